import { decodeNamedCharacterReference } from "decode-named-character-reference";

/** Numbers of the upper control characters mean what Windows put there (https://html.spec.whatwg.org/#numeric-character-reference-end-state). */
const WINDOWS = new TextDecoder("windows-1252");

/**
 * What an entity stands for (https://html.spec.whatwg.org/#character-references). It runs in a reader's browser, too.
 *
 * @param entity whole, such as "&amp;" or "&#x41;"
 * @returns undefined where it stands for nothing, so that it is text
 */
export function decodeEntity(entity: string): string | undefined {
	const name = entity.slice(1, -1);
	if (!name.startsWith("#")) return decodeNamedCharacterReference(name) || undefined;
	const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
	if (code >= 0x80 && code < 0xa0) return WINDOWS.decode(Uint8Array.of(code));
	const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
	return isCharacter ? String.fromCodePoint(code) : undefined;
}
