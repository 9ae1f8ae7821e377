/** What a form chooses, by field; a field that chooses nothing is left out. */
function choiceOf(form: HTMLFormElement): Map<string, string[]> {
	const chosen = new Map<string, string[]>();
	for (const [key, value] of new FormData(form)) {
		if (value !== "") chosen.set(key, [...(chosen.get(key) ?? []), String(value)]);
	}
	return chosen;
}

/** A row or a heading that does not have the attribute of a field is not narrowed by it. */
function fits({ dataset }: HTMLElement, chosen: ReadonlyMap<string, readonly string[]>): boolean {
	return [...chosen].every(([key, values]) => dataset[key]?.split(" ").some((word) => values.includes(word)) ?? true);
}

/** How many products a row is about: one, unless it names several. */
function productsIn({ dataset }: HTMLElement): number {
	return dataset.products?.split(" ").length ?? 1;
}

/**
 * Narrows a table that is complete without it, by what a form chooses; keeps the choice in the URL. A field is the name
 * of a data attribute: of the rows, whose words it holds, or of the headings, whose column then stays or goes. Values
 * of one field widen the choice, fields narrow it.
 */
class TableFilter extends HTMLElement {
	connectedCallback(): void {
		const table = document.getElementById(this.dataset.table ?? "");
		const form = this.querySelector("form");
		const status = this.querySelector("[data-status]");
		if (!(table instanceof HTMLTableElement) || !form || !status) return;
		form.hidden = false;
		const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
		const head = [...(table.tHead?.rows[0]?.cells ?? [])];
		const columns = head.flatMap((cell, place) =>
			Object.keys(cell.dataset).some((key) => form.elements.namedItem(key)) ? [{ cell, place }] : [],
		);
		const apply = (): void => {
			const chosen = choiceOf(form);
			let shown = 0;
			for (const row of rows) {
				row.hidden = !fits(row, chosen);
				if (!row.hidden) shown += productsIn(row);
			}
			for (const { cell, place } of columns) {
				cell.hidden = !fits(cell, chosen);
				for (const row of rows) {
					const below = row.cells[place];
					if (below) below.hidden = cell.hidden;
				}
			}
			const some = columns.filter(({ cell }) => !cell.hidden).length;
			status.textContent = `${shown} of ${rows.reduce((sum, row) => sum + productsIn(row), 0)} products${columns.length > 0 ? `, ${some} of ${columns.length} questions` : ""}`;
			for (const group of form.querySelectorAll<HTMLElement>("[data-count]")) {
				const number = chosen.get(group.dataset.count ?? "")?.length ?? 0;
				group.textContent = number > 0 ? `: ${number} chosen` : ": all";
			}
			const state = new URLSearchParams([...chosen].flatMap(([key, values]) => values.map((value) => [key, value])));
			const sort = new URLSearchParams(location.search).get("sort");
			if (sort !== null) state.set("sort", sort);
			history.replaceState(null, "", `${state.size > 0 ? `?${state}` : location.pathname}${location.hash}`);
		};
		for (const [key, value] of new URLSearchParams(location.search)) {
			for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(`[name="${CSS.escape(key)}"]`)) {
				if (field instanceof HTMLInputElement) field.checked ||= field.value === value;
				else if ([...field.options].some((option) => option.value === value)) field.value = value;
			}
		}
		form.addEventListener("change", apply);
		// The fields are as they were only after the event.
		form.addEventListener("reset", () => setTimeout(apply));
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			apply();
		});
		apply();
	}
}

customElements.define("table-filter", TableFilter);
