import { daysBetween } from "../schema/calendar.ts";
import type { Drift } from "../schema/lock.ts";
import { REGIONS } from "../schema/vocabulary.ts";
import type { Book, ConflictView, DocumentView, PlatformView, RegulationView, VersionView } from "./book.ts";
import { type ConflictState, conflictsByState } from "./conflicts.ts";
import { isDrifted, isSound } from "./drift.ts";
import { type Grid, isAsked } from "./grid.ts";

/**
 * Days after which a check is overdue. A quarter: most wordings stand longer (`stood` counts how many), and
 * ten platforms can be read again in that time by hand.
 */
export const OVERDUE_DAYS = 90;

/** Something that was checked on a day. */
export interface Checked {
	readonly kind: "clause" | "platform" | "law" | "conflict" | "guide";
	/** Id of the record. */
	readonly id: string;
	readonly name: string;
	readonly checked: string;
	/** Days since, on the book's day. */
	readonly days: number;
}

/** What the book holds of one document. */
export interface DocumentCoverage {
	readonly document: DocumentView;
	readonly platform: PlatformView;
	/** Newest copy the archive had when the lock was made. Undefined where no archive holds it, or no record rests on it. */
	readonly newestCopy: string | undefined;
	/** Most archived copies that hold one and the same quote; 0 where none was proven in it. */
	readonly copies: number;
	/** Current clauses that rest on it. */
	readonly clauses: number;
}

/** What the book holds of one platform. */
export interface PlatformCoverage {
	readonly platform: PlatformView;
	readonly archived: number;
	readonly linkedOnly: number;
	readonly versions: number;
	/** Cells of the grid by state: one for each product, question and place. */
	readonly cells: Readonly<Record<"answered" | "unstated" | "conflict" | "drifted" | "not-read", number>>;
	readonly silences: number;
	readonly conflicts: number;
	/** Current clauses that rest on a page no archive holds. */
	readonly linkedOnlyClaims: number;
	readonly overdue: number;
}

export type DriftState = Drift["state"] | "not-compared";

export interface Coverage {
	readonly platforms: readonly PlatformCoverage[];
	readonly documents: readonly DocumentCoverage[];
	/** Everything with a day of its check, that of the longest ago first. */
	readonly checked: readonly Checked[];
	readonly overdue: readonly Checked[];
	/** Versions by review state. */
	readonly reviews: Readonly<Record<VersionView["data"]["review"]["state"], number>>;
	/** Current quotes by how they compare with the newest archived text. */
	readonly drift: Readonly<Record<DriftState, number>>;
	/** Current versions, silences among them, that answer nothing until they are read again. */
	readonly drifted: readonly VersionView[];
	/** Laws, each with the number of current clauses that raise it, those being read again left out. */
	readonly regulations: readonly { readonly regulation: RegulationView; readonly clauses: number }[];
	readonly conflicts: Readonly<Record<ConflictState, readonly ConflictView[]>>;
	/** Of the wordings that were replaced: how many there are, and how many had stood longer than `OVERDUE_DAYS`. */
	readonly stood: { readonly replaced: number; readonly longer: number };
}

function count<K extends string>(keys: readonly K[], values: Iterable<K>): Record<K, number> {
	const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
	for (const value of values) counts[value] += 1;
	return counts;
}

/** Newest copy of each document that any proof or search has seen. */
function newestCopies(book: Book): Map<string, string> {
	const newest = new Map<string, string>();
	const see = (document: string, date: string) => {
		if ((newest.get(document) ?? "") < date) newest.set(document, date);
	};
	for (const proof of Object.values(book.lock?.proofs ?? {})) {
		see(proof.document, proof.newest.date);
		for (const other of proof.alsoIn) see(other.document, other.newest.date);
	}
	for (const search of Object.values(book.lock?.searches ?? {}))
		for (const { document, newest: n } of search.documents) see(document, n.date);
	return newest;
}

