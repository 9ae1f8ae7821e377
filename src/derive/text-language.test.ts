import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles } from "../records/read.ts";
import { aBook, aClause, aDocument } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { versionData } from "./dataset.ts";
import { clauseParagraph } from "./letters.ts";
import { toCard } from "./share/card.ts";
import { inSentence, languageAttributes, textLanguage } from "./text-language.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/**
 * Source that prints words of a document, and how it can be told: it reads the parts of a quote, the words of a hit or of a
 * proof, or what is made of them.
 */
const PRINTS =
	/quote\??\.parts|\bparts\.join\(" … "|quoteDiff\(|block\.parts|one\.parts|hitGroups\(|named\.words|proofOf\(|search\??\.words\b|<blockquote|element\("blockquote"/;
const ASKS = /textLanguage\(|languageAttributes\(|inSentence\(|\blanguage \?\? \{\}/;

/** Reads a quote and prints none of it, or hands it on as data; with the reason. */
const PRINTS_NOTHING: Readonly<Record<string, string>> = {
	"src/components/clause/CheckYourself.astro": "line numbers and hashes",
	"src/components/clause/Evidence.astro": "line numbers and hashes",
	"src/derive/changes/headline.ts": "single words within a sentence of ours, as plain text",
	"src/derive/changes/word-diff.ts": "compares; Diff.astro and the feeds print",
	"src/derive/packet/csv.ts": "cells of data, beside a cell with the language",
	"src/derive/packet/build.ts": "data, with the field `language`",
	"src/derive/packet/evidence.ts": "words searched for, as text; its quotes carry their language",
	"src/derive/silences.ts": "hands on the words with their language",
	"src/derive/source-links.ts": "an address",
	"src/pages/clauses/[platform]/[clause]/[date]/[file].ts": "a file of the bare words, whose hash readers repeat",
};

const files = ["src/components", "src/pages", "src/islands", "src/derive", "src/site", "src/layouts"]
	.flatMap((folder) => listFiles(join(ROOT, folder)).map((file) => `${folder}/${file}`))
	.filter((path) => /\.(?:ts|astro)$/.test(path) && !path.endsWith(".test.ts"));

describe("every place that prints words of a document marks their language", () => {
	const printing = files.filter((path) => PRINTS.test(readFileSync(join(ROOT, path), "utf8")));

	test("files are read", () => expect(printing.length).toBeGreaterThan(15));

	test.each(printing)("%s", (path) => {
		if (path in PRINTS_NOTHING) return;
		expect(readFileSync(join(ROOT, path), "utf8"), `${path} prints a quote: ask text-language.ts for its attributes`).toMatch(ASKS);
	});

	test("and every exception is one", () => {
		expect(Object.keys(PRINTS_NOTHING).filter((path) => !printing.includes(path))).toEqual([]);
	});
});

describe("languages", () => {
	test.each([
		["en", {}],
		["de", { lang: "de", dir: "ltr" }],
		["he", { lang: "he", dir: "rtl" }],
		["ar", { lang: "ar", dir: "rtl" }],
		["zh", { lang: "zh", dir: "ltr" }],
	])("%s", (language, expected) => expect(textLanguage(language)).toEqual(expected));

	test("in markup and in a sentence", () => {
		expect(languageAttributes("he")).toBe(' lang="he" dir="rtl"');
		expect(languageAttributes("he", "xml:lang")).toBe(' xml:lang="he"');
		expect(languageAttributes("en")).toBe("");
		expect(inSentence("אנו עשויים", "he")).toBe("\u2067אנו עשויים\u2069");
		expect(inSentence("Wir dürfen", "de")).toBe("Wir dürfen");
	});
});

describe("a Hebrew quote", () => {
	const words = "אנו עשויים להשתמש בתוכן שלך כדי לאמן את המודלים שלנו.";
	const { book } = aDerivedBook(
		aBook({
			document: [aDocument({ language: "he" })],
			clause: [aClause({ quote: { locator: "Section 1", parts: [words], commit: "1".repeat(40) } })],
		}).records,
	);
	const [version] = book.clauses.flatMap((clause) => clause.versions);
	if (!version) throw new Error("no version");

	test("is drawn from the right on its card", () => {
		const card = toCard(version, "https://example.org/c", book.asOf);
		expect(card).toMatch(/<text x="1128" [^>]*text-anchor="end"[^>]* xml:lang="he"[^>]*>\u2067“אנו/);
	});

	test("keeps the sentence of a letter in order, and is marked in the data", () => {
		expect(clauseParagraph(version)).toContain(`says: “\u2067${words}\u2069”`);
		expect(versionData(version, "https://example.org/c").language).toBe("he");
	});
});
