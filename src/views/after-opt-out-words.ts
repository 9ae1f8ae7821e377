import type { AfterLine, AfterRow, Statement } from "../model/after-opt-out.ts";
import type { Book, CarveOutView, VersionView } from "../model/book.ts";
import { countEach } from "../model/count-each.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { headlineOf } from "../model/headline-topic.ts";
import { type WayOut, wayOutOf } from "../model/opt-out.ts";
import { cellSentence, count, dateWords, list, nameInSentence, regionWords } from "../model/sentences.ts";
import { type Piece, titleOf } from "../model/text-language.ts";
import { isDay } from "../schema/text.ts";
import { EFFECTS, type Effect } from "../schema/vocabulary.ts";

/** "what trains, what is used otherwise, what is kept, what people read, what is shared": what these pages tell. */
export const ALL_EFFECTS = "what trains, what is used otherwise, what is kept, what people read, what is shared";

/** Carve-outs by effect, each once, in the order of lines; effects without any left out. */
export function byEffect(lines: readonly AfterLine[]): { effect: Effect; carveOuts: readonly CarveOutView[] }[] {
	return EFFECTS.flatMap((effect) => {
		const own = [...new Set(lines.filter((line) => line.effect === effect).map(({ carveOut }) => carveOut))];
		return own.length > 0 ? [{ effect, carveOuts: own.sort((a, b) => a.data.order - b.data.order) }] : [];
	});
}

/** Label of a carve-out with what limits it: "Reading by people, in named cases". */
export function lineLabel({ data }: CarveOutView, note: string | undefined): string {
	return note ? `${data.label}, ${note}` : data.label;
}

/** What limits a line, where every text that shows it says the same limit. */
export function lineNote(statements: readonly Statement[]): string | undefined {
	const notes = new Set(statements.map(({ note }) => note));
	return notes.size === 1 ? [...notes][0] : undefined;
}

/** Where a statement holds, or nothing where it holds everywhere. */
export function statementWhere({ regions }: Statement): string | undefined {
	const where = regionWords(regions);
	return where === "Everywhere" ? undefined : where;
}

/** One link of a list: the words that show it, and where they hold if one text does not hold everywhere. */
export interface Proof {
	readonly statement: Statement;
	readonly where: string | undefined;
}

/** The fewest texts that show a carve-out for all places it is stated for: one that holds everywhere, or one a place. */
export function proofsOf(statements: readonly Statement[]): Proof[] {
	const everywhere = statements.find((statement) => statementWhere(statement) === undefined);
	if (everywhere) return [{ statement: everywhere, where: undefined }];
	const shown = new Set<string>();
	return statements.flatMap((statement) => {
		if (statement.regions.every((region) => shown.has(region))) return [];
		for (const region of statement.regions) shown.add(region);
		return [{ statement, where: statementWhere(statement) }];
	});
}

/** Lines that go on, wholly or in part, for people in the places of a cell. */
function goingOn(lines: readonly AfterLine[], { regions }: Cell): readonly AfterLine[] {
	return lines.filter(({ goesOn }) => goesOn.some((statement) => statement.regions.some((region) => regions.includes(region))));
}

/** "4 things still train", "1 thing is still kept"; after the first: "2 are kept". */
function happens(effect: Effect, number: number, first: boolean): string {
	const one = number === 1;
	const things = first ? `${count(number, "thing")}` : String(number);
	const still = first ? " still" : "";
	if (effect === "trains") return `${things}${still} ${one ? "trains" : "train"}`;
	const words = { used: "used otherwise", kept: "kept", read: "read by people", shared: "shared" }[effect];
	return `${things} ${one ? "is" : "are"}${still} ${words}`;
}

/** "2 things still train and 1 is kept": each line under its one effect. */
function things(lines: readonly AfterLine[]): string {
	const counts = countEach(lines, ({ effect }) => effect);
	const parts = EFFECTS.filter((effect) => counts.has(effect));
	return list(parts.map((effect, i) => happens(effect, counts.get(effect) ?? 0, i === 0)));
}

/** After the sentences that count nothing: an empty count is no promise. */
const NO_PROMISE = "That is not a promise that nothing does.";

/** What stays on after a person has done what there is to do, for one group of regions. */
function afterCell(lines: readonly AfterLine[], headline: Cell): string {
	const { name: start } = headline.product.data;
	const name = nameInSentence(start);
	const open = goingOn(lines, headline);
	const either = (some: string, none: string) => (open.length > 0 ? some : `${none} ${NO_PROMISE}`);
	const besides = open.length > 0 ? ` By other clauses, ${things(open)}.` : "";
	const offByDefault = headline.deciding[0]?.data.answer === "opt-in";
	const words: Record<WayOut, () => string> = {
		switch: () =>
			either(`After an opt-out on ${name}, ${things(open)}.`, `No text of ${name} names anything that happens after an opt-out.`),
		administrator: () =>
			either(
				offByDefault
					? `With training left off on ${name}, ${things(open)}.`
					: `After the administrator of ${name} has turned training off, ${things(open)}.`,
				`With training off on ${name}, no text names anything that still happens.`,
			),
		agreement: () =>
			either(
				`${start} may train only after a yes. Without it, ${things(open)}.`,
				`${start} may train only after a yes. No text names anything without it.`,
			),
		"not-needed": () =>
			either(
				`On ${name}, no switch is needed. All the same, ${things(open)}.`,
				`On ${name}, no switch is needed. None names anything that still happens.`,
			),
		none: () => `The documents of ${name} name no switch, so nothing is switched off.${besides}`,
		unstated: () => `The documents of ${name} do not say whether it trains, and name no switch.${besides}`,
		conflict: () => `The texts of ${name} disagree on the default.${open.length > 0 ? ` After an opt-out, ${things(open)}.` : ""}`,
		drifted: () => cellSentence(headline),
		"not-read": () => `${cellSentence(headline)}${besides}`,
	};
	return words[wayOutOf(headline)]();
}

/**
 * What still happens with one product after a person has said no, in one plain sentence for each group of regions.
 * Derived from the grid, like every headline.
 */
export function afterSentence(book: Book, grid: Grid, { product, lines }: AfterRow): string {
	const headline = grid.cells(product.id, headlineOf(book, product).id);
	const parts = headline.map((cell) => ({ cell, words: afterCell(lines, cell) }));
	const [first] = parts;
	if (!first) return `The book has no answer for ${nameInSentence(product.data.name)}.`;
	if (parts.every(({ words }) => words === first.words)) return first.words;
	return parts.map(({ cell, words }) => `${regionWords(cell.regions)}: ${words}`).join(" ");
}

/** Where the steps come from, and the day of the copy they were read in, or of the check where it shows none. */
export function stepsRead(
	book: Book,
	version: VersionView,
	source: string,
): { title: Piece[]; url: string; linkedOnly: boolean; on: string } | undefined {
	const document = book.documents.get(source);
	if (!document) return undefined;
	const { data, linkedOnly } = document;
	return {
		title: titleOf(document),
		url: data.url,
		linkedOnly,
		on: dateWords(isDay(data.storedCopy) ? data.storedCopy : version.data.dates.checked),
	};
}
