import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a bare repository calls its branches, and which of them it is about. */
export interface Refs {
	/** Branch that HEAD names; undefined where it names a commit, or nothing. */
	readonly branch: string | undefined;
	/** Commit that HEAD names or leads to; undefined where it leads to none. */
	readonly commit: string | undefined;
	/** What the file HEAD says. */
	readonly head: string;
	readonly branches: ReadonlyMap<string, string>;
}

export const HEADS = "refs/heads/";

/**
 * Reads the refs of a bare repository by its files, as git lays them out (gitrepository-layout(5), git-pack-refs(1)): git
 * itself would first heed the settings beside them.
 *
 * @throws what the system says where a file cannot be read
 */
export function readRefs(repository: string): Refs {
	const branches = new Map<string, string>();
	const packed = join(repository, "packed-refs");
	if (existsSync(packed))
		for (const [, commit = "", name = ""] of readFileSync(packed, "utf8").matchAll(/^([0-9a-f]{40,64}) refs\/heads\/(.+)$/gm))
			branches.set(name, commit);
	const loose = join(repository, HEADS);
	if (existsSync(loose))
		for (const path of readdirSync(loose, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.endsWith(".lock"))
			.map((entry) => join(entry.parentPath, entry.name)))
			branches.set(path.slice(loose.length).replaceAll("\\", "/"), readFileSync(path, "utf8").trim());
	const head = readFileSync(join(repository, "HEAD"), "utf8").trim();
	const branch = /^ref:\s*refs\/heads\/(.+)$/.exec(head)?.[1];
	const commit = branch === undefined ? /^[0-9a-f]{40,64}$/.exec(head)?.[0] : branches.get(branch);
	return { branch, commit, head, branches };
}

/** All that the settings of an archive say. */
export const BARE = "[core]\n\trepositoryformatversion = 0\n\tbare = true\n";

/**
 * Lays an empty bare repository as `git init --bare` does, without what it copies from the machine (gitrepository-layout(5)).
 *
 * @param branch the one its HEAD names
 */
export function layRepository(repository: string, branch: string): void {
	for (const folder of ["objects", HEADS]) mkdirSync(join(repository, folder), { recursive: true });
	writeFileSync(join(repository, "HEAD"), `ref: ${HEADS}${branch}\n`);
	writeFileSync(join(repository, "config"), BARE);
}
