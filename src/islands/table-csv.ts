import { button, save, statusLine } from "./dom.ts";
import { narrowCsv } from "./narrow-csv.ts";

/**
 * A button that saves what a table shows as CSV: the records of the open data (`data-source`) that stand in its shown
 * rows (`data-products`) and columns (`data-topic`), with all columns of the file. Without script there is none.
 */
class TableCsv extends HTMLElement {
	connectedCallback(): void {
		const table = document.getElementById(this.dataset.table ?? "");
		const { source } = this.dataset;
		if (!table || !source || this.firstChild) return;
		const status = statusLine();
		const shown = (name: "products" | "topic") =>
			new Set(
				[...table.querySelectorAll<HTMLElement>(`:is(tr, th)[data-${name}]:not([hidden])`)].flatMap(
					(node) => node.dataset[name]?.split(" ") ?? [],
				),
			);
		const download = async () => {
			try {
				const response = await fetch(source);
				if (!response.ok) throw new Error(`${source} answers ${response.status}`);
				const csv = narrowCsv(await response.text(), { product: shown("products"), topic: shown("topic") });
				save(`clausebook-matrix-${this.dataset.asOf}.csv`, new Blob([csv], { type: "text/csv;charset=utf-8" }));
				status.textContent = " Saved";
			} catch {
				status.textContent = " Could not fetch the data. Try again, or take the whole file from the data page.";
			}
		};
		this.append(button("Download as CSV", download), status);
	}
}

customElements.define("table-csv", TableCsv);
