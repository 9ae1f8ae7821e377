import type { Body } from "../content/body.ts";
import type { Path } from "../content/field.ts";
import type { Mend } from "../content/problem.ts";
import type { Entry, Records } from "../content/read.ts";
import type { Ledger } from "../schema/ledger.ts";
import type { Lock } from "../schema/lock.ts";

/** The ledger, and in which file and on which line of it a number, a version or an address stands. */
export interface LedgerFile {
	readonly data: Ledger;
	placeOf(key: string): { readonly file: string; readonly line: number };
}

/** The rule that proofs and records agree, also for a proof that cannot be read. */
export const PROOF_RULE = "quotes-match-the-lock";

/** Stands among what could not be read for the proof file of a clause. */
export const proofKey = (clause: string): string => `proof ${clause}`;

/** The same for a file of the watch. */
export const WATCH_KEY = "watch";

/** What a rule may look at. Everything is already read and parsed, so rules stay pure. */
export interface RuleInput {
	readonly records: Records;
	/** Undefined where nothing was ever proven. A proof file that cannot be read is missing in it, and among `broken`. */
	readonly lock: Lock | undefined;
	/** Undefined where it is missing or not valid: nothing was published yet. */
	readonly ledger: LedgerFile | undefined;
	/** Parsed bodies of .mdx records, by file. */
	readonly bodies: ReadonlyMap<string, Body>;
	/**
	 * Records that are there and not known, by `recordKey`, and proofs, by `proofKey`: they could not be read, and their own problem is reported, or
	 * this check is not about them. Rules do not report what follows.
	 */
	readonly broken: ReadonlySet<string>;
	/** The book's own day, as `today` tells it of all its records. */
	readonly today: string;
}

/** What a problem is told of: a record, or one line of a file. */
export interface Place {
	readonly file: string;
	lineOf(path: Path): number;
}

/** A line of a file, which is what a body, the lock or the ledger has in place of fields. */
export const onLine = (file: string, line: number): Place => ({ file, lineOf: () => line });

/**
 * Tells of a problem. The rule's name and the true line are filled in.
 *
 * @param path the field; for a line, what stands there
 * @param message what is wrong, with the value in quotes
 * @param fix what to do about it
 * @param mend the one right answer, where there is one
 */
export type Report = (place: Place, path: Path, message: string, fix: string, mend?: Mend) => void;

/** A statement that must hold over the records. Its name is the statement, and the name of its file. */
export interface Rule {
	readonly name: string;
	/** One sentence for the manual. */
	readonly description: string;
	/**
	 * Whether a record shows that the rule holds, with those it names and those of its own platform; or only the whole
	 * book does, as where no other record may have its id.
	 */
	readonly scope: "record" | "book";
	readonly check: (input: RuleInput, report: Report) => void;
}

/** Every record of every kind, in the order of the kinds. */
export function allEntries(records: Records): Entry[] {
	return (Object.values(records) as readonly (readonly Entry[])[]).flat();
}
