import { type Effect, type Outcome, REGIONS, type Region } from "../schema/vocabulary.ts";
import type { AfterRow, AfterState, Statement } from "./after-opt-out.ts";

/** One statement of a text, or a carve-out of which no text of the product speaks, as open data. */
export type AfterDataRow = {
	readonly platform: string;
	readonly product: string;
	readonly regions: readonly Region[];
	readonly kind: string;
	/** Empty where nothing is stated. */
	readonly effect: Effect | "";
	/** What all texts together say of this kind and effect: what the pages show. */
	readonly state: AfterState | "unstated";
	/** What this text says. Empty where nothing is stated. */
	readonly says: Outcome | "";
	readonly clause: string;
	readonly version: string;
	/** Part of the quote that shows it; null where the answer says it, which rests on the whole quote. */
	readonly part: number | null;
};

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
