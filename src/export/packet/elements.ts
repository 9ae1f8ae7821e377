import type { Element, ElementContent } from "hast";
import { mixedWords, type Piece, textLanguage } from "../../model/text-language.ts";
import { type Block, piecesOf, type Runs } from "./block.ts";
import { packetBlocks } from "./document.ts";
import { DECISION_FIELDS, DECISION_LABELS, type Packet } from "./model.ts";

type Child = ElementContent | string;

function h(tagName: string, properties: Element["properties"] = {}, ...children: readonly Child[]): Element {
	const nodes = children.map((child): ElementContent => (typeof child === "string" ? { type: "text", value: child } : child));
	return { type: "element", tagName, properties, children: nodes };
}

/** Words of which some are a document's, each marked with its language. */
function words(pieces: readonly Piece[]): Child[] {
	return pieces.map(({ text, language }) => {
		const marks = textLanguage(language);
		return marks.lang === undefined ? text : h("span", { ...marks }, text);
	});
}

/** Text with links. Pages of this site are linked by their path, so that a copy of the site stays in itself. */
function linked(runs: Runs, site: string): Child[] {
	return runs.flatMap((run) => {
		if (typeof run === "string") return run;
		if (run.href === undefined) return words(piecesOf(run));
		const isOurs = run.href.startsWith(`${site}/`);
		return h("a", isOurs ? { href: run.href.slice(site.length) } : { class: "source", href: run.href }, ...words(piecesOf(run)));
	});
}

function table(id: string, caption: string, head: readonly string[], rows: readonly (readonly Child[][])[], look = "grid"): Element {
	const lines = rows.map(([first = [], ...rest]) =>
		h("tr", {}, h("th", { scope: "row" }, ...first), ...rest.map((cell) => h("td", {}, ...cell))),
	);
	const frame = { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": id };
	const headings = head.map((text) => h("th", { scope: "col" }, text));
	const body = h("tbody", {}, ...lines);
	return h("div", frame, h("table", { class: look }, h("caption", { id }, caption), h("thead", {}, h("tr", {}, ...headings)), body));
}

function quotation({ parts, under }: Extract<Block, { kind: "quote" }>["quotations"][number], language: string): Element[] {
	const gap = h("span", { class: "gap", "aria-hidden": "true" }, "… ");
	const lines = parts.map((part, i) => h("p", {}, ...(i > 0 ? [gap] : []), part));
	return [
		...(under ? [h("p", { class: "under" }, ...words(mixedWords(under, language)))] : []),
		h("blockquote", { ...textLanguage(language) }, ...lines),
	];
}

/**
 * A packet as elements: what the ready-made page prints and what a browser makes, each with its own ids. The cells of the
 * decision table are empty, for a pen or for fields.
 *
 * @param topics number of questions in the book
 * @param made it stands on a page with headings of its own, one level deeper
 */
export function packetElements(packet: Packet, topics: number, made = false): Element[] {
	const runs = (some: Runs) => linked(some, packet.site);
	return packetBlocks(packet, topics).map((block, i) => {
		const id = made ? `made-${i}` : `table-${i}`;
		switch (block.kind) {
			case "heading": {
				const own = made ? { id: `made-${block.id}`, ...(block.level === 2 ? { class: "part" } : {}) } : { id: block.id };
				return h(`h${block.level + (made ? 1 : 0)}`, own, block.text);
			}
			case "text":
				return h("p", {}, ...runs(block.runs));
			case "quote": {
				const quotations = block.quotations.flatMap((one) => quotation(one, block.language));
				return h("figure", { class: "quote" }, ...quotations, h("figcaption", {}, ...runs(block.source)));
			}
			case "facts":
				return h("dl", { class: "facts" }, ...block.rows.map((row) => h("div", {}, h("dt", {}, row.term), h("dd", {}, ...runs(row.runs)))));
			case "list":
				return h("ul", {}, ...block.items.map((item) => h("li", {}, ...runs(item))));
			case "table": {
				const rows = block.rows.map((cells) => cells.map(runs));
				return table(id, block.caption, block.head, rows);
			}
			case "decisions": {
				const rows = block.rows.map(({ product }) => [[product.name], ...DECISION_FIELDS.map(() => [])]);
				const head = ["Product", ...DECISION_FIELDS.map((field) => DECISION_LABELS[field])];
				return table(id, `Decisions, to fill in ${made ? "here or " : ""}by hand`, head, rows, "grid decisions");
			}
			default:
				return block satisfies never;
		}
	});
}
