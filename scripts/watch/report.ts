import type { DriftReport } from "../../src/evidence/drift.ts";
import { UNUSABLE_DAYS } from "../../src/evidence/places.ts";
import { OLD_COPY_MONTHS } from "../../src/schema/old-copy.ts";
import { alarmLines, driftDetails } from "../evidence/drift.ts";
import type { Watched } from "./watch.ts";

/** Archived words in a report that others render: as code, so that nothing in them is read as Markdown, a link or a mention. */
export function asCode(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
	return `${fence}${pad}${text.replace(/\s+/g, " ")}${pad}${fence}`;
}

/** Most characters of one passage in a report: enough to recognise it. GitHub refuses texts over 65,536 characters. */
const MOST_OF_A_PASSAGE = 600;
const MOST_CLAUSES = 60;

function entry(report: DriftReport): string[] {
	const { version, document, drift, place } = report;
	const since = drift.since ? ` since ${drift.since}` : "";
	return [
		`### ${version}: ${drift.state}${since}`,
		"",
		`Document ${asCode(document)}, copy of ${drift.newest.date} at ${asCode(drift.newest.commit)} in ${asCode(place)}.`,
		"",
		...driftDetails(report).map((line) => `- ${asCode(line.slice(0, MOST_OF_A_PASSAGE))}`),
		"",
	];
}

/**
 * The report of a scheduled run in Markdown.
 *
 * @param written whether the scaffolds were written into content/
 */
export function toMarkdown({ heads, compared, drifted, silent, alarms, unusable, scaffolds, without }: Watched, written: boolean): string {
	const shown = drifted.slice(0, MOST_CLAUSES);
	const more = drifted.length - shown.length;
	return [
		`# ${drifted.length} of ${compared} current wordings drifted`,
		"",
		"Compared with the newest archived texts. A drifted clause is shown as being read again and answers nothing until a reader has settled it.",
		"",
		...heads.map(({ collection, commit, date }) => `- ${asCode(collection)} through ${asCode(commit.slice(0, 12))} of ${date}`),
		"",
		...(alarms.length > 0
			? [
					"## Alarm: many wordings of one document went at once",
					"",
					"Their answers stay until a person confirms the copy.",
					"",
					...alarmLines(alarms).map((line) => `- ${asCode(line)}`),
					"",
				]
			: []),
		...(unusable.length > 0
			? [`## No usable copy for over ${UNUSABLE_DAYS} days`, "", ...unusable.map((line) => `- ${asCode(line)}`), ""]
			: []),
		...(shown.length > 0 ? ["## Drifted", "", ...shown.flatMap(entry)] : []),
		...(more > 0 ? [`${more} more are not listed here: ${asCode("npm run evidence -- drift")}`, ""] : []),
		...(scaffolds.length > 0
			? [
					written ? "## Scaffolds in this change" : "## Scaffolds that can be written",
					"",
					"Words, commit and dates are from the archive. Readings are still to be written: the check refuses these files until a person has.",
					"",
					...scaffolds.map(({ path }) => `- [ ] ${asCode(`content/${path}`)}`),
					"",
				]
			: []),
		...(without.length > 0
			? ["## To be decided by a reader", "", ...without.map(({ clause, why }) => `- [ ] ${asCode(clause)}: ${why}`), ""]
			: []),
		...(silent.length > 0
			? [
					`## No copy for ${OLD_COPY_MONTHS} months`,
					"",
					"The words hold in the last copy. The archive copies a text only when it changes and does not say whether it still looks.",
					"",
					...silent.map(({ version, document, drift }) => `- ${asCode(version)} on ${asCode(document)}, last copy ${drift.newest.date}`),
					"",
				]
			: []),
	].join("\n");
}
