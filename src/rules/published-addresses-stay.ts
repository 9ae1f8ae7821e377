import type { Entry } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { FILES, publishedAddresses } from "../schema/pages.ts";
import { redirectFor } from "../schema/redirects.ts";
import { addressesOfBroken } from "./known.ts";
import { meaningOf, sameMeaning } from "./ledger.ts";
import { onLine, type Report, type Rule, type RuleInput } from "./rule.ts";

/** Versions whose words or answer are no longer those that were published. */
function changedMeanings({ records, ledger }: RuleInput, report: Report): void {
	for (const entry of records.clause) {
		const before = ledger?.data.versions[entry.id];
		if (!before) continue;
		const now = meaningOf(entry);
		const left = [...(now.corrections ?? [])];
		for (const day of before.corrections ?? []) {
			const i = left.indexOf(day);
			if (i >= 0) left.splice(i, 1);
			else
				report(
					entry,
					["corrections"],
					`The correction of ${day} was published and is gone.`,
					"bring it back; a correction stays on its page",
				);
		}
		if (sameMeaning(before, now) || left.length > 0) continue;
		const answered = before.answer !== now.answer;
		report(
			entry,
			answered ? ["answer"] : ["quote", "parts"],
			answered
				? `This version was published with the answer "${before.answer}", not "${now.answer}".`
				: `This version was published with other words: their SHA-256 begins ${before.quote?.slice(0, 12) ?? "nowhere, it was a silence"}.`,
			"put back what was published; or, if it was wrong, add an entry with day and reason to `corrections`; or write a new version",
		);
	}
}

/** Numbers that name another clause than they did. */
function movedNumbers({ records, ledger }: RuleInput, report: Report): void {
	const redirects = records.redirects.flatMap(({ data }) => data);
	const first = new Map<string, Entry<"clause">>();
	for (const entry of records.clause) if (!first.has(entry.data.id)) first.set(entry.data.id, entry);
	for (const [number, entry] of first) {
		const before = ledger?.data.numbers[number];
		const { clause } = splitVersionId(entry.id);
		if (before === undefined || before === clause) continue;
		if (redirectFor(`/clauses/${before}/`, redirects)?.to.includes(`/clauses/${clause}/`)) continue;
		report(
			entry,
			["id"],
			`"${number}" was published as the number of "${before}".`,
			`take the next free number; or, if the clause was renamed, say so in content/redirects.yaml: from /clauses/${before}/ to [/clauses/${clause}/]`,
		);
	}
}

export const publishedAddressesStay: Rule = {
	name: "published-addresses-stay",
	scope: "record",
	description:
		"An address or number that the ledger holds is still a page, or redirects.yaml says where it went; a feed or data file is still made; a published version keeps its words and its answer unless a dated correction says why not.",
	check(input, report) {
		const { records, ledger, broken } = input;
		if (!ledger) return;
		changedMeanings(input, report);
		movedNumbers(input, report);
		const say = (key: string, message: string, fix: string) => {
			const { file, line } = ledger.placeOf(key);
			report(onLine(file, line), [key], message, fix);
		};
		// Where a page went, redirects.yaml tells of what lay below it.
		for (const file of ledger.data.files) {
			if (FILES.includes(file)) continue;
			const what = file.includes("*") ? `Files at "${file}" were` : `The file "${file}" was`;
			const fix = "make it again: a page of src/pages, and FILES in src/schema/pages.ts; programs read it by this address";
			say(file, `${what} published and ${file.includes("*") ? "are" : "is"} made no more.`, fix);
		}
		const redirects = records.redirects.flatMap(({ data }) => data);
		const published = publishedAddresses(records);
		// What could not be read seems to have gone: its own problem is reported.
		const unknown = addressesOfBroken(broken, ledger.data.numbers);
		const kept = (address: string) => published.has(address) || redirectFor(address, redirects) !== undefined || unknown(address);
		const gone = (key: string, message: string, from: string) =>
			say(key, message, `bring its record back, or say where it went in content/redirects.yaml: from ${from}, to [] if it was withdrawn`);
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
	},
};
