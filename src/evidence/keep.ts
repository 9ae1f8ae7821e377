import { type Problem, problemAt } from "../content/problem.ts";
import type { Records } from "../content/read.ts";
import { checkedOn } from "../content/today.ts";
import { splitVersionId } from "../content/versions.ts";
import { type Lock, lock as lockSchema } from "../schema/lock.ts";
import type { LockPieces, ProofFile } from "../schema/lock-files.ts";
import { isEarlierProof, isEarlierSearch, same } from "../schema/lock-growth.ts";
import { toProofs } from "../schema/lock-split.ts";

/** A lock as its files would give it, so that it can be compared with them: keys in the order of the schema. */
export function asRead(lock: Lock): Lock {
	return lockSchema.parse(JSON.parse(JSON.stringify(lock)));
}

/** What is kept of one section of a file: an entry stays as it is where the archive still bears all of it out. */
function kept<T>(
	before: Record<string, T> | undefined,
	now: Record<string, T>,
	isEarlier: (older: T, now: T) => boolean,
): Record<string, T> {
	return Object.fromEntries(
		Object.entries(now).map(([date, one]) => {
			const old = before?.[date];
			return [date, old !== undefined && isEarlier(old, one) ? old : one];
		}),
	);
}

/**
 * The proof files that a verification leaves behind. One whose statements still hold stays as it is to the byte, also
 * where the archive grew: what newer copies show is the watch's to say.
 *
 * @param fresh everything, proven just now
 * @param pieces the files as they lie there
 * @param unsealed clauses whose file a hand has changed: nothing of it is kept
 * @returns every file by its clause, and the clauses whose file is new or another than before
 */
export function keepProofs(
	records: Pick<Records, "clause">,
	fresh: Lock,
	pieces: LockPieces,
	unsealed: ReadonlySet<string>,
): { readonly files: ReadonlyMap<string, ProofFile>; readonly changed: readonly string[] } {
	const checked = new Map<string, string>();
	for (const { id, data } of records.clause) {
		const { clause } = splitVersionId(id);
		if (data.dates.checked > (checked.get(clause) ?? "")) checked.set(clause, data.dates.checked);
	}
	const files = new Map<string, ProofFile>();
	const changed: string[] = [];
	for (const [clause, now] of toProofs(asRead(fresh))) {
		const before = unsealed.has(clause) ? undefined : pieces.proofs.get(clause);
		const proofs = kept(before?.proofs, now.proofs, isEarlierProof);
		const searches = kept(before?.searches, now.searches, isEarlierSearch);
		// A clause that was read again after all proofs needs one of that day.
		const day = [before?.proven ?? "", pieces.archive?.made ?? ""].sort().at(-1) ?? "";
		const isSame =
			before !== undefined &&
			before.normalisation === now.normalisation &&
			same(before.proofs, proofs) &&
			same(before.searches, searches) &&
			(checked.get(clause) ?? "") <= day;
		files.set(clause, isSame ? before : { ...now, proofs, searches });
		if (!isSame) changed.push(clause);
	}
	return { files, changed };
}

/** Records that were checked on a day to come. Rules know no clock; who proves does. */
export function checkedAhead(records: Records, today: string): Problem[] {
	return Object.values(records)
		.flat()
		.flatMap((entry): Problem[] => {
			const checked = checkedOn(entry);
			if (!checked || checked.day <= today) return [];
			return [
				problemAt(entry, "no-day-is-ahead", checked.path, `"${checked.day}" is a day to come: today is ${today}.`, "correct the day"),
			];
		});
}
