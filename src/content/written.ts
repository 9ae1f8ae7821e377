import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders at the top of the content folder in which only commands write. */
export const WRITTEN_FOLDERS = ["ledger", "watch"] as const;

const PROOF = /^clauses\/([^/]+\/[^/]+)\/proof\.json$/;

/** Whether a path below the content folder is one that commands write, and so no record. */
export const isWritten = (path: string): boolean =>
	PROOF.test(path) || WRITTEN_FOLDERS.some((name) => path === name || path.startsWith(`${name}/`));

/** The clause whose proofs a path holds. */
export const clauseOfProof = (path: string): string | undefined => PROOF.exec(path)?.[1];

function namesIn(folder: string): string[] {
	try {
		return readdirSync(folder).filter((name) => !name.startsWith("."));
	} catch {
		return [];
	}
}

/** Paths of what commands wrote into a content folder, below it, sorted. Whatever lies in their folders is among them. */
export function writtenPaths(folder: string): string[] {
	const clauses = join(folder, "clauses");
	const proofs = namesIn(clauses).flatMap((platform) =>
		namesIn(join(clauses, platform)).map((clause) => `clauses/${platform}/${clause}/proof.json`),
	);
	const own = WRITTEN_FOLDERS.flatMap((name) => namesIn(join(folder, name)).map((file) => `${name}/${file}`));
	return [...proofs.filter((path) => existsSync(join(folder, path))), ...own].sort();
}

/** Their texts, as they stand: for whoever needs to see that one changed, or takes them as checked. */
export function writtenTexts(folder: string): { readonly path: string; readonly text: string }[] {
	return writtenPaths(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
