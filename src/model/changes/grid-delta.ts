import { REGIONS, type Region } from "../../schema/vocabulary.ts";
import type { ProductView, VersionView } from "../book.ts";

/** What a cell of the answer grid said on one side of a change. */
export interface Side {
	/** Undefined where the book records no answer for that day. */
	readonly answer: string | undefined;
	/** The version that decided it: one of the two compared, or another clause's. */
	readonly by: VersionView | undefined;
}

/** Cells that move together: the same products and places from one answer to another. */
export interface Move {
	readonly products: readonly ProductView[];
	readonly regions: readonly Region[];
	readonly before: Side;
	readonly after: Side;
}

/** What a change does to the answer grid. */
export interface GridDelta {
	/** Cells whose answer, or whose deciding clause, is another one. */
	readonly moves: readonly Move[];
	/** Products that keep answer and clause. */
	readonly kept: readonly ProductView[];
	/** False for a text that only supports another: its rows compare what it says with the text that decides. */
	readonly decides: boolean;
}

/** The version of a clause that held just before a day, or on it. */
function heldOn(versions: readonly VersionView[], day: string, on: boolean): VersionView | undefined {
	const last = versions.filter(({ date }) => date < day || (on && date === day)).at(-1);
	const ended = last?.data.ended?.on;
	return ended !== undefined && (ended < day || (on && ended === day)) ? undefined : last;
}

/** Other clauses of the platform that answered a cell just before a day, or on it. */
function heldElsewhere(own: VersionView, product: ProductView, region: Region, day: string, on: boolean): VersionView[] {
	return own.clause.platform.clauses.flatMap((clause) => {
		const version = clause === own.clause ? undefined : heldOn(clause.versions, day, on);
		return version?.topic === own.topic && governs(version, product, region) ? [version] : [];
	});
}

/** Who else answered a cell: the clause that decided it, or, on a day when none did, a supporting text, as in the grid. */
function answeredElsewhere(own: VersionView, product: ProductView, region: Region, day: string, on: boolean): VersionView | undefined {
	const held = heldElsewhere(own, product, region, day, on);
	return held.find(({ data }) => data.standing === "decides") ?? held[0];
}

const governs = (version: VersionView, product: ProductView, region: Region): boolean =>
	version.products.includes(product) && version.regions.includes(region);

/**
 * Which cells of the answer grid (product x region) go from which answer to which, from the two versions. A cell only
 * one of them governs is looked up in the platform's other clauses: before the day of the change, and on it.
 */
export function gridDelta(before: VersionView, after: VersionView): GridDelta {
	const decides = before.data.standing === "decides" || after.data.standing === "decides";
	const products = after.clause.platform.products.filter((p) => before.products.includes(p) || after.products.includes(p));
	const groups = new Map<string, { products: Set<ProductView>; regions: Region[]; before: Side; after: Side }>();
	const moved = new Set<ProductView>();
	for (const product of products) {
		const own = new Map<string, { regions: Region[]; before: Side; after: Side }>();
		for (const region of REGIONS) {
			const [was, is] = [governs(before, product, region), governs(after, product, region)];
			if (!was && !is) continue;
			const old = was ? before : answeredElsewhere(after, product, region, after.date, false);
			const next = is ? after : answeredElsewhere(after, product, region, after.date, true);
			if (old?.data.answer === next?.data.answer && was && is) continue;
			moved.add(product);
			const key = `${old?.id}\u0000${next?.id}`;
			const group = own.get(key) ?? {
				regions: [],
				before: { answer: old?.data.answer, by: old },
				after: { answer: next?.data.answer, by: next },
			};
			own.set(key, group);
			group.regions.push(region);
		}
		for (const [key, { regions, before: b, after: a }] of own) {
			const full = `${key}\u0000${regions.join()}`;
			const group = groups.get(full) ?? { products: new Set(), regions, before: b, after: a };
			groups.set(full, group);
			group.products.add(product);
		}
	}
	return {
		moves: [...groups.values()].map((group) => ({ ...group, products: [...group.products] })),
		kept: products.filter((p) => !moved.has(p) && before.products.includes(p) && after.products.includes(p)),
		decides,
	};
}
