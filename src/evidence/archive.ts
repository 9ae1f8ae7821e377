import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveReference } from "../schema/document.ts";
import { type RecordedDay, Recordings } from "./days.ts";
import { ArchiveFault, faultOf, SYNC } from "./faults.ts";
import { archiveGit, GitError, spawnArchiveGit } from "./git.ts";

/** One recorded state of one document. */
export interface DocumentVersion extends RecordedDay {
	readonly collection: string;
	readonly path: string;
	readonly commit: string;
	/** Git blob id; equal blobs are equal texts. Undefined where the file was deleted. */
	readonly blob: string | undefined;
	readonly subject: string;
}

const LOG_FORMAT = "%x01%H%x02%ad%x02%s";
/** Paths come as bytes, not escaped, but for those with quote marks or tabs, which no document has. */
const LOG = ["log", "--raw", "--no-abbrev", "--no-renames", "--date=format-local:%Y-%m-%d"];

function historyKey({ collection, path }: { readonly collection: string; readonly path: string }): string {
	return `${collection}\u0000${path}`;
}

/** One version for each path that a commit of the log touched, in the order of the log. */
function parseLog(collection: string, log: string): DocumentVersion[] {
	return log
		.split("\u0001")
		.slice(1)
		.flatMap((record) => {
			const [head = "", ...raw] = record.split("\n");
			const [commit = "", date = "", subject = ""] = head.split("\u0002");
			return raw
				.filter((line) => line.startsWith(":"))
				.map((line): DocumentVersion => {
					const [state = "", path = ""] = line.split("\t");
					const blob = state.split(" ")[3];
					return { collection, path, commit, date, subject, blob: blob && !/^0+$/.test(blob) ? blob : undefined };
				});
		});
}

/** A file that got another path in one commit, as git's rename detection sees it. */
export interface Rename {
	readonly from: string;
	readonly to: string;
}

/** Whether a copy of that day is this text: one path of the archive can hold several editions over time. */
export function isWithin({ from, until }: ArchiveReference, date: string): boolean {
	return (from === undefined || date >= from) && (until === undefined || date <= until);
}

/** A folder of bare clones, one per collection. All reading goes through git itself. */
export class Archive {
	readonly folder: string;
	readonly #histories = new Map<string, DocumentVersion[]>();
	readonly #recordings = new Map<string, Recordings>();
	readonly #faults = new Map<string, string | undefined>();

	constructor(folder: string) {
		this.folder = folder;
	}

	repository(collection: string): string {
		return join(this.folder, `${collection}.git`);
	}

	/** Whether something is there for a collection, whole or not. */
	has(collection: string): boolean {
		return existsSync(this.repository(collection));
	}

	/** Why a collection cannot be read, with the way out; undefined where it can. Found out once. */
	fault(collection: string): string | undefined {
		if (!this.#faults.has(collection)) this.#faults.set(collection, faultOf(this.repository(collection), SYNC));
		return this.#faults.get(collection);
	}

	/** @throws ArchiveFault where the collection is broken, GitError where git fails on it */
	git(collection: string, args: readonly string[]): string {
		const fault = this.fault(collection);
		if (fault !== undefined) throw new ArchiveFault(fault);
		try {
			return archiveGit(this.repository(collection), args);
		} catch (error) {
			throw this.#damaged(collection, error);
		}
	}

	/** What git said, with the way out of a clone that was damaged after it was made. */
	#damaged(collection: string, error: unknown): unknown {
		if (!(error instanceof GitError)) return error;
		return new ArchiveFault(`${error.message}\nFix: if it stays so, remove ${this.repository(collection)} and run ${SYNC}`);
	}

	/** Every commit of a collection's history, with its day. Read once. */
	recordings(collection: string): Recordings {
		let known = this.#recordings.get(collection);
		if (!known) {
			known = Recordings.parse(this.git(collection, Recordings.LOG));
			this.#recordings.set(collection, known);
		}
		return known;
	}

	/** Newest commit of a collection and its day. */
	head(collection: string): { commit: string; date: string } {
		const { commit, date } = this.recordings(collection).newest();
		return { commit, date };
	}

	/** Day of a commit of the collection's history; undefined where the history has no such commit. */
	dayOf(collection: string, commit: string): RecordedDay | undefined {
		return this.recordings(collection).dayOf(commit);
	}

	/** Recorded states of a document in one place, oldest first. */
	history(reference: ArchiveReference): DocumentVersion[] {
		this.prefetch([reference]);
		return this.#histories.get(historyKey(reference)) ?? [];
	}

