import type { ClaimTopic, Says, State } from "../types.ts";

/** Where a wording of this kind stands in real life. */
export type Source = "trust-center" | "questionnaire" | "contract" | "marketing" | "help-page" | "policy" | "hostile";

/** What the checker is expected to find in a phrasing. */
export interface Expected {
	readonly topic: ClaimTopic;
	readonly says: Says;
	/** Product ids; `openai/*` is every product of a platform, `chatgpt-*` every product with that beginning. None: not named. */
	readonly about: readonly string[];
	/** The finding, all products and places taken together. */
	readonly state: State;
}

export interface Phrasing {
	readonly text: string;
	readonly from: Source;
	/** Empty: nothing in it is a promise of the kinds that are read. */
	readonly expect: readonly Expected[];
	/** What makes it hard, if anything does. */
	readonly hard?: string;
}

/** One expected claim, short enough to stand beside its sentence. */
export function claim(topic: ClaimTopic, says: Says, about: readonly string[] = [], state: State = "cannot-tell"): Expected {
	return { topic, says, about, state };
}
