import { knownOf } from "../content/languages.ts";
import { UNSPACED } from "../content/words.ts";
import { OBJECTS, SUBJECTS, type Subject, type SubjectObject } from "../schema/vocabulary.ts";
import { lastSentence, leadInLineOf } from "./context.ts";
import { lineAt, lineIndexAt, type NormalisedText } from "./normalise.ts";
import { LEADS, sentenceAround } from "./omissions.ts";

type Spoken = Subject | SubjectObject;

/** A whole sentence of a text that speaks of a subject. */
export interface Passage {
	/** Offsets in the normalised text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** 1-based line of the archived file. */
	readonly line: number;
	/** How often it speaks of each subject and object, with the line its list follows. */
	readonly speaksOf: ReadonlyMap<Spoken, number>;
	/** The line its list follows, where that says what the list is: "We use your content to:". */
	readonly leadIn: string | undefined;
	/** Headings above it, outermost first. */
	readonly headings: readonly string[];
}

/** What no word begins or ends beside. Letters of scripts without spaces part it from others: "使用AI模型". */
const WITHIN = "[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\p{M}\\p{N}]";

const compiled = new Map<string, ReadonlyMap<Spoken, RegExp> | undefined>();

/** One pattern a subject: whole words, but where a script sets no space between them. */
function patternsOf(language: string): ReadonlyMap<Spoken, RegExp> | undefined {
	if (!compiled.has(language)) {
		const { subjects } = knownOf(language) ?? {};
		const toPattern = (word: string) => {
			const any = word.replaceAll("~", "[\\p{L}\\p{M}]*");
			return UNSPACED.test(word) ? any : `(?<!${WITHIN})(?:${any})(?!${WITHIN})`;
		};
		const all = [...SUBJECTS, ...OBJECTS];
		compiled.set(
			language,
			subjects && new Map(all.map((subject) => [subject, new RegExp(subjects[subject].map(toPattern).join("|"), "giu")])),
		);
	}
	return compiled.get(language);
}

/** Whether content/languages lists how a language says what is looked for. @param language as `en` or `de-AT` */
export const knowsSubjects = (language: string): boolean => knownOf(language)?.subjects !== undefined;

/** How often words speak of each subject and object. @param language as `en`; without a list of it nothing is found */
export function speaksOf(words: string, language: string): ReadonlyMap<Spoken, number> {
	const counts = [...(patternsOf(language) ?? [])].map(([subject, pattern]) => [subject, words.match(pattern)?.length ?? 0] as const);
	return new Map(counts.filter(([, count]) => count > 0));
}

/** Headings above a place, outermost first; a heading of bold words alone is the innermost. */
export function headingsAbove(document: NormalisedText, start: number): string[] {
	const headings: string[] = [];
	let level = Number.POSITIVE_INFINITY;
	for (let i = lineIndexAt(document, start) - 1; i >= 0 && level > 1; i--) {
		const heading = document.kinds[i]?.heading ?? 0;
		if (heading === 0 || heading >= level) continue;
		headings.unshift(lineAt(document, i));
		level = heading;
	}
	return headings;
}

function leadInOf(document: NormalisedText, start: number): string | undefined {
	const line = leadInLineOf(document, lineIndexAt(document, start));
	const text = line === undefined ? "" : lineAt(document, line);
	return LEADS.test(text) ? lastSentence(text) : undefined;
}

/**
 * Every sentence of a text that speaks of AI, training, improvement, review, retention, a licence, collecting by others,
 * children or de-identified data, in the words that content/languages lists, in order.
 *
 * @param language of the text, as `en`; one without a list finds nothing (`knowsSubjects`)
 */
export function passagesIn(document: NormalisedText, language: string): Passage[] {
	const patterns = patternsOf(language);
	if (!patterns) return [];
	const spans = new Map<number, number>();
	for (const subject of SUBJECTS) {
		for (const match of document.text.matchAll(patterns.get(subject) ?? /(?!)/g)) {
			const { start, end } = sentenceAround(document, match.index, match.index + match[0].length);
			spans.set(start, Math.max(end, spans.get(start) ?? 0));
		}
	}
	return [...spans]
		.sort(([a], [b]) => a - b)
		.map(([start, end]) => {
			const text = document.text.slice(start, end).trim();
			const leadIn = leadInOf(document, start);
			return {
				start,
				end: start + text.length,
				text,
				line: document.lines[lineIndexAt(document, start)] ?? 1,
				speaksOf: speaksOf(leadIn === undefined ? text : `${leadIn} ${text}`, language),
				leadIn,
				headings: headingsAbove(document, start),
			};
		});
}
