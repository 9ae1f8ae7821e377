import type { Mentions } from "./products.ts";
import type { Marked } from "./statement.ts";
import type { ScopeWord } from "./types.ts";

const REGIONS: Readonly<Record<string, readonly string[]>> = {
	"region:eea": ["eea"],
	"region:uk": ["uk"],
	"region:switzerland": ["switzerland"],
	"region:us": ["us"],
	"region:all": [],
};
const LISTS: Readonly<Record<Exclude<ScopeWord, "product" | "region">, readonly string[]>> = {
	data: ["names-inputs", "names-outputs", "names-files", "names-feedback", "voice", "connected", "deidentified", "public"],
	models: ["whose-model"],
	control: ["setting", "contract"],
	when: ["when"],
	exceptions: ["except"],
};

/** Words of scope that a sentence has. */
export function scopeOf(marked: Marked, named: Pick<Mentions, "products" | "platformOnly">): ScopeWord[] {
	const found: ScopeWord[] = [];
	if (named.products.length > 0 && !named.platformOnly) found.push("product");
	const regions = ["region:eea", "region:uk", "region:switzerland", "region:us", "region:all"];
	if (regions.some((list) => marked.has(list)) || marked.sentence.tokens.some(({ raw }) => raw === "US")) found.push("region");
	for (const [word, lists] of Object.entries(LISTS)) if (lists.some((list) => marked.has(list))) found.push(word as ScopeWord);
	return found;
}

/** Places that a sentence names, as the book's region ids. */
export function regionsIn(marked: Marked): string[] {
	const found = Object.entries(REGIONS).flatMap(([list, regions]) => (marked.has(list) ? regions : []));
	// "US" in capitals is a place, "us" is not.
	if (marked.sentence.tokens.some(({ raw }) => raw === "US")) found.push("us");
	return [...new Set(found)];
}
