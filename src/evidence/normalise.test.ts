import { describe, expect, test } from "vitest";
import { quoteHash, searchHash, sha256 } from "./hash.ts";
import { invisibleIn, lineIndexAt, normaliseLine, normaliseQuote, normaliseText, quoteText } from "./normalise.ts";

describe("normaliseLine", () => {
	test.each([
		// Links and images
		["See [our policy](https://a.example/p) now.", "See our policy now."],
		["See [our policy](https://a.example/p_(old)) now.", "See our policy now."],
		["See [our policy](/p 'title') now.", "See our policy now."],
		["[![logo](/a.png) Home](https://a.example/)", "logo Home"],
		["Escaped [\\[1\\]](#note) bracket", "Escaped [1] bracket"],
		["[**Bold** link](https://a.example/)", "Bold link"],
		["[One](/a)[Two](#b)", "OneTwo"],
		["A footnote[1] and an [aside] stay.", "A footnote[1] and an [aside] stay."],
		["<https://a.example/p_q>", "https://a.example/p_q"],
		["[](#anchor)Heading", "Heading"],
		["See [our policy](</p q> (title)) now.", "See our policy now."],
		["[a [b](/c) d](/e) and [a ![b](/c) d](/e)", "[a b d](/e) and a b d"],
		// What is no address, no title, no link
		["We use [your chats](but never those of a Free account) to train", "We use [your chats](but never those of a Free account) to train"],
		["We [do](not), [do](i.e.), [do](<not ever>)", "We [do](not), [do](i.e.), [do](<not ever>)"],
		["[chats](/x never) and [chats](https://a.example/x y)", "[chats](/x never) and [chats](https://a.example/x y)"],
		["\\[chats](/x) and [chats\\](/x) and [chats] (/x)", "[chats](/x) and [chats](/x) and [chats] (/x)"],
		["`[chats](/never)` and ``a ` b``", "[chats](/never) and a ` b"],
		// Marks
		["**Bold**, *italic*, ***both***, `code`", "Bold, italic, both, code"],
		["__Bold__ and _italic_ words", "Bold and italic words"],
		["**We *may* use**", "We may use"],
		// What is struck out is seen to be struck out.
		["We will ~~not~~ train", "We will ~~not~~ train"],
		["snake_case_name and __init__.py", "snake_case_name and init.py"],
		["a_b and _a b_", "a_b and a b"],
		["# Heading", "Heading"],
		["### 3.1 Heading", "3.1 Heading"],
		["- item", "item"],
		["  * item", "item"],
		["+ item", "item"],
		["> quoted", "quoted"],
		["> - both", "both"],
		["1. numbered stays", "1. numbered stays"],
		["a - b - c", "a - b - c"],
		["-5 degrees", "-5 degrees"],
		["#hashtag", "#hashtag"],
		// Rules
		["---", ""],
		["=====", ""],
		["* * *", ""],
		// Escapes
		["1\\. Not a list", "1. Not a list"],
		["snake\\_case \\*star\\* \\[x\\] \\#", "snake_case *star* [x] #"],
		["C:\\\\path", "C:\\path"],
		// Tables and breaks
		["| a | b |", "a b"],
		["a<br>b<br/>c<br />d", "a b c d"],
		['<span class="x">a</span> <A HREF="y">b</A>', "a b"],
		// Within a word, and between words
		["<b>R</b>eviewers, re<i>viewer</i>s, un<ins>able</ins>", "Reviewers, reviewers, unable"],
		["<p>train</p><p>ing</p> fine<wbr>tune", "train ing finetune"],
		["10<sup>6</sup> chats<sup>12</sup> H<sub>2</sub>O", "10⁶ chats¹² H₂O"],
		// What is no tag: no attribute is a bare word, no tag is alone
		["<b never by anyone>Staff</b> may read", "<b never by anyone>Staff</b> may read"],
		["<i.e. chats> <a, b> <a href=/x never>c</a>", "<i.e. chats> <a, b> <a href=/x never>c</a>"],
		["within <time> of <b>us", "within <time> of <b>us"],
		["</b never> a</br>", "</b never> a</br>"],
		["\\<b>x\\</b> `<b>y</b>` &lt;b&gt;", "<b>x</b> <b>y</b> <b>"],
		// Tags that change what stands between them
		[
			"<s>a</s> <del>b</del> <strike>c</strike> <q>d</q> <bdo dir=rtl>e</bdo>",
			"<s>a</s> <del>b</del> <strike>c</strike> <q>d</q> <bdo dir=rtl>e</bdo>",
		],
		[
			'<span style="x">a</span> <b hidden>c</b> <i aria-hidden="true">d</i>',
			'<span style="x">a</span> <b hidden>c</b> <i aria-hidden="true">d</i>',
		],
		['<img alt="never"> <input value="x">', '<img alt="never"> <input value="x">'],
		// An asterisk without its partner points to a note; a bar outside a table is a bar
		["all chats* of **yours**, 5 * 3", "all chats* of yours, 5 * 3"],
		["chats*, files*, *notes*.", "chats*, files*, notes."],
		["**Services:**text and (*x*)", "Services:text and (x)"],
		["Effective May 1 | Archive", "Effective May 1 | Archive"],
		["| * Chats<br>* Files | `a` |", "Chats Files a"],
		["we will <never> train, <b never trains", "we will <never> train, <b never trains"],
		["x \\| y", "x | y"],
		// Entities
		["Terms &amp; Conditions&nbsp;apply", "Terms & Conditions apply"],
		["5 &lt; 6 &quot;x&quot; it&#39;s", '5 < 6 "x" it\'s'],
		["&copy; &eacute; &#8217;s &#x41; &#150;", "© é 's A –"],
		["&nosuch; &#0; R&D; AT&T stay", "&nosuch; &#0; R&D; AT&T stay"],
		["&amp;copy; was typed", "&copy; was typed"],
		// Quote marks and white space
		["“Content” and ‘yours’", "\"Content\" and 'yours'"],
		["„low“ and user’s", '"low" and user\'s'],
		["a\u00a0b\u202fc\u2003d\te", "a b c d e"],
		["letters \u202eturned\u202c", "letters \u202eturned"],
		["soft\u00adhyphen zero\u200bwidth \ufeffbom", "softhyphen zerowidth bom"],
		["  trimmed  ", "trimmed"],
		// What stays
		["en – em — minus -", "en – em — minus -"],
		["Ellipsis… and ...", "Ellipsis… and ..."],
		["CASE Stays", "CASE Stays"],
		// Unicode
		["cafe\u0301", "café"],
	])("%j is %j", (source, normal) => {
		expect(normaliseLine(source)).toBe(normal);
	});

	test("a second pass changes nothing", () => {
		for (const line of ["See [our policy](https://a.example/p).", "“We *may* use” — it’s", "| a | b |", "- item one", "snake_case"]) {
			expect(normaliseLine(normaliseLine(line))).toBe(normaliseLine(line));
		}
	});
});

