import { type ChildProcessByStdio, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
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
};

/**
 * A repository that has nothing: no settings but what makes it one, no refs, no hooks, no attributes, grafts, stand-ins
 * or remotes, and no objects. Archives are read through it, with their objects in place of its own: what is in an archive
 * beside its objects can neither change what git prints nor run a program, whatever git learns to heed.
 */
const NOTHING = join(import.meta.dirname, "objects-only");

/** For what is asked of git about objects of an archive, or about a place that is not here. */
const throughNothing = (repository: string | undefined): NodeJS.ProcessEnv =>
	gitEnvironment({
		...ALONE,
		GIT_DIR: NOTHING,
		...(repository === undefined ? {} : { GIT_OBJECT_DIRECTORY: join(resolve(repository), "objects") }),
	});

/** What git said when it failed, without a stack trace. */
export class GitError extends Error {
	/** Exit code; null where a signal or the lack of git ended it. */
	readonly code: number | null;
	/** All that it said. */
	readonly said: string;

	constructor(message: string, code: number | null = null, said = "") {
		super(message);
		this.code = code;
		this.said = said;
	}
}

/** @param all what it said; hints and warnings are not why it failed */
function failed(args: readonly string[], code: number | null, signal: string | null | undefined, all: string, said = all): GitError {
	const why = said.replace(/^(?:hint|warning): .*\n?/gm, "").trim() || "it said nothing";
	return new GitError(
		`git ${args.find((arg) => /^[a-z]/.test(arg) && !arg.includes("="))} ended with ${code ?? signal ?? "a signal"}: ${why}`,
		code,
		`${all}\n${signal ?? ""}`,
	);
}

/** One git child that must come up. */
function missingGit(error: unknown): never {
	if ((error as { code?: string }).code !== "ENOENT") throw error;
	throw new GitError("git is not installed, and the archives are git repositories. Fix: install git 2.30 or newer");
}

function bytes(args: readonly string[], env: NodeJS.ProcessEnv, input: string): Buffer {
	try {
		return execFileSync("git", args, { input, maxBuffer: 1 << 30, env, stdio: ["pipe", "pipe", "pipe"] });
	} catch (error) {
		const { status, signal, stderr } = error as { status?: number | null; signal?: string | null; stderr?: Buffer };
		if (status === undefined) missingGit(error);
		throw failed(args, status, signal, stderr?.toString("utf8") ?? "");
	}
}

/**
 * Asks git about objects of one archive and returns what it printed. Refs of the archive have no meaning here: name commits.
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
	return bytes(args, throughNothing(repository), input);
}

/**
 * Reads or sets refs of one bare repository.
 *
 * @throws GitError with git's own words
 */
export function refsGit(repository: string, args: readonly string[]): string {
	const env = gitEnvironment({ ...ALONE, GIT_DIR: resolve(repository) });
	return bytes(["-c", "core.hooksPath=/dev/null", ...args], env, "").toString("utf8");
}

/** Starts git on the objects of one archive, for what is fed or read piece by piece. */
export function spawnArchiveGit(repository: string, args: readonly string[]): ChildProcessByStdio<Writable, Readable, Readable> {
	return spawn("git", args, { stdio: ["pipe", "pipe", "pipe"], env: throughNothing(repository) });
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
		child.on("close", (code, signal) =>
			code === 0 ? done(Buffer.concat(out).toString("utf8")) : fail(failed(args, code, signal, Buffer.concat(said).toString("utf8"))),
		);
	});
}

/** What asks a network is never asked to run a program, and never works on after us. */
const FETCHING = ["core.hooksPath=/dev/null", "gc.auto=0", "maintenance.auto=false", "protocol.ext.allow=never"].flatMap((setting) => [
	"-c",
	setting,
]);

/**
 * Lets git bring objects and refs into a repository that we made, while it tells how far it is.
 *
 * @throws GitError with the first line of git's own words that says what failed
 */
export function fetchGit(repository: string, args: readonly string[], onProgress: (line: string) => void): Promise<void> {
	return new Promise((done, fail) => {
		const child = spawn("git", [...FETCHING, "fetch", ...args], {
			stdio: ["ignore", "ignore", "pipe"],
			env: gitEnvironment({ ...ALONE, GIT_DIR: resolve(repository) }),
		});
		let last = "";
		let fatal = "";
		let all = "";
		child.stderr.on("data", (chunk: Buffer) => {
			for (const line of chunk
				.toString()
				.split(/[\r\n]/)
				.filter(Boolean)) {
				if (/^(?:fatal|error): /.test(line)) fatal ||= line;
				if (!/^\S.*\d+%/.test(line)) all += `${line}\n`;
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
		child.on("close", (code, signal) => (code === 0 ? done() : fail(failed(["fetch"], code, signal, all, fatal || last))));
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
		const { status, signal, stderr } = error as { status?: number | null; signal?: string | null; stderr?: string };
		if (status === undefined) missingGit(error);
		throw failed(args, status, signal, stderr ?? "");
	}
}

/** A text that the repository names and does not have, or has under the name of another. */
export class MissingText extends Error {}

/**
 * The text that git printed for a blob. Git looks at the name of what it reads only where it is brought, so a file that
 * was changed on the disk since would be taken for what its name says.
 *
 * @param found id and type as git printed them; undefined bytes where it printed none
 * @throws MissingText where that is no blob, or not the one that was asked for
 */
export function textOf(blob: string, [id, type]: readonly string[], bytes: Buffer): string {
	if (id !== blob || type !== "blob") throw new MissingText(`The archive has no text ${blob}: objects are missing`);
	const name = createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
	if (name !== blob) throw new MissingText(`What the archive has under the name ${blob} is another text: objects were changed`);
	return bytes.toString("utf8");
}

/**
 * The texts of what `git cat-file --batch` printed, each when it is asked for: all at once they are hundreds of megabytes.
 *
 * @throws MissingText where one is missing
 */
export function* parseBatch(blobs: readonly string[], printed: Buffer): Generator<[string, string]> {
	let at = 0;
	for (const blob of blobs) {
		const newline = printed.indexOf(10, at);
		const [id = "", type = "", size = "0"] = printed.toString("utf8", at, newline).split(" ");
		at = newline + 1;
		yield [blob, textOf(blob, [id, type], printed.subarray(at, at + Number(size)))];
		at += Number(size) + 1;
	}
}