	/** Reads the histories of many places with one walk over each collection. A collection that is not here is left out. */
	prefetch(references: readonly ArchiveReference[]): void {
		const wanted = new Map<string, Set<string>>();
		for (const reference of references) {
			if (this.#histories.has(historyKey(reference)) || !this.has(reference.collection)) continue;
			wanted.set(reference.collection, (wanted.get(reference.collection) ?? new Set()).add(reference.path));
		}
		for (const [collection, paths] of wanted) {
			for (const path of paths) this.#histories.set(historyKey({ collection, path }), []);
			const literal = [...paths].map((path) => `:(literal)${path}`);
			const log = this.git(collection, [...LOG, `--format=${LOG_FORMAT}`, "--", ...literal]);
			// git log lists newest first; reverse keeps the order of commits made on one day.
			for (const version of parseLog(collection, log).reverse()) {
				const history = this.#histories.get(historyKey(version));
				history?.push({ ...version, ...this.recordings(collection).dayOf(version.commit, history.at(-1)?.date) });
			}
		}
	}

	/** What git itself took for renames in one commit. */
	renames(collection: string, commit: string): Rename[] {
		const raw = this.git(collection, [
			"diff-tree",
			"-r",
			"-M",
			"--diff-filter=R",
			"--name-status",
			"--no-commit-id",
			"-z",
			"--root",
			commit,
		]);
		const fields = raw.split("\u0000").filter(Boolean);
		const renames: Rename[] = [];
		for (let i = 0; i + 2 < fields.length; i += 3) renames.push({ from: fields[i + 1] ?? "", to: fields[i + 2] ?? "" });
		return renames;
	}

	/** Newest recording of a collection by the end of a day, or undefined where it had none yet. */
	headAt(collection: string, asOf: string): { commit: string; date: string } | undefined {
		return this.recordings(collection).newestBy(asOf);
	}

	/** All recorded states of a document over all its places, by date. */
	historyOf(references: readonly ArchiveReference[]): DocumentVersion[] {
		return references
			.flatMap((reference) => this.history(reference).filter((v) => isWithin(reference, v.date)))
			.map((version, index) => ({ version, index }))
			.sort((a, b) => a.version.date.localeCompare(b.version.date) || a.index - b.index)
			.map(({ version }) => version);
	}

	/** What git prints for `<commit>:<path>`. What a rewriting left behind in the object store is no part of the history. */
	#at(collection: string, commit: string, path: string, args: readonly string[]): string | undefined {
		if (!this.has(collection) || this.dayOf(collection, commit) === undefined) return undefined;
		try {
			return this.git(collection, [...args, `${commit}:${path}`]);
		} catch (error) {
			if (error instanceof GitError && / path '.*' (?:does not exist|exists on disk, but not) in /s.test(error.message)) return undefined;
			throw error;
		}
	}

	/** Text of a document at a commit, or undefined where the history has no such commit or the commit no such file. */
	textAt(collection: string, commit: string, path: string): string | undefined {
		return this.#at(collection, commit, path, ["cat-file", "blob"]);
	}

	/** Blob of a document at a commit, as `textAt`. */
	blobAt(collection: string, commit: string, path: string): string | undefined {
		return this.#at(collection, commit, path, ["rev-parse"])?.trim();
	}

	/** Texts of many blobs through one `git cat-file --batch`. */
	async texts(collection: string, blobs: readonly string[]): Promise<Map<string, string>> {
		const result = new Map<string, string>();
		if (blobs.length === 0) return result;
		const fault = this.fault(collection);
		if (fault !== undefined) throw new ArchiveFault(fault);
		const child = spawnArchiveGit(this.repository(collection), ["cat-file", "--batch"]);
		const chunks: Buffer[] = [];
		child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
		let said = "";
		child.stderr.on("data", (chunk: Buffer) => {
			said += chunk.toString();
		});
		const closed = new Promise<void>((resolve, reject) => {
			child.on("error", reject);
			child.on("close", (code) =>
				code === 0 ? resolve() : reject(this.#damaged(collection, new GitError(`git cat-file ended with ${code}: ${said.trim()}`))),
			);
			// A child that ends early closes the pipe; why it ended is told by its code.
			child.stdin.on("error", () => {});
		});
		child.stdin.end(`${blobs.join("\n")}\n`);
		await closed;
		const all = Buffer.concat(chunks);
		let at = 0;
		for (const blob of blobs) {
			const newline = all.indexOf(10, at);
			const [id = "", type = "", size = "0"] = all.toString("utf8", at, newline).split(" ");
			at = newline + 1;
			if (id !== blob || type !== "blob")
				throw new ArchiveFault(
					`The archive has no text ${blob} in ${collection}: objects are missing.\nFix: remove ${this.repository(collection)} and run ${SYNC}`,
				);
			result.set(blob, all.toString("utf8", at, at + Number(size)));
			at += Number(size) + 1;
		}
		return result;
	}
}
