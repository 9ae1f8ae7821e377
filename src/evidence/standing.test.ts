import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { TestArchive } from "../testing/archive.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { placesOf } from "./places.ts";
import { earlierWordings, firstHolding, Standings } from "./standing.ts";
import { Texts } from "./texts.ts";

const PATH = "Acme/Terms.md";
const filler = Array.from(
	{ length: 30 },
	(_, i) => `Section ${i}. The members keep to rule number ${i} of the community at all times.`,
).join("\n\n");
const OLD = "We may use your posts to train our models and to improve the service for all of our members.";
const MIDDLE = "We may use your posts and photos to train our models and to improve the service for all of our members.";
const NOW = "We may use your posts, photos and videos to train our models and to improve the service for all of our members.";

async function copies(...sentences: readonly string[]) {
	const made = new TestArchive();
	const commits = made.record(
		"a",
		sentences.map((sentence, i) => ({
			on: `2025-0${i + 1}-01`,
			files: { [PATH]: `# Terms\n\n${sentence}\n\n${filler}\n\nEdition ${i}.\n` },
		})),
	);
	const cache = new HoldsCache(join(made.folder, "cache.json"));
	const archive = new Archive(made.folder, cache);
	const places = placesOf(archive, cache, [{ collection: "a", path: PATH }]);
	const texts = new Texts(archive, cache);
	const all = places.flatMap((place) => place.copies);
	await texts.load(all);
	return { places, texts, all, commits };
}

describe("since when words stand", () => {
	test("first and last day, and the number of copies that hold them", async () => {
		const { texts, all } = await copies("Nothing yet is said here.", OLD, OLD, "It went.");
		expect(new Standings(all, texts).of(OLD, OLD)).toEqual({ first: "2025-02-01", last: "2025-03-01", copies: 2 });
		expect(new Standings(all, texts).of("use your posts", "another line")).toEqual({ first: "2025-02-01", last: "2025-03-01", copies: 2 });
		expect(new Standings(all, texts).of("never said", "never said")).toEqual({ first: "", last: "", copies: 0 });
		expect(firstHolding(all, texts, ["use your posts", "for all of our members"])?.date).toBe("2025-02-01");
		expect(firstHolding(all, texts, ["for all of our members", "use your posts"])).toBeUndefined();
	});
});

describe("earlier wordings", () => {
	test("are followed from copy to copy, with their first and last copy", async () => {
		const { places, texts, commits } = await copies(OLD, OLD, MIDDLE, NOW, NOW);
		expect(earlierWordings(places, texts, [NOW], "2025-04-01")).toEqual([
			{ parts: [OLD], first: { commit: commits[0], date: "2025-01-01" }, last: { commit: commits[1], date: "2025-02-01" } },
			{ parts: [MIDDLE], first: { commit: commits[2], date: "2025-03-01" }, last: { commit: commits[2], date: "2025-03-01" } },
		]);
	});

	test("are none where nothing near stood before", async () => {
		const { places, texts } = await copies("It rains.", NOW);
		expect(earlierWordings(places, texts, [NOW], "2025-02-01")).toEqual([]);
	});

	test("are none of what came later", async () => {
		const { places, texts } = await copies(OLD, MIDDLE);
		expect(earlierWordings(places, texts, [OLD], "2025-01-01")).toEqual([]);
	});
});
