import { diffWordsWithSpace } from "diff";
import type { Book, VersionView } from "./book.ts";

export interface DiffPart {
	readonly kind: "same" | "added" | "removed";
	readonly text: string;
}

/** Two consecutive versions of a clause. */
export interface Change {
	readonly before: VersionView;
	readonly after: VersionView;
	readonly date: string;
	/** widens: takes more or leaves less choice; narrows: the reverse; clarifies: neither. */
	readonly direction: "widens" | "narrows" | "clarifies";
	readonly answerChanged: boolean;
}

/** Direction from the grade alone: more points widen, fewer narrow. A silence has no points to compare. */
export function directionOf(before: VersionView, after: VersionView): Change["direction"] {
	if (before.severity.level === "unstated" || after.severity.level === "unstated") return "clarifies";
	if (after.severity.total > before.severity.total) return "widens";
	return after.severity.total < before.severity.total ? "narrows" : "clarifies";
}

/** All changes of the book, newest first. */
export function toChanges(book: Book): Change[] {
	return book.clauses
		.flatMap(({ versions }) =>
			versions.slice(1).map((after, i) => {
				const before = versions[i] as VersionView;
				return {
					before,
					after,
					date: after.date,
					direction: directionOf(before, after),
					answerChanged: before.data.answer !== after.data.answer,
				};
			}),
		)
		.sort((a, b) => (a.date === b.date ? (a.after.id < b.after.id ? -1 : 1) : a.date < b.date ? 1 : -1));
}

/**
 * Word diff of the quotes of two versions, ready to mark with <del> and <ins>. A lone space between two changed words
 * counts as changed, so that a reworded phrase reads as one deletion and one insertion.
 */
export function quoteDiff(before: VersionView, after: VersionView): DiffPart[] {
	const text = (v: VersionView) => (v.data.quote?.parts ?? []).join(" … ");
	const parts: DiffPart[] = [];
	let removed = "";
	let added = "";
	const flush = () => {
		if (removed.trim() === "" && added.trim() === "" && removed === added) {
			if (removed) parts.push({ kind: "same", text: removed });
		} else {
			const space = /\s+$/.exec(removed)?.[0];
			const shared = space !== undefined && added.endsWith(space) ? space : "";
			const cut = (value: string) => (shared ? value.slice(0, -shared.length) : value);
			if (cut(removed)) parts.push({ kind: "removed", text: cut(removed) });
			if (cut(added)) parts.push({ kind: "added", text: cut(added) });
			if (shared) parts.push({ kind: "same", text: shared });
		}
		removed = "";
		added = "";
	};
	const raw = diffWordsWithSpace(text(before), text(after));
	for (const [i, part] of raw.entries()) {
		if (part.added) added += part.value;
		else if (part.removed) removed += part.value;
		else if (part.value.trim() === "" && (removed || added) && raw.slice(i + 1).some((next) => next.added || next.removed)) {
			removed += part.value;
			added += part.value;
		} else {
			flush();
			parts.push({ kind: "same", text: part.value });
		}
	}
	flush();
	return parts;
}
