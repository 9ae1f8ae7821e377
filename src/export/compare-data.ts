import { answersOverTime, type DatedAnswer } from "../model/answers-over-time.ts";
import type { Book, VersionView } from "../model/book.ts";
import { conflictBeside, conflictWords } from "../model/conflicts.ts";
import type { Cell } from "../model/grid.ts";
import { cellLabel, regionWords } from "../model/sentences.ts";
import { plainTitle } from "../model/text-language.ts";
import type { compareFile } from "../schema/published/compare.ts";
import type { Published } from "../schema/published/type.ts";
import { CATEGORIES, FACTORS, factorLabel, label, MODEL_KINDS, modelLabel, REGIONS, type Region } from "../schema/vocabulary.ts";
import { envelope } from "./dataset.ts";

type Compared = Published<typeof compareFile>;
type Face = Compared["faces"][number];
type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer V)[] ? V[] : T[K] };

/** Pages that the bench leads to, as paths. */
export interface ComparedPages {
	platform(id: string): string;
	product(platform: string, id: string): string;
	topic(id: string): string;
	clauseVersion(clause: string, date: string): string;
	conflict(id: string): string;
}

/** A list that holds each thing once, and says where. */
class Pool<T, K extends string> {
	readonly list: T[] = [];
	readonly #places = new Map<K, number>();

	/** Place of what a key names, put there the first time. */
	at(key: K, make: () => T): number {
		let found = this.#places.get(key);
		if (found === undefined) {
			found = this.list.push(make()) - 1;
			this.#places.set(key, found);
		}
		return found;
	}
}

/** A set of places as a number: the n-th of `REGIONS` adds 2 to the power of n. */
export const placesNumber = (regions: readonly Region[]): number =>
	regions.reduce((sum, region) => sum | (1 << REGIONS.indexOf(region)), 0);

function faceOf(cell: Cell, pages: ComparedPages): Face {
	const isGiven = cell.state === "answered" || cell.state === "unstated";
	const [first] = isGiven ? cell.deciding : [];
	const beside = conflictBeside(cell);
	const between = cell.state === "conflict" ? cell.conflict : undefined;
	return {
		state: cell.state,
		answer: first?.data.answer ?? null,
		words: cellLabel(cell),
		level: first?.severity.level ?? null,
		limits: cell.limits,
		models: isGiven ? [...new Set(cell.deciding.flatMap(({ data }) => data.models))] : [],
		marks: cell.marks.map(({ id, words }) => ({ id, words })),
		conflict: beside
			? { words: conflictWords(beside), url: pages.conflict(beside.id) }
			: between
				? { words: "Where they disagree", url: pages.conflict(between.id) }
				: null,
	};
}

/**
 * compare.json: every answer with the days on which it held, for the bench.
 *
 * @param pages turn ids into paths
 */
export function compareData(book: Book, pages: ComparedPages): Compared {
	const products = [...book.products.values()];
	const [faces, wordings] = [new Pool<Face, string>(), new Pool<Compared["wordings"][number], string>()];
	const wordingOf = (version: VersionView): number =>
		wordings.at(version.id, () => ({
			clause: version.clause.id,
			number: version.clause.number,
			date: version.date,
			title: version.data.title,
			document: plainTitle(version.document),
			url: pages.clauseVersion(version.clause.id, version.date),
			steps: version.severity.steps.map(({ factor, points }) => ({ factor, points })),
		}));
	const answers: Writable<Compared["answers"]> = { product: [], topic: [], places: [], from: [], until: [], face: [], wordings: [] };
	const places = { product: new Map(products.map(({ id }, i) => [id, i])), topic: new Map(book.topics.map(({ id }, i) => [id, i])) };
	const rowOf = ({ cell, from, until }: DatedAnswer) => {
		const face = faceOf(cell, pages);
		return {
			product: places.product.get(cell.product.id) ?? 0,
			topic: places.topic.get(cell.topic.id) ?? 0,
			from,
			until: until ?? null,
			face: faces.at(JSON.stringify(face), () => face),
			wordings: cell.deciding.map(wordingOf),
		};
	};
	for (const platform of book.platforms) {
		const rows = answersOverTime(book, platform).map((dated) => ({ row: rowOf(dated), region: dated.region }));
		// Places that share an answer and its days are one.
		for (const same of Map.groupBy(rows, ({ row }) => JSON.stringify(row)).values()) {
			const [{ row } = { row: undefined }] = same;
			if (!row) continue;
			answers.product.push(row.product);
			answers.topic.push(row.topic);
			answers.places.push(placesNumber(same.map(({ region }) => region)));
			answers.from.push(row.from);
			answers.until.push(row.until);
			answers.face.push(row.face);
			answers.wordings.push(row.wordings);
		}
	}
	const newest = Object.values(book.lock?.collections ?? {}).reduce((day, { date }) => (date > day ? date : day), "");
	const kinds = new Set(book.platforms.map(({ data }) => data.category));
	return {
		...envelope(book, "compare"),
		rubric: book.rubric.version,
		texts: newest || null,
		places: REGIONS.map((id) => ({ id, name: label(id) })),
		placeWords: Array.from({ length: 1 << REGIONS.length }, (_, set) =>
			set === 0 ? "" : regionWords(REGIONS.filter((_, n) => set & (1 << n))),
		),
		factors: FACTORS.map((id) => ({ id, name: factorLabel(id) })),
		kinds: CATEGORIES.filter((kind) => kinds.has(kind)).map((id) => ({ id, name: label(id) })),
		platforms: book.platforms.map(({ id, data }) => ({ id, name: data.name, kind: data.category, url: pages.platform(id) })),
		products: products.map(({ id, platform, data }) => ({
			id,
			platform: book.platforms.indexOf(platform),
			name: data.name,
			plan: data.plan,
			audience: { id: data.audience, name: label(data.audience) },
			url: pages.product(platform.id, id),
		})),
		topics: book.topics.map(({ id, data }) => ({ id, short: data.short, title: data.title, url: pages.topic(id) })),
		models: MODEL_KINDS.map((id) => ({ id, name: modelLabel(id) })),
		faces: faces.list,
		wordings: wordings.list,
		answers,
	};
}
