import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { listFiles } from "../content/read.ts";
import { isWritten } from "../content/written.ts";
import { type CheckResult, checkContent } from "../rules/check.ts";
import { VALID } from "./noted-book.ts";
import { temporaryFolder } from "./temporary.ts";
import { forgeLedger, writeLock } from "./written.ts";

/** Books on disk. `valid` checks with no problem; each folder of `invalid` says with which changes it breaks one rule. */
export const FIXTURES = join(import.meta.dirname, "fixtures");
export const INVALID = join(FIXTURES, "invalid");
export { forgeLedger, VALID, writeLock };

/**
 * What breaks.yaml says of a file below content/: its whole text; or what is changed in it, each piece of text with what
 * stands in its place. `like` names another file of the valid book, or one that stands above, of which it is a changed copy.
 */
type Break = string | (Readonly<Record<string, string>> & { readonly like?: string });

/**
 * A text with pieces of it changed, all at once.
 *
 * @throws where a piece does not stand in the text exactly once: the valid book was changed, and the break with it
 */
function changed(text: string, changes: Readonly<Record<string, string>>, file: string): string {
	const places = Object.entries(changes).map(([from, to]) => ({ from, to, at: text.indexOf(from) }));
	for (const { from, at } of places)
		if (at < 0 || text.indexOf(from, at + 1) >= 0) throw new Error(`${file} does not hold this exactly once: ${from}`);
	return places.sort((a, b) => b.at - a.at).reduce((all, { from, to, at }) => all.slice(0, at) + to + all.slice(at + from.length), text);
}

/** The texts of the files that a folder of `invalid` adds to the valid book or changes in it. */
function broken(overlay: string): Record<string, string> {
	const texts: Record<string, string> = {};
	const file = join(overlay, "breaks.yaml");
	const breaks = existsSync(file) ? (parse(readFileSync(file, "utf8")) as Readonly<Record<string, Break>>) : {};
	for (const [path, how] of Object.entries(breaks)) {
		if (typeof how === "string") texts[path] = how;
		else {
			const { like = path, ...changes } = how;
			const valid = join(VALID, like);
			texts[path] = changed(existsSync(valid) ? readFileSync(valid, "utf8") : (texts[like] ?? ""), changes, `${file}: ${like}`);
		}
	}
	return texts;
}

/**
 * A copy of the valid book in a temporary folder, with files added or replaced.
 *
 * @param overlay folder of `invalid`: its breaks.yaml, and below content/ files that are no text
 * @param files further texts by path below content/
 * @returns the folder. Its proofs fit its records, and it has no ledger, unless the changes bring their own.
 */
export function layBook(overlay?: string, files: Readonly<Record<string, string>> = {}): string {
	const folder = temporaryFolder();
	cpSync(VALID, folder, { recursive: true });
	if (overlay && existsSync(join(overlay, "content"))) cpSync(join(overlay, "content"), folder, { recursive: true });
	const texts = { ...(overlay && broken(overlay)), ...files };
	for (const [path, text] of Object.entries(texts)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const own = overlay && existsSync(join(overlay, "content")) ? listFiles(join(overlay, "content")) : [];
	const laid = [...Object.keys(texts), ...own].filter(isWritten);
	const isOfLedger = (path: string) => path.startsWith("ledger/");
	if (laid.every(isOfLedger)) writeLock(folder);
	// Another book than the one that the valid ledger tells of: nothing of it was published yet.
	if ((overlay || Object.keys(files).length > 0) && !laid.some(isOfLedger)) rmSync(join(folder, "ledger"), { recursive: true });
	return folder;
}

/** Checks a book on disk or these files of it, named `content` in messages wherever it lies. */
export function checkBook(folder: string, ...only: string[]): CheckResult {
	return checkContent(folder, "content", only);
}
