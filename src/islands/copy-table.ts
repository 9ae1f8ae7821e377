import { addCopyButton } from "./copy-text.ts";
import { toMarkdown } from "./table-markdown.ts";

/** The cells of a row that are shown, as a reader sees them. */
function shown(row: HTMLTableRowElement | undefined): string[] {
	return [...(row?.cells ?? [])].filter((cell) => !cell.hidden).map((cell) => cell.innerText);
}

/** A button that copies a table, named by `for` (it or its caption), as Markdown: the rows and columns that are shown. */
class CopyTable extends HTMLElement {
	connectedCallback(): void {
		const table = document.getElementById(this.getAttribute("for") ?? "")?.closest("table");
		if (!table) return;
		addCopyButton(this, "as text", () => {
			const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname;
			return toMarkdown({
				caption: table.caption?.textContent ?? "",
				head: shown(table.tHead?.rows[0]),
				rows: [...table.tBodies].flatMap((body) => [...body.rows].filter((row) => !row.hidden).map(shown)),
				asOf: this.dataset.asOf ?? "",
				address: page + location.search,
			});
		});
	}
}

customElements.define("copy-table", CopyTable);
