/** Filters a table that is complete without it, by the data attributes of its rows; keeps the choice in the URL. */
class TableFilter extends HTMLElement {
	connectedCallback(): void {
		const table = document.getElementById(this.dataset.table ?? "");
		const form = this.querySelector("form");
		const status = this.querySelector("[data-status]");
		if (!(table instanceof HTMLTableElement) || !form || !status) return;
		form.hidden = false;
		const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
		const apply = (): void => {
			const chosen = [...new FormData(form)].filter(([, value]) => value !== "").map(([key, value]) => [key, String(value)] as const);
			let shown = 0;
			for (const row of rows) {
				row.hidden = !chosen.every(([key, value]) => (row.dataset[key] ?? "").split(" ").includes(value));
				if (!row.hidden) shown += 1;
			}
			status.textContent = `${shown} of ${rows.length} products`;
			const state = new URLSearchParams(chosen.map(([k, v]) => [k, v]));
			const sort = new URLSearchParams(location.search).get("sort");
			if (sort !== null) state.set("sort", sort);
			history.replaceState(null, "", `${state.size > 0 ? `?${state}` : location.pathname}${location.hash}`);
		};
		for (const [key, value] of new URLSearchParams(location.search)) {
			const field = form.elements.namedItem(key);
			if (field instanceof HTMLSelectElement && [...field.options].some((o) => o.value === value)) field.value = value;
		}
		form.addEventListener("change", apply);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			apply();
		});
		form.querySelector("[data-copy]")?.addEventListener("click", async () => {
			const text = [table.tHead?.rows[0], ...[...table.tBodies].flatMap((body) => [...body.rows])]
				.filter((row) => row && !row.hidden)
				.map((row) => [...(row?.cells ?? [])].map((cell) => cell.innerText.replace(/\s+/g, " ").trim()).join("\t"))
				.join("\n");
			await navigator.clipboard.writeText(text);
			status.textContent = "Copied";
		});
		apply();
	}
}

customElements.define("table-filter", TableFilter);
