/** A table as a reader sees it. */
export interface TableText {
	readonly caption: string;
	readonly head: readonly string[];
	/** One cell stands for a row that names a group. A line end in a cell parts two answers. */
	readonly rows: readonly (readonly string[])[];
	/** What the table rests on, with its days. */
	readonly asOf: string;
	readonly address: string;
}

/** Text of a cell on one line; what Markdown would take for the edge of a cell is escaped. */
function cell(text: string): string {
	return text
		.split("\n")
		.map((line) => line.replace(/\s+/g, " ").trim())
		.filter((line) => line !== "")
		.join("; ")
		.replace(/[\\|]/g, "\\$&");
}

/** A table as GitHub Flavored Markdown: the caption above, the days and the address of the page below. */
export function toMarkdown({ caption, head, rows, asOf, address }: TableText): string {
	const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
	const body = rows.map((row) => {
		const cells = row.map(cell);
		return line(cells.length === 1 && head.length > 1 ? [`**${cells[0]}**`, ...head.slice(1).map(() => "")] : cells);
	});
	return [
		...(caption ? [caption.replace(/\s+/g, " ").trim(), ""] : []),
		line(head.map(cell)),
		line(head.map(() => "---")),
		...body,
		"",
		`${asOf}. ${address}`,
		"",
	].join("\n");
}
