import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { languages } from "../content/languages.ts";
import { type Entry, readRecord } from "../content/read.ts";
import { normaliseText } from "./normalise.ts";
import { headingsAbove, knowsSubjects, passagesIn, speaksOf } from "./passages.ts";

const said = (text: string, language = "en") => [...speaksOf(text, language).keys()];
const textsOf = (source: string, language = "en") => passagesIn(normaliseText(source), language).map(({ text }) => text);

/** Sentences as terms of service have them, with what each language must find in them. */
const SENTENCES: readonly (readonly [language: string, text: string, ...subjects: string[]])[] = [
	["en", "We may use your content to train our AI models.", "training", "ai", "content", "you", "we"],
	["en", "You may not use outputs to develop models that compete with us.", "bars", "ai", "training"],
	["en", "Authorised personnel may read your messages.", "review", "messages"],
	["en", "We retain it for as long as necessary.", "retention"],
	["en", "You grant us a royalty-free license to use it.", "licence"],
	["en", "Scraping by bots is not allowed.", "collecting"],
	["en", "It is not for children under 13.", "children"],
	["en", "We may share aggregated data with third parties.", "deidentified", "others"],
	["en", "Visitors without an account see it too.", "outsiders"],
	["de", "Wir verwenden Ihre Inhalte, um unsere KI-Modelle zu trainieren.", "training", "ai", "content", "you", "we"],
	["de", "Mitarbeiter dürfen Ihre Nachrichten lesen, und Sie räumen uns eine Lizenz ein.", "review", "messages", "licence"],
	["de", "Sie dürfen den Dienst nicht mit Crawlern auslesen.", "collecting", "bars"],
	["fr", "Nous utilisons vos publications pour développer et améliorer notre IA.", "training", "ai", "content", "you", "we"],
	["fr", "Nous pouvons consulter les communications manuellement.", "review", "messages"],
	["fr", "Vous accordez à la société une licence, et nous conservons vos données.", "licence", "retention"],
	["es", "Usamos sus mensajes para entrenar nuestros modelos de IA.", "training", "ai", "messages", "you", "we"],
	["es", "Está prohibido el uso de robots para extraer datos de menores.", "bars", "collecting", "children"],
	["it", "Usiamo i tuoi contenuti per addestrare i nostri modelli di intelligenza artificiale.", "training", "ai", "content", "you", "we"],
	["it", "Concedi una licenza per tutto il tempo; i dati sono conservati.", "licence", "retention"],
	["nl", "Wij gebruiken je berichten om onze AI-modellen te trainen.", "training", "ai", "messages", "you", "we"],
	["nl", "Medewerkers verwijderen inhoud van minderjarigen.", "review", "retention", "content", "children"],
	["zh", "我们可能会将您输入的内容用于AI模型训练。", "training", "ai", "prompts", "content", "you", "we"],
	["zh", "你授予公司一项免费的使用权，未满14周岁的未成年人除外。", "licence", "children"],
	["ja", "当社はお客様の投稿をAIモデルの学習に使用します。", "training", "ai", "content", "you", "we"],
	["ja", "スクレイピングを禁止します。第三者に販売しません。", "collecting", "bars", "others"],
];

describe("what a sentence speaks of", () => {
	test.each(SENTENCES)("%s: %s", (language, text, ...subjects) => {
		expect(said(text, language)).toEqual(expect.arrayContaining(subjects));
	});

	test("no word within another: constraints, again, plain, stormy weather", () => {
		expect(said("It is a constraint, and again it said: the restrained aims remain.")).toEqual([]);
		expect(said("Wir bedauern das Wetter.", "de")).toEqual(["we"]);
	});

	test("a language without a list finds nothing, and says so", () => {
		expect(knowsSubjects("xx")).toBe(false);
		expect(knowsSubjects("de-AT")).toBe(true);
		expect(textsOf("We train AI.", "xx")).toEqual([]);
	});

	test("the languages that texts of the archive are in most have their lists", () => {
		const listed = [...languages()].flatMap(([code, { subjects }]) => (subjects ? [code] : []));
		expect(listed).toEqual(["de", "en", "es", "fr", "it", "ja", "nl", "zh"]);
	});

	test("every core question says what its passages are about, and what to search for in each of these languages", () => {
		const folder = join(import.meta.dirname, "../../content/topics");
		const topics = readdirSync(folder).flatMap((name) => {
			const { entry } = readRecord(`topics/${name}`, name, readFileSync(join(folder, name), "utf8"));
			return entry ? [entry as Entry<"topic">] : [];
		});
		const core = topics.filter(({ data }) => data.core);
		expect(core.length).toBeGreaterThan(8);
		for (const { id, data } of core) {
			expect(data.about, id).not.toEqual([]);
			expect(Object.keys(data.searchFor).sort(), id).toEqual(["de", "en", "es", "fr", "it", "ja", "nl", "zh"]);
		}
	});
});

describe("passages of a text", () => {
	const TEXT = `# Terms

## Your content

Hello. We train models on posts. It is sunny. You can opt out of training.

We use your content to:

- show it to others
- improve our AI models

**Children**

It is for adults.
`;

	test("are whole sentences, each with its line, the headings above it and the line its list follows", () => {
		const found = passagesIn(normaliseText(TEXT), "en");
		expect(found.map(({ line, text, leadIn, headings }) => [line, text, leadIn, headings.join(" > ")])).toEqual([
			[5, "We train models on posts.", undefined, "Terms > Your content"],
			[5, "You can opt out of training.", undefined, "Terms > Your content"],
			[10, "improve our AI models", "We use your content to:", "Terms > Your content"],
			[12, "Children", undefined, "Terms > Your content"],
		]);
		for (const { start, end, text } of found) expect(normaliseText(TEXT).text.slice(start, end)).toBe(text);
	});

	test("speak of what the line above their list speaks of, too", () => {
		const [, , item] = passagesIn(normaliseText(TEXT), "en");
		expect([...(item?.speaksOf.keys() ?? [])]).toEqual(expect.arrayContaining(["training", "ai", "content", "you"]));
	});

	test("a heading of bold words is the innermost", () => {
		const text = normaliseText(TEXT);
		expect(headingsAbove(text, text.text.indexOf("It is for adults"))).toEqual(["Terms", "Your content", "Children"]);
	});
});
