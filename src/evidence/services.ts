import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import { isOtherLanguage, languageOf } from "./language.ts";
import { lineAt, type NormalisedText } from "./normalise.ts";
import { type Place, placesOf } from "./places.ts";
import type { Texts } from "./texts.ts";
import { sentencesOf } from "./usable.ts";
import type { DocumentVersion } from "./versions.ts";

/** A text of a service in one collection. */
export interface ServiceText {
	readonly collection: string;
	/** `SoundCloud/Terms of Service.md` */
	readonly path: string;
	/** What the archive calls its kind: `Terms of Service`. */
	readonly type: string;
}

/** A service as the archives name it, with its texts in all of the collections looked at. */
export interface Service {
	readonly name: string;
	readonly texts: readonly ServiceText[];
}

const TEXT = /^([^/]+)\/(.+)\.(?:md|mdx|txt|html?)$/;

/**
 * All services of archives, by name, sorted. A service is a folder; one name in other letters is the same service.
 *
 * @param collections that are here
 * @throws ArchiveFault where one cannot be read
 */
export function servicesIn(archive: Archive, collections: readonly string[]): Service[] {
	const services = new Map<string, { name: string; texts: ServiceText[] }>();
	for (const collection of collections) {
		for (const path of archive.paths(collection)) {
			const [, name = "", type = ""] = TEXT.exec(path) ?? [];
			if (name === "" || name.startsWith(".")) continue;
			const service = services.get(name.toLowerCase()) ?? { name, texts: [] };
			service.texts.push({ collection, path, type });
			services.set(name.toLowerCase(), service);
		}
	}
	return [...services].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, service]) => service);
}

/** One document of a service: the places that hold the same text. */
export interface Edition {
	readonly type: string;
	/** Two letters; undefined where the newest copy does not tell. */
	readonly language: string | undefined;
	/** By their first copy. */
	readonly places: readonly Place[];
	/** Newest usable copy of all places. */
	readonly newest: DocumentVersion;
	/** Other documents of this kind, and how much they say alike, 0 to 1. */
	readonly others: readonly { readonly place: string; readonly alike: number }[];
}

/** Part of their sentences from which copies of one day are one text: extracted by other hands, with another menu or foot. */
export const SAME_TEXT = 0.95;
/** The same for the last copy of a place and the first of the one that goes on: the provider may have changed the text between. */
export const GOES_ON = 0.5;

const newestOf = (place: Place): DocumentVersion | undefined => place.copies.at(-1);
const byDay = (place: Place, day: string) => place.copies.findLast(({ date }) => date <= day);

function sentencesIn(text: NormalisedText | undefined): Set<string> {
	return text === undefined ? new Set() : sentencesOf(text.offsets.map((_, i) => lineAt(text, i)).join("\n"));
}

/** How many of the sentences of two texts stand in both, 0 to 1. */
function alike(a: Set<string>, b: Set<string>): number {
	const all = a.union(b).size;
	return all === 0 ? 0 : a.intersection(b).size / all;
}

/** Two places compared: on the last day both were recorded, or where one ends and the other begins. */
function compared(a: Place, b: Place, texts: Texts): { readonly alike: number; readonly isSame: boolean } {
	const last = [newestOf(a)?.date ?? "", newestOf(b)?.date ?? ""].sort()[0] ?? "";
	const [ofA, ofB] = [byDay(a, last), byDay(b, last)];
	const isApart = ofA === undefined || ofB === undefined;
	const [one, other] = isApart && ofA ? [newestOf(a), b.copies[0]] : isApart ? [a.copies[0], newestOf(b)] : [ofA, ofB];
	const share = alike(sentencesIn(one && texts.get(one)), sentencesIn(other && texts.get(other)));
	return { alike: share, isSame: share >= (isApart ? GOES_ON : SAME_TEXT) };
}

/**
 * The documents of a service: texts of one kind in several collections are one document where they say the same, else
 * editions. Reads the newest copies of every place, and those of the days on which two are compared.
 *
 * @returns by kind; `without`: texts of which no usable copy is there
 */
export async function editionsOf(
	archive: Archive,
	cache: HoldsCache,
	texts: Texts,
	service: Service,
): Promise<{ editions: Edition[]; without: ServiceText[] }> {
	archive.prefetch(service.texts);
	const editions: Edition[] = [];
	const without: ServiceText[] = [];
	for (const [type, same] of Map.groupBy(service.texts, (text) => text.type)) {
		const places = same
			.flatMap(({ collection, path }) => placesOf(archive, cache, [{ collection, path }]))
			.sort((a, b) => ((a.copies[0]?.date ?? "") < (b.copies[0]?.date ?? "") ? -1 : 1));
		without.push(...same.filter(({ collection }) => !places.some(({ reference }) => reference.collection === collection)));
		const newest = places.map((place) => newestOf(place)?.date ?? "");
		await texts.load(places.flatMap((place) => [place.copies[0] ?? [], ...newest.map((day) => byDay(place, day) ?? [])].flat()));
		const groups: { places: Place[]; language: string | undefined }[] = [];
		const shares = new Map<Place, { place: Place; alike: number }[]>();
		for (const place of places) {
			const copy = newestOf(place);
			const language = languageOf((copy && texts.get(copy)?.text) ?? "");
			const found = groups.map((group) => {
				const isOther = group.language !== undefined && language !== undefined && isOtherLanguage(group.language, language);
				return { group, ...(isOther ? { alike: 0, isSame: false } : compared(group.places.at(-1) ?? place, place, texts)) };
			});
			const own = found.filter(({ isSame }) => isSame).sort((a, b) => b.alike - a.alike)[0]?.group;
			if (own) own.places.push(place);
			else {
				for (const { group, alike: share } of found) {
					const [first] = group.places;
					if (!first) continue;
					shares.set(first, [...(shares.get(first) ?? []), { place, alike: share }]);
					shares.set(place, [...(shares.get(place) ?? []), { place: first, alike: share }]);
				}
				groups.push({ places: [place], language });
			}
		}
		for (const group of groups) {
			const [first] = group.places;
			const copy = group.places.flatMap((place) => newestOf(place) ?? []).sort((a, b) => b.date.localeCompare(a.date))[0];
			if (!first || !copy) continue;
			const others = (shares.get(first) ?? []).map(({ place, alike: share }) => ({ place: place.reference.collection, alike: share }));
			editions.push({ type, language: group.language, places: group.places, newest: copy, others });
		}
		texts.clear();
	}
	return { editions, without };
}
