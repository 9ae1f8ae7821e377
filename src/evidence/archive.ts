import { existsSync } from "node:fs";
import { join } from "node:path";
import { type ArchiveReference, archivedIn, type DocumentRecord } from "../schema/document.ts";
import { BlobReader } from "./blob-reader.ts";
import type { HoldsCache } from "./cache.ts";
import { type RecordedDay, Recordings } from "./days.ts";
import { ArchiveFault, faultOf, SYNC } from "./faults.ts";
import { archiveGit, archiveGitBytes, GitError, MissingText, parseBatch, printedByGit } from "./git.ts";
import { sha256 } from "./hash.ts";
import { markUnusable } from "./mark.ts";
import { readRefs } from "./refs.ts";
import { addState, type DocumentVersion, isWithin, LOG, parseLog, type Rename } from "./versions.ts";

function historyKey({ collection, path }: { readonly collection: string; readonly path: string }): string {
	return `${collection}\u0000${path}`;
}

const literally = (paths: Iterable<string>): string[] => ["--", ...[...paths].map((path) => `:(literal)${path}`).sort()];

/** A folder of bare clones, one per collection. All reading goes through git itself. */
export class Archive {
	readonly folder: string;
	readonly #histories = new Map<string, DocumentVersion[]>();
	readonly #recordings = new Map<string, Recordings>();
	readonly #faults = new Map<string, string | undefined>();
	readonly #readers = new Map<string, BlobReader>();
	readonly #cache: HoldsCache | undefined;
	#accepted: ReadonlySet<string> = new Set();
	#said: ReadonlyMap<string, readonly { readonly reference: ArchiveReference; readonly language: string }[]> = new Map();

	readonly #heads: ReadonlyMap<string, string>;
	readonly #newest = new Map<string, string>();
	readonly #shown = new Map<string, string | undefined>();

	/**
	 * @param cache remembers what single texts look like, so that they are not read again
	 * @param heads commits by collection at which the history ends, to read an archive as it was
	 */
	constructor(folder: string, cache?: HoldsCache, heads: ReadonlyMap<string, string> = new Map()) {
		this.folder = folder;
		this.#heads = heads;
		this.#cache = cache;
	}

	/** Takes what records say of their copies: those that a person confirmed, and the language of each place. Before histories are read. */
	accept(documents: readonly { readonly data: Pick<DocumentRecord, "accepted" | "archive" | "language"> }[]): void {
		this.#accepted = new Set(documents.flatMap(({ data }) => data.accepted.map(({ commit }) => commit)));
		const said = documents.flatMap(({ data }) => archivedIn(data).map((reference) => ({ reference, language: data.language })));
		this.#said = Map.groupBy(said, ({ reference }) => historyKey(reference));
	}

