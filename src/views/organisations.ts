import type { Book, VersionView } from "../model/book.ts";
import { isSound } from "../model/drift.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { cellWords, list, nameInSentence, regionWords } from "../model/sentences.ts";
import { label, type ORGANISATION_SECTIONS } from "../schema/vocabulary.ts";

/** Text, or a link to what it rests on. */
export type Words = string | { readonly to: "clause" | "conflict"; readonly id: string; readonly words: string };
export type Fact = readonly Words[];

export type OrganisationSection = (typeof ORGANISATION_SECTIONS)[number];

const clauseLink = (version: VersionView): Words => ({ to: "clause", id: version.clause.id, words: version.clause.number });

/** Cells of the same question, grouped by the clauses that decide them: one line for what is answered alike by one text. */
function byDecision(cells: readonly Cell[]): { readonly cells: readonly Cell[]; readonly first: Cell }[] {
	const groups = new Map<string, Cell[]>();
	for (const cell of cells) {
		const key = cell.deciding.map((v) => v.id).join();
		groups.set(key, [...(groups.get(key) ?? []), cell]);
	}
	return [...groups.values()].flatMap((group) => (group[0] ? [{ cells: group, first: group[0] }] : []));
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
const links = (cell: Cell): Words[] => cell.deciding.flatMap((v, i) => [i > 0 ? ", " : "", clauseLink(v)]);

function jurisdictions(grid: Grid, version: VersionView): Fact[] {
	const { data } = version.clause.platform;
	const elsewhere = version.products
		.flatMap((p) => grid.cells(p.id, version.topic.id))
		.filter(
			(cell) => cell.state !== "not-read" && !cell.deciding.includes(version) && !cell.regions.some((r) => version.regions.includes(r)),
		);
	return [
		[`This clause: ${regionWords(version.regions)}.`],
		...byDecision(elsewhere).map(
			({ cells, first }): Fact => [
				`${regionWords(unique(cells.flatMap((c) => c.regions)))}: ${cellWords(first).toLowerCase()} (`,
				...links(first),
				").",
			],
		),
		[`Provider: ${list([data.provider, ...(data.providers ?? [])])}.${data.editions ? ` ${data.editions}` : ""}`],
	];
}

function contracts(book: Book, grid: Grid, version: VersionView): Fact[] {
	const own = new Set(version.products);
	const { platform } = version.clause;
	const others = platform.products
		.filter((p) => !own.has(p))
		.flatMap((p) => grid.cells(p.id, version.topic.id))
		.filter(({ state }) => state !== "not-read");
	const cells = version.products
		.flatMap((p) => grid.cells(p.id, version.topic.id))
		.filter((c) => c.regions.some((r) => version.regions.includes(r)));
	const again = unique(cells.flatMap((c) => [...c.supporting, ...c.deciding])).filter((v) => v !== version && isSound(v));
	const conflict = book.conflicts.find((c) => c.versions.includes(version));
	const licence = version.data.licence.filter((flag) => flag !== "none");
	return [
		[
			`Kind of text: ${version.document.data.termsType}, ${version.data.standing === "supports" ? "a second text on this question" : "the text that decides"} for ${list(version.products.map((p) => nameInSentence(p.data.name)))}.`,
		],
		...byDecision(others).map(
			({ cells: group, first }): Fact => [
				`${list(unique(group.map((c) => c.product.data.name)))}: ${cellWords(first).toLowerCase()} (`,
				...links(first),
				").",
			],
		),
		...(again.length > 0
			? [["On the same question, same products: ", ...again.flatMap((v, i) => [i > 0 ? ", " : "", clauseLink(v)]), "."] as Fact]
			: []),
		...(conflict ? [["Texts that disagree: ", { to: "conflict", id: conflict.id, words: conflict.data.title } as const, "."] as Fact] : []),
		...(licence.length > 0 ? [[`Licence in the same text: ${list(licence.map((flag) => label(flag).toLowerCase()))}.`]] : []),
		...(version.data.thirdParty === "affiliates" || version.data.thirdParty === "third-parties"
			? [[`Lets others train: ${label(version.data.thirdParty).toLowerCase()}.`]]
			: []),
	];
}

/**
 * What the book itself knows for the sections a lawyer looks for, and the page of the clause does not say already: law, switch
 * and products have parts of their own there. Every fact is a field of a record or a cell of the grid, with a link to it;
 * judgement is left to the hand-written text beside it.
 *
 * @returns facts by section; none for a silence, an earlier version, or words that are being read again
 */
export function toOrganisations(book: Book, grid: Grid, version: VersionView): ReadonlyMap<OrganisationSection, readonly Fact[]> {
	if (!version.data.quote || version.clause.current !== version || !isSound(version)) return new Map();
	return new Map<OrganisationSection, readonly Fact[]>([
		["Jurisdictions", jurisdictions(grid, version)],
		["Contracts and vendors", contracts(book, grid, version)],
	]);
}
