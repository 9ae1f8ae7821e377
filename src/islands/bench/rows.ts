import { type Choice, FACETS, type Facet, valuesOf } from "./choice.ts";
import type { Answer, Bench, Face } from "./data.ts";

/** Answers of a cell that look alike, in the places where they hold. Each keeps its own texts. */
export interface Line {
	readonly face: Face;
	readonly places: number;
	readonly answers: readonly [Answer, ...Answer[]];
}

/** What products of a row answer to one question; no lines where it is not asked of them, or nothing is known of that day. */
export interface Cell {
	readonly topic: number;
	readonly lines: readonly Line[];
}

/** Products of one platform that answer alike to every question that was chosen. */
export interface Row {
	readonly platform: number;
	readonly products: readonly [number, ...number[]];
	readonly cells: readonly Cell[];
	/** All that can be searched for, in small letters. */
	readonly words: string;
}

/** What stands in the table before any row of it is left out. */
export interface Table {
	readonly day: string;
	readonly places: number;
	readonly topics: readonly number[];
	readonly rows: readonly Row[];
	/** Products in all rows. */
	readonly products: number;
}

const has = (list: readonly string[], id: string) => list.length === 0 || list.includes(id);

/** Products that were chosen: of the platforms and products that were named, or all; of these kinds and audiences alone. */
export function productsOf({ data }: Bench, choice: Choice): number[] {
	const isNamed = choice.platform.length + choice.product.length > 0;
	return data.products.flatMap(({ id, platform, audience }, i) => {
		const own = data.platforms[platform];
		if (!own) return [];
		const isIn = !isNamed || choice.product.includes(id) || choice.platform.includes(own.id);
		return isIn && has(choice.kind, own.kind) && has(choice.audience, audience.id) ? [i] : [];
	});
}

/** The places that were chosen, as a number. */
export function placesOf({ data, everywhere }: Bench, { place }: Choice): number {
	const at = data.places.findIndex(({ id }) => id === place);
	return at < 0 ? everywhere : 2 ** at;
}

/** Lines of a cell, each once, in the order of the answers. */
function linesOf(answers: readonly Answer[]): Line[] {
	return [...Map.groupBy(answers, ({ face }) => face).values()].flatMap((own) => {
		const [first, ...others] = own;
		if (!first) return [];
		return [{ face: first.face, places: own.reduce((set, { places }) => set | places, 0), answers: [first, ...others] as const }];
	});
}

/** Everything that cells show and rest on: products with one key share a row, and every link in it proves each of them. */
const keyOf = (cells: readonly Cell[]): string =>
	cells
		.map(({ lines }) =>
			lines
				.flatMap(({ answers }) => answers.map(({ look, places, wordings }) => `${look} ${places} ${wordings.map(({ url }) => url).join()}`))
				.join(";"),
		)
		.join("|");

/**
 * The table of a choice as it stood on its day: a row for the plans of a platform that answer alike, with the questions that
 * any of them is asked.
 */
export function tableOf(bench: Bench, choice: Choice): Table {
	const { data } = bench;
	const products = productsOf(bench, choice);
	const places = placesOf(bench, choice);
	const day = choice.on || data.asOf;
	const isAsked = (topic: number) => products.some((product) => bench.all(product, topic).length > 0);
	const topics = data.topics.flatMap(({ id }, i) => (has(choice.topic, id) && isAsked(i) ? [i] : []));
	const groups = new Map<string, { platform: number; products: [number, ...number[]]; cells: readonly Cell[] }>();
	for (const product of products) {
		const cells = topics.map((topic) => ({ topic, lines: linesOf(bench.on(product, topic, day, places)) }));
		const own = data.products[product];
		if (!own) continue;
		const key = `${own.platform} ${own.audience.id} ${keyOf(cells)}`;
		const group = groups.get(key);
		if (group) group.products.push(product);
		else groups.set(key, { platform: own.platform, products: [product], cells });
	}
	const rows = [...groups.values()].map((group) => ({ ...group, words: wordsOf(bench, group) }));
	return { day, places, topics, rows, products: products.length };
}

function wordsOf({ data }: Bench, { platform, products, cells }: Omit<Row, "words">): string {
	const faces = new Set(cells.flatMap(({ lines }) => lines.map(({ face }) => face)));
	return [
		data.platforms[platform]?.name,
		...products.flatMap((product) => [data.products[product]?.name, data.products[product]?.plan]),
		...[...faces].flatMap((face) => [face.words, ...face.limits, ...face.marks.map(({ words }) => words)]),
	]
		.join(" ")
		.toLowerCase();
}

/** Whether an answer is of every kind that the rows are narrowed to. */
export const isWanted = (face: Face, { facets }: Choice): boolean =>
	FACETS.every((facet) => facets[facet].length === 0 || valuesOf(face, facet).some((value) => facets[facet].includes(value)));

/** Whether rows are narrowed by what they answer. */
export const isNarrowed = ({ facets }: Choice): boolean => FACETS.some((facet) => facets[facet].length > 0);

/** Rows that hold the words that are looked for, and an answer of every kind that was chosen. */
export function narrowed({ rows }: Table, choice: Choice): Row[] {
	const sought = choice.find.toLowerCase().split(/\s+/).filter(Boolean);
	const byAnswer = isNarrowed(choice);
	return rows.filter(
		(row) =>
			sought.every((word) => row.words.includes(word)) &&
			(!byAnswer || row.cells.some(({ lines }) => lines.some(({ face }) => isWanted(face, choice)))),
	);
}

/** Questions to which not all rows answer alike, by what is shown of the answers. */
export function differing(topics: readonly number[], rows: readonly Row[]): number[] {
	return topics.filter((topic) => {
		const shown = rows.map(({ cells }) =>
			(cells.find((cell) => cell.topic === topic)?.lines ?? [])
				.map(({ face, places }) => `${face.words} ${face.limits.join()} ${places}`)
				.sort()
				.join("|"),
		);
		return new Set(shown).size > 1;
	});
}

/** How often a value of a facet occurs: answers of products, each place and plan that shares one counted with it. */
export interface Counted {
	readonly value: string;
	readonly count: number;
}

/** Values of each facet in some rows, the most frequent first. */
export function countsOf(rows: readonly Row[]): Readonly<Record<Facet, readonly Counted[]>> {
	const counts: Record<Facet, Map<string, number>> = {
		answer: new Map(),
		grade: new Map(),
		mark: new Map(),
		model: new Map(),
		limit: new Map(),
	};
	for (const { products, cells } of rows)
		for (const { lines } of cells)
			for (const { face } of lines)
				for (const facet of FACETS)
					for (const value of valuesOf(face, facet)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + products.length);
	const listed = (facet: Facet) =>
		[...counts[facet]].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
	return { answer: listed("answer"), grade: listed("grade"), mark: listed("mark"), model: listed("model"), limit: listed("limit") };
}
