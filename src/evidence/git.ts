import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

/**
 * What every git child of ours is started with. A hook, an alias or a tool that calls us sets GIT_DIR, GIT_INDEX_FILE and
 * others for a repository of its own, and git heeds them before the folder it is told: so nothing of the kind is passed on.
 */
export function gitEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
	const callers = Object.entries(process.env).filter(([name]) => !/^GIT_/i.test(name));
	return {
		...Object.fromEntries(callers),
		// Days are days in UTC; messages that are read come in one language; nobody is there to answer a prompt.
		TZ: "UTC",
		LC_ALL: "C.UTF-8",
		LANGUAGE: "C",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ASKPASS: "true",
		SSH_ASKPASS: "true",
		GIT_PAGER: "cat",
		GIT_OPTIONAL_LOCKS: "0",
		...more,
	};
}

/** An archive is read by its own contents alone: no settings of the user or the machine, no stand-ins, no fetching on demand. */
const ALONE: Readonly<Record<string, string>> = {
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_SYSTEM: "/dev/null",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_ATTR_NOSYSTEM: "1",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_NO_LAZY_FETCH: "1",
	GIT_GRAFT_FILE: "/dev/null",
};

/** Settings of a repository that run programs or change what a log prints. */
const SETTINGS = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.quotePath=false",
	"core.attributesFile=/dev/null",
	"log.showSignature=false",
	"log.showRoot=true",
	"log.follow=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"protocol.ext.allow=never",
].flatMap((setting) => ["-c", setting]);

/** What git said when it failed, without a stack trace. */
export class GitError extends Error {}

const failed = (args: readonly string[], code: number | null, said: string) =>
	new GitError(`git ${args[0]} ended with ${code ?? "a signal"}: ${said.trim() || "it said nothing"}`);

const options = (repository: string | undefined) => [...(repository === undefined ? [] : [`--git-dir=${repository}`]), ...SETTINGS];

/** One git child that must come up. */
function missingGit(error: unknown): never {
	if ((error as { code?: string }).code !== "ENOENT") throw error;
	throw new GitError("git is not installed, and the archives are git repositories. Fix: install git 2.30 or newer");
}

/**
 * Runs git on one bare repository of the archive and returns what it printed.
 *
 * @param repository undefined for questions about a place that is not here
 *
 * @throws GitError with git's own words
 */
export function archiveGit(repository: string | undefined, args: readonly string[]): string {
	return archiveGitBytes(repository, args, "").toString("utf8");
}

/** As `archiveGit`, for bytes, with what git is to read. */
export function archiveGitBytes(repository: string | undefined, args: readonly string[], input: string): Buffer {
	try {
		return execFileSync("git", [...options(repository), ...args], {
			input,
			maxBuffer: 1 << 30,
			env: gitEnvironment(ALONE),
			stdio: ["pipe", "pipe", "pipe"],
		});
	} catch (error) {
		const { status, stderr } = error as { status?: number | null; stderr?: Buffer };
		if (status === undefined) missingGit(error);
		throw failed(args, status, stderr?.toString("utf8") ?? "");
	}
}

/** Starts git on one bare repository of the archive, for what is fed or read piece by piece. */
export function spawnArchiveGit(repository: string, args: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable> {
	return spawn("git", [...options(repository), ...args], { stdio: ["pipe", "pipe", "pipe"], env: gitEnvironment(ALONE) });
}

/** As `archiveGit`, while this process goes on. */
export function printedByGit(repository: string, args: readonly string[]): Promise<string> {
	return new Promise((done, fail) => {
		const child = spawnArchiveGit(repository, args);
		const out: Buffer[] = [];
		const said: Buffer[] = [];
		child.stdin.end();
		child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
		child.stderr.on("data", (chunk: Buffer) => said.push(chunk));
		child.on("error", fail);
		child.on("close", (code) =>
			code === 0 ? done(Buffer.concat(out).toString("utf8")) : fail(failed(args, code, Buffer.concat(said).toString("utf8"))),
		);
	});
}

/**
 * Runs git to its end while it tells how far it is.
 *
 * @param repository undefined for what makes one
 * @throws GitError with the last line of git's own words
 */
export function longGit(repository: string | undefined, args: readonly string[], onProgress: (line: string) => void): Promise<void> {
	return new Promise((done, fail) => {
		const child = spawn("git", [...options(repository), ...args], { stdio: ["ignore", "ignore", "pipe"], env: gitEnvironment(ALONE) });
		let last = "";
		let fatal = "";
		child.stderr.on("data", (chunk: Buffer) => {
			for (const line of chunk
				.toString()
				.split(/[\r\n]/)
				.filter(Boolean)) {
				if (/^(?:fatal|error): /.test(line)) fatal ||= line;
				last = line;
			}
			onProgress(last);
		});
		child.on("error", (error) => {
			try {
				missingGit(error);
			} catch (told) {
				fail(told);
			}
		});
		child.on("close", (code) => (code === 0 ? done() : fail(failed(args, code, fatal || last))));
	});
}

/**
 * Runs git in the repository of the book itself, which the folder decides and no variable of the caller. The user's own
 * settings hold: they say which folders are safe.
 *
 * @throws GitError with git's own words
 */
export function bookGit(folder: string, args: readonly string[]): string {
	try {
		return execFileSync("git", ["-c", "core.hooksPath=/dev/null", ...args], {
			cwd: folder,
			encoding: "utf8",
			maxBuffer: 1 << 28,
			env: gitEnvironment(),
			stdio: ["ignore", "pipe", "pipe"],
		});
	} catch (error) {
		const { status, stderr } = error as { status?: number | null; stderr?: string };
		if (status === undefined) missingGit(error);
		throw failed(args, status, stderr ?? "");
	}
}

/**
 * The texts of what `git cat-file --batch` printed.
 *
 * @throws where one is missing
 */
export function parseBatch(blobs: readonly string[], printed: Buffer): Map<string, string> {
	const result = new Map<string, string>();
	let at = 0;
	for (const blob of blobs) {
		const newline = printed.indexOf(10, at);
		const [id = "", type = "", size = "0"] = printed.toString("utf8", at, newline).split(" ");
		at = newline + 1;
		if (id !== blob || type !== "blob") throw new Error(`The archive has no text ${blob}: objects are missing`);
		result.set(blob, printed.toString("utf8", at, at + Number(size)));
		at += Number(size) + 1;
	}
	return result;
}
