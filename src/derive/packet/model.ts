import type { Region } from "../../schema/vocabulary.ts";
import type { OpenKind } from "../open-kinds.ts";

/** An evidence packet as data: what the .json file holds, and what every other form of it is made from. Addresses are full and permanent. */
export interface Packet {
	readonly kind: "clausebook-evidence-packet";
	readonly schemaVersion: 1;
	/** The book's own day. */
	readonly asOf: string;
	/** Day of the newest archived text the book has seen; empty where nothing was proven. */
	readonly archivedUpTo: string;
	/** Origin of the site. */
	readonly site: string;
	/** Page that shows this packet again; it follows the book, the frozen addresses in `evidence` do not. */
	readonly address: string;
	readonly method: string;
	readonly licence: string;
	readonly products: readonly PacketProduct[];
	readonly topics: readonly PacketTopic[];
	readonly answers: readonly PacketAnswer[];
	readonly evidence: readonly PacketClause[];
	readonly open: readonly PacketOpen[];
	readonly sources: readonly PacketSource[];
	/** To be filled in by the reader: one line a product. */
	readonly decisions: readonly PacketDecision[];
}

export interface PacketProduct {
	readonly id: string;
	readonly name: string;
	readonly platform: string;
	readonly platformName: string;
	readonly provider: string;
	readonly plan: string;
	readonly recognise: string;
	readonly url: string;
}

export interface PacketTopic {
	readonly id: string;
	readonly title: string;
	readonly question: string;
}

/** What one product answers to one topic in some places. */
export interface PacketAnswer {
	readonly product: string;
	readonly topic: string;
	readonly regions: readonly Region[];
	/** The regions in words: "Everywhere", "Europe". */
	readonly where: string;
	readonly state: "answered" | "unstated" | "conflict" | "drifted";
	readonly answer: string;
	readonly sentence: string;
	/** What the switch does not reach, or the answer does not cover, in words. */
	readonly survives: readonly string[];
	/** Numbers of the clauses that decide. */
	readonly clauses: readonly string[];
	/** The recorded conflict that goes with it: open (state `conflict`), or beside the answer. */
	readonly conflict?: PacketConflict;
}

export interface PacketConflict {
	readonly id: string;
	/** What it is: "Another text says otherwise". */
	readonly words: string;
	readonly title: string;
	readonly url: string;
	/** Numbers of its two clauses. */
	readonly clauses: readonly string[];
}

/** One clause or silence, as proven. */
export interface PacketClause {
	readonly number: string;
	readonly title: string;
	readonly version: string;
	/** The frozen page of this wording. */
	readonly url: string;
	readonly document: string;
	readonly documentUrl: string;
	/** Of the quoted words, two letters. */
	readonly language: string;
	readonly locator: string;
	/** Exact words in parts; none for a silence. */
	readonly quote: readonly string[];
	/** The same as they are printed: quotations of parts, each with what it stands under. */
	readonly quotations: readonly { readonly parts: readonly string[]; readonly under?: string }[];
	readonly sha256: string;
	readonly published: string;
	readonly effective: string;
	readonly checked: string;
	/** How far the record has been read. */
	readonly review: string;
	readonly linkedOnly: boolean;
	readonly archive?: PacketArchive;
	readonly search?: PacketSearch;
}

export interface PacketArchive {
	readonly collection: string;
	readonly path: string;
	readonly commit: string;
	readonly url: string;
	readonly firstSeen: string;
	readonly lastSeen: string;
}

export interface PacketSearch {
	readonly words: readonly string[];
	readonly on: string;
	readonly texts: readonly { readonly document: string; readonly commit: string; readonly archived: string }[];
}

export interface PacketOpen {
	readonly kind: OpenKind;
	readonly says: string;
	readonly where: string;
	readonly products: readonly string[];
	readonly topics: readonly string[];
	readonly clauses: readonly string[];
	readonly ask: readonly string[];
	/** Page that says more. */
	readonly url: string;
}

export interface PacketSource {
	readonly document: string;
	readonly kind: string;
	readonly url: string;
	readonly products: readonly string[];
	/** Newest archived copy; empty where no archive holds the page. */
	readonly newest: string;
	/** Day a linked-only page was read; empty where an archive holds it. */
	readonly seenOn: string;
	readonly checked: string;
}

export interface PacketDecision {
	readonly product: string;
	readonly decision: string;
	readonly owner: string;
	readonly condition: string;
	readonly nextReview: string;
}

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
