import { compareValues } from "./compare-values.ts";

/**
 * Makes the columns of a table sortable that is complete in its own order without it. A column that is sorted by takes
 * `data-sort` on its heading and `data-value` on its cells; the order is kept in the URL as `sort=column` or `-column`.
 */
class TableSort extends HTMLElement {
	connectedCallback(): void {
		const table = document.getElementById(this.dataset.table ?? "");
		const body = table instanceof HTMLTableElement ? table.tBodies[0] : undefined;
		const said = this.querySelector("[data-order]");
		const reset = this.querySelector<HTMLElement>("[data-reset]");
		if (!table || !body || !said || !reset || !this.hidden) return;
		this.hidden = false;
		const first = [...body.rows];
		const start = said.textContent ?? "";
		const headings = [...table.querySelectorAll<HTMLTableCellElement>("th[data-sort]")];
		const remember = (sort: string): void => {
			const state = new URLSearchParams(location.search);
			if (sort) state.set("sort", sort);
			else state.delete("sort");
			history.replaceState(null, "", `${state.size > 0 ? `?${state}` : location.pathname}${location.hash}`);
		};
		const sort = (heading: HTMLTableCellElement, falling: boolean): void => {
			const value = (row: HTMLTableRowElement) => row.cells[heading.cellIndex]?.dataset.value ?? "";
			body.append(...[...first].sort((a, b) => compareValues(value(a), value(b)) * (falling ? -1 : 1)));
			for (const th of headings) th.removeAttribute("aria-sort");
			heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
			said.textContent = `Sorted by “${heading.textContent}”, ${falling ? "falling" : "rising"}.`;
			reset.hidden = false;
			remember(`${falling ? "-" : ""}${heading.dataset.sort}`);
		};
		reset.addEventListener("click", () => {
			body.append(...first);
			for (const th of headings) th.removeAttribute("aria-sort");
			said.textContent = start;
			reset.hidden = true;
			remember("");
		});
		for (const heading of headings) {
			const button = document.createElement("button");
			button.type = "button";
			button.append(...heading.childNodes);
			heading.append(button);
			// Counts are looked at from the highest down, words from A.
			const counts = /^\d+$/.test(first[0]?.cells[heading.cellIndex]?.dataset.value ?? "");
			button.addEventListener("click", () => {
				const now = heading.getAttribute("aria-sort");
				sort(heading, now === null ? counts : now === "ascending");
			});
		}
		const asked = new URLSearchParams(location.search).get("sort") ?? "";
		const column = headings.find((th) => th.dataset.sort === asked.replace(/^-/, ""));
		if (column) sort(column, asked.startsWith("-"));
	}
}

customElements.define("table-sort", TableSort);