	/** Languages that the records of a copy's document say. One path can hold several editions over time. */
	#languagesOf(version: DocumentVersion): string[] {
		const said = this.#said.get(historyKey(version)) ?? [];
		return [...new Set(said.flatMap(({ reference, language }) => (isWithin(reference, version.date) ? [language] : [])))];
	}

	repository(collection: string): string {
		return join(this.folder, `${collection}.git`);
	}

	/** Commit at which a collection's history ends. Looked up once. */
	#headOf(collection: string): string {
		let head = this.#heads.get(collection) ?? this.#newest.get(collection);
		if (head === undefined) {
			const fault = this.fault(collection);
			if (fault !== undefined) throw new ArchiveFault(fault);
			head = readRefs(this.repository(collection)).commit ?? "";
			this.#newest.set(collection, head);
		}
		return head;
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

	#incomplete(collection: string, { message }: Error): ArchiveFault {
		return new ArchiveFault(`${message} in ${collection}.\nFix: remove ${this.repository(collection)} and run ${SYNC}`);
	}

	/** Paths of all files that the newest commit of a collection has, sorted. */
	paths(collection: string): string[] {
		const printed = this.git(collection, ["ls-tree", "-r", "-z", "--name-only", this.#headOf(collection)]);
		return printed.split("\u0000").filter(Boolean).sort();
	}

	/** Every commit of a collection's history, with its day. Read once. */
	recordings(collection: string): Recordings {
		let known = this.#recordings.get(collection);
		if (!known) {
			known = Recordings.parse(this.#log(collection, "recordings", Recordings.LOG, []));
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
		const history = this.#histories.get(historyKey(reference)) ?? [];
		return reference.holds === undefined ? history : this.#ofEdition(reference, reference.holds, history);
	}

	/** Copies of one edition, where a path swings between several: those that hold its words, and removals of the file. */
	#ofEdition({ collection, path }: ArchiveReference, holds: string, history: readonly DocumentVersion[]): DocumentVersion[] {
		const key = `${historyKey({ collection, path })}\u0000${holds}`;
		const known = this.#histories.get(key);
		if (known) return known;
		// What a text holds never changes: each copy is read once for all runs.
		const words = holds.replace(/\s+/g, " ");
		const named = `edition ${sha256(words)}`;
		// With any white space between them. A copy of the whole text with its white space evened out took most of this.
		const isHeldBy = new RegExp(words.split(" ").map(RegExp.escape).join("\\s+"));
		const isOwn = (blob: string) => this.#cache?.get(blob, named);
		const unread = [...new Set(history.flatMap(({ blob }) => (blob === undefined || isOwn(blob) !== undefined ? [] : [blob])))];
		const found = new Map(Array.from(this.#texts(collection, unread), ([blob, text]) => [blob, isHeldBy.test(text)]));
		for (const [blob, isHeld] of found) this.#cache?.set(blob, named, isHeld);
		const own = history.filter(({ blob }) => blob === undefined || (found.get(blob) ?? isOwn(blob)));
		this.#histories.set(key, own);
		return own;
	}

	/** Paths whose histories are not read yet, by collection. A collection that is not here is left out. */
	#unread(references: readonly ArchiveReference[]): Map<string, Set<string>> {
		const wanted = new Map<string, Set<string>>();
		for (const reference of references) {
			if (this.#histories.has(historyKey(reference)) || !this.has(reference.collection)) continue;
			wanted.set(reference.collection, (wanted.get(reference.collection) ?? new Set()).add(reference.path));
		}
		return wanted;
	}

	/** Lets git walk all collections at once, for a `prefetch` of the same places. A broken collection is left for that to name. */
	async walk(references: readonly ArchiveReference[]): Promise<void> {
		const cache = this.#cache;
		if (!cache) return;
		const unread = [...this.#unread(references)].filter(([collection]) => this.fault(collection) === undefined);
		const walks = unread.flatMap(([collection, paths]) => [
			{ collection, ...this.#walkOf(collection, "recordings", Recordings.LOG, []) },
			{ collection, ...this.#walkOf(collection, "histories", LOG, literally(paths)) },
		]);
		await Promise.all(
			walks
				.filter(({ name, key }) => cache.printed(name, key) === undefined)
				.map(async ({ collection, name, key, args }) => cache.print(name, key, await printedByGit(this.repository(collection), args))),
		);
	}

	/** Reads the histories of many places with one walk over each collection. */
	prefetch(references: readonly ArchiveReference[]): void {
		for (const [collection, paths] of this.#unread(references)) {
			for (const path of paths) this.#histories.set(historyKey({ collection, path }), []);
			const log = this.#log(collection, "histories", LOG, literally(paths));
			// git log lists newest first; reverse keeps the order of commits made on one day.
			for (const version of parseLog(collection, log).reverse()) {
				const history = this.#histories.get(historyKey(version));
				if (history) addState(history, { ...version, ...this.recordings(collection).dayOf(version.commit, history.at(-1)?.date) });
			}
			const marked = markUnusable(
				[...paths].map((path) => this.#histories.get(historyKey({ collection, path })) ?? []),
				{ sizes: (blobs) => this.#sizes(collection, blobs), texts: (blobs) => this.#texts(collection, blobs) },
				this.#cache,
				this.#accepted,
				(version) => this.#languagesOf(version),
			);
			for (const [i, path] of [...paths].entries()) this.#histories.set(historyKey({ collection, path }), marked[i] ?? []);
		}
	}

	/** A walk by the commit itself: an archive read as it was at its newest commit is the same archive. */
	#walkOf(collection: string, name: string, format: readonly string[], paths: readonly string[]) {
		const args = [...format, this.#headOf(collection), ...paths];
		return { name: `${collection}-${name}`, key: sha256(JSON.stringify(args)), args };
	}

	/** What a walk over a collection's history prints, which takes git seconds and is the same until the head moves. */
	#log(collection: string, kind: string, format: readonly string[], paths: readonly string[]): string {
		const { name, key, args } = this.#walkOf(collection, kind, format, paths);
		if (!this.#cache) return this.git(collection, args);
		return this.#cache.printed(name, key) ?? this.#cache.print(name, key, this.git(collection, args));
	}

	#batch(collection: string, args: readonly string[], blobs: readonly string[]): Buffer {
		const fault = this.fault(collection);
		if (fault !== undefined) throw new ArchiveFault(fault);
		try {
			return archiveGitBytes(this.repository(collection), args, `${blobs.join("\n")}\n`);
		} catch (error) {
			throw this.#damaged(collection, error);
		}
	}

	/** Bytes of texts: the same for as long as the same are asked for. */
	#sizes(collection: string, blobs: readonly string[]): number[] {
		const [name, key] = [`${collection}-sizes`, sha256(blobs.join())];
		const ask = () => this.#batch(collection, ["cat-file", "--batch-check=%(objecttype) %(objectsize)"], blobs).toString("utf8");
		const known = this.#cache?.printed(name, key);
		const printed = known ?? ask();
		const lines = printed.split("\n");
		const sizes = blobs.map((blob, i) => {
			const size = /^blob (\d+)$/.exec(lines[i] ?? "")?.[1];
			if (size === undefined) throw this.#incomplete(collection, new MissingText(`The archive has no text ${blob}: objects are missing`));
			return Number(size);
		});
		if (known === undefined) this.#cache?.print(name, key, printed);
		return sizes;
	}

	*#texts(collection: string, blobs: readonly string[]): Generator<[string, string]> {
		if (blobs.length === 0) return;
		const printed = this.#batch(collection, ["cat-file", "--batch"], blobs);
		try {
			yield* parseBatch(blobs, printed);
		} catch (error) {
			throw this.#incomplete(collection, error as Error);
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
			.sort((a, b) => a.date.localeCompare(b.date));
	}

	/**
	 * Text of a document at a commit, or undefined where the history has no such commit or the commit no such file. What a
	 * rewriting left behind in the object store is no part of the history.
	 */
	textAt(collection: string, commit: string, path: string): string | undefined {
		const key = `${collection} ${commit}:${path}`;
		if (!this.#shown.has(key)) this.show([{ collection, commit, path }]);
		return this.#shown.get(key);
	}

	/** Reads texts of documents at commits in one go, for a `textAt` of each. */
	show(wanted: readonly { readonly collection: string; readonly commit: string; readonly path: string }[]): void {
		for (const [collection, asked] of Map.groupBy(wanted, (one) => one.collection)) {
			const blobs = this.blobsAt(collection, asked);
			const texts = new Map(this.#texts(collection, [...new Set(blobs.flatMap((blob) => blob ?? []))]));
			for (const [i, { commit, path }] of asked.entries()) this.#shown.set(`${collection} ${commit}:${path}`, texts.get(blobs[i] ?? ""));
		}
	}

	/** Blobs of documents at commits, in one go; undefined as `textAt`. */
	blobsAt(collection: string, wanted: readonly { readonly commit: string; readonly path: string }[]): (string | undefined)[] {
		if (!this.has(collection) || wanted.length === 0) return wanted.map(() => undefined);
		const names = wanted.map(({ commit, path }) => `${commit}:${path}`);
		const lines = this.#batch(collection, ["cat-file", "--batch-check=%(objecttype) %(objectname)"], names).toString("utf8").split("\n");
		return wanted.map(({ commit }, i) => {
			const blob = /^blob ([0-9a-f]+)$/.exec(lines[i] ?? "")?.[1];
			return this.dayOf(collection, commit) === undefined ? undefined : blob;
		});
	}

	/** Texts of many blobs. */
	async texts(collection: string, blobs: readonly string[]): Promise<Map<string, string>> {
		if (blobs.length === 0) return new Map();
		const fault = this.fault(collection);
		if (fault !== undefined) throw new ArchiveFault(fault);
		const reader = this.#readers.get(collection) ?? new BlobReader(this.repository(collection));
		this.#readers.set(collection, reader);
		try {
			return await reader.read(blobs);
		} catch (error) {
			if (error instanceof MissingText) throw this.#incomplete(collection, error);
			throw this.#damaged(collection, error);
		}
	}
}
