import type { Problem } from "../records/problem.ts";
import { allEntries, type Rule } from "./rule.ts";

const NAME = "bodies-are-closed-mdx";

export const bodiesAreClosedMdx: Rule = {
	name: NAME,
	description: "A body is Markdown with three components; no imports, raw HTML, scripts, expressions, images, footnotes or unsafe links.",
	check({ records, bodies }) {
		const problems: Problem[] = [...bodies.values()].flatMap((body) => body.problems);
		const parts = new Map(records.clause.map((entry) => [entry.file, entry.data.quote?.parts.length ?? 0]));
		for (const { kind, file } of allEntries(records)) {
			const count = parts.get(file);
			for (const use of bodies.get(file)?.components ?? []) {
				if (use.name !== "QuotePart") continue;
				const problem = { rule: NAME, file, line: use.line, field: "<QuotePart>" };
				if (count === undefined) {
					problems.push({
						...problem,
						message: `Only a clause has quote parts, and this is a ${kind}.`,
						fix: "link the clause instead",
					});
				} else if (!/^[1-9]\d*$/.test(use.value) || Number(use.value) > count) {
					problems.push({
						...problem,
						message: `Part "${use.value}" is named, but the quote has ${count}.`,
						fix: "name a part of the quote",
					});
				}
			}
		}
		return problems;
	},
};
