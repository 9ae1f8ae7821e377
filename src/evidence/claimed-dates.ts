import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import type { HoldsCache } from "./cache.ts";
import { sha256 } from "./hash.ts";
import type { NormalisedText } from "./normalise.ts";
import { dayPattern } from "./stated-dates.ts";
import { type DocumentVersion, isUsable } from "./versions.ts";

/** What the archive shows of the document that a record quotes. */
export interface Shown {
	/** The copy that proves the quote. */
	readonly proven: NormalisedText;
	/** Day of the last usable copy that holds the quote. */
	readonly last: string;
	readonly language: string;
	/** Recordings of the document, oldest first; a removal of the file is one. */
	readonly history: readonly DocumentVersion[];
	readonly cache: HoldsCache;
	text(version: DocumentVersion): Promise<NormalisedText | undefined>;
	/** Days of the recordings of the provider's texts: where one is recorded no more, another shows that it ended. */
	beside(): ReadonlySet<string>;
}

/** Whether some copy of a document states a day, the proven one first: a later copy may have dropped it. */
async function isStated(day: string, { proven, history, language, cache, text }: Shown): Promise<boolean> {
	const pattern = dayPattern(day, language);
	if (pattern.test(proven.text)) return true;
	const key = sha256(pattern.source);
	const known = history.map(({ blob }) => (blob === undefined ? false : cache.get(blob, key)));
	if (known.includes(true)) return true;
	for (const [i, version] of history.entries()) {
		if (version.blob === undefined || known[i] !== undefined) continue;
		const states = pattern.test((await text(version))?.text ?? "");
		cache.set(version.blob, key, states);
		if (states) return true;
	}
	return false;
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
	const at = (path: string[], message: string, fix: string): Problem => ({
		file: entry.file,
		line: entry.lineOf(path),
		field: path.join("."),
		rule: "dates-are-in-the-archive",
		message,
		fix,
	});
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
	const wrong = ended && wrongEnd(ended.on, shown);
	if (wrong) problems.push(at(["ended", "on"], wrong.message, wrong.fix));
	return problems;
}
