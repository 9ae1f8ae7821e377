import type { ClauseView, ConflictView, GuideView, VersionView } from "../../model/book.ts";
import type { Change } from "../../model/changes.ts";
import { dateWords } from "../../model/dates.ts";
import { type CitedPage, latest } from "./head.ts";
import { toCitable } from "./item.ts";

const correctedOn = (version: VersionView) => version.data.corrections.map(({ on }) => on);

/**
 * One version of a clause, as the citation kit of its page names it.
 *
 * @param url full address of the frozen page
 */
export function citedVersion(version: VersionView, url: string): CitedPage {
	const { title, number, issued } = toCitable(version, url);
	return {
		title: `${title} (${number}, version of ${dateWords(version.date)})`,
		identifier: `${number}/${version.date}`,
		url,
		published: issued,
		modified: latest([issued, ...correctedOn(version)]),
	};
}

/**
 * One change. It says what it says since both its wordings were checked.
 *
 * @param url full address of its section of the history
 */
export function citedChange({ id, headline, date, before, after }: Change, url: string): CitedPage {
	const published = latest([before, after].map(({ data }) => data.dates.checked));
	return {
		title: `${headline} (${after.clause.number}, change of ${dateWords(date)})`,
		identifier: id,
		url,
		published,
		modified: latest([published, ...[before, after].flatMap(correctedOn)]),
	};
}

/**
 * A clause through time. It says what it says since the last of its wordings was checked.
 *
 * @param url full address of the history page
 */
export function citedHistory({ number, newest, versions }: ClauseView, url: string): CitedPage {
	const published = latest(versions.map(({ data }) => data.dates.checked));
	return {
		title: `History of ${number}: ${newest.data.title}`,
		identifier: number,
		url,
		published,
		modified: latest([published, ...versions.flatMap(correctedOn)]),
	};
}

/** One conflict of two texts. */
export function citedConflict({ data, versions }: ConflictView, url: string): CitedPage {
	return {
		title: data.title,
		identifier: versions.map(({ clause }) => clause.number).join(", "),
		url,
		published: data.checked,
		modified: data.checked,
	};
}

/** One guide. It has no number: its address names it. */
export function citedGuide({ data }: GuideView, url: string): CitedPage {
	return { title: data.title, identifier: url, url, published: data.checked, modified: data.checked };
}
