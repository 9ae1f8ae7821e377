import type { ClaimTopic, Note, Says, ScopeWord, State } from "./types.ts";

/** Words a reader sees for what the checker finds. It judges a sentence against texts; it never says that anyone lies. */

export const STATE_WORDS: Readonly<Record<State, string>> = {
	supported: "Supported",
	limits: "Supported only with limits",
	contradicted: "The clause says otherwise",
	unstated: "The documents do not say",
	"cannot-tell": "Cannot tell",
	depends: "It depends on the product or place",
};

/** What each finding means, for the page and the copied text. */
export const STATE_MEANINGS: Readonly<Record<State, string>> = {
	supported: "The clause says the same or more, and the texts name nothing that the sentence leaves out.",
	limits: "The clause says the same, with limits, conditions or carve-outs that the sentence leaves out.",
	contradicted: "The clause that decides says something else for this product.",
	unstated: "The documents were searched and do not answer it. That is not a no.",
	"cannot-tell": "The sentence leaves open what would decide, or two texts disagree.",
	depends: "Products or places that the sentence covers have different answers.",
};

const TRAINING: Readonly<Partial<Record<Says, string>>> = {
	never: "does not train",
	"opt-in": "trains only after a yes",
	"opt-out": "trains unless someone says no",
	may: "may train",
	improve: "may use it to improve the service",
};
const OTHER: Readonly<Partial<Record<Says, string>>> = {
	never: "people do not read it",
	"with-consent": "people read it only after a yes",
	limited: "people read it in named cases",
	"opt-out": "people read it unless someone says no",
	broad: "people may read it",
	"not-kept": "is not kept",
	"on-request": "zero retention is on offer",
	"fixed-period": "is kept for a stated period",
	"until-deleted": "is kept until it is deleted",
	"as-long-as-needed": "is kept without a stated end",
	none: "takes no licence or rights",
	owner: "the customer owns it",
	"service-only": "takes a licence only to run the service",
	improvement: "takes a licence to improve or develop",
};
const DEIDENTIFIED: Readonly<Partial<Record<Says, string>>> = {
	never: "does not use it",
	"no-training": "does not train on it",
	statistics: "makes statistics of it",
	improvement: "uses it to improve the service",
	training: "trains on it",
};
const SHARING: Readonly<Partial<Record<Says, string>>> = {
	never: "others do not train on it",
	"opt-in": "others train on it only after a yes",
	"opt-out": "others train on it unless someone says no",
	may: "others may train on it",
};

/** A promise in a few words: "does not train". */
export function saysWords(topic: ClaimTopic, says: Says): string {
	if (topic === "deidentified-data") return DEIDENTIFIED[says] ?? says;
	if (topic === "sharing-for-training") return SHARING[says] ?? says;
	const training = topic.startsWith("training-on");
	return (training ? TRAINING[says] : OTHER[says]) ?? says;
}

/** What to ask where a word of scope is missing. */
export const SCOPE_QUESTIONS: Readonly<Record<ScopeWord, { readonly name: string; readonly ask: string }>> = {
	product: {
		name: "Product and plan",
		ask: "Which product and plan does it speak of: a personal account, a team, the API, a cloud route?",
	},
	region: { name: "Place", ask: "Which places does it cover? Some texts have a European edition." },
	data: { name: "Data", ask: "Which data: what is typed, the replies, files, feedback, voice, connected accounts?" },
	models: { name: "Whose models", ask: "Whose models: the speaker’s own, the AI vendor’s, anyone’s?" },
	control: { name: "Setting or contract", ask: "Is it so by default, by a switch someone must use, or by a contract?" },
	when: { name: "Date", ask: "As of when? Terms change." },
	exceptions: { name: "Exceptions", ask: "What still happens: feedback, safety review, abuse checks, legal duties?" },
};

/** Why a sentence with such words was not read as a promise. */
export const NOTE_WORDS: Readonly<Record<Note, string>> = {
	question: "It is a question. Without its answer it promises nothing.",
	indirect: "It asks about a promise, or speaks about one, and makes none.",
	"no-promise": "It refuses to promise.",
	past: "It speaks of the past.",
	hypothetical: "It speaks of a case that has not come.",
	reader: "It says what the customer may do, not what the provider does.",
	people: "It is about teaching people, not models.",
	foreign: "It is about data other than customers’.",
	subject: "It names training and no data that a person gives.",
	request: "It asks for something and promises nothing.",
	definition: "It says what a word means.",
};
