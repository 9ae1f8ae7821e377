import type { Entry, Records } from "../content/read.ts";
import { quoteHash, searchHash, sha256 } from "../evidence/hash.ts";
import { NORMALISATION } from "../evidence/normalise.ts";
import type { Lock, Proof, Searched } from "../schema/lock.ts";

const NO_PLACE = { collection: "none", path: "none.md" };

/** Where the book says a document is archived. */
function placeOf(records: Records, id: string): { collection: string; path: string } {
	const archive = records.document.find((entry) => entry.id === id)?.data.archive;
	const { collection, path } = (archive === undefined || archive === "linked-only" ? undefined : archive[0]) ?? NO_PLACE;
	return { collection, path };
}

function proofOf(records: Records, { data }: Entry<"clause">, commit: string): Proof {
	const seen = { commit, date: data.dates.archived };
	const { parts, alsoIn } = data.quote ?? { parts: [], alsoIn: [] };
	return {
		document: data.document,
		...placeOf(records, data.document),
		commit,
		date: data.dates.archived,
		quote: quoteHash(parts),
		parts: parts.map((part, i) => ({ line: i + 1, paragraph: sha256(part) })),
		first: seen,
		last: seen,
		newest: seen,
		copies: 1,
		alsoIn: alsoIn.map((other) => {
			const there = { commit: other.commit, date: data.dates.archived };
			return {
				document: other.document,
				...placeOf(records, other.document),
				...there,
				first: there,
				last: there,
				newest: there,
			};
		}),
	};
}

function searchedOf(records: Records, search: NonNullable<Entry<"clause">["data"]["search"]>): Searched {
	return {
		search: searchHash(search),
		documents: search.documents.map(({ document, commit }) => ({
			document,
			...placeOf(records, document),
			commit,
			date: search.on,
			hits: search.hits.filter((hit) => hit.document === document).length,
			newest: { commit, date: search.on },
		})),
	};
}

/**
 * The lock a book would have if every quote and search had been proven. Only for tests: nothing is looked up.
 *
 * @returns proofs whose hashes fit the records, each seen in one copy, on the record's archive date
 */
export function lockFor(records: Records): Lock {
	const lock: Lock = {
		version: 2,
		normalisation: NORMALISATION,
		made: "2026-09-01",
		collections: {},
		proofs: {},
		searches: {},
		copies: {},
		drift: {},
	};
	for (const entry of records.clause) {
		const { quote, search, dates } = entry.data;
		if (quote?.commit && dates.archived !== "not-stated") {
			const proof = proofOf(records, entry, quote.commit);
			lock.proofs[entry.id] = proof;
			const { date = "" } = lock.collections[proof.collection] ?? {};
			if (proof.newest.date > date) lock.collections[proof.collection] = proof.newest;
		}
		if (search) lock.searches[entry.id] = searchedOf(records, search);
	}
	return lock;
}
