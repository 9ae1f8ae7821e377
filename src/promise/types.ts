import type { LimitData, LimitKind, Lists, Name, PlanWord } from "./given.ts";

/** What a promise checker reads, finds and is given. Nothing here knows of files, pages or a browser. */

export type { LimitData, LimitKind, Lists, Name, PlanWord, WordList } from "./given.ts";

export const CLAIM_TOPICS = [
	"training-on-conversations",
	"training-on-feedback",
	"training-on-connected-data",
	"training-on-voice-and-images",
	"training-on-public-content",
	"sharing-for-training",
	"deidentified-data",
	"human-review",
	"training-retention",
	"content-licence",
] as const;
/** A topic of the book that a sentence can make a promise about. */
export type ClaimTopic = (typeof CLAIM_TOPICS)[number];

/** What a sentence promises. What each one means to a topic's options is a table: grammar/relations.ts. */
export type Says =
	| "never"
	| "opt-in"
	| "opt-out"
	| "may"
	| "improve"
	| "with-consent"
	| "limited"
	| "broad"
	| "not-kept"
	| "on-request"
	| "fixed-period"
	| "until-deleted"
	| "as-long-as-needed"
	| "none"
	| "owner"
	| "service-only"
	| "improvement"
	| "statistics"
	| "training"
	| "no-training";

/** A finding. `depends` is only for several products or places together: it differs between them. */
export type State = "supported" | "limits" | "contradicted" | "unstated" | "cannot-tell" | "depends";

/** What a sentence's words are to an answer of the texts. `stricter`: the texts allow less than the sentence. */
export type Relation = "supports" | "limits" | "contradicts" | "stricter";

export interface Grammar {
	readonly lists: Lists;
	/** Kinds of limits by id; the words of each are the list `limit:<id>`. */
	readonly limits: Readonly<Record<string, LimitKind>>;
	readonly relations: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Relation>>>>>>;
	/** Which table of `relations` compares a topic. */
	readonly families: Readonly<Record<ClaimTopic, string>>;
	/** Carve-outs that a list of words names: `exception:feedback` -> feedback, explicit-report. */
	readonly exceptions: Readonly<Record<string, readonly string[]>>;
	/** Words of products that the book does not hold. */
	readonly absent: readonly string[];
}

