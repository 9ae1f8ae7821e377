import { NOT_CLAIMS } from "./not-claims.ts";
import { OTHER_TOPICS } from "./other-topics.ts";
import { NAMED, UNNAMED } from "./training.ts";
import type { Phrasing } from "./types.ts";

/** The set the grammar was made with. */
export const PHRASINGS: readonly Phrasing[] = [...UNNAMED, ...NAMED, ...OTHER_TOPICS, ...NOT_CLAIMS];
