import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import { sha256 } from "./hash.ts";
import { PassageFinder } from "./nearest.ts";
import { type NormalisedText, normaliseText } from "./normalise.ts";
import type { DocumentVersion } from "./versions.ts";

/**
 * Normalised texts of one document at a time. Copies that differ only in marks and links share one text (line numbers count as part of it), so most of
 * the copies of a noisy document are never read twice: the cache remembers which are the same.
 */
export class Texts {
	readonly #archive: Archive;
	readonly #cache: HoldsCache;
	/** Remembers comparisons between the texts held. */
	readonly finder = new PassageFinder();
	readonly #texts = new Map<string, NormalisedText>();

	constructor(archive: Archive, cache: HoldsCache) {
		this.#archive = archive;
		this.#cache = cache;
	}

	/** Reads what is needed so that `get` answers for every one of these copies: one git process for each collection. */
	async load(versions: readonly DocumentVersion[]): Promise<void> {
		const wanted = new Map<string, Set<string>>();
		const chosen = new Set<string>();
		for (const { collection, blob } of versions) {
			if (blob === undefined) continue;
			const name = this.#cache.textOf(blob);
			if (name !== undefined && (this.#texts.has(name) || chosen.has(name))) continue;
			if (name !== undefined) chosen.add(name);
			wanted.set(collection, (wanted.get(collection) ?? new Set()).add(blob));
		}
		for (const [collection, blobs] of wanted) {
			for (const [blob, source] of await this.#archive.texts(collection, [...blobs])) {
				const text = normaliseText(source);
				const name = this.#cache.textOf(blob) ?? sha256(`${text.lines.join()}\n${text.text}`).slice(0, 16);
				this.#cache.setText(blob, name);
				if (!this.#texts.has(name)) this.#texts.set(name, text);
			}
		}
	}

	/** Name of a loaded copy's text: equal names are equal texts after normalisation. Undefined where the file was removed. */
	nameOf({ blob }: DocumentVersion): string | undefined {
		return blob === undefined ? undefined : this.#cache.textOf(blob);
	}

	get(version: DocumentVersion): NormalisedText | undefined {
		return this.#texts.get(this.nameOf(version) ?? "");
	}

	clear(): void {
		this.#texts.clear();
		this.finder.clear();
	}

	/** Texts held in memory. */
	get size(): number {
		return this.#texts.size;
	}
}
