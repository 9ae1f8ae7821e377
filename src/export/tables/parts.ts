import type { PlatformView, TopicView } from "../../model/book.ts";
import type { platformFile, topicFile } from "../../schema/published/parts.ts";
import type { TableName } from "../../schema/published/tables.ts";
import type { Published } from "../../schema/published/type.ts";
import { envelope } from "../dataset.ts";
import { type Row, rowsOf, type Source } from "./rows.ts";

/** Rows of a table that name a platform. */
function ofPlatform<T extends TableName>(source: Source, table: T, platform: string): readonly Row<T>[] {
	return rowsOf(table, source).filter((row) => (row as { readonly platform?: string }).platform === platform);
}

const only = <R>([row]: readonly R[], what: string): R => {
	if (row === undefined) throw new Error(`${what} has no row`);
	return row;
};

/** `/data/v1/platforms/<platform>.json`. */
export function platformData(source: Source, { id, documents }: PlatformView): Published<typeof platformFile> {
	const wordings = ofPlatform(source, "wordings", id);
	const own = new Set(wordings.map(({ wording }) => wording));
	const governing = new Set(documents.map((document) => document.id));
	return {
		...envelope(source.book, "platform-data"),
		platform: only(ofPlatform(source, "platforms", id), id),
		products: ofPlatform(source, "products", id),
		documents: rowsOf("documents", source).filter(({ document }) => governing.has(document)),
		clauses: ofPlatform(source, "clauses", id),
		wordings,
		quotes: rowsOf("quotes", source).filter(({ wording }) => own.has(wording)),
		silences: rowsOf("silences", source).filter(({ wording }) => own.has(wording)),
		answers: ofPlatform(source, "answers", id),
		after_opt_out: ofPlatform(source, "after_opt_out", id),
		changes: ofPlatform(source, "changes", id),
		conflicts: ofPlatform(source, "conflicts", id),
		elsewhere: ofPlatform(source, "elsewhere", id),
		coverage: only(ofPlatform(source, "coverage", id), id),
	};
}

/** `/data/v1/topics/<topic>.json`. */
export function topicData(source: Source, { id }: TopicView): Published<typeof topicFile> {
	return {
		...envelope(source.book, "topic-data"),
		topic: only(
			rowsOf("topics", source).filter(({ topic }) => topic === id),
			id,
		),
		options: rowsOf("options", source).filter(({ topic }) => topic === id),
		answers: rowsOf("answers", source).filter(({ topic, until_day }) => topic === id && until_day === null),
	};
}
