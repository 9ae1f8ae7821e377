import type { Book, ConflictView, PlatformView, VersionView } from "../../model/book.ts";
import { conflictWords } from "../../model/conflicts.ts";
import { searchedOn } from "../../model/dates-of.ts";
import type { Grid } from "../../model/grid.ts";
import { quotationsOf } from "../../model/quotation.ts";
import { cellSentence, cellWords, openLabels, regionWords } from "../../model/sentences.ts";
import { archiveUrl } from "../../model/source-links.ts";
import { openQuestions } from "../../views/open-questions.ts";
import { toSources } from "../../views/sources.ts";
import type { Absolute } from "../dataset.ts";
import type { Packet, PacketAnswer, PacketClause, PacketConflict, PacketOpen, PacketSource } from "./model.ts";

/** Paths of the pages a packet names. */
export interface PacketRoutes {
	packet(platform: string): string;
	product(platform: string, product: string): string;
	version(clause: string, date: string): string;
	clause(clause: string): string;
	conflict(conflict: string): string;
	method(): string;
}

function clauseOf(version: VersionView, url: string, book: Book): PacketClause {
	const { data, proof, searched, document } = version;
	const archive = archiveUrl(version);
	return {
		number: version.clause.number,
		title: data.title,
		version: version.date,
		url,
		document: document.data.title,
		documentUrl: document.data.url,
		language: document.data.language,
		locator: data.quote?.locator ?? "",
		quote: data.quote?.parts ?? [],
		quotations: quotationsOf(version).map(({ parts, under }) => ({ parts: parts.map(({ text }) => text), ...(under ? { under } : {}) })),
		sha256: proof?.quote ?? "",
		published: data.dates.published,
		effective: data.dates.effective,
		checked: data.dates.checked,
		review: data.review.state,
		linkedOnly: document.linkedOnly,
		...(proof && archive
			? {
					archive: {
						collection: proof.collection,
						path: proof.path,
						commit: proof.commit,
						url: archive,
						firstSeen: proof.first.date,
						lastSeen: proof.last.date,
					},
				}
			: {}),
		...(data.search
			? {
					search: {
						words: data.search.words,
						on: searchedOn(data, data.search),
						texts: data.search.documents.map(({ document: id, commit }, i) => ({
							document: book.documents.get(id)?.data.title ?? id,
							language: book.documents.get(id)?.data.language ?? document.data.language,
							commit,
							archived: searched?.documents[i]?.date ?? "",
						})),
					},
				}
			: {}),
	};
}

/**
 * The whole packet of a platform: every product, every question. Smaller ones are chosen from it (select.ts).
 *
 * @param absolute turns a path of the site into a full address
 */
export function toPacket(book: Book, grid: Grid, platform: PlatformView, routes: PacketRoutes, absolute: Absolute): Packet {
	const evidence = new Map<string, PacketClause>();
	const cite = (versions: readonly VersionView[]): string[] =>
		versions.map((version) => {
			const url = absolute(routes.version(version.clause.id, version.date));
			evidence.set(version.clause.number, clauseOf(version, url, book));
			return version.clause.number;
		});
	const conflictOf = (conflict: ConflictView): PacketConflict => ({
		id: conflict.id,
		words: conflictWords(conflict),
		title: conflict.data.title,
		url: absolute(routes.conflict(conflict.id)),
		clauses: cite(conflict.versions),
	});
	const answers = platform.products.flatMap((product) =>
		book.topics.flatMap((topic) =>
			grid.cells(product.id, topic.id).map(
				(cell): PacketAnswer => ({
					product: product.id,
					topic: topic.id,
					regions: cell.regions,
					where: regionWords(cell.regions),
					state: cell.state,
					answer: cellWords(cell),
					sentence: cellSentence(cell),
					survives: openLabels(book, cell),
					clauses: cite(cell.deciding),
					...(cell.conflict ? { conflict: conflictOf(cell.conflict) } : {}),
				}),
			),
		),
	);
	const open = openQuestions(book, grid, platform.products).map(
		({ kind, says, where, products, topics, versions, conflict, ask }): PacketOpen => ({
			kind,
			says,
			where: where ?? "Everywhere",
			products: products.map(({ id }) => id),
			topics: topics.map(({ id }) => id),
			clauses: cite(versions),
			ask: ask.map((question) => question.ask),
			url: absolute(conflict ? routes.conflict(conflict.id) : routes.clause(versions[0]?.clause.id ?? "")),
		}),
	);
	const sources = toSources(book, platform).map(
		({ document, clauses, governs, newest, checked }): PacketSource => ({
			document: document.data.title,
			language: document.data.language,
			kind: document.data.termsType,
			url: document.data.url,
			products: platform.products
				.filter((product) => governs.includes(product) || clauses.some((version) => version.products.includes(product)))
				.map(({ id }) => id),
			newest: newest ?? "",
			storedCopy: document.data.storedCopy ?? "",
			checked: checked ?? "",
		}),
	);
	const archivedUpTo = Object.values(book.lock?.collections ?? {}).reduce((day, { date }) => (date > day ? date : day), "");
	return {
		kind: "clausebook-evidence-packet",
		schemaVersion: 1,
		asOf: book.asOf,
		archivedUpTo,
		site: absolute("/").replace(/\/$/, ""),
		address: absolute(routes.packet(platform.id)),
		method: absolute(routes.method()),
		licence: "Words and data of Clausebook: CC BY 4.0. Quotes remain their owners’. Archive: Open Terms Archive contributors, ODC-BY 1.0.",
		products: platform.products.map(({ id, data }) => ({
			id,
			name: data.name,
			platform: platform.id,
			platformName: platform.data.name,
			provider: platform.data.provider,
			plan: data.plan,
			recognise: data.recognise,
			url: absolute(routes.product(platform.id, id)),
		})),
		topics: book.topics.map(({ id, data }) => ({ id, title: data.title, question: data.question })),
		answers,
		evidence: [...evidence.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
		open,
		sources,
		decisions: platform.products.map(({ id }) => ({ product: id, decision: "", owner: "", condition: "", nextReview: "" })),
	};
}
