import { omitsHash, quoteHash, searchHash } from "../evidence/hash.ts";
import { NORMALISATION } from "../evidence/normalise.ts";
import { recordKey } from "../records/read.ts";
import { archivedIn } from "../schema/document.ts";
import { LOCK_KEY, onLine, type Rule, type RuleInput } from "./rule.ts";

const LOCK_FILE = onLine("content/evidence.lock.json", 1);
const FIX = "prove it: npm run evidence -- verify";

/** One place of an archive as text. */
const placeKey = ({ collection, path }: { collection: string; path: string }) => `${collection} ${path}`;

/**
 * What no run can have written, told without any archive: a lock made by hand, or put together by a merge. What is
 * possible and false only the archive shows: `npm run evidence -- verify --against-lock`.
 */
function impossible({ records, lock }: RuleInput, say: (what: string, message: string) => void): void {
	if (!lock) return;
	const clauses = new Map(records.clause.map(({ id, data }) => [id, data]));
	const isLate = (days: readonly string[]) => days.some((day, i) => day > (days[i + 1] ?? lock.made));
	for (const [id, { parts, quote, first, last, newest, date, alsoIn }] of Object.entries(lock.proofs)) {
		const quoted = clauses.get(id)?.quote;
		if (quoted && quote === quoteHash(quoted.parts) && quoted.parts.length !== parts.length)
			say(id, `The lock places ${parts.length} parts of a quote of ${quoted.parts.length}.`);
		const texts = [{ first, last, newest, date }, ...alsoIn];
		if (texts.some((one) => isLate([one.first.date, one.date]) || isLate([one.first.date, one.last.date, one.newest.date])))
			say(id, "The days of this proof are not in order: the first copy, the proven one, the last, the newest, the day of the lock.");
	}
	const names = (documents: readonly { document: string; commit: string }[]) =>
		documents.map(({ document, commit }) => `${document} ${commit}`).join();
	for (const [id, { documents }] of Object.entries(lock.searches)) {
		const named = clauses.get(id)?.search?.documents;
		if (named && names(named) !== names(documents)) say(id, "The lock lists other searched texts than the record.");
	}
	for (const [id, { since, newest }] of Object.entries(lock.drift)) {
		if (isLate([...(since === undefined ? [] : [since]), newest.date]))
			say(id, "The drift of this version is dated after the copy it was seen in.");
	}
}

export const quotesMatchTheLock: Rule = {
	name: "quotes-match-the-lock",
	scope: "record",
	description: "Every quote and every search is the one that was proven: an edited quote fails until it is proven again.",
	check(input, report) {
		const { records, lock, broken } = input;
		// A lock that cannot be read is one problem, and not one for each quote that rests on it.
		if (broken.has(LOCK_KEY)) return;
		const say = (what: string, message: string) => report(LOCK_FILE, [what], message, FIX);
		const seen = new Set<string>();
		const places = new Map(records.document.map(({ id, data }) => [id, archivedIn(data).map(placeKey)]));
		/** Whether a text lies where no place of its document is. Without any place it is another rule's to say. */
		const movedAway = (proven: { document: string; collection: string; path: string }) => {
			const known = places.get(proven.document) ?? [];
			return known.length > 0 && !known.includes(placeKey(proven));
		};
		if (lock && lock.normalisation !== NORMALISATION)
			say("normalisation", `The lock was made under normalisation ${lock.normalisation}; this is ${NORMALISATION}.`);
		for (const entry of records.clause) {
			const { quote, search, document, dates } = entry.data;
			if (quote?.commit) {
				seen.add(entry.id);
				const proof = lock?.proofs[entry.id];
				if (!proof) {
					report(entry, ["quote"], "This quote was never proven against the archive.", FIX);
				} else if (proof.quote !== quoteHash(quote.parts)) {
					report(entry, ["quote", "parts"], "This quote was edited since it was proven.", FIX);
				} else if (proof.omits !== omitsHash(quote.omits)) {
					report(entry, ["quote", "omits"], "What the quote leaves out was edited since it was proven.", FIX);
				} else if (proof.commit !== quote.commit || proof.document !== document || proof.first.date !== dates.archived) {
					report(entry, ["quote"], "The commit, document or archive date was edited since the quote was proven.", FIX);
				} else if ([proof, ...proof.alsoIn].some(movedAway)) {
					for (const { document: id } of [proof, ...proof.alsoIn].filter(movedAway))
						report(entry, ["document"], `The archive place of "${id}" was edited since the quote was proven.`, FIX);
				} else if (
					JSON.stringify(proof.alsoIn.map((o) => [o.document, o.commit])) !==
					JSON.stringify(quote.alsoIn.map((o) => [o.document, o.commit]))
				) {
					report(entry, ["quote", "alsoIn"], "The other editions were edited since the quote was proven.", FIX);
				}
			}
			if (search) {
				seen.add(entry.id);
				const searched = lock?.searches[entry.id];
				if (!searched) report(entry, ["search"], "This search was never repeated against the archive.", FIX);
				else if (searched.search !== searchHash(search)) report(entry, ["search"], "This search was edited since it was repeated.", FIX);
				else
					for (const { document: id } of searched.documents.filter(movedAway))
						report(entry, ["search"], `The archive place of "${id}" was edited since it was searched.`, FIX);
			}
		}
		impossible(input, say);
		for (const id of [...Object.keys(lock?.proofs ?? {}), ...Object.keys(lock?.searches ?? {})]) {
			if (!seen.has(id) && !broken.has(recordKey("clause", id))) say(id, `The lock holds a proof of "${id}", which is not in content.`);
		}
	},
};
