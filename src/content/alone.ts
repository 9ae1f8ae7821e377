import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "./whole.ts";

/** Between two looks whether the other has ended, in ms. */
const LOOK = 50;

/** Takes a lock that no living process holds. */
function take(lock: string): boolean {
	mkdirSync(dirname(lock), { recursive: true });
	try {
		writeFileSync(lock, `${process.pid}`, { flag: "wx" });
		return true;
	} catch (error) {
		if ((error as { code?: string }).code !== "EEXIST") throw error;
	}
	let holder = process.pid;
	try {
		holder = Number(readFileSync(lock, "utf8")) || process.pid;
	} catch {
		// It ended a moment ago.
	}
	if (!isAlive(holder)) rmSync(lock, { force: true });
	return false;
}

/**
 * Does something that no other process of this checkout may do at the same time, and waits for its turn.
 *
 * @param lock file that says who is at work; it is gone when the work has ended, however it ended
 */
export async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
	while (!take(lock)) await wait(LOOK);
	try {
		return await work();
	} finally {
		rmSync(lock, { force: true });
	}
}

/**
 * Runs Astro over a book other than that of any other Astro of this checkout: it lists pages of content in .astro/, one list
 * a checkout, so that two books at once would read each other's. Builds of one book may run at once.
 */
export const aloneWithAstro = <T>(work: () => Promise<T>): Promise<T> =>
	alone(join(import.meta.dirname, "..", "..", ".cache", "other-book.lock"), work);
