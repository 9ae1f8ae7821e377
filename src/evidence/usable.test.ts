import { describe, expect, test } from "vitest";
import { FRAGMENT_PART, lookAt, needsLook, STUB_PART, unusableIn } from "./usable.ts";

const sentence = "We may use the content that you give to us in order to provide the service and to train our models with it. ";
const german =
	"Wir dürfen die Inhalte, die Sie uns geben, nicht ohne Ihre Zustimmung für das Training oder für die Werbung nutzen, und das gilt mit dem Vertrag. ";
const whole = (times = 40, text = sentence) => `# Terms of Service\n\n${text.repeat(times)}`;

function reasons(...texts: string[]): (string | undefined)[] {
	return unusableIn(texts.map((text) => ({ size: Buffer.byteLength(text), look: lookAt(text) })));
}

describe("a copy between two whole ones is unusable", () => {
	test.each([
		["", "an empty page"],
		[" \n\n", "an empty page"],
		["Verify you are human by completing the action below. Ray ID: 8f1", "a check for robots"],
		["Just a moment...\n", "a check for robots"],
		["Please enable JavaScript to view this page.", "a page that needs a script"],
		["You need to enable JavaScript to run this app.", "a page that needs a script"],
		["Access Denied\n\nYou don't have permission to access this page on this server.", "a refusal"],
		["403 Forbidden", "a refusal"],
		["Sorry, this page is not available in your region.", "a refusal"],
		["404\n\nThis page could not be found.", "an error page"],
		["Something went wrong. Try again later.", "an error page"],
		["503 Service Temporarily Unavailable\nnginx", "an error page"],
		["Redirecting to legal.mistral.ai", "a redirect"],
		["This page has moved. Click here if you are not redirected.", "a redirect"],
		["We use cookies to make this site better. Accept all. Reject all. Manage preferences.", "a notice of cookies"],
		["GitHub Privacy Statement\n========================", "a stub of 3 words"],
		[
			"Microsoft Privacy Statement\n===\n\nLast Updated: March 2026\n\n[What's new?](https://go.microsoft.com/fwlink/p/?LinkId=780766)",
			"a stub of 10 words",
		],
		[whole(40, german), "a text in German among copies in English"],
		[whole(7), "a fragment of 18 % of the copies around it"],
	])("%j: %s", (text, reason) => {
		expect(reasons(whole(), text, whole())).toEqual([undefined, reason, undefined]);
	});
});

describe("a true copy is usable", () => {
	test.each([
		[
			"that mentions JavaScript, cookies, captchas and errors",
			whole(40, "If access is denied or an error occurs, enable JavaScript and accept cookies; a captcha may verify you are human. "),
		],
		["that lost half of its text", whole(20)],
		["that is short beside longer ones, and a text of its own", whole(10)],
		["with a menu of languages above it", `Deutsch Français Español 日本語 한국어 Русский\n\n${whole()}`],
		["that quotes another language", whole(40, `${sentence}${german.slice(0, 60)}`)],
		["that is half in links", whole(40, `${sentence}[x](https://example.com/der/die/und/das/nicht/mit/oder) `)],
	])("%s", (_, text) => {
		expect(reasons(whole(), text, whole())).toEqual([undefined, undefined, undefined]);
	});

	test("a document that was always short, or always in another language", () => {
		const short = "# Acceptable use\n\nDo not break the law with it.";
		expect(reasons(short, `${short} Nor hurt others.`, short)).toEqual([undefined, undefined, undefined]);
		expect(reasons(whole(40, german), whole(41, german))).toEqual([undefined, undefined]);
	});

	test("a text that shrank and stays so, while it is longer than a stub", () => {
		expect(reasons(whole(100), whole(15), whole(15))).toEqual([undefined, undefined, undefined]);
	});
});

test("stubs are found at the beginning, at the end and in a row", () => {
	const stub = "Privacy Statement";
	const told = "a stub of 2 words";
	expect(reasons(stub, stub, whole())).toEqual([told, told, undefined]);
	expect(reasons(whole(), stub, stub, stub)).toEqual([undefined, told, told, told]);
});

test.each([
	["ja", "私たちはあなたのデータを使ってモデルを訓練することがあります。".repeat(10)],
	["zh", "我们可能会使用您的内容来训练我们的模型，除非您选择退出。".repeat(10)],
	["ko", "우리는 귀하의 데이터를 사용하여 모델을 훈련할 수 있습니다. ".repeat(10)],
	["ru", "Мы можем использовать ваши данные для обучения моделей. ".repeat(10)],
	["he", "אנו עשויים להשתמש בתוכן שלך כדי לאמן את המודלים שלנו. ".repeat(10)],
	["fr", "Nous pouvons utiliser les contenus que vous nous donnez pour entraîner des modèles dans le cadre du service. ".repeat(10)],
	[
		"es",
		"Podemos usar los contenidos que nos da para entrenar los modelos con una finalidad que usted acepta por el contrato. ".repeat(10),
	],
	[undefined, "Terms of Service"],
	[undefined, "12345 67890 ".repeat(50)],
])("the language of a text is %s", (language, text) => {
	expect(lookAt(text).language).toBe(language);
});

test("only short, changed, first and newest copies are read", () => {
	expect(needsLook([9000, 9001, 9000, 20_000, 20_010, 300, 20_010, 20_011])).toEqual([true, false, false, true, false, true, true, true]);
	expect(needsLook([9000])).toEqual([true]);
	expect([STUB_PART, FRAGMENT_PART]).toEqual([0.1, 0.2]);
});
