import type { VersionView } from "../../model/book.ts";
import { DIRECTION_SAYS, WEIGHT_SAYS } from "../../model/changes/direction.ts";
import { type DiffPart, quoteDiff } from "../../model/changes/word-diff.ts";
import { type Change, DATE_WORDS, type Ending } from "../../model/changes.ts";
import { answerLabel, dateWords } from "../../model/sentences.ts";
import { languageAttributes } from "../../model/text-language.ts";
import { severityLabel } from "../../schema/vocabulary.ts";
import { escapeMarkup } from "./escape.ts";
import { type FeedAddresses, type FeedEntry, noticedOn, TAG, updatedOn } from "./model.ts";

const marked = ({ kind, text }: DiffPart): string => {
	const safe = escapeMarkup(text);
	return kind === "same" ? safe : kind === "added" ? `<ins>${safe}</ins>` : `<del>${safe}</del>`;
};

/** "High, 7 points", or "not stated" for a silence. */
export function severityWords({ severity }: VersionView): string {
	const word = severityLabel(severity.level).toLowerCase();
	if (severity.level === "unstated") return word;
	return `${word}, ${severity.total} ${severity.total === 1 ? "point" : "points"}`;
}

/** "From “Never” to “Unless you opt out”", or that it stays. */
export function answerWords(before: VersionView, after: VersionView): string {
	const [was, is] = [answerLabel(before.topic, before.data.answer), answerLabel(after.topic, after.data.answer)];
	return was === is ? `stays “${is}”` : `from “${was}” to “${is}”`;
}

const tagsOf = (version: VersionView): string[] => [version.clause.platform.data.name, version.topic.data.title];

/** The entry of a change. Its id is made of the clause's number and the version's date. */
export function changeEntry(change: Change, addresses: FeedAddresses): FeedEntry {
	const { before, after, date, dated, direction, material, scope } = change;
	const grade = material ? "material" : "editorial";
	const when = `${dateWords(date)} (${DATE_WORDS[dated]})`;
	const summary = `${after.clause.platform.data.name}, ${after.topic.data.title.toLowerCase()}: ${direction} (${DIRECTION_SAYS[direction]}), ${grade} (${WEIGHT_SAYS[grade]}). Answer ${answerWords(before, after)}.${scope.map((sentence) => ` ${sentence}`).join("")} Severity ${severityWords(before)}, then ${severityWords(after)}. ${when}.`;
	const url = addresses.change(after);
	return {
		id: `${TAG}${after.clause.number}/${after.date}`,
		url,
		title: change.headline,
		summary,
		html: [
			`<p>${escapeMarkup(summary)}</p>`,
			`<p>${escapeMarkup(change.because)}</p>`,
			`<blockquote${languageAttributes((after.data.quote ? after : before).document.data.language)}><p>${quoteDiff(before, after).map(marked).join("")}</p></blockquote>`,
			`<p><a href="${escapeMarkup(url)}">The whole change</a> · <a href="${escapeMarkup(addresses.version(before))}">Wording before</a> · <a href="${escapeMarkup(addresses.version(after))}">Wording after</a></p>`,
		].join("\n"),
		published: noticedOn(after),
		updated: updatedOn(after),
		tags: [...tagsOf(after), direction, grade],
	};
}

/** The entry of a wording that went without one that follows. */
export function endingEntry({ headline, version, date, why }: Ending, addresses: FeedAddresses): FeedEntry {
	const summary = `${version.clause.platform.data.name}, ${version.topic.data.title.toLowerCase()}: not found in the archive since ${dateWords(date)}. ${why}`;
	const url = addresses.version(version);
	return {
		id: `${TAG}${version.clause.number}/ended/${date}`,
		url,
		title: `Ended: ${headline}`,
		summary,
		html: `<p>${escapeMarkup(summary)}</p>\n<p><a href="${escapeMarkup(url)}">The wording that ended</a></p>`,
		published: date,
		updated: date,
		tags: [...tagsOf(version), "ended"],
	};
}
