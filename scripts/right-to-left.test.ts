import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { layBook, VALID } from "../src/testing/book.ts";
import { temporaryFolder } from "../src/testing/temporary.ts";
import { changeLock } from "../src/testing/written.ts";
import { auditLanguages } from "./audit/languages.ts";
import { readPages } from "./audit/page.ts";
import { ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";

const CLAUSE = "acme/team-chats-stay-out/2025-01-10";
const HEBREW = "לא נאמן מודלים על תוכן של סביבת עבודה של צוות.";
const ARABIC = "نستخدم محادثاتك لتدريب نماذجنا إلى أن تعترض في الإعدادات.";

/** Changes that make the valid book one of texts in four scripts: quotes, titles, locators, words searched for. */
const CHANGES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	"documents/acme/terms.yaml": [
		["language: en", "language: he"],
		["title: Acme Terms", "title: תנאי השימוש של Acme"],
	],
	[`clauses/${CLAUSE}.mdx`]: [
		["We will not train models on content of a Team workspace.", HEBREW],
		["locator: ", 'locator: "סעיף 5, צוותים" # '],
	],
	"documents/acme/privacy-policy.yaml": [
		["language: en", "language: ar"],
		["title: Acme Privacy Policy", "title: سياسة الخصوصية"],
	],
	"clauses/acme/chats-train-models/2024-05-01.mdx": [
		["We use your chats to train our models only if you agree.", "نستخدم محادثاتك لتدريب نماذجنا بعد موافقتك."],
	],
	"clauses/acme/chats-train-models/2025-09-28.mdx": [
		["We use your chats to train our models unless you opt out in your settings.", ARABIC],
		["Chats you rate may be used even if you have opted out.", "قد تستخدم المحادثات التي تقيّمها دائما."],
		["Section 2, How we use data", "Section 2, كيف نستخدم البيانات"],
		["restsOn: { ", "restsOn: { control: acme/privacy-policy, "],
	],
	"clauses/acme/staff-may-read-chats/2025-08-29.mdx": [
		["Trained staff may read chats that our systems flag for abuse.", "قد يقرأ موظفون مدربون المحادثات المشبوهة."],
	],
	"documents/birch/terms.yaml": [
		["language: en", "language: ja"],
		["title: Birch Terms of Use", "title: Birch 利用規約"],
	],
	"clauses/birch/app-trains-on-chats/2025-03-01.mdx": [
		["Your conversations help us to train and improve our models.", "お客様の会話は当社のモデルの学習と改善に役立ちます。"],
	],
	"documents/birch/help-training.yaml": [
		["language: en", "language: ko"],
		["title: Does Birch train on my chats?", "title: Birch는 내 대화를 학습하나요?"],
	],
	"clauses/birch/help-page-says-chats-stay-out/2026-08-20.mdx": [
		["We never train on your chats.", "귀하의 대화를 학습에 사용하지 않습니다."],
	],
	"clauses/birch/review-not-stated/2026-08-20.mdx": [
		['words: [reviewer, moderator, "human review"]', "words: [審査, モデレーター]"],
		["an independent reviewer of prices", "価格は独立した審査委員会が毎年決定します"],
	],
	"topics/human-review.mdx": [["en: [reviewer]", "en: [reviewer], ja: [審査], ar: [مراجع], ko: [검토], he: [סוקר]"]],
};

/** That book on disk. Nothing of it was published, so that its words may be others. */
function foreignBook(): string {
	const texts = Object.entries(CHANGES).map(([file, changes]) => {
		const text = readFileSync(join(VALID, file), "utf8");
		return [
			file,
			changes.reduce((all, [from, to]) => {
				expect(all, file).toContain(from);
				return all.replace(from, to);
			}, text),
		] as const;
	});
	const folder = layBook(undefined, Object.fromEntries(texts));
	// The second part of a quote stands in a table.
	changeLock(folder, (lock) => {
		Object.assign(lock.proofs["acme/chats-train-models/2025-09-28"]?.parts[1] ?? {}, { row: "التحسين", column: "البيانات" });
		return lock;
	});
	return folder;
}

const DIST = temporaryFolder();
// What vitest sets would reach the build as its own settings.
const UNSET = { BASE_URL: undefined, DEV: undefined, PROD: undefined, MODE: undefined, SSR: undefined, NODE_ENV: undefined };

beforeAll(async () => {
	const env = { ...UNSET, CLAUSEBOOK_DIST: DIST, CLAUSEBOOK_CACHE: temporaryFolder(), CLAUSEBOOK_CONTENT: foreignBook(), NO_COLOR: "1" };
	const { code, output } = await run(process.execPath, [join(ROOT, "scripts/build.ts")], { cwd: ROOT, env });
	expect(code, output).toBe(0);
});

const read = (file: string) => readFileSync(join(DIST, file), "utf8");

describe("a Hebrew quote runs from right to left", () => {
	const page = () => parse(read(`clauses/${CLAUSE}/index.html`));
	test.each([
		["on its page", page],
		["in the figure to copy from there", () => parse(parse(page().querySelector("#figure-code")?.innerHTML ?? "").text)],
	])("%s", (_, from) => {
		const quote = from()
			.querySelectorAll("blockquote")
			.find(({ text }) => text.includes(HEBREW));
		expect(quote?.getAttribute("lang")).toBe("he");
		expect(quote?.getAttribute("dir")).toBe("rtl");
	});

	test("and the page around it does not", () => {
		const html = page().querySelector("html");
		expect(html?.getAttribute("lang")).toBe("en");
		expect(html?.getAttribute("dir")).toBeUndefined();
	});
});

test("every page says the language of every word of a document that it prints", () => {
	const pages = readPages(DIST);
	expect(pages.filter(({ html }) => html.includes("سياسة الخصوصية")).length).toBeGreaterThan(10);
	expect(auditLanguages(pages)).toEqual([]);
});
