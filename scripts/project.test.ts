import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listFiles } from "../src/content/read.ts";
import { KIND_NAMES, KINDS } from "../src/schema/kinds.ts";
import { ROOT } from "./lib/paths.ts";

/** What stands around the code for those who work on it: workflows, issue forms, hints for editors. */
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
	readonly on: Readonly<Record<string, unknown>>;
	readonly permissions: Readonly<Record<string, string>>;
	readonly jobs: Readonly<
		Record<string, { readonly uses?: string; readonly permissions?: Readonly<Record<string, string>>; readonly steps?: readonly Step[] }>
	>;
}

const FOLDER = ".github/workflows";
const workflows = readdirSync(join(ROOT, FOLDER)).map((name) => [name, parse(read(`${FOLDER}/${name}`)) as Workflow] as const);

describe.each(workflows)("the workflow %s", (_, { on, permissions, jobs }) => {
	const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

	test("names every action by its commit", () => {
		for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
	});

	test("may write only where it runs none of our code, and runs nothing for strangers with more than reading", () => {
		expect(Object.keys(on)).not.toContain("pull_request_target");
		expect(Object.values(permissions).every((level) => level === "read")).toBe(true);
		for (const { permissions: own = {}, steps: list = [] } of Object.values(jobs)) {
			if (!Object.values(own).includes("write")) continue;
			expect(list.map(({ run }) => run ?? "").join("\n")).not.toMatch(/\b(?:npm|npx|node)\b/);
		}
	});

	test("leaves no credentials where our code runs, and puts no expression into a command", () => {
		for (const { steps: list = [] } of Object.values(jobs)) {
			const runsOurs = list.some(({ run }) => /\bnpm\b/.test(run ?? ""));
			const checkout = list.find(({ uses }) => uses?.startsWith("actions/checkout@"));
			if (runsOurs) expect(checkout?.with).toMatchObject({ "persist-credentials": false });
			for (const { run } of list) expect(run ?? "").not.toContain("${{");
		}
	});
});

test("every push and pull request is tested, and what is published was tested and built from a clean install", () => {
	const { "test.yml": tested, "publish.yml": published } = Object.fromEntries(workflows);
	expect(Object.keys(tested?.on ?? {})).toEqual(["push", "pull_request", "workflow_call"]);
	expect(tested?.jobs.test?.steps?.flatMap(({ run }) => run ?? [])).toEqual(["npm ci", "npm test"]);
	expect(published?.jobs.test?.uses).toBe(`./${FOLDER}/test.yml`);
	expect(published?.jobs).toMatchObject({
		land: { needs: "test" },
		build: { needs: "land" },
		deploy: { needs: "build", permissions: { pages: "write" } },
	});
	expect(published?.jobs.deploy?.steps).toHaveLength(1);
});

interface Form {
	readonly name?: string;
	readonly description?: string;
	readonly labels?: readonly string[];
	readonly body?: readonly { readonly type: string; readonly id?: string; readonly attributes: Readonly<Record<string, unknown>> }[];
}

describe.each(globSync(join(ROOT, ".github/ISSUE_TEMPLATE/*.yml")).filter((file) => !file.endsWith("config.yml")))(
	"the issue form %s",
	(file) => {
		const { name, description, labels, body = [] } = parse(readFileSync(file, "utf8")) as Form;

		test("has what a form needs: a name, a description, fields with names of their own", () => {
			expect(name?.length).toBeGreaterThan(3);
			expect(description?.length).toBeGreaterThan(3);
			expect(labels).toHaveLength(1);
			const fields = body.filter(({ type }) => type !== "markdown");
			expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
			for (const { type, id, attributes } of fields) {
				expect(type).toMatch(/^(?:input|textarea|dropdown|checkboxes)$/);
				expect(id).toMatch(/^[a-z-]+$/);
				expect(attributes.label, id).toBeTypeOf("string");
				// YAML reads a bare Yes or No as true and false, which a form refuses.
				if (type === "dropdown") for (const option of attributes.options as unknown[]) expect(option).toBeTypeOf("string");
			}
		});
	},
);

test("an editor completes every kind of record that is one YAML file, from the published schema", () => {
	const { "yaml.schemas": hints } = JSON.parse(read(".vscode/settings.json")) as { "yaml.schemas": Record<string, string> };
	const kinds = KIND_NAMES.filter((kind) => KINDS[kind].where.endsWith(".yaml"));
	expect(Object.keys(hints).sort()).toEqual(kinds.map((kind) => `./public/data/v1/schema/${kind}.schema.json`).sort());
	const files = listFiles(join(ROOT, "content"));
	for (const kind of kinds) {
		const schema = `public/data/v1/schema/${kind}.schema.json`;
		expect(existsSync(join(ROOT, schema))).toBe(true);
		const hinted = globSync(hints[`./${schema}`] ?? "", { cwd: ROOT }).map((path) => path.replace("content/", ""));
		expect(hinted.sort()).toEqual(files.filter((path) => KINDS[kind].pattern.test(path)));
	}
});
