import { REGIONS, type Region } from "../schema/vocabulary.ts";
import type { Book, ConflictView, ProductView, TopicView, VersionView } from "./book.ts";

/** What a product answers to a topic in one region. */
export interface Cell {
	readonly product: ProductView;
	readonly topic: TopicView;
	readonly regions: readonly Region[];
	readonly state: "answered" | "unstated" | "conflict";
	/** The clauses that decide: one, or the two of a conflict. */
	readonly deciding: readonly VersionView[];
	/** Further texts that say the same. */
	readonly supporting: readonly VersionView[];
	readonly conflict: ConflictView | undefined;
}

export class Grid {
	readonly #cells: ReadonlyMap<string, readonly Cell[]>;

	constructor(cells: ReadonlyMap<string, readonly Cell[]>) {
		this.#cells = cells;
	}

	/** Answers of a product to a topic, one for each group of regions that share them. Never empty in a checked book. */
	cells(product: string, topic: string): readonly Cell[] {
		return this.#cells.get(`${product}\u0000${topic}`) ?? [];
	}

	/** All cells of a product in topic order. */
	ofProduct(book: Book, product: string): { topic: TopicView; cells: readonly Cell[] }[] {
		return book.topics.map((topic) => ({ topic, cells: this.cells(product, topic.id) }));
	}
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
		for (const product of conflict.data.appliesTo.products) {
			const key = `${product}\u0000${conflict.topic.id}`;
			conflicts.set(key, [...(conflicts.get(key) ?? []), conflict]);
		}
	}
	const cells = new Map<string, Cell[]>();
	for (const product of book.products.values()) {
		for (const topic of book.topics) {
			const groups = new Map<string, { regions: Region[]; versions: VersionView[]; conflict: ConflictView | undefined }>();
			for (const region of REGIONS) {
				const versions = found.get(`${product.id}\u0000${topic.id}\u0000${region}`) ?? [];
				const conflict = conflicts
					.get(`${product.id}\u0000${topic.id}`)
					?.find((c) => c.data.appliesTo.regions === "everywhere" || c.data.appliesTo.regions.includes(region));
				const key = `${versions.map((v) => v.id).join()}\u0000${conflict?.id ?? ""}`;
				const group = groups.get(key);
				if (group) group.regions.push(region);
				else groups.set(key, { regions: [region], versions, conflict });
			}
			const list: Cell[] = [];
			for (const { regions, versions, conflict } of groups.values()) {
				const deciding = conflict ? conflict.versions : versions.filter((v) => v.data.standing === "decides");
				if (deciding.length === 0) continue;
				list.push({
					product,
					topic,
					regions,
					state: conflict ? "conflict" : deciding[0]?.data.answer === "unstated" ? "unstated" : "answered",
					deciding,
					supporting: versions.filter((v) => !deciding.includes(v)),
					conflict,
				});
			}
			cells.set(`${product.id}\u0000${topic.id}`, list);
		}
	}
	return new Grid(cells);
}

/** Carve-outs the switch does not reach, each with the version that shows it, once. */
export function openCarveOuts(cell: Cell): { kind: string; version: VersionView; part: number }[] {
	const seen = new Set<string>();
	return [...cell.deciding, ...cell.supporting].flatMap((version) =>
		version.data.carveOuts.flatMap(({ kind, reached, part }) => {
			if (reached || seen.has(kind)) return [];
			seen.add(kind);
			return [{ kind, version, part }];
		}),
	);
}
