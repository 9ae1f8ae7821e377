import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { NORMALISATION } from "./normalise.ts";

/** Remembers whether a text (git blob) holds a quote. Both names are content hashes, so it cannot go stale. */
export class HoldsCache {
	readonly #file: string;
	#holds: Record<string, 0 | 1> = {};
	#changed = false;

	constructor(file: string) {
		this.#file = file;
		try {
			const stored = JSON.parse(readFileSync(file, "utf8")) as { normalisation: number; holds: Record<string, 0 | 1> };
			if (stored.normalisation === NORMALISATION) this.#holds = stored.holds;
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

	/** Writes to a second file first, so that an interrupted run leaves the old one whole. */
	save(): void {
		if (!this.#changed) return;
		mkdirSync(dirname(this.#file), { recursive: true });
		writeFileSync(`${this.#file}.new`, JSON.stringify({ normalisation: NORMALISATION, holds: this.#holds }));
		renameSync(`${this.#file}.new`, this.#file);
	}
}
