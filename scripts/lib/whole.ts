import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { atExit } from "./leave.ts";

/**
 * What a command writes is whole or as it was before: it is made beside its place and put there by renaming. Whatever
 * ends a command on the way (a signal, a full disk, a power cut) leaves the last good state; what it left beside is
 * swept by the next one. Names of what lies beside begin with a dot and end with the process that made it.
 */

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as { code?: string }).code === "EPERM";
	}
}

/** What dead commands left in a folder under names that begin so. */
function leftovers(folder: string, start: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.startsWith(start))
		.filter((name) => {
			const pid = Number(/^\d+/.exec(name.slice(start.length))?.[0]);
			return Number.isInteger(pid) && pid !== process.pid && !isAlive(pid);
		})
		.map((name) => join(folder, name));
}

/**
 * Writes a file whole: readers find the old text or the new one.
 *
 * @throws what the system says where it cannot be written; the file is then as it was, and nothing lies beside it
 */
export function writeWhole(file: string, data: string | Uint8Array): void {
	const start = `.${basename(file)}.new-`;
	for (const path of leftovers(dirname(file), start)) rmSync(path, { force: true });
	const beside = join(dirname(file), `${start}${process.pid}`);
	try {
		writeFileSync(beside, data);
		renameSync(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw error;
	}
}

/**
 * Writes a file that must not be there yet.
 *
 * @throws where it is there, or cannot be written whole: half of it is not left behind
 */
export function writeNew(file: string, text: string): void {
	mkdirSync(dirname(file), { recursive: true });
	try {
		writeFileSync(file, text, { flag: "wx" });
	} catch (error) {
		if ((error as { code?: string }).code !== "EEXIST") rmSync(file, { force: true });
		throw error;
	}
}

const asideStart = (target: string) => `.${basename(target)}.old-`;
const besideStart = (target: string) => `.${basename(target)}.new-`;

/** Brings back a folder that a command had put aside and did not replace any more; sweeps what is left beside it. */
export function recover(target: string): void {
	const folder = dirname(target);
	for (const path of leftovers(folder, asideStart(target))) {
		if (existsSync(target)) rmSync(path, { recursive: true, force: true });
		else renameSync(path, target);
	}
	for (const path of leftovers(folder, besideStart(target))) rmSync(path, { recursive: true, force: true });
}

/** Puts a finished folder in the place of another, by renaming; across file systems it is copied beside it first. */
function replace(target: string, finished: string): void {
	const parent = dirname(target);
	mkdirSync(parent, { recursive: true });
	const beside = join(parent, `${besideStart(target)}${process.pid}`);
	const aside = join(parent, `${asideStart(target)}${process.pid}`);
	try {
		try {
			renameSync(finished, beside);
		} catch (error) {
			if ((error as { code?: string }).code !== "EXDEV") throw error;
			cpSync(finished, beside, { recursive: true });
		}
		if (existsSync(target)) renameSync(target, aside);
		try {
			renameSync(beside, target);
		} catch (error) {
			if (existsSync(aside)) renameSync(aside, target);
			throw error;
		}
	} finally {
		rmSync(beside, { recursive: true, force: true });
		if (existsSync(target)) rmSync(aside, { recursive: true, force: true });
	}
}

/**
 * Lets a build write a folder of its own inside the project, and puts it in its place when all of it is made. Astro
 * keeps its bundle beside the site while it builds, so that two builds at once must not share a folder either.
 *
 * @param root folder of the project
 * @param target absolute path of the folder to replace, with all that is in it
 * @param build fills the folder it is given, which has another name on each run
 */
export async function builtWhole<T>(root: string, target: string, build: (folder: string) => Promise<T>): Promise<T> {
	const store = join(root, ".cache", "sites");
	mkdirSync(store, { recursive: true });
	recover(target);
	for (const path of leftovers(store, "site-")) rmSync(path, { recursive: true, force: true });
	const folder = mkdtempSync(join(store, `site-${process.pid}-`));
	const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	const forget = atExit(remove);
	try {
		const result = await build(folder);
		replace(target, folder);
		return result;
	} finally {
		remove();
		forget();
	}
}
