import { expect, test } from "vitest";
import { httpsUrl } from "./link.ts";
import { printable, textFault } from "./text.ts";

test.each([
	["", "The text is blank"],
	["   ", "The text is blank"],
	["\u00a0\u2003", "The text is blank"],
	["\u200b\u2060", "The text is blank"],
	["\u3164\u2800", "The text is blank"],
	["\u00ad", "The text is blank"],
	["a\nb", "more than one line"],
	["a\rb", "more than one line"],
	["a\u2028b", "more than one line"],
	["a\u0085b", "more than one line"],
	["a\tb", "U+0009"],
	["a\u0000", "U+0000"],
	["a\u001b[31m", "U+001B"],
	["a\u007f", "U+007F"],
	["a\u009b", "U+009B"],
	["a\u202eb", "U+202E"],
	["a\u2066b", "U+2066"],
	["a\u200bb", "U+200B"],
	["a\ufeffb", "U+FEFF"],
	["a\ufffdb", "U+FFFD"],
	["a\ud800b", "U+D800"],
	["a\u{e0041}b", "U+E0041"],
	["a\ue000b", "U+E000"],
	["x".repeat(2001), "has 2001 characters; the most is 2000"],
])("%j cannot stand in a record", (text, fault) => {
	expect(textFault(text)).toContain(fault);
});

test.each(["Plain.", "Zwölf Boxkämpfer", "אנו משתמשים", "我们可能会使用您的内容", "نحن\u200cها", "👩‍💻", "Acme\u200f (אקמי)", "✗ → ✓"])(
	"%j may",
	(text) => {
		expect(textFault(text)).toBeUndefined();
	},
);

test("a message writes out what a terminal would obey", () => {
	expect(printable("a\u001b[2Jb\u202ec\r\nd\te")).toBe("a\\u{1b}[2Jb\\u{202e}c\\u{d}\nd\te");
});

test.each([
	"https:host/x",
	"https:/host.example/x",
	"https:///host.example",
	"https://user@host.example/",
	"https://user:word@host.example/",
	"https://@host.example/",
	"https://host",
	"https://localhost/",
	"https://host.example./",
	"https:\\\\host.example",
	"https://host.example\\x",
	"http://host.example/",
	"javascript:alert(1)",
	"https://host.example/a b",
	"https://host.example/<a>",
	"//host.example/",
	`https://host.example/${"x".repeat(2000)}`,
])("%s is no address to link", (address) => {
	expect(httpsUrl.safeParse(address).success).toBe(false);
});

test.each(["https://host.example/", "https://www.host.example/a?b=c@d#e", "https://host.example:8443/x", "https://bücher.example/"])(
	"%s is one",
	(address) => {
		expect(httpsUrl.safeParse(address).success).toBe(true);
	},
);
