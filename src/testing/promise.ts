import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GRAMMAR } from "../promise/grammar/index.ts";
import { judge } from "../promise/judge.ts";
import { Reader } from "../promise/read.ts";
import type { Claim, PromiseData, State } from "../promise/types.ts";

/**
 * Answers and names of 21 November 2026, kept beside the tests, with today's grammar: findings of the tested sentences
 * must not move when a clause is added. To renew it, take /check/data.json of a build, leave out `grammar`, and empty the
 * titles, quotes and addresses that no test looks at; then read every expectation that changes.
 */
export const FROZEN: PromiseData = {
	...(JSON.parse(readFileSync(join(import.meta.dirname, "fixtures", "promise-data.json"), "utf8")) as Omit<PromiseData, "grammar">),
	grammar: GRAMMAR,
};

export const READER = new Reader(FROZEN);

export interface Short {
	readonly topic: string;
	readonly says: string;
	readonly about: string;
	readonly state: State;
}

/** Claims of a text, one line each. */
export function heard(text: string, chosen: readonly string[] = []): Short[] {
	return claims(text, chosen).map((claim) => ({
		topic: claim.topic,
		says: claim.says,
		about: claim.about.join(),
		state: judge(FROZEN, claim).state,
	}));
}

export function claims(text: string, chosen: readonly string[] = []): Claim[] {
	return READER.read(text, chosen).flatMap((reading) => reading.claims);
}

/** What the sentences of a text say about training on conversations. */
export function says(text: string): string {
	return claims(text)
		.map((claim) => claim.says)
		.join();
}
