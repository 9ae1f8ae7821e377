import type { VersionView } from "../model/book.ts";
import { dateWords } from "../model/sentences.ts";
import type { Drift } from "../schema/lock.ts";

/** A dated notice for the top of a page: what the archive shows and what that means for the record. */
export interface DriftNotice {
	readonly title: string;
	readonly sentences: readonly string[];
}

const OUT = "Until a reader has looked again, it answers nothing in tables, counts or rankings.";

/** Words of the notice, for each state and kind of record. A silent archive is told by the note on an old copy. */
function noticeOf(drift: Drift, isSilence: boolean): DriftNotice | undefined {
	const since = dateWords(drift.since ?? drift.newest.date);
	const newest = dateWords(drift.newest.date);
	const compared = `The newest archived copy is of ${newest}.`;
	switch (drift.state) {
		case "reworded":
			return isSilence
				? {
						title: "To be searched again",
						sentences: [`Since the archived copy of ${since}, a text holds a word we searched for.`, compared, OUT],
					}
				: drift.moved
					? {
							title: "Moved since",
							sentences: [
								`The archived copy of ${since} holds these words under another heading, list or row than the one they were read under.`,
								compared,
								OUT,
							],
						}
					: {
							title: "Reworded since",
							sentences: [
								`The archived copy of ${since} no longer holds these words; a passage close to them stands there.`,
								compared,
								OUT,
							],
						};
		case "alarm":
			return {
				title: "Not confirmed",
				sentences: [
					`The archived copy of ${since} lacks these words and many others of this document at once, which is more often a broken copy than a new text.`,
					compared,
					"Until a person has compared it with the live text, the answer stays as it was read before.",
				],
			};
		case "gone":
			return {
				title: "Not found since",
				sentences: [`The archived copy of ${since} holds neither these words nor a passage close to them.`, compared, OUT],
			};
		case "untracked":
			return {
				title: "No longer archived",
				sentences: [
					`The last archived copy of this document is of ${since}.`,
					"What it says today cannot be compared with a public copy.",
					OUT,
				],
			};
		default:
			return undefined;
	}
}

const SINCE: Readonly<Record<Drift["state"], string>> = {
	current: "",
	reworded: "reworded since",
	gone: "not found since",
	untracked: "no longer archived, last copy of",
	silent: "no newer copy than that of",
	alarm: "gone with many others, not confirmed yet, since",
};

/** The same in a few words for a list: "reworded since 8 June 2026". Undefined where the newest archived text bears the version out. */
export function driftSince({ drift, data }: VersionView): string | undefined {
	if (!drift || drift.state === "current") return undefined;
	const words =
		drift.state === "reworded" && data.search
			? "to be searched again since"
			: drift.moved && drift.state === "reworded"
				? "under something else since"
				: SINCE[drift.state];
	return `${words} ${dateWords(drift.since ?? drift.newest.date)}`;
}

/** The notice a version carries, or undefined where the newest archived text bears it out. */
export function driftNotice(version: VersionView): DriftNotice | undefined {
	return version.drift && noticeOf(version.drift, version.data.search !== undefined);
}
