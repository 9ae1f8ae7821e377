/** Text that is HTML already. */
export class Html {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

export type Part = Html | string | number | false | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function toText(part: Part): string {
	if (part instanceof Html) return part.text;
	if (typeof part === "string") return escaped(part);
	if (typeof part === "number") return String(part);
	return part ? part.map(toText).join("") : "";
}

/** A template that escapes what is put in, as Astro does; `false` and `undefined` print nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
	let text = strings[0] ?? "";
	for (const [i, part] of parts.entries()) text += toText(part) + (strings[i + 1] ?? "");
	return new Html(text);
}

export const raw = (text: string): Html => new Html(text);
