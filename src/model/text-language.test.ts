import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listFiles } from "../content/read.ts";
import { versionData } from "../export/dataset.ts";
import { toFigure } from "../export/share/figure.ts";
import { aBook, aClause, aDocument } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { clauseParagraph } from "../views/letters.ts";
import { inSentence, languageAttributes, mixedWords, plainly, plainTitle, scriptWords, textLanguage, titleOf } from "./text-language.ts";

const ROOT = join(import.meta.dirname, "..", "..");

/**
 * Source that prints words of a document, and how it can be told: it reads the parts of a quote, the words of a hit or of a
 * proof, or what is made of them.
 */
const PRINTS =
	/quote\??\.parts|\.locator\b|\bunder\}|\bparts\.join\(" … "|quoteDiff\(|block\.parts|one\.parts|hitGroups\(|named\.words|proofOf\(|search\??\.words\b|<blockquote|\b(?:element|h)\("blockquote"/;
const ASKS = /textLanguage\(|languageAttributes\(|inSentence\(|mixedWords\(|\{ \.\.\.language \}/;

/** Reads a quote and prints none of it, or hands it on as data; with the reason. */
const PRINTS_NOTHING: Readonly<Record<string, string>> = {
	"src/components/clause/CheckYourself.astro": "line numbers, hashes, and a file of the bare words, whose hash readers repeat",
	"src/components/clause/Evidence.astro": "line numbers and hashes",
	"src/model/changes/headline.ts": "single words within a sentence of ours, as plain text",
	"src/model/changes/word-diff.ts": "compares; Diff.astro and the feeds print",
	"src/export/tables/rows.ts": "cells of data; the table of documents has the language",
	"src/export/packet/csv.ts": "cells of data, beside a cell with the language",
	"src/export/packet/build.ts": "data, with the field `language`",
	"src/export/packet/evidence.ts": "words searched for, as text; its quotes carry their language",
	"src/export/citation/item.ts": "data of citations; Cite.astro marks what it prints",
	"src/model/elsewhere.ts": "hands on the words; Elsewhere.astro marks what it prints",
	"src/model/silences.ts": "hands on the words with their language",
	"src/model/source-links.ts": "an address",
};

const files = ["src/components", "src/pages", "src/islands", "src/model", "src/views", "src/export", "src/site", "src/layouts"]
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

/** Reads the title of a document, as far as a name tells: `document.data.title`, `source?.data.title`, `documents.get(id)?.data.title`. */
const TITLES = /(?:\b\w*[dD]ocuments?(?:\.get\([^()]*\))?|\b(?:source|linked|first|d))\??\.data\.title/g;

/** Hands a title on as data, beside its language, or where no language can be said. */
const TITLES_AS_DATA: Readonly<Record<string, string>> = {
	"src/components/clause/ClausePage.astro": "structured data, with inLanguage",
	"src/export/citation/item.ts": "data of citations; Cite.astro marks what it prints",
	"src/export/packet/build.ts": "data, with the field `language`",
	"src/views/promise/data.ts": "data, with the field `language`",
};

describe("every place that prints the title of a document marks its language", () => {
	const reading = files.filter((path) => path !== "src/model/text-language.ts" && readFileSync(join(ROOT, path), "utf8").match(TITLES));

	test("by titleOf or plainTitle of text-language.ts", () => {
		expect(reading.sort()).toEqual(Object.keys(TITLES_AS_DATA).sort());
	});
});

describe("words of a document within words of ours", () => {
	const told = (pieces: readonly { text: string; language: string }[]) => pieces.map(({ text, language }) => `${language}:${text}`);

	test.each([
		["In the row “Free”:", "en", ["en:In the row “Free”:"]],
		["In the row “Zweck”, in the column “Daten”:", "de", ["en:In the row “", "de:Zweck", "en:”, in the column “", "de:Daten", "en:”:"]],
		["After “Das „Konto“ und “mehr” davon”:", "de", ["en:After “", "de:Das „Konto“ und “mehr” davon", "en:”:"]],
		['Section 3, "Le Chat" and "Vos données"', "fr", ['en:Section 3, "', "fr:Le Chat", 'en:" and "', "fr:Vos données", 'en:"']],
		["In the row “الغرض”:", "ar", ["en:In the row “", "ar:الغرض", "en:”:"]],
		["Section 2, كيف نستخدم البيانات", "ar", ["en:Section 2, ", "ar:كيف نستخدم البيانات"]],
		["סעיף 5, צוותים", "he", ["he:סעיף 5, צוותים"]],
		["第2条、サービス, Annex", "ja", ["ja:第2条、サービス", "en:, Annex"]],
		["Раздел 4.1", "ru", ["ru:Раздел", "en: 4.1"]],
		["Section 2", "ko", ["en:Section 2"]],
		["หมวด ๒ นโยบาย", "th", ["th:หมวด ๒ นโยบาย"]],
		["खंड २, गोपनीयता नीति", "hi", ["hi:खंड २, गोपनीयता नीति"]],
		["", "ar", []],
	])("%s (%s)", (text, language, expected) => {
		const pieces = mixedWords(text, language);
		expect(told(pieces)).toEqual(expected);
		expect(pieces.map((piece) => piece.text).join("")).toBe(text);
	});

	test.each([
		["Nutzungsbedingungen", "de", ["de:Nutzungsbedingungen"]],
		["Birch Terms of Use", "ja", ["en:Birch Terms of Use"]],
		["Birch 利用規約（日本）", "ja", ["en:Birch ", "ja:利用規約（日本", "en:）"]],
		["سياسة الخصوصية Acme", "ar", ["ar:سياسة الخصوصية", "en: Acme"]],
	])("titles: %s (%s)", (title, language, expected) => {
		expect(told(titleOf({ data: { title, language } }))).toEqual(expected);
	});

	test("of no document there is no title, and plain text keeps its order", () => {
		expect(titleOf(undefined)).toEqual([]);
		expect(plainTitle({ data: { title: "سياسة Acme", language: "ar" } })).toBe("\u2067سياسة\u2069 Acme");
		expect(plainly(mixedWords(`“${plainTitle({ data: { title: "سياسة", language: "ar" } })}” is old`, "ar"))).toBe(
			"“\u2067سياسة\u2069” is old",
		);
		expect(told(scriptWords("Acme, Richtlinie", "de"))).toEqual(["en:Acme, Richtlinie"]);
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

	test("is marked in the figure that other sites put in", () => {
		const figure = toFigure(book, version, { permanent: "https://example.org/c/", current: "https://example.org/" });
		expect(figure).toContain(`<blockquote cite="https://example.org/c/" lang="he" dir="rtl">\n<p>${words}</p>`);
	});

	test("keeps the sentence of a letter in order, and is marked in the data", () => {
		expect(clauseParagraph(version)).toContain(`says: “\u2067${words}\u2069”`);
		expect(versionData(version, "https://example.org/c").language).toBe("he");
	});
});
