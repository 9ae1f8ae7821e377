import { execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveReference } from "../schema/document.ts";

/** One recorded state of one document. */
export interface DocumentVersion {
	readonly collection: string;
	readonly path: string;
	readonly commit: string;
	/** Author date, the day the text was recorded, YYYY-MM-DD in UTC. */
	readonly date: string;
	/** Git blob id; equal blobs are equal texts. Undefined where the file was deleted. */
	readonly blob: string | undefined;
	readonly subject: string;
}

const LOG_FORMAT = "%x01%H%x02%ad%x02%s";
/** Paths come as bytes, not escaped, but for those with quote marks or tabs, which no document has. */
const LOG = ["-c", "core.quotePath=false", "log", "--raw", "--no-abbrev", "--no-renames", "--date=format-local:%Y-%m-%d"];

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
	/** Asked for every current version; git takes a tenth of a second to say it. */
	readonly #heads = new Map<string, { commit: string; date: string }>();

	constructor(folder: string) {
		this.folder = folder;
	}

	repository(collection: string): string {
		return join(this.folder, `${collection}.git`);
	}

	has(collection: string): boolean {
		return existsSync(join(this.repository(collection), "HEAD"));
	}

	git(collection: string, args: readonly string[]): string {
		return execFileSync("git", ["-C", this.repository(collection), ...args], {
			encoding: "utf8",
			maxBuffer: 1 << 30,
			env: { ...process.env, TZ: "UTC" },
			stdio: ["ignore", "pipe", "pipe"],
		});
	}

	/** Newest commit of a collection and its day. */
	head(collection: string): { commit: string; date: string } {
		const known = this.#heads.get(collection);
		if (known) return known;
		const [commit = "", date = ""] = this.git(collection, ["log", "-1", "--format=%H %ad", "--date=format-local:%Y-%m-%d"])
			.trim()
			.split(" ");
		const head = { commit, date };
		this.#heads.set(collection, head);
		return head;
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
			for (const version of parseLog(collection, log).reverse()) this.#histories.get(historyKey(version))?.push(version);
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
		const head = this.head(collection);
		if (head.date <= asOf) return head;
		const [commit = "", date = ""] = this.git(collection, [
			"log",
			"-1",
			`--before=${asOf}T23:59:59Z`,
			"--format=%H %ad",
			"--date=format-local:%Y-%m-%d",
		])
			.trim()
			.split(" ");
		return commit === "" ? undefined : { commit, date };
	}

	/** All recorded states of a document over all its places, by date. */
	historyOf(references: readonly ArchiveReference[]): DocumentVersion[] {
		return references
			.flatMap((reference) => this.history(reference).filter((v) => isWithin(reference, v.date)))
			.map((version, index) => ({ version, index }))
			.sort((a, b) => a.version.date.localeCompare(b.version.date) || a.index - b.index)
			.map(({ version }) => version);
	}

	/** Text of a document at a commit, or undefined where that commit has no such file. */
	textAt(collection: string, commit: string, path: string): string | undefined {
		try {
			return this.git(collection, ["show", `${commit}:${path}`]);
		} catch {
			return undefined;
		}
	}

	/** Texts of many blobs through one `git cat-file --batch`. */
	async texts(collection: string, blobs: readonly string[]): Promise<Map<string, string>> {
		const result = new Map<string, string>();
		if (blobs.length === 0) return result;
		const child = spawn("git", ["-C", this.repository(collection), "cat-file", "--batch"], {
			stdio: ["pipe", "pipe", "inherit"],
		});
		const chunks: Buffer[] = [];
		child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
		const closed = new Promise<void>((resolve, reject) => {
			child.on("error", reject);
			child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`git cat-file ended with ${code}`))));
		});
		child.stdin.end(`${blobs.join("\n")}\n`);
		await closed;
		const all = Buffer.concat(chunks);
		let at = 0;
		for (const blob of blobs) {
			const newline = all.indexOf(10, at);
			const [id = "", type = "", size = "0"] = all.toString("utf8", at, newline).split(" ");
			at = newline + 1;
			if (id !== blob || type !== "blob") throw new Error(`The archive has no text ${blob} in ${collection}`);
			result.set(blob, all.toString("utf8", at, at + Number(size)));
			at += Number(size) + 1;
		}
		return result;
	}
}