describe("normaliseText", () => {
	const source = "# Title\n\nFirst line\nsecond line.\n\n---\n\n- item\n";

	test("joins lines that have text, and knows where each came from", () => {
		const text = normaliseText(source);
		expect(text.text).toBe("Title First line second line. item");
		expect(text.lines).toEqual([1, 3, 4, 8]);
		expect(text.offsets.map((offset) => text.text.slice(offset, offset + 4))).toEqual(["Titl", "Firs", "seco", "item"]);
	});

	test("finds the line of an offset, at its first and last character", () => {
		const text = normaliseText(source);
		const lineAt = (needle: string, shift = 0) => text.lines[lineIndexAt(text, text.text.indexOf(needle) + shift)];
		expect(lineAt("Title")).toBe(1);
		expect(lineAt("First")).toBe(3);
		expect(lineAt("First", "First line".length - 1)).toBe(3);
		expect(lineAt("second")).toBe(4);
		expect(lineAt("item", 3)).toBe(8);
	});

	test("an empty text is empty", () => {
		expect(normaliseText("\n---\n")).toEqual({ text: "", offsets: [], lines: [], kinds: [] });
	});

	test("Windows line ends change nothing", () => {
		expect(normaliseText(source.replaceAll("\n", "\r\n"))).toEqual(normaliseText(source));
	});
});

