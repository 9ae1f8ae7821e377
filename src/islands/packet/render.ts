import { mixedWords, textLanguage } from "../../model/text-language.ts";
import { element, words } from "../element.ts";
import {
	type Block,
	DECISION_FIELDS,
	DECISION_LABELS,
	type Packet,
	type PacketDecision,
	packetBlocks,
	piecesOf,
	type Runs,
} from "./formats.ts";

function filled<T extends HTMLElement>(node: T, runs: Runs, site: string): T {
	for (const run of runs) {
		if (typeof run === "string") node.append(run);
		else if (run.href === undefined) node.append(...words(piecesOf(run)));
		else {
			const link = run.href.startsWith(`${site}/`) ? { href: run.href.slice(site.length) } : { href: run.href, class: "source" };
			const anchor = element("a", "", link);
			anchor.append(...words(piecesOf(run)));
			node.append(anchor);
		}
	}
	return node;
}

function framed(
	caption: string,
	head: readonly string[],
	id: string,
	name = "grid",
): { frame: HTMLElement; body: HTMLTableSectionElement } {
	const frame = element("div", "", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": id });
	const table = element("table", "", { class: name });
	table.append(element("caption", caption, { id }));
	const row = table.createTHead().insertRow();
	for (const text of head) row.append(element("th", text, { scope: "col" }));
	frame.append(table);
	return { frame, body: table.createTBody() };
}

/** The decision table with fields to type in. */
function decisions(block: Extract<Block, { kind: "decisions" }>, id: string, typed: (decision: PacketDecision) => void): HTMLElement {
	const head = ["Product", ...DECISION_FIELDS.map((field) => DECISION_LABELS[field])];
	const { frame, body } = framed("Decisions, to fill in here or by hand", head, id, "grid decisions");
	for (const { product, decision } of block.rows) {
		const row = body.insertRow();
		row.append(element("th", product.name, { scope: "row" }));
		const values: Record<string, string> = { ...decision };
		for (const field of DECISION_FIELDS) {
			const name = `${DECISION_LABELS[field]} for ${product.name}`;
			const input =
				field === "nextReview"
					? element("input", "", { type: "date", "aria-label": name })
					: element("textarea", "", { rows: "2", "aria-label": name, autocomplete: "off", spellcheck: "false" });
			input.value = decision[field];
			input.classList.toggle("empty", input.value === "");
			input.addEventListener("input", () => {
				values[field] = input.value;
				input.classList.toggle("empty", input.value === "");
				typed(values as unknown as PacketDecision);
			});
			row.insertCell().append(input);
		}
	}
	return frame;
}

/**
 * A packet as elements: the same blocks as the ready-made page, one heading level deeper, with a decision table to type in.
 *
 * @param topics number of questions in the book
 * @param typed told of each line of the decision table that changes
 */
export function renderPacket(packet: Packet, topics: number, typed: (decision: PacketDecision) => void): HTMLElement[] {
	const { site } = packet;
	return packetBlocks(packet, topics).map((block, i): HTMLElement => {
		const id = `made-${i}`;
		switch (block.kind) {
			case "heading":
				return block.level === 2
					? element("h3", block.text, { id: `made-${block.id}`, class: "part" })
					: element("h4", block.text, { id: `made-${block.id}` });
			case "text":
				return filled(element("p"), block.runs, site);
			case "quote": {
				const figure = element("figure", "", { class: "quote" });
				const language = textLanguage(block.language);
				for (const { parts, under } of block.quotations) {
					if (under) {
						const line = element("p", "", { class: "under" });
						line.append(...words(mixedWords(under, block.language)));
						figure.append(line);
					}
					const quote = element("blockquote", "", { ...language });
					for (const [n, part] of parts.entries()) quote.append(element("p", n > 0 ? `… ${part}` : part));
					figure.append(quote);
				}
				figure.append(filled(element("figcaption"), block.source, site));
				return figure;
			}
			case "facts": {
				const list = element("dl", "", { class: "facts" });
				for (const { term, runs } of block.rows) {
					const row = element("div");
					row.append(element("dt", term), filled(element("dd"), runs, site));
					list.append(row);
				}
				return list;
			}
			case "list": {
				const list = element("ul");
				for (const runs of block.items) list.append(filled(element("li"), runs, site));
				return list;
			}
			case "table": {
				const { frame, body } = framed(block.caption, block.head, id);
				for (const [first = [], ...rest] of block.rows) {
					const row = body.insertRow();
					row.append(filled(element("th", "", { scope: "row" }), first, site));
					for (const runs of rest) filled(row.insertCell(), runs, site);
				}
				return frame;
			}
			case "decisions":
				return decisions(block, id, typed);
			default:
				return block satisfies never;
		}
	});
}
