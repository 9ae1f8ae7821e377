import { isAskedOf } from "../schema/topic.ts";
import { type Effect, REGIONS, type Region, type SeverityLevel } from "../schema/vocabulary.ts";
import type { Book, ConflictView, ProductView, TopicView, VersionView } from "./book.ts";
import { type CellMark, limitsOf, marksOf } from "./cell-facts.ts";
import { answersDiffer, restsOn } from "./conflicts.ts";
import { isDrifted, isSound } from "./drift.ts";

/** What a cell says of a question that nobody has read the texts for. */
export const NOT_READ_LABEL = "Not read yet";

/** What a product answers to a topic in one region. */
export interface Cell {
	readonly product: ProductView;
	readonly topic: TopicView;
	readonly regions: readonly Region[];
	/**
	 * drifted: a text it rests on has changed in the archive and is being read again; there is no answer to show.
	 * not-read: the question is asked of such a platform, and nobody has read its texts for it yet. It is no silence.
	 */
	readonly state: "answered" | "unstated" | "conflict" | "drifted" | "not-read";
	/** The clauses that decide: one, or the two of a conflict that no text settles. */
	readonly deciding: readonly VersionView[];
	/** Further texts: those that say the same, and the one that a conflict's winner prevails over. */
	readonly supporting: readonly VersionView[];
	/** A recorded conflict: settled or of one answer (state `answered`), or open (state `conflict`). */
	readonly conflict: ConflictView | undefined;
	/** In what the answer covers less than its plain words. Empty where there is no answer. */
	readonly limits: readonly string[];
	/** What else a reader must know of the answer or the silence. Empty where texts conflict or are being read again. */
	readonly marks: readonly CellMark[];
}

export class Grid {
	readonly #cells: ReadonlyMap<string, readonly Cell[]>;

	constructor(cells: ReadonlyMap<string, readonly Cell[]>) {
		this.#cells = cells;
	}

	/** Answers of a product to a topic, one for each group of regions that share them. Empty where the topic is not asked of such a platform. */
	cells(product: string, topic: string): readonly Cell[] {
		return this.#cells.get(`${product}\u0000${topic}`) ?? [];
	}

	/** The questions that are asked of any of these products, in topic order: of no others there is anything to count or show. */
	topicsOf({ topics }: Pick<Book, "topics">, products: readonly ProductView[]): TopicView[] {
		return topics.filter((topic) => products.some(({ id }) => this.cells(id, topic.id).length > 0));
	}

	/** Each question that is asked of a product, with its cells, in topic order. */
	ofProduct(book: Pick<Book, "topics">, product: ProductView): { topic: TopicView; cells: readonly Cell[] }[] {
		return this.topicsOf(book, [product]).map((topic) => ({ topic, cells: this.cells(product.id, topic.id) }));
	}
}

/**
 * The clauses an answer rests on: those of a conflict, as far as it has any, or the one that decides. On a day when none
 * did, the text that only supports one today was all there was: it decided then.
 */
function decidingOf(versions: readonly VersionView[], conflict: ConflictView | undefined): readonly VersionView[] {
	const own = conflict ? restsOn(conflict) : [];
	if (own.length > 0) return own;
	const deciding = versions.filter((v) => v.data.standing === "decides");
	return deciding.length > 0 ? deciding : versions.slice(0, 1);
}

/** Whether a question is asked of a product: it is of such platforms, and can arise there. */
export function isAsked({ id, data }: TopicView, product: ProductView): boolean {
	return isAskedOf(data, product.platform.data) && !product.data.notAsked.includes(id);
}