export interface ClauseData {
	readonly number: string;
	readonly title: string;
	readonly url: string;
	readonly answer: string;
	/** The words of the quote that bear the answer. Empty for a silence. */
	readonly quote: string;
	/** The document it stands in. */
	readonly document: string;
	/** How its words are marked where they are not English. */
	readonly language?: { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
	/** Kind of control, such as account-toggle. */
	readonly control: string;
	/** Periods that the quote names, in days. */
	readonly days: readonly number[];
	/** A contract can agree on zero retention, says the text. */
	readonly zero?: true;
	readonly limits?: readonly LimitData[];
}

/** An answer of the grid, for one group of places. */
export interface CellData {
	readonly regions: readonly string[];
	/** "Europe", "Everywhere". */
	readonly where: string;
	readonly state: "answered" | "unstated" | "conflict" | "drifted";
	/** Indexes into `clauses`: those that decide. */
	readonly clauses: readonly number[];
	/** What still happens: kind of carve-out and the clause that shows it. */
	readonly open: readonly (readonly [kind: string, clause: number])[];
	/** Clauses that say something else beside the deciding one. */
	readonly beside: readonly number[];
	/** Page of the conflict, where the texts disagree. */
	readonly conflict?: string;
	/** Beside an answer: the page of a conflict that a text settles, or whose texts answer alike, and what it is in words. */
	readonly other?: Other;
	/** What else a reader must know of it, as sentences: implied, linked only, an old copy, another page that speaks of it. */
	readonly marks?: readonly string[];
}

/** A recorded conflict that goes with an answer. */
export interface Other {
	readonly url: string;
	readonly words: string;
}

export interface ProductData {
	readonly id: string;
	readonly name: string;
	readonly url: string;
	readonly platform: string;
	/** For each topic the indexes into `cells`. */
	readonly cells: Readonly<Record<string, readonly number[]>>;
}

export interface TopicData {
	readonly title: string;
	readonly url: string;
	/** What an answer says, as a predicate: "does not train on ...". */
	readonly options: Readonly<Record<string, string>>;
	readonly unstated: string;
}

/** Everything a reading needs, as one file: built from the book and the grammar. */
export interface PromiseData {
	readonly asOf: string;
	readonly asOfWords: string;
	/** Platforms by id, with the first word of the company behind each: GitHub. */
	readonly platforms: Readonly<Record<string, { readonly name: string; readonly maker: string }>>;
	readonly topics: Readonly<Record<string, TopicData>>;
	readonly carveOuts: Readonly<Record<string, { readonly label: string; readonly url: string }>>;
	readonly products: readonly ProductData[];
	readonly names: readonly Name[];
	readonly plans: readonly PlanWord[];
	readonly cells: readonly CellData[];
	readonly clauses: readonly ClauseData[];
	readonly grammar: Grammar;
}

/** Where the products of a claim were found. */
export type From = "sentence" | "earlier" | "chosen" | "nowhere";

/** A promise in a sentence. */
export interface Claim {
	readonly topic: ClaimTopic;
	readonly says: Says;
	/** Period in days that it names. */
	readonly days?: number;
	/** Follows from the words ("only to provide the service") without being said. */
	readonly implied: boolean;
	/** Words that admit no exception: never, any, under no circumstances. */
	readonly absolute: readonly string[];
	/** Words that soften: generally, to our knowledge. */
	readonly hedges: readonly string[];
	/** Carve-outs that the sentence itself names. */
	readonly excepts: readonly string[];
	/** The one who promises has used a switch or a contract. */
	readonly bySetting: boolean;
	/** It speaks of a contract or agreement. */
	readonly contract: boolean;
	/** Words it was recognised by, as they stand in the sentence. */
	readonly words: readonly string[];
	/** Product ids. */
	readonly about: readonly string[];
	readonly from: From;
	/** It was left open which of a platform's products is meant. */
	readonly platformOnly: boolean;
	/** Products it names that the book does not hold. */
	readonly absent: readonly string[];
	/** Places it names, as the book's region ids. */
	readonly regions: readonly string[];
	/** Words beside the names that name a product and lead to none. */
	readonly unclear: readonly string[];
	/** Limits of the texts that it keeps within, and those it lies outside of (limits.ts). */
	readonly within: readonly string[];
	readonly outside: readonly string[];
	/** Words of scope that the sentence has. */
	readonly scope: readonly ScopeWord[];
}

/** What a promise has to name before it can be held against a text. */
export const SCOPE_WORDS = ["product", "region", "data", "models", "control", "when", "exceptions"] as const;
export type ScopeWord = (typeof SCOPE_WORDS)[number];

/** Why there is no finding. */
export type Why = "product" | "absent" | "unclear" | "conflict" | "drifted" | "improve" | "no-rule" | "limit" | "outside";

/** What the texts say to a claim for some products in some places. */
export interface Part {
	readonly products: readonly string[];
	/** "Everywhere", "Europe". */
	readonly where: string;
	readonly state: Exclude<State, "depends">;
	readonly why?: Why;
	/** The texts allow less than the sentence says. */
	readonly stricter: boolean;
	/** Indexes into `clauses`. */
	readonly clauses: readonly number[];
	readonly beside: readonly number[];
	/** What still happens and the sentence leaves out: carve-out and the clause that shows it. */
	readonly left: readonly (readonly [kind: string, clause: number])[];
	/** Limits of the clause that the sentence leaves out; with `outside`, the one that keeps it from speaking of the sentence. */
	readonly limits: readonly string[];
	readonly marks: readonly string[];
	/** True where the switch is used, and only there. */
	readonly bySetting: boolean;
	/** Only a contract changes what the clause says (zero retention). */
	readonly byContract: boolean;
	readonly conflict?: string;
	readonly other?: Other;
}

export interface Finding {
	readonly state: State;
	readonly why?: Why;
	readonly parts: readonly Part[];
}

/** Something that looks like a promise and was not read as one, with the reason. */
export type Note =
	| "question"
	| "indirect"
	| "no-promise"
	| "past"
	| "hypothetical"
	| "reader"
	| "people"
	| "foreign"
	| "subject"
	| "request"
	| "definition";

export interface SentenceReading {
	readonly text: string;
	readonly claims: readonly Claim[];
	readonly notes: readonly Note[];
}
