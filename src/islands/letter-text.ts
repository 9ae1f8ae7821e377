/** A letter as text: its frame, its blanks, and what is filled in. Pure, and used by the page itself for paper. */

export interface LetterTemplate {
	readonly subject: string;
	readonly paragraphs: readonly string[];
}

/** Lines of a letter from top to bottom. An empty one parts blocks. */
export function framed({ subject, paragraphs }: LetterTemplate): string[] {
	return [
		"[your name]",
		"[account e-mail]",
		"",
		"To: [company]",
		"[address]",
		"",
		"[date]",
		"",
		`Subject: ${subject}`,
		"",
		"To whom it may concern",
		"",
		...paragraphs.flatMap((paragraph) => [paragraph, ""]),
		"Yours faithfully",
		"[your name]",
	];
}

/** Words that stand on a blank for a reader who fills it in by hand. */
const BLANK_WORDS: Readonly<Record<string, string>> = {
	"your name": "your name",
	"account e-mail": "e-mail address of the account",
	date: "date",
	company: "name of the company",
	address: "its address or form",
	product: "product and plan",
	clause: "words of the clause, with document and section",
	grounds: "your grounds",
};

export type Piece = { readonly text: string } | { readonly blank: string; readonly words: string };

/** A line as pieces: words, and blanks to fill in. */
export function pieces(line: string): Piece[] {
	return line.split(/(\[[^\]]*\])/).flatMap((piece): Piece[] => {
		const blank = /^\[([^\]]*)\]$/.exec(piece)?.[1];
		if (blank !== undefined) return [{ blank, words: BLANK_WORDS[blank] ?? blank }];
		return piece === "" ? [] : [{ text: piece }];
	});
}

/** What a reader gave for the blanks, by name. An empty or absent value leaves the blank as it is. */
export type Values = Readonly<Record<string, string | undefined>>;

/** Values in the place of blanks, once: what a value holds is never taken for a blank itself. */
function filled(line: string, values: Values): string {
	return line.replace(/\[([^\]]*)\]/g, (blank, name: string) =>
		Object.hasOwn(values, name) && values[name]?.trim() ? values[name].trim() : blank,
	);
}

/**
 * The whole letter as text.
 *
 * @param values by blank. `clause: undefined` means that none is named: the paragraph goes
 */
export function letterText(template: LetterTemplate, values: Values): string {
	const paragraphs = template.paragraphs.filter((paragraph) => paragraph !== "[clause]" || values.clause !== undefined);
	return `${framed({ ...template, paragraphs })
		.map((line) => filled(line, values))
		.join("\n")}\n`;
}
