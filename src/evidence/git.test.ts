import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { listFiles } from "../content/read.ts";
import { git, TestArchive } from "../testing/archive.ts";
import { layBook } from "../testing/book.ts";
import { temporaryFolder } from "../testing/temporary.ts";
import { Archive } from "./archive.ts";
import { gitEnvironment } from "./git.ts";
import { syncCollection } from "./sync.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const SCRIPT = join(ROOT, "scripts", "evidence.ts");
const COLLECTIONS = ["genai-contrib-versions", "pga-versions"] as const;

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

/** A collection of three recordings, one of a name that git would quote and one that a graft can cut off. */
function withHistory() {
	const archive = new TestArchive();
	const [collection] = COLLECTIONS;
	const commits = archive.record(collection, [
		{ on: "2025-01-01", files: { "Ácme/Terms.md": "One.\n", "Birch/Terms.md": "B.\n" } },
		{ on: "2025-02-01", files: { "Ácme/Terms.md": "Two.\n" }, subject: "Record Ácme" },
		{ on: "2025-03-01", files: { "Ácme/Terms.md": "Three.\n" } },
	]);
	return { archive, collection, commits, at: join(archive.folder, `${collection}.git`) };
}

/** Settings of a repository, each of which changes what git prints, where it looks, or whether it starts at all. */
const SETTINGS: readonly string[] = [
	"[core]\n\tbare = false\n\tworktree = /tmp",
	"[core]\n\tworktree = /nowhere/at/all",
	"[core]\n\tquotePath = true\n\tabbrev = 4\n\tignoreCase = true\n\tprecomposeUnicode = true",
	"[core]\n\tlogAllRefUpdates = always\n\tuseReplaceRefs = true\n\tcommitGraph = true",
	"[core]\n\tattributesFile = /nowhere\n\texcludesFile = /nowhere\n\tpager = false\n\teditor = false",
	"[core]\n\trepositoryFormatVersion = 99",
	"[core]\n\trepositoryFormatVersion = 1\n[extensions]\n\tnoSuchThing = true",
	"[extensions]\n\tobjectFormat = sha256\n[core]\n\trepositoryFormatVersion = 1",
	'[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\turl = /nowhere\n\tpromisor = yes',
	"[extensions]\n\tworktreeConfig = true\n[core]\n\trepositoryFormatVersion = 1",
	"[i18n]\n\tlogOutputEncoding = UTF-16\n\tcommitEncoding = ISO-8859-1",
	"[log]\n\tdate = relative\n\tshowRoot = false\n\tfollow = true\n\tdiffMerges = off\n\tdecorate = full",
	"[log]\n\tmailmap = true\n[mailmap]\n\tblob = HEAD:none\n[log]\n\tshowSignature = true",
	"[format]\n\tpretty = oneline\n\tnotes = true\n[notes]\n\tdisplayRef = refs/*",
	"[color]\n\tui = always\n\tdiff = always\n\tbranch = always",
	"[diff]\n\torderFile = /nowhere/order",
	"[diff]\n\trenames = copies\n\tnoprefix = true\n\trelative = true\n\tmnemonicPrefix = true\n\texternal = false",
	"[diff]\n\tignoreSubmodules = all\n\tsubmodule = log\n\tstatGraphWidth = 1\n\tdirstat = files\n\tcontext = 0",
	"[grep]\n\tpatternType = perl\n[pager]\n\tlog = false\n[alias]\n\tlog = !false\n\tcat-file = !false",
	'[include]\n\tpath = /nowhere/config\n[includeIf "gitdir:/"]\n\tpath = /nowhere',
	"[core",
	"[pack]\n\twindowMemory = x\n[core]\n\tpackedGitLimit = nonsense\n\tdeltaBaseCacheLimit = x",
	'[tar]\n\tumask = user\n[diff "x"]\n\ttextconv = false\n\tcommand = false\n[uploadpack]\n\thideRefs = refs/',
];

type Harm = (at: string, commits: readonly string[]) => void;

