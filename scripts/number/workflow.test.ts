import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { gitEnvironment } from "../../src/evidence/git.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";

const root = join(import.meta.dirname, "..", "..");
const workflow = (name: string) => readFileSync(join(root, ".github/workflows", name), "utf8");
const text = workflow("land.yml");

interface Job {
	readonly needs?: string;
	readonly permissions: Readonly<Record<string, string>>;
	readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
const { on, permissions, jobs } = parse(text) as { on: Record<string, unknown>; permissions: unknown; jobs: Record<string, Job> };
const { number, commit } = jobs;
const runs = (job: Job | undefined) => (job?.steps ?? []).flatMap(({ run }) => run ?? []);

test("it runs between the tests of the main branch and the build that publishes, which takes what it left", () => {
	const { on: when, jobs: all } = parse(workflow("publish.yml")) as { on: Record<string, unknown>; jobs: Record<string, Job> };
	expect(when).toEqual({ push: { branches: ["main"] }, workflow_dispatch: null });
	expect(all.land).toEqual({ needs: "test", permissions: { contents: "write" }, uses: "./.github/workflows/land.yml" });
	expect(all.build?.needs).toBe("land");
	expect(all.build?.steps[0]?.with).toMatchObject({ ref: "main" });
	expect(all.deploy?.needs).toBe("build");
});

test("it starts for nothing else; what runs our code may only read, and what may write runs none of it", () => {
	expect(on).toEqual({ workflow_call: null, workflow_dispatch: null });
	expect(permissions).toEqual({});
	expect(number?.permissions).toEqual({ contents: "read" });
	expect(number?.steps[0]?.with).toMatchObject({ "persist-credentials": false });
	expect(commit?.permissions).toEqual({ contents: "write" });
	expect(runs(commit).join("\n")).not.toMatch(/\b(?:npm|npx|node)\b/);
	expect(text).not.toContain("secrets.");
	for (const run of [...runs(number), ...runs(commit)]) expect(run).not.toContain("${{");
	for (const { uses } of [...(number?.steps ?? []), ...(commit?.steps ?? [])])
		if (uses) expect(uses).toMatch(/^actions\/[\w-]+@[0-9a-f]{40}$/);
});

test("numbers come before the ledger, which would not know them", () => {
	expect(runs(number).filter((run) => run.startsWith("npm run"))).toEqual(["npm run number", "npm run ledger"]);
});

test("what the first job leaves, the second commits to the main branch, and nothing else of it", () => {
	const folder = temporaryFolder();
	const work = join(folder, "work");
	mkdirSync(work);
	const sh = (command: string) => {
		const env = { ...gitEnvironment(), GIT_CONFIG_GLOBAL: "/dev/null", GITHUB_OUTPUT: join(folder, "output") };
		const { stdout, stderr, status } = spawnSync("bash", ["-euo", "pipefail", "-c", command], { cwd: work, encoding: "utf8", env });
		expect(status, stderr).toBe(0);
		return stdout;
	};
	sh(`git init --quiet --bare --initial-branch=main ${folder}/origin.git && git init --quiet --initial-branch=main .
		git config user.name A && git config user.email a@example.com && git remote add origin ${folder}/origin.git
		mkdir -p content/clauses/acme/a content/watch && echo 'id: new' > content/clauses/acme/a/2026-01-01.mdx && echo x > content/watch/acme.json
		git add content && git commit --quiet -m first && git push --quiet origin main
		mkdir content/ledger && echo 1 > content/ledger/acme.json && echo y > content/watch/acme.json
		echo 'id: CB-0001' > content/clauses/acme/a/2026-01-01.mdx`);
	sh(runs(number).at(-1) ?? "false");
	expect(readFileSync(join(folder, "output"), "utf8")).toBe("changed=true\n");
	sh("git reset --quiet --hard && git clean --quiet --force -d content");
	sh(runs(commit)[0] ?? "false");
	expect(sh("git diff --name-only HEAD^ origin/main")).toBe("content/clauses/acme/a/2026-01-01.mdx\ncontent/ledger/acme.json\n");
});
