import type { VersionView } from "../book.ts";
import { limitsOf, withLimits } from "../cell-facts.ts";
import { answerLabel } from "../sentences.ts";

/** One difference in words. */
export interface Piece {
	readonly says: string;
	/** The same in fewer words, for where the question would not fit beside it. */
	readonly short?: string;
	/** It speaks of plans and places itself, so the subject names none. */
	readonly scope?: true;
}

/** What a version answers, in quote marks, with its limits. */
export const said = ({ topic, data }: VersionView): string =>
	data.answer === "unstated" ? "no statement" : withLimits(`“${answerLabel(topic, data.answer)}”`, limitsOf([data]));
/** That there are limits, without naming them. */
const saidShort = (version: VersionView): string =>
	version.data.limits.length > 0 ? `“${answerLabel(version.topic, version.data.answer)}” (limited)` : said(version);

/** Words that name two answers, with their limits in full and in short. */
export function piece(before: VersionView | undefined, after: VersionView | undefined, words: (was: string, is: string) => string): Piece {
	const both = (say: typeof said) => words(before ? say(before) : "no statement", after ? say(after) : "no statement");
	return { says: both(said), short: both(saidShort) };
}
