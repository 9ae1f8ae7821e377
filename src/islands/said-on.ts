import { element } from "./dom.ts";

/**
 * A field for a day that tells what the clause said then, read from the table of wordings beside it. Without script the
 * table says the same.
 */
class SaidOn extends HTMLElement {
	connectedCallback(): void {
		const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-since]")];
		const first = rows.at(-1)?.dataset.since ?? "";
		const field = element("input", { type: "date", class: "field", min: first, max: this.dataset.max ?? "" });
		const said = element("output");
		const label = element("label", {}, "What did it say on ");
		label.append(field);
		this.append(element("p"), said);
		this.firstElementChild?.append(label);
		field.addEventListener("input", () => {
			said.replaceChildren();
			const day = field.value;
			if (!day) return;
			const row = rows.find(({ dataset }) => (dataset.since ?? "") <= day);
			const until = row?.dataset.until ?? "9999";
			const link = row?.querySelector("a")?.cloneNode(true);
			if (!row || !link || until <= day) said.append("No wording of that day is recorded.");
			else said.append(`${row.cells[1]?.textContent?.trim() ?? ""}. `, "Wording since ", link, ".");
		});
	}
}

customElements.define("said-on", SaidOn);
