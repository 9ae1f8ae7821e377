import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { groupVersions } from "../content/versions.ts";
import { publishedRecords } from "../testing/published-book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { newTracer, trace } from "./trace.ts";

/**
 * The noise rule on real histories that are mostly noise. Runs only where the archive is here (`npm run evidence -- sync`).
 * As of a fixed day, so that a growing archive does not change what is tested.
 */
const AS_OF = "2026-08-22";
const root = join(import.meta.dirname, "..", "..");
const archive = new Archive(join(root, ".evidence"));
const isHere = archive.has("genai-contrib-versions") && archive.has("genai-eu-versions");

/**
 * Wordings that no version recorded when this was written. Read in the archive: the first is the one copy of the day on
 * which its document enters the file, replaced within hours; the second is a real rewording of 34 copies.
 */
const KNOWN = ["anthropic/public-web-trains-models 2025-09-01", "openai/workspace-retention 2026-06-29"];

const records = publishedRecords();
const clausesOf = (document: string) =>
	[...groupVersions(records.clause)]
		.filter(([, group]) => group.some(({ data }) => data.document === document && data.quote?.commit))
		.map(([clause]) => clause);

describe.skipIf(!isHere)("noisy histories", () => {
	const tracer = isHere ? newTracer(records, archive, new HoldsCache(join(temporaryFolder(), "cache.json")), AS_OF) : undefined;

	test.each([
		["anthropic/privacy-policy", 600, 30],
		["openai/enterprise-privacy", 200, 20],
		["openai/services-agreement", 230, 40],
	])("%s: over %i copies, stretches are whole and nothing between them is unrecorded", async (document, copies, texts) => {
		if (!tracer) return;
		const clauses = clausesOf(document);
		expect(clauses.length).toBeGreaterThan(3);
		for (const clause of clauses) {
			const { documents, leads } = await trace(tracer, clause);
			const own = documents.find((one) => one.document === document);
			const places = own?.places ?? [];
			expect(places.reduce((sum, place) => sum + place.copies, 0)).toBeGreaterThan(copies);
			// Almost all copies differ in nothing but the addresses of links.
			expect(places.reduce((sum, place) => sum + place.texts, 0)).toBeLessThan(texts);
			// A recorded wording stands in one stretch of each place: what is missing in between is a reported interruption.
			const stretches = (own?.stretches ?? []).flatMap(({ place, wording }) =>
				wording.kind === "recorded" ? [`${place} ${wording.version}`] : [],
			);
			expect(stretches, clause).toEqual([...new Set(stretches)]);
			// Changes are few, and each ends in a recorded wording or in a known lead.
			expect(own?.changes.length, clause).toBeLessThan(12);
			const unknown = leads
				.filter(({ when, document: where }) => when !== "earlier" && where === document)
				.map(({ first }) => `${clause} ${first.date}`)
				.filter((lead) => !KNOWN.includes(lead));
			expect(unknown, "wordings that no version records: npm run evidence -- trace <clause>").toEqual([]);
		}
	});
});
