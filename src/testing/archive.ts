import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
export function git(folder: string, args: readonly string[], on = "2026-01-01"): string {
	const who = { NAME: "Archive Bot", EMAIL: "archive@example.com", DATE: `${on}T12:00:00Z` };
	const env = Object.fromEntries(
		["AUTHOR", "COMMITTER"].flatMap((role) => Object.entries(who).map(([key, value]) => [`GIT_${role}_${key}`, value])),
	);
	return execFileSync("git", ["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false", ...args], {
		cwd: folder,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "pipe"],
		env: gitEnvironment({ ...env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" }),
	});
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
		if (!existsSync(source)) {
			mkdirSync(source, { recursive: true });
			git(source, ["init", "--quiet", "--initial-branch=main"]);
		}
		const commits = recordings.map(({ on, files, subject }) => {
			for (const [path, text] of Object.entries(files)) {
				const file = join(source, path);
				mkdirSync(dirname(file), { recursive: true });
				if (text === undefined) rmSync(file);
				else writeFileSync(file, text);
			}
			git(source, ["add", "--all"]);
			git(source, ["commit", "--quiet", "--allow-empty", "-m", subject ?? `Record of ${on}`], on);
			return git(source, ["rev-parse", "HEAD"]).trim();
		});
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
