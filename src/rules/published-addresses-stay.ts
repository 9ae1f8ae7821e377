import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { splitVersionId } from "../records/versions.ts";
import { FILES, publishedAddresses } from "../schema/pages.ts";
import { redirectFor } from "../schema/redirects.ts";
import { meaningOf, sameMeaning } from "./ledger.ts";
import { at, type Rule, type RuleInput } from "./rule.ts";

const NAME = "published-addresses-stay";
const FILE = "content/ledger.json";

/** Problems of versions whose words or answer are no longer those that were published. */
function changedMeanings({ records, ledger }: RuleInput): Problem[] {
	return records.clause.flatMap((entry) => {
		const before = ledger?.data.versions[entry.id];
		if (!before) return [];
		const now = meaningOf(entry);
		const left = [...(now.corrections ?? [])];
		const dropped = (before.corrections ?? []).filter((day) => {
			const i = left.indexOf(day);
			if (i >= 0) left.splice(i, 1);
			return i < 0;
		});
		const problems = dropped.map((day) =>
			at(
				NAME,
				entry,
				["corrections"],
				`The correction of ${day} was published and is gone.`,
				"bring it back; a correction stays on its page",
			),
		);
		if (!sameMeaning(before, now) && left.length === 0) {
			const answered = before.answer !== now.answer;
			problems.push(
				at(
					NAME,
					entry,
					answered ? ["answer"] : ["quote", "parts"],
					answered
						? `This version was published with the answer "${before.answer}", not "${now.answer}".`
						: `This version was published with other words: their SHA-256 begins ${before.quote?.slice(0, 12) ?? "nowhere, it was a silence"}.`,
					"put back what was published; or, if it was wrong, add an entry with day and reason to `corrections`; or write a new version",
				),
			);
		}
		return problems;
	});
}

/** Problems of numbers that name another clause than they did. */
function movedNumbers({ records, ledger }: RuleInput): Problem[] {
	const redirects = records.redirects.flatMap(({ data }) => data);
	const first = new Map<string, Entry<"clause">>();
	for (const entry of records.clause) if (!first.has(entry.data.id)) first.set(entry.data.id, entry);
	return [...first].flatMap(([number, entry]) => {
		const before = ledger?.data.numbers[number];
		const { clause } = splitVersionId(entry.id);
		if (before === undefined || before === clause) return [];
		if (redirectFor(`/clauses/${before}/`, redirects)?.to.includes(`/clauses/${clause}/`)) return [];
		return [
			at(
				NAME,
				entry,
				["id"],
				`"${number}" was published as the number of "${before}".`,
				`take the next free number; or, if the clause was renamed, say so in content/redirects.yaml: from /clauses/${before}/ to [/clauses/${clause}/]`,
			),
		];
	});
}

/** Problems of feeds and data files that the site no longer makes. Where a page went, redirects.yaml tells of what lay below it. */
function droppedFiles({ ledger }: RuleInput): Problem[] {
	return (ledger?.data.files ?? [])
		.filter((file) => !FILES.includes(file))
		.map((file) => ({
			rule: NAME,
			file: FILE,
			line: ledger?.lineOf(file) ?? 1,
			field: file,
			message: file.includes("*")
				? `Files at "${file}" were published and are made no more.`
				: `The file "${file}" was published and is made no more.`,
			fix: "make it again: a page of src/pages, and FILES in src/schema/pages.ts; programs read it by this address",
		}));
}

/** Beginnings of the addresses that a record of a kind stands at. */
function startsOf(kind: string, id: string): string[] {
	if (kind === "platform") return ["answer", "platforms", "packet", "opt-out"].map((page) => `/${page}/${id}/`);
	if (kind === "review") return [`/platforms/${id}/review/`];
	// A version also gives its clause a history, its year a page, and itself a page among the changes.
	if (kind === "clause") return [`/clauses/${splitVersionId(id).clause}/`, "/changes/"];
	// Any address may be one that the file tells of.
	return kind === "redirects" ? ["/"] : [`/${kind}s/${id}/`];
}

/** Tells of an address whether a record that could not be read may stand at it. */
function addressesOfBroken(broken: ReadonlySet<string>, numbers: Readonly<Record<string, string>>): (address: string) => boolean {
	const keys = [...broken].map((key) => {
		const [kind = "", id = ""] = key.split(" ");
		return { kind, id };
	});
	const starts = keys.flatMap(({ kind, id }) => startsOf(kind, id));
	const clauses = new Set(keys.filter(({ kind }) => kind === "clause").map(({ id }) => splitVersionId(id).clause));
	const pairs = keys.filter(({ kind }) => kind === "platform").map(({ id }) => id);
	for (const [number, clause] of Object.entries(numbers)) if (clauses.has(clause)) starts.push(`/c/${number}/`);
	return (address) =>
		starts.some((start) => address.startsWith(start)) ||
		(address.startsWith("/compare/") &&
			pairs.some((id) => address === `/compare/${id}/` || address.startsWith(`/compare/${id}-vs-`) || address.endsWith(`-vs-${id}/`)));
}

export const publishedAddressesStay: Rule = {
	name: NAME,
	description:
		"An address or number that the ledger holds is still a page, or redirects.yaml says where it went; a feed or data file is still made; a published version keeps its words and its answer unless a dated correction says why not.",
	check(input) {
		const { records, ledger, broken } = input;
		if (!ledger) return [];
		const problems = [...changedMeanings(input), ...movedNumbers(input), ...droppedFiles(input)];
		const redirects = records.redirects.flatMap(({ data }) => data);
		const published = publishedAddresses(records);
		// What could not be read seems to have gone: its own problem is reported.
		const unknown = addressesOfBroken(broken, ledger.data.numbers);
		const kept = (address: string) => published.has(address) || redirectFor(address, redirects) !== undefined || unknown(address);
		const gone = (key: string, message: string, from: string) =>
			problems.push({
				rule: NAME,
				file: FILE,
				line: ledger.lineOf(key),
				field: key,
				message,
				fix: `bring its record back, or say where it went in content/redirects.yaml: from ${from}, to [] if it was withdrawn`,
			});
		for (const address of ledger.data.addresses) {
			if (!kept(address)) gone(address, `"${address}" was published and is no page any more.`, address);
		}
		for (const [number, clause] of Object.entries(ledger.data.numbers)) {
			if (kept(`/c/${number}/`) || kept(`/clauses/${clause}/`)) continue;
			gone(number, `"${number}" was published as the number of "${clause}" and names no clause any more.`, `/clauses/${clause}/`);
		}
		for (const version of Object.keys(ledger.data.versions)) {
			const address = `/clauses/${version}/`;
			if (!kept(address)) gone(version, `The frozen version "${version}" was published and is gone.`, address);
		}
		return problems;
	},
};
