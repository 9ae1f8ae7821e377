import "./copy-text.ts";
import { button, element, statusLine } from "./dom.ts";
import quotePicture from "./quote-picture.ts?worker&url";

/** The system's own share sheet, a copy of the link, a picture; nobody is told. */
class ShareLink extends HTMLElement {
	connectedCallback(): void {
		const url = this.dataset.url ?? location.href;
		const title = this.dataset.title ?? document.title;
		const status = statusLine();
		const row = element("p");
		const offer = (words: string, act: () => Promise<string>): HTMLButtonElement => {
			const tell = async () => {
				try {
					status.textContent = ` ${await act()}`;
				} catch (error) {
					// Closing the share sheet is no failure.
					const isClosed = error instanceof DOMException && error.name === "AbortError";
					status.textContent = isClosed ? "" : " Not possible here: the link stands above";
				}
			};
			const made = button(words, tell);
			row.append(made, " ");
			return made;
		};
		if (typeof navigator.share === "function") {
			offer("Share…", async () => {
				await navigator.share({ title, url });
				return "";
			});
		}
		if (navigator.clipboard) {
			offer("Copy link", async () => {
				await navigator.clipboard.writeText(url);
				return "Copied";
			});
		}
		// Most readers never press it: what draws is fetched then, once. It is a file of its own, named by its address: `import()`
		// would bring the bundler's preload helper to every clause page.
		const script = element("script", { type: "module", src: quotePicture });
		offer("Save as picture", async () => {
			document.head.append(script);
			return "";
		}).dataset.picture = "";
		row.append(status);
		this.append(row);
	}
}

customElements.define("share-link", ShareLink);
