import type { ConflictView, PlatformView, ProductView, TopicView, TrackerView } from "../model/book.ts";
import { DATE_WORDS, dateKindOf } from "../model/changes.ts";
import { CLAIM_TIMES, type ClaimTime, type ClaimView } from "../model/claims.ts";
import { count, dateWords, list, regionWords } from "../model/sentences.ts";
import { MONTHS } from "../schema/calendar.ts";
import { label, SEEN_AS, VERDICTS, type Verdict } from "../schema/vocabulary.ts";

/** When a claim has a verdict, in the words of the table of verdicts. */
export const VERDICT_MEANS: Readonly<Record<Verdict, string>> = {
	agrees: "The page gives the answer of the archived wording that holds today.",
	"agrees-with-replaced": "The page gives the answer of a wording that another has replaced, or that is no longer found in the archive.",
	"says-less": "The page gives no other answer, and leaves out part of what the archived text says: the default, a limit, a switch.",
	"says-more": "The page gives the same answer, and states something that the archived text does not say.",
	differs: "The page gives another answer than the archived wording.",
	"cannot-be-told": "What was seen of the page, or what is archived, is not enough to compare the two.",
};

/** Claims on one question of one platform, in the order in which a table has them. */
export interface ClaimTable {
	readonly topic: TopicView;
	readonly claims: readonly ClaimView[];
	/** Recorded conflicts in which a clause compared has a part. */
	readonly conflicts: readonly ConflictView[];
}

export interface PlatformClaims {
	readonly platform: PlatformView;
	readonly tables: readonly ClaimTable[];
}

/** The place of the first product of a claim among those of its platform. */
const placeOf = ({ platform, products: [first] }: ClaimView): number => platform.products.indexOf(first as ProductView);

/** By product, then by date, the newest first and what bears none last. */
function inOrder(a: ClaimView, b: ClaimView): number {
	const undated = (claim: ClaimView) => Number(claim.data.date === "undated");
	return (
		placeOf(a) - placeOf(b) ||
		undated(a) - undated(b) ||
		(a.data.date === b.data.date ? (a.id < b.id ? -1 : 1) : a.data.date < b.data.date ? 1 : -1)
	);
}

/** Claims by platform and question; platforms in the order of their names, questions in their own. */
export function claimTables(platforms: readonly PlatformView[], claims: readonly ClaimView[]): PlatformClaims[] {
	return platforms.flatMap((platform) => {
		const own = claims.filter((claim) => claim.platform === platform);
		const topics = [...new Set(own.map(({ topic }) => topic))].sort((a, b) => a.data.order - b.data.order);
		const tables = topics.map((topic) => {
			const of = own.filter((claim) => claim.topic === topic).sort(inOrder);
			return { topic, claims: of, conflicts: [...new Set(of.flatMap(({ conflicts }) => conflicts))] };
		});
		return tables.length > 0 ? [{ platform, tables }] : [];
	});
}

/** How many claims have each verdict: all verdicts in their order, also those that none has. */
export function verdictCounts(claims: readonly ClaimView[]): { verdict: Verdict; count: number }[] {
	return VERDICTS.map((verdict) => ({ verdict, count: claims.filter(({ data }) => data.verdict === verdict).length }));
}

const SAYS: Readonly<Record<Verdict, (n: number) => string>> = {
	agrees: (n) => `${n === 1 ? "agrees" : "agree"} with today’s text`,
	"agrees-with-replaced": (n) => `${n === 1 ? "agrees" : "agree"} with a replaced wording`,
	"says-less": (n) => `${n === 1 ? "says" : "say"} less`,
	"says-more": (n) => `${n === 1 ? "says" : "say"} more`,
	differs: (n) => (n === 1 ? "differs" : "differ"),
	"cannot-be-told": () => "cannot be told",
};

