import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { listFiles } from "../content/read.ts";
import { isWritten } from "../content/written.ts";
import { type CheckResult, checkContent } from "../rules/check.ts";
import { sealed } from "../rules/seal.ts";
import { temporaryFolder } from "./temporary.ts";
import { forgeLedger, layValid, VALID, writeLock } from "./written.ts";

/** Books on disk. `valid` checks with no problem; each folder of `invalid` says with which changes it breaks one rule. */
export const FIXTURES = join(import.meta.dirname, "fixtures");
export const INVALID = join(FIXTURES, "invalid");
export { forgeLedger, VALID, writeLock };

/**
 * What breaks.yaml says of a file below content/: its whole text; or what is changed in it, each piece of text with what
 * stands in its place. `like` names another file of the valid book, one that stands above, or
 * extra.mdx, which is a further clause, of which it is a changed copy.
 * What a command writes is sealed anew, unless the break is that it is not.
 */
type Break = string | (Readonly<Record<string, string>> & { readonly like?: string; readonly seal?: "kept" });

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

/** The texts of the files that a folder of `invalid` adds to the valid book, which lies in another, or changes in it. */
function broken(overlay: string, folder: string): Record<string, string> {
	const texts: Record<string, string> = {};
	const file = join(overlay, "breaks.yaml");
	const breaks = existsSync(file) ? (parse(readFileSync(file, "utf8")) as Readonly<Record<string, Break>>) : {};
	for (const [path, how] of Object.entries(breaks)) {
		if (typeof how === "string") texts[path] = how;
		else {
			const { like = path, seal, ...changes } = how;
			const valid = [join(folder, like), join(FIXTURES, like)].find((one) => existsSync(one));
			const text = changed(valid ? readFileSync(valid, "utf8") : (texts[like] ?? ""), changes, `${file}: ${like}`);
			texts[path] = isWritten(path) && seal !== "kept" ? sealed(JSON.parse(text)) : text;
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
	layValid(folder);
	if (overlay && existsSync(join(overlay, "content"))) cpSync(join(overlay, "content"), folder, { recursive: true });
	const texts = { ...(overlay && broken(overlay, folder)), ...files };
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
