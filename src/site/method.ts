import { FIELDS, SCOPE } from "../model/changes/field-delta.ts";
import { toCoverage } from "../model/coverage.ts";
import { asOfWords, dateWords, list } from "../model/sentences.ts";
import { label, type SeverityLevel } from "../schema/vocabulary.ts";
import { getSite } from "./book.ts";

/** The numbers and lists that the method page prints, each from where it is used. */
const { book, grid } = await getSite();
const { rubric, lock } = book;
const versions = book.clauses.flatMap((clause) => clause.versions);
/** “one”, “two” and “three”. */
export const quoted = (words: readonly string[]) => list(words.map((word) => `“${word}”`));
const some = (points: Readonly<Record<string, number | undefined>>) =>
	Object.entries(points)
		.filter(([, n]) => (n ?? 0) > 0)
		.map(([id, n]) => `${label(id)} ${n}`)
		.join(" · ");
const labels = (fields: readonly { readonly label: string }[]) => list([...new Set(fields.map((field) => field.label.toLowerCase()))]);
const editorial = Object.entries(FIELDS).filter(([field, { material }]) => !material && !SCOPE.some((scope) => scope === field));

export const { stood } = toCoverage(book, grid);
export const edition = asOfWords(book);
export const platforms = book.platforms.length;
export const topics = book.topics;
export { rubric };

export const count = {
	versions: versions.length,
	quotes: versions.filter(({ proof }) => proof).length,
	silences: versions.filter(({ data }) => data.search).length,
	linked: versions.filter(({ data }) => data.quote && !data.quote.commit).length,
	reviewed: versions.filter(({ data }) => data.review.state === "reviewed").length,
};

/** When proofs were made last, and how far each archive reaches. */
export const proofs = lock && {
	made: dateWords(lock.made),
	reach: Object.entries(lock.collections)
		.map(([name, head]) => `${name} of ${dateWords(head.date)}`)
		.join(", "),
};

export const words = {
	limits: quoted(rubric.limitWords),
	conditions: quoted(rubric.conditionWords),
	material: labels(Object.values(FIELDS).filter(({ material }) => material)),
	editorial: labels(editorial.map(([, field]) => field)),
};

export const bands: readonly (readonly [SeverityLevel, string])[] = [
	["none", "0 points"],
	["low", `${rubric.bands.low} to ${rubric.bands.medium - 1}`],
	["medium", `${rubric.bands.medium} to ${rubric.bands.high - 1}`],
	["high", `${rubric.bands.high} to ${rubric.bands.critical - 1}`],
	["critical", `${rubric.bands.critical} and more`],
];

/** What adds to the points of an answer. */
export const additions: readonly (readonly [string, string])[] = [
	[
		"Carve-outs the switch does not reach",
		`${book.carveOuts.map(({ data }) => `${data.label} ${data.points}`).join(" · ")}. Two that rest on the same part of a quote count once. At most ${rubric.carveOutCap} together.`,
	],
	["Licence that the words grant", `${some(rubric.licence)}. At most ${rubric.licenceCap} together.`],
	["Training by others", some(rubric.thirdParty)],
	[
		"Limits of a promise",
		`Each adds ${list([...new Set(Object.values(rubric.limits))].map(String), "or")}, at most ${rubric.limitCap} together, also to an answer of fewer points. A limit to anything else adds nothing.`,
	],
	["How hard the switch is", some(rubric.control)],
];
