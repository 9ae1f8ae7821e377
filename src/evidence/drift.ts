import type { Entry } from "../content/read.ts";
import { today } from "../content/today.ts";
import { currentVersion, groupVersions } from "../content/versions.ts";
import type { Drift } from "../schema/lock.ts";
import { isOldCopy } from "../schema/old-copy.ts";
import { keptPart, type QuoteDrift, withAlarms } from "./alarms.ts";
import { sha256 } from "./hash.ts";
import { type Move, movedParts, movesIn, provenCopy } from "./moves.ts";
import { presenceOf } from "./noise.ts";
import type { NormalisedText } from "./normalise.ts";
import { carrierOf, passageFor } from "./passage.ts";
import { NO_LIMIT, type Place, placeName } from "./places.ts";
import { searchText, wordsIn } from "./search.ts";
import { placesFor, type Tracer } from "./trace.ts";
import type { DocumentVersion } from "./versions.ts";

/** How one current version compares with the newest archived text of its document. */
export interface DriftReport {
	/** `<platform>/<clause>/<date>` */
	readonly version: string;
	readonly document: string;
	readonly drift: Drift;
	/** Place of the copy compared with. */
	readonly place: string;
	/** For each part that is no longer there: the part and what stands nearest. Printed, never stored. */
	readonly parts: readonly { readonly part: string; readonly passage?: string; readonly similarity: number; readonly line?: number }[];
	/** Parts that stand under something else than when they were proven, with both. */
	readonly moves: readonly Move[];
	/** For a silence: passages with a searched word that no hit explains. */
	readonly hits: readonly { readonly line: number; readonly word: string; readonly excerpt: string }[];
}

type Version = Entry<"clause">;

const seen = (copy: DocumentVersion) => ({
	commit: copy.commit,
	date: copy.date,
	...(copy.between ? { between: [...copy.between] as [string, string] } : {}),
});

function holds(tracer: Tracer, copy: DocumentVersion, parts: readonly string[]): boolean {
	const text = tracer.texts.get(copy);
	return text !== undefined && presenceOf(text, parts) !== undefined;
}

/** First copy of a place after the last that held the words. */
function firstWithout(place: Place, isHolding: (copy: DocumentVersion) => boolean): DocumentVersion | undefined {
	let first: DocumentVersion | undefined;
	for (const copy of [...place.copies].reverse()) {
		if (isHolding(copy)) break;
		first = copy;
	}
	return first;
}

/** How much of the copy before the first one without the words still stands in that. Both were read to find it. */
function keptAt(tracer: Tracer, place: Place, lost: DocumentVersion | undefined): number | undefined {
	const before = lost && place.copies[place.copies.indexOf(lost) - 1];
	const [old, now] = [before && tracer.texts.get(before), lost && tracer.texts.get(lost)];
	return old && now && keptPart(old, now);
}

/**
 * The place whose newest copy counts. Among live places that ever held the words: the one with the newest copy, unless
 * another still holds them in a copy made since the first one lost them; two places can record two regions, or one of
 * them only a part of the page. Where no live place ever held the words, as after a renaming with new words: the newest.
 */
async function decidingPlace(tracer: Tracer, places: readonly Place[], parts: readonly string[]): Promise<Place | undefined> {
	const last = (place: Place) => place.copies.at(-1)?.date ?? "";
	const live = places.filter((place) => place.state === "live").sort((a, b) => last(b).localeCompare(last(a)));
	// The newest copies first: where they all hold the words, which is the usual case, nothing else is read.
	await tracer.texts.load(live.flatMap((place) => place.copies.slice(-1)));
	const isHolding = (place: Place) => place.copies.slice(-1).some((copy) => holds(tracer, copy, parts));
	if (!live.every(isHolding)) await tracer.texts.load(places.flatMap((place) => place.copies));
	const everHeld = live.filter((place) => place.copies.some((copy) => holds(tracer, copy, parts)));
	const [newest] = everHeld;
	if (!newest || isHolding(newest)) return newest ?? live[0];
	const lost = firstWithout(newest, (copy) => holds(tracer, copy, parts))?.date ?? "";
	return everHeld.find((place) => isHolding(place) && last(place) >= lost) ?? newest;
}

