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

/** Whether a copy of that day is this text: one path of the archive can hold several editions over time. */
function isWithin({ from, until }: ArchiveReference, date: string): boolean {
	return (from === undefined || date >= from) && (until === undefined || date <= until);
}

/** A folder of bare clones, one per collection. All reading goes through git itself. */
export class Archive {
	readonly folder: string;
	readonly #histories = new Map<string, DocumentVersion[]>();

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
		const [commit = "", date = ""] = this.git(collection, ["log", "-1", "--format=%H %ad", "--date=format-local:%Y-%m-%d"])
			.trim()
			.split(" ");
		return { commit, date };
	}

	/** Recorded states of a document in one place, oldest first. */
	history({ collection, path }: ArchiveReference): DocumentVersion[] {
		const key = `${collection}\u0000${path}`;
		const known = this.#histories.get(key);
		if (known) return known;
		const log = this.git(collection, [
			"log",
			"--raw",
			"--no-abbrev",
			"--no-renames",
			`--format=${LOG_FORMAT}`,
			"--date=format-local:%Y-%m-%d",
			"--",
			path,
		]);
		const versions: DocumentVersion[] = [];
		for (const record of log.split("\u0001").slice(1)) {
			const [head = "", ...raw] = record.split("\n");
			const [commit = "", date = "", subject = ""] = head.split("\u0002");
			const change = raw.find((line) => line.startsWith(":"));
			const blob = change?.split(" ")[3];
			versions.push({ collection, path, commit, date, subject, blob: blob && !/^0+$/.test(blob) ? blob : undefined });
		}
		// git log lists newest first; reverse keeps the order of commits made on one day.
		versions.reverse();
		this.#histories.set(key, versions);
		return versions;
	}

	/** All recorded states of a document over all its places, by date. */
	historyOf(references: readonly ArchiveReference[]): DocumentVersion[] {
		return references
			.flatMap((reference) => (this.has(reference.collection) ? this.history(reference).filter((v) => isWithin(reference, v.date)) : []))
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
