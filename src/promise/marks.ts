import { toExpression } from "./pattern.ts";
import type { Sentence } from "./text.ts";
import type { Lists } from "./types.ts";

/** A stretch of words that a list recognised: from a word up to, not including, another. */
export interface Mark {
	readonly from: number;
	readonly to: number;
}

/** Finds the words of the lists in sentences. Expressions are made once, when first needed. */
export class Finder {
	readonly #lists: Lists;
	readonly #expressions = new Map<string, RegExp>();

	constructor(lists: Lists) {
		this.#lists = lists;
	}

	/** All marks of a list in a sentence, in order, none over another. */
	marks(sentence: Sentence, list: string): Mark[] {
		let expression = this.#expressions.get(list);
		if (!expression) {
			expression = toExpression(list, this.#lists);
			this.#expressions.set(list, expression);
		}
		return matches(sentence, expression);
	}

	names(): string[] {
		return Object.keys(this.#lists);
	}
}

/** Where an expression matches, in words. */
export function matches(sentence: Sentence, expression: RegExp): Mark[] {
	return [...sentence.hay.matchAll(expression)].map((match) => {
		const from = sentence.starts.indexOf(match.index);
		const end = match.index + match[0].length;
		const next = sentence.starts.findIndex((start) => start >= end);
		return { from, to: next < 0 ? sentence.tokens.length : next };
	});
}

export function overlap(a: Mark, b: Mark): boolean {
	return a.from < b.to && b.from < a.to;
}

export function inside(inner: Mark, outer: Mark): boolean {
	return inner.from >= outer.from && inner.to <= outer.to;
}

/** Marks that no mark of the other list lies over. */
export function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
	return marks.filter((mark) => !others.some((other) => overlap(mark, other)));
}

/** The words of a mark as they stand in the sentence. */
export function wordsOf(sentence: Sentence, { from, to }: Mark): string {
	return sentence.tokens
		.slice(from, to)
		.map((token) => token.raw)
		.join(" ")
		.replace(/ ('s|[,.;:?!)])/g, "$1");
}
