import { describe, expect, test } from "vitest";
import { lookAt, needsLook, type Sized, unusableIn } from "./usable.ts";

/** A policy of many words, none of them twice in a row: no two of its paragraphs are alike. */
const paragraphs = [
	"We may use the content that you give to us in order to provide the service and to train our models with it.",
	"You can switch this off under Settings, in Data controls, and what you wrote before stays out of later training as well.",
	"People who review conversations see them without your name, for up to three years, and never more than they need for safety.",
	"If your employer bought the licence, its contract decides instead, and our business customers are left out unless they agree.",
	"Delete a chat and it is gone from our systems within thirty days, except where a court orders us to keep a copy of it.",
	"Partners who host, secure or bill for the product receive what they must, under written instructions and no other purpose.",
	"Children younger than thirteen may not register, and parents can write to have an account closed and its history erased.",
	"In Europe you have the right to object, to correct, to receive and to erase personal data, and to complain to an authority.",
];
const german =
	"Wir dürfen die Inhalte, die Sie uns geben, nicht ohne Ihre Zustimmung für das Training oder für die Werbung nutzen, und das gilt mit dem Vertrag. ";
const whole = (times = 40, text?: string) =>
	`# Terms of Service\n\n${Array.from({ length: times }, (_, i) => text ?? `${i + 1}. ${paragraphs[i % 8]}`).join("\n\n")}`;

function judged(texts: readonly string[], more: Partial<Sized> = { languages: ["en"] }): (string | undefined)[] {
	return unusableIn(texts.map((text) => ({ size: Buffer.byteLength(text), look: lookAt(text), ...more })));
}
const reasons = (...texts: string[]) => judged(texts);

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
		[whole(40, german), "a text in German, and the record says English"],
		[whole(7), "a fragment of 18 % of the copies around it"],
	])("%j: %s", (text, reason) => {
		expect(reasons(whole(), text, whole())).toEqual([undefined, reason, undefined]);
	});
});

