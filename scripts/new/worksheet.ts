import { knowsSubjects } from "../../src/evidence/passages.ts";
import { languageName } from "../../src/evidence/turning.ts";
import { SUBJECTS } from "../../src/schema/vocabulary.ts";
import type { Finding, Findings, FoundDocument, FoundPassage } from "./findings.ts";

const counted = (n: number, noun: string) => `${n} ${noun}${n === 1 ? "" : "s"}`;
/** Longest heading that is printed whole, in characters. */
const HEADING = 80;
export const clipped = (heading: string) => (heading.length <= HEADING ? heading : `${heading.slice(0, HEADING).trimEnd()}…`);
const short = ({ id }: FoundDocument) => id.split("/")[1] ?? id;

function documentLines({ documents, without }: Findings): string[] {
	const lines = documents.flatMap((document) => {
		const { edition, copies, unusable, title } = document;
		const places = edition.places.map(({ reference, copies: own, state }) => {
			const ended = state === "live" ? "" : `, ${state}`;
			return `  - ${reference.collection}: ${reference.path}, ${own[0]?.date} to ${own.at(-1)?.date}, ${own.length === 1 ? "1 copy" : `${own.length} copies`}${ended}`;
		});
		const others = edition.others
			.filter(({ alike }) => alike > 0)
			.map(
				({ place, alike }) =>
					`  - ${place} has another text of this kind: ${Math.floor(100 * alike)} % of their sentences are the same. Read which edition each is.`,
			);
		const said = edition.language === undefined ? "language not told" : languageName(edition.language);
		const unread = knowsSubjects(edition.language ?? "en")
			? []
			: [`  - No words of ${said} are listed (content/languages/${edition.language}.yaml, subjects): read all of it.`];
		const bad = unusable === 0 ? "" : `, ${unusable} unusable`;
		const newest = `  - newest copy: ${edition.newest.date}, commit ${edition.newest.commit}`;
		return [`- **${short(document)}** "${title}" (${said}; ${copies} usable${bad})`, ...places, newest, ...others, ...unread];
	});
	return [...lines, ...without.map(({ collection, path }) => `- ${collection}: ${path} has no usable copy. No record was made of it.`)];
}

/** Prints each passage once, with a number by which other questions name it. */
class Printed {
	readonly #numbers = new Map<FoundPassage, number>();

	has(passage: FoundPassage): boolean {
		return this.#numbers.has(passage);
	}

	print(document: FoundDocument, passage: FoundPassage): string {
		const known = this.#numbers.get(passage);
		if (known !== undefined) return `- P${known}, above`;
		const number = this.#numbers.size + 1;
		this.#numbers.set(passage, number);
		const { line, standing, headings, leadIn, text } = passage;
		const heading = headings.length === 0 ? "" : `, ${headings.slice(-2).map(clipped).join(" > ")}`;
		const since = `${standing.first} to ${standing.last}, ${standing.copies} of ${document.copies} copies`;
		return `- P${number} ${short(document)}:${line}${heading} (${since})\n  > ${leadIn === undefined ? "" : `[${leadIn}] `}${text}`;
	}
}

function findingLines({ topic, near, candidate, searched }: Finding, printed: Printed): string[] {
	const { data, id } = topic;
	const hits = searched.reduce((sum, one) => sum + one.hits.length, 0);
	const decided = candidate
		? `Candidate: ${short(candidate.document)}:${candidate.passage.line}, archived since ${candidate.archived}${
				candidate.earlier.length === 0
					? "; no earlier wording was found"
					: `; earlier wordings since ${candidate.earlier.map(({ archived }) => archived).join(", ")}`
			}.`
		: `No passage speaks of it. Candidate: a silence, with ${counted(hits, "place")} to explain.`;
	const unlisted = searched.filter(({ words }) => words.length === 0).map(({ document }) => short(document));
	const words = unlisted.length === 0 ? [] : [`The question names no words to search for in the language of ${unlisted.join(", ")}.`];
	const passages = near.map(({ document, passage }) => printed.print(document, passage));
	return [
		`## ${id}`,
		"",
		`${data.question} Answers: ${data.options.map((option) => option.id).join(", ")}, unstated.`,
		"",
		decided,
		...words,
		"",
		...passages,
		"",
	];
}

/**
 * What a reader works from: the documents, per question every passage that may answer it, nearest first, and all other
 * passages of a subject. Markdown; each passage stands once.
 */
export function worksheetOf(name: string, found: Findings): string {
	const printed = new Printed();
	const questions = found.findings.flatMap((finding) => findingLines(finding, printed));
	const rest = SUBJECTS.flatMap((subject) => {
		const passages = found.documents.flatMap((document) =>
			document.passages
				.filter((passage) => passage.speaksOf.has(subject) && !printed.has(passage))
				.map((passage) => printed.print(document, passage)),
		);
		return passages.length === 0 ? [] : [`## Other passages: ${subject}`, "", ...passages, ""];
	});
	return [`# ${name}: what the archive says`, "", ...documentLines(found), "", ...questions, ...rest].join("\n");
}
