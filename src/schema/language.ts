import { z } from "zod";
import { OBJECTS, SUBJECTS } from "./vocabulary.ts";

/** Why a text is no part of a pattern (regular expression), undefined where it is one. */
function patternFault(text: string): string | undefined {
	try {
		new RegExp(text, "iu");
		return undefined;
	} catch (error) {
		return `is no pattern: ${(error as Error).message}`;
	}
}
const pattern = z
	.string()
	.min(1)
	.refine((text) => patternFault(text) === undefined, { error: ({ input }) => patternFault(String(input)) ?? "" });
const patterns = z.array(pattern).min(1);
const code = z.string().regex(/^[a-z]{2,3}$/, "must be the code of a language in small letters, such as de");
const locale = z.string().refine((text) => {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch {
		return false;
	}
}, "must be a locale, such as de-AT or th-u-ca-buddhist");

const turning = z.strictObject({
	words: patterns
		.optional()
		.describe("Whole words, each a pattern; `~` stands for any ending. Of two that begin alike the longer one stands first"),
	anywhere: patterns.optional().describe("Letters that count wherever they stand: of scripts without spaces, and endings that say it"),
	prefix: pattern.optional().describe("Letters that are written in front of a word of the list, without a space"),
	notEnglish: z
		.array(z.string().min(1))
		.default([])
		.describe("Words of the English list that mean something else here. The others are looked for in texts of every language"),
	sentences: z
		.array(z.string().regex(/\[.+\]/, "must have what turns it in brackets"))
		.default([])
		.describe("Sentences as terms of service have them, with what turns them in brackets. The list has to find it there"),
});

const signs = z.array(
	z.strictObject({
		is: z.string().min(3).describe("What such a page is, as a message says it"),
		says: patterns.describe("What it says, each a pattern"),
	}),
);

/**
 * What the commands that read archives know of a language. It is data, so that a new language needs no code; the words were
 * written from grammars and from how terms of service say it.
 */
export const language = z
	.strictObject({
		like: code.optional().describe("The language whose words are also those of this one"),
		turning: turning
			.optional()
			.describe(
				"Negations, exceptions, conditions and consent: what a quote may not leave out without a reason. Too many words cost a reason in a record, too few a false quote. Without a list any word may be one",
			),
		subjects: z
			.record(z.enum([...SUBJECTS, ...OBJECTS]), patterns)
			.optional()
			.describe(
				"How terms of service say what `npm run new -- platform` looks for, each a pattern; `~` stands for any ending. Whole words, but in scripts without spaces. A word too many costs a reader a glance, one too few a passage",
			),
		abbreviations: z.array(z.string().min(1)).default([]).describe("Short forms that end in a point and no sentence, without that point"),
		questionMarks: z.string().min(1).optional().describe("Marks that end a question, where they are others than elsewhere"),
		datedAs: z.array(locale).default([]).describe("Regions and calendars by which its texts date beside the usual ones"),
		readsAs: z
			.array(code)
			.default([])
			.describe("What the detector of languages reads its texts as, where it does not know it or takes it for one of these"),
		walls: signs
			.default([])
			.describe("How the first line of a page begins that stands in place of a document, or any line of a page of few words"),
		buttons: signs.default([]).describe("Lines that are buttons of such a page, with nothing else in them"),
	})
	.refine((data) => data.like !== undefined || data.turning !== undefined || data.readsAs.length > 0, {
		error: "must say something of the language: its turning words, a language it is like, or what it reads as",
	});

export type Language = z.infer<typeof language>;
