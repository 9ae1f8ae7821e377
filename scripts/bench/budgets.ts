/** The books that are measured: the real one, and its copies (synthetic.ts). */
export type Book = "real" | "synthetic";

/** A limit of something that is measured, for one book or both. */
interface Budget {
	readonly what: string;
	readonly unit: string;
	readonly most: Partial<Record<Book, number>>;
}

const both = (most: number) => ({ real: most, synthetic: most });

/** Every limit that `npm run bench` holds the project against, each in one line. The limit itself passes. */
export const BUDGETS = {
	check: { what: "check of all content", unit: "s", most: both(20) },
	checkOne: { what: "check of one platform alone", unit: "s", most: both(2) },
	build: { what: "build from nothing, two cores", unit: "s", most: { real: 12, synthetic: 150 } },
	memory: { what: "peak memory of the build's largest process", unit: "MB", most: both(3 * 1024) },
	growth: { what: "a wording's share of the build against the real book's", unit: "times", most: { synthetic: 1.15 } },
	files: { what: "files in dist (a free host takes no more)", unit: "files", most: both(20_000) },
	size: { what: "size of dist", unit: "MB", most: both(600) },
	clausePage: { what: "largest clause page, compressed", unit: "KB", most: both(20) },
	otherPage: { what: "largest other page but matrix and packets", unit: "KB", most: both(60) },
	queryBytes: { what: "first filtered search, files of the search", unit: "KB", most: both(300) },
	queryTime: { what: "first filtered search, answer after load", unit: "ms", most: both(120) },
	filterTime: { what: "a key in the bench, 1,000 products", unit: "ms", most: both(50) },
	rebuild: { what: "build after one clause was edited, of a build from nothing", unit: "times", most: both(1 / 3) },
	same: { what: "what differs between that build and one from nothing", unit: "files", most: both(0) },
} as const satisfies Record<string, Budget>;

export type Measured = Partial<Record<keyof typeof BUDGETS, number>>;

/** A measure beside its limit. */
export interface Verdict {
	readonly book: Book;
	readonly id: keyof typeof BUDGETS;
	readonly measured: number;
	readonly most: number;
	readonly passed: boolean;
}

/** Holds what was measured of a book against every limit that it has. What was not measured has no verdict. */
export function verdicts(book: Book, measured: Measured): Verdict[] {
	return (Object.keys(BUDGETS) as (keyof typeof BUDGETS)[]).flatMap((id) => {
		const { most }: Budget = BUDGETS[id];
		const [limit, value] = [most[book], measured[id]];
		return limit === undefined || value === undefined ? [] : [{ book, id, measured: value, most: limit, passed: value <= limit }];
	});
}

const plain = (value: number) => value.toLocaleString("en", { maximumFractionDigits: value < 100 ? 2 : 0 });

/** A verdict in a line: pass or fail, the measure, the limit, what it is. */
export function line({ book, id, measured, most, passed }: Verdict): string {
	const { what, unit }: Budget = BUDGETS[id];
	return `${passed ? "pass" : "FAIL"} ${plain(measured).padStart(9)} of ${plain(most).padStart(7)} ${unit.padEnd(6)} ${book}: ${what}`;
}
