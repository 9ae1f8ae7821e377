import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { archiveGit, GitError } from "./git.ts";

/** An archive that cannot be read, with what is wrong and the way out. */
export class ArchiveFault extends GitError {}

/**
 * What is wrong with a bare repository that is to be an archive, in words that end with the way out; undefined where it
 * can be read. Nothing is changed.
 */
export function faultOf(repository: string, wayOut: string): string | undefined {
	const owner = statSync(repository).uid;
	const self = process.getuid?.();
	if (self !== undefined && owner !== self)
		return `${repository} belongs to another user (id ${owner}, you are ${self}), whose settings git would follow.\nFix: chown -R ${self} '${repository}', or remove the folder and run ${wayOut}`;
	const shallow = join(repository, "shallow");
	if (existsSync(shallow) && readFileSync(shallow, "utf8").trim() !== "")
		return `${repository} is a shallow clone: its oldest copies are cut off, so no copy in it can be called the first.\nFix: ${wayOut}`;
	try {
		if (/^\s*(?:promisor\s*=\s*true|partialclonefilter\s*=)/im.test(readFileSync(join(repository, "config"), "utf8")))
			return `${repository} is a partial clone: texts are left out of it.\nFix: ${wayOut}`;
		archiveGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
		return undefined;
	} catch {
		try {
			const branches = archiveGit(repository, ["for-each-ref", "--format=%(refname:short)", "refs/heads/"])
				.trim()
				.split("\n")
				.filter(Boolean);
			const head = archiveGit(repository, ["symbolic-ref", "--short", "--quiet", "HEAD"]).trim();
			return branches.length === 0
				? `${repository} holds no commit.\nFix: ${wayOut}`
				: `The HEAD of ${repository} names the branch "${head}", which it does not have (it has ${branches.join(", ")}).\nFix: ${wayOut}`;
		} catch (error) {
			return `${repository} cannot be read as a git repository (${(error as Error).message}).\nFix: ${wayOut}`;
		}
	}
}

/** What the commands say after "Fix:": syncing makes a broken clone anew. */
export const SYNC = "npm run evidence -- sync";
