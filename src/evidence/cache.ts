import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Rename } from "./archive.ts";
import { NORMALISATION } from "./normalise.ts";

interface Stored {
	readonly normalisation: number;
	readonly holds: Record<string, 0 | 1>;
	readonly texts?: Record<string, string>;
	readonly renames?: Record<string, readonly Rename[]>;
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

	/** Writes to a second file first, so that an interrupted run leaves the old one whole. */
	save(): void {
		if (!this.#changed) return;
		mkdirSync(dirname(this.#file), { recursive: true });
		const stored: Stored = { normalisation: NORMALISATION, holds: this.#holds, texts: this.#texts, renames: this.#renames };
		writeFileSync(`${this.#file}.new`, JSON.stringify(stored));
		renameSync(`${this.#file}.new`, this.#file);
	}
}
