import type { Problem } from "../records/problem.ts";
import type { Rule } from "./rule.ts";

const NAME = "bodies-are-closed-mdx";

export const bodiesAreClosedMdx: Rule = {
	name: NAME,
	description: "A body is Markdown with three components; no imports, raw HTML, scripts, expressions, images, footnotes or unsafe links.",
	check({ records, bodies }) {
		const problems: Problem[] = [...bodies.values()].flatMap((body) => body.problems);
		for (const entry of records.clause) {
			const parts = entry.data.quote?.parts.length ?? 0;
			for (const use of bodies.get(entry.file)?.components ?? []) {
				if (use.name !== "QuotePart") continue;
				const number = Number(use.value);
				if (Number.isInteger(number) && number >= 1 && number <= parts) continue;
				problems.push({ rule: NAME, file: entry.file, line: use.line, field: "<QuotePart>", message: `Part "${use.value}" is named, but the quote has ${parts}.`, fix: "name a part of the quote" });
			}
		}
		for (const [file, body] of bodies) {
			if (file.startsWith("content/clauses/")) continue;
			for (const use of body.components) {
				if (use.name === "QuotePart") problems.push({ rule: NAME, file, line: use.line, field: "<QuotePart>", message: "Only a clause has quote parts.", fix: "link the clause instead" });
			}
		}
		return problems;
	},
};
