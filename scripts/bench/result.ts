import { BUDGETS, judge, type Verdict } from "./budgets.ts";
import type { AstroStages, Build } from "./builders.ts";
import type { FirstQuery } from "./first-query.ts";
import type { Cost } from "./measure.ts";
import type { WrittenBook } from "./synthetic/write.ts";

/** Everything measured for one size. */
export interface SizeResult {
	readonly size: number;
	readonly book: WrittenBook;
	readonly check: Cost & { readonly problems: number };
	readonly astro: Build & { readonly stages: AstroStages };
	readonly eleventy: Build;
	readonly social: Cost & { readonly drawn: number; readonly kept: number };
	readonly index: Cost & { readonly files: number; readonly bytes: number };
	/** Undefined where no browser could be driven. */
	readonly firstQuery: FirstQuery | undefined;
}

/** The cheapest of several rounds by CPU: other work on the machine only ever adds. */
export function cheapest<T extends Cost>(rounds: readonly T[]): T {
	const [first, ...others] = rounds;
	if (!first) throw new Error("Nothing was measured");
	return others.reduce((best, round) => (round.cpu < best.cpu ? round : best), first);
}

/** Milliseconds of CPU a page. */
export function msPerPage(build: Build): number {
	return (build.cpu * 1000) / Math.max(1, build.pages);
}

/** Cost of all pages against Eleventy's: the whole build of each, starting included. */
export function ratio({ astro, eleventy }: SizeResult): { readonly cpu: number; readonly wall: number } {
	return { cpu: astro.cpu / eleventy.cpu, wall: astro.wall / eleventy.wall };
}

/** Milliseconds of CPU that one more page costs between two sizes: the cost of starting drops out. */
export function marginal(small: Build, large: Build): number {
	return ((large.cpu - small.cpu) * 1000) / Math.max(1, large.pages - small.pages);
}

/** Cost of one more page between the two largest sizes against the two smallest: 1 is flat. Undefined below three sizes. */
export function growth(builds: readonly Build[]): number | undefined {
	const sorted = [...builds].sort((a, b) => a.pages - b.pages);
	const [first, second] = sorted;
	const [beforeLast, last] = sorted.slice(-2);
	if (sorted.length < 3 || !first || !second || !beforeLast || !last) return undefined;
	return marginal(beforeLast, last) / marginal(first, second);
}

/** All budgets against all results. */
export function verdicts(results: readonly SizeResult[]): Verdict[] {
	const at = (size: number) => `${size.toLocaleString("en")} clauses`;
	const sorted = [...results].sort((a, b) => a.size - b.size);
	const grown = growth(sorted.map(({ astro }) => astro));
	return [
		...sorted.map((result) => judge(BUDGETS.ratio, at(result.size), ratio(result).cpu)),
		...(grown === undefined ? [] : [judge(BUDGETS.growth, `${sorted[0]?.size} to ${sorted.at(-1)?.size} clauses`, grown)]),
		...sorted.map((result) => judge(BUDGETS.peak, at(result.size), result.astro.peak)),
		...sorted.flatMap(({ size, firstQuery }) => (firstQuery ? [judge(BUDGETS.firstQuery, at(size), firstQuery.searchBytes / 1024)] : [])),
	];
}
