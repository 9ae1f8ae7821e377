import { folded } from "../schema/folded.ts";
import { element, statusLine } from "./dom.ts";

/**
 * A field above a long list (`data-list`) that leaves what has all typed words in its `data-find`; parts of the list that
 * are left empty go too. The list is complete without it.
 */
class ListFind extends HTMLElement {
	connectedCallback(): void {
		const list = document.getElementById(this.dataset.list ?? "");
		if (!list || this.firstChild) return;
		const entries = [...list.querySelectorAll<HTMLElement>("[data-find]")];
		const parts = [...list.children].filter((part) => part.querySelector("[data-find]"));
		const folds = parts.flatMap((part) => [...part.querySelectorAll("details")].filter((fold) => fold.querySelector("[data-find]")));
		const words = entries.map((entry) => folded(entry.dataset.find ?? ""));
		const field = element("input", { type: "search", class: "field", autocomplete: "off", spellcheck: "false" });
		const status = statusLine();
		field.addEventListener("input", () => {
			const wanted = folded(field.value).split(/\s+/).filter(Boolean);
			let shown = 0;
			for (const [i, entry] of entries.entries()) {
				entry.hidden = !wanted.every((word) => words[i]?.includes(word));
				if (!entry.hidden) shown++;
			}
			// What is found may lie in a fold of the list.
			if (wanted.length > 0) for (const fold of folds) fold.open = true;
			for (const part of parts) part.toggleAttribute("hidden", !part.querySelector("[data-find]:not([hidden])"));
			const nothing = "None of these. Search says whether the book has it under another name.";
			status.textContent = wanted.length === 0 ? "" : shown === 0 ? nothing : `${shown} of ${entries.length}`;
		});
		this.append(element("label", {}, element("span", {}, "Find in this list"), field), status);
	}
}

customElements.define("list-find", ListFind);
