import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Form, PromiseData, State } from "../promise/types.ts";

const read = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");

/**
 * Answers and names of 21 November 2026, kept beside the tests: findings of the tested sentences must not move when a
 * clause is added. To renew it, take /check/data.json of a build and empty the titles, quotes and addresses that no test
 * looks at, and let answers and clauses that then say the same be one; then read every expectation that changes.
 */
export const FROZEN = JSON.parse(read("promise-data.json")) as PromiseData;

/** A form that is right for a sentence, with the finding that is right for the form. */
export type Expected = Form & { readonly verdict: State };

export interface Sentence {
	readonly set: string;
	readonly text: string;
	readonly forms: readonly Expected[];
}

/** Product ids of an expectation: `openai/*` is a platform, `chatgpt-*` a beginning. */
function expand(about: readonly string[]): string[] {
	const fits = (id: string, platform: string) =>
		about.some((one) =>
			one.endsWith("/*") ? platform === one.slice(0, -2) : one.endsWith("*") ? id.startsWith(one.slice(0, -1)) : one === id,
		);
	return FROZEN.products.filter(({ id, platform }) => fits(id, platform)).map(({ id }) => id);
}

const { forms: _, ...sets } = parse(read("promise-sentences.yaml")) as Record<
	string,
	Record<string, (Partial<Form> & { verdict: State })[]>
>;
/** The tested sentences of every set. */
export const SENTENCES: readonly Sentence[] = Object.entries(sets).flatMap(([set, sentences]) =>
	Object.entries(sentences).map(([text, forms]) => ({
		set,
		text,
		forms: forms.map((form) => ({ ...form, products: expand(form.products ?? []) })),
	})),
);
