import type { Book, ConflictView, DocumentView, ProductView, TopicView, VersionView } from "../model/book.ts";
import { dateWords } from "../model/dates.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { oldCopy } from "../model/old-copy.ts";
import { OPEN_KINDS, type OpenKind } from "../model/open-kinds.ts";
import { regionWords } from "../model/sentences.ts";
import { plainTitle } from "../model/text-language.ts";
import type { VendorQuestion } from "../schema/questions.ts";
import type { Region } from "../schema/vocabulary.ts";

/** Something the texts do not settle for the products in question. */
export interface OpenQuestion {
	readonly kind: OpenKind;
	/** What is open, as a sentence. */
	readonly says: string;
	/** Topics it leaves open. */
	readonly topics: readonly TopicView[];
	readonly products: readonly ProductView[];
	/** Undefined where it is the same everywhere. */
	readonly where: string | undefined;
	/** Clauses and silences that show it. */
	readonly versions: readonly VersionView[];
	readonly conflict: ConflictView | undefined;
	readonly document: DocumentView | undefined;
	/** The question to the vendor that would settle it: the first in the file on the topic. */
	readonly ask: readonly VendorQuestion[];
}

interface Group {
	readonly key: string;
	readonly cell: Cell;
	readonly products: Set<ProductView>;
	readonly topics: Set<TopicView>;
	readonly regions: readonly Region[];
	readonly versions: Set<VersionView>;
	readonly kind: OpenKind;
	readonly document: DocumentView | undefined;
}

function saysOf({ kind, cell, document, versions }: Group): string {
	switch (kind) {
		case "conflict":
			return `${cell.conflict?.data.title}. ${cell.conflict?.data.precedence.says}`;
		case "silence":
			return `The documents ${cell.topic.data.unstatedSays}.`;
		case "drifted":
			return `The words that answered “${cell.topic.data.question}” changed in the archive and are being read again.`;
		case "linked-only":
			return `No public archive holds “${plainTitle(document)}”. What it says today may change without a dated copy.`;
		case "old-copy": {
			const newest = [...versions].map(({ proof }) => proof?.newest.date ?? "").reduce((a, b) => (a > b ? a : b), "");
			return `The newest archived copy of “${plainTitle(document)}” is of ${dateWords(newest)}. It may have changed since.`;
		}
		default:
			return kind satisfies never;
	}
}

/** What one cell leaves open. */
function ofCell(book: Book, cell: Cell): { kind: OpenKind; key: string; version?: VersionView; document?: DocumentView }[] {
	const where = cell.regions.join();
	if (cell.state === "conflict") return [{ kind: "conflict", key: cell.conflict?.id ?? "" }];
	if (cell.state === "unstated") return [{ kind: "silence", key: `${cell.topic.id} ${where}` }];
	if (cell.state === "not-read") return [];
	if (cell.state === "drifted") return [{ kind: "drifted", key: `${cell.topic.id} ${where}` }];
	return cell.deciding.flatMap((version): { kind: OpenKind; key: string; version: VersionView; document: DocumentView }[] => {
		const { document } = version;
		if (document.linkedOnly) return [{ kind: "linked-only", key: document.id, version, document }];
		if (oldCopy(version, book.asOf)) return [{ kind: "old-copy", key: document.id, version, document }];
		return [];
	});
}

/**
 * Everything that stays open for some products: texts that conflict, words being read again, silences, answers that rest
 * on a page no archive holds, or on an old copy. One entry for each, with the products it concerns.
 */
export function openQuestions(
	book: Book,
	grid: Grid,
	products: readonly ProductView[],
	topics: readonly TopicView[] = book.topics,
): OpenQuestion[] {
	const groups = new Map<string, Group>();
	for (const product of products) {
		for (const topic of topics) {
			for (const cell of grid.cells(product.id, topic.id)) {
				for (const { kind, key, version, document } of ofCell(book, cell)) {
					const id = `${kind} ${key}`;
					const regions = version ? [] : cell.regions;
					const group = groups.get(id) ?? {
						...{ key: id, cell, regions, kind, document },
						...{ products: new Set<ProductView>(), topics: new Set<TopicView>(), versions: new Set<VersionView>() },
					};
					groups.set(id, group);
					group.products.add(product);
					group.topics.add(topic);
					for (const one of version ? [version] : cell.deciding) group.versions.add(one);
				}
			}
		}
	}
	const place = (topic: TopicView | undefined) => (topic ? book.topics.indexOf(topic) : 0);
	return [...groups.values()]
		.map((group): OpenQuestion => {
			const where = group.regions.length > 0 ? regionWords(group.regions) : "Everywhere";
			return {
				kind: group.kind,
				says: saysOf(group),
				topics: [...group.topics],
				products: [...group.products],
				where: where === "Everywhere" ? undefined : where,
				versions: [...group.versions],
				conflict: group.kind === "conflict" ? group.cell.conflict : undefined,
				document: group.document,
				ask: group.kind === "silence" ? book.questions.filter((q) => q.topics.includes(group.cell.topic.id)).slice(0, 1) : [],
			};
		})
		.sort((a, b) => OPEN_KINDS.indexOf(a.kind) - OPEN_KINDS.indexOf(b.kind) || place(a.topics[0]) - place(b.topics[0]));
}
