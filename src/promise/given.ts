/** What the checker is given beside answers: words, names and limits. */

/** One list of the grammar: what it is for, and its patterns in the notation of pattern.ts. */
export interface WordList {
	readonly means: string;
	readonly words: readonly string[];
}
export type Lists = Readonly<Record<string, WordList>>;

/** A name that leads to products: derived from the book's names and aliases, or set by hand with a reason. */
export interface Name {
	readonly name: string;
	readonly products: readonly string[];
	/** Whether it names products, or only the platform or company behind several. */
	readonly exact: boolean;
}

/** A word of a plan, such as `team`, and the products of a platform it stands for. */
export interface PlanWord {
	readonly word: string;
	readonly platform: string;
	readonly products: readonly string[];
}

/** A kind of limit that a sentence can name. */
export interface LimitKind {
	readonly on: LimitData["on"];
	/** Narrower kinds: a promise about generative models covers language models. */
	readonly holds: readonly string[];
	/** Kinds it shares nothing with: classifiers are no language models. */
	readonly apart: readonly string[];
}

/** In what a clause covers less than its answer says. */
export interface LimitData {
	readonly on: "models" | "data" | "contract" | "act";
	/** "foundation models only" */
	readonly says: string;
}
