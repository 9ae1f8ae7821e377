import { button, element } from "./dom.ts";
import { brandsAsked } from "./search/brands-asked.ts";
import { cards } from "./search/card.ts";
import type { SearchAnswers, SearchWords } from "./search/data.ts";
import { type Chosen, chosenIn, showFilters } from "./search/filters.ts";
import { type Filters, type Found, find, type Pagefind, RANKING, stands } from "./search/find.ts";
import { resultNode } from "./search/results.ts";
import { Understanding, type Understood } from "./search/understand.ts";

/**
 * The search page: what a question says in the words of the book, the answer to it, and the pages that Pagefind finds.
 * Filters are checkboxes; everything is in the address.
 */

const PAGE = 10;
/** Asked with the index's table of contents, so that its address is one that the page can name beforehand. */
const TAG = "1";

/** What the search knows before a question is asked. Without the words, questions are looked for as they are typed. */
interface Known {
	readonly book: SearchWords;
	readonly understanding: Understanding;
}
const NOTHING: SearchWords = { platforms: [], topics: {}, asked: [], brands: [] };

class ClauseSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;
	#known: Promise<Known> | undefined;
	readonly #answers = new Map<string, Promise<SearchAnswers | undefined>>();
	#turn = 0;
	/** A question that the reader wants looked for as it was typed, and one wanted on every platform. */
	#asTyped = "";
	#everywhere = "";

	connectedCallback(): void {
		const form = this.querySelector("form");
		const input = this.querySelector("input");
		if (!form || !input) return;
		input.value = new URLSearchParams(location.search).get("q") ?? "";
		let timer = 0;
		input.addEventListener("focus", () => this.#load(), { once: true });
		input.addEventListener("input", () => {
			clearTimeout(timer);
			timer = window.setTimeout(() => void this.#run(), 150);
		});
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			clearTimeout(timer);
			void this.#run();
		});
		this.addEventListener("change", (event) => {
			if (event.target instanceof HTMLInputElement && event.target.type === "checkbox") void this.#run();
		});
		document.addEventListener("keydown", (event) => {
			const typing = event.target instanceof HTMLElement && event.target.closest("input, select, textarea");
			if (event.key === "/" && !typing && !event.metaKey && !event.ctrlKey) {
				event.preventDefault();
				input.focus();
			}
		});
		if (location.search.length > 1) void this.#run();
	}

	/** Loads the index and the words beside each other. */
	#load(): { readonly pagefind: Promise<Pagefind>; readonly known: Promise<Known> } {
		const { bundle = "/pagefind/", words = "" } = this.dataset;
		this.#pagefind ??= (async () => {
			// The program is fetched at once, and not only when the table of contents has named it.
			document.head.append(element("link", { rel: "preload", as: "fetch", crossorigin: true, href: `${bundle}wasm.en.pagefind` }));
			const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind & {
				options(options: object): Promise<void>;
				init(): Promise<void>;
			};
			// A worker would load the program a second time; an index of this size answers within a frame or two.
			await pagefind.options({ ranking: RANKING, excerptLength: 28, noWorker: true, metaCacheTag: TAG });
			// It would only begin to load with the first search, after the question was understood.
			await pagefind.init();
			return pagefind;
		})();
		this.#known ??= (async () => {
			const book = (await json<SearchWords>(words)) ?? NOTHING;
			return { book, understanding: new Understanding(book) };
		})();
		return { pagefind: this.#pagefind, known: this.#known };
	}

	async #run(): Promise<void> {
		const turn = ++this.#turn;
		const status = this.querySelector(".status");
		const box = this.querySelector<HTMLElement>(".found");
		if (!status || !box) return;
		const query = this.querySelector("input")?.value.trim() ?? "";
		const chosen = chosenIn(this.querySelector(".filter-list"));
		const state = new URLSearchParams(query ? [["q", query]] : []);
		for (const [name, values] of Object.entries(chosen)) for (const value of values) state.append(name, value);
		history.replaceState(null, "", state.size > 0 ? `?${state}` : location.pathname);
		if (box.hidden) {
			box.hidden = false;
			// On a phone the results come first; the filters stay one tap away.
			const filters = this.querySelector<HTMLDetailsElement>("details.filters");
			if (filters) filters.open = matchMedia("(min-width: 56rem)").matches;
		}
		status.textContent = "Searching…";
		try {
			const load = this.#load();
			const { book, understanding } = await load.known;
			const understood = await understanding.understand(query, async (word) =>
				query === this.#asTyped ? true : stands(await load.pagefind, word),
			);
			if (turn !== this.#turn) return;
			void this.#sayWhatWasUnderstood(query, understood, book, turn);
			const pagefind = await load.pagefind;
			// Values of one filter are alternatives; filters narrow each other.
			const filters: Filters = Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, { any: values }]));
			const found = await find(pagefind, query === this.#everywhere ? everywhere(understood) : understood, book, filters);
			if (turn !== this.#turn) return;
			await this.#showResults(found, 0, turn);
			if (turn !== this.#turn) return;
			status.textContent = statusOf(found);
			this.#offerEverything(found, query);
			await this.#showCounts(pagefind, found, chosen, query, turn);
		} catch {
			status.textContent = "The search index could not be loaded. The lists below lead to every clause.";
		}
	}

	/** Where a question names platforms, only their pages are found: the others are one press away. */
	#offerEverything({ within }: Found, query: string): void {
		const act = () => {
			this.#everywhere = query;
			void this.#run();
		};
		this.querySelector(".everywhere")?.replaceChildren(...(within.length > 0 ? [button("Search every platform", act)] : []));
	}

	/** The answer cards, what a mistyped word was taken for, and brands that the book does not have. */
	async #sayWhatWasUnderstood(query: string, { subjects, mended }: Understood, book: SearchWords, turn: number): Promise<void> {
		const [said, shown] = [this.querySelector(".understood"), this.querySelector(".answer-cards")];
		if (!said || !shown) return;
		const read = mended.map(([typed, meant]) =>
			element("p", { class: "small" }, `Read “${typed}” as “${meant}”. `, this.#asTypedButton(query)),
		);
		const missing = brandsAsked(query, book.brands).map(({ name, archived }) =>
			element(
				"p",
				{ class: "notice" },
				element("strong", {}, `${name} is not in this book yet.`),
				archived ? " A public archive holds texts of it, so it can be added. " : " ",
				element("a", { href: this.dataset.platforms ?? "" }, "Platforms in this book"),
			),
		);
		said.replaceChildren(...missing, ...read);
		const answers = await Promise.all(subjects.map(async (subject) => ({ subject, own: await this.#answersOf(subject.platform.id) })));
		if (turn !== this.#turn) return;
		shown.replaceChildren(...answers.flatMap(({ subject, own }) => (own ? cards(subject, own, (level) => this.#sign(level)) : [])));
	}

	#asTypedButton(query: string): HTMLButtonElement {
		return button("Search as typed", () => {
			this.#asTyped = query;
			void this.#run();
		});
	}

	#answersOf(platform: string): Promise<SearchAnswers | undefined> {
		const known = this.#answers.get(platform);
		if (known) return known;
		const loading = json<SearchAnswers>(`${this.dataset.answers ?? ""}${platform}.json`);
		this.#answers.set(platform, loading);
		return loading;
	}

	#sign(level: string): Node | undefined {
		return this.querySelector<HTMLTemplateElement>(`template[data-level="${level}"]`)?.content.firstElementChild?.cloneNode(true);
	}

	async #showResults(found: Found, from: number, turn: number): Promise<void> {
		const list = this.querySelector(".results");
		const more = this.querySelector<HTMLButtonElement>(".more");
		if (!list || !more) return;
		const pages = found.hits.slice(from, from + PAGE).map((hit) => hit.data());
		for (const [i, page] of pages.entries()) {
			const node = resultNode(await page);
			if (turn !== this.#turn) return;
			if (from + i === 0) list.replaceChildren(node);
			else list.append(node);
		}
		if (found.hits.length === 0) list.replaceChildren();
		more.hidden = from + PAGE >= found.hits.length;
		more.onclick = () => void this.#showResults(found, from + PAGE, turn);
	}

	/** Counts need every filter of the index, which the results do not wait for. */
	async #showCounts(pagefind: Pagefind, found: Found, chosen: Chosen, query: string, turn: number): Promise<void> {
		const list = this.querySelector(".filter-list");
		const all = await pagefind.filters();
		const counts = query === "" && Object.keys(chosen).length === 0 ? all : await found.counts();
		if (list && turn === this.#turn) showFilters(list, counts, chosen);
	}
}

function statusOf({ hits, within }: Found): string {
	if (hits.length === 0) return "Nothing found. Fewer words or fewer filters may help.";
	return `${within.length > 0 ? `${within.join(" and ")}: ` : ""}${hits.length} ${hits.length === 1 ? "page" : "pages"}`;
}

/** The same question without the platforms it names, their names being words like others. */
function everywhere(understood: Understood): Understood {
	return { ...understood, subjects: [], words: understood.all };
}

/** A file of this site; nothing where it cannot be had, without which results still stand. */
async function json<T>(address: string): Promise<T | undefined> {
	try {
		const response = await fetch(address);
		return response.ok ? ((await response.json()) as T) : undefined;
	} catch {
		return undefined;
	}
}

customElements.define("clause-search", ClauseSearch);
