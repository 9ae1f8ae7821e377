import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateSync } from "node:zlib";
import { gitEnvironment } from "../evidence/git.ts";
import { BARE, HEADS, layRepository, readRefs } from "../evidence/refs.ts";
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

/** Modes and ids of the texts of one recording, by path. */
type Entries = ReadonlyMap<string, string>;

/** Writes an object as git keeps a single one (https://git-scm.com/book/en/v2/Git-Internals-Git-Objects) and returns its id. */
function put(objects: string, type: "blob" | "tree" | "commit", content: Buffer): string {
	const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
	const id = createHash("sha1").update(bytes).digest("hex");
	const file = join(objects, id.slice(0, 2), id.slice(2));
	if (!existsSync(file)) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, deflateSync(bytes), { mode: 0o444 });
	}
	return id;
}

/** Writes a folder and those below it. Git sorts by bytes, a folder as if its name ended with a slash. */
function putTree(objects: string, entries: Entries): string {
	const lines = [...Map.groupBy(entries, ([path]) => path.replace(/\/.*/s, "/"))].map(([name, own]) => {
		if (!name.endsWith("/")) return [name, name, ...(own[0]?.[1].split(" ") ?? [])] as const;
		const inside = new Map(own.map(([path, entry]) => [path.slice(name.length), entry]));
		return [name, name.slice(0, -1), "40000", putTree(objects, inside)] as const;
	});
	lines.sort(([x], [y]) => Buffer.compare(Buffer.from(x), Buffer.from(y)));
	const raw = lines.flatMap(([, name, mode, id = ""]) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]);
	return put(objects, "tree", Buffer.concat(raw));
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
	readonly #entries = new Map<string, Entries>();

	/** The working repository that records a collection, its files as its branch has them. */
	source(collection: string): string {
		const source = this.#sourceOf(collection);
		if (this.#stale.delete(collection)) git(source, ["reset", "--quiet", "--hard"]);
		return source;
	}

	#sourceOf(collection: string): string {
		return join(this.#root, "source", collection);
	}

	/** What a commit holds, by its id: a commit of a test's own making is read from git. */
	#entriesOf(source: string, commit: string): Entries {
		const known = this.#entries.get(commit);
		if (known) return known;
		const lines = git(source, ["ls-tree", "-r", "-z", commit]).split("\0").filter(Boolean);
		return new Map(lines.map((line) => [line.replace(/^.*?\t/s, ""), line.replace(/^(\d+) \w+ (\w+)\t.*/s, "$1 $2")]));
	}

	/**
	 * Records states of a collection, oldest first, and clones it into `folder` anew. What git would write is written here:
	 * its processes took most of the time of these tests.
	 *
	 * @returns the commit of each recording
	 */
	record(collection: string, recordings: readonly Recording[]): string[] {
		const own = join(this.#sourceOf(collection), ".git");
		const objects = join(own, "objects");
		if (!existsSync(own)) {
			layRepository(own, "main");
			// Where a test records by itself: beside its files.
			writeFileSync(join(own, "config"), BARE.replace("true", "false"));
		}
		const { branch = "", commit: newest } = readRefs(own);
		let parent = newest;
		let entries: Entries = parent === undefined ? new Map() : this.#entriesOf(this.#sourceOf(collection), parent);
		const commits = recordings.map(({ on, files, subject = `Record of ${on}` }) => {
			const next = new Map(entries);
			for (const [path, text] of Object.entries(files)) {
				if (text === undefined) next.delete(path);
				else next.set(path, `100644 ${put(objects, "blob", Buffer.from(text))}`);
			}
			const who = `Archive Bot <archive@example.com> ${Date.parse(`${on}T12:00:00Z`) / 1000} +0000`;
			const head = [`tree ${putTree(objects, next)}`, ...(parent ? [`parent ${parent}`] : []), `author ${who}`, `committer ${who}`];
			parent = put(objects, "commit", Buffer.from(`${head.join("\n")}\n\n${subject}`));
			entries = next;
			this.#entries.set(parent, entries);
			return parent;
		});
		writeFileSync(join(own, HEADS, branch), `${parent}\n`);
		this.#stale.add(collection);
		const target = join(this.folder, `${collection}.git`);
		rmSync(target, { recursive: true, force: true });
		cpSync(own, target, { recursive: true });
		for (const ofFiles of ["index", "logs", "ORIG_HEAD"]) rmSync(join(target, ofFiles), { recursive: true, force: true });
		writeFileSync(join(target, "config"), BARE);
		return commits;
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

let bundled: Buffer | undefined;

/** The smallest archive with a history: two copies of one text, and its bundle, which is the same each time. */
export function twoCopies(): { archive: TestArchive; commits: string[] } {
	const { NAME, PATH } = TWO_COPIES;
	const archive = new TestArchive();
	const commits = archive.record(NAME, [
		{ on: "2025-01-01", files: { [PATH]: "One.\n" } },
		{ on: "2025-02-01", files: { [PATH]: "Two.\n" } },
	]);
	const bundle = join(archive.mirror, `${NAME}.bundle`);
	mkdirSync(archive.mirror, { recursive: true });
	if (bundled) writeFileSync(bundle, bundled);
	else bundled = readFileSync(archive.bundle(NAME));
	return { archive, commits };
}
