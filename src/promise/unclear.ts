import type { Mark } from "./marks.ts";
import type { Sentence } from "./text.ts";

/** Products that a sentence names and that no name of the book leads to. */

/** May stand in a list between "or" and a plan: "or the paid API". */
export const BEFORE_PLAN = new Set("the a our its their your paid hosted standard either".split(" "));
/** Words with a capital that name no product in a list: contracts write so of data, and sentences begin so. */
const NO_PRODUCT =
	/^(?:neither|both|either|if|in|on|for|with|under|we|i|you|it|they|he|she|our|your|the|a|an|this|these|no|not|none|never|all|any|yes|ai|llms?|ml|inputs?|outputs?|customers?|users?|clients?|members?|employees?|students?|data|content|feedback|services?|terms|policy|policies|agreement|prompts?|responses?|files?|code|chats?|conversations?|documents?|messages?|privacy|security|legal|trust|mode|personal|confidential|information|gdpr|eu|eea|uk|us|usa|europe|switzerland|germany|france|california|dpa|hipaa|soc|iso|january|february|march|april|may|june|july|august|september|october|november|december|[^\p{L}].*)$/u;

/** What stands in a list beside a name, as a product would, and leads to none: "Claude Team and Fizz Pro". */
export function unclearIn(sentence: Sentence, stretch: Mark, mentions: readonly Mark[], isPlan: (at: number) => boolean): string[] {
	const taken = (at: number) => mentions.some((m) => at >= m.from && at < m.to) || isPlan(at);
	const word = (at: number) => sentence.tokens[at]?.word ?? "";
	const capital = (at: number) => /^\p{Lu}/u.test(sentence.tokens[at]?.raw ?? "") && !NO_PRODUCT.test(word(at));
	const open = (at: number) => at >= stretch.from && at < stretch.to && !taken(at) && (capital(at) || /^apis?$/.test(word(at)));
	const joint = (at: number) => /^(?:and|or|nor|&)$/.test(word(at));
	const run = (at: number, step: 1 | -1): string | undefined => {
		let end = at;
		while (open(end)) end += step;
		if (end === at) return undefined;
		const [from, to] = step > 0 ? [at, end] : [end + 1, at + 1];
		// A plan's word beside it belongs to it: "Fizz Pro".
		let last = to;
		while (
			step > 0 &&
			last < stretch.to &&
			/^\p{Lu}/u.test(sentence.tokens[last]?.raw ?? "") &&
			!mentions.some((m) => last >= m.from && last < m.to)
		)
			last += 1;
		const first = word(from - 1) === "paid" ? from - 1 : from;
		return sentence.tokens
			.slice(first, last)
			.map(({ raw }) => raw)
			.join(" ");
	};
	return mentions.flatMap(({ from, to }) => {
		let after = to;
		while (after < stretch.to && taken(after)) after += 1;
		const second = joint(after) ? after + 1 : 0;
		let next = second;
		while (second > 0 && BEFORE_PLAN.has(word(next))) next += 1;
		let before = BEFORE_PLAN.has(word(from - 1)) ? from - 2 : from - 1;
		const listed = joint(before);
		before -= 1;
		return [second > 0 ? run(next, 1) : undefined, listed ? run(before, -1) : undefined].flatMap((found) => found ?? []);
	});
}
