import { expect, it } from "vitest";
import { toMarkdown } from "./table-markdown.ts";

const table = {
	caption: "Two\n platforms",
	head: ["Question", "A | B"],
	rows: [["ChatGPT"], ["Feedback", "Unless you opt out\n\ttexts: US  \n\n"], ["A\\B", ""]],
	asOf: "Records checked up to 21 November 2026",
	address: "https://clausebook.example/compare/a-vs-b/?topic=x",
};

it("a table is Markdown with its caption, and below it the day and the address", () => {
	expect(toMarkdown(table)).toBe(
		[
			"Two platforms",
			"",
			"| Question | A \\| B |",
			"| --- | --- |",
			"| **ChatGPT** |  |",
			"| Feedback | Unless you opt out; texts: US |",
			"| A\\\\B |  |",
			"",
			"Records checked up to 21 November 2026. https://clausebook.example/compare/a-vs-b/?topic=x",
			"",
		].join("\n"),
	);
});

it("a table without a caption starts with its head, and one column has no groups", () => {
	expect(toMarkdown({ ...table, caption: "", head: ["Question"], rows: [["Feedback"]] })).toMatch(
		/^\| Question \|\n\| --- \|\n\| Feedback \|\n/,
	);
});
