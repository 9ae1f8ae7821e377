import { describe, expect, test } from "vitest";
import { languages } from "../content/languages.ts";
import { locateParts } from "./locate.ts";
import { normaliseText } from "./normalise.ts";
import { danglingIn, idleExplanations, swallowedIn } from "./omissions.ts";
import { knowsTurningWords, turningWords, withTurningWords } from "./turning.ts";

/** What is swallowed where the longest piece outside of the brackets is quoted and the rest is not. */
function swallowedBy(sentence: string, language: string, explained: Parameters<typeof swallowedIn>[2] = []): string[] {
	const part = sentence
		.split(/\[[^\]]*\]/)
		.map((piece) => piece.trim())
		.reduce((a, b) => (b.length > a.length ? b : a));
	const document = normaliseText(sentence.replace(/[[\]]/g, ""));
	const result = locateParts(document, [part]);
	if ("missing" in result) throw new Error(`"${part}" is not in "${document.text}"`);
	return swallowedIn(document, result.found, explained, language).map(({ word }) => word);
}

describe("a quote that leaves out what turns its sentence is refused", () => {
	test("in every language with a list but English, which omissions.test.ts holds", () => {
		expect(withTurningWords().filter((language) => languages().get(language)?.turning?.sentences.length === 0)).toEqual(["en"]);
	});

	const cases = [...languages()].flatMap(([code, { turning }]) => turning?.sentences.map((sentence) => [code, sentence] as const) ?? []);
	test.each(cases)("%s: %s", (language, sentence) => {
		expect(swallowedBy(sentence, language)).not.toEqual([]);
	});
});

describe("plain sentences beside a quote turn nothing", () => {
	test.each([
		["ar", "نجمع المعلومات التي تقدمها إلينا. [نستخدم محادثاتك لتدريب نماذجنا، كما ورد أعلاه.]"],
		["de", "[Wir verwenden] Ihre Chats und Dateien zum Training der Modelle."],
		["fr", "[Nous utilisons] vos conversations pour entraîner nos modèles."],
		["he", "[אנחנו משתמשים] בשיחות שלך לאימון המודלים."],
		["ja", "[当社は、]チャットを学習に使用します。"],
		["ko", "[당사는] 귀하의 데이터를 학습에 사용합니다."],
		["pt", "[Usamos os dados salvos no aplicativo e] suas conversas para treinar modelos."],
		["ru", "[Мы используем] ваши чаты и файлы для обучения моделей."],
		["zh", "[我们可能会]使用您的内容（例如对话）训练模型。"],
		["tr", "[Sohbetlerinizi] modelleri eğitmek için kullanırız."],
	])("%s: %s", (language, sentence) => {
		expect(swallowedBy(sentence, language)).toEqual([]);
	});
});

describe("a language without a list", () => {
	const AMHARIC = "[አንጠቀምም] የእርስዎን ውይይቶች ሞዴሎችን ለማሰልጠን.";
	const MALTESE = "[Ma nużawx] il-konversazzjonijiet tiegħek biex inħarrġu l-mudelli.";
	test.each([
		["am", AMHARIC],
		["mt", MALTESE],
		["ga", "[Ní] úsáidimid do chomhráite chun samhlacha a thraenáil."],
		["ka", "თქვენს საუბრებს მოდელების სწავლებისთვის [არ ვიყენებთ]."],
		["hy", "Մենք ձեր զրույցները [չենք] օգտագործում մոդելներ մարզելու համար։"],
		["km", "យើង[មិន]ប្រើការជជែករបស់អ្នកដើម្បីបណ្តុះបណ្តាលម៉ូដែលទេ។"],
	])("leaves nothing out of a sentence without a reason: %s", (language, sentence) => {
		expect(knowsTurningWords(language)).toBe(false);
		expect(swallowedBy(sentence, language)).not.toEqual([]);
	});

	test("a reason covers what it names, and no more", () => {
		expect(swallowedBy(MALTESE, "mt", [{ part: 1, words: "Ma nużawx" }])).toEqual([]);
		expect(swallowedBy(MALTESE, "mt", [{ part: 1, words: "nużawx" }])).toEqual(["Ma nużawx"]);
		const document = normaliseText(MALTESE.replace(/[[\]]/g, ""));
		const result = locateParts(document, ["il-konversazzjonijiet tiegħek"]);
		if ("missing" in result) throw new Error("not there");
		expect(idleExplanations(document, result.found, [{ part: 1, words: "Ma nużawx" }])).toEqual([]);
	});

	test("whole sentences leave nothing out, and dangle on nothing", () => {
		expect(swallowedBy("Nużaw il-konversazzjonijiet tiegħek. Ninfurmawk.", "mt")).toEqual([]);
		expect(danglingIn("Nużaw il-konversazzjonijiet tiegħek.", "mt")).toBeUndefined();
	});
});

test("other codes of a language have its list", () => {
	for (const code of ["de-AT", "zh-Hant", "nb", "nn", "iw", "pt-BR"]) expect(knowsTurningWords(code), code).toBe(true);
	expect(turningWords("nicht", "de-CH")).toEqual([{ word: "nicht", at: 0 }]);
});

test("a word is given as the text has it, at its place", () => {
	expect(turningWords("ثُمَّ لَا نستخدم", "ar")).toEqual([{ word: "لَا", at: 6 }]);
});
