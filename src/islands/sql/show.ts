import { bar } from "../bar.ts";
import { element } from "../dom.ts";
import type { Cell, Result } from "./protocol.ts";

/** Bars that are still told apart at a glance. */
const MOST_BARS = 40;

/** A number as people write it. */
const counted = (n: number): string => n.toLocaleString("en");

/** How many rows a result has, and where those are that the page does not show. */
export function countWords({ rows, count, isCut }: Result): string {
	const all = `${counted(count)} row${count === 1 ? "" : "s"}`;
	if (isCut) return `More than ${all}: the first ${counted(rows.length)} are shown, the CSV ends after ${counted(count)}.`;
	return count > rows.length ? `${all}: the first ${counted(rows.length)} are shown, the CSV has all.` : `${all}.`;
}

/** What a result holds as a table in a frame that scrolls, as DataTable.astro makes one. A cell is only ever text. */
export function tableOf({ columns, rows }: Result): HTMLElement {
	const look = (value: Cell | undefined) => ({ class: typeof value === "number" && "number" });
	// Words of any language, in their own direction.
	const cell = (value: Cell) => element("td", { dir: "auto", ...look(value) }, value === null ? "" : String(value));
	return element(
		"div",
		{ class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "sql-caption" },
		element(
			"table",
			{ class: "grid" },
			element("caption", { id: "sql-caption" }, "What the query gives"),
			element("thead", {}, element("tr", {}, ...columns.map((name, i) => element("th", { scope: "col", ...look(rows[0]?.[i]) }, name)))),
			element("tbody", {}, ...rows.map((row) => element("tr", {}, ...row.map(cell)))),
		),
	);
}

/**
 * A bar chart of a result that has one column of text and one of numbers, none below zero. The table says the same: a screen
 * reader is led past the bars.
 *
 * @returns undefined where the result is of another form
 */
export function barsOf({ columns, rows, count }: Result): HTMLElement | undefined {
	const isOf = (at: number, type: "string" | "number") => rows.every((row) => typeof row[at] === type);
	const numbers = [1, 0].find((at) => isOf(at, "number") && isOf(1 - at, "string"));
	if (columns.length !== 2 || rows.length === 0 || numbers === undefined) return undefined;
	const values = rows.slice(0, MOST_BARS).map((row) => ({ name: String(row[1 - numbers]), value: Number(row[numbers]) }));
	const most = Math.max(...values.map(({ value }) => value));
	if (values.some(({ value }) => value < 0) || most === 0 || !Number.isFinite(most)) return undefined;
	const cut = count > MOST_BARS ? `, the first ${MOST_BARS} rows` : "";
	return element(
		"figure",
		{},
		element("figcaption", {}, `${columns[numbers]} by ${columns[1 - numbers]}${cut}. The table says the same.`),
		element(
			"ul",
			{ class: "plain-list", "aria-hidden": "true" },
			...values.map(({ name, value }) =>
				element("li", {}, element("span", { dir: "auto" }, name), bar(value / most).picture, element("span", {}, counted(value))),
			),
		),
	);
}