/** A live place without a new copy for long, while its collection went on. */
function isSilent(tracer: Tracer, place: Place): boolean {
	const head = tracer.archive.headAt(place.reference.collection, tracer.asOf);
	const last = place.copies.at(-1);
	return head !== undefined && last !== undefined && isOldCopy(last.date, head.date);
}

function newestOf(places: readonly Place[]): { place: Place; copy: DocumentVersion } | undefined {
	return places
		.flatMap((place) => place.copies.map((copy) => ({ place, copy })))
		.sort((a, b) => a.copy.date.localeCompare(b.copy.date))
		.at(-1);
}

function compareParts(text: NormalisedText, parts: readonly string[], before: NormalisedText | undefined, tracer: Tracer) {
	return parts.flatMap((part) => {
		const found = passageFor(text, part, before ? carrierOf(before, part) : part, tracer.texts.finder);
		if (found && presenceOf(text, [part])) return [];
		return [{ part, similarity: found?.similarity ?? 0, ...(found ? { passage: found.text, line: found.line } : {}) }];
	});
}

async function driftOfQuote(tracer: Tracer, version: Version, later: readonly Version[]): Promise<QuoteDrift | undefined> {
	const { document, quote } = version.data;
	const places = placesFor(tracer, document);
	const newest = newestOf(places);
	if (!quote?.commit || !newest) return undefined;
	const base = { version: version.id, document, parts: [], moves: [], hits: [] };
	const place = await decidingPlace(tracer, places, quote.parts);
	const last = place?.copies.at(-1);
	if (!place || !last) {
		const drift: Drift = { state: "untracked", since: newest.copy.date, newest: seen(newest.copy) };
		return { report: { ...base, place: placeName(newest.place.reference), drift }, place: newest.place, lost: undefined };
	}
	const isHolding = (copy: DocumentVersion) => holds(tracer, copy, quote.parts);
	const told = (drift: Drift, more: Partial<DriftReport> = {}, lost?: DocumentVersion): QuoteDrift => ({
		report: { ...base, ...more, place: placeName(place.reference), drift },
		place,
		lost,
		kept: keptAt(tracer, place, lost),
	});
	// A later version that is recorded but not in force yet explains the new text.
	const isExplained = () => later.some(({ data }) => data.document === document && data.quote && holds(tracer, last, data.quote.parts));
	if (isHolding(last)) {
		const proven = provenCopy(tracer, places, quote.commit, isHolding);
		if (proven) await tracer.texts.load([proven]);
		const moves = movesIn(tracer, version, proven, last);
		if (moves.length > 0 && !isExplained()) {
			await tracer.texts.load(place.copies);
			const stands = (copy: DocumentVersion) => {
				const [before, after] = [proven && tracer.texts.get(proven), tracer.texts.get(copy)];
				const language = tracer.records.document.find(({ id }) => id === document)?.data.language ?? "en";
				return (
					isHolding(copy) && before !== undefined && after !== undefined && movedParts(before, after, quote.parts, language).length === 0
				);
			};
			const lost = firstWithout(place, stands);
			return told({ state: "reworded", moved: true, ...(lost ? { since: lost.date } : {}), newest: seen(last) }, { moves }, lost);
		}
		if (!isSilent(tracer, place)) return told({ state: "current", newest: seen(last) });
		return told({ state: "silent", since: last.date, newest: seen(last) });
	}
	if (isExplained()) return told({ state: "current", newest: seen(last) });
	const text = tracer.texts.get(last);
	const before = places.flatMap((one) => one.copies).findLast((copy) => isHolding(copy));
	const parts = text ? compareParts(text, quote.parts, before && tracer.texts.get(before), tracer) : [];
	const nearest = [...parts].sort((a, b) => b.similarity - a.similarity).find(({ line }) => line !== undefined);
	const lost = firstWithout(place, isHolding);
	const kept = quote.parts.length - parts.length;
	const state = nearest || kept > 0 ? "reworded" : "gone";
	const where = nearest?.line === undefined ? {} : { similarity: Math.round(nearest.similarity * 100) / 100, line: nearest.line };
	return told({ state, ...(lost ? { since: lost.date } : {}), newest: seen(last), ...where }, { parts }, lost);
}

const WEIGHT: Readonly<Record<Drift["state"], number>> = { current: 0, silent: 1, untracked: 2, gone: 3, reworded: 4, alarm: 5 };

