import "./copy-text.ts";
import quotePicture from "./quote-picture.ts?worker&url";

/** The system's own share sheet, a copy of the link, a picture; nobody is told. */
class ShareLink extends HTMLElement {
	connectedCallback(): void {
		const url = this.dataset.url ?? location.href;
		const title = this.dataset.title ?? document.title;
		const status = document.createElement("span");
		status.setAttribute("role", "status");
		status.className = "small";
		const row = document.createElement("p");
		const button = (words: string, act: () => Promise<string>): HTMLButtonElement => {
			const made = document.createElement("button");
			made.type = "button";
			made.className = "button quiet";
			made.textContent = words;
			made.addEventListener("click", async () => {
				try {
					status.textContent = ` ${await act()}`;
				} catch (error) {
					// Closing the share sheet is no failure.
					status.textContent =
						error instanceof DOMException && error.name === "AbortError" ? "" : " Not possible here: the link stands above";
				}
			});
			row.append(made, " ");
			return made;
		};
		if (typeof navigator.share === "function") {
			button("Share…", async () => {
				await navigator.share({ title, url });
				return "";
			});
		}
		if (navigator.clipboard) {
			button("Copy link", async () => {
				await navigator.clipboard.writeText(url);
				return "Copied";
			});
		}
		// Most readers never press it: what draws is fetched then, once. It is a file of its own, named by its address: `import()`
		// would bring the bundler's preload helper to every clause page.
		const script = document.createElement("script");
		script.type = "module";
		script.src = quotePicture;
		button("Save as picture", async () => {
			document.head.append(script);
			return "";
		}).dataset.picture = "";
		row.append(status);
		this.append(row);
	}
}

customElements.define("share-link", ShareLink);
