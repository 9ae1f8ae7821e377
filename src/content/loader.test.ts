import { EventEmitter } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Loader } from "astro/loaders";
import { expect, test, vi } from "vitest";
import { layBook } from "../testing/book.ts";

const readings = vi.hoisted(() => ({ count: 0 }));
vi.mock("./read.ts", async (original) => {
	const own = await original<typeof import("./read.ts")>();
	return {
		...own,
		readRecords: (...args: Parameters<typeof own.readRecords>) => {
			readings.count++;
			return own.readRecords(...args);
		},
	};
});

const folder = layBook();
vi.stubEnv("CLAUSEBOOK_CONTENT", folder);
const { bookLoader } = await import("./loader.ts");

/** What Astro gives a loader, as far as ours uses it: a store a kind, and one watcher for all. */
function open() {
	const watcher = Object.assign(new EventEmitter(), { add: () => watcher });
	const errors: string[] = [];
	const load = async (kind: Parameters<typeof bookLoader>[0]) => {
		const store = new Map<string, { id: string; data: { value: unknown } }>();
		const meta = new Map<string, string>();
		const context = {
			store: { clear: () => store.clear(), set: (entry: { id: string; data: { value: unknown } }) => store.set(entry.id, entry) },
			meta,
			watcher,
			generateDigest: (text: string) => text,
			logger: { error: (message: string) => errors.push(message) },
		};
		await bookLoader(kind).load(context as unknown as Parameters<Loader["load"]>[0]);
		return { store, meta };
	};
	const edit = (name: string, change: (text: string) => string) => {
		const file = join(folder, name);
		writeFileSync(file, change(readFileSync(file, "utf8")));
		watcher.emit("change", file);
	};
	return { load, edit, errors, watcher };
}

test("a change in development is one reading, which all kinds share", async () => {
	const { load, edit, errors, watcher } = open();
	readings.count = 0;
	const platform = await load("platform");
	const topic = await load("topic");
	expect(readings.count).toBe(1);
	const name = () => (platform.store.get("acme")!.data.value as { name: string }).name;
	const before = name();

	edit("platforms/acme.mdx", (text) => text.replace(`name: ${before}`, "name: Renamed"));
	expect(name()).toBe("Renamed");
	expect(topic.store.size).toBeGreaterThan(0);
	expect(readings.count).toBe(2);

	// A file elsewhere is none of ours.
	watcher.emit("change", join(folder, "..", "elsewhere.ts"));
	expect(readings.count).toBe(2);

	// The lock is no record; what it says reaches the site all the same.
	const lock = platform.meta.get("generated");
	edit("watch/_archive.json", (text) => `${text}\n`);
	expect(platform.meta.get("generated")).not.toBe(lock);
	expect(topic.meta.get("generated")).toBe(platform.meta.get("generated"));

	// A record that cannot be read is said, and the last book stays.
	edit("platforms/acme.mdx", (text) => text.replace("name: Renamed", "name: 1"));
	expect(errors[0]).toContain("Problems in content: 1; run `npm run check`. The first:\n");
	expect(name()).toBe("Renamed");
});
