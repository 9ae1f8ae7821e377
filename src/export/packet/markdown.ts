import { inSentence, mixedWords, plainly } from "../../model/text-language.ts";
import { type Block, piecesOf, type Run, type Runs } from "./block.ts";
import { packetBlocks, packetTitle } from "./document.ts";
import { DECISION_FIELDS, DECISION_LABELS, type Packet } from "./model.ts";

/** Text as Markdown prints it, letter for letter, on one line: nothing in it is markup, whoever typed it. */
export function escaped(text: string): string {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_[\]<>|~&]/g, "\\$&")
		.replace(/^( ?)([#+-]|\d+[.)])/, "$1\\$2")
		.trim();
}

/** Blanks at the edges of a run part it from its neighbours; escaping takes them off. */
const escapedRun = (text: string) => `${/^\s/.test(text) ? " " : ""}${escaped(text)}${/\s$/.test(text) ? " " : ""}`;

function run(one: Run): string {
	if (typeof one === "string") return escapedRun(one);
	const words = piecesOf(one)
		.map(({ text, language }) => inSentence(escapedRun(text), language))
		.join("");
	return one.href === undefined ? words : `[${words}](<${one.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

const line = (runs: Runs): string => runs.map(run).join("").trim();

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	return [row(head), row(head.map(() => "---")), ...rows.map(row)].join("\n");
}

function block(one: Block): string {
	switch (one.kind) {
		case "heading":
			return `${"#".repeat(one.level)} ${escaped(one.text)}`;
		case "text":
			return line(one.runs);
		case "quote":
			return [
				...one.quotations.flatMap(({ parts, under }) => [
					...(under ? [`> ${plainly(mixedWords(escaped(under), one.language))}`] : []),
					...parts.map((part, i) => `> ${i > 0 ? "… " : ""}${inSentence(escaped(part), one.language)}`),
				]),
				`> — ${line(one.source)}`,
			].join("\n>\n");
		case "facts":
			return one.rows.map(({ term, runs }) => `- **${escaped(term)}**: ${line(runs)}`).join("\n");
		case "list":
			return one.items.map((runs) => `- ${line(runs)}`).join("\n");
		case "table":
			return table(
				one.head.map(escaped),
				one.rows.map((cells) => cells.map(line)),
			);
		case "decisions":
			return table(
				["Product", ...DECISION_FIELDS.map((field) => DECISION_LABELS[field])],
				one.rows.map(({ product, decision }) => [escaped(product.name), ...DECISION_FIELDS.map((field) => escaped(decision[field]))]),
			);
		default:
			return one satisfies never;
	}
}

/**
 * A packet as a Markdown file.
 *
 * @param topics number of questions in the book
 */
export function packetMarkdown(packet: Packet, topics: number): string {
	return `${[`# ${escaped(packetTitle(packet))}`, ...packetBlocks(packet, topics).map(block)].join("\n\n")}\n`;
}
