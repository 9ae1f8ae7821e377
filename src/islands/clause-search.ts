import { mixedWords } from "../model/text-language.ts";
import { brandsAsked, type UnknownBrand } from "./brands-asked.ts";
import { element } from "./dom.ts";
import { words } from "./words.ts";

/** The search page: Pagefind's index with our own results, filters as checkboxes, everything in the URL. */

interface Result {
	readonly url: string;
	readonly excerpt: string;
	readonly meta: Readonly<Record<string, string>>;
	/** Parts of the page under a heading of their own that hold words of the query. */
	readonly sub_results: readonly { readonly url: string; readonly title: string; readonly locations: readonly number[] }[];
}
interface Found {
	readonly results: readonly { data(): Promise<Result> }[];
	readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
interface Pagefind {
	options(options: object): Promise<void>;
	filters(): Promise<Found["filters"]>;
	search(query: string | null, options: { filters: Record<string, { any: string[] }> }): Promise<Found>;
}

const PAGE = 10;
/** Changes named below a list of them that was found: those that most words of the query are in. */
const MOST_CHANGES = 3;
/** A change in a list of them, by the end of its address. */
const CHANGE = /#CB-\d+-(\d{4}-\d{2}-\d{2})$/;
/** Headings of the filters, in the order they are shown. */
const FILTERS = ["Page", "Platform", "Audience", "Topic", "Answer", "Severity", "Carve-out", "Law", "Region"];
/** Filters that are unfolded from the start. */
const OPEN = ["Platform", "Answer"];
/** Weight of titles and similar pages, tuned on the tested list of queries (search.test). */
const RANKING = {
	metaWeights: { title: 4, keywords: 6, answer: 0.5, kind: 0, date: 0 },
	termFrequency: 0.6,
	pageLength: 0.35,
	termSaturation: 1.4,
	termSimilarity: 1.2,
};
/** Words that carry no meaning in a question and only pull in long pages. */
const STOP = new Set(
	"a an and are as at be by can could do does for from how i if in is it its me my of on or our so that the their them they this to was we what when where which who will with you your".split(
		" ",
	),
);

function keywords(query: string): string {
	const words = query.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu) ?? [];
	const kept = words.filter((word) => !STOP.has(word));
	return (kept.length > 0 ? kept : words).slice(0, 32).join(" ");
}