describe("a true copy is usable", () => {
	test.each([
		[
			"that mentions JavaScript, cookies, captchas and errors",
			`${whole()}\n\nIf access is denied or an error occurs, enable JavaScript and accept cookies; a captcha may verify you are human.`,
		],
		["that lost half of its text", whole(20)],
		["that is short beside longer ones, and a text of its own", whole(10)],
		["with a menu of languages above it", `Deutsch Français Español 日本語 한국어 Русский\n\n${whole()}`],
		["that quotes another language", whole(40, `${paragraphs.join(" ")} ${german.slice(0, 60)}`)],
		["that is half in links", whole(40, `${paragraphs.join(" ")} [x](https://example.com/der/die/und/das/nicht/mit/oder) `)],
	])("%s", (_, text) => {
		expect(reasons(whole(), text, whole())).toEqual([undefined, undefined, undefined]);
	});

	test("a document that was always short, or whose record says its language", () => {
		const short = "# Acceptable use\n\nDo not break the law with it.";
		expect(reasons(short, `${short} Nor hurt others.`, short)).toEqual([undefined, undefined, undefined]);
		expect(judged([whole(40, german), whole(41, german)], { languages: ["de"] })).toEqual([undefined, undefined]);
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

test("only short, changed, first and newest copies are read", () => {
	expect(needsLook([9000, 9001, 9000, 20_000, 20_010, 300, 20_010, 20_011])).toEqual([true, false, false, true, false, true, true, true]);
	expect(needsLook([9000])).toEqual([true]);
});

/** Partners of a notice of cookies, as long as a document. */
const consent = `# Your choices\n\nWe and our 842 partners store and access information on a device. Choose what you accept.\n\n${Array.from({ length: 180 }, (_, i) => `Vendor ${i} Ltd, Consent, Legitimate interest, Cookie duration: ${i} days`).join("\n\n")}\n\nAccept all  Reject all`;
const helpList = `# Help centre\n\n${Array.from({ length: 60 }, (_, i) => `- How do I change setting number ${i}?`).join("\n")}`;
const pardon =
	"As you were browsing, something about your browser made us think you were a bot. There are a few reasons this might happen: you have disabled scripts, you move through this website with super-human speed, or a plugin keeps them from running. To regain access, make sure that they are on before you load it again.";
const start =
	"Build faster with AI. The editor made to make you extraordinarily productive. Trusted every day by millions of developers. Download for free. Watch demo. Agent turns ideas into code. Magically accurate autocomplete. Everywhere software gets built. Stay on the frontier. Changelog. Join us. Recent highlights. Try now.";

describe("a text that is not the document, whatever it says and in whatever language", () => {
	test.each([
		["a notice of cookies with a list of partners", consent],
		["a list of articles", helpList],
		["a check for robots in new words", pardon],
		["a start page", start],
		[
			"another list in another language",
			"Kontakt. Impressum. Presse. Karriere. Über uns. Hilfe. Preise. Anmelden. Registrieren. Sprache. ".repeat(9),
		],
		[
			"a page that goes elsewhere",
			"Pick the region that you live in. ".repeat(3) + "United States. Europe. Asia Pacific. Africa. Oceania. ".repeat(9),
		],
	])("%s: newest, twice, in the middle, twice in the middle", (_, wall) => {
		const is = (...texts: string[]) => reasons(...texts).map((reason) => reason !== undefined);
		expect(is(whole(), wall)).toEqual([false, true]);
		expect(is(whole(), whole(41), wall, `${wall} `)).toEqual([false, false, true, true]);
		expect(is(whole(), wall, whole(41))).toEqual([false, true, false]);
		expect(is(whole(), wall, `${wall} `, whole(41))).toEqual([false, true, true, false]);
	});

	test("says how little it shares", () => {
		expect(reasons(whole(), consent)[1]).toBe("a text with 7 % of the words of the copy before it");
	});

	test("fragments in a row are fragments, and a text cut down for good is none", () => {
		const part = whole(7);
		expect(reasons(whole(), part, whole(6), whole(41)).map(Boolean)).toEqual([false, true, true, false]);
		expect(reasons(whole(), part, whole(6)).map(Boolean)).toEqual([false, false, false]);
	});

	test("pages put together and parted again are the document", () => {
		const other = Array.from(
			{ length: 90 },
			(_, i) =>
				`Clause ${"abcdefghij"[i % 10]}${"klmnopqrst"[Math.floor(i / 10)]} on licences, warranties${i}, fees and courts of law number ${"uvwxyz"[i % 6]}${i}.`,
		);
		const together = `${whole(8)}\n\n${other.map((line, i) => `${line} ${"abcdefghijklmnopqrstuvwxyz"[i % 26]}word${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))} follows.`).join("\n\n")}`;
		expect(reasons(whole(8), together, together, whole(8))).toEqual([undefined, undefined, undefined, undefined]);
	});

	test("a person may accept it, and what comes after is measured against it", () => {
		const sized = (text: string, isAccepted = false): Sized => ({ size: Buffer.byteLength(text), look: lookAt(text), isAccepted });
		expect(unusableIn([sized(whole()), sized(pardon, true), sized(`${pardon} More.`)])).toEqual([undefined, undefined, undefined]);
	});
});

describe("the language of the record decides", () => {
	const chinese = "我们可能会使用您的内容来训练我们的模型，除非您选择退出。".repeat(40);
	const told = "a text in German, and the record says English";

	test("not the language of most copies", () => {
		expect(reasons(whole(), whole(41), whole(40, german), whole(41, german), whole(42, german))).toEqual([
			undefined,
			undefined,
			told,
			told,
			told,
		]);
		expect(reasons(whole(40, german), whole(41, german), whole())).toEqual([told, told, undefined]);
		expect(reasons(whole(40, german))).toEqual([told]);
	});

	test("in every script, and in each of several records of one path", () => {
		expect(judged([chinese])).toEqual(["a text in Chinese, and the record says English"]);
		expect(judged([chinese], { languages: ["zh"] })).toEqual([undefined]);
		expect(judged([whole(40, german)], { languages: ["en", "de"] })).toEqual([undefined]);
		expect(judged([chinese], { languages: ["en", "de"] })).toEqual(["a text in Chinese, and the record says English or German"]);
		expect(judged([chinese], {})).toEqual([undefined]);
	});
});

describe("a page that stands alone", () => {
	test.each([
		["a check for robots", "Before we continue...\n\nPress & Hold to confirm you are a human (and not a bot)."],
		["a check for robots", "Pardon Our Interruption\n\nSomething about your browser made us think you were a bot."],
		["a page that needs a script", "This app doesn’t work without JavaScript."],
		["a refusal", "You don’t have permission to view this."],
		["a refusal", "Sorry, this content isn’t available in your region."],
		["a log-in page", "# Welcome back\n\nEmail address\n\nPassword\n\nForgot password?\n\nContinue"],
		["a log-in page", "Log in to Acme\n\nEmail or phone\n\nPassword"],
		["a log-in page", "Sign in to continue to Acme"],
		["an error page", "# Oops!\n\nWe can’t seem to find the page you’re looking for."],
		["an error page", "The page can’t be found. Try the start page."],
		["an error page", "We’re currently down for scheduled maintenance. We’ll be back shortly."],
		["an error page", '{"error":{"message":"Rate limit reached for requests"}}'],
		["an error page", "<Error><Code>AccessDenied</Code></Error>"],
		["an error page", `# 404\n\nPage not found\n\n${Array.from({ length: 170 }, (_, i) => `Link${i}`).join(" ")}`],
		["a redirect", "# Privacy\n\nOur privacy policy now lives at [acme.com/legal](https://acme.com/legal). Please update your bookmarks."],
		["a redirect", "Loading…\n\nTaking you to acme.com/legal."],
		["a check of age", "Please confirm your age to continue. I am 18 or older."],
		["a frame of another archive", "Wayback Machine\n\nHrm. The Wayback Machine has not archived that URL."],
		["a page of a server", "Index of /legal\n\nParent Directory\n\nprivacy-2019.pdf"],
		["a notice of cookies", consent.replace("Your choices", "Before you continue")],
		[
			"a notice of cookies",
			`Acme\n\n${"We and our partners use them to personalise content and to analyse our traffic. ".repeat(5)}\n\nDeny\n\nAllow all`,
		],
		[
			"a text in German, and the record says English",
			"Nur einen Moment…\n\nÜberprüfen Sie, dass Sie ein Mensch sind. Dies kann ein paar Sekunden dauern.",
		],
		["a text in Chinese, and the record says English", "请稍候…\n\n正在进行安全验证。请完成以下操作，验证您是真人。"],
		["a text in Japanese, and the record says English", "お探しのページは見つかりませんでした。URLをご確認ください。"],
		["a text in Russian, and the record says English", "Доступ запрещён. Обратитесь к администратору сайта."],
	])("%s: %s", (reason, text) => expect(reasons(text)).toEqual([reason]));

	test.each([
		"# How do I stop training on my chats?\n\nLog in to continue to Settings, open Data controls and switch off Improve the model. Chats from then on are not used.",
		"# Manage your data\n\nOur site uses cookies. Open Cookie settings to manage them. To stop the training of models, open Settings.",
		"# Contact\n\nAcme Inc., 404 Main Street, Springfield. We never train on your chats. Write to our data protection officer.",
		"# Terms\n\nWe use a captcha when you sign up. You own what you write. We do not train on it.",
		"# Cookie Policy\n\nThis policy says which cookies we set. We use cookies to keep you signed in.",
		"# Sign in with Apple\n\nIf you sign in with Apple we receive your name and a relay address. We do not train on either.",
		"# Age requirements\n\nYou must be at least 13. Enter your real date of birth when you sign up.",
		"# Security checks\n\nWe run security checks on uploads. Nothing you upload is used to train our models.",
		"# Forbidden uses\n\nYou may not use the service to train competing models.",
		"# Rate limits\n\nEach account may send 500 requests an hour. Requests above fail with 429. We log them for 30 days.",
		"# 401(k) plan privacy notice\n\nWe share your name with the plan's administrator and nobody else.",
		"# Error reports\n\nWhen the app crashes, an error report is sent to us. It holds no chats.",
		"# Internet Archive\n\nPublic posts may be kept by the Internet Archive. We cannot remove them there.",
		"# Maintenance\n\nDuring maintenance windows our staff may see technical logs. They never read chats.",
	])("a true one: %s", (text) => expect(reasons(text)).toEqual([undefined]));
});
