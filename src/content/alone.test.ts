import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary.ts";
import { alone } from "./alone.ts";

test("one after the other, also after one that failed", async () => {
	const lock = join(temporaryFolder(), "cache", "astro.lock");
	const seen: string[] = [];
	const work = (name: string, fails = false) =>
		alone(lock, async () => {
			seen.push(`${name} begins`);
			await new Promise((done) => setImmediate(done));
			seen.push(`${name} ends`);
			if (fails) throw new Error("no");
		});
	await Promise.allSettled([work("a", true), work("b"), work("c")]);
	for (const name of ["a", "b", "c"]) expect(seen.indexOf(`${name} ends`)).toBe(seen.indexOf(`${name} begins`) + 1);
	expect(existsSync(lock)).toBe(false);
});

test("what a process that is no more left behind keeps nobody waiting", async () => {
	const lock = join(temporaryFolder(), "astro.lock");
	writeFileSync(lock, `${2 ** 22 + 1}`);
	await expect(alone(lock, () => Promise.resolve(1))).resolves.toBe(1);
});