/** Everything whose check has a day, oldest check first. */
function checks(book: Book): Checked[] {
	const of = (kind: Checked["kind"], id: string, name: string, checked: string): Checked => ({
		kind,
		id,
		name,
		checked,
		days: daysBetween(checked, book.asOf),
	});
	return [
		...book.clauses.flatMap(({ id, number, current }) =>
			current ? [of("clause", id, `${number}: ${current.data.title}`, current.data.dates.checked)] : [],
		),
		...book.platforms.map(({ id, data }) => of("platform", id, data.name, data.checked)),
		...book.regulations.map(({ id, data }) => of("law", id, data.short, data.checked)),
		...book.conflicts.map(({ id, data }) => of("conflict", id, data.title, data.checked)),
		...book.guides.map(({ id, data }) => of("guide", id, data.title, data.checked)),
	].sort((a, b) => b.days - a.days || (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
}

/** Wordings that were replaced, by how long the archive saw them. */
function stood(book: Book): Coverage["stood"] {
	const stood = book.clauses.flatMap(({ versions }) =>
		versions.slice(1).flatMap(({ proof }, i) => {
			const before = versions[i]?.proof;
			return proof && before ? [daysBetween(before.first.date, proof.first.date)] : [];
		}),
	);
	return { replaced: stood.length, longer: stood.filter((days) => days > OVERDUE_DAYS).length };
}

/**
 * The state of the book, counted.
 *
 * @returns counts and lists for the coverage page; all from the records and the lock, as of the book's day
 */
export function toCoverage(book: Book, grid: Grid): Coverage {
	const checked = checks(book);
	const overdue = checked.filter(({ days }) => days > OVERDUE_DAYS);
	const copies = newestCopies(book);
	const current = book.clauses.flatMap((clause) => clause.current ?? []);
	const versions = book.clauses.flatMap((clause) => clause.versions);
	const restsOn = (version: VersionView, document: string) =>
		version.document.id === document || (version.proof?.alsoIn.some((other) => other.document === document) ?? false);
	return {
		platforms: book.platforms.map((platform) => {
			const own = platform.clauses.flatMap((clause) => clause.current ?? []);
			const states = platform.products.flatMap((product) =>
				book.topics.flatMap((topic) => grid.cells(product.id, topic.id).flatMap((cell) => cell.regions.map(() => cell.state))),
			);
			const ids = new Set(own.map(({ clause }) => clause.id));
			return {
				platform,
				archived: platform.documents.filter(({ linkedOnly }) => !linkedOnly).length,
				linkedOnly: platform.documents.filter(({ linkedOnly }) => linkedOnly).length,
				versions: platform.clauses.reduce((sum, clause) => sum + clause.versions.length, 0),
				cells: count(["answered", "unstated", "conflict", "drifted", "not-read"], states),
				silences: own.filter(({ data }) => data.answer === "unstated").length,
				conflicts: platform.conflicts.length,
				linkedOnlyClaims: own.filter(({ data }) => data.quote && !data.quote.commit).length,
				overdue: overdue.filter(({ kind, id }) => kind === "clause" && ids.has(id)).length,
			};
		}),
		// A text that several platforms share is one document, told of the first.
		documents: [
			...new Map(book.platforms.flatMap((platform) => platform.documents.map((document) => [document, platform] as const)).reverse()),
		]
			.reverse()
			.map(([document, platform]) => ({
				document,
				platform,
				newestCopy: copies.get(document.id),
				copies: Math.max(0, ...versions.flatMap(({ proof }) => (proof?.document === document.id ? [proof.copies] : []))),
				clauses: current.filter((version) => restsOn(version, document.id)).length,
			})),
		checked,
		overdue,
		reviews: count(
			["reviewed", "machine-candidate", "disputed"],
			versions.map(({ data }) => data.review.state),
		),
		drifted: current.filter(isDrifted).sort((a, b) => (a.id < b.id ? -1 : 1)),
		drift: count(
			["current", "reworded", "gone", "untracked", "silent", "not-compared"],
			current.filter(({ data }) => data.quote).map(({ drift }) => drift?.state ?? "not-compared"),
		),
		regulations: book.regulations.map((regulation) => ({
			regulation,
			clauses: new Set(regulation.provisions.flatMap((p) => p.clauses.map(({ version }) => version).filter(isSound))).size,
		})),
		conflicts: conflictsByState(book),
		stood: stood(book),
	};
}

/** Cells of the whole grid: every product, every question that it is asked, every place. */
export function cellsAsked(book: Book): number {
	const questions = [...book.products.values()].reduce(
		(sum, product) => sum + book.topics.filter((topic) => isAsked(topic, product)).length,
		0,
	);
	return questions * REGIONS.length;
}
