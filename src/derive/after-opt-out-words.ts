import { label } from "../schema/vocabulary.ts";
import type { AfterCell, AfterRow, AfterState, Statement } from "./after-opt-out.ts";
import type { Book, VersionView } from "./book.ts";
import type { Cell, Grid } from "./grid.ts";
import { type Stand, standOf } from "./opt-out.ts";
import { cellSentence, count, dateWords, nameInSentence, regionWords } from "./sentences.ts";

const STATES: Record<AfterState, string> = {
	"goes-on": "Goes on",
	"in-part": "Goes on in part",
	stops: "Stops with the switch",
	"ruled-out": "Does not happen, by its texts",
	unstated: "Not stated",
};

/** What happens to one carve-out of one product, for a table cell. */
export function afterWords(state: AfterState): string {
	return STATES[state];
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

/** Carve-outs that go on, wholly or in part, for people in the places of a cell. */
function goingOn(cells: readonly AfterCell[], { regions }: Cell): readonly AfterCell[] {
	return cells.filter(({ goesOn }) => goesOn.some((statement) => statement.regions.some((region) => regions.includes(region))));
}

/** "3 things still happen", "1 thing still happens". */
function things(number: number): string {
	return `${count(number, "thing")} still ${number === 1 ? "happens" : "happen"}`;
}

/** After the sentences that count nothing: an empty count is no promise. */
const NO_PROMISE = "That is not a promise that nothing does.";

/** What stays on after a person has done what there is to do, for one group of regions. */
function afterCell(cells: readonly AfterCell[], headline: Cell): string {
	const { name: start } = headline.product.data;
	const name = nameInSentence(start);
	const open = goingOn(cells, headline).length;
	const either = (some: string, none: string) => (open > 0 ? some : `${none} ${NO_PROMISE}`);
	const besides = open > 0 ? ` By other clauses, ${things(open)}.` : "";
	const offByDefault = headline.deciding[0]?.data.answer === "opt-in";
	const words: Record<Stand, () => string> = {
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
				`By its texts, ${name} needs no switch. All the same, ${things(open)}.`,
				`By its texts, ${name} needs no switch. None names anything that still happens.`,
			),
		none: () => `The documents of ${name} name no switch, so nothing is switched off.${besides}`,
		unstated: () => `The documents of ${name} do not say whether it trains, and name no switch.${besides}`,
		conflict: () => `The texts of ${name} disagree on the default.${open > 0 ? ` After an opt-out, ${things(open)}.` : ""}`,
		drifted: () => cellSentence(headline),
	};
	return words[standOf(headline)]();
}

/**
 * What still happens with one product after a person has said no, in one plain sentence for each group of regions.
 * Derived from the grid, like every headline.
 */
export function afterSentence(book: Book, grid: Grid, { product, cells }: AfterRow): string {
	const [topic] = book.topics;
	const headline = grid.cells(product.id, topic?.id ?? "");
	const parts = headline.map((cell) => ({ cell, words: afterCell(cells, cell) }));
	const [first] = parts;
	if (!first) return `The book has no answer for ${nameInSentence(product.data.name)}.`;
	if (parts.every(({ words }) => words === first.words)) return first.words;
	return parts.map(({ cell, words }) => `${regionWords(cell.regions)}: ${words}`).join(" ");
}

/** Where the steps come from, and the day of the copy they were read in. */
export function stepsRead(
	book: Book,
	version: VersionView,
	source: string,
): { title: string; url: string; linkedOnly: boolean; on: string } | undefined {
	const document = book.documents.get(source);
	if (!document) return undefined;
	const { data, linkedOnly } = document;
	return { title: data.title, url: data.url, linkedOnly, on: dateWords(data.seenOn ?? version.data.dates.checked) };
}

/** "Web; iPhone and iPad": the apps for which a text gives steps, each once. */
export function surfacesWords(versions: readonly VersionView[]): string {
	return [...new Set(versions.flatMap((v) => v.data.control.routes.map((route) => label(route.surface))))].join("; ");
}
