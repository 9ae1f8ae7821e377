import { limitKey } from "./limits.ts";
import type { CellData, Claim, Finding, Part, ProductData, PromiseData, Relation, Says, State, Why } from "./types.ts";

/**
 * A claim held against the answers of the texts. It judges a sentence, never a company: a sentence can be contradicted
 * by a clause and still be true of a contract that no archive holds.
 */

/** Promises of use, not of its absence: what still happens takes nothing from them. */
const GRANTS: readonly Says[] = ["may", "broad", "training", "improvement", "as-long-as-needed", "owner"];

function relationOf(data: PromiseData, claim: Claim, answer: string): Relation | undefined {
	return data.grammar.relations[data.grammar.families[claim.topic]]?.[claim.says]?.[answer];
}

/** Periods compared: undefined where they agree or one of them is not named. */
function byDays(claim: Claim, days: readonly number[]): Relation | undefined {
	if (claim.days === undefined || days.length === 0 || days.includes(claim.days)) return undefined;
	return claim.days > Math.max(...days) ? "stricter" : "contradicts";
}

function partOf(data: PromiseData, claim: Claim, product: ProductData, cell: CellData): Part {
	const base = {
		products: [product.id],
		where: cell.where,
		clauses: cell.clauses,
		beside: [],
		left: [],
		limits: [],
		marks: cell.marks ?? [],
		stricter: false,
		byContract: false,
		bySetting: false,
		...(cell.conflict ? { conflict: cell.conflict } : {}),
		...(cell.other ? { other: cell.other } : {}),
	};
	const open = (why: Why): Part => ({ ...base, state: "cannot-tell", why });
	if (cell.state === "drifted") return open("drifted");
	if (cell.state === "unstated") return { ...base, state: "unstated" };
	if (claim.says === "improve") return open("improve");
	const clauses = cell.clauses.flatMap((i) => data.clauses[i] ?? []);
	const limits = [...new Map(clauses.flatMap((clause) => clause.limits ?? []).map((limit) => [limitKey(limit), limit]))];
	const of = (fits: (key: string) => boolean) => limits.filter(([key]) => fits(key)).map(([, { says }]) => says);
	// A text about sound says nothing of pictures, whatever it answers.
	const outside = of((key) => claim.outside.includes(key));
	if (outside.length > 0) return { ...base, state: "unstated", why: "outside", limits: outside };
	const wider = of((key) => !claim.within.includes(key));
	// Zero retention on offer: only a text that names it bears it out.
	if (claim.says === "on-request") {
		if (!clauses.every((clause) => clause.zero || clause.answer === "not-kept")) return { ...base, state: "unstated" };
		return { ...base, state: wider.length > 0 ? "limits" : "supported", limits: wider };
	}
	const relations = clauses.map((clause) => {
		const relation = relationOf(data, claim, clause.answer);
		return relation === "supports" ? (byDays(claim, clause.days) ?? relation) : relation;
	});
	const [relation] = relations;
	if (relation === undefined) return open("no-rule");
	if (new Set(relations).size > 1) return open("conflict");
	// The text allows less, as far as it goes, and of the rest it says nothing. A period is of all that is kept.
	if (relation === "stricter" && wider.length > 0 && claim.days === undefined) return { ...open("limit"), limits: wider };
	if (relation === "stricter") return { ...base, state: "contradicted", stricter: true };
	if (relation === "contradicts") {
		if (claim.bySetting && clauses.every((clause) => clause.answer === "opt-out"))
			return {
				...base,
				state: "limits",
				bySetting: true,
				limits: wider,
				left: cell.open.filter(([kind]) => !claim.excepts.includes(kind)),
			};
		const byContract = claim.says === "not-kept" && clauses.every((clause) => clause.zero);
		return byContract ? { ...base, state: "limits", byContract, limits: wider } : { ...base, state: "contradicted" };
	}
	const left = GRANTS.includes(claim.says) ? [] : cell.open.filter(([kind]) => !claim.excepts.includes(kind));
	const beside =
		GRANTS.includes(claim.says) || claim.topic === "training-retention"
			? []
			: cell.beside.filter((i) => relationOf(data, claim, data.clauses[i]?.answer ?? "") !== "supports");
	const full = relation === "supports" && left.length === 0 && beside.length === 0 && wider.length === 0;
	return { ...base, state: full ? "supported" : "limits", left, beside, limits: wider };
}

/** Parts that say the same of several products, put together. */
function grouped(parts: readonly Part[]): Part[] {
	const groups = new Map<string, Part>();
	for (const part of parts) {
		const key = JSON.stringify({ ...part, products: [] });
		const same = groups.get(key);
		groups.set(key, same ? { ...same, products: [...same.products, ...part.products] } : part);
	}
	return [...groups.values()];
}

/** The finding for a claim: part by part, and all together. */
export function judge(data: PromiseData, claim: Claim): Finding {
	const unknown = claim.absent.length > 0 ? "absent" : claim.unclear.length > 0 ? "unclear" : undefined;
	if (claim.about.length === 0) return { state: "cannot-tell", why: unknown ?? "product", parts: [] };
	const parts = claim.about.flatMap((id) => {
		const product = data.products.find((p) => p.id === id);
		const cells = product?.cells[claim.topic]?.flatMap((i) => data.cells[i] ?? []) ?? [];
		const there = cells.filter((cell) => claim.regions.length === 0 || cell.regions.some((region) => claim.regions.includes(region)));
		return product ? there.map((cell) => partOf(data, claim, product, cell)) : [];
	});
	const states = new Set<State>(parts.map((part) => part.state));
	// A product that it names beside these and that has no finding: no one finding holds for all it speaks of.
	if (unknown && states.size > 0) states.add("cannot-tell");
	const whys = new Set(parts.map((part) => part.why));
	const [only] = states;
	const [why] = whys;
	if (only === undefined) return { state: "unstated", parts: [] };
	if (states.size > 1) return { state: "depends", parts: grouped(parts) };
	return { state: only, ...(whys.size === 1 && why ? { why } : {}), parts: grouped(parts) };
}
