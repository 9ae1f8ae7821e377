/**
 * A button that copies the text of another element, named by `for`. Without script, or without a clipboard, there is
 * no button: the text itself can be selected.
 */
class CopyText extends HTMLElement {
	connectedCallback(): void {
		const source = document.getElementById(this.getAttribute("for") ?? "");
		if (!source || !navigator.clipboard || this.firstChild) return;
		const name = this.dataset.name ?? "text";
		const button = document.createElement("button");
		button.type = "button";
		button.className = "button quiet";
		button.textContent = `Copy ${name}`;
		const status = document.createElement("span");
		status.setAttribute("role", "status");
		status.className = "small";
		button.addEventListener("click", async () => {
			try {
				await navigator.clipboard.writeText(source.textContent ?? "");
				status.textContent = " Copied";
			} catch {
				status.textContent = " Could not copy: select the text instead";
			}
		});
		this.append(button, status);
	}
}

customElements.define("copy-text", CopyText);
