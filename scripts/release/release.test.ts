import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { parse } from "yaml";
import { dataPackageText, PACKAGE } from "../../src/integrations/data-package.ts";
import { runCommand } from "../../src/testing/command.ts";
import { publishedSite } from "../../src/testing/published-site.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { publishedSchemaFiles } from "../docs/json-schema.ts";

const site = publishedSite();
const schemas = [...publishedSchemaFiles()].map(([path, text]) => [path.replace("public/", ""), text] as const);
let root: string;

/** Lays a dataset as a built site has it, with its data package. */
function lay(folder: string, change: (file: string, text: string) => string = (_, text) => text): string {
	const files = new Map<string, string | Buffer>(
		[...site, ...schemas]
			.filter(([path]) => path.startsWith("data/v1/"))
			.map(([path, bytes]) => [path, typeof bytes === "string" ? change(path, bytes) : bytes]),
	);
	const text = dataPackageText(
		(file) => {
			const bytes = files.get(file);
			return bytes === undefined ? undefined : Buffer.from(bytes);
		},
		"2026-08-01",
		"https://x.example/",
	);
	for (const [path, bytes] of [...files, [PACKAGE, text] as const]) {
		const file = join(folder, path.slice("data/v1/".length));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
	return folder;
}

const release = (...args: string[]) => runCommand(join(import.meta.dirname, "..", "release.ts"), args);
const read = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

beforeEach(() => {
	root = temporaryFolder();
	lay(join(root, "v1"));
});

test("a release has every file of the dataset, checksums that another program accepts, and is whole in itself", async () => {
	const { status, stdout, stderr } = await release(join(root, "v1"), "--to", join(root, "out"));
	expect([status, stderr]).toEqual([0, ""]);
	expect(stdout).toMatch(/\d+ files of the edition of 2026-08-01/);
	const own = join(root, "out", "clausebook-2026-08-01");
	expect(spawnSync("sha256sum", ["--check", "--strict", "--quiet", "SHA256SUMS"], { cwd: own }).status).toBe(0);
	expect(read("out", "clausebook-2026-08-01", "CHANGES.md")).toContain("The first release");
	expect(read("out", "EDITION")).toBe("2026-08-01\n");
	const again = await runCommand(join(import.meta.dirname, "..", "recompute.ts"), [own]);
	expect([again.status, again.stderr]).toEqual([0, ""]);
});

test("a second release says what came, went and changed, by table, row and cell", async () => {
	const last = join(root, "last");
	lay(last, (path, text) => {
		if (path === "data/v1/tables/topics.csv") return text.split("\r\n").slice(0, -2).join("\r\n").concat("\r\n");
		return path === "data/v1/tables/answers.csv" ? text.replace("Unless you object", "Whatever you choose") : text;
	});
	const { status, stderr } = await release(join(root, "v1"), "--to", join(root, "out"), "--since", last);
	expect([status, stderr]).toEqual([0, ""]);
	const list = read("out", "clausebook-2026-08-01", "CHANGES.md");
	expect(list).toMatch(/\| topics \| \d+ \| \d+ \| 1 \| 0 \| 0 \|/);
	expect(list).toMatch(/\| answers \| (\d+) \| \1 \| 0 \| 0 \| 1 \|/);
	expect(list).toMatch(/- acme-free \S+ \S+ \S+: Whatever you choose → Unless you object/);
	const [head, ...rows] = read("out", "clausebook-2026-08-01", "changes.csv").trimEnd().split("\r\n");
	expect(head).toBe("table,row,what,column,before,after");
	expect(rows).toHaveLength(2);
});

test("two releases of the same data differ in nothing", async () => {
	cpSync(join(root, "v1"), join(root, "last"), { recursive: true });
	await release(join(root, "v1"), "--to", join(root, "out"), "--since", join(root, "last"));
	expect(read("out", "clausebook-2026-08-01", "CHANGES.md")).toContain("no row of any table changed");
});

test("a dataset whose bytes are not those of its package is refused, and nothing is written", async () => {
	writeFileSync(join(root, "v1", "tables", "topics.csv"), "topic\r\n");
	const { status, stderr } = await release(join(root, "v1"), "--to", join(root, "out"));
	expect(status).toBe(1);
	expect(stderr).toBe("tables/topics.csv is not the file that datapackage.json names.\nFix: build the site again\n");
	expect(() => read("out", "EDITION")).toThrow();
});

test("the workflow keeps an edition once, and another of its day under a name of its own", () => {
	const text = readFileSync(join(import.meta.dirname, "../../.github/workflows/publish.yml"), "utf8");
	const { jobs } = parse(text) as { jobs: { release: { permissions: unknown; needs: unknown; steps: { run?: string }[] } } };
	expect(jobs.release.permissions).toEqual({ contents: "write" });
	expect(jobs.release.needs).toEqual(["build", "deploy"]);
	const run = jobs.release.steps.map((step) => step.run ?? "").join("\n");
	expect(run).not.toContain("${{");
	expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
	const [bin, work, kept] = ["bin", "work", "kept"].map((name) => join(root, name)) as [string, string, string];
	for (const folder of [bin, work, kept]) mkdirSync(folder);
	// As gh answers: a release is a folder that holds what was attached to it.
	writeFileSync(
		join(bin, "gh"),
		`#!/usr/bin/env bash
set -eu
case "$2" in
view) test -d "${kept}/$3" ;;
download) cp "${kept}/$3/SHA256SUMS" kept.txt ;;
create) tag=$3; mkdir "${kept}/$tag"; shift 3; for file in "$@"; do if [ -f "$file" ]; then cp "$file" "${kept}/$tag/"; fi; done ;;
esac
`,
	);
	chmodSync(join(bin, "gh"), 0o755);
	const own = join(work, "release", "clausebook-2026-08-01");
	mkdirSync(own, { recursive: true });
	writeFileSync(join(work, "release", "EDITION"), "2026-08-01\n");
	for (const name of ["SHA256SUMS", "changes.csv", "clausebook.sqlite", "CHANGES.md"]) writeFileSync(join(own, name), name);
	writeFileSync(join(work, "release", "clausebook-2026-08-01.tar.gz"), "archive");
	const keep = () => {
		const { status, stderr } = spawnSync("bash", ["-eu", "-o", "pipefail", "-c", run], {
			cwd: work,
			encoding: "utf8",
			env: { ...process.env, PATH: `${bin}:${process.env.PATH}` },
		});
		expect(status, stderr).toBe(0);
		return spawnSync("ls", [kept], { encoding: "utf8" }).stdout.trim().split("\n");
	};
	expect(keep()).toEqual(["data-2026-08-01"]);
	expect(keep()).toEqual(["data-2026-08-01"]);
	writeFileSync(join(own, "SHA256SUMS"), "other bytes");
	expect(keep()).toEqual(["data-2026-08-01", "data-2026-08-01-2"]);
	expect(keep()).toEqual(["data-2026-08-01", "data-2026-08-01-2"]);
});
