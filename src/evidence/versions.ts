import type { ArchiveReference } from "../schema/document.ts";
import type { RecordedDay } from "./days.ts";

/** One recorded state of one document. */
export interface DocumentVersion extends RecordedDay {
	readonly collection: string;
	readonly path: string;
	readonly commit: string;
	/** Git blob id; equal blobs are equal texts. Undefined where the file was deleted, or what stands there is no text. */
	readonly blob: string | undefined;
	readonly subject: string;
	/** Why the copy cannot be the document; see usable.ts. */
	readonly unusable?: string;
}

/** A copy that decides something: its text is there and can be the document. */
export function isUsable(version: DocumentVersion): boolean {
	return version.blob !== undefined && version.unusable === undefined;
}

/**
 * What `parseLog` reads, before the commit to read from and the paths: every recorded state on every line of the history,
 * each after those it follows. A merge is compared with each of its parents (-m), also where it took the text of one of
 * them (--full-history --parents). So a state is missing nowhere, and the last of a path is the one the newest commit has:
 * a commit after it that differs from any parent would be a state itself.
 */
export const LOG: readonly string[] = [
	"log",
	"--date-order",
	"--full-history",
	"--parents",
	"-m",
	"--raw",
	"-z",
	"--no-abbrev",
	"--no-renames",
	"--date=format-local:%Y-%m-%d",
	"--format=%H %ad %s",
];

/** What git calls the kinds of things a path can hold that are no text (git-ls-tree(1)). */
const NO_TEXT: Readonly<Record<string, string>> = {
	"120000": "a link stands in its place",
	"160000": "another repository stands in its place",
};

/** One version for each path of a state that a commit brought, in the order of the log, newest first. */
export function parseLog(collection: string, log: string): DocumentVersion[] {
	const versions: DocumentVersion[] = [];
	// A subject may hold any character but the one that ends it.
	const fields = log.split("\u0000");
	let [commit = "", date = "", subject = ""]: string[] = [];
	for (let i = 0; i < fields.length; i++) {
		const field = fields[i]?.replace(/^\n/, "") ?? "";
		if (!field.startsWith(":")) {
			[, commit = "", date = "", subject = ""] = /^([0-9a-f]+) (\S*) (.*)$/s.exec(field) ?? [];
			continue;
		}
		const [, mode = "", , id = ""] = field.split(" ");
		i += 1;
		const unusable = NO_TEXT[mode];
		const blob = /^0+$/.test(id) || unusable !== undefined ? undefined : id;
		versions.push({ collection, path: fields[i] ?? "", commit, date, subject, blob, ...(unusable === undefined ? {} : { unusable }) });
	}
	return versions;
}

/**
 * The states of one path, oldest first, each where it came: a merge that is compared with two parents tells its state
 * twice, and tells again what stood there already.
 */
export function addState(history: DocumentVersion[], version: DocumentVersion): void {
	const last = history.at(-1);
	if (last !== undefined && last.blob === version.blob && last.unusable === version.unusable) return;
	history.push(version);
}

/** A file that got another path in one commit, as git's rename detection sees it. */
export interface Rename {
	readonly from: string;
	readonly to: string;
}

/** Whether a copy of that day is this text: one path of the archive can hold several editions over time. */
export function isWithin({ from, until }: ArchiveReference, date: string): boolean {
	return (from === undefined || date >= from) && (until === undefined || date <= until);
}
