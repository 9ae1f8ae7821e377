import { monthsBetween } from "../schema/old-copy.ts";
import type { ClauseView } from "./book.ts";

export interface Stability {
	readonly firstSeen: string;
	readonly lastSeen: string;
	readonly months: number;
	readonly rewordings: number;
}

/** How long the archive has seen a clause, over all its versions. Undefined where nothing was proven. */
export function toStability(clause: ClauseView): Stability | undefined {
	const proofs = clause.versions.flatMap((v) => (v.proof ? [v.proof] : []));
	if (proofs.length === 0) return undefined;
	const firstSeen = proofs.map((p) => p.first.date).reduce((a, b) => (a < b ? a : b));
	const lastSeen = proofs.map((p) => p.last.date).reduce((a, b) => (a > b ? a : b));
	return { firstSeen, lastSeen, months: monthsBetween(firstSeen, lastSeen), rewordings: clause.versions.length - 1 };
}
