import type { AfterRow, Statement } from "../model/after-opt-out.ts";
import type { Book } from "../model/book.ts";
import type { afterFile, afterRow } from "../schema/published/after-opt-out.ts";
import type { Published } from "../schema/published/type.ts";
import { type Outcome, REGIONS } from "../schema/vocabulary.ts";
import { toCsv } from "./csv.ts";
import { envelope } from "./dataset.ts";

/** One statement of a text, or a carve-out of which no text of the product speaks, as open data. */
export type AfterDataRow = Published<typeof afterRow>;

/** What /after-opt-out/ shows, a row for each text: the same lines, in the same order. */
export function afterData(rows: readonly AfterRow[]): AfterDataRow[] {
	return rows.flatMap(({ product, lines, unstated }) => {
		const own = { platform: product.platform.id, product: product.id };
		const stated = lines.flatMap((line): AfterDataRow[] => {
			const says = (outcome: Outcome, statements: readonly Statement[]) =>
				statements.map(({ version, part, regions }) => ({
					...own,
					regions,
					kind: line.carveOut.id,
					effect: line.effect,
					state: line.state,
					says: outcome,
					clause: version.clause.number,
					version: version.date,
					part: part ?? null,
				}));
			return [...says("goes-on", line.goesOn), ...says("stops", line.stops), ...says("ruled-out", line.ruledOut)];
		});
		const silent = unstated.map(
			({ id }): AfterDataRow => ({
				...own,
				regions: REGIONS,
				kind: id,
				effect: "",
				state: "unstated",
				says: "",
				clause: "",
				version: "",
				part: null,
			}),
		);
		return [...stated, ...silent];
	});
}

/** after-opt-out.json. */
export function afterFileData(book: Book, rows: readonly AfterRow[]): Published<typeof afterFile> {
	return { ...envelope(book, "after-opt-out"), rows: afterData(rows) };
}

/** after-opt-out.csv: the same rows. */
export const afterCsv = (rows: readonly AfterDataRow[]): string => toCsv(rows);