/** Builds the answer grid: product x topic x region. Cost grows with clauses x products x regions, not with pairs. */
export function toGrid(book: Book): Grid {
	const found = new Map<string, VersionView[]>();
	for (const { current } of book.clauses) {
		if (!current) continue;
		for (const product of current.products) {
			for (const region of current.regions) {
				const key = `${product.id}\u0000${current.topic.id}\u0000${region}`;
				const list = found.get(key);
				if (list) list.push(current);
				else found.set(key, [current]);
			}
		}
	}
	const conflicts = new Map<string, ConflictView[]>();
	for (const conflict of book.conflicts) {
		// On a day before one of the two was there, or after it went, they did not disagree.
		if (conflict.versions.some((version) => version.clause.current !== version)) continue;
		for (const product of conflict.data.appliesTo.products) {
			const key = `${product}\u0000${conflict.topic.id}`;
			conflicts.set(key, [...(conflicts.get(key) ?? []), conflict]);
		}
	}
	const cells = new Map<string, Cell[]>();
	for (const product of book.products.values()) {
		for (const topic of book.topics) {
			const groups = new Map<
				string,
				{ regions: Region[]; deciding: readonly VersionView[]; supporting: Set<VersionView>; conflict: ConflictView | undefined }
			>();
			for (const region of REGIONS) {
				const versions = found.get(`${product.id}\u0000${topic.id}\u0000${region}`) ?? [];
				const conflict = conflicts
					.get(`${product.id}\u0000${topic.id}`)
					?.find((c) => c.data.appliesTo.regions === "everywhere" || c.data.appliesTo.regions.includes(region));
				const deciding = decidingOf(versions, conflict);
				if (deciding.length === 0) continue;
				const key = `${deciding.map((v) => v.id).join()}\u0000${conflict?.id ?? ""}`;
				const group = groups.get(key) ?? { regions: [], deciding, supporting: new Set(), conflict };
				groups.set(key, group);
				group.regions.push(region);
				for (const version of versions) if (!deciding.includes(version)) group.supporting.add(version);
			}
			const list = [...groups.values()].map(({ regions, deciding, supporting, conflict }): Cell => {
				const settled = conflict === undefined || deciding.length === 1 || !answersDiffer(conflict);
				const answer = deciding[0]?.data.answer === "unstated" ? "unstated" : "answered";
				const state = deciding.some(isDrifted) ? "drifted" : settled ? answer : "conflict";
				const shown = state === "conflict" || state === "drifted" ? [] : deciding;
				const limits = limitsOf(shown.map(({ data }) => data));
				const marks = marksOf(shown, book.asOf);
				return { product, topic, regions, state, deciding, supporting: [...supporting], conflict, limits, marks };
			});
			const read = new Set(list.flatMap(({ regions }) => regions));
			const unread = REGIONS.filter((region) => !read.has(region));
			if (unread.length > 0 && isAsked(topic, product))
				list.push({
					product,
					topic,
					regions: unread,
					state: "not-read",
					deciding: [],
					supporting: [],
					conflict: undefined,
					limits: [],
					marks: [],
				});
			cells.set(`${product.id}\u0000${topic.id}`, list);
		}
	}
	return new Grid(cells);
}

/** Level of a cell's mark: a conflict that no text settles, and a text that is being read again, have none of their own. */
export function cellLevel(cell: Cell): SeverityLevel | "conflict" | "drifted" | "not-read" {
	return cell.state === "conflict" || cell.state === "drifted" || cell.state === "not-read"
		? cell.state
		: (cell.deciding[0]?.severity.level ?? "unstated");
}

/** What one text says of one carve-out. */
export interface NamedCarveOut {
	readonly kind: string;
	readonly reached: boolean;
	readonly version: VersionView;
	readonly part: number;
	/** What its own words say, where they say another effect than carve-out and topic do. */
	readonly effect: Effect | undefined;
}

/**
 * Every carve-out that the texts of a cell name, reached by the switch or not. Texts that lost a conflict, and texts that
 * are being read again, are left out.
 */
export function namedCarveOuts(cell: Cell): NamedCarveOut[] {
	if (cell.state === "drifted" || cell.state === "not-read") return [];
	const answers = new Set(cell.deciding.map((v) => v.data.answer));
	return [...cell.deciding, ...cell.supporting.filter((v) => answers.has(v.data.answer))]
		.filter(isSound)
		.flatMap((version) => version.data.carveOuts.map(({ kind, reached, part, effect }) => ({ kind, reached, version, part, effect })));
}
