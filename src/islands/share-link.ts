import "./copy-text.ts";

/** The system's own share sheet and a copy of the link; nobody is told. */
class ShareLink extends HTMLElement {
	connectedCallback(): void {
		const url = this.dataset.url ?? location.href;
		const title = this.dataset.title ?? document.title;
		const status = document.createElement("span");
		status.setAttribute("role", "status");
		status.className = "small";
		const row = document.createElement("p");
		const button = (words: string, act: () => Promise<string>) => {
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
		row.append(status);
		this.append(row);
		this.#offerPicture();
	}

	/** Draws the card on a canvas, for places that take no SVG. */
	#offerPicture(): void {
		const link = document.querySelector<HTMLAnchorElement>("a[data-card]");
		if (!link) return;
		const button = document.createElement("button");
		button.type = "button";
		button.className = "button quiet";
		button.textContent = "Save as PNG";
		button.addEventListener("click", async () => {
			const picture = new Image();
			picture.src = link.href;
			await picture.decode();
			const canvas = document.createElement("canvas");
			[canvas.width, canvas.height] = [1200, 630];
			canvas.getContext("2d")?.drawImage(picture, 0, 0, 1200, 630);
			canvas.toBlob((blob) => {
				if (!blob) return;
				const save = document.createElement("a");
				save.href = URL.createObjectURL(blob);
				save.download = `${link.dataset.card}.png`;
				save.click();
				setTimeout(() => URL.revokeObjectURL(save.href), 10_000);
			}, "image/png");
		});
		link.parentElement?.append(" ", button);
	}
}

customElements.define("share-link", ShareLink);
