import type { Book, PlatformView, ProductView, TopicView, VersionView } from "./book.ts";
import { type Direction, directionOf } from "./changes/direction.ts";
import { FIELDS, type FieldChange, fieldDelta, SCOPE } from "./changes/field-delta.ts";
import { type GridDelta, gridDelta } from "./changes/grid-delta.ts";
import { endingHeadline, headlineOf } from "./changes/headline.ts";
import { scopeMovesAnswer, scopeNote, scopeSentences } from "./changes/scope.ts";
import { wordsDiffer } from "./changes/word-diff.ts";

/** Two versions of a clause, compared. */
export interface Comparison {
	/** What changed, as one line of at most 110 characters. */
	readonly headline: string;
	readonly before: VersionView;
	readonly after: VersionView;
	readonly fields: readonly FieldChange[];
	readonly grid: GridDelta;
	readonly direction: Direction;
	/** Which step of the published rule gave the direction. */
	readonly because: string;
	/** Whether a material field differs, by quoted words. Otherwise the change is editorial: only words. */
	readonly material: boolean;
	readonly answerChanged: boolean;
	/** What the list of products and places gained and lost: "Now also covers Acme Pro." */
	readonly scope: readonly string[];
	/** What is known of the answer there. */
	readonly scopeNote: string | undefined;
}

/** Two consecutive versions of a clause: a change by the platform. */
export interface Change extends Comparison {
	/** `CB-0001-2026-07-08`: number of the clause and date of the new version. Permanent, in citations. */
	readonly id: string;
	readonly date: string;
	readonly dated: DateKind;
	/** Day since when the archive held neither wording, where the earlier one had gone before the later one came. */
	readonly gapSince: string | undefined;
}

/** A wording that went and that nothing followed, for a time or for good. */
export interface Ending {
	/** `CB-0001-ended-2026-07-27` */
	readonly id: string;
	/** What ended, as one line. */
	readonly headline: string;
	readonly version: VersionView;
	readonly date: string;
	readonly why: string;
}

/** Which of the dates of a record names a version (rule versions-are-dated). */
export type DateKind = "effective" | "archived" | "checked" | "searched";

export const DATE_WORDS: Record<DateKind, string> = {
	effective: "took effect",
	archived: "first archived",
	checked: "first read",
	searched: "searched",
};

export function dateKindOf({ data }: VersionView): DateKind {
	if (data.search) return "searched";
	if (data.dates.effective !== "not-stated") return "effective";
	return data.dates.archived !== "not-stated" ? "archived" : "checked";
}

/** Compares any two versions of a clause. */
export function compare(book: Book, before: VersionView, after: VersionView): Comparison {
	const grid = gridDelta(before, after);
	const moved = scopeMovesAnswer(before, after, grid);
	const isReworded = wordsDiffer(before, after);
	const fields = fieldDelta(book, before, after).map((f) => (SCOPE.includes(f.field) ? { ...f, material: moved && isReworded } : f));
	const material = fields.some((field) => field.material);
	return {
		headline: headlineOf({ before, after, fields, grid, material }),
		before,
		after,
		fields,
		grid,
		...directionOf(book, before, after, grid, fields),
		material,
		answerChanged: before.data.answer !== after.data.answer,
		scope: scopeSentences(before, after),
		scopeNote: scopeNote(before, after, grid),
	};
}

/** Material fields that differ besides the answer and what `scope` says, once each, as short words: "switch, carve-out". Empty where there are none. */
export function alsoDiffers({ fields }: Comparison): string[] {
	return [
		...new Set(
			fields.filter((f) => f.material && f.field !== "answer" && !SCOPE.includes(f.field)).map((f) => FIELDS[f.field].label.toLowerCase()),
		),
	];
}

const newestFirst = (a: { date: string; id: string }, b: { date: string; id: string }): number =>
	a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1;

/** All changes of the book, newest first. Both sides are graded by today's rubric, so a re-grading is never a change. */
export function toChanges(book: Book): Change[] {
	return book.clauses
		.flatMap(({ number, versions }) =>
			versions.slice(1).map((after, i) => ({
				...compare(book, versions[i] as VersionView, after),
				id: `${number}-${after.date}`,
				date: after.date,
				dated: dateKindOf(after),
				gapSince: versions[i]?.data.ended?.on,
			})),
		)
		.sort(newestFirst);
}

/** Wordings that went, newest first. */
export function toEndings(book: Book): Ending[] {
	return book.clauses
		.flatMap(({ number, versions }) =>
			versions.flatMap((version) => {
				const { ended } = version.data;
				return ended
					? [{ id: `${number}-ended-${ended.on}`, headline: endingHeadline(version), version, date: ended.on, why: ended.why }]
					: [];
			}),
		)
		.sort(newestFirst);
}

/** What a list of changes is about. All named parts must hold. */
export interface ChangeScope {
	readonly platform?: PlatformView;
	readonly product?: ProductView;
	readonly topic?: TopicView;
}

function inScope(versions: readonly VersionView[], { platform, product, topic }: ChangeScope): boolean {
	const last = versions.at(-1);
	return (
		last !== undefined &&
		(!platform || last.clause.platform === platform) &&
		(!topic || last.topic === topic) &&
		(!product || versions.some((v) => v.products.includes(product)))
	);
}

/** Changes of one platform, product or topic, in the order given. */
export function changesOf(changes: readonly Change[], scope: ChangeScope): Change[] {
	return changes.filter(({ before, after }) => inScope([before, after], scope));
}

/** Endings of one platform, product or topic, in the order given. */
export function endingsOf(endings: readonly Ending[], scope: ChangeScope): Ending[] {
	return endings.filter(({ version }) => inScope([version], scope));
}

/** The newest changes that have come, material ones first: what a front page shows. */
export function latestChanges(changes: readonly Change[], asOf: string, most: number): Change[] {
	const come = changes.filter((change) => change.date <= asOf);
	return [...come.filter((c) => c.material), ...come.filter((c) => !c.material)].slice(0, most);
}
