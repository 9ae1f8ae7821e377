/**
 * First characters that make a spreadsheet run a cell: = + - @, tab, line ends, and the full-width forms that East Asian
 * editions accept (OWASP, "CSV Injection"). Spaces and invisible characters before them are skipped by some programs.
 */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\p{Cc})/u;

/** One cell: made text where a spreadsheet would take it for a formula, quoted where RFC 4180 asks for it. */
export function csvCell(value: unknown): string {
	const text = value === null || value === undefined ? "" : Array.isArray(value) ? value.join(" ") : String(value);
	// A number is none, whatever its sign.
	const safe = typeof value !== "number" && FORMULA.test(text) ? `'${text}` : text;
	return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Lines of cells as CSV after RFC 4180, with CRLF line ends; the names of the columns are the first line. */
export const csvLines = (lines: readonly (readonly unknown[])[]): string =>
	lines.map((line) => `${line.map(csvCell).join(",")}\r\n`).join("");

/**
 * Rows as CSV.
 *
 * @param rows all with the same keys, which become the first line; no rows give no text
 */
export function toCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
	const [first] = rows;
	if (!first) return "";
	const columns = Object.keys(first);
	return csvLines([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
