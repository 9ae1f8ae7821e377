import { unprintable } from "../../src/schema/text.ts";

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Line and column of a place in a text, both from 1. */
function placeOf(text: string, at: number): string {
	const before = text.slice(0, at).split("\n");
	return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Where a text is another than it must be.
 *
 * @returns a fault with the place and both texts there; undefined where they are the same
 */
export function unlike(text: string, must: string): string | undefined {
	if (text === must) return undefined;
	const least = Math.min(text.length, must.length);
	let at = 0;
	while (at < least && text[at] === must[at]) at += 1;
	const rest = (of: string) => (at >= of.length ? "the end" : shown(of.slice(at).split("\n")[0] || "\n"));
	return `has ${rest(text)} at ${placeOf(text, at)}, where ${rest(must)} must stand`;
}

/**
 * Text of a published file: UTF-8, and every character prints as it is read. A mark of byte order stands only where the file's
 * own maker puts one.
 *
 * @param isCode whether it is a script or a style sheet, which may hold any character
 */
export function readText(bytes: Uint8Array, isCode = false): { readonly text: string; readonly faults: readonly string[] } {
	let text: string;
	try {
		text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return { text: new TextDecoder().decode(bytes), faults: ["is not UTF-8"] };
	}
	if (text.length === 0) return { text, faults: ["is empty"] };
	if (isCode) return { text, faults: [] };
	const body = text.replace(/^\uFEFF/, "");
	// Most of a page is plain ASCII: what is not, picked out, is tested fifteen times as fast (measured).
	const character = unprintable((body.match(/[^\x20-\x7e\t\n\r]+/g) ?? []).join(""), true);
	if (character === undefined) return { text, faults: [] };
	const at = text.indexOf(String.fromCodePoint(Number.parseInt(character.slice(2), 16)), text.length - body.length);
	return { text, faults: [`has ${character} at ${placeOf(text, at)}, which does not print or changes the direction of what follows`] };
}

/** Every text in a value that JSON can say, keys too, with its place as a JSON Pointer. */
export function* textsIn(value: unknown, at = ""): Generator<{ readonly text: string; readonly at: string }> {
	if (typeof value === "string") yield { text: value, at: at || "/" };
	else if (value !== null && typeof value === "object") {
		for (const [key, one] of Object.entries(value)) {
			if (!Array.isArray(value)) yield { text: key, at: `${at}/${key}` };
			yield* textsIn(one, `${at}/${key}`);
		}
	}
}

/**
 * What a JSON file says, when it is written as this site writes JSON: the one text that its data make. A key that stands twice,
 * a number that programs round, a byte order mark, what stands after the end: none of them comes out again.
 */
export function readJson(bytes: Uint8Array): { readonly data?: unknown; readonly faults: readonly string[] } {
	const { text, faults } = readText(bytes);
	if (faults.length > 0) return { faults };
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return { faults: [`is not JSON: ${(error as Error).message}`] };
	}
	const must = /^[[{]\n/.test(text) ? JSON.stringify(data, null, "\t") : JSON.stringify(data);
	const other = unlike(text.replace(/\n$/, ""), must);
	if (other !== undefined)
		return { faults: [`${other}: a key is there twice, or programs round a number, or it is not written as this site writes JSON`] };
	for (const { text: one, at } of textsIn(data)) {
		const character = unprintable(one, true);
		if (character !== undefined)
			return { faults: [`has ${character} at ${at}, which does not print or changes the direction of what follows`] };
	}
	return { data, faults: [] };
}
