import type { Path } from "../content/field.ts";
import { type Problem, problemAt } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import type { HoldsCache } from "./cache.ts";
import { sha256 } from "./hash.ts";
import type { NormalisedText } from "./normalise.ts";
import { dayPattern } from "./stated-dates.ts";
import { type DocumentVersion, isUsable } from "./versions.ts";

/** What the archive shows of the document that a record quotes. */
export interface Shown {
	/** The copy that proves the quote. */
	readonly proven: NormalisedText;
	/** Days of the first and the last usable copy that hold the quote. */
	readonly first: string;
	readonly last: string;
	readonly language: string;
	/** Recordings of the document, oldest first; a removal of the file is one. */
	readonly history: readonly DocumentVersion[];
	readonly cache: HoldsCache;
	text(version: DocumentVersion): Promise<NormalisedText | undefined>;
	/** Days of the recordings of the provider's texts: where one is recorded no more, another shows that it ended. */
	beside(): ReadonlySet<string>;
}

/** The first of some copies that states a day. What the cache knows is asked of all of them before a text is read. */
async function stating(
	day: string,
	copies: readonly DocumentVersion[],
	{ language, cache, text }: Shown,
): Promise<DocumentVersion | undefined> {
	const pattern = dayPattern(day, language);
	const key = sha256(pattern.source);
	const known = copies.map(({ blob }) => (blob === undefined ? false : cache.get(blob, key)));
	const at = known.indexOf(true);
	if (at >= 0) return copies[at];
	for (const [i, version] of copies.entries()) {
		if (version.blob === undefined || known[i] !== undefined) continue;
		const states = pattern.test((await text(version))?.text ?? "");
		cache.set(version.blob, key, states);
		if (states) return version;
	}
	return undefined;
}

/** Whether some copy of a document states a day, the proven one first: a later copy may have dropped it. */
async function isStated(day: string, shown: Shown): Promise<boolean> {
	return dayPattern(day, shown.language).test(shown.proven.text) || (await stating(day, shown.history, shown)) !== undefined;
}

/**
 * A copy that bears the day of publication before the words were there: they came later, under the same day. A copy made
 * before that day may announce it, and shows nothing.
 */
function bearingWithout(published: string, shown: Shown): Promise<DocumentVersion | undefined> {
	const earlier = shown.history.filter((version) => isUsable(version) && version.date >= published && version.date < shown.first);
	return stating(published, earlier, shown);
}

/** Why words did not end on a day: a usable copy of that day or later holds them, or no recording of that day lacks them. */
function wrongEnd(on: string, { last, history, beside }: Shown): Pick<Problem, "message" | "fix"> | undefined {
	if (last >= on)
		return {
			message: `ended.on is "${on}", and the archived copy of ${last} still holds the words.`,
			fix: "remove `ended`, or correct the day",
		};
	const first = history.find((version) => version.date > last && (isUsable(version) || version.blob === undefined));
	if (first?.date === on || (!first && beside().has(on))) return undefined;
	return first
		? { message: `ended.on is "${on}", but the first recording without the words is of ${first.date}.`, fix: `write "${first.date}"` }
		: {
				message: `ended.on is "${on}", and there is no recording after the words were last seen on ${last}.`,
				fix: "remove `ended`: the archive does not show it",
			};
}

/** Days that a record says the provider states, and the day on which it says the words went, where the archive does not show them. */
export async function dateProblems(entry: Entry<"clause">, shown: Shown): Promise<Problem[]> {
	const { document, dates, ended } = entry.data;
	const at = (path: Path, message: string, fix: string) => problemAt(entry, "dates-are-in-the-archive", path, message, fix);
	const problems: Problem[] = [];
	for (const field of ["published", "effective"] as const) {
		const day = dates[field];
		if (day === "not-stated" || (await isStated(day, shown))) continue;
		problems.push(
			at(
				["dates", field],
				`dates.${field} is "${day}", and no archived copy of "${document}" states that day.`,
				"write the day that the text states, or not-stated",
			),
		);
	}
	const without = dates.published === "not-stated" ? undefined : await bearingWithout(dates.published, shown);
	if (without) {
		problems.push(
			at(
				["dates", "published"],
				`dates.published is "${dates.published}", and the archived copy of ${without.date} (${without.commit.slice(0, 12)}) states that day without these words.`,
				"write not-stated: the words came later, under the same day",
			),
		);
	}
	const wrong = ended && wrongEnd(ended.on, shown);
	if (wrong) problems.push(at(["ended", "on"], wrong.message, wrong.fix));
	return problems;
}
