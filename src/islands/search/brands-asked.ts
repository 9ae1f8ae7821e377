import { folded } from "../../schema/folded.ts";
import type { UnknownBrand } from "./data.ts";

/** A question as words with a blank around each, so that a name is only found as whole words. */
const spaced = (text: string): string => ` ${(folded(text).match(/[\p{L}\p{N}][\p{L}\p{N}.&+'-]*(?<![.'-])/gu) ?? []).join(" ")} `;

/**
 * Brands that a question names and the book does not have.
 *
 * @param brands names that are common words count only where the question is nothing else
 */
export function brandsAsked(query: string, brands: readonly UnknownBrand[]): UnknownBrand[] {
	const asked = spaced(query);
	return brands.filter(({ names, words }) =>
		names.some((name) => {
			const own = spaced(name);
			return words.includes(name) ? asked === own : own.trim() !== "" && asked.includes(own);
		}),
	);
}
