import type { ClauseView } from "./book.ts";

export interface Stability {
	readonly firstSeen: string;
	readonly lastSeen: string;
	readonly months: number;
	readonly rewordings: number;
}

/** Whole months between two days, at least 0. */
export function monthsBetween(from: string, to: string): number {
	const [y1 = 0, m1 = 0, d1 = 0] = from.split("-").map(Number);
	const [y2 = 0, m2 = 0, d2 = 0] = to.split("-").map(Number);
	return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

/** How long the archive has seen a clause, over all its versions. Undefined where nothing was proven. */
export function toStability(clause: ClauseView): Stability | undefined {
	const proofs = clause.versions.flatMap((v) => (v.proof ? [v.proof] : []));
	if (proofs.length === 0) return undefined;
	const firstSeen = proofs.map((p) => p.first.date).reduce((a, b) => (a < b ? a : b));
	const lastSeen = proofs.map((p) => p.last.date).reduce((a, b) => (a > b ? a : b));
	return { firstSeen, lastSeen, months: monthsBetween(firstSeen, lastSeen), rewordings: clause.versions.length - 1 };
}

/** Months after which the newest archived copy of a document is called old: the archive records a text when it changes, and terms seldom stay unchanged that long. */
export const OLD_COPY_MONTHS = 6;

/** Whether the newest archived copy of a document is so old that a page must say so. */
export function isOldCopy(newest: string, asOf: string): boolean {
	return monthsBetween(newest, asOf) >= OLD_COPY_MONTHS;
}
