import { button, statusLine } from "./dom.ts";

/**
 * Adds a button that copies a text, and a line that says so. Nothing without a clipboard: what is on the page can be
 * selected.
 *
 * @param text what is copied, worked out when the button is pressed
 */
export function addCopyButton(host: HTMLElement, name: string, text: () => string | Promise<string>): void {
	if (!navigator.clipboard || host.firstChild) return;
	const status = statusLine();
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(await text());
			status.textContent = " Copied";
		} catch {
			status.textContent = " Could not copy: select the text instead";
		}
	};
	host.append(button(`Copy ${name}`, copy), status);
}

/** A button that copies the text of another element, named by `for`. Without script there is none. */
class CopyText extends HTMLElement {
	connectedCallback(): void {
		const source = document.getElementById(this.getAttribute("for") ?? "");
		if (source) addCopyButton(this, this.dataset.name ?? "text", () => source.textContent ?? "");
	}
}

customElements.define("copy-text", CopyText);
