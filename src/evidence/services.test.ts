import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Recording, TestArchive } from "../testing/archive.ts";
import { Archive } from "./archive.ts";
import { HoldsCache } from "./cache.ts";
import { editionsOf, servicesIn } from "./services.ts";
import { Texts } from "./texts.ts";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** A policy of forty sentences, none twice; the last `changed` of them say something else. */
function policy(changed = 0, about = "the service that we provide"): string {
	const sentences = Array.from({ length: 40 }, (_, i) => {
		const number = `${NUMBERS[Math.floor(i / 10)]} ${NUMBERS[i % 10]}`;
		return i < 40 - changed
			? `Paragraph ${number} is about ${about} to all members.`
			: `Passage ${number} now tells of other things that came up.`;
	});
	return `# Terms\n\n${sentences.join("\n\n")}\n`;
}
const GERMAN = `# Bedingungen\n\n${Array.from({ length: 30 }, (_, i) => `Absatz ${NUMBERS[i % 10]}: Wir dürfen die Inhalte, die Sie uns geben, nicht ohne Ihre Zustimmung für die Werbung nutzen, und das gilt mit dem Vertrag.`).join("\n\n")}`;

async function editions(collections: Readonly<Record<string, readonly Recording[]>>, name = "Acme") {
	const made = new TestArchive();
	for (const [collection, recordings] of Object.entries(collections)) made.record(collection, recordings);
	const cache = new HoldsCache(join(made.folder, "cache.json"));
	const archive = new Archive(made.folder, cache);
	const services = servicesIn(archive, Object.keys(collections));
	const service = services.find((one) => one.name.toLowerCase() === name.toLowerCase());
	if (!service) throw new Error(`no ${name}`);
	return { services, service, ...(await editionsOf(archive, cache, new Texts(archive, cache), service)) };
}
const terms = (on: string, text: string, path = "Acme/Terms of Service.md"): Recording => ({ on, files: { [path]: text } });

describe("services of the archives", () => {
	test("are folders, whatever their letters; files beside them are none", async () => {
		const { services, service } = await editions({
			a: [
				{
					on: "2025-01-01",
					files: { "Acme/Terms of Service.md": policy(), "Birch/Privacy Policy.md": policy(), "README.md": "x", ".github/x.md": "x" },
				},
			],
			b: [terms("2025-01-01", policy(), "ACME/Privacy Policy.md")],
		});
		expect(services.map(({ name }) => name)).toEqual(["Acme", "Birch"]);
		expect(service.texts.map(({ collection, type }) => `${collection} ${type}`)).toEqual(["a Terms of Service", "b Privacy Policy"]);
	});
});

describe("texts of one kind", () => {
	test("are one document where they say the same on a day both were recorded, its newest copy of either", async () => {
		const found = await editions({
			a: [terms("2025-01-01", policy()), terms("2025-06-01", policy(10))],
			b: [terms("2025-02-01", policy().replace("# Terms", "# Menu\n\n# Terms")), terms("2026-01-01", policy(20))],
		});
		expect(found.editions.map(({ places, newest, language }) => [places.length, newest.collection, newest.date, language])).toEqual([
			[1, "a", "2025-06-01", "en"],
			[1, "b", "2026-01-01", "en"],
		]);
		const same = await editions({
			a: [terms("2025-01-01", policy()), terms("2025-06-01", policy(10))],
			b: [terms("2025-02-01", policy()), terms("2025-06-01", `Menu\n\n${policy(10)}`), terms("2026-01-01", policy(20))],
		});
		expect(same.editions.map(({ places, newest, others }) => [places.length, newest.collection, others])).toEqual([[2, "b", []]]);
	});

	test("are editions where they differ, and each says by how much", async () => {
		const found = await editions({ a: [terms("2025-01-01", policy())], b: [terms("2025-01-01", policy(10))] });
		expect(found.editions.map(({ others }) => others.map(({ place, alike }) => `${place} ${alike.toFixed(2)}`))).toEqual([
			["b 0.60"],
			["a 0.60"],
		]);
	});

	test("are editions where they are in two languages", async () => {
		const found = await editions({ a: [terms("2025-01-01", policy())], b: [terms("2025-01-01", GERMAN)] });
		expect(found.editions.map(({ language, others }) => [language, others[0]?.alike])).toEqual([
			["en", 0],
			["de", 0],
		]);
	});

	test("are one document where one collection goes on with what another ended with, changed in part", async () => {
		const goesOn = await editions({
			a: [terms("2024-01-01", policy())],
			b: [terms("2025-01-01", policy(10)), terms("2026-01-01", policy(30))],
		});
		expect(goesOn.editions.map(({ places }) => places.map(({ reference }) => reference.collection))).toEqual([["a", "b"]]);
	});

	test("of which no usable copy is there are told apart", async () => {
		const found = await editions({
			a: [terms("2025-01-01", policy()), terms("2025-02-01", policy(), "Acme/Privacy Policy.md"), terms("2025-03-01", policy())],
			b: [terms("2025-01-01", "404\n\nThis page could not be found.\n", "Acme/Imprint.md")],
		});
		expect(found.without.map(({ path }) => path)).toEqual(["Acme/Imprint.md"]);
		expect(found.editions.map(({ type }) => type)).toEqual(["Privacy Policy", "Terms of Service"]);
	});
});
