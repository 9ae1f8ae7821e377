import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
function toCommit(branch: string, mark: number, { on, files, subject }: Recording, goesOn: boolean): string {
	const time = `${Date.parse(`${on}T12:00:00Z`) / 1000} +0000`;
	const who = ["author", "committer"].map((role) => `${role} Archive Bot <archive@example.com> ${time}\n`).join("");
	const changes = Object.entries(files).map(([path, text]) =>
		text === undefined ? `D ${JSON.stringify(path)}\n` : `M 100644 inline ${JSON.stringify(path)}\n${toData(text)}`,
	);
	const from = goesOn ? `from ${branch}^0\n` : "";
	return `commit ${branch}\nmark :${mark}\n${who}${toData(subject ?? `Record of ${on}`)}${from}${changes.join("")}\n`;
}

/** A small Open Terms Archive: working repositories that record, and the places evidence reads from. */
export class TestArchive {
	readonly #root = temporaryFolder();
	/** Folder of bare clones, as `evidence sync` leaves it. */
	readonly folder = join(this.#root, "evidence");
	/** Folder of git bundles, as a mirror has them. */
	readonly mirror = join(this.#root, "mirror");

	/** Collections whose working files are older than their branch. */
	readonly #stale = new Set<string>();

	/** The working repository that records a collection, its files as its branch has them. */
	source(collection: string): string {
		const source = this.#sourceOf(collection);
		if (this.#stale.delete(collection)) git(source, ["reset", "--quiet", "--hard"]);
		return source;
	}

	#sourceOf(collection: string): string {
		return join(this.#root, "source", collection);
	}

	/**
	 * Records states of a collection, oldest first, and clones it into `folder` anew.
	 *
	 * @returns the commit of each recording
	 */
	record(collection: string, recordings: readonly Recording[]): string[] {
		const source = this.#sourceOf(collection);
		const own = join(source, ".git");
		const isNew = !existsSync(source);
		if (isNew) {
			mkdirSync(source, { recursive: true });
			git(source, ["init", "--quiet", "--template=", "--initial-branch=main"]);
		}
		// One process for all recordings, and none to clone: processes took most of the time of these tests.
		const branch = readFileSync(join(own, "HEAD"), "utf8").replace("ref: ", "").trim();
		const stream = recordings.map((recording, i) => toCommit(branch, i + 1, recording, i === 0 && !isNew)).join("");
		const marks = join(own, "marks");
		git(source, ["fast-import", "--quiet", `--export-marks=${marks}`], undefined, stream);
		this.#stale.add(collection);
		const named = new Map(
			readFileSync(marks, "utf8")
				.trim()
				.split("\n")
				.map((line) => line.slice(1).split(" ") as [string, string]),
		);
		rmSync(marks);
		const target = join(this.folder, `${collection}.git`);
		rmSync(target, { recursive: true, force: true });
		cpSync(own, target, { recursive: true });
		for (const ofFiles of ["index", "logs", "ORIG_HEAD"]) rmSync(join(target, ofFiles), { recursive: true, force: true });
		writeFileSync(join(target, "config"), "[core]\n\trepositoryformatversion = 0\n\tfilemode = true\n\tbare = true\n");
		return recordings.map((_, i) => named.get(`${i + 1}`) ?? "");
	}

	/** Writes the collection's bundle into `mirror`. */
	bundle(collection: string): string {
		mkdirSync(this.mirror, { recursive: true });
		const file = join(this.mirror, `${collection}.bundle`);
		git(this.#sourceOf(collection), ["bundle", "create", "--quiet", file, "--all"]);
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
