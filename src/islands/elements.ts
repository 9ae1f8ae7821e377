/** Small helpers that islands share: they make elements, never HTML from text. */

export function make<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Partial<HTMLElementTagNameMap[K]> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const node = Object.assign(document.createElement(name), properties);
	node.append(...children);
	return node;
}

/** Day on the reader's clock, YYYY-MM-DD. */
export function today(): string {
	const now = new Date();
	return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
}

/** Hands a text or a picture to the reader as a file. */
export function save(name: string, type: string, content: BlobPart): void {
	const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name });
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
