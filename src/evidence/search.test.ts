import { describe, expect, test } from "vitest";
import { fold, occurrencesOf } from "./fold.ts";
import { normaliseText } from "./normalise.ts";
import { searchText, wordsIn } from "./search.ts";

const hit = (words: string, times = 1) => ({ document: "acme/terms", words, times, why: "It is about something else." });

describe("a searched word is found", () => {
	test.each([
		["opt-out", "You did not opt‑out of it.", "a no-break hyphen"],
		["opt-out", "You did not opt out, or optout.", "a space or nothing for a hyphen"],
		["entraîner", "nous pouvons entrai\u0302ner des modèles", "a letter and its accent apart"],
		["entrainer", "nous pouvons entraîner des modèles", "an accent left out"],
		["affiliate", "with our aﬃliates", "a ligature"],
		["machine learning", "We use machine\nlearning.", "a line break"],
		["machine learning", "We use machine\n\n- learning", "items of a list"],
		["train models", "We use it to\n\n1. train\n2. models", "numbered items of a list"],
		["training data", "| use | training | data |\n| --- | --- | --- |", "cells of a row"],
		["training data", "| training |\n| data |", "rows of a table"],
		["training", "We use it for train-\ning.", "hyphenation at the end of a line"],
		["training", "We use it for trai\u00AD\nning.", "a soft hyphen at the end of a line"],
		["training", "We use it for trai&shy;n&#105;ng.", "entities"],
		["de-identif", "We de&#8209;identify data.", "a hyphen as an entity"],
		["user's content", "We train on user’s content.", "a curly quote mark"],
		["train models", "We “train” *models*.", "quote marks and emphasis"],
		["train models", "We train¹ models and train[2] models.", "marks of notes"],
		["ausschließen", "SIE KÖNNEN DIES AUSSCHLIESSEN", "capital letters of ß"],
		["EĞİTİM", "yapay zeka eğitimi", "the dotted capital i"],
		["training", "traınıng of models", "the dotless i"],
		["πληροφορίες σας", "ΤΙΣ ΠΛΗΡΟΦΟΡΙΕΣ ΣΑΣ", "a final sigma"],
		["train", "we may ｔｒａｉｎ models", "letters of full width"],
		["训练模型", "我们可能训练\n模型。", "a line break where words have no spaces"],
		["אימון", "אִימּוּן של מודלים", "vowel points"],
		["reviewer", "<b>R</b>eviewers read it.", "a drop cap"],
		["reviewer", "re<i>viewer</i>s read it.", "a tag within a word"],
		["human review", "[our staff](a human review of chats)", "round brackets that are no address"],
		["train", "[chats](train)", "a lone word that is no address"],
		["train", "we <b may train> on it", "a word in angle brackets"],
		...["ins", "dfn", "bdi", "bdo", "big", "nobr", "data", "output", "o:p", "h-c", "q"].map((tag) => [
			"machine learning",
			`machine <${tag}>learning</${tag}>`,
			`the tag ${tag}`,
		]),
		["machine learning", "machine <del>old</del> ~~odd~~ learning", "struck words between"],
		["reviewer", "rev<!-- x -->iewer", "a comment in a word"],
		["学習に使う", "<ruby>学習<rt>がくしゅう</rt></ruby>に使う", "a reading beside its word"],
		["machine learning", "[machine][ml] [learning][^note-1]", "labels of links and notes"],
		["machine learning", "machine<sup>a</sup> learning", "a note's letter"],
		["machine learning", "machine [1], [2] (3) 4.5.6 learning", "more than two marks"],
		["models training", "models\n(b)\n(ii)\n(A)\ntraining", "marks within marks"],
		["machine learning", "Machine™ Learning℠", "a trade mark"],
		["machine learning", "machine(TM) learning", "a typed trade mark"],
		["opt-out", "opt⁃out", "a bullet that looks like a hyphen"],
		["train", "we ᴛʀᴀɪɴ it", "small capitals"],
		["AI", "our A.I. systems", "letters with points"],
		["dell'uso", "ai fini dell’ uso", "a space after an apostrophe"],
		["col·lecció", "una collecció", "a middle dot"],
		["ուսուցում", "ուսուցո՞ւմ", "a mark of a question in its word"],
		['ארה"ב', "חוק ארה״ב", "a Hebrew mark of abbreviation"],
		["צ'אט", "בצ׳אט", "a Hebrew apostrophe"],
		["מודל", "אימון מודלם", "a final letter"],
		["30 يوما", "لمدة ٣٠ يومًا", "Arabic digits"],
		["12 ماه", "تا ۱۲ ماه", "Persian digits"],
		["هوش مصنوعی", "هوش مصنوعي", "an Arabic yeh"],
		["كاربر", "کاربر", "a Persian kaf"],
		["المعالجه", "المعالجة", "a teh marbuta"],
		["استخدام", "ٱستخدام", "a joined alef"],
		["학습".normalize("NFD"), "학습 데이터", "decomposed letters"],
		["학습", "&#4370;&#4449;&#4520;&#4361;&#4467;&#4536;", "letters as entities of their parts"],
		["인공지능", "인공 지능", "a space in a Korean compound"],
		["AI模型", "AI\n模型", "a line break between Latin and Han"],
		["机器学习", "机器[1]学习", "a note between Han letters"],
		["长期", "⻓期保存", "a radical for its ideograph"],
		["นํ้าหนัก", "น้ำหนัก", "a Thai vowel in two characters"],
	])("%s in %s (%s)", (word, text) => {
		expect(searchText(normaliseText(text), [word], []).hits).toBeGreaterThan(0);
	});

	test.each([
		["train models", "We train. Many models exist."],
		["opt-out", "an option to go out"],
		["retain", "re: training"],
		["training", "<p>train</p><p>ing</p>"],
		["option", "<td>opt</td><td>ion</td>"],
		["machine", "m a c h i n e"],
	])("but not %s in %s", (word, text) => {
		expect(searchText(normaliseText(text), [word], []).hits).toBe(0);
	});

	test("at its place in the text, letters folded to two or to none included", () => {
		const text = "Groß&shy;e Mo\u0308dels, ﬃ and TRAI\u200BNING here";
		const [place] = occurrencesOf("training", fold(text));
		expect(text.slice(place?.start, place?.end)).toBe("TRAI\u200BNING");
		const [model] = occurrencesOf("models", fold(text));
		expect(text.slice(model?.start, model?.end)).toBe("Mo\u0308dels");
	});

	test("a word without letters finds nothing, rather than everything", () => {
		expect(occurrencesOf("--", fold("a -- b"))).toEqual([]);
	});
});