describe("a quote", () => {
	test("over several lines is one run of text", () => {
		expect(normaliseQuote("First line\nsecond “line”.")).toBe('First line second "line".');
	});

	// Each of these was printed as typed and proven by the words outside the marks.
	test.each([
		"Exafunction will <never> determine, at its sole discretion, the availability",
		"at its sole discretion, the [availability](and will train on all your code)",
		"![we never train](x) on chats",
		"We **never** train",
		"- We train",
		"# We train",
		"We &amp; train",
		"We \\_train\\_",
		"| We | train |",
		"We <br> train",
	])("%j keeps its marks: nothing it prints is left out of the search", (quote) => {
		expect(normaliseQuote(quote)).toBe(quote.replace(/\s+/g, " "));
	});

	test.each([
		["We may\u200b train", ["U+200B"]],
		["We may\u202e train\u2066", ["U+202E", "U+2066"]],
		["soft\u00adhyphen", ["U+00AD"]],
		["bell\u0007", ["U+0007"]],
		["plain “quote”\nover lines", []],
		["no-break\u00a0space", []],
	])("%j has %j that nobody sees", (quote, found) => {
		expect(invisibleIn(quote)).toEqual(found);
	});
});

// For one of them this took minutes: the run would end by its limit of time.
test.each([
	"<a ",
	"[",
	"[x](",
	"![",
	"](",
	"**",
	"\\\\[",
	"[[x](y)](z) ",
	"_a ",
	"> ",
	"<https://",
	"[a ",
	"`",
	"`a``",
	"<b>",
	'<b a="',
	"<a b=c ",
	"</b>",
	"*a",
	"a*",
	"[x](/a(",
	'[x](/a "',
	"[x](<",
	"&#",
	"|",
])("a line of 64,000 times %j is read in one go", (mark) => {
	expect(normaliseLine(mark.repeat(64_000)).length).toBeLessThan(64_000 * mark.length + 1);
});

describe("hashes", () => {
	test("are those of the printed words: a reader can repeat them", () => {
		expect(quoteText(["We may.", "You can."])).toBe("We may. … You can.");
		// printf 'We may. … You can.' | sha256sum
		expect(quoteHash(["We may.", "You can."])).toBe(sha256("We may. … You can."));
		expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	});

	test("of a search covers its words, texts and hits, and not our remarks", () => {
		const search = {
			words: ["train", "model"],
			documents: [{ document: "a/b", commit: "1" }],
			on: "2026-01-01",
			inLanguage: {},
			hits: [{ document: "a/b", words: "train station", times: 1, why: "x" }],
			elsewhere: [],
		};
		expect(searchHash({ ...search, on: "2026-02-02", hits: [{ document: "a/b", words: "train station", times: 1, why: "y" }] })).toBe(
			searchHash(search),
		);
		expect(searchHash({ ...search, words: ["train"] })).not.toBe(searchHash(search));
		expect(searchHash({ ...search, hits: [] })).not.toBe(searchHash(search));
		expect(searchHash({ ...search, hits: [{ document: "a/b", words: "train station", times: 2, why: "x" }] })).not.toBe(searchHash(search));
		expect(searchHash({ ...search, inLanguage: { de: ["trainier"] } })).not.toBe(searchHash(search));
	});
});
