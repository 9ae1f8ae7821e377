import { type Choice, EMPTY, readChoice, writeChoice } from "./bench/choice.ts";
import { Controls } from "./bench/controls.ts";
import csvWorker from "./bench/csv-worker.ts?worker&url";
import { Bench, type Compared } from "./bench/data.ts";
import { drawGrid, FEW } from "./bench/grid.ts";
import { changesNode, citeNode, rankingNode, sourcesNode } from "./bench/parts.ts";
import { QuotePanel } from "./bench/quote.ts";
import { countsOf, differing, isNarrowed, isWanted, narrowed, type Table, tableOf } from "./bench/rows.ts";
import { sorted } from "./bench/sort.ts";
import { asLines, asPlainText, asTable, type Shown } from "./bench/text.ts";
import { addCopyButton } from "./copy-text.ts";
import { button, element, save } from "./dom.ts";
import { toMarkdown } from "./table-markdown.ts";

/** Lines as a CSV file (RFC 4180). */
function csvOf(lines: readonly (readonly unknown[])[]): Promise<string> {
	const worker = new Worker(csvWorker, { type: "module" });
	return new Promise<string>((resolve, reject) => {
		worker.addEventListener("message", ({ data }: MessageEvent<string>) => resolve(data));
		worker.addEventListener("error", reject);
		worker.postMessage(lines);
	}).finally(() => worker.terminate());
}

/**
 * The bench: any products, questions, places and days side by side, from one data file, with all that was chosen in the
 * address. Prepared tables and pages for two platforms stay the way without script.
 */
class CompareBench extends HTMLElement {
	connectedCallback(): void {
		if (this.dataset.source) void this.#open(this.dataset.source);
	}

	async #open(source: string): Promise<void> {
		const said = element("p", { role: "status", class: "small" }, "Fetching the answers …");
		this.replaceChildren(said);
		try {
			const response = await fetch(source);
			if (!response.ok) throw new Error(`${source} answers ${response.status}`);
			this.replaceChildren();
			new Work(this, new Bench((await response.json()) as Compared));
		} catch {
			const again = button("Try again", () => this.#open(source));
			this.replaceChildren(
				element("p", { role: "status" }, "The answers could not be fetched. The prepared tables below hold all of them. "),
				again,
			);
		}
	}
}

/** Milliseconds after which what stands below the table follows it: not while the reader types. */
const PARTS_AFTER = 150;

/** What is chosen where nothing is: one kind of platform, so that the first table is whole and short. */
const firstChoice = (choice: Choice, { data }: Bench): Choice =>
	choice.kind.length + choice.platform.length + choice.product.length > 0
		? choice
		: { ...choice, kind: data.kinds.slice(0, 1).map(({ id }) => id) };

/** The bench at work: one choice, and everything that is shown of it. */
class Work {
	readonly #bench: Bench;
	readonly #controls: Controls;
	readonly #quotes: QuotePanel;
	readonly #marks: ReadonlyMap<string, Node>;
	readonly #status = element("p", { role: "status", class: "small" });
	readonly #frame = element("div");
	readonly #tools = element("div", { class: "tools no-print" });
	readonly #parts = element("div", { class: "bench-parts" });
	readonly #cover = element("div", { class: "print-only print-cover", "aria-hidden": "true" });
	#choice: Choice = EMPTY;
	#table: { readonly key: string; readonly table: Table } | undefined;
	#stop: () => void = () => undefined;
	/** Writes out the sources. */
	#fill: () => void = () => undefined;
	#shown: Shown = { day: "", topics: [], rows: [] };
	#questionsAreRows = false;

