import { type Problem, problemAt } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import { type ArchiveReference, archivedIn } from "../schema/document.ts";
import type { Proof } from "../schema/lock.ts";
import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import type { RecordedDay } from "./days.ts";
import { isOtherLanguage, languageOf as languageRead } from "./language.ts";
import { type NormalisedText, normaliseText } from "./normalise.ts";
import type { DocumentVersion } from "./versions.ts";

/** What one verification works with. */
export interface Run {
	readonly archive: Archive;
	readonly cache: HoldsCache;
	readonly documents: ReadonlyMap<string, Entry<"document">>;
	/** Texts by blob, of one document at a time. */
	readonly texts: Map<string, NormalisedText>;
	/** Documents whose copies are in another language than they say, each told once. */
	readonly foreign: Map<string, Problem>;
	/** Days on which texts of a provider were recorded, by the beginning of their ids. */
	readonly daysOf: Map<string, ReadonlySet<string>>;
}

/** A copy that a commit names. Its text is read only where the cache does not know what it says. */
export interface Copy extends RecordedDay {
	readonly reference: ArchiveReference;
	readonly blob: string;
	text(): Promise<NormalisedText>;
}

export function references(run: Run, document: string): readonly ArchiveReference[] {
	return archivedIn(run.documents.get(document)?.data);
}

export function languageOf(run: Run, document: string): string {
	return run.documents.get(document)?.data.language ?? "en";
}

/** Where a text lies, without the window of days that finds it. */
export function place({ collection, path }: ArchiveReference): { collection: string; path: string } {
	return { collection, path };
}

/** The range of a doubtful day, where there is one. */
export function between(day: RecordedDay | undefined): Pick<Proof, "between"> {
	return day?.between ? { between: [...day.between] } : {};
}

/** Reads copies into the run's texts, those that are not there yet. */
export async function load(run: Run, versions: readonly Pick<DocumentVersion, "collection" | "blob">[]): Promise<void> {
	const wanted = new Map<string, Set<string>>();
	for (const { collection, blob } of versions) {
		if (blob && !run.texts.has(blob)) wanted.set(collection, (wanted.get(collection) ?? new Set()).add(blob));
	}
	for (const [collection, blobs] of wanted) {
		for (const [blob, text] of await run.archive.texts(collection, [...blobs])) run.texts.set(blob, normaliseText(text));
	}
}

/** The place and recorded state a commit names, for the first of the document's places that has it. */
export function copyAt(run: Run, document: string, commit: string): Copy | undefined {
	const places = references(run, document).filter((reference) => run.archive.has(reference.collection));
	const copy = (reference: ArchiveReference, blob: string, day: RecordedDay): Copy => ({
		date: day.date,
		...(day.between ? { between: day.between } : {}),
		reference,
		blob,
		async text() {
			await load(run, [{ collection: reference.collection, blob }]);
			const text = run.texts.get(blob);
			if (!text) throw new Error(`The text ${blob} was read and is not there`);
			return text;
		},
	});
	// First the place whose own history has the commit: an older place may still hold a frozen file beside it.
	for (const reference of places) {
		const version = run.archive.history(reference).find((v) => v.commit === commit);
		if (version?.blob) return copy(reference, version.blob, version);
	}
	// Else the commit may have recorded another document, and the text stands unchanged beside it. Newest place first.
	for (const reference of [...places].reverse()) {
		const [blob] = run.archive.blobsAt(reference.collection, [{ commit, path: reference.path }]);
		if (blob) return copy(reference, blob, run.archive.dayOf(reference.collection, commit) ?? { date: "" });
	}
	return undefined;
}

/** Looks once at a copy that proves something: words of one language find nothing in another. */
export async function checkLanguage(run: Run, id: string, commit: string, copy: Copy): Promise<void> {
	const document = run.documents.get(id);
	if (!document || run.foreign.has(id)) return;
	const { language } = document.data;
	const read = await run.cache.fact(`language ${copy.blob}`, async () => languageRead((await copy.text()).text) ?? "");
	if (!read || !isOtherLanguage(read, language)) return;
	const message = `The copy of "${id}" at ${commit.slice(0, 12)} reads as "${read}", and the record says "${language}".`;
	const fix = "correct the language, or give each language its own document";
	run.foreign.set(id, problemAt(document, "documents-are-in-their-language", ["language"], message, fix));
}
