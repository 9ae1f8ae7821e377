import { didYouMean } from "../records/near.ts";
import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { asOfDate, currentVersion, groupVersions } from "../records/versions.ts";
import type { Rule } from "./rule.ts";
import { CLAUSE_SECTIONS, ORGANISATION_SECTIONS, SECTIONS, SHORT_CLAUSE_SECTIONS } from "./sections.ts";

const NAME = "bodies-have-their-sections";

interface Expected {
	readonly required: readonly string[];
	readonly allowed: readonly string[];
}

export const bodiesHaveTheirSections: Rule = {
	name: NAME,
	description: "A body has the sections of its kind, each once, in order, none empty, and no others.",
	check({ records, bodies }) {
		const problems: Problem[] = [];
		const asOf = asOfDate(records.clause);
		const current = new Set([...groupVersions(records.clause).values()].map((group) => currentVersion(group, asOf)?.id));
		const expectedOf = (entry: Entry): Expected | undefined => {
			if (entry.kind === "clause") {
				const full = current.has(entry.id) && (entry as Entry<"clause">).data.answer !== "unstated";
				return { required: full ? CLAUSE_SECTIONS : SHORT_CLAUSE_SECTIONS, allowed: CLAUSE_SECTIONS };
			}
			const sections = SECTIONS[entry.kind];
			return sections && { required: sections, allowed: sections };
		};
		const check = (entry: Entry) => {
			const expected = expectedOf(entry);
			const body = bodies.get(entry.file);
			if (!expected || !body || body.problems.some((p) => p.message.startsWith("The body is not MDX"))) return;
			const add = (line: number, message: string, fix: string) => problems.push({ rule: NAME, file: entry.file, line, field: "body", message, fix });
			const tops = body.sections.filter((section) => section.depth <= 2);
			for (const section of tops) {
				if (section.depth === 1) add(section.line, `"# ${section.title}" is a page title; the title is in the front matter.`, "use ## headings");
				else if (!expected.allowed.includes(section.title)) {
					add(section.line, `"${section.title}" is not a section of a ${entry.kind}.${didYouMean(section.title, expected.allowed)}${expected.allowed.length ? `\nSections: ${expected.allowed.join(", ")}.` : " It has none."}`, "rename or remove the heading");
				}
				const subsections = body.sections.some((s) => s.depth === 3 && s.line > section.line && !tops.some((t) => t.line > section.line && t.line < s.line));
				if (section.empty && !subsections) add(section.line, `The section "${section.title}" is empty.`, "write it, or remove the heading if it may be left out");
			}
			for (const section of body.sections.filter((s) => s.depth >= 3 && s.empty)) add(section.line, `The section "${section.title}" is empty.`, "write it or remove the heading");
			const titles = tops.map((section) => section.title);
			for (const title of expected.required) {
				if (!titles.includes(title)) add(entry.bodyLine, `The section "${title}" is missing.`, `add "## ${title}"`);
			}
			const known = titles.filter((title) => expected.allowed.includes(title));
			const sorted = [...known].sort((a, b) => expected.allowed.indexOf(a) - expected.allowed.indexOf(b));
			if (new Set(known).size < known.length) add(entry.bodyLine, `A section stands twice: ${known.filter((t, i) => known.indexOf(t) !== i).join(", ")}.`, "merge the two");
			else if (sorted.join() !== known.join()) add(entry.bodyLine, `The sections are out of order: ${known.join(", ")}.\nOrder: ${expected.allowed.join(", ")}.`, "reorder them");
			if (entry.kind === "clause") {
				const organisations = tops.find((section) => section.title === "For organisations");
				const next = tops.find((section) => organisations && section.line > organisations.line);
				for (const section of body.sections) {
					if (!organisations || section.depth !== 3 || section.line < organisations.line || (next && section.line > next.line)) continue;
					if ((ORGANISATION_SECTIONS as readonly string[]).includes(section.title)) continue;
					add(section.line, `"${section.title}" is not a part of "For organisations".${didYouMean(section.title, ORGANISATION_SECTIONS)}\nParts: ${ORGANISATION_SECTIONS.join(", ")}.`, "rename or remove the heading");
				}
			}
		};
		for (const entries of Object.values(records) as readonly (readonly Entry[])[]) entries.forEach(check);
		return problems;
	},
};
