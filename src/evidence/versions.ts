import type { ArchiveReference } from "../schema/document.ts";
import type { RecordedDay } from "./days.ts";

/** One recorded state of one document. */
export interface DocumentVersion extends RecordedDay {
	readonly collection: string;
	readonly path: string;
	readonly commit: string;
	/** Git blob id; equal blobs are equal texts. Undefined where the file was deleted. */
	readonly blob: string | undefined;
	readonly subject: string;
	/** Why the copy cannot be the document; see usable.ts. */
	readonly unusable?: string;
}

/** A copy that decides something: its text is there and can be the document. */
export function isUsable(version: DocumentVersion): boolean {
	return version.blob !== undefined && version.unusable === undefined;
}

const LOG_FORMAT = "%x01%H%x02%ad%x02%s";
/** Paths come as bytes, not escaped, but for those with quote marks or tabs, which no document has. */
export const LOG: readonly string[] = [
	"log",
	"--raw",
	"--no-abbrev",
	"--no-renames",
	"--date=format-local:%Y-%m-%d",
	`--format=${LOG_FORMAT}`,
];

/** One version for each path that a commit of the log touched, in the order of the log. */
export function parseLog(collection: string, log: string): DocumentVersion[] {
	return log
		.split("\u0001")
		.slice(1)
		.flatMap((record) => {
			const [head = "", ...raw] = record.split("\n");
			const [commit = "", date = "", subject = ""] = head.split("\u0002");
			return raw
				.filter((line) => line.startsWith(":"))
				.map((line): DocumentVersion => {
					const [state = "", path = ""] = line.split("\t");
					const blob = state.split(" ")[3];
					return { collection, path, commit, date, subject, blob: blob && !/^0+$/.test(blob) ? blob : undefined };
				});
		});
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
