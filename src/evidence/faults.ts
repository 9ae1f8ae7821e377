import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { archiveGit, GitError } from "./git.ts";
import { readRefs } from "./refs.ts";

/** An archive that cannot be read, with what is wrong and the way out. */
export class ArchiveFault extends GitError {}

/** Files and folders of a repository that decide what is read from it. */
const DECIDING = ["HEAD", "objects", "refs"];

/** Whose the repository is, where it is not ours: what another may change at any time proves nothing. */
function foreignOwner(repository: string): number | undefined {
	const self = process.getuid?.();
	if (self === undefined) return undefined;
	return [repository, ...DECIDING.map((name) => join(repository, name))]
		.map((path) => statSync(path, { throwIfNoEntry: false })?.uid)
		.find((owner) => owner !== undefined && owner !== self);
}

/** Whether texts were left out when it was cloned: git marks the packs of such a clone, whatever its settings say. */
function isPartial(repository: string): boolean {
	const packs = join(repository, "objects", "pack");
	return existsSync(packs) && readdirSync(packs).some((name) => name.endsWith(".promisor"));
}

/**
 * Type of an object. A single one, as a fetch of few leaves it, says it in its first word: git is asked where there is no
 * such file or it cannot be read, because starting git for it took longer than all the rest of looking for faults.
 */
function typeOf(repository: string, id: string): string {
	try {
		const [type] = inflateSync(readFileSync(join(repository, "objects", id.slice(0, 2), id.slice(2))))
			.toString("latin1", 0, 12)
			.split(" ", 1);
		if (type) return type;
	} catch {
		// In a pack, or broken: git says which.
	}
	return archiveGit(repository, ["cat-file", "-t", id]).trim();
}

/** What is wrong, as the end of a sentence that begins with the repository, or a sentence of its own. */
function wrongWith(repository: string): string | undefined {
	const found = statSync(repository, { throwIfNoEntry: false });
	if (found === undefined) return `${repository} is a link to ${readlinkSync(repository)}, which is not there`;
	if (!found.isDirectory()) return `${repository} is a file, and an archive is a folder`;
	const lacking = DECIDING.filter((name) => !existsSync(join(repository, name)));
	if (lacking.length > 0) return `${repository} is no git repository: it has no ${lacking.join(", no ")}`;
	const shallow = join(repository, "shallow");
	if (existsSync(shallow) && readFileSync(shallow, "utf8").trim() !== "")
		return `${repository} is a shallow clone: its oldest copies are cut off, so no copy in it can be called the first`;
	if (isPartial(repository)) return `${repository} is a partial clone: texts are left out of it`;
	const { branch, commit, head, branches } = readRefs(repository);
	if (branch !== undefined && commit === undefined)
		return branches.size === 0
			? `${repository} holds no commit`
			: `The HEAD of ${repository} names the branch "${branch}", which it does not have (it has ${[...branches.keys()].sort().join(", ")})`;
	if (commit === undefined) return `The HEAD of ${repository} names neither a branch nor a commit: it says "${head.slice(0, 60)}"`;
	if (/^[0-9a-f]{64}$/.test(commit)) return `${repository} names commits by SHA-256, and records name them by SHA-1`;
	if (!/^[0-9a-f]{40}$/.test(commit)) return `The branch "${branch}" of ${repository} names no commit: it says "${commit.slice(0, 60)}"`;
	try {
		const type = typeOf(repository, commit);
		return type === "commit" ? undefined : `The HEAD of ${repository} leads to ${commit}, which is a ${type} and no commit`;
	} catch (error) {
		return `The newest commit of ${repository}, ${commit}, is not there or cannot be read (${(error as Error).message})`;
	}
}

/**
 * What is wrong with a bare repository that is to be an archive, in words that end with the way out; undefined where it
 * can be read. Nothing is changed. What its own settings say is not asked: nothing heeds them.
 */
export function faultOf(repository: string, wayOut: string): string | undefined {
	try {
		const owner = foreignOwner(repository);
		const self = process.getuid?.();
		if (owner !== undefined)
			return `${repository} belongs to another user (id ${owner}, you are ${self}), who can change what it says.\nFix: chown -R ${self} '${repository}', or remove the folder and run ${wayOut}`;
		const wrong = wrongWith(repository);
		return wrong === undefined ? undefined : `${wrong}.\nFix: ${wayOut}`;
	} catch (error) {
		return `${repository} cannot be read (${(error as Error).message}).\nFix: ${wayOut}`;
	}
}

/** What is wrong with an archive that only a look at all of it shows: an object that a recording names is not there. */
export function missingIn(repository: string, wayOut: string): string | undefined {
	const { commit = "" } = readRefs(repository);
	try {
		// Refs are not asked: the newest commit leads to every recording.
		archiveGit(repository, ["rev-list", "--objects", "--quiet", commit]);
		return undefined;
	} catch (error) {
		return `${repository} is not whole (${(error as Error).message}).\nFix: ${wayOut}`;
	}
}

/** What the commands say after "Fix:": syncing makes a broken clone anew. */
export const SYNC = "npm run evidence -- sync";
