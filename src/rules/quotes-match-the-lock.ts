import { omitsHash, quoteHash, searchHash } from "../evidence/hash.ts";
import { NORMALISATION } from "../evidence/normalise.ts";
import type { Problem } from "../records/problem.ts";
import { recordKey } from "../records/read.ts";
import { at, LOCK_KEY, type Rule } from "./rule.ts";

const NAME = "quotes-match-the-lock";
const LOCK_FILE = { rule: NAME, file: "content/evidence.lock.json", line: 1 } as const;
const FIX = "prove it: npm run evidence -- verify";

/** One place of an archive as text. */
const placeKey = ({ collection, path }: { collection: string; path: string }) => `${collection} ${path}`;

export const quotesMatchTheLock: Rule = {
	name: NAME,
	description: "Every quote and every search is the one that was proven: an edited quote fails until it is proven again.",
	check({ records, lock, broken }) {
		// A lock that cannot be read is one problem, and not one for each quote that rests on it.
		if (broken.has(LOCK_KEY)) return [];
		const problems: Problem[] = [];
		const seen = new Set<string>();
		const places = new Map(records.document.map(({ id, data }) => [id, data.archive === "linked-only" ? [] : data.archive.map(placeKey)]));
		if (lock && lock.normalisation !== NORMALISATION) {
			problems.push({
				...LOCK_FILE,
				field: "normalisation",
				message: `The lock was made under normalisation ${lock.normalisation}; this is ${NORMALISATION}.`,
				fix: FIX,
			});
		}
		for (const entry of records.clause) {
			const { quote, search, document, dates } = entry.data;
			if (quote?.commit) {
				seen.add(entry.id);
				const proof = lock?.proofs[entry.id];
				if (!proof) {
					problems.push(at(NAME, entry, ["quote"], "This quote was never proven against the archive.", FIX));
				} else if (proof.quote !== quoteHash(quote.parts)) {
					problems.push(at(NAME, entry, ["quote", "parts"], "This quote was edited since it was proven.", FIX));
				} else if (proof.omits !== omitsHash(quote.omits)) {
					problems.push(at(NAME, entry, ["quote", "omits"], "What the quote leaves out was edited since it was proven.", FIX));
				} else if (proof.commit !== quote.commit || proof.document !== document || proof.first.date !== dates.archived) {
					problems.push(at(NAME, entry, ["quote"], "The commit, document or archive date was edited since the quote was proven.", FIX));
				} else if ((places.get(document)?.length ?? 0) > 0 && !places.get(document)?.includes(placeKey(proof))) {
					problems.push(at(NAME, entry, ["document"], `The archive place of "${document}" was edited since the quote was proven.`, FIX));
				} else if (
					JSON.stringify(proof.alsoIn.map((o) => [o.document, o.commit])) !==
					JSON.stringify(quote.alsoIn.map((o) => [o.document, o.commit]))
				) {
					problems.push(at(NAME, entry, ["quote", "alsoIn"], "The other editions were edited since the quote was proven.", FIX));
				}
			}
			if (search) {
				seen.add(entry.id);
				const searched = lock?.searches[entry.id];
				if (!searched) problems.push(at(NAME, entry, ["search"], "This search was never repeated against the archive.", FIX));
				else if (searched.search !== searchHash(search))
					problems.push(at(NAME, entry, ["search"], "This search was edited since it was repeated.", FIX));
			}
		}
		for (const id of [...Object.keys(lock?.proofs ?? {}), ...Object.keys(lock?.searches ?? {})]) {
			if (seen.has(id) || broken.has(recordKey("clause", id))) continue;
			problems.push({
				...LOCK_FILE,
				field: id,
				message: `The lock holds a proof of "${id}", which is not in content.`,
				fix: FIX,
			});
		}
		return problems;
	},
};
