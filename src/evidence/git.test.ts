import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { listFiles } from "../records/read.ts";
import { TestArchive } from "../testing/archive.ts";
import { layBook } from "../testing/book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { gitEnvironment } from "./git.ts";
import { syncCollection } from "./sync.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SCRIPT = join(ROOT, "scripts", "evidence.ts");
const COLLECTIONS = ["genai-contrib-versions", "pga-versions"];

/** A developer's repository with a commit, and the command that runs git in it. */
function developersRepository() {
	const folder = join(temporaryFolder(), "work");
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=D", "-c", "user.email=d@example.com", "-c", "commit.gpgsign=false", ...args], {
			encoding: "utf8",
			env: gitEnvironment(),
		}).trim();
	git("init", "--quiet", "--initial-branch=main", folder);
	git("-C", folder, "commit", "--quiet", "--allow-empty", "-m", "Mine");
	// Git itself refuses to fetch into a branch that is checked out; this one is not.
	git("-C", folder, "switch", "--quiet", "-c", "dev");
	return { folder, git };
}

function archived(): TestArchive {
	const archive = new TestArchive();
	for (const collection of COLLECTIONS) {
		archive.record(collection, [{ on: "2025-01-01", files: { "Acme/Privacy Policy.md": "One.\n" } }]);
		archive.bundle(collection);
	}
	return archive;
}

test("a hook of a linked worktree that syncs leaves the developer's branches alone", () => {
	const { folder, git } = developersRepository();
	const archive = archived();
	const hook = join(folder, ".git", "hooks", "post-commit");
	const book = layBook();
	writeFileSync(
		hook,
		`#!/bin/sh\nCLAUSEBOOK_CONTENT='${book}' CLAUSEBOOK_EVIDENCE='${archive.folder}' '${process.execPath}' '${SCRIPT}' sync --from '${archive.mirror}'\n`,
	);
	chmodSync(hook, 0o755);
	const mine = git("-C", folder, "rev-parse", "main");
	git("-C", folder, "worktree", "add", "--quiet", join(folder, "..", "linked"), "-b", "x");
	git("-C", join(folder, "..", "linked"), "commit", "--quiet", "--allow-empty", "-m", "Next");
	expect(git("-C", folder, "rev-parse", "main")).toBe(mine);
	expect(git("-C", folder, "for-each-ref", "--format=%(refname)").split("\n")).toEqual([
		"refs/heads/dev",
		"refs/heads/main",
		"refs/heads/x",
	]);
});

function drift(evidence: string, env: Readonly<Record<string, string>> = {}) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, "drift"], {
		encoding: "utf8",
		env: { ...gitEnvironment(), CLAUSEBOOK_CONTENT: layBook(), CLAUSEBOOK_EVIDENCE: evidence, ...env },
	});
	return { status, stderr, stdout: stdout.replace(/ in [\d.]+ m?s/, "") };
}

test("in another repository's hook, drift compares as without it", () => {
	const { folder } = developersRepository();
	const archive = archived();
	const plain = drift(archive.folder);
	expect(plain.stdout).toMatch(/As of \S+: [1-9]\d* current versions compared/);
	expect(plain.status).toBe(1);
	expect(drift(archive.folder, { GIT_DIR: join(folder, ".git") })).toEqual(plain);
});

