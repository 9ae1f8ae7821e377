import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NORMALISATION } from "./normalise.ts";
import { LOOK_RULES, type Look } from "./usable.ts";
import type { Rename } from "./versions.ts";

interface Stored {
	readonly normalisation: number;
	readonly holds: Record<string, 0 | 1>;
	readonly texts?: Record<string, string>;
	readonly renames?: Record<string, readonly Rename[]>;
	readonly looks?: Readonly<Record<string, Look>>;
	readonly rules?: number;
}

/**
 * Remembers what is slow to find out and cannot change: whether a text (git blob) holds a quote, which texts are the
 * same after normalisation, and what git took for renames in a commit. All names are content hashes, so nothing goes stale.
 */
export class HoldsCache {
	readonly #file: string;
	#holds: Record<string, 0 | 1> = {};
	#texts: Record<string, string> = {};
	#renames: Record<string, readonly Rename[]> = {};
	#looks: Record<string, Look> = {};
	#changed = false;

	constructor(file: string) {
		this.#file = file;
		try {
			const stored = JSON.parse(readFileSync(file, "utf8")) as Stored;
			if (stored.normalisation === NORMALISATION) {
				this.#holds = stored.holds;
				this.#texts = stored.texts ?? {};
				this.#renames = stored.renames ?? {};
			}
			if (stored.rules === LOOK_RULES) this.#looks = { ...stored.looks };
		} catch {
			// No cache, or one that cannot be read: start empty. It only saves time.
		}
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

	/** Writes to a second file first, so that an interrupted run leaves the old one whole. */
	save(): void {
		if (!this.#changed) return;
		mkdirSync(dirname(this.#file), { recursive: true });
		const stored: Stored = {
			normalisation: NORMALISATION,
			holds: this.#holds,
			texts: this.#texts,
			renames: this.#renames,
			looks: this.#looks,
			rules: LOOK_RULES,
		};
		writeFileSync(`${this.#file}.new`, JSON.stringify(stored));
		renameSync(`${this.#file}.new`, this.#file);
	}
}
