import { recordKey } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { omitsHash, quoteHash, searchHash } from "../evidence/hash.ts";
import { archivedIn } from "../schema/document.ts";
import { proofPath, watchPath } from "../schema/lock-files.ts";
import { onLine, PROOF_RULE, proofKey, type Report, type Rule, type RuleInput } from "./rule.ts";

const FIX = "prove it: npm run evidence -- verify";

/** Reports what stands in the proof file of a version. */
function ofProof(report: Report, id: string, message: string): void {
	report(onLine(`content/${proofPath(splitVersionId(id).clause)}`, 1), [id], message, FIX);
}

/** One place of an archive as text. */
const placeKey = ({ collection, path }: { collection: string; path: string }) => `${collection} ${path}`;

/**
 * What no run can have written, told without any archive: a proof made by hand, or put together by a merge. What is
 * possible and false only the archive shows: `npm run evidence -- verify --against-lock`.
 */
function impossible({ records, lock }: RuleInput, report: Report): void {
	if (!lock) return;
	const say = (id: string, message: string) => ofProof(report, id, message);
	const clauses = new Map(records.clause.map(({ id, data }) => [id, data]));
	const isLate = (days: readonly string[]) => days.some((day, i) => day > (days[i + 1] ?? lock.made));
	for (const [id, { parts, quote, first, last, newest, date, alsoIn }] of Object.entries(lock.proofs)) {
		const quoted = clauses.get(id)?.quote;
		if (quoted && quote === quoteHash(quoted.parts) && quoted.parts.length !== parts.length)
			say(id, `The proof places ${parts.length} parts of a quote of ${quoted.parts.length}.`);
		const texts = [{ first, last, newest, date }, ...alsoIn];
		if (texts.some((one) => isLate([one.first.date, one.date]) || isLate([one.first.date, one.last.date, one.newest.date])))
			say(id, "The days of this proof are not in order: the first copy, the proven one, the last, the newest, the day of the run.");
	}
	const names = (documents: readonly { document: string; commit: string }[]) =>
		documents.map(({ document, commit }) => `${document} ${commit}`).join();
	for (const [id, { documents }] of Object.entries(lock.searches)) {
		const named = clauses.get(id)?.search?.documents;
		if (named && names(named) !== names(documents)) say(id, "The proof lists other searched texts than the record.");
	}
	for (const [id, { since, newest }] of Object.entries(lock.drift)) {
		if (!isLate([...(since === undefined ? [] : [since]), newest.date])) continue;
		const file = onLine(`content/${watchPath(splitVersionId(id).platform)}`, 1);
		report(file, [id], "The drift of this version is dated after the copy it was seen in.", "look again: npm run evidence -- watch");
	}
}

export const quotesMatchTheLock: Rule = {
	name: PROOF_RULE,
	scope: "record",
	description: "Every quote and every search is the one that was proven: an edited quote fails until it is proven again.",
	check(input, report) {
		const { records, lock, broken } = input;
		const seen = new Set<string>();
		const places = new Map(records.document.map(({ id, data }) => [id, archivedIn(data).map(placeKey)]));
		/** Whether a text lies where no place of its document is. Without any place it is another rule's to say. */
		const movedAway = (proven: { document: string; collection: string; path: string }) => {
			const known = places.get(proven.document) ?? [];
			return known.length > 0 && !known.includes(placeKey(proven));
		};
		for (const entry of records.clause) {
			// A proof file that cannot be read is one problem, and not one for each quote that rests on it.
			if (broken.has(proofKey(splitVersionId(entry.id).clause))) continue;
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
		impossible(input, report);
		for (const id of [...Object.keys(lock?.proofs ?? {}), ...Object.keys(lock?.searches ?? {})]) {
			if (!seen.has(id) && !broken.has(recordKey("clause", id)))
				ofProof(report, id, `There is a proof of "${id}", which is not in content.`);
		}
	},
};
