import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { TestArchive } from "../testing/archive.ts";
import { Archive } from "./archive.ts";
import { BlobReader } from "./blob-reader.ts";

const TEXTS = { "a.md": "One\n", "b.md": "", "c.md": `Ä ${"long ".repeat(100_000)}\n` };
const recorded = new TestArchive();
recorded.record("genai-contrib-versions", [{ on: "2025-01-10", files: TEXTS }]);
const archive = new Archive(recorded.folder);
const repository = archive.repository("genai-contrib-versions");
const blobs = Object.keys(TEXTS).map((path) => archive.history({ collection: "genai-contrib-versions", path })[0]?.blob ?? "");

test("gives every text, also empty, long and asked for side by side", async () => {
	const reader = new BlobReader(repository);
	const [all, again] = await Promise.all([reader.read(blobs), reader.read([...blobs].reverse())]);
	expect(blobs.map((blob) => all.get(blob))).toEqual(Object.values(TEXTS));
	expect([...again].map(([blob]) => blob)).toEqual([...blobs].reverse());
});

test("asks another git when the first was let go", async () => {
	const reader = new BlobReader(repository);
	for (const pause of [0, 490, 500, 510, 900]) {
		await wait(pause);
		expect((await reader.read(blobs)).size).toBe(3);
	}
});

test("names a text that is not there, and goes on", async () => {
	const reader = new BlobReader(repository);
	await expect(reader.read(["f".repeat(40)])).rejects.toThrow("has no text ffff");
	expect((await reader.read(blobs.slice(0, 1))).size).toBe(1);
});

test("a text that was changed on the disk is not taken for what its name says", async () => {
	const changed = new TestArchive();
	changed.record("genai-contrib-versions", [{ on: "2025-01-10", files: { "a.md": "We never train.\n" } }]);
	const at = join(changed.folder, "genai-contrib-versions.git");
	const own = new Archive(changed.folder);
	const blob = own.history({ collection: "genai-contrib-versions", path: "a.md" })[0]?.blob ?? "";
	const file = join(at, "objects", blob.slice(0, 2), blob.slice(2));
	chmodSync(file, 0o644);
	writeFileSync(file, deflateSync("blob 16\0We always train\n"));
	const message =
		/under the name [0-9a-f]{40} is another text: objects were changed in genai-contrib-versions\.\nFix: remove .+ and run npm/;
	await expect(own.texts("genai-contrib-versions", [blob])).rejects.toThrow(message);
	const commit = own.head("genai-contrib-versions").commit;
	expect(() => own.textAt("genai-contrib-versions", commit, "a.md")).toThrow(message);
});
