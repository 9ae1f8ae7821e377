/** An element with text and attributes. Text is only ever set as text. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	text = "",
	attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[K] {
	const node = document.createElement(name);
	node.textContent = text;
	for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
	return node;
}
