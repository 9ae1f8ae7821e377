import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { gitEnvironment } from "../../src/evidence/git.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";

const root = join(import.meta.dirname, "..", "..");
const text = readFileSync(join(root, ".github/workflows/evidence.yml"), "utf8");

interface Job {
	readonly permissions: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
const workflow = parse(text) as { on: Record<string, unknown>; permissions: unknown; jobs: Record<string, Job> };
const { compare, report } = workflow.jobs;
const runs = (job: Job | undefined) => (job?.steps ?? []).flatMap(({ run }) => run ?? []);

test("it runs on a schedule and by hand, on nothing that strangers can send", () => {
	expect(Object.keys(workflow.on)).toEqual(["schedule", "workflow_dispatch"]);
});

test("what runs our code may only read, and what may write runs none of it", () => {
	expect(workflow.permissions).toEqual({});
	expect(compare?.permissions).toEqual({ contents: "read" });
	expect(compare?.steps[0]?.with).toEqual({ "persist-credentials": false });
	expect(report?.permissions).toEqual({ contents: "write", issues: "write", "pull-requests": "write" });
	expect(runs(report).join("\n")).not.toMatch(/\b(?:npm|npx|node)\b/);
});

test("it knows no secret but its own token, and puts no expression into a command", () => {
	expect([...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name)).toEqual(["GITHUB_TOKEN"]);
	for (const run of [...runs(compare), ...runs(report)]) expect(run).not.toContain("${{");
});

test("every command it runs is one of ours", () => {
	const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> };
	const called = runs(compare).flatMap((run) => [...run.matchAll(/npm run (\w+)/g)].map(([, name]) => name ?? ""));
	expect(called).toEqual(["evidence", "evidence", "watch"]);
	for (const name of called) expect(scripts[name], name).toBeDefined();
});

test("it never commits to the branch that is published, and takes nothing but content from the first job", () => {
	const commands = runs(report).join("\n");
	expect(commands).toContain("git apply --index --include='content/*'");
	expect(commands.match(/git push.*/g)).toEqual(['git push --quiet --force origin "$branch"']);
	expect(commands.match(/offer evidence\/\w+/g)).toEqual(["offer evidence/watch", "offer evidence/scaffolds"]);
	expect(commands).not.toMatch(/gh pr merge|--auto/);
});

test("the second job's commands do what they say, on a repository of their own", () => {
	const folder = temporaryFolder();
	const work = join(folder, "work");
	const env = {
		...gitEnvironment(),
		PATH: `${folder}:${process.env.PATH}`,
		BASE: "main",
		DRIFTED: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
	};
	const sh = (command: string, cwd = work) => {
		const { stdout, stderr, status } = spawnSync("bash", ["-euo", "pipefail", "-c", command], { cwd, encoding: "utf8", env });
		expect(status, stderr).toBe(0);
		return stdout;
	};
	// A stand-in for GitHub's tool: it writes down what it was asked and knows no issue and no pull request yet.
	writeFileSync(join(folder, "gh"), `#!/bin/sh\necho "$@" >> ${join(folder, "asked")}\n`);
	chmodSync(join(folder, "gh"), 0o755);
	mkdirSync(work);
	sh(`git init --quiet --bare --initial-branch=main ${folder}/origin.git && git init --quiet --initial-branch=main .
		git config user.name A && git config user.email a@example.com && git remote add origin ${folder}/origin.git
		mkdir -p content/watch && echo old > content/watch/acme.json && git add content && git commit --quiet -m first && git push --quiet origin main
		echo new > content/watch/acme.json && echo new > content/watch/birch.json`);
	// The step that keeps the patch leaves the folder as it was.
	sh(runs(compare).find((run) => run.includes("out/watch.patch")) ?? "false");
	expect(sh("git status --porcelain -- content")).toBe("");
	sh(`
		mkdir -p content/clauses scripts && echo read > content/clauses/a.mdx && echo bad > scripts/x.ts
		git add --intent-to-add . && git diff -- content/clauses scripts > out/scaffolds.patch && git reset --quiet && rm -r content/clauses scripts
		echo report > out/report.md`);
	for (const command of runs(report)) sh(command);
	const branches = sh("git branch --remotes --format='%(refname:short)'").trim().split("\n");
	expect(branches).toEqual(["origin/evidence/scaffolds", "origin/evidence/watch", "origin/main"]);
	expect(sh("git diff --name-only origin/main origin/evidence/watch")).toBe("content/watch/acme.json\ncontent/watch/birch.json\n");
	// What is not content stays behind, whatever the first job left.
	expect(sh("git diff --name-only origin/main origin/evidence/scaffolds")).toBe("content/clauses/a.mdx\n");
	const asked = readFileSync(join(folder, "asked"), "utf8");
	expect(asked).toContain("issue create --label evidence --title 1 wordings drifted --body-file out/report.md");
	expect(asked).toContain("pr create --head evidence/watch --base main");
	expect(asked).toMatch(/pr create --head evidence\/scaffolds .*--draft/);
});
