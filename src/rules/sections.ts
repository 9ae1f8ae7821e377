import type { Kind } from "../schema/kinds.ts";
import { HARD_CASES } from "../schema/topic.ts";

/** Sections (## headings) a body must have, in this order, and no others. Kinds that are not listed are free. */
export const CLAUSE_SECTIONS = [
	"In plain words",
	"Why it matters",
	"What it means for you",
	"For organisations",
	"Questions people ask",
] as const;

/** A silence and a superseded version need less: there is less to say. */
export const SHORT_CLAUSE_SECTIONS = ["In plain words", "What it means for you"] as const;

export const SECTIONS: Partial<Record<Kind, readonly string[]>> = {
	platform: ["In short", "Which account is which", "How its documents fit together"],
	regulation: ["What it is", "What it asks of training", "What it does not do"],
	letter: ["When it fits", "What it does not do"],
	conflict: ["What the texts say", "What a careful reader may rely on"],
	topic: [],
	"carve-out": [],
};

/** Sections that a body of a kind may have besides those it must have. */
export const OPTIONAL_SECTIONS: Partial<Record<Kind, readonly string[]>> = { topic: [HARD_CASES] };

/** Sections written for consumers, which must be easy to read. */
export const CONSUMER_SECTIONS: ReadonlySet<string> = new Set([
	"In plain words",
	"What it means for you",
	"In short",
	"Which account is which",
]);