function languageOf(tracer: Tracer, document: string): string {
	return tracer.records.document.find(({ id }) => id === document)?.data.language ?? "en";
}

/** What one searched document says of a silence today. */
async function searchAgain(tracer: Tracer, version: Version, document: string): Promise<DriftReport | undefined> {
	const { search } = version.data;
	const places = placesFor(tracer, document);
	const live = places.filter((place) => place.state === "live");
	const newest = newestOf(live.length > 0 ? live : places);
	if (!search || !newest) return undefined;
	const words = wordsIn(search, languageOf(tracer, document), languageOf(tracer, version.data.document));
	const listed = search.hits.filter((hit) => hit.document === document);
	const unexplainedIn = (copy: DocumentVersion) => {
		const text = tracer.texts.get(copy);
		return text ? searchText(text, words, listed).unexplained : [];
	};
	const asked = sha256(JSON.stringify([words, listed]));
	const searched = async () => {
		await tracer.texts.load([newest.copy]);
		return unexplainedIn(newest.copy);
	};
	const hits = (await tracer.cache.fact(`unexplained ${newest.copy.blob} ${asked}`, searched)) ?? [];
	if (hits.length > 0) await tracer.texts.load(newest.place.copies);
	const isOver = newest.place.state !== "live";
	const state = hits.length > 0 ? "reworded" : isOver ? "untracked" : isSilent(tracer, newest.place) ? "silent" : "current";
	const since = hits.length > 0 ? firstWithout(newest.place, (copy) => unexplainedIn(copy).length === 0)?.date : newest.copy.date;
	const [hit] = hits;
	return {
		version: version.id,
		document,
		place: placeName(newest.place.reference),
		parts: [],
		moves: [],
		hits,
		drift: {
			state,
			...(state === "current" || !since ? {} : { since }),
			newest: seen(newest.copy),
			...(hit ? { line: hit.line } : {}),
		},
	};
}

/**
 * A silence is reworded when a newer text of a searched document holds a searched word that no hit explains. It is
 * untracked only where none of its documents is followed any more; where some are, the archive is silent on the others.
 */
async function driftOfSilence(tracer: Tracer, version: Version): Promise<DriftReport | undefined> {
	const reports: DriftReport[] = [];
	for (const { document } of version.data.search?.documents ?? []) {
		const report = await searchAgain(tracer, version, document);
		if (report) reports.push(report);
	}
	const [worst] = [...reports].sort((a, b) => WEIGHT[b.drift.state] - WEIGHT[a.drift.state]);
	if (worst?.drift.state !== "untracked" || reports.every(({ drift }) => drift.state === "untracked")) return worst;
	return { ...worst, drift: { ...worst.drift, state: "silent" } };
}

/** The day that decides which versions are current: the one asked for, else the book's own today. */
export function dayOf(tracer: Pick<Tracer, "asOf" | "records">): string {
	return tracer.asOf === NO_LIMIT ? today(tracer.records) : tracer.asOf;
}

/**
 * Compares every version that is current on the tracer's day with the newest archived text by that day.
 *
 * @returns reports in the order of the version ids; pages that no archive holds are left out
 */
export async function driftAll(tracer: Tracer, onProgress: (done: number, total: number) => void = () => {}): Promise<DriftReport[]> {
	const day = dayOf(tracer);
	const current = [...groupVersions(tracer.records.clause).values()].flatMap((group) => {
		const version = currentVersion(group, day);
		return version ? [{ version, later: group.slice(group.indexOf(version) + 1) }] : [];
	});
	current.sort((a, b) => a.version.data.document.localeCompare(b.version.data.document) || (a.version.id < b.version.id ? -1 : 1));
	const reports: DriftReport[] = [];
	const quotes: QuoteDrift[] = [];
	for (const [index, { version, later }] of current.entries()) {
		if (version.data.search) {
			const report = await driftOfSilence(tracer, version);
			if (report) reports.push(report);
		} else {
			const found = await driftOfQuote(tracer, version, later);
			if (found) quotes.push(found);
		}
		onProgress(index + 1, current.length);
	}
	return [...reports, ...withAlarms(tracer, quotes)].sort((a, b) => (a.version < b.version ? -1 : 1));
}
