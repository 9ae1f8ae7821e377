import { expect, test } from "vitest";
import { textUrl } from "./data-url.ts";

test.each([
	"We may use your chats … unless you opt out.",
	'100% #1 "<b>" & \\ a?b=c&d 50%25 {x} [y] `z` ^|',
	"  two  spaces, and one at the end ",
	"a tab\tand\r\nline ends\n",
	"Änderungen, 利用規約, لا نستخدم 😀",
	"",
])("a link holds the text, byte for byte, as browsers read it: %j", async (text) => {
	expect(await (await fetch(textUrl(text))).text()).toBe(text);
});

test("it is about as long as the text", () => {
	expect(textUrl("a b, c? “d”")).toBe("data:text/plain;charset=utf-8,a b, c? “d”");
});
