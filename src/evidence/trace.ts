import type { Entry, Records } from "../content/read.ts";
import { groupVersions, splitVersionId } from "../content/versions.ts";
import { daysBetween } from "../schema/calendar.ts";
import { type ArchiveReference, archivedIn } from "../schema/document.ts";
import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import { type Lead, leadsOf } from "./leads.ts";
import { presenceOf } from "./noise.ts";
import { allPlaces, NO_LIMIT, type Place, placeName, placesOf } from "./places.ts";
import { type Stretch, toStretches, type WordingChange } from "./stretches.ts";
import { Texts } from "./texts.ts";
import { type RecordedWording, statesOf } from "./wordings.ts";

/** Where the recorded history goes from one place to the next. */
export interface PlaceSwitch {
	readonly from: string;
	readonly to: string;
	/** First copy in the new place. */
	readonly date: string;
	/** Days from the last copy in the old place; negative where both were recorded side by side. */
	readonly days: number;
	/** collection: another repository. path: another name in the same one. */
	readonly what: "collection" | "path";
}

/** What is said of one place. */
export interface PlaceReport {
	readonly place: string;
	readonly state: Place["state"];
	readonly copies: number;
	/** Texts that differ after normalisation. */
	readonly texts: number;
	readonly first: string;
	readonly last: string;
	readonly from?: string | undefined;
	readonly until?: string | undefined;
	readonly renamed: Place["renamed"];
	readonly removed?: string | undefined;
	/** Copies that cannot be the document, with the reason. */
	readonly unusable: readonly { readonly date: string; readonly commit: string; readonly why: string }[];
}

/** The history of a clause in one document. */
export interface DocumentTrace {
	readonly document: string;
	readonly places: readonly PlaceReport[];
	readonly switches: readonly PlaceSwitch[];
	readonly stretches: readonly Stretch[];
	readonly changes: readonly WordingChange[];
}

export interface Trace {
	/** `<platform>/<clause>` */
	readonly clause: string;
	readonly documents: readonly DocumentTrace[];
	/** Wordings that the archive shows and no version records. */
	readonly leads: readonly Lead[];
	/** Versions that cannot be traced: silences and pages that no archive holds. */
	readonly untraced: readonly string[];
}

/** What tracing works with. Texts are held for one document at a time. */
export interface Tracer {
	readonly archive: Archive;
	readonly cache: HoldsCache;
	readonly records: Records;
	readonly asOf: string;
	readonly texts: Texts;
	document: string;
}

export function newTracer(records: Records, archive: Archive, cache: HoldsCache, asOf = NO_LIMIT): Tracer {
	archive.accept(records.document);
	archive.prefetch(allPlaces(records));
	return { archive, cache, records, asOf, texts: new Texts(archive, cache), document: "" };
}

function referencesOf({ records }: Tracer, document: string): readonly ArchiveReference[] {
	return archivedIn(records.document.find((entry) => entry.id === document)?.data);
}

/** The places of a document that hold a copy by the tracer's day. Nothing is read yet. */
export function placesFor(tracer: Tracer, document: string): Place[] {
	return placesOf(tracer.archive, tracer.cache, referencesOf(tracer, document), tracer.asOf);
}

/** The places of a document, its texts loaded. Texts of the document before are let go. */
async function openDocument(tracer: Tracer, document: string): Promise<Place[]> {
	const places = placesFor(tracer, document);
	if (tracer.document !== document) tracer.texts.clear();
	tracer.document = document;
	await tracer.texts.load(places.flatMap((place) => place.copies));
	return places;
}

function report(place: Place, texts: Texts): PlaceReport {
	const { reference, copies, state, renamed, removed } = place;
	return {
		place: placeName(reference),
		state,
		copies: copies.length,
		texts: new Set(copies.map((copy) => texts.nameOf(copy))).size,
		first: copies[0]?.date ?? "",
		last: copies.at(-1)?.date ?? "",
		from: reference.from,
		until: reference.until,
		renamed,
		removed: removed?.date,
		unusable: place.unusable.map(({ date, commit, unusable = "" }) => ({ date, commit, why: unusable })),
	};
}

function switchesOf(places: readonly Place[]): PlaceSwitch[] {
	return places.slice(1).flatMap((to, i) => {
		const from = places[i];
		const start = to.copies[0];
		const end = from?.copies.at(-1);
		if (!from || !start || !end) return [];
		const what = from.reference.collection === to.reference.collection ? "path" : "collection";
		return [
			{ from: placeName(from.reference), to: placeName(to.reference), date: start.date, days: daysBetween(end.date, start.date), what },
		];
	});
}

async function traceDocument(tracer: Tracer, document: string, wordings: readonly RecordedWording[]): Promise<DocumentTrace> {
	const places = await openDocument(tracer, document);
	const { texts } = tracer;
	const [oldest] = wordings;
	const seedCopy =
		oldest &&
		places
			.flatMap((place) => place.copies)
			.find((copy) => {
				const text = texts.get(copy);
				return text !== undefined && presenceOf(text, oldest.parts) !== undefined;
			});
	const seed = seedCopy && texts.get(seedCopy);
	const each = places.map((place) => {
		const all = place.removed ? [...place.copies, place.removed] : place.copies;
		return toStretches(place, statesOf(all, texts, wordings, seed));
	});
	return {
		document,
		places: places.map((place) => report(place, texts)),
		switches: switchesOf(places),
		stretches: each.flatMap(({ stretches }) => stretches),
		changes: each.flatMap(({ changes }) => changes),
	};
}

/**
 * Follows one clause through the whole recorded history of its documents.
 *
 * @param clause `<platform>/<clause>`
 * @throws where the book has no such clause
 */
export async function trace(tracer: Tracer, clause: string): Promise<Trace> {
	const group = groupVersions(tracer.records.clause).get(clause);
	if (!group) throw new Error(`No clause "${clause}"`);
	const isTraced = ({ data }: Entry<"clause">) => data.quote !== undefined && referencesOf(tracer, data.document).length > 0;
	const traced = group.filter(isTraced);
	const documents: DocumentTrace[] = [];
	for (const document of new Set(traced.map(({ data }) => data.document))) {
		const wordings = traced
			.filter(({ data }) => data.document === document)
			.map(({ id, data }) => ({
				version: id,
				parts: data.quote?.parts ?? [],
				archived: data.dates.archived === "not-stated" ? splitVersionId(id).date : data.dates.archived,
			}));
		documents.push(await traceDocument(tracer, document, wordings));
	}
	return {
		clause,
		documents,
		leads: leadsOf(documents, group),
		untraced: group.filter((version) => !isTraced(version)).map(({ id }) => id),
	};
}

/** Clauses of one document one after the other, so that every text is read once. */
export function traceOrder(records: Records): string[] {
	const documentOf = (versions: readonly Entry<"clause">[]) => versions.at(-1)?.data.document ?? "";
	return [...groupVersions(records.clause)]
		.sort(([a, x], [b, y]) => documentOf(x).localeCompare(documentOf(y)) || (a < b ? -1 : 1))
		.map(([clause]) => clause);
}
