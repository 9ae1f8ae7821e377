import type { packet } from "../../schema/published/packet.ts";
import type { Published } from "../../schema/published/type.ts";

/** An evidence packet as data. Its fields, and what each says, are in the schema that is published with it. */
export type Packet = Published<typeof packet>;
export type PacketProduct = Packet["products"][number];
export type PacketAnswer = Packet["answers"][number];
export type PacketConflict = NonNullable<PacketAnswer["conflict"]>;
/** One clause or silence, as proven. */
export type PacketClause = Packet["evidence"][number];
export type PacketOpen = Packet["open"][number];
export type PacketSource = Packet["sources"][number];
export type PacketDecision = Packet["decisions"][number];

/** Columns of the decision table that a reader fills in. */
export const DECISION_FIELDS = ["decision", "owner", "condition", "nextReview"] as const;
export type DecisionField = (typeof DECISION_FIELDS)[number];

/** Headings of those columns. */
export const DECISION_LABELS: Readonly<Record<DecisionField, string>> = {
	decision: "Decision",
	owner: "Owner",
	condition: "Condition",
	nextReview: "Next review",
};