	constructor(host: HTMLElement, bench: Bench) {
		this.#bench = bench;
		this.#controls = new Controls(bench, (choice) => this.#change(choice));
		this.#marks = new Map(
			[...document.querySelectorAll<HTMLTemplateElement>("#bench-marks template")].flatMap((template) => {
				const picture = template.content.firstElementChild;
				return picture ? [[template.dataset.level ?? "", picture] as const] : [];
			}),
		);
		host.append(this.#cover, this.#controls.form, this.#status, this.#frame, this.#tools, this.#parts);
		this.#quotes = new QuotePanel(host);
		this.#layTools();
		this.#go(firstChoice(readChoice(new URLSearchParams(location.search), bench), bench));
		addEventListener("beforeprint", () => this.#fill());
		addEventListener("popstate", () => this.#go(firstChoice(readChoice(new URLSearchParams(location.search), bench), bench)));
	}

	/** Address that shows this choice; `pinned` to the day of the table, it shows it also when a later edition is out. */
	#address(pinned = false): string {
		const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname;
		const choice = pinned ? { ...this.#choice, on: this.#choice.on || this.#bench.data.asOf } : this.#choice;
		return `${page}?${writeChoice(choice)}`;
	}

	#layTools(): void {
		const copy = (name: string, text: () => string | Promise<string>) => {
			const host = element("span");
			addCopyButton(host, name, text);
			return host;
		};
		const absolute = (path: string) => new URL(path, this.#address()).href;
		const csv = () => csvOf(asLines(this.#bench, this.#shown, absolute));
		this.#tools.append(
			copy("as Markdown", () => toMarkdown(asTable(this.#bench, this.#shown, this.#choice, this.#questionsAreRows, this.#address(true)))),
			copy("as CSV", csv),
			copy("as plain text", () => asPlainText(this.#bench, this.#shown, this.#choice, this.#address(true))),
			button("Save as CSV", async () =>
				save(`clausebook-comparison-${this.#shown.day}.csv`, new Blob([await csv()], { type: "text/csv;charset=utf-8" })),
			),
			button("Print with sources", () => print()),
		);
	}

	/** A choice that the reader made: shown, and kept in the address. */
	#change(choice: Choice): void {
		const full = firstChoice(choice, this.#bench);
		history.replaceState(null, "", `?${writeChoice(full)}`);
		if (full !== choice) this.#controls.show(full);
		this.#draw(full);
	}

	#go(choice: Choice): void {
		this.#controls.show(choice);
		this.#draw(choice);
	}

	/** The table before rows are left out; it stays while only those choices change. */
	#tableOf(choice: Choice): Table {
		const { kind, platform, product, audience, topic, place, on } = choice;
		const key = JSON.stringify([kind, platform, product, audience, topic, place, on]);
		if (this.#table?.key !== key) {
			const table = tableOf(this.#bench, choice);
			this.#table = { key, table };
			this.#controls.count(countsOf(table.rows));
		}
		return this.#table.table;
	}

	#draw(choice: Choice): void {
		this.#stop();
		this.#quotes.close();
		this.#choice = choice;
		const bench = this.#bench;
		const table = this.#tableOf(choice);
		const rows = sorted(bench, narrowed(table, choice), choice);
		const few = rows.length <= FEW;
		this.#questionsAreRows = few !== choice.turned;
		const asked = choice.differences ? differing(table.topics, rows) : table.topics;
		// Where questions are the rows, they are what is narrowed.
		const topics =
			this.#questionsAreRows && isNarrowed(choice)
				? asked.filter((topic) =>
						rows.some(({ cells }) => cells.some((cell) => cell.topic === topic && cell.lines.some(({ face }) => isWanted(face, choice)))),
					)
				: asked;
		this.#shown = { day: table.day, topics, rows };
		const products = rows.reduce((sum, row) => sum + row.products.length, 0);
		this.#status.textContent =
			rows.length === 0
				? `None of ${table.products} products has such an answer.`
				: topics.length === 0
					? `${products} of ${table.products} products: all give the same answers.`
					: `${products} of ${table.products} products in ${rows.length} ${this.#questionsAreRows ? "columns" : "rows"}, ${topics.length} of ${table.topics.length} questions.`;
		const isEmpty = rows.length === 0 || topics.length === 0;
		if (isEmpty) this.#frame.replaceChildren();
		else {
			this.#stop = drawGrid(this.#frame, {
				bench,
				quotes: this.#quotes,
				marks: this.#marks,
				shown: this.#shown,
				choice,
				questionsAreRows: this.#questionsAreRows,
				onSort: (sort) => this.#change(this.#controls.sort(sort)),
			});
		}
		this.#tools.hidden = isEmpty;
		// What stands below the table is made when the key that was pressed is answered.
		const later = setTimeout(() => this.#drawParts(choice), PARTS_AFTER);
		const stop = this.#stop;
		this.#stop = () => {
			stop();
			clearTimeout(later);
		};
	}

	#drawParts(choice: Choice): void {
		const [bench, shown] = [this.#bench, this.#shown];
		const sort = (by: string) => this.#change(this.#controls.sort(by));
		const sources = sourcesNode(shown);
		this.#fill = sources.fill;
		this.#parts.replaceChildren(
			...(choice.since === "" ? [] : [changesNode(bench, choice)]),
			...(shown.rows.length === 0
				? []
				: [rankingNode(bench, shown, choice, sort), citeNode(bench, shown, choice, this.#address(true)), sources.node]),
		);
		this.#cover.replaceChildren(
			element("p", {}, element("strong", {}, "Clausebook"), " · Comparison"),
			element("p", {}, `${this.#address(true)} · information, not legal advice`),
		);
	}
}

customElements.define("compare-bench", CompareBench);
