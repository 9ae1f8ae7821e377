/** What islands share: elements, never HTML from text; a button with a line that answers it; the reader's day; a file for the reader. */

/** An element with attributes; one that is `true` has no value, one that is `false` is left out. Text is only ever set as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string | boolean>> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const node = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) if (value !== false) node.setAttribute(key, value === true ? "" : value);
	node.append(...children);
	return node;
}

/** A button beside text. */
export function button(words: string, act: () => unknown): HTMLButtonElement {
	const node = element("button", { type: "button", class: "button quiet" }, words);
	node.addEventListener("click", act);
	return node;
}

/** An empty line that is read aloud once it says something. */
export function statusLine(): HTMLSpanElement {
	return element("span", { role: "status", class: "small" });
}

/** Day on the reader's clock, YYYY-MM-DD. */
export function today(): string {
	const now = new Date();
	return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** Hands a text or a picture to the reader as a file. */
export function save(name: string, content: Blob): void {
	const link = element("a", { href: URL.createObjectURL(content), download: name });
	link.click();
	// Some browsers read the blob after the click has returned.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
