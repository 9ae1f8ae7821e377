import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, expect, test } from "vitest";
import { runCommand } from "../../src/testing/command.ts";
import { publishedSite } from "../../src/testing/published-site.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";

const files = [...publishedSite()].filter(([path]) => path.startsWith("data/v1/"));
let folder: string;

beforeEach(() => {
	folder = temporaryFolder();
	for (const [path, bytes] of files) {
		const file = join(folder, path.slice("data/v1/".length));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	}
});

const recompute = (...args: string[]) => runCommand(join(import.meta.dirname, "..", "recompute.ts"), args);
const change = (name: string, from: string, to: string) => {
	const text = readFileSync(join(folder, name), "utf8");
	expect(text).toContain(from);
	writeFileSync(join(folder, name), text.replace(from, to));
};

test("a release as it was published is the same again, in every table and format", async () => {
	const { status, stdout, stderr } = await recompute(folder);
	expect([status, stderr]).toEqual([0, ""]);
	expect(stdout).toMatch(/\d+ rows of 116 files/);
	expect(stdout).toContain("Everything that is derived is the same.");
});

test("a cell that was altered in a CSV file is named, with what the records give", async () => {
	change("tables/severity_steps.csv", ",3,", ",2,");
	const { status, stderr } = await recompute(folder);
	expect(status).toBe(1);
	expect(stderr).toMatch(/^tables\/severity_steps \(csv\), \S+\/\d{4}-\d{2}-\d{2} \d: points is 2; the records give 3\n$/);
});

test("a row that was taken out of JSON Lines, and one that was put in, are named", async () => {
	const file = join(folder, "tables/answers.jsonl.gz");
	const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
	const [first = "", ...rest] = lines;
	writeFileSync(file, gzipSync(`${[...rest, first.replace(/"product":"[^"]*"/, '"product":"acme-none"')].join("\n")}\n`));
	const { status, stderr } = await recompute(folder);
	expect(status).toBe(1);
	expect(stderr).toMatch(/tables\/answers \(jsonl\.gz\), acme-\S+ \S+ \S+ \S+: is not there; the records have it/);
	expect(stderr).toMatch(/tables\/answers \(jsonl\.gz\), acme-none \S+ \S+ \S+: is there; the records do not have it/);
});

test("a cell that was altered in SQLite is named", async () => {
	const database = new DatabaseSync(join(folder, "clausebook.sqlite"));
	database.exec(`UPDATE changes SET material = 1 - material`);
	database.close();
	const { status, stderr } = await recompute(folder);
	expect(status).toBe(1);
	expect(stderr).toMatch(/tables\/changes \(sqlite\), CB-\S+: material is (?:true|false); the records give (?:true|false)/);
});

test("another answer in the records shows in all that is derived from it", async () => {
	const file = join(folder, "clauses.json");
	const data = JSON.parse(readFileSync(file, "utf8")) as { clauses: { clause: string; current: boolean; authored: { answer: string } }[] };
	const found = data.clauses.find(({ clause, current }) => clause === "acme/chats-train-models" && current);
	if (found) found.authored.answer = "never";
	writeFileSync(file, JSON.stringify(data));
	const { status, stderr } = await recompute(folder, "--all");
	expect(status).toBe(1);
	for (const table of ["wordings", "answers", "severity_steps"])
		for (const form of ["csv", "jsonl.gz", "parquet", "sqlite"])
			expect(stderr, `${table} ${form}`).toContain(`tables/${table} (${form}), `);
});

test("what is no release says so", async () => {
	const empty = await recompute(temporaryFolder());
	expect([empty.status, empty.stderr]).toEqual([
		1,
		expect.stringMatching(/records\.json is not there\.\nFix: name the folder that holds the files of a release/),
	]);
	change("records.json", '"schemaVersion":1', '"schemaVersion":2');
	expect((await recompute(folder)).stderr).toMatch(/records\.json is no file of a release:\n {2}\/schemaVersion: /);
});
