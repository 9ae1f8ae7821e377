import { element } from "../dom.ts";
import { type Choice, isSorted } from "./choice.ts";
import type { Bench, Face } from "./data.ts";
import type { QuotePanel } from "./quote.ts";
import { isNarrowed, isWanted, type Line, type Row } from "./rows.ts";
import { captionOf, type Shown, whereOf } from "./text.ts";

/** Cells that are made at once, so that a key is answered before the next; then, while the reader looks; more on request. */
const AT_ONCE = 60;
const UNASKED = 3000;

/** Questions are the rows of a table of so many columns at most. */
export const FEW = 6;

/** What cells need beside the data. */
interface Tools {
	readonly bench: Bench;
	readonly quotes: QuotePanel;
	/** Pictures of grades by their names, from the page. */
	readonly marks: ReadonlyMap<string, Node>;
}

const markOf = ({ marks }: Tools, { level, state }: Face): Node[] => {
	const picture = marks.get(state === "answered" || state === "unstated" ? (level ?? state) : state);
	return picture ? [picture.cloneNode(true)] : [];
};

function lineNode(tools: Tools, { face, places, answers }: Line, choice: Choice): HTMLElement {
	const { bench, quotes } = tools;
	// One of all answers is a stop of the tab key, the others are walked to with arrows.
	const answer = element("button", { type: "button", class: "answer-link", tabindex: "-1" }, ...markOf(tools, face), face.words);
	quotes.attach(answer, answers);
	const where = whereOf(bench, places);
	return element(
		"div",
		{ class: isNarrowed(choice) && !isWanted(face, choice) ? "cell other" : "cell" },
		answer,
		...face.limits.map((limit) => element("span", { class: "limit" }, `limit: ${limit}`)),
		...face.marks.map(({ words }) => element("span", { class: "cell-mark" }, words)),
		...(where ? [element("span", { class: "where" }, where)] : []),
		...(face.conflict ? [element("a", { class: "conflict-mark", href: face.conflict.url }, face.conflict.words)] : []),
	);
}

const cellNode = (tools: Tools, lines: readonly Line[], choice: Choice): HTMLTableCellElement =>
	element(
		"td",
		{},
		...(lines.length === 0 ? [element("span", { class: "muted" }, "–")] : lines.map((line) => lineNode(tools, line, choice))),
	);

/** The products of a row, each with its link, below the name of their platform. */
function headNode({ bench: { data } }: Tools, { platform, products }: Row, scope: "row" | "col"): HTMLTableCellElement {
	const own = data.platforms[platform];
	return element(
		"th",
		{ scope },
		...(own ? [element("span", { class: "where" }, element("a", { href: own.url }, own.name))] : []),
		...products.flatMap((product) => {
			const one = data.products[product];
			return one ? [element("div", { class: "plan" }, element("a", { href: one.url }, one.name))] : [];
		}),
	);
}

function questionNode(
	{ bench: { data } }: Tools,
	topic: number,
	scope: "row" | "col",
	sort: string,
	onSort: (sort: string) => void,
): HTMLElement {
	const question = data.topics[topic];
	const words = question?.[scope === "row" ? "title" : "short"] ?? "";
	const id = question?.id ?? "";
	const head = element("th", { scope, "data-topic": id }, element("a", { href: question?.url ?? "" }, words));
	if (scope === "row") return head;
	const order = isSorted(sort, id);
	if (order) head.setAttribute("aria-sort", order);
	const button = element(
		"button",
		{ type: "button", class: "sort", "aria-label": `Sort by ${words}` },
		order === "ascending" ? "▲" : order ? "▼" : "↕",
	);
	button.addEventListener("click", () => onSort(order === "descending" ? id : order === "ascending" ? "" : `-${id}`));
	head.append(" ", button);
	return head;
}

const linesAt = ({ cells }: Row, topic: number): readonly Line[] => cells.find((cell) => cell.topic === topic)?.lines ?? [];

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
	ArrowRight: [0, 1],
	ArrowLeft: [0, -1],
	ArrowDown: [1, 0],
	ArrowUp: [-1, 0],
};

const answersIn = (cell: Element | undefined): HTMLElement[] => [...(cell?.querySelectorAll<HTMLElement>("button.answer-link") ?? [])];

