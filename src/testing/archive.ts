import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gitEnvironment } from "../evidence/git.ts";
import { temporaryFolder } from "./temporary.ts";

/** One recording of an archive: texts by path, `undefined` for a text that went. */
export interface Recording {
	/** Day of the recording, at noon UTC. */
	readonly on: string;
	readonly files: Readonly<Record<string, string | undefined>>;
	readonly subject?: string;
}

/** Runs git away from the settings and the repository of whoever runs the tests. */
export function git(folder: string, args: readonly string[], on = "2026-01-01", input?: string): string {
	const who = { NAME: "Archive Bot", EMAIL: "archive@example.com", DATE: `${on}T12:00:00Z` };
	const env = Object.fromEntries(
		["AUTHOR", "COMMITTER"].flatMap((role) => Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value])),
	);
	return execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", ...args], {
		cwd: folder,
		encoding: "utf8",
		...(input === undefined ? {} : { input }),
		stdio: [input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
		env: gitEnvironment({ ...env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" }),
	});
}

/** Text with its length in bytes, as `git fast-import` takes it. */
const toData = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;

/**
 * One recording in the language of `git fast-import` (https://git-scm.com/docs/git-fast-import).
 *
 * @param goesOn whether the branch was there before
 */
function toCommit(branch: string, { on, files, subject }: Recording, goesOn: boolean): string {
	const time = `${Date.parse(`${on}T12:00:00Z`) / 1000} +0000`;
	const who = ["author", "committer"].map((role) => `${role} Archive Bot <archive@example.com> ${time}\n`).join("");
	const changes = Object.entries(files).map(([path, text]) =>
		text === undefined ? `D ${JSON.stringify(path)}\n` : `M 100644 inline ${JSON.stringify(path)}\n${toData(text)}`,
	);
	const from = goesOn ? `from ${branch}^0\n` : "";
	return `commit ${branch}\n${who}${toData(subject ?? `Record of ${on}`)}${from}${changes.join("")}\n`;
}

/** A small Open Terms Archive: working repositories that record, and the places evidence reads from. */
export class TestArchive {
	readonly #root = temporaryFolder();
	/** Folder of bare clones, as `evidence sync` leaves it. */
	readonly folder = join(this.#root, "evidence");
	/** Folder of git bundles, as a mirror has them. */
	readonly mirror = join(this.#root, "mirror");

	/** The working repository that records a collection. */
	source(collection: string): string {
		return join(this.#root, "source", collection);
	}

	/**
	 * Records states of a collection, oldest first, and clones it into `folder` anew.
	 *
	 * @returns the commit of each recording
	 */
	record(collection: string, recordings: readonly Recording[]): string[] {
		const source = this.source(collection);
		const isNew = !existsSync(source);
		if (isNew) {
			mkdirSync(source, { recursive: true });
			git(source, ["init", "--quiet", "--initial-branch=main"]);
		}
		// One process for all recordings: a process for each step of each took most of the time of these tests.
		const branch = isNew ? "refs/heads/main" : git(source, ["symbolic-ref", "HEAD"]).trim();
		const stream = recordings.map((recording, i) => toCommit(branch, recording, i === 0 && !isNew)).join("");
		git(source, ["fast-import", "--quiet"], undefined, stream);
		git(source, ["reset", "--quiet", "--hard"]);
		const commits = git(source, ["log", `--max-count=${recordings.length}`, "--format=%H"])
			.trim()
			.split("\n")
			.reverse();
		const target = join(this.folder, `${collection}.git`);
		rmSync(target, { recursive: true, force: true });
		mkdirSync(this.folder, { recursive: true });
		git(this.#root, ["clone", "--quiet", "--bare", source, target]);
		return commits;
	}

	/** Writes the collection's bundle into `mirror`. */
	bundle(collection: string): string {
		mkdirSync(this.mirror, { recursive: true });
		const file = join(this.mirror, `${collection}.bundle`);
		git(this.source(collection), ["bundle", "create", "--quiet", file, "--all"]);
		return file;
	}
}

/** What the smallest archive is called and holds. */
export const TWO_COPIES = { NAME: "genai-contrib-versions", PATH: "Acme/Terms.md" } as const;

/** The smallest archive with a history: two copies of one text, and its bundle. */
export function twoCopies(): { archive: TestArchive; commits: string[] } {
	const { NAME, PATH } = TWO_COPIES;
	const archive = new TestArchive();
	const commits = archive.record(NAME, [
		{ on: "2025-01-01", files: { [PATH]: "One.\n" } },
		{ on: "2025-02-01", files: { [PATH]: "Two.\n" } },
	]);
	archive.bundle(NAME);
	return { archive, commits };
}
