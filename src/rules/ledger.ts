import type { Entry, Records } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { quoteHash } from "../evidence/hash.ts";
import { isNumbered } from "../schema/id.ts";
import { type Ledger, ledgerAddresses, type Meaning } from "../schema/ledger.ts";
import { sortedObject as sorted } from "../schema/lock-files.ts";
import { FILES, publishedAddresses } from "../schema/pages.ts";

/** What a frozen version says: its answer, and the hash of the words it rests on. */
export function meaningOf({ data }: Entry<"clause">): Meaning {
	return {
		answer: data.answer,
		...(data.quote ? { quote: quoteHash(data.quote.parts) } : {}),
		...(data.corrections.length > 0 ? { corrections: data.corrections.map(({ on }) => on).sort() } : {}),
	};
}

export function sameMeaning(a: Meaning, b: Meaning): boolean {
	return a.answer === b.answer && a.quote === b.quote;
}

/**
 * The ledger of a book that was never published before. What has no number yet is not published.
 *
 * @param edition how often it was begun, this time among them
 */
export function toLedger(all: Records, edition = 1): Ledger {
	const records = { ...all, clause: all.clause.filter(({ data }) => isNumbered(data.id)) };
	const numbers = sorted(records.clause.map(({ id, data }) => [data.id, splitVersionId(id).clause] as const));
	const versions = sorted(records.clause.map((entry) => [entry.id, meaningOf(entry)] as const));
	const own = new Set(ledgerAddresses({ version: 1, edition, numbers, versions, addresses: [], files: [] }));
	const addresses = [...publishedAddresses(records)].filter((address) => !own.has(address)).sort();
	return { version: 1, edition, numbers, versions, addresses, files: [...FILES] };
}

/** A version's entry after a run: what it said before a correction stays on record. */
function merged(before: Meaning | undefined, now: Meaning): Meaning {
	if (!before) return now;
	const was = [...(before.was ?? [])];
	if (!sameMeaning(before, now)) {
		const until = now.corrections?.at(-1);
		if (until === undefined) throw new Error("A meaning changed without a correction: the rule published-addresses-stay is to refuse it");
		was.push({ answer: before.answer, ...(before.quote ? { quote: before.quote } : {}), until });
	}
	return { ...now, ...(was.length > 0 ? { was } : {}) };
}

/**
 * Adds what is published now to what ever was. Nothing leaves.
 *
 * @param before the ledger so far, undefined for the first run
 * @param records content in which the rule published-addresses-stay finds no problem
 * @throws where a meaning changed without a correction
 */
export function addToLedger(before: Ledger | undefined, records: Records): Ledger {
	const now = toLedger(records);
	if (!before) return now;
	const versions = Object.entries(now.versions).map(([id, meaning]) => [id, merged(before.versions[id], meaning)] as const);
	return {
		version: 1,
		edition: before.edition,
		numbers: sorted(Object.entries({ ...before.numbers, ...now.numbers })),
		versions: sorted(new Map([...Object.entries(before.versions), ...versions])),
		addresses: [...new Set([...before.addresses, ...now.addresses])].sort(),
		files: [...new Set([...before.files, ...now.files])].sort(),
	};
}

/**
 * What an older ledger holds and a newer one does not: the sign of a hand that edited the file.
 *
 * @returns sentences, one for each loss
 */
export function lostSince(older: Ledger, newer: Ledger): string[] {
	const addresses = new Set(ledgerAddresses(newer));
	const said = ({ answer, quote }: { answer: string; quote?: string | undefined }) => `${answer} ${quote ?? "silence"}`;
	return [
		...ledgerAddresses(older)
			.filter((address) => !addresses.has(address))
			.map((address) => `${address} is gone from the ledger.`),
		...older.files.filter((file) => !newer.files.includes(file)).map((file) => `${file} is gone from the ledger.`),
		...Object.entries(older.versions).flatMap(([id, meaning]) => {
			const now = newer.versions[id];
			const known = now ? [said(now), ...(now.was ?? []).map(said)] : [];
			return now && [meaning, ...(meaning.was ?? [])].some((m) => !known.includes(said(m)))
				? [`What "${id}" said is gone from the ledger.`]
				: [];
		}),
	];
}
