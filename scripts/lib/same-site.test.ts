import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { compareFolders } from "./same-site.ts";

function folder(files: Readonly<Record<string, string>>): string {
	const root = temporaryFolder();
	mkdirSync(join(root, "sub"));
	for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
	return root;
}

test("two folders with the same bytes have no differences", () => {
	const files = { "a.html": "one", "sub/b.html": "two" };
	expect(compareFolders(folder(files), folder(files))).toEqual({ files: 2, bytes: 6, found: [] });
});

test("a missing, an added, a longer and a changed file are named", () => {
	const a = folder({ "a.html": "one", "b.html": "two", "c.html": "three", "sub/same": "x" });
	const b = folder({ "b.html": "two!", "c.html": "thrEe", "d.html": "four", "sub/same": "x" });
	expect(compareFolders(a, b).found).toEqual([
		"a.html is in the first build only.",
		"b.html differs from byte 3: 3 and 4 bytes.",
		"c.html differs from byte 3: 5 and 5 bytes.",
		"d.html is in the second build only.",
	]);
});
