import { GRAMMAR } from "../../promise/grammar/index.ts";
import { periodsIn } from "../../promise/periods.ts";
import { type CellData, CLAIM_TOPICS, type ClauseData, type PromiseData } from "../../promise/types.ts";
import type { Book, VersionView } from "../book.ts";
import { conflictBeside, conflictWords } from "../conflicts.ts";
import type { Cell, Grid } from "../grid.ts";
import { asOfWords, regionWords } from "../sentences.ts";
import { textLanguage } from "../text-language.ts";
import { planWords, promiseNames } from "./names.ts";
import { toOpen } from "./open.ts";
import { proofOf } from "./proof.ts";

export interface PromiseRoutes {
	topic(id: string): string;
	product(platform: string, product: string): string;
	clause(id: string): string;
	carveOut(id: string): string;
	conflict(id: string): string;
}

/**
 * Everything the promise checker reads against, from the answer grid: one file, at build time.
 *
 * @returns plain data. Cells and clauses are written once and named by their place.
 */
export function promiseData(book: Book, grid: Grid, route: PromiseRoutes): PromiseData {
	const clauses: ClauseData[] = [];
	const cells: CellData[] = [];
	const clauseAt = new Map<VersionView, number>();
	const cellAt = new Map<string, number>();
	const clause = (version: VersionView): number => {
		const known = clauseAt.get(version);
		if (known !== undefined) return known;
		const { quote, control, limits } = version.data;
		const marks = textLanguage(version.document.data.language);
		const text = quote?.parts.join(". ") ?? "";
		const zero = control.kind === "contract" && /zero[- ]data[- ]retention/i.test(`${control.reach ?? ""} ${text}`);
		clauseAt.set(version, clauses.length);
		clauses.push({
			number: version.data.id,
			title: version.data.title,
			url: route.clause(version.clause.id),
			answer: version.data.answer,
			quote: proofOf(version),
			document: version.document.data.title,
			...(marks.lang === undefined ? {} : { language: marks }),
			control: control.kind,
			days: periodsIn(text),
			...(zero ? { zero } : {}),
			...(limits.length > 0 ? { limits: limits.map(({ on, says }) => ({ on, says })) } : {}),
		});
		return clauses.length - 1;
	};
	const openOf = toOpen(book, grid);
	const cellIndex = (cell: Cell): number => {
		const open = openOf(cell).map(({ kind, version }) => [kind, clause(version)] as const);
		const other = conflictBeside(cell);
		const answers = new Set(cell.deciding.map((v) => v.data.answer));
		const data: CellData = {
			regions: cell.regions,
			where: regionWords(cell.regions),
			state: cell.state,
			clauses: cell.deciding.map(clause),
			open,
			beside: cell.conflict ? [] : cell.supporting.filter((v) => !answers.has(v.data.answer)).map(clause),
			...(cell.state === "conflict" && cell.conflict ? { conflict: route.conflict(cell.conflict.id) } : {}),
			...(other ? { other: { url: route.conflict(other.id), words: conflictWords(other) } } : {}),
			...(cell.marks.length > 0 ? { marks: cell.marks.map(({ says }) => says) } : {}),
		};
		const key = JSON.stringify(data);
		const known = cellAt.get(key);
		if (known !== undefined) return known;
		cellAt.set(key, cells.length);
		cells.push(data);
		return cells.length - 1;
	};
	const topics = book.topics.filter((t) => (CLAIM_TOPICS as readonly string[]).includes(t.id));
	const products = [...book.products.values()].map((product) => ({
		id: product.id,
		name: product.data.name,
		url: route.product(product.platform.id, product.id),
		platform: product.platform.id,
		cells: Object.fromEntries(topics.map((topic) => [topic.id, grid.cells(product.id, topic.id).map(cellIndex)])),
	}));
	return {
		asOf: book.asOf,
		asOfWords: asOfWords(book),
		platforms: Object.fromEntries(book.platforms.map((p) => [p.id, { name: p.data.name, maker: p.data.provider.split(/[ ,]/)[0] ?? "" }])),
		topics: Object.fromEntries(
			topics.map((t) => [
				t.id,
				{
					title: t.data.title,
					url: route.topic(t.id),
					options: Object.fromEntries([...t.options].map(([id, o]) => [id, o.says])),
					unstated: t.data.unstatedSays,
				},
			]),
		),
		carveOuts: Object.fromEntries(book.carveOuts.map((c) => [c.id, { label: c.data.label, url: route.carveOut(c.id) }])),
		products,
		names: promiseNames(book),
		plans: planWords(book),
		cells,
		clauses,
		grammar: GRAMMAR,
	};
}