class ClauseSearch extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;
	#turn = 0;
	#brands: Promise<readonly UnknownBrand[]> | undefined;

	connectedCallback(): void {
		const form = this.querySelector("form");
		const input = this.querySelector("input");
		if (!form || !input) return;
		input.value = new URLSearchParams(location.search).get("q") ?? "";
		let timer = 0;
		input.addEventListener("focus", () => void this.#load(), { once: true });
		input.addEventListener("input", () => {
			clearTimeout(timer);
			timer = window.setTimeout(() => void this.#run(), 150);
		});
		form.addEventListener("submit", (event) => {
			event.preventDefault();
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

	#load(): Promise<Pagefind> {
		this.#pagefind ??= (async () => {
			const bundle = this.dataset.bundle ?? "/pagefind/";
			const pagefind = (await import(/* @vite-ignore */ `${bundle}pagefind.js`)) as Pagefind;
			await pagefind.options({ ranking: RANKING, excerptLength: 28 });
			// Loaded before the first search, or results come without counts a filter.
			await pagefind.filters();
			return pagefind;
		})();
		return this.#pagefind;
	}

	/** Brands that the question names and the book does not have: an answer, and not only the nearest pages. */
	async #sayWhatIsNotHere(query: string, turn: number): Promise<void> {
		const box = this.querySelector(".not-here");
		const { brands, platforms = "" } = this.dataset;
		if (!box || !brands) return;
		// Without the list the results still stand.
		this.#brands ??= fetch(brands).then(
			(response) => (response.ok ? response.json() : []),
			() => [],
		);
		const asked = brandsAsked(query, await this.#brands);
		if (turn !== this.#turn) return;
		box.replaceChildren(
			...asked.map(({ name, archived }) =>
				element(
					"p",
					{ class: "notice" },
					element("strong", {}, `${name} is not in this book yet.`),
					archived ? " A public archive holds texts of it, so it can be added. " : " ",
					element("a", { href: platforms }, "Platforms in this book"),
				),
			),
		);
	}

	#chosen(): Record<string, string[]> {
		const boxes = [...this.querySelectorAll<HTMLInputElement>(".filter-list input:checked")];
		const chosen: Record<string, string[]> = {};
		const add = (name: string, value: string) => {
			chosen[name] = [...(chosen[name] ?? []), value];
		};
		if (this.querySelector(".filter-list fieldset")) {
			for (const { name, value } of boxes) add(name, value);
		} else {
			for (const [name, value] of new URLSearchParams(location.search)) if (FILTERS.includes(name)) add(name, value);
		}
		return chosen;
	}

	async #run(): Promise<void> {
		const turn = ++this.#turn;
		const status = this.querySelector(".status");
		const box = this.querySelector<HTMLElement>(".found");
		if (!status || !box) return;
		const query = this.querySelector("input")?.value.trim() ?? "";
		const chosen = this.#chosen();
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
			const pagefind = await this.#load();
			// Values of one filter are alternatives; filters narrow each other.
			const filters = Object.fromEntries(Object.entries(chosen).map(([name, values]) => [name, { any: values }]));
			const found = await pagefind.search(query ? keywords(query) : null, { filters });
			const all = query === "" && Object.keys(chosen).length === 0 ? await pagefind.filters() : found.filters;
			if (turn !== this.#turn) return;
			this.#showFilters(all, chosen);
			void this.#sayWhatIsNotHere(query, turn);
			await this.#showResults(found, 0, turn);
			if (turn !== this.#turn) return;
			status.textContent =
				found.results.length === 0
					? "Nothing found. Fewer words or fewer filters may help."
					: `${found.results.length} ${found.results.length === 1 ? "page" : "pages"}`;
		} catch {
			status.textContent = "The search index could not be loaded. The lists below lead to every clause.";
		}
	}

	async #showResults(found: Found, from: number, turn: number): Promise<void> {
		const list = this.querySelector(".results");
		const more = this.querySelector<HTMLButtonElement>(".more");
		if (!list || !more) return;
		const page = await Promise.all(found.results.slice(from, from + PAGE).map((result) => result.data()));
		if (turn !== this.#turn) return;
		if (from === 0) list.replaceChildren();
		for (const { url, meta, excerpt, sub_results: parts } of page) {
			const text = element("p", { class: "small" });
			// Pagefind marks hits with <mark>; everything else is taken as text.
			for (const part of excerpt.split(/(<mark>.*?<\/mark>)/)) {
				const marked = /^<mark>(.*)<\/mark>$/.exec(part);
				const node = element(marked ? "mark" : "span");
				const holder = new DOMParser().parseFromString(`<p>${marked?.[1] ?? part}`, "text/html");
				node.append(...words(mixedWords(holder.body.textContent ?? "", meta.language ?? "en")));
				text.append(node);
			}
			const heading = element("h2", {}, element("a", { href: url }, meta.title ?? url));
			const line = element("p", { class: "small muted" }, [meta.kind, meta.answer, meta.date].filter(Boolean).join(" · "));
			const changes = parts
				.filter((part) => CHANGE.test(part.url))
				.sort((a, b) => b.locations.length - a.locations.length)
				.slice(0, MOST_CHANGES)
				.map((part) => element("li", {}, element("a", { href: part.url }, part.title), ` · on ${CHANGE.exec(part.url)?.[1]}`));
			list.append(element("li", {}, heading, line, text, ...(changes.length > 0 ? [element("ul", { class: "small" }, ...changes)] : [])));
		}
		more.hidden = from + PAGE >= found.results.length;
		more.onclick = () => void this.#showResults(found, from + PAGE, turn);
	}

	#showFilters(filters: Found["filters"], chosen: Record<string, string[]>): void {
		const list = this.querySelector(".filter-list");
		if (!list) return;
		const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : "";
		const groups = FILTERS.flatMap((name) => {
			const values = Object.entries(filters[name] ?? {}).filter(([value, count]) => count > 0 || chosen[name]?.includes(value));
			if (values.length === 0) return [];
			const wasOpen = this.querySelector<HTMLDetailsElement>(`details[data-name="${name}"]`)?.open === true;
			const open = OPEN.includes(name) || chosen[name] !== undefined || wasOpen;
			const boxes = values
				.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
				.slice(0, 14)
				.map(([value, count]) => {
					const id = `${name}-${value}`.replace(/[^A-Za-z0-9]+/g, "-");
					const checked = chosen[name]?.includes(value) ?? false;
					return element("label", {}, element("input", { type: "checkbox", name, value, id, checked }), `${value} (${count})`);
				});
			const fold = element("details", { open, "data-name": name }, element("summary", {}, name), ...boxes);
			return [element("fieldset", {}, element("legend", { class: "visually-hidden" }, name), fold)];
		});
		list.replaceChildren(...groups);
		if (focused) document.getElementById(focused)?.focus();
	}
}

customElements.define("clause-search", ClauseSearch);
