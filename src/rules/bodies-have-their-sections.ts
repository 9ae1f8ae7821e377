import type { Body, Section } from "../content/body.ts";
import { didYouMean, oneSlip } from "../content/near.ts";
import type { Mend } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import { currentVersion } from "../content/versions.ts";
import { ORGANISATION_SECTIONS } from "../schema/vocabulary.ts";
import { knownGroups } from "./cells.ts";
import { allEntries, onLine, type Rule, type RuleInput } from "./rule.ts";
import { CLAUSE_SECTIONS, OPTIONAL_SECTIONS, SECTIONS, SHORT_CLAUSE_SECTIONS } from "./sections.ts";

interface Expected {
	readonly required: readonly string[];
	readonly allowed: readonly string[];
}

/** A finding before it knows its file. */
interface Finding {
	readonly line: number;
	readonly message: string;
	readonly fix: string;
	readonly mend?: Mend | undefined;
}

/** Sections of a kind; undefined where they are free. A silence, a superseded version and a clause read to core depth need fewer. */
function expectedOf(entry: Entry, current: ReadonlySet<string>, inCore: ReadonlySet<string>): Expected | undefined {
	if (entry.kind !== "clause") {
		const sections = SECTIONS[entry.kind];
		return sections && { required: sections, allowed: [...sections, ...(OPTIONAL_SECTIONS[entry.kind] ?? [])] };
	}
	const full = current.has(entry.id) && !inCore.has(entry.id.split("/")[0] ?? "") && (entry as Entry<"clause">).data.answer !== "unstated";
	return { required: full ? CLAUSE_SECTIONS : SHORT_CLAUSE_SECTIONS, allowed: CLAUSE_SECTIONS };
}

function currentIds({ records, broken, today }: RuleInput): Set<string> {
	return new Set([...knownGroups(records, broken).values()].flatMap((group) => currentVersion(group, today)?.id ?? []));
}

/** Headings no section of the kind may have. */
function unknown(kind: string, tops: readonly Section[], { allowed }: Expected): Finding[] {
	return tops.flatMap(({ title, depth, line }) => {
		if (depth === 1) return [{ line, message: `"# ${title}" is a page title; the title is in the front matter.`, fix: "use ## headings" }];
		if (allowed.includes(title)) return [];
		const sections = allowed.length > 0 ? `\nSections: ${allowed.join(", ")}.` : " It has none.";
		return [
			{
				line,
				message: `"${title}" is not a section of a ${kind}.${didYouMean(title, allowed)}${sections}`,
				fix: "rename or remove the heading",
				mend: oneSlip(title, allowed),
			},
		];
	});
}

/** Sections that are absent, twice there, or not where they belong. */
function misplaced(entry: Entry, tops: readonly Section[], { required, allowed }: Expected): Finding[] {
	const titles = tops.map((section) => section.title);
	const absent = required
		.filter((title) => !titles.includes(title))
		.map((title) => ({
			line: entry.bodyLine,
			message: `The section "${title}" is missing.`,
			fix: `add "## ${title}"`,
		}));
	const known = tops.filter((section) => allowed.includes(section.title));
	const twice = known.filter((section, i) => known.findIndex((s) => s.title === section.title) !== i);
	if (twice.length > 0)
		return [
			...absent,
			...twice.map(({ title, line }) => ({
				line,
				message: `The section "${title}" stands twice.`,
				fix: "merge the two",
			})),
		];
	const place = (section: Section) => allowed.indexOf(section.title);
	const late = known.find((section, i) => known.slice(0, i).some((before) => place(before) > place(section)));
	if (!late) return absent;
	return [
		...absent,
		{
			line: late.line,
			message: `The section "${late.title}" is out of order.\nOrder: ${allowed.join(", ")}.`,
			fix: "reorder the sections",
		},
	];
}

function emptySections(sections: readonly Section[]): Finding[] {
	return sections.flatMap((section, i) => {
		const next = sections[i + 1];
		const hasParts = next !== undefined && next.depth > section.depth;
		if (!section.empty || hasParts) return [];
		return [
			{
				line: section.line,
				message: `The section "${section.title}" is empty.`,
				fix: "write it, or remove the heading if it may be left out",
			},
		];
	});
}

/** Parts (### headings) of "For organisations". */
function organisationParts(body: Body): Finding[] {
	const start = body.sections.findIndex((section) => section.depth === 2 && section.title === "For organisations");
	if (start < 0) return [];
	const after = body.sections.slice(start + 1);
	const end = after.findIndex((section) => section.depth <= 2);
	const parts = after.slice(0, end < 0 ? undefined : end).filter((section) => section.depth === 3);
	const allowed: readonly string[] = ORGANISATION_SECTIONS;
	return parts.flatMap(({ title, line }, i) => {
		if (!allowed.includes(title)) {
			return [
				{
					line,
					message: `"${title}" is not a part of "For organisations".${didYouMean(title, allowed)}\nParts: ${allowed.join(", ")}.`,
					fix: "rename or remove the heading",
					mend: oneSlip(title, allowed),
				},
			];
		}
		if (parts.findIndex((part) => part.title === title) === i) return [];
		return [{ line, message: `The part "${title}" stands twice.`, fix: "merge the two" }];
	});
}

function findings(entry: Entry, body: Body, expected: Expected | undefined): Finding[] {
	const lead = body.blocks.find((block) => block.section === "");
	if (body.blocks.length === 0 && (expected?.required.length ?? 0) === 0) {
		return [{ line: entry.bodyLine, message: "The body is empty.", fix: "write the explainer below the front matter" }];
	}
	if (!expected) return emptySections(body.sections);
	const tops = body.sections.filter((section) => section.depth <= 2);
	const stray =
		lead && expected.required.length > 0
			? [{ line: lead.line, message: "Text stands before the first section.", fix: "move it into a section" }]
			: [];
	return [
		...stray,
		...unknown(entry.kind, tops, expected),
		...emptySections(body.sections),
		...misplaced(entry, tops, expected),
		...(entry.kind === "clause" ? organisationParts(body) : []),
	];
}

export const bodiesHaveTheirSections: Rule = {
	name: "bodies-have-their-sections",
	scope: "record",
	description: "A body has the sections of its kind, each once, in order, none empty, and no others; where its kind has none, it has text.",
	check(input, report) {
		const { records, bodies } = input;
		const current = currentIds(input);
		const inCore = new Set(records.platform.filter(({ data }) => data.depth === "core").map(({ id }) => id));
		for (const entry of allEntries(records)) {
			const body = bodies.get(entry.file);
			// A body that could not be parsed has no sections to speak of.
			if (!body || (body.root.children.length === 0 && body.problems.length > 0)) continue;
			for (const { line, message, fix, mend } of findings(entry, body, expectedOf(entry, current, inCore))) {
				report(onLine(entry.file, line), ["body"], message, fix, mend);
			}
		}
	},
};
