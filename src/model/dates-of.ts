import type { Proof } from "../schema/lock.ts";
import { isDay } from "../schema/text.ts";
import type { DocumentView, VersionView } from "./book.ts";
import { dateWords } from "./dates.ts";
import { commitUrl } from "./source-links.ts";

/**
 * Days that stand beside an answer or a quote, each with what it is the day of. They are never one another: words may be
 * gone from a document that is still copied, and a record may be checked long after the last copy.
 */
export type DateOf = "words-first-seen" | "words-last-seen" | "document-last-archived" | "searched" | "copy-read" | "record-checked";

export interface DatedFact {
	readonly of: DateOf;
	readonly label: string;
	/** YYYY-MM-DD */
	readonly day: string;
	/** First and last possible day, where the archive's history contradicts the one that the copy bears; `day` is the last. */
	readonly between?: readonly [earliest: string, latest: string];
	/** The archived copy of that day, where there is one. */
	readonly copy?: { readonly commit: string; readonly collection: string; readonly url: string };
}

/** The labels of the days, at the head of a line. */
export const DATE_LABELS: Readonly<Record<DateOf, string>> = {
	"words-first-seen": "Words first seen",
	"words-last-seen": "Words last seen",
	"document-last-archived": "Document last archived",
	searched: "Searched",
	"copy-read": "Read in a copy of",
	"record-checked": "Record checked",
};

function fact(of: DateOf, day: string): DatedFact {
	return { of, label: DATE_LABELS[of], day };
}

function copied(document: DocumentView, of: DateOf, { collection }: Proof, seen: Proof["first"]): DatedFact {
	const place = seen.collection ?? collection;
	return {
		...fact(of, seen.date),
		...(seen.between ? { between: seen.between } : {}),
		copy: { commit: seen.commit, collection: place, url: commitUrl(document, place, seen.commit) },
	};
}

/**
 * Every dated fact of a version, in the order of time. A quote has the first and the last copy with its words and the
 * newest of its document; a silence the day of its search and the newest copies, of which the oldest counts; a page no
 * archive holds the copy that was read, if it has a day.
 */
export function datesOf({ data, proof, searched, document }: VersionView): DatedFact[] {
	const checked = fact("record-checked", data.dates.checked);
	if (proof) {
		return [
			copied(document, "words-first-seen", proof, proof.first),
			copied(document, "words-last-seen", proof, proof.last),
			copied(document, "document-last-archived", proof, proof.newest),
			checked,
		];
	}
	if (data.search) {
		const oldest = searched?.documents.map(({ newest }) => newest.date).sort()[0];
		return [fact("searched", searchedOn(data, data.search)), ...(oldest ? [fact("document-last-archived", oldest)] : []), checked];
	}
	return [...(isDay(document.data.storedCopy) ? [fact("copy-read", document.data.storedCopy)] : []), checked];
}

/**
 * Day on which a silence was searched last: a reader who checks the record searches again, also texts and words that came
 * later. Its first search is the date of the version.
 */
export function searchedOn({ dates }: Pick<VersionView["data"], "dates">, search: { readonly on: string }): string {
	return dates.checked > search.on ? dates.checked : search.on;
}

/** "8 July 2026", or "between 6 and 8 July" written out where the day is doubtful. */
export function dayWords({ day, between }: { readonly day: string; readonly between?: readonly [string, string] | undefined }): string {
	return between ? `between ${dateWords(between[0])} and ${dateWords(between[1])}` : dateWords(day);
}

/** The last day on which an archived or stored copy bears a version out: nothing may be called current on a later one. */
export function lastBorneOut(version: VersionView): DatedFact | undefined {
	const facts = datesOf(version);
	const find = (of: DateOf) => facts.find((one) => one.of === of);
	return find("words-last-seen") ?? find("copy-read") ?? (version.data.search ? find("document-last-archived") : undefined);
}

/** "Words last seen 22 August 2026; record checked 21 November 2026": the days of one answer in a line. */
export function datedWords(version: VersionView): string {
	const last = lastBorneOut(version);
	if (version.document.data.storedCopy === "undated")
		return `Read in an undated copy; record checked ${dateWords(version.data.dates.checked)}`;
	const checked = `record checked ${dateWords(version.data.dates.checked)}`;
	if (!last) return checked.replace(/^r/, "R");
	const label = version.data.search ? "Searched texts last archived" : last.label;
	return `${label} ${dayWords(last)}; ${checked}`;
}

/**
 * The same for answers that rest on several versions: from the oldest to the newest of the days that bear them out.
 *
 * @returns undefined where no version has such a day
 */
export function datedRange(versions: readonly VersionView[]): string | undefined {
	const days = versions.flatMap((version) => lastBorneOut(version)?.day ?? []).sort();
	const checked = versions.map(({ data }) => data.dates.checked).sort();
	const [oldest, newest] = [days[0], days.at(-1)];
	if (!oldest || !newest) return undefined;
	const span = oldest === newest ? dateWords(newest) : `${dateWords(oldest)} to ${dateWords(newest)}`;
	const [first, last] = [checked[0] ?? "", checked.at(-1) ?? ""];
	return `Texts last seen in copies of ${span}; records checked ${first === last ? dateWords(last) : `${dateWords(first)} to ${dateWords(last)}`}`;
}
