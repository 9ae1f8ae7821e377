import { omitsHash, quoteHash, searchHash } from "../evidence/hash.ts";
import { NORMALISATION } from "../evidence/normalise.ts";
import type { Problem } from "../records/problem.ts";
import { recordKey } from "../records/read.ts";
import { at, LOCK_KEY, type Rule, type RuleInput } from "./rule.ts";

const NAME = "quotes-match-the-lock";
const LOCK_FILE = { rule: NAME, file: "content/evidence.lock.json", line: 1 } as const;
const FIX = "prove it: npm run evidence -- verify";

/** One place of an archive as text. */
const placeKey = ({ collection, path }: { collection: string; path: string }) => `${collection} ${path}`;

/**
 * What no run can have written, told without any archive: a lock made by hand, or put together by a merge. What is
 * possible and false only the archive shows: `npm run evidence -- verify --against-lock`.
 */
function impossible(records: RuleInput["records"], lock: RuleInput["lock"]): Problem[] {
	if (!lock) return [];
	const say = (field: string, message: string): Problem => ({ ...LOCK_FILE, field, message, fix: FIX });
	const clauses = new Map(records.clause.map(({ id, data }) => [id, data]));
	const isLate = (days: readonly string[]) => days.some((day, i) => day > (days[i + 1] ?? lock.made));
	return [
		...Object.entries(lock.proofs).flatMap(([id, { parts, quote, first, last, newest, date, alsoIn }]) => {
			const quoted = clauses.get(id)?.quote;
			const texts = [{ first, last, newest, date }, ...alsoIn];
			return [
				...(quoted && quote === quoteHash(quoted.parts) && quoted.parts.length !== parts.length
					? [say(id, `The lock places ${parts.length} parts of a quote of ${quoted.parts.length}.`)]
					: []),
				...(texts.some((one) => isLate([one.first.date, one.date]) || isLate([one.first.date, one.last.date, one.newest.date]))
					? [say(id, "The days of this proof are not in order: the first copy, the proven one, the last, the newest, the day of the lock.")]
					: []),
			];
		}),
		...Object.entries(lock.searches).flatMap(([id, { documents }]) => {
			const named = clauses
				.get(id)
				?.search?.documents.map(({ document, commit }) => `${document} ${commit}`)
				.join();
			return named === undefined || named === documents.map(({ document, commit }) => `${document} ${commit}`).join()
				? []
				: [say(id, "The lock lists other searched texts than the record.")];
		}),
		...Object.entries(lock.drift).flatMap(([id, { since, newest }]) =>
			isLate([...(since === undefined ? [] : [since]), newest.date])
				? [say(id, "The drift of this version is dated after the copy it was seen in.")]
				: [],
		),
	];
}

export const quotesMatchTheLock: Rule = {
	name: NAME,
	description: "Every quote and every search is the one that was proven: an edited quote fails until it is proven again.",
	check({ records, lock, broken }) {
		// A lock that cannot be read is one problem, and not one for each quote that rests on it.
		if (broken.has(LOCK_KEY)) return [];
		const problems: Problem[] = [];
		const seen = new Set<string>();
		const places = new Map(records.document.map(({ id, data }) => [id, data.archive === "linked-only" ? [] : data.archive.map(placeKey)]));
		/** Whether a text lies where no place of its document is. Without any place it is another rule's to say. */
		const movedAway = (proven: { document: string; collection: string; path: string }) => {
			const known = places.get(proven.document) ?? [];
			return known.length > 0 && !known.includes(placeKey(proven));
		};
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
				} else if ([proof, ...proof.alsoIn].some(movedAway)) {
					for (const { document: id } of [proof, ...proof.alsoIn].filter(movedAway))
						problems.push(at(NAME, entry, ["document"], `The archive place of "${id}" was edited since the quote was proven.`, FIX));
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
				else
					for (const { document: id } of searched.documents.filter(movedAway))
						problems.push(at(NAME, entry, ["search"], `The archive place of "${id}" was edited since it was searched.`, FIX));
			}
		}
		problems.push(...impossible(records, lock));
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
