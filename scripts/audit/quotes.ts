import type { HTMLElement } from "node-html-parser";
import type { BuiltPage, Finding } from "./page.ts";

/** A version of clauses.json, as far as the pages print it. */
export interface PrintedVersion {
	readonly id: string;
	readonly clause: string;
	readonly version: string;
	readonly current: boolean;
	readonly authored: { readonly quote?: { readonly parts: readonly string[] } | undefined };
}

// The mark of words left out stands before a part, not in it; a part that begins with one loses it on both sides.
const plain = (text: string): string =>
	text
		.replace(/\s+/g, " ")
		.trim()
		.replace(/^(?:… ?)+/, "");
const wordsOf = ({ text }: HTMLElement): string => plain(text);
const shown = (text: string | undefined): string => (text === undefined ? "none" : JSON.stringify(text.slice(0, 80)));

/**
 * The page of each clause, the frozen page of each version and the card for frames print the proven words: every part in its place,
 * no other part beside it.
 *
 * @param base path the site is deployed below, "" at the root
 */
export function auditQuotes(pages: readonly BuiltPage[], versions: readonly PrintedVersion[]): Finding[] {
	const byPath = new Map(pages.map((page) => [page.path, page]));
	return versions.flatMap(({ id, clause, version, current, authored }) => {
		const parts = (authored.quote?.parts ?? []).map(plain);
		const held = (path: string, printed: readonly string[] | undefined): Finding[] => {
			if (printed && printed.length === parts.length && printed.every((text, i) => text === parts[i])) return [];
			const at = Math.max(
				0,
				[...parts, ...(printed ?? [])].findIndex((_, i) => printed?.[i] !== parts[i]),
			);
			const says = printed ? `prints ${shown(printed[at])} as part ${at + 1} of its quote` : "is not there";
			return [{ audit: "quotes", page: path, message: `The page ${says}; version ${version} in clauses.json has ${shown(parts[at])}.` }];
		};
		const own = (path: string) => byPath.get(path)?.root.querySelectorAll("[id^=quote-]").map(wordsOf);
		const embed = `/embed/${id}/${version}/`;
		return [
			...held(`/clauses/${clause}/${version}/`, own(`/clauses/${clause}/${version}/`)),
			...(current ? held(`/clauses/${clause}/`, own(`/clauses/${clause}/`)) : []),
			...held(embed, byPath.get(embed)?.root.querySelectorAll("figure.quote blockquote p").map(wordsOf)),
		];
	});
}
