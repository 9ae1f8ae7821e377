import { describe, expect, it } from "vitest";
import { aBook, aDocument, aPlatform, aProduct, aSilence, type Fields } from "../testing/builders.ts";
import { runRules } from "./check.ts";
import { silencesSearchWhatGoverns } from "./silences-search-what-governs.ts";

const COMMIT = "1".repeat(40);
const products = [
	aProduct({ governedBy: ["acme/privacy-policy", "acme/terms"] }),
	aProduct({ id: "acme-team", governedBy: ["acme/terms"] }),
	aProduct({ id: "acme-api", governedBy: ["acme/privacy-policy"] }),
];
const searching = (...ids: string[]) => ({
	words: ["reviewer", "moderator"],
	documents: ids.map((document) => ({ document, commit: COMMIT })),
	on: "2026-09-01",
});

/** What is wrong with a silence where the terms are such a text. */
function said(terms: Fields<"document">, silence: Fields<"clause">, ...later: ReturnType<typeof aSilence>[]): string[] {
	const document = [aDocument(), aDocument(terms, { id: "acme/terms" })];
	const clause = [aSilence({ search: searching("acme/privacy-policy"), ...silence }), ...later];
	return runRules(aBook({ platform: [aPlatform({ products })], document, clause }), [silencesSearchWhatGoverns]).map(
		({ message }) => message,
	);
}

const on = (...names: string[]) => ({ appliesTo: { products: names, regions: "everywhere" as const } });

describe("a silence", () => {
	it("leaves out no text that governs one of its products", () => {
		expect(said({}, on("acme-free", "acme-team"))).toEqual([
			'"acme/terms" governs "acme-free", "acme-team", and this silence did not search it.',
		]);
	});

	it.each<[string, Fields<"document">, Fields<"clause">]>([
		["it searched", {}, { search: searching("acme/privacy-policy", "acme/terms") }],
		["that governs other products", {}, on("acme-api")],
		["no archive holds", { archive: "linked-only", storedCopy: "2026-08-20" }, on("acme-free")],
		["of other places", { regions: ["uk"] }, { appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] } }],
	])("may leave out a text %s", (_, terms, silence) => {
		expect(said(terms, silence)).toEqual([]);
	});

	it("reads the editions of its own places", () => {
		expect(said({ regions: ["us", "uk"] }, { appliesTo: { products: ["acme-free"], regions: ["uk"] } })).toHaveLength(1);
	});

	it("that was followed by another one is left as it was", () => {
		const next = aSilence({ search: searching("acme/privacy-policy", "acme/terms") }, { id: "acme/review-not-stated/2026-09-02" });
		expect(
			said({}, { dates: { published: "not-stated", effective: "not-stated", archived: "not-stated", checked: "2026-09-02" } }, next),
		).toEqual([]);
	});
});
