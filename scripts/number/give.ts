import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFolder } from "../../src/content/files.ts";
import { isNoRecord, type Records } from "../../src/content/read.ts";
import { groupVersions } from "../../src/content/versions.ts";
import { writtenTexts } from "../../src/content/written.ts";
import { isNumbered } from "../../src/schema/id.ts";
import { nextNumbers } from "./next.ts";

/** The line of a record that asks for a number: `new`, quoted or not, with or without a remark. */
const ASKS = /^(id:[ \t]*)(["']?)new\2(?=[ \t]*(?:#.*)?\r?$)/m;
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\n---/;

/** A clause that gets its number, with the new texts of its files. */
export interface Numbered {
	readonly clause: string;
	readonly number: string;
	/** By path below the content folder. */
	readonly files: ReadonlyMap<string, string>;
}

/** A record with its number, and every other character as it was. */
export function withNumber(text: string, number: string): string {
	return text.replace(FRONT_MATTER, (front) => front.replace(ASKS, `$1${number}`));
}

/**
 * Gives the next numbers to all clauses that have none, in the order of their ids. Writes nothing.
 *
 * @param folder the content folder that the records are from
 */
export function giveNumbers(folder: string, records: Pick<Records, "clause">): Numbered[] {
	const waiting = [...groupVersions(records.clause)]
		.filter(([, versions]) => versions.some(({ data }) => !isNumbered(data.id)))
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const texts = [
		...readFolder(folder, "content", isNoRecord).files,
		...writtenTexts(folder).filter(({ path }) => path.startsWith("ledger/")),
	];
	const numbers = nextNumbers(
		texts.map(({ text }) => text),
		waiting.length,
	);
	return waiting.map(([clause, versions], i) => {
		const number = numbers[i] ?? "";
		const files = versions.map(({ id }): [string, string] => {
			const path = `clauses/${id}.mdx`;
			return [path, withNumber(readFileSync(join(folder, path), "utf8"), number)];
		});
		return { clause, number, files: new Map(files) };
	});
}
