import { citedDate, type DateForm } from "../export/citation/dates.ts";
import "./copy-text.ts";

/** The reader's own day, as their clock and place have it: YYYY-MM-DD. */
function today(): string {
	const now = new Date();
	const two = (n: number) => String(n).padStart(2, "0");
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

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
		const link = document.createElement("a");
		link.download = `${this.dataset.key ?? "clausebook"}.${ending}`;
		link.href = URL.createObjectURL(new Blob([`${text.textContent}\n`], { type: TYPES[ending] ?? "text/plain" }));
		link.textContent = `Download .${ending}`;
		link.className = "small no-print";
		text.parentElement?.append(" ", link);
	}
}

customElements.define("cite-kit", CiteKit);
