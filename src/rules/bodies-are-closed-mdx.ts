import { allEntries, onLine, type Rule } from "./rule.ts";

export const bodiesAreClosedMdx: Rule = {
	name: "bodies-are-closed-mdx",
	scope: "record",
	description: "A body is Markdown with three components; no imports, raw HTML, scripts, expressions, images, footnotes or unsafe links.",
	check({ records, bodies }, report) {
		for (const { problems } of bodies.values())
			for (const { file, line, field, message, fix } of problems) report(onLine(file, line), [field], message, fix);
		const parts = new Map(records.clause.map((entry) => [entry.file, entry.data.quote?.parts.length ?? 0]));
		for (const { kind, file } of allEntries(records)) {
			const count = parts.get(file);
			for (const { name, line, value } of bodies.get(file)?.components ?? []) {
				if (name !== "QuotePart") continue;
				const say = (message: string, fix: string) => report(onLine(file, line), ["<QuotePart>"], message, fix);
				if (count === undefined) say(`Only a clause has quote parts, and this is a ${kind}.`, "link the clause instead");
				else if (!/^[1-9]\d*$/.test(value) || Number(value) > count)
					say(`Part "${value}" is named, but the quote has ${count}.`, "name a part of the quote");
			}
		}
	},
};