describe("a listed hit", () => {
	const text = normaliseText("An independent reviewer of prices. A reviewer may read your chats to train our models.");

	test("explains its own place, and no other of its paragraph", () => {
		const { hits, unexplained } = searchText(text, ["reviewer"], [hit("An independent reviewer of prices")]);
		expect(hits).toBe(2);
		expect(unexplained).toMatchObject([{ line: 1, word: "reviewer" }]);
	});

	test("explains nothing where its words stand more often than it says", () => {
		const { unexplained, miscounted } = searchText(text, ["reviewer"], [hit("reviewer")]);
		expect(unexplained).toHaveLength(2);
		expect(miscounted).toMatchObject([{ found: 2 }]);
		expect(searchText(text, ["reviewer"], [hit("reviewer", 2)])).toEqual({ hits: 2, unexplained: [], miscounted: [] });
	});

	test("explains a phrase only where all of it lies within", () => {
		const split = normaliseText("We use machine learning. ");
		expect(searchText(split, ["machine learning"], [hit("We use machine")]).unexplained).toHaveLength(1);
		expect(searchText(split, ["machine", "machine learning"], [hit("We use machine")]).unexplained).toHaveLength(1);
	});

	test("that is gone is named", () => {
		expect(searchText(text, ["reviewer"], [hit("reviewer of books")]).miscounted).toMatchObject([{ found: 0 }]);
	});
});

test("words are those of the text's language", () => {
	const search = { words: ["train"], inLanguage: { de: ["trainier"] } };
	expect(wordsIn(search, "en", "en")).toEqual(["train"]);
	expect(wordsIn(search, "de", "en")).toEqual(["trainier"]);
	expect(wordsIn(search, "fr", "en")).toEqual([]);
	expect(wordsIn(search, "de", "de")).toEqual(["train"]);
});
