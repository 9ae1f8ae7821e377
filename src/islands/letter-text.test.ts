import { describe, expect, it } from "vitest";
import { framed, letterText, pieces } from "./letter-text.ts";

const template = { subject: "Objection", paragraphs: ["I use [product] with [account e-mail].", "[clause]", "My grounds: [grounds]"] };

describe("a letter", () => {
	it("keeps the blanks that nothing was written for", () => {
		const text = letterText(template, { "your name": "Ada", product: "  ", clause: "" });
		expect(text.split("\n").slice(0, 5)).toEqual(["Ada", "[account e-mail]", "", "To: [company]", "[address]"]);
		expect(text).toContain("I use [product] with [account e-mail].");
		expect(text).toContain("\n[clause]\n");
		expect(text.endsWith("Yours faithfully\nAda\n")).toBe(true);
	});

	it("names a clause, or leaves its paragraph out", () => {
		expect(letterText(template, { clause: "Your text says so." })).toContain("\nYour text says so.\n");
		const without = letterText(template, { clause: undefined });
		expect(without).not.toContain("[clause]");
		expect(without).not.toContain("\n\n\n");
	});

	it("takes what is written as it is: no blank, mark or tag in it is read", () => {
		const text = letterText(template, {
			"your name": "[product]",
			product: "<script>alert(1)</script> $& $1 \u202E",
			clause: "[your name]",
		});
		expect(text.startsWith("[product]\n")).toBe(true);
		expect(text).toContain("I use <script>alert(1)</script> $& $1 \u202E with");
		expect(text).toContain("\n[your name]\n");
	});

	it("takes no value from what every object has", () => {
		expect(letterText({ subject: "x", paragraphs: ["[constructor] [toString]", "y"] }, {})).toContain("[constructor] [toString]");
	});

	it("survives 10,000 words of grounds", () => {
		const grounds = "word ".repeat(10_000);
		expect(letterText(template, { grounds })).toContain(`My grounds: ${grounds.trim()}`);
	});

	it("comes apart into words and blanks for paper", () => {
		expect(pieces("I use [product].")).toEqual([{ text: "I use " }, { blank: "product", words: "product and plan" }, { text: "." }]);
		expect(framed(template).filter((line) => line === "[clause]")).toHaveLength(1);
	});
});
