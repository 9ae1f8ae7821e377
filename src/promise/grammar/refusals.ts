import type { Lists } from "../types.ts";

/** Words that make a statement no promise at all. */
export const REFUSALS: Lists = {
	indirect: {
		means: "A question within a sentence, or words about words",
		words: [
			"whether",
			"know/decide/show who/which/what",
			"need/needs to know",
			"ask/check/confirm/verify/see/know/find/determine/describe/explain/clarify .. if/how",
			"how",
			"statement~ about",
			"question~ about",
			"concern~ about",
			"blog post",
			"read our",
			"please describe/explain/confirm/provide/state/specify",
			"policy on",
			"approach to",
			"risk of/that",
			"worried",
		],
	},
	"no-promise": {
		means: "A promise refused",
		words: [
			"can/could/do/does/are not .. guarantee/promise/ensure/warrant/confirm/verify/represent/control",
			"no guarantee",
			"can not rule out",
			"can not exclude that",
			"unable to guarantee/confirm/verify",
			"not aware of whether",
		],
	},
	request: {
		means: "A request and not a promise",
		words: ["please", "kindly", "we/i ask/request/urge that? you", "i object", "i want", "should not? be"],
	},
	definition: {
		means: "Says what a word means",
		words: ["means the/any/a/that/customer/those", "is defined as", "refers to", "shall mean"],
	},
	hypothetical: {
		means: "If it ever happened",
		words: [
			"if we/they/it ever",
			"if we/they decide/decided/choose/were/start/begin/plan/intend/want",
			"should we/they ever?",
			"were we to",
			"if this changes",
			"before we start/begin",
			"if .. ever decide/decides",
		],
	},
	past: { means: "The past", words: ["previously", "formerly", "in the past", "historically", "until 20xx", "used to"] },
};
