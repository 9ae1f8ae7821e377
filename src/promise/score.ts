import { judge } from "./judge.ts";
import type { Expected, Phrasing } from "./phrasings/types.ts";
import type { Reader } from "./read.ts";
import type { Claim, PromiseData, State } from "./types.ts";

/** A claim that was found, with its finding. */
export interface Heard {
	readonly claim: Claim;
	readonly state: State;
}

export interface Result {
	readonly phrasing: Phrasing;
	readonly found: readonly Heard[];
	/** Expected and found with the same topic and the same promise. */
	readonly recognised: readonly (readonly [Expected, Heard])[];
	readonly missed: readonly Expected[];
	readonly extra: readonly Heard[];
	/** Of the recognised: those with the expected products and finding too. */
	readonly right: number;
}

export interface Score {
	readonly sentences: number;
	/** Claims that a reader would find. */
	readonly expected: number;
	readonly found: number;
	readonly recognised: number;
	/** Recognised claims whose products and finding are right as well. */
	readonly right: number;
	/** Sentences that hold no promise, and those among them that were taken for one. */
	readonly notClaims: number;
	readonly falseAlarms: number;
	/** Of what was found, the share that is there. */
	readonly precision: number;
	/** Of what is there, the share that was found. */
	readonly recall: number;
}

/** Product ids of an expectation: `openai/*` is a platform, `chatgpt-*` a beginning. */
export function expand(about: readonly string[], data: PromiseData): string[] {
	const fits = (id: string, platform: string) =>
		about.some((one) =>
			one.endsWith("/*") ? platform === one.slice(0, -2) : one.endsWith("*") ? id.startsWith(one.slice(0, -1)) : one === id,
		);
	return data.products.filter(({ id, platform }) => fits(id, platform)).map(({ id }) => id);
}

/** One phrasing read and compared with what was expected. */
export function resultOf(phrasing: Phrasing, reader: Reader, data: PromiseData): Result {
	const found = reader
		.read(phrasing.text)
		.flatMap(({ claims }) => claims.map((claim): Heard => ({ claim, state: judge(data, claim).state })));
	const open = [...found];
	const recognised: [Expected, Heard][] = [];
	const missed: Expected[] = [];
	for (const expected of phrasing.expect) {
		const about = expand(expected.about, data).join();
		const same = open.filter(({ claim }) => claim.topic === expected.topic && claim.says === expected.says);
		const best = same.find(({ claim }) => claim.about.join() === about) ?? same[0];
		if (!best) missed.push(expected);
		else {
			recognised.push([expected, best]);
			open.splice(open.indexOf(best), 1);
		}
	}
	const right = recognised.filter(([e, h]) => e.state === h.state && expand(e.about, data).join() === h.claim.about.join()).length;
	return { phrasing, found, recognised, missed, extra: open, right };
}

/** Counts over a set. */
export function scoreOf(results: readonly Result[]): Score {
	const sum = (count: (result: Result) => number) => results.reduce((total, result) => total + count(result), 0);
	const none = results.filter(({ phrasing }) => phrasing.expect.length === 0);
	const [expected, found, recognised] = [sum((r) => r.phrasing.expect.length), sum((r) => r.found.length), sum((r) => r.recognised.length)];
	return {
		sentences: results.length,
		expected,
		found,
		recognised,
		right: sum((r) => r.right),
		notClaims: none.length,
		falseAlarms: none.filter((r) => r.found.length > 0).length,
		precision: found === 0 ? 1 : recognised / found,
		recall: expected === 0 ? 1 : recognised / expected,
	};
}
