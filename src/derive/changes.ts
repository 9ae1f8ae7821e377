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

/** Word diff of the quotes of two versions, ready to mark with <del> and <ins>. */
export function quoteDiff(before: VersionView, after: VersionView): DiffPart[] {
	const text = (v: VersionView) => (v.data.quote?.parts ?? []).join(" … ");
	return diffWordsWithSpace(text(before), text(after)).map((part) => ({
		kind: part.added ? "added" : part.removed ? "removed" : "same",
		text: part.value,
	}));
}
