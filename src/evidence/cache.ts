import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ownLanguages } from "../content/languages.ts";
import { noRoom, writeWhole } from "../content/whole.ts";
import { sha256 } from "./hash.ts";
import type { Look } from "./usable.ts";
import type { Rename } from "./versions.ts";

/** Folders whose code, and whose words of languages, decide what a text is found to say. */
const CODE = [import.meta.dirname, join(import.meta.dirname, "..", "content"), ownLanguages()];

/** A hash of that: what another state of it found is not believed, and nobody has to remember to say so. */
function codeHash(): string {
	const files = CODE.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => /\.(?:ts|yaml)$/.test(name) && !name.endsWith(".test.ts"))
			.sort()
			.map((name) => readFileSync(join(folder, name), "utf8")),
	);
	return sha256(files.join("\n"));
}

interface Stored {
	readonly code: string;
	readonly holds: Record<string, 0 | 1>;
	readonly texts: Record<string, string>;
	readonly renames: Record<string, readonly Rename[]>;
	readonly looks: Record<string, Look>;
	readonly facts: Record<string, unknown>;
}

/**
 * Remembers what is slow to find out and cannot change: whether a text (git blob) holds a quote, which texts are the
 * same after normalisation, what git took for renames in a commit, what was proven of a text. All names are content
 * hashes, so nothing goes stale.
 */
export class HoldsCache {
	readonly #file: string;
	readonly #code = codeHash();
	#holds: Record<string, 0 | 1> = {};
	#texts: Record<string, string> = {};
	#renames: Record<string, readonly Rename[]> = {};
	#looks: Record<string, Look> = {};
	#facts: Record<string, unknown> = {};
	/** What was printed in this run, by name. */
	readonly #printed = new Map<string, { readonly head: string; readonly text: string }>();
	#changed = false;
	#isFull = false;

	constructor(file: string) {
		this.#file = file;
		try {
			const stored = JSON.parse(readFileSync(file, "utf8")) as Stored;
			if (stored.code !== this.#code) return;
			this.#holds = stored.holds;
			this.#texts = stored.texts;
			this.#renames = stored.renames;
			this.#looks = stored.looks;
			this.#facts = stored.facts;
		} catch {
			// No cache, or one that cannot be read: start empty. It only saves time.
		}
	}

	/**
	 * Something that follows from content hashes and our code alone.
	 *
	 * @param key names what it follows from
	 * @param find works it out where it is not known; undefined is not remembered
	 */
	async fact<T>(key: string, find: () => T | undefined | Promise<T | undefined>): Promise<T | undefined> {
		// Put there under this key by the same code.
		if (key in this.#facts) return this.#facts[key] as T;
		const found = await find();
		if (found !== undefined) {
			this.#facts[key] = found;
			this.#changed = true;
		}
		return found;
	}

	#printedFile(name: string): string {
		return join(dirname(this.#file), `printed-${name.replace(/[^a-z0-9-]/gi, "-")}.txt`);
	}

	/**
	 * What a command printed that prints the same each time; undefined where that is not kept.
	 *
	 * @param key names what it follows from, such as a commit
	 */
	printed(name: string, key: string): string | undefined {
		const head = `${this.#code} ${key}\n`;
		const now = this.#printed.get(name);
		if (now?.head === head) return now.text;
		try {
			const stored = readFileSync(this.#printedFile(name), "utf8");
			return stored.startsWith(head) ? stored.slice(head.length) : undefined;
		} catch {
			return undefined;
		}
	}

	/** Keeps what a command printed, in a file of its own beside the cache: the last of a name. */
	print(name: string, key: string, text: string): string {
		const head = `${this.#code} ${key}\n`;
		this.#printed.set(name, { head, text });
		this.#write(this.#printedFile(name), head + text);
		return text;
	}

	get(blob: string, quote: string): boolean | undefined {
		const known = this.#holds[`${blob}:${quote}`];
		return known === undefined ? undefined : known === 1;
	}

	set(blob: string, quote: string, holds: boolean): void {
		this.#holds[`${blob}:${quote}`] = holds ? 1 : 0;
		this.#changed = true;
	}

	/** Name of the normalised text of a blob: blobs that differ only in marks and links share it. */
	textOf(blob: string): string | undefined {
		return this.#texts[blob];
	}

	setText(blob: string, text: string): void {
		if (this.#texts[blob] === text) return;
		this.#texts[blob] = text;
		this.#changed = true;
	}

	renames(commit: string, find: () => readonly Rename[]): readonly Rename[] {
		const known = this.#renames[commit];
		if (known) return known;
		this.#changed = true;
		const found = find();
		this.#renames[commit] = found;
		return found;
	}

	/** What a text shows by itself, see `lookAt`. */
	look(blob: string): Look | undefined {
		return this.#looks[blob];
	}

	setLook(blob: string, look: Look): void {
		this.#looks[blob] = look;
		this.#changed = true;
	}

	/**
	 * Writes all that is new. It only saves time: where there is no room for it, the old one stays, and what was found is
	 * as true.
	 */
	save(): void {
		if (!this.#changed) return;
		const stored: Stored = {
			code: this.#code,
			holds: this.#holds,
			texts: this.#texts,
			renames: this.#renames,
			looks: this.#looks,
			facts: this.#facts,
		};
		this.#write(this.#file, JSON.stringify(stored));
	}

	#write(file: string, text: string): void {
		if (this.#isFull) return;
		try {
			mkdirSync(dirname(file), { recursive: true });
			writeWhole(file, text);
		} catch (error) {
			if (!noRoom(error)) throw error;
			this.#isFull = true;
			console.error(`There is no room to remember what was found in ${file} (${(error as Error).message}): the next run takes longer.`);
		}
	}
}
