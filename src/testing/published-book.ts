import { join } from "node:path";
import { type Records, readRecords } from "../content/read.ts";

/** The content folder of this project: the book that is published. */
export const CONTENT = join(import.meta.dirname, "..", "..", "content");

let read: Records | undefined;

/** The records of the published book, which no test may change: read once for all tests of a worker, as that takes seconds. */
export function publishedRecords(): Records {
	read ??= readRecords(CONTENT).records;
	return read;
}
