import type { Grammar, Lists } from "../types.ts";
import { STATEMENT } from "./claims.ts";
import { NOUNS } from "./lists.ts";
import { ABSENT_NAMES } from "./names.ts";
import { OTHER } from "./other-claims.ts";
import { FAMILIES, RELATIONS } from "./relations.ts";
import { EXCEPTIONS, SCOPE } from "./scope.ts";

const exceptions: Lists = Object.fromEntries(
	Object.entries(EXCEPTIONS).map(([id, { words, kinds }]) => [id, { means: `Names the exception ${kinds.join(", ")}`, words }]),
);

/** The whole grammar, as the page prints it and the checker uses it. */
export const GRAMMAR: Grammar = {
	lists: { ...NOUNS, ...STATEMENT, ...OTHER, ...SCOPE, ...exceptions },
	relations: RELATIONS,
	families: FAMILIES,
	exceptions: Object.fromEntries(Object.entries(EXCEPTIONS).map(([id, { kinds }]) => [id, kinds])),
	absent: ABSENT_NAMES,
};
