import type { ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { GitError, spawnArchiveGit, textOf } from "./git.ts";

interface Asked {
	readonly blob: string;
	readonly done: (text: string) => void;
	readonly fail: (error: Error) => void;
}

/** Milliseconds without a question after which git is let go: longer than a run is busy between two. It keeps no command alive. */
const IDLE = 10_000;

/**
 * Reads texts of one bare repository through one `git cat-file --batch` that stays: starting git anew for each question
 * took more of a verification than all its reading. The child is let go when nothing more is asked, and with this process.
 */
export class BlobReader {
	readonly #repository: string;
	#child: ChildProcessByStdio<Writable, Readable, Readable> | undefined;
	#waiting: Asked[] = [];
	#chunks: Buffer[] = [];
	#size = 0;
	/** Bytes without which the next answer is not whole: nothing is put together before they are here. */
	#needed = 1;
	#said = "";
	#idle: NodeJS.Timeout | undefined;

	constructor(repository: string) {
		this.#repository = repository;
	}

	/**
	 * @param blobs ids, each of a blob
	 * @throws GitError where git ends, MissingText where there is no such blob
	 */
	async read(blobs: readonly string[]): Promise<Map<string, string>> {
		clearTimeout(this.#idle);
		const child = this.#start();
		child.ref();
		const texts = blobs.map((blob) => new Promise<string>((done, fail) => this.#waiting.push({ blob, done, fail })));
		child.stdin.write(`${blobs.join("\n")}\n`);
		try {
			const found = await Promise.all(texts);
			return new Map(blobs.map((blob, i) => [blob, found[i] ?? ""]));
		} finally {
			if (this.#waiting.length === 0) {
				child.unref();
				clearTimeout(this.#idle);
				this.#idle = setTimeout(() => this.#letGo(), IDLE).unref();
			}
		}
	}

	#start(): ChildProcessByStdio<Writable, Readable, Readable> {
		if (this.#child) return this.#child;
		const child = spawnArchiveGit(this.#repository, ["cat-file", "--batch"]);
		this.#child = child;
		for (const stream of [child.stdin, child.stdout, child.stderr]) (stream as { unref?: () => void }).unref?.();
		child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
		child.stderr.on("data", (chunk: Buffer) => {
			this.#said += chunk.toString();
		});
		// What is written to a child that has ended is answered by its end.
		child.stdin.on("error", () => {});
		child.on("error", (error) => this.#end(child, error));
		child.on("close", (code) =>
			this.#end(child, new GitError(`git cat-file ended with ${code ?? "a signal"}: ${this.#said.trim() || "it said nothing"}`)),
		);
		return child;
	}

	/** A question that comes while git is ending is put to another. */
	#letGo(): void {
		const child = this.#child;
		this.#child = undefined;
		child?.stdin.end();
	}

	#end(child: unknown, error: Error): void {
		if (child !== this.#child) return;
		this.#child = undefined;
		for (const { fail } of this.#waiting.splice(0)) fail(error);
		this.#chunks = [];
		this.#size = 0;
	}

	/** Answers come in the order of the questions: `<id> blob <size>`, the text, a line end; or `<id> missing`. */
	#take(chunk: Buffer): void {
		this.#chunks.push(chunk);
		this.#size += chunk.length;
		if (this.#size < this.#needed) return;
		const all = Buffer.concat(this.#chunks);
		let at = 0;
		this.#needed = 1;
		while (this.#waiting.length > 0) {
			const newline = all.indexOf(10, at);
			if (newline < 0) break;
			const [id = "", type = "", size = "0"] = all.toString("utf8", at, newline).split(" ");
			const length = type === "blob" ? Number(size) + 1 : 0;
			if (newline + 1 + length > all.length) {
				this.#needed = newline + 1 + length - at;
				break;
			}
			const asked = this.#waiting.shift();
			try {
				asked?.done(textOf(asked.blob, [id, type], all.subarray(newline + 1, newline + Math.max(length, 1))));
			} catch (error) {
				asked?.fail(error as Error);
			}
			at = newline + 1 + length;
		}
		const rest = all.subarray(at);
		this.#chunks = rest.length > 0 ? [rest] : [];
		this.#size = rest.length;
	}
}