/** What git itself may have put into a repository beside the objects of its history. */
const BY_GIT: Readonly<Record<string, Harm>> = {
	"a stand-in for a text": (at, commits) => {
		const other = git(at, ["hash-object", "-w", "--stdin"], undefined, "Forged.\n").trim();
		git(at, ["replace", git(at, ["rev-parse", `${commits[1]}:Ácme/Terms.md`]).trim(), other]);
	},
	"a stand-in for a commit": (at, commits) => void git(at, ["replace", commits[1] ?? "", commits[0] ?? ""]),
	notes: (at, commits) => void git(at, ["notes", "add", "-m", "A note", commits[2] ?? ""]),
	"a tag of the branch's name": (at, commits) => void git(at, ["tag", "main", commits[0] ?? ""]),
	"a tag called HEAD": (at, commits) => void git(at, ["update-ref", "refs/tags/HEAD", commits[0] ?? ""]),
	"a branch of a commit's name": (at, commits) => void git(at, ["update-ref", `refs/heads/${commits[2]}`, commits[0] ?? ""]),
	"a damaged commit graph": (at) => {
		git(at, ["commit-graph", "write", "--reachable"]);
		const file = join(at, "objects", "info", "commit-graph");
		chmodSync(file, 0o644);
		writeFileSync(
			file,
			readFileSync(file).map((byte, i) => (i > 60 && i % 7 === 0 ? byte ^ 0xff : byte)),
		);
	},
};

/** What else may lie there. */
const BESIDE: Readonly<Record<string, Harm>> = {
	"a graft": (at, commits) => lay(at, "info/grafts", `${commits[2]}\n`),
	"grafts that make a circle": (at, commits) => lay(at, "info/grafts", `${commits[0]} ${commits[2]}\n`),
	attributes: (at) => lay(at, "info/attributes", "* -text diff=x working-tree-encoding=UTF-16 export-ignore\n"),
	sparse: (at) => lay(at, "info/sparse-checkout", "/none\n"),
	"another common folder": (at) => lay(at, "commondir", "/nowhere\n"),
	"settings of a working tree": (at) => lay(at, "config.worktree", "[core\n"),
	"an empty list of cut commits": (at) => lay(at, "shallow", "\n"),
	"no settings at all": (at) => rmSync(join(at, "config")),
	"a damaged index of packs": (at) => lay(at, "objects/pack/multi-pack-index", "MIDX nonsense"),
	"a damaged log of HEAD": (at) => lay(at, "logs/HEAD", "nonsense\n"),
};

function lay(at: string, path: string, text: string): void {
	mkdirSync(join(at, path, ".."), { recursive: true });
	writeFileSync(join(at, path), text);
}

/** All that is read of a history of three, in every way it is read. */
async function readAll({ archive, collection, commits }: ReturnType<typeof withHistory>) {
	const reader = new Archive(archive.folder);
	const path = "Ácme/Terms.md";
	const history = reader.history({ collection, path });
	return {
		history,
		head: reader.head(collection),
		texts: await reader.texts(
			collection,
			history.map(({ blob }) => blob ?? ""),
		),
		shown: commits.map((commit) => reader.textAt(collection, commit, path)),
		beside: reader.blobsAt(
			collection,
			commits.map((commit) => ({ commit, path })),
		),
		renames: commits.map((commit) => reader.renames(collection, commit)),
	};
}

test("nothing that lies beside the objects of an archive changes what is read", async () => {
	const plain = withHistory();
	const read = await readAll(plain);
	expect(read.history.map(({ date, subject }) => [date, subject])).toEqual([
		["2025-01-01", "Record of 2025-01-01"],
		["2025-02-01", "Record Ácme"],
		["2025-03-01", "Record of 2025-03-01"],
	]);
	expect(read.shown).toEqual(["One.\n", "Two.\n", "Three.\n"]);
	const config = readFileSync(join(plain.at, "config"), "utf8");
	// All at once: git that read one of them would print something else, or stop at what is no setting.
	writeFileSync(join(plain.at, "config"), [config, ...SETTINGS].join("\n"));
	expect(await readAll(plain)).toEqual(read);
	writeFileSync(join(plain.at, "config"), config);
	for (const harm of Object.values(BY_GIT)) harm(plain.at, plain.commits);
	expect(await readAll(plain)).toEqual(read);
	for (const harm of Object.values(BESIDE)) harm(plain.at, plain.commits);
	expect(await readAll(plain)).toEqual(read);
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
