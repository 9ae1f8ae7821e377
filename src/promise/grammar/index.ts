import type { Grammar, Lists } from "../types.ts";
import { DATA } from "./data.ts";
import { DENIALS } from "./denials.ts";
import { KEEPING } from "./keeping.ts";
import { LIMIT_KINDS, LIMITS } from "./limits.ts";
import { ABSENT_NAMES } from "./names.ts";
import { PEOPLE } from "./people.ts";
import { READING } from "./reading.ts";
import { REFUSALS } from "./refusals.ts";
import { FAMILIES, RELATIONS } from "./relations.ts";
import { EXCEPTIONS, SCOPE } from "./scope.ts";
import { TRAINING } from "./training.ts";

const exceptions: Lists = Object.fromEntries(
	Object.entries(EXCEPTIONS).map(([id, { words, kinds }]) => [id, { means: `Names the exception ${kinds.join(", ")}`, words }]),
);

/** The whole grammar, as the page prints it and the checker uses it. */
export const GRAMMAR: Grammar = {
	lists: { ...TRAINING, ...DATA, ...PEOPLE, ...DENIALS, ...REFUSALS, ...READING, ...KEEPING, ...SCOPE, ...LIMITS, ...exceptions },
	limits: LIMIT_KINDS,
	relations: RELATIONS,
	families: FAMILIES,
	exceptions: Object.fromEntries(Object.entries(EXCEPTIONS).map(([id, { kinds }]) => [id, kinds])),
	absent: ABSENT_NAMES,
};
