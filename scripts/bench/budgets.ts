/** A limit that the benchmark holds its results against, and where the limit comes from. */
export interface Budget {
	readonly name: string;
	readonly most: number;
	readonly unit: string;
	readonly source: string;
}

/** Every limit in one place. A miss is reported; it fails nothing. */
export const BUDGETS = {
	ratio: { name: "Build cost against Eleventy, same pages, CPU", most: 1, unit: "x", source: "issue: aim at most 1.0 at each size" },
	growth: {
		name: "Cost of one more page at the largest sizes against the smallest, CPU",
		most: 1.15,
		unit: "x",
		source: "issue: flat from 300 to 3,000; 15 % is within the noise of one run (research/stack.md)",
	},
	peak: { name: "Peak memory of a build", most: 2048, unit: "MB", source: "issue: under 2 GB" },
	firstQuery: {
		name: "First query with a filter, search files",
		most: 300,
		unit: "KB",
		source: "research/stack.md section 3: 240 KB at 3,000 records, and a quarter more for nine filters",
	},
} as const satisfies Record<string, Budget>;

export interface Verdict {
	readonly budget: Budget;
	/** What was measured at, such as "3,000 clauses". */
	readonly at: string;
	readonly value: number;
	readonly passed: boolean;
}

/** Holds a value against a budget. The limit itself passes. */
export function judge(budget: Budget, at: string, value: number): Verdict {
	return { budget, at, value, passed: value <= budget.most };
}