const ENVIRONMENTS: readonly Readonly<Record<string, string>>[] = [
	{ GIT_DIR: "/nowhere" },
	{ GIT_WORK_TREE: "/tmp", GIT_INDEX_FILE: "/nowhere/index" },
	{ GIT_OBJECT_DIRECTORY: "/nowhere" },
	{ GIT_ALTERNATE_OBJECT_DIRECTORIES: "/nowhere" },
	{ GIT_NAMESPACE: "x" },
	{ GIT_COMMON_DIR: "/nowhere" },
	{ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "log.showRoot", GIT_CONFIG_VALUE_0: "false" },
	{ GIT_CONFIG_PARAMETERS: "'log.showroot=false'" },
	{ GIT_CONFIG: "/nowhere", GIT_CONFIG_GLOBAL: "/nowhere" },
	{ GIT_LITERAL_PATHSPECS: "1" },
	{ GIT_ICASE_PATHSPECS: "1" },
	{ GIT_SHALLOW_FILE: "/nowhere" },
	{ GIT_REPLACE_REF_BASE: "refs/heads/" },
	{ GIT_EXEC_PATH: "/nowhere" },
	{ GIT_TRACE: "1", GIT_TRACE_SETUP: "1" },
	{ GIT_CEILING_DIRECTORIES: "/" },
	{ GIT_DEFAULT_HASH: "sha256" },
	{ GIT_EXTERNAL_DIFF: "false", GIT_DIFF_OPTS: "-u0" },
	{ GIT_ATTR_SOURCE: "nothing" },
	{ GIT_PROTOCOL_FROM_USER: "0", GIT_ALLOW_PROTOCOL: "none" },
	{ TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8", PAGER: "false" },
];

test("no variable of a caller changes what is read", async () => {
	const archive = archived();
	const read = async () => {
		const reader = new Archive(archive.folder);
		const history = reader.history({ collection: "pga-versions", path: "Acme/Privacy Policy.md" });
		return { history, texts: await reader.texts("pga-versions", [history[0]?.blob ?? ""]) };
	};
	const plain = await read();
	expect(plain.history).toHaveLength(1);
	for (const env of ENVIRONMENTS) {
		for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
		expect(await read(), JSON.stringify(env)).toEqual(plain);
		vi.unstubAllEnvs();
	}
	for (const [name, value] of ENVIRONMENTS.flatMap((env) => Object.entries(env))) vi.stubEnv(name, value);
	expect((await syncCollection(archive.folder, "pga-versions", archive.mirror)).action).toBe("updated");
	vi.unstubAllEnvs();
});

test("the settings of an archive run no program", () => {
	const archive = archived();
	const marker = join(temporaryFolder(), "ran");
	const hooks = temporaryFolder();
	writeFileSync(join(hooks, "program"), `#!/bin/sh\ntouch '${marker}'\n`);
	chmodSync(join(hooks, "program"), 0o755);
	cpSync(join(hooks, "program"), join(hooks, "reference-transaction"));
	appendFileSync(
		join(archive.folder, "pga-versions.git", "config"),
		`[core]\n\thooksPath = ${hooks}\n\tfsmonitor = ${hooks}/program\n\tpager = ${hooks}/program\n[log]\n\tshowSignature = true\n[gpg]\n\tprogram = ${hooks}/program\n`,
	);
	const reader = new Archive(archive.folder);
	expect(reader.history({ collection: "pga-versions", path: "Acme/Privacy Policy.md" })).toHaveLength(1);
	expect(existsSync(marker)).toBe(false);
});

test("git is called in one place, and tests that call it take their environment from there", () => {
	const sources = ["src", "scripts"].flatMap((folder) =>
		listFiles(join(ROOT, folder))
			.filter((path) => path.endsWith(".ts"))
			.map((path) => ({ path: `${folder}/${path}`, text: readFileSync(join(ROOT, folder, path), "utf8") })),
	);
	const calls = sources
		.filter(({ text }) => /(?:exec\w*|spawn\w*|run|fork)\w*\(\s*["'`](?:\/usr\/bin\/)?git\b/.test(text))
		.map(({ path }) => path);
	expect(calls.filter((path) => !/\.test\.ts$|^src\/testing\//.test(path))).toEqual(["src/evidence/git.ts"]);
	for (const { path, text } of sources)
		if (/\.test\.ts$|^src\/testing\//.test(path) && (calls.includes(path) || /\bgit (?:init|commit|clone|push)\b/.test(text)))
			expect(text, path).toMatch(/\bgitEnvironment\b|import \{[^}]*\bgit\b[^}]*\} from "[^"]*testing\/archive\.ts"/);
});
