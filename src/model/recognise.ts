import { FACETS, RECOGNISED_BY } from "../schema/recognise.ts";
import type { PlatformView, ProductView } from "./book.ts";
import { list } from "./sentences.ts";

/** Name of the first question in the address: which plan. Its values are ids of products. */
export const PLAN = "plan";

/** One way to tell products apart: a question with its options in words. */
export interface Question {
	/** Name in the address: pays, sign-in, uses, plan. */
	readonly name: string;
	readonly question: string;
	readonly heading: string;
	/** Options that occur on the platform, in the order of their list. */
	readonly options: readonly { readonly value: string; readonly words: string }[];
}

/** The questions that can be asked about the products of a platform, in the order in which they are asked: first what most people know, its name. */
export function questionsOf({ products }: PlatformView): Question[] {
	const closed = RECOGNISED_BY.map((field): Question => {
		const { question, heading, parameter, words } = FACETS[field];
		const used = new Set<string>(products.flatMap(({ data }) => data[field]));
		const options = Object.entries(words).filter(([value]) => used.has(value));
		return { name: parameter, question, heading, options: options.map(([value, text]) => ({ value, words: text })) };
	});
	const plans = products.map(({ id, data }) => ({ value: id, words: data.plan }));
	return [{ name: PLAN, question: "What is your plan called?", heading: "Name of the plan", options: plans }, ...closed];
}

/** A product as the questions see it: the values that lead to it, by name of the question. */
export interface Candidate {
	readonly id: string;
	readonly values: Readonly<Record<string, readonly string[]>>;
}

export function candidateOf({ id, data }: ProductView): Candidate {
	const closed = RECOGNISED_BY.map((field) => [FACETS[field].parameter, data[field]] as const);
	return { id, values: Object.fromEntries<readonly string[]>([[PLAN, [id]], ...closed]) };
}

/** How to recognise a product, from its closed lists: heading and words. */
export function recognisedBy({ data }: ProductView): { name: string; heading: string; words: string }[] {
	const rows = RECOGNISED_BY.map((field) => {
		const { heading, parameter, words } = FACETS[field];
		const values = data[field].map((value) => words[value] ?? value);
		const text = list(
			values.map((value, i) => (i === 0 ? value : value.replace(/^./, (c) => c.toLowerCase()))),
			"or",
		);
		return { name: parameter, heading, words: text };
	});
	return [...rows, { name: PLAN, heading: "Name of the plan", words: data.plan }];
}

/** Siblings that share a payer, a way to sign in and a tool with a product, so that only the plan's name tells. */
export function toldByNameOnly(product: ProductView): ProductView[] {
	return product.platform.products.filter(
		(sibling) =>
			sibling !== product &&
			RECOGNISED_BY.every((field) => {
				const theirs: readonly string[] = sibling.data[field];
				return product.data[field].some((value) => theirs.includes(value));
			}),
	);
}
