import type { Entry } from "../content/read.ts";
import { currentVersion, splitVersionId, type VersionLike } from "../content/versions.ts";
import { knownGroups } from "./cells.ts";
import { type NamedClause, namedClauses } from "./judgements.ts";
import { onLine, type Rule, type RuleInput } from "./rule.ts";

/** Clause a guide links to: by its address, or by its number. Frozen versions and histories may be old: they are about the past. */
function linked(url: string, byNumber: ReadonlyMap<string, string>): string | undefined {
	const [, clause] = /^\/clauses\/([^/]+\/[^/]+)\/?(?:[?#].*)?$/.exec(url) ?? [];
	const [, number = ""] = /^\/c\/([^/]+)\/?/.exec(url) ?? [];
	return clause ?? byNumber.get(number);
}

/** The clauses of the book: the version that holds today, if any, and the clause of each number. */
function clausesOf({ records, broken, today }: RuleInput) {
	const current = new Map<string, VersionLike | undefined>();
	const byNumber = new Map<string, string>();
	for (const [clause, group] of knownGroups(records, broken)) {
		current.set(clause, currentVersion(group, today));
		byNumber.set(group[0]?.data.id ?? "", clause);
	}
	return { current, byNumber };
}

/** What is wrong with one clause that a judgement names, and what to do; undefined where nothing is. */
function wrong(
	{ id, data }: Entry<"review">,
	{ clause, products }: NamedClause,
	current: ReadonlyMap<string, VersionLike | undefined>,
): readonly [message: string, fix: string] | undefined {
	const { platform } = splitVersionId(`${clause}/`);
	if (platform !== id) return [`"${clause}" is a clause of ${platform}, but this is the review of ${id}.`, `name a clause of ${id}`];
	// One that does not exist is told by references-resolve.
	if (!current.has(clause)) return undefined;
	const version = current.get(clause);
	if (!version) return [`"${clause}" has no current version.`, "rest the judgement on a clause that holds, or take it out"];
	if (products && !version.data.appliesTo.products.some((product) => products.includes(product)))
		return [`"${clause}" governs none of: ${products.join(", ")}.`, "name a clause that governs a product of this scope"];
	const { date } = splitVersionId(version.id);
	if (date > data.checked) {
		return [
			`"${clause}" has a version of ${date}, and the judgements were last checked on ${data.checked}.`,
			"read the judgement against the new wording, then set checked",
		];
	}
	return undefined;
}

export const judgementsRestOnCurrentClauses: Rule = {
	name: "judgements-rest-on-current-clauses",
	scope: "record",
	description:
		"A judgement of a review names clauses of its own platform that hold today and have not changed since it was checked, in a scope such as govern one of its products; a guide links only clauses that hold today.",
	check(input, report) {
		const { current, byNumber } = clausesOf(input);
		for (const entry of input.records.review) {
			for (const named of namedClauses(entry.data)) {
				const found = wrong(entry, named, current);
				if (found) report(entry, named.path, ...found);
			}
		}
		for (const { file } of input.records.guide) {
			for (const { url, line } of input.bodies.get(file)?.links ?? []) {
				const clause = linked(url, byNumber);
				if (clause === undefined || !current.has(clause) || current.get(clause)) continue;
				const fix = "link a clause that holds, or the frozen version the sentence is about";
				report(onLine(file, line), ["body"], `"${clause}" has no current version.`, fix);
			}
		}
	},
};