/** Lets arrows walk from answer to answer: within a cell, then to the next cell that has one, in the row or the column. */
function walk(table: HTMLTableElement): void {
	table.addEventListener("keydown", (event) => {
		const step = STEPS[event.key];
		const from = event.target instanceof HTMLElement && event.target.matches("button.answer-link") ? event.target : undefined;
		const cell = from?.closest("td");
		const row = cell?.closest("tr");
		if (!step || !from || !cell || !row) return;
		event.preventDefault();
		const [down, right] = step;
		const within = answersIn(cell);
		let to = right === 0 ? within[within.indexOf(from) + down] : undefined;
		for (let [y, x] = [row.rowIndex + down, cell.cellIndex + right]; !to; y += down, x += right) {
			const next = table.rows[y]?.cells[x];
			if (!next) return;
			const own = answersIn(next);
			to = down < 0 ? own.at(-1) : own[0];
		}
		from.tabIndex = -1;
		to.tabIndex = 0;
		to.focus();
	});
	table.addEventListener("focusin", ({ target }) => {
		if (!(target instanceof HTMLElement) || !target.matches("button.answer-link")) return;
		for (const other of table.querySelectorAll<HTMLElement>('button.answer-link[tabindex="0"]')) other.tabIndex = -1;
		target.tabIndex = 0;
	});
}

/** What a table needs to be drawn. */
export interface Drawing extends Tools {
	readonly shown: Shown;
	readonly choice: Choice;
	readonly questionsAreRows: boolean;
	readonly onSort: (sort: string) => void;
}

/**
 * Draws the table in its frame: the first rows at once, the others when the page has time, and beyond some thousand cells
 * on request.
 *
 * @returns what stops it, to be called before another is drawn
 */
export function drawGrid(frame: HTMLElement, drawing: Drawing): () => void {
	const { shown, choice, questionsAreRows, bench, onSort } = drawing;
	const { topics, rows } = shown;
	const caption = element("caption", { id: "bench-caption" }, captionOf(bench, shown, choice));
	const questions = topics.map((topic) => questionNode(drawing, topic, questionsAreRows ? "row" : "col", choice.sort, onSort));
	const columns = questionsAreRows ? rows.map((row) => headNode(drawing, row, "col")) : questions;
	const head = element(
		"thead",
		{},
		element("tr", {}, element("th", { scope: "col" }, questionsAreRows ? "Question" : "Product"), ...columns),
	);
	const body = element("tbody");
	const many = questionsAreRows ? topics.length : rows.length;
	const width = Math.max(1, questionsAreRows ? rows.length : topics.length);
	const line = (at: number): HTMLTableRowElement => {
		const [row, topic, question] = [rows[at], topics[at], questions[at]];
		if (questionsAreRows && topic !== undefined && question)
			return element("tr", {}, question, ...rows.map((one) => cellNode(drawing, linesAt(one, topic), choice)));
		return row
			? element("tr", {}, headNode(drawing, row, "row"), ...topics.map((one) => cellNode(drawing, linesAt(row, one), choice)))
			: element("tr");
	};
	let made = 0;
	const make = (cells: number): void => {
		const until = Math.min(many, made + Math.max(1, Math.floor(cells / width)));
		const lines: HTMLTableRowElement[] = [];
		for (; made < until; made++) lines.push(line(made));
		body.append(...lines);
	};
	make(AT_ONCE);
	const more = element("p", { class: "no-print" });
	const tell = (): void => {
		const rest = element("button", { type: "button", class: "button quiet" }, `Show all ${many} rows`);
		rest.addEventListener("click", () => {
			make(Number.POSITIVE_INFINITY);
			more.replaceChildren();
		});
		more.replaceChildren(...(made < many && made * width >= UNASKED ? [rest] : []));
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	const goOn = (): void => {
		if (made >= many || made * width >= UNASKED) {
			tell();
			return;
		}
		timer = setTimeout(() => {
			make(AT_ONCE);
			goOn();
		}, 60);
	};
	const table = element("table", { class: questionsAreRows ? "grid" : "grid wide", id: "bench-table" }, caption, head, body);
	walk(table);
	const [first] = answersIn(body);
	if (first) first.tabIndex = 0;
	frame.replaceChildren(
		element("div", { class: "scroll tall", role: "region", tabindex: "0", "aria-labelledby": "bench-caption" }, table),
		more,
	);
	goOn();
	return () => clearTimeout(timer);
}
