import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { builtInside } from "./inside.ts";

test("two builds at once, to places outside of the project, never share a folder, and each arrives whole", async () => {
	const root = temporaryFolder();
	const targets = [temporaryFolder(), temporaryFolder()];
	const folders = await Promise.all(
		targets.map((target, i) =>
			builtInside(root, target, async (folder) => {
				mkdirSync(join(folder, "sub"));
				writeFileSync(join(folder, "sub", "page"), `site ${i}`);
				return folder;
			}),
		),
	);
	expect(new Set(folders).size).toBe(2);
	for (const [i, target] of targets.entries()) {
		expect(folders[i]?.startsWith(join(root, ".cache"))).toBe(true);
		expect(existsSync(folders[i] ?? "")).toBe(false);
		expect(readFileSync(join(target, "sub", "page"), "utf8")).toBe(`site ${i}`);
	}
});

test("a place inside of the project is written as it is; a build that fails leaves nothing behind", async () => {
	const root = temporaryFolder();
	expect(await builtInside(root, join(root, "dist"), async (folder) => folder)).toBe(join(root, "dist"));
	const target = join(temporaryFolder(), "site");
	let folder = "";
	const failing = builtInside(root, target, async (given) => {
		folder = given;
		throw new Error("no page");
	});
	await expect(failing).rejects.toThrow("no page");
	expect([existsSync(folder), existsSync(target)]).toEqual([false, false]);
});
