import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary.ts";
import { builtWhole, recover, writeAllNew, writeNew, writeWhole } from "./whole.ts";

/** No process has it: the highest that Linux gives is 4,194,304. */
const DEAD = 99_999_999;
const here = (name: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, "../../scripts/lib", name)).href);
const fill = (text: string) => async (folder: string) => {
	mkdirSync(join(folder, "sub"));
	writeFileSync(join(folder, "sub", "page"), text);
	return folder;
};
const pageOf = (target: string) => readFileSync(join(target, "sub", "page"), "utf8");

describe("a build", () => {
	test("never shares a folder with another, and each arrives whole, inside of the project or outside", async () => {
		const root = temporaryFolder();
		const targets = [join(temporaryFolder(), "site"), join(root, "dist"), temporaryFolder()];
		const folders = await Promise.all(targets.map((target, i) => builtWhole(root, target, fill(`site ${i}`))));
		expect(new Set(folders).size).toBe(3);
		for (const [i, target] of targets.entries()) expect(pageOf(target)).toBe(`site ${i}`);
		expect(readdirSync(join(root, ".cache", "sites"))).toEqual([]);
	});

	test("takes the place of the last one with all that was in it; one that fails leaves it, and nothing else", async () => {
		const root = temporaryFolder();
		const target = join(root, "dist");
		await builtWhole(root, target, fill("first"));
		writeFileSync(join(target, "old"), "x");
		const failing = builtWhole(root, target, async (folder) => {
			writeFileSync(join(folder, "half"), "x");
			throw new Error("no space");
		});
		await expect(failing).rejects.toThrow("no space");
		expect(pageOf(target)).toBe("first");
		await builtWhole(root, target, fill("second"));
		expect(pageOf(target)).toBe("second");
		expect(existsSync(join(target, "old"))).toBe(false);
		expect(readdirSync(root)).toEqual([".cache", "dist"]);
		expect(readdirSync(join(root, ".cache", "sites"))).toEqual([]);
	});

	test("killed between the two steps of its swap is brought back, and what others left is swept", async () => {
		const root = temporaryFolder();
		const target = join(root, "dist");
		const aside = join(root, `.dist.old-${DEAD}`);
		mkdirSync(aside);
		await fill("last")(aside);
		mkdirSync(join(root, `.dist.new-${DEAD}`));
		mkdirSync(join(root, ".cache", "sites", `site-${DEAD}-abc`), { recursive: true });
		mkdirSync(join(root, ".cache", "sites", `site-${process.ppid}-abc`), { recursive: true });
		recover(target);
		expect(pageOf(target)).toBe("last");
		await builtWhole(root, target, fill("next"));
		expect(readdirSync(root)).toEqual([".cache", "dist"]);
		// Another build that still runs keeps its folder.
		expect(readdirSync(join(root, ".cache", "sites"))).toEqual([`site-${process.ppid}-abc`]);
	});
});

describe("a file", () => {
	test("is written whole or not at all, and what a dead command left beside it goes", () => {
		const folder = temporaryFolder();
		const file = join(folder, "ledger.json");
		writeFileSync(join(folder, `.ledger.json.new-${DEAD}`), "half");
		writeWhole(file, "one");
		writeWhole(file, "two");
		expect(readdirSync(folder)).toEqual(["ledger.json"]);
		expect(readFileSync(file, "utf8")).toBe("two");
		mkdirSync(join(folder, "taken"));
		expect(() => writeWhole(join(folder, "taken"), "x")).toThrow();
		expect(readdirSync(folder)).toEqual(["ledger.json", "taken"]);
	});

	test("that must be new is never replaced", () => {
		const file = join(temporaryFolder(), "a", "b.mdx");
		writeNew(file, "one");
		expect(() => writeNew(file, "two")).toThrow("EEXIST");
		expect(readFileSync(file, "utf8")).toBe("one");
	});
});

describe.skipIf(process.platform === "win32")("children end with their parent", () => {
	const isAlive = (pid: number) => {
		try {
			process.kill(pid, 0);
			return !/^State:\s+Z/m.test(existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, "utf8") : "");
		} catch {
			return false;
		}
	};

	test.each(["SIGTERM", "SIGINT", "SIGHUP", "SIGKILL"] as const)(
		"on %s",
		async (signal) => {
			const child = 'console.log("child", process.pid); setInterval(() => {}, 1000)';
			const parent = `import { run } from ${here("run.ts")}; await run(process.execPath, ["-e", ${JSON.stringify(child)}], { show: true });`;
			const started = spawn(process.execPath, ["--input-type=module", "-e", parent], { stdio: ["ignore", "pipe", "inherit"] });
			const pid = await new Promise<number>((done) => {
				started.stdout.on("data", (chunk: Buffer) => {
					const found = /child (\d+)/.exec(chunk.toString());
					if (found) done(Number(found[1]));
				});
			});
			expect(isAlive(pid)).toBe(true);
			const ended = new Promise((done) => started.on("exit", done));
			started.kill(signal);
			await ended;
			await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
		},
		30_000,
	);
});

test("new files are written all or none, and none in the place of another", () => {
	const folder = temporaryFolder();
	const at = (name: string) => join(folder, name);
	writeAllNew(
		new Map([
			[at("one/a"), "a"],
			[at("one/b"), "b"],
		]),
	);
	expect(readdirSync(at("one"))).toEqual(["a", "b"]);
	const again = new Map([
		[at("two/c"), "c"],
		[at("one/a"), "other"],
		[at("two/d"), "d"],
	]);
	expect(() => writeAllNew(again)).toThrow("EEXIST");
	expect(readdirSync(at("two"))).toEqual([]);
	expect(readFileSync(at("one/a"), "utf8")).toBe("a");
});
