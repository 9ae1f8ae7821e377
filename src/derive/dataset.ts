import { kindsThatGoOn } from "./after-opt-out.ts";
import type { Book, VersionView } from "./book.ts";
import { speaksOfSwitch } from "./choice.ts";
import { headline } from "./comparison.ts";
import { conflictBeside, conflictWords } from "./conflicts.ts";
import { type Cell, cellLevel, type Grid } from "./grid.ts";
import { cellLabel, cellSentence, list } from "./sentences.ts";
import { archiveUrl } from "./source-links.ts";

export { toCsv } from "./csv.ts";

/** Turns a route into a full address. */
export type Absolute = (path: string) => string;

/** Data that /compare/ shows for any two platforms: small, one file. */
export function compareData(
	book: Book,
	grid: Grid,
	route: { topic(id: string): string; platform(id: string): string; clause(id: string): string; conflict(id: string): string },
) {
	const beside = (cell: Cell) => {
		const conflict = conflictBeside(cell);
		return conflict ? { words: conflictWords(conflict), url: route.conflict(conflict.id) } : null;
	};
	return {
		asOf: book.asOf,
		topics: book.topics.map((t) => ({ title: t.data.title, url: route.topic(t.id) })),
		platforms: Object.fromEntries(
			book.platforms.map((platform) => [
				platform.id,
				{
					name: platform.data.name,
					url: route.platform(platform.id),
					answers: book.topics.map((topic) =>
						headline(grid, platform, topic).map((group) => ({
							plans: list(group.products.map((p) => p.data.plan)),
							answer: cellLabel(group.cell),
							level: cellLevel(group.cell),
							limits: group.cell.limits,
							marks: group.cell.marks.map(({ words }) => words),
							where: group.where ?? "",
							conflict: beside(group.cell),
							url:
								group.cell.state === "conflict" && group.cell.conflict
									? route.conflict(group.cell.conflict.id)
									: route.clause(group.cell.deciding[0]?.clause.id ?? ""),
						})),
					),
				},
			]),
		),
	};
}

/** One clause version as open data: what was written, what was proven, what is derived, kept apart. */
export function versionData(version: VersionView, url: string) {
	const { data, proof, searched, severity } = version;
	return {
		id: data.id,
		clause: version.clause.id,
		version: version.date,
		current: version.clause.current === version,
		url,
		platform: version.clause.platform.id,
		/** Of the quoted words. */
		language: version.document.data.language,
		authored: data,
		proven: proof ?? searched ?? null,
		archiveUrl: archiveUrl(version) ?? null,
		derived: { severity: severity.level, points: severity.total, arithmetic: severity.steps, drift: version.drift ?? null },
	};
}

/** Two texts disagree, or one is being read again: there is no answer to give. */
function isOpen({ state }: Cell): boolean {
	return state === "conflict" || state === "drifted";
}

/** The answer grid as rows: product x topic x region. */
export function gridData(book: Book, grid: Grid) {
	return [...book.products.values()].flatMap((product) =>
		book.topics.flatMap((topic) =>
			grid.cells(product.id, topic.id).map((cell) => ({
				platform: product.platform.id,
				product: product.id,
				topic: topic.id,
				regions: cell.regions,
				state: cell.state,
				label: cellLabel(cell),
				answer: isOpen(cell) ? null : (cell.deciding[0]?.data.answer ?? null),
				limits: cell.limits,
				marks: cell.marks.map(({ id }) => id),
				severity: isOpen(cell) ? null : (cell.deciding[0]?.severity.level ?? null),
				control: cell.state === "drifted" ? null : (cell.deciding.filter(speaksOfSwitch)[0]?.data.control.kind ?? null),
				carveOutsNotReached: kindsThatGoOn(book, cell),
				clauses: cell.deciding.map((v) => v.data.id),
				versions: cell.deciding.map((v) => v.id),
				conflict: cell.conflict?.id ?? null,
				sentence: cellSentence(cell),
			})),
		),
	);
}
