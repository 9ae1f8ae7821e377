/** Kinds of open questions, in the order in which a reviewer has to settle them. */
export const OPEN_KINDS = ["conflict", "drifted", "silence", "linked-only", "old-copy"] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];
