import type { TableText } from "../table-markdown.ts";
import type { Choice } from "./choice.ts";
import type { Answer, Bench, Face, Wording } from "./data.ts";
import type { Line, Row } from "./rows.ts";

/** What is shown: rows and questions that are left after all choices. */
export interface Shown {
	readonly day: string;
	readonly topics: readonly number[];
	readonly rows: readonly Row[];
}

/** "8 July 2026". */
export function dayWords(day: string): string {
	return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

/** An answer with all that is shown of it, in one line. */
export function faceWords({ words, limits, marks, conflict, state }: Face): string {
	const more = [
		...limits.map((limit) => `limit: ${limit}`),
		...marks.map((mark) => mark.words),
		...(conflict && state !== "conflict" ? [conflict.words.toLowerCase()] : []),
	];
	return more.length === 0 ? words : `${words} (${more.join("; ")})`;
}

/** Where a line holds, where that is not everywhere. */
export const whereOf = ({ data, everywhere }: Bench, places: number): string =>
	places === everywhere ? "" : (data.placeWords[places] ?? "");

/** Names of a row's products: the platform, and the plans where there are several. */
export function rowName({ data }: Bench, { products }: Row): string {
	const names = products.flatMap((product) => data.products[product]?.name ?? []);
	return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
}

const lineWords = (bench: Bench, line: Line): string => {
	const where = whereOf(bench, line.places);
	return where === "" ? faceWords(line.face) : `${where}: ${faceWords(line.face)}`;
};

/** Words of a cell, a line for each answer. */
export const cellWords = (bench: Bench, lines: readonly Line[]): string => lines.map((line) => lineWords(bench, line)).join("\n") || "–";

const linesAt = ({ cells }: Row, topic: number): readonly Line[] => cells.find((cell) => cell.topic === topic)?.lines ?? [];

/** The texts that everything shown rests on, each once, in the order of their numbers. */
export function sourcesOf({ topics, rows }: Shown): Wording[] {
	const found = new Set<Wording>();
	for (const row of rows)
		for (const topic of topics)
			for (const { answers } of linesAt(row, topic)) for (const { wordings } of answers) for (const wording of wordings) found.add(wording);
	return [...found].sort((a, b) => (`${a.number} ${a.date}` < `${b.number} ${b.date}` ? -1 : 1));
}

/** What is compared, as a caption. */
export function captionOf(bench: Bench, { day, topics, rows }: Shown, { place, differences }: Choice): string {
	const { data } = bench;
	const platforms = [...new Set(rows.map(({ platform }) => data.platforms[platform]?.name ?? ""))];
	const names = platforms.length > 6 ? `${platforms.length} platforms` : platforms.join(", ");
	const only = data.topics[topics[0] ?? -1];
	const what = topics.length === 1 && only ? only.title : `${topics.length} questions`;
	const where = data.places.find(({ id }) => id === place)?.name;
	return [
		`${names}: ${what}`,
		...(where
			? [`in ${where === "Elsewhere" ? "places not named" : `the ${where}`}`.replace(/the (?=Switzerland|Canada|Australia)/, "")]
			: []),
		`as of ${dayWords(day)}`,
		...(differences ? ["differences only"] : []),
	].join(", ");
}

/** What the data rest on, with their days. */
export function editionWords({ data }: Bench): string {
	const texts = data.texts ? `texts archived up to ${dayWords(data.texts)}, ` : "";
	return `From ${texts}records checked up to ${dayWords(data.asOf)}, rubric ${data.rubric}`;
}

/** What is shown as a table of text, questions as rows or as columns. */
export function asTable(bench: Bench, shown: Shown, choice: Choice, questionsAreRows: boolean, address: string): TableText {
	const { data } = bench;
	const question = (topic: number) => data.topics[topic]?.[questionsAreRows ? "title" : "short"] ?? "";
	const cell = (row: Row, topic: number) => cellWords(bench, linesAt(row, topic));
	return {
		caption: captionOf(bench, shown, choice),
		head: questionsAreRows ? ["Question", ...shown.rows.map((row) => rowName(bench, row))] : ["Product", ...shown.topics.map(question)],
		rows: questionsAreRows
			? shown.topics.map((topic) => [question(topic), ...shown.rows.map((row) => cell(row, topic))])
			: shown.rows.map((row) => [rowName(bench, row), ...shown.topics.map((topic) => cell(row, topic))]),
		asOf: editionWords(bench),
		address,
	};
}

/** What is shown as text without a table, for a message or a note. */
export function asPlainText(bench: Bench, shown: Shown, choice: Choice, address: string): string {
	const { data } = bench;
	const blocks = shown.rows.map((row) => [
		rowName(bench, row),
		...shown.topics.flatMap((topic) =>
			linesAt(row, topic).map((line) => {
				const numbers = line.answers.flatMap(({ wordings }) => wordings.map(({ number, date }) => `${number} of ${dayWords(date)}`));
				return `- ${data.topics[topic]?.title}: ${lineWords(bench, line)}${numbers.length > 0 ? ` [${[...new Set(numbers)].join("; ")}]` : ""}`;
			}),
		),
	]);
	return `${[[captionOf(bench, shown, choice)], ...blocks, [`${editionWords(bench)}. ${address}`]].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

const COLUMNS = [
	"platform",
	"product",
	"name",
	"topic",
	"places",
	"state",
	"answer",
	"words",
	"limits",
	"marks",
	"models",
	"grade",
	"conflict",
	"from_day",
	"until_day",
	"clauses",
	"wordings",
];

/**
 * What is shown as the lines of a CSV file, one for each answer of each product. Ids are those of the open data.
 *
 * @param absolute turns a path into a full address
 */
export function asLines(bench: Bench, { topics, rows }: Shown, absolute: (path: string) => string): unknown[][] {
	const { data } = bench;
	const record = (product: number, { topic, places, face, wordings, from, until }: Answer) => {
		const own = data.products[product];
		return [
			data.platforms[own?.platform ?? 0]?.id,
			own?.id,
			own?.name,
			data.topics[topic]?.id,
			data.places.flatMap(({ id }, n) => (places & (2 ** n) ? [id] : [])),
			face.state,
			face.answer,
			face.words,
			face.limits.join("; "),
			face.marks.map(({ id }) => id),
			face.models,
			face.level,
			face.conflict ? absolute(face.conflict.url) : "",
			from,
			until,
			wordings.map(({ number }) => number),
			wordings.map(({ url }) => absolute(url)),
		];
	};
	return [
		COLUMNS,
		...rows.flatMap((row) =>
			row.products.flatMap((product) =>
				topics.flatMap((topic) => linesAt(row, topic).flatMap(({ answers }) => answers.map((answer) => record(product, answer)))),
			),
		),
	];
}

/**
 * A citation of what is shown, pinned to the day of the table and the edition of the data.
 *
 * @param address that shows this table for as long as the site stands
 * @param accessed the reader's day
 */
export function citationOf(bench: Bench, shown: Shown, choice: Choice, address: string, accessed: string): string {
	return `Clausebook. “${captionOf(bench, shown, choice)}.” Edition of ${dayWords(bench.data.asOf)}, rubric ${bench.data.rubric}. ${address} (accessed ${dayWords(accessed)}).`;
}
