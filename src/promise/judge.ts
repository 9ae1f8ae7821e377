import { relationOf } from "./relations.ts";
import type { CellData, ClauseData, Form, Part, PromiseData, Relation, State, Why } from "./types.ts";

/**
 * What a form says, held against the answers of the texts. It judges a sentence, never a company: a sentence can be
 * contradicted by a clause and still be true of a contract that no archive holds.
 */

/** A form that says what is promised. */
export type Claim = Form & { readonly topic: string; readonly says: string };

/** Promises of use, not of its absence: what still happens takes nothing from them. */
const GRANTS: readonly string[] = ["may", "broad", "training", "improvement", "as-long-as-needed", "owner"];

export function isClaim(form: Form): form is Claim {
	return form.topic !== undefined && form.says !== undefined;
}

/** Periods compared: undefined where they agree or one of them is not named. */
function byDays({ days: said }: Claim, days: readonly number[]): Relation | undefined {
	if (said === undefined || days.length === 0 || days.includes(said)) return undefined;
	return said > Math.max(...days) ? "stricter" : "contradicts";
}

function partOf(data: PromiseData, claim: Claim, product: string, cell: CellData): Part {
	const { topic, says, excepts = [], within = [] } = claim;
	const { where, marks, conflict } = cell;
	const nothing = { beside: [], left: [], limits: [] };
	const base = { ...nothing, products: [product], where, marks, clauses: cell.clauses, ...(conflict ? { conflict } : {}) };
	const open = (why: Why): Part => ({ ...base, state: "cannot-tell", why });
	if (cell.state === "drifted" || cell.state === "not-read") return open(cell.state);
	if (cell.state === "unstated") return { ...base, state: "unstated" };
	if (says === "improve") return open("improve");
	const clauses = cell.clauses.flatMap((number) => data.clauses[number] ?? []);
	const own = [...new Set(clauses.flatMap(({ limits = [] }) => limits))];
	// A text about sound says nothing of pictures, whatever it answers.
	const outside = own.filter((limit) => claim.outside?.includes(limit));
	if (outside.length > 0) return { ...base, state: "unstated", why: "outside", limits: outside };
	const limits = own.filter((limit) => !within.includes(limit));
	// Zero retention on offer: only a text that names it bears it out.
	if (says === "on-request") {
		if (!clauses.every((clause) => clause.zero || clause.answer === "not-kept")) return { ...base, state: "unstated" };
		return { ...base, state: limits.length > 0 ? "limits" : "supported", limits };
	}
	const relations = clauses.map((clause) => {
		const relation = relationOf(topic, says, clause.answer);
		return relation === "supports" ? (byDays(claim, clause.days) ?? relation) : relation;
	});
	const [relation] = relations;
	if (relation === undefined) return open("no-rule");
	if (new Set(relations).size > 1) return open("conflict");
	// The text allows less, as far as it goes, and of the rest it says nothing. A period is of all that is kept.
	if (relation === "stricter" && limits.length > 0 && claim.days === undefined) return { ...open("limit"), limits };
	if (relation === "stricter") return { ...base, state: "contradicted", but: "stricter" };
	const named = cell.open.filter(([kind]) => !excepts.includes(kind));
	if (relation === "contradicts") {
		const isAll = (fits: (clause: ClauseData) => unknown) => clauses.every(fits);
		if (claim.bySetting && isAll(({ answer }) => answer === "opt-out"))
			return { ...base, state: "limits", but: "setting", limits, left: named };
		if (says === "not-kept" && isAll(({ zero }) => zero)) return { ...base, state: "limits", but: "contract", limits };
		return { ...base, state: "contradicted" };
	}
	const isGrant = GRANTS.includes(says);
	const left = isGrant ? [] : named;
	const differs = (number: string) => relationOf(topic, says, data.clauses[number]?.answer ?? "") !== "supports";
	const beside = isGrant || topic === "training-retention" ? [] : cell.beside.filter(differs);
	const full = relation === "supports" && left.length === 0 && beside.length === 0 && limits.length === 0;
	return { ...base, state: full ? "supported" : "limits", left, beside, limits };
}

/** Parts that say the same of several products, put together. */
function grouped(parts: readonly Part[]): Part[] {
	const groups = Map.groupBy(parts, (part) => JSON.stringify({ ...part, products: [] }));
	const products = (same: readonly Part[]) => same.flatMap((part) => part.products);
	return [...groups.values()].flatMap((same) => same.slice(0, 1).map((part) => ({ ...part, products: products(same) })));
}

/** Answers that a form asks for: of its products to its topic, in its places. */
export function cellsOf(data: PromiseData, form: Form): { readonly product: string; readonly cell: CellData }[] {
	const { topic, regions = [] } = form;
	const products = data.products.filter(({ id }) => form.products.includes(id));
	return products.flatMap((product) => {
		const cells = (topic ? product.cells[topic] : undefined)?.flatMap((i) => data.cells[i] ?? []) ?? [];
		const there = cells.filter((cell) => regions.length === 0 || cell.regions.some((region) => regions.includes(region)));
		return there.map((cell) => ({ product: product.id, cell }));
	});
}

/** The finding for what a form says: part by part, and all together. */
export function judge(data: PromiseData, form: Form): { readonly state: State; readonly parts: readonly Part[] } {
	if (!isClaim(form) || form.products.length === 0) return { state: "cannot-tell", parts: [] };
	const parts = cellsOf(data, form).map(({ product, cell }) => partOf(data, form, product, cell));
	const states = new Set<State>(parts.map((part) => part.state));
	// A product beside these that the book does not hold: no one finding holds for all it speaks of.
	if (form.unknown && states.size > 0) states.add("cannot-tell");
	const [only = "unstated", other] = states;
	return { state: other ? "depends" : only, parts: grouped(parts) };
}

/** What the texts that a form asks for leave open or are limited to: what the form asks about the sentence. */
export function choicesOf(data: PromiseData, form: Form): { readonly excepts: readonly string[]; readonly limits: readonly string[] } {
	const cells = cellsOf(data, form).map(({ cell }) => cell);
	const clauses = cells.flatMap((cell) => cell.clauses.flatMap((number) => data.clauses[number] ?? []));
	const isGrant = form.says !== undefined && GRANTS.includes(form.says);
	return {
		excepts: isGrant ? [] : [...new Set(cells.flatMap(({ open }) => open.map(([kind]) => kind)))],
		limits: [...new Set(clauses.flatMap(({ limits = [] }) => limits))],
	};
}
