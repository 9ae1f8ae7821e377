import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * Lets a build write a folder. Astro keeps its bundle beside the site while it builds, but where the site is to lie
 * outside of the project, in one folder of the project for all builds: two at once then take each other's files away.
 * So such a site is built in a folder of its own inside the project, and copied to its place when it is whole.
 *
 * @param root folder of the project
 * @param target absolute path of the folder to write
 * @param build writes into the folder it is given
 */
export async function builtInside<T>(root: string, target: string, build: (folder: string) => Promise<T>): Promise<T> {
	if (!relative(root, target).startsWith("..")) return build(target);
	const store = join(root, ".cache", "sites");
	mkdirSync(store, { recursive: true });
	const folder = mkdtempSync(join(store, "site-"));
	try {
		const result = await build(folder);
		cpSync(folder, target, { recursive: true });
		return result;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
