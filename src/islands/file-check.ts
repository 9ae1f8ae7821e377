import { locateParts } from "../evidence/locate.ts";
import { normaliseText } from "../evidence/normalise.ts";
import { element } from "./dom.ts";

/** Larger files are no terms of a service. Bytes. */
const MOST = 8_000_000;

/** Text of a file: of a saved web page its words, block by block; of anything else what it holds. */
export function textOf(name: string, content: string): string {
	if (!/\.x?html?$/i.test(name) && !/^\s*<(?:!doctype|html)/i.test(content)) return content;
	const page = new DOMParser().parseFromString(content, "text/html");
	for (const hidden of page.querySelectorAll("script, style, noscript, template")) hidden.remove();
	for (const block of page.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, tr, div, br, section, dt, dd")) block.before("\n");
	return page.body.textContent ?? "";
}

async function sha256(text: string): Promise<string | undefined> {
	// Browsers offer this on secure addresses and on localhost alone.
	if (!globalThis.crypto?.subtle) return undefined;
	const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Compares a file of the reader's with the quote on this page. The file is read here and goes nowhere. */
class FileCheck extends HTMLElement {
	readonly #result = element("div", { role: "status" });

	connectedCallback(): void {
		const without = this.querySelector("[data-without]");
		if (without)
			without.textContent =
				"Choose or drop the file here: text.md from above, or the official page saved from your browser. It is read in this page and sent nowhere.";
		const input = element("input", { type: "file", accept: ".md,.txt,.html,.htm,text/*" });
		this.append(element("label", {}, "File to compare ", input), this.#result);
		this.classList.add("ready", "no-print");
		input.addEventListener("change", () => this.#read(input.files));
		this.addEventListener("dragover", (event) => event.preventDefault());
		this.addEventListener("drop", (event) => {
			event.preventDefault();
			this.#read(event.dataTransfer?.files ?? null);
		});
	}

	async #read(files: FileList | null): Promise<void> {
		const file = files?.[0];
		if (!file) return;
		if (file.size > MOST) return this.#say([`${file.name} has ${file.size} bytes; at most ${MOST} are read. Save the page as text.`]);
		const content = await file.text();
		if (content.includes("\u0000")) return this.#say([`${file.name} is not a text file. Save the page as text or HTML.`]);
		const parts = [...document.querySelectorAll("#what-it-says ~ figure .part, .quote .part")].map((part) => {
			const copy = part.cloneNode(true) as Element;
			copy.querySelector(".gap")?.remove();
			return copy.textContent ?? "";
		});
		const located = locateParts(normaliseText(textOf(file.name, content)), parts);
		if ("missing" in located) {
			return this.#say([
				`Not found: part ${located.missing + 1} of ${parts.length} does not stand in ${file.name}${located.missing > 0 ? " after the part before it" : ""}.`,
				"A later or earlier copy, or another edition, has other words.",
			]);
		}
		const proven = JSON.parse(this.dataset.paragraphs ?? "[]") as string[];
		const lines = await Promise.all(
			located.found.map(async ({ line, paragraph }, i) => {
				const hash = await sha256(paragraph);
				const same =
					hash === undefined
						? "its hash cannot be worked out on this address"
						: hash === proven[i]
							? "the paragraph has the printed hash"
							: "the paragraph around it differs from the archived one";
				return `Part ${i + 1} found on line ${line}; ${same}.`;
			}),
		);
		this.#say([`Found: every part of the quote stands in ${file.name}, in this order.`, ...lines]);
	}

	#say(sentences: readonly string[]): void {
		this.#result.replaceChildren(...sentences.map((sentence) => element("p", {}, sentence)));
	}
}

customElements.define("file-check", FileCheck);
