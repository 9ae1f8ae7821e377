import type { Proof, Searched } from "./lock.ts";

/**
 * A proof has two parts: the statement, which holds for ever, and how far the archive bore it out, which grows with the
 * archive. Only the first is the author's.
 */

/** What a proof says that the growth of the archive does not change. */
export function statementOf({ last: _l, newest: _n, copies: _c, alsoIn, ...rest }: Proof): object {
	return { ...rest, alsoIn: alsoIn.map(({ last: _last, newest: _newest, ...other }) => other) };
}

/** The same of a search. */
export function searchStatementOf({ search, documents }: Searched): object {
	return { search, documents: documents.map(({ newest: _, ...rest }) => rest) };
}

/** How far copies bear a proof out. */
export const growthOf = ({ last, newest, copies, alsoIn }: Proof) => ({
	last,
	newest,
	copies,
	alsoIn: alsoIn.map((other) => ({ last: other.last, newest: other.newest })),
});

/** Whether two parts of files say the same, both read by their schema. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a proof may be what an older archive showed of one made now: the same statement, and no more than it says now. */
export function isEarlierProof(older: Proof, now: Proof): boolean {
	const isOlder = (a: Pick<Proof, "newest">, b: Pick<Proof, "newest">) =>
		a.newest.commit !== b.newest.commit && a.newest.date <= b.newest.date;
	if (!same(statementOf(older), statementOf(now))) return false;
	if (same(growthOf(older), growthOf(now))) return true;
	const grew = isOlder(older, now) || older.alsoIn.some((one, i) => isOlder(one, now.alsoIn[i] ?? one));
	return grew && older.copies <= now.copies && older.last.date <= now.last.date;
}

/** The same of a search. */
export function isEarlierSearch(older: Searched, now: Searched): boolean {
	return (
		same(searchStatementOf(older), searchStatementOf(now)) &&
		older.documents.every(({ newest }, i) => newest.date <= (now.documents[i]?.newest.date ?? newest.date))
	);
}
