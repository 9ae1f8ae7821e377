import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { atExit } from "./leave.ts";

/**
 * What a command writes is whole or as it was before: it is made beside its place and put there by renaming. Whatever
 * ends a command on the way (a signal, a full disk, a power cut) leaves the last good state; what it left beside is
 * swept by the next one. Names of what lies beside begin with a dot and end with the process that made it.
 */

/** Whether a process runs, whoever owns it. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as { code?: string }).code === "EPERM";
	}
}

const asideStart = (target: string) => `.${basename(target)}.old-`;
const besideStart = (target: string) => `.${basename(target)}.new-`;

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
	writeAllWhole(new Map([[file, data]]));
}

/**
 * Writes files that belong together: each lies whole beside its place before the first is put there.
 *
 * @throws what the system says where one cannot be written; all are then as they were, and nothing lies beside them
 */
export function writeAllWhole(files: ReadonlyMap<string, string | Uint8Array>): void {
	const written = new Map<string, string>();
	try {
		for (const [file, data] of files) {
			const start = besideStart(file);
			for (const path of leftovers(dirname(file), start)) rmSync(path, { force: true });
			const beside = join(dirname(file), `${start}${process.pid}`);
			written.set(file, beside);
			writeFileSync(beside, data);
		}
		for (const [file, beside] of written) renameSync(beside, file);
	} finally {
		for (const beside of written.values()) rmSync(beside, { force: true });
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

/**
 * Writes files that must not be there yet, all or none.
 *
 * @throws where one is there, or cannot be written whole: none of them is left behind
 */
export function writeAllNew(files: ReadonlyMap<string, string>): void {
	const written: string[] = [];
	try {
		for (const [file, text] of files) {
			writeNew(file, text);
			written.push(file);
		}
	} catch (error) {
		for (const file of written) rmSync(file, { force: true });
		throw error;
	}
}

/** Brings back a folder that a command had put aside and did not replace any more; sweeps what is left beside it. */
export function recover(target: string): void {
	const folder = dirname(target);
	for (const path of leftovers(folder, asideStart(target))) {
		if (isThere(target)) rmSync(path, { recursive: true, force: true });
		else renameSync(path, target);
	}
	for (const path of leftovers(folder, besideStart(target))) rmSync(path, { recursive: true, force: true });
}

/** Why nothing more can be written: the disk, a quota or a limit on files is full, as Node and the C library say it (errno(3)). A limit ends a program by SIGXFSZ, which is 25 (signal(7)). */
const NO_ROOM = { ENOSPC: "No space left on device", EDQUOT: "Disk quota exceeded", EFBIG: "File too large" } as const;

/**
 * Whether something failed for want of room to write.
 *
 * @param said what a program said that failed, in English
 */
export function noRoom(error: unknown, said = ""): boolean {
	return (
		codeOf(error) in NO_ROOM ||
		/SIGXFSZ|died of signal 25\b/.test(said) ||
		Object.values(NO_ROOM).some((words) => said.toLowerCase().includes(words.toLowerCase()))
	);
}

/** Whether something has that name, also a link that leads nowhere. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** What the system calls an error; empty where it has no name for it. */
const codeOf = (error: unknown): string => {
	const code = (error as { code?: unknown } | undefined)?.code;
	return typeof code === "string" ? code : "";
};

/** How often two commands that put the same folder in its place may meet before one of them gives up. */
const MOST_MEETINGS = 20;

let replaced = 0;

/** Puts a finished folder in the place of another, by renaming; across file systems it is copied beside it first. */
export function replace(target: string, finished: string): void {
	const parent = dirname(target);
	mkdirSync(parent, { recursive: true });
	replaced += 1;
	const beside = join(parent, `${besideStart(target)}${process.pid}-${replaced}`);
	const aside = join(parent, `${asideStart(target)}${process.pid}-${replaced}`);
	try {
		try {
			renameSync(finished, beside);
		} catch (error) {
			if (codeOf(error) !== "EXDEV") throw error;
			cpSync(finished, beside, { recursive: true });
		}
		for (let meeting = 1; ; meeting++) {
			try {
				if (isThere(target)) renameSync(target, aside);
				renameSync(beside, target);
				return;
			} catch (error) {
				// Another command moved the same folder between our two steps: what it put there goes aside next.
				const isMet = ["ENOENT", "ENOTEMPTY", "EEXIST"].includes(codeOf(error)) && isThere(beside) && meeting < MOST_MEETINGS;
				if (!isMet) {
					if (isThere(aside) && !isThere(target)) renameSync(aside, target);
					throw error;
				}
				rmSync(aside, { recursive: true, force: true });
			}
		}
	} finally {
		rmSync(beside, { recursive: true, force: true });
		if (isThere(target)) rmSync(aside, { recursive: true, force: true });
	}
}

/**
 * Gives work a new folder of its own, which is gone when it ends, however it ends, unless the work moved it. What dead
 * commands left under the same name goes first.
 *
 * @param start what the folder's name begins with
 */
export async function inFolder<T>(store: string, start: string, work: (folder: string) => Promise<T>): Promise<T> {
	mkdirSync(store, { recursive: true });
	for (const path of leftovers(store, start)) rmSync(path, { recursive: true, force: true });
	const folder = mkdtempSync(join(store, `${start}${process.pid}-`));
	const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
	const forget = atExit(remove);
	try {
		return await work(folder);
	} finally {
		remove();
		forget();
	}
}

/** As `inFolder`, beside the folder that is to be replaced. */
export function besideIt<T>(target: string, work: (folder: string) => Promise<T>): Promise<T> {
	recover(target);
	return inFolder(dirname(target), besideStart(target), work);
}

/**
 * Lets a build write a folder of its own inside the project, and puts it in its place when all of it is made. Astro
 * keeps its bundle beside the site while it builds, so that two builds at once must not share a folder either.
 *
 * @param root folder of the project
 * @param target absolute path of the folder to replace, with all that is in it
 * @param build fills the folder it is given, which has another name on each run
 */
export function builtWhole<T>(root: string, target: string, build: (folder: string) => Promise<T>): Promise<T> {
	recover(target);
	return inFolder(join(root, ".cache", "sites"), "site-", async (folder) => {
		const result = await build(folder);
		replace(target, folder);
		return result;
	});
}