/** "40 claims of 17 trackers on 10 platforms, each beside the archived text: 12 agree ..." */
export function finding(claims: readonly ClaimView[]): string {
	const distinct = (of: (claim: ClaimView) => string) => new Set(claims.map(of)).size;
	const counted = verdictCounts(claims).filter((one) => one.count > 0);
	const who = `${count(claims.length, "claim")} of ${count(
		distinct(({ tracker }) => tracker.id),
		"tracker",
	)} on ${count(
		distinct(({ platform }) => platform.id),
		"platform",
	)}`;
	return `${who}, each beside the archived text: ${list(counted.map(({ verdict, count: n }) => `${n} ${SAYS[verdict](n)}`))}.`;
}

const TIME_SAYS: Readonly<Record<ClaimTime, string>> = {
	stood: "on which that wording still stood",
	within: "in whose month it was replaced",
	gone: "by which it was replaced",
	unknown: "",
};

/** Of the claims that agree with a replaced wording: how many pages are older than its replacement. Undefined where there are none. */
export function replacedFinding(claims: readonly ClaimView[]): string | undefined {
	const replaced = claims.filter(({ data }) => data.verdict === "agrees-with-replaced");
	if (replaced.length === 0) return undefined;
	const parts = CLAIM_TIMES.flatMap((time) => {
		const n = replaced.filter((claim) => claim.time === time).length;
		if (n === 0) return [];
		return [
			time === "unknown" ? `${n} ${n === 1 ? "bears" : "bear"} no date` : `${n} ${n === 1 ? "bears" : "bear"} a date ${TIME_SAYS[time]}`,
		];
	});
	return `Of those that agree with a replaced wording, ${list(parts)}.`;
}

/** "12 May 2026 (last verified)", "April 2026 (last verified)", "no day shown". */
export function claimDateWords({ data: { date, dated } }: ClaimView): string {
	if (date === "undated") return label(dated);
	const [year, month, day] = date.split("-");
	return `${day === undefined ? `${MONTHS[Number(month) - 1]} ${year}` : dateWords(date)} (${label(dated)})`;
}

/** "seen 1 December 2026, the beginning of a stored copy" */
export function seenWords({ data: { seen } }: ClaimView): string {
	const matched = seen.address === "matched" ? "; its address is that of a stored page with the same text" : "";
	return `seen ${dateWords(seen.on)}, ${label(seen.as)}${matched}`;
}

/** "Since 8 October 2025 (took effect), EEA and Switzerland" */
export function sinceWords({ version }: ClaimView): string {
	const where = regionWords(version.regions);
	return `Since ${dateWords(version.date)} (${DATE_WORDS[dateKindOf(version)]})${where === "Everywhere" ? "" : `, ${where}`}`;
}

const WENT: Readonly<Record<ClaimTime, string>> = {
	stood: ", after the date of the page",
	within: ", in the month of the page",
	gone: ", before the date of the page",
	unknown: "; the page bears no date",
};

/** How a wording that does not hold went, beside the date of the page; undefined where it holds. */
export function wentWords({ version, until, time }: ClaimView): string | undefined {
	if (until === undefined) return undefined;
	const how = version.data.ended?.on === until ? "Not found in the archive since" : "Replaced on";
	return `${how} ${dateWords(until)}${WENT[time]}.`;
}

/** What was seen of the pages, in words: "17 as a copy of the whole page". */
export function seenCounts(claims: readonly ClaimView[]): string {
	const parts = SEEN_AS.flatMap((as) => {
		const n = claims.filter(({ data }) => data.seen.as === as).length;
		return n > 0 ? [`${n} as ${label(as)}`] : [];
	});
	return list(parts);
}

/** Trackers with their claims, in the order of their names. */
export function byTracker(claims: readonly ClaimView[]): { tracker: TrackerView; claims: readonly ClaimView[] }[] {
	return [...Map.groupBy(claims, ({ tracker }) => tracker)]
		.map(([tracker, own]) => ({ tracker, claims: own }))
		.sort((a, b) => (a.tracker.data.name.toLowerCase() < b.tracker.data.name.toLowerCase() ? -1 : 1));
}
