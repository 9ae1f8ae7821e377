import { citedDate, type DateForm } from "../export/citation/dates.ts";
import "./copy-text.ts";
import { element, today } from "./dom.ts";

const TYPES: Readonly<Record<string, string>> = {
	bib: "application/x-bibtex",
	ris: "application/x-research-info-systems",
	json: "application/vnd.citationstyles.csl+json",
};

/** Sets the day of access in every citation to the reader's, and offers the machine-readable ones as files. */
class CiteKit extends HTMLElement {
	connectedCallback(): void {
		const day = today();
		for (const time of this.querySelectorAll<HTMLTimeElement>("time[data-accessed]")) {
			time.textContent = citedDate(day, time.dataset.accessed as DateForm);
		}
		const note = this.querySelector("[data-day]");
		if (note) note.textContent = `today, ${citedDate(day, "day-month-year")}`;
		for (const text of this.querySelectorAll<HTMLElement>("pre[data-file]")) this.#offer(text, text.dataset.file ?? "txt");
	}

	#offer(text: HTMLElement, ending: string): void {
		const href = URL.createObjectURL(new Blob([`${text.textContent}\n`], { type: TYPES[ending] ?? "text/plain" }));
		const download = `${this.dataset.key ?? "clausebook"}.${ending}`;
		text.parentElement?.append(" ", element("a", { href, download, class: "small no-print" }, `Download .${ending}`));
	}
}

customElements.define("cite-kit", CiteKit);
