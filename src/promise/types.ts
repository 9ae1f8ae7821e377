/** What a promise checker is given, what its form says and what it finds. Nothing here knows of files, pages or a browser. */

/** A finding. `depends` is only for several products or places together: it differs between them. */
export type State = "supported" | "limits" | "contradicted" | "unstated" | "cannot-tell" | "depends";

/** What a promise is to an answer of the texts. `stricter`: the texts allow less than it says. */
export type Relation = "supports" | "limits" | "contradicts" | "stricter";

export interface ClauseData {
	readonly number: string;
	readonly title: string;
	readonly url: string;
	readonly answer: string;
	/** The words of the quote, the document they stand in and their language. Empty for a silence. */
	readonly quote: string;
	readonly document: string;
	readonly language?: { readonly lang?: string; readonly dir?: "ltr" | "rtl" };
	/** Periods that the quote names, in days. */
	readonly days: readonly number[];
	/** A contract can agree on zero retention, says the text. */
	readonly zero?: true;
	/** In what it covers less than its answer says: "models: foundation models only". */
	readonly limits?: readonly string[];
}

/** An answer of the grid, for one group of places ("Europe", "Everywhere"). Clauses are named by their numbers. */
export interface CellData {
	readonly regions: readonly string[];
	readonly where: string;
	readonly state: "answered" | "unstated" | "conflict" | "drifted" | "not-read";
	readonly clauses: readonly string[];
	/** What still happens: kind of carve-out and the clause that shows it. */
	readonly open: readonly (readonly [kind: string, clause: string])[];
	/** Clauses that say something else beside the deciding one. */
	readonly beside: readonly string[];
	/** The recorded conflict that goes with it: open, settled by a text, or of texts that answer alike. */
	readonly conflict?: { readonly url: string; readonly words: string };
	/** What else a reader must know of it, as sentences: implied, linked only, an old copy, another page that speaks of it. */
	readonly marks: readonly string[];
}

/** Everything a finding needs, as one file: built from the book. */
export interface PromiseData {
	/** Platforms by id: their name, other names people use, and those of the company behind. */
	readonly platforms: Readonly<Record<string, { readonly name: string; readonly aliases: readonly string[]; readonly company: string }>>;
	/** Topics by id; what an answer says is a predicate: "does not train on ...". */
	readonly topics: Readonly<Record<string, { title: string; url: string; options: Readonly<Record<string, string>>; unstated: string }>>;
	readonly carveOuts: Readonly<Record<string, { readonly label: string; readonly url: string }>>;
	/** Products; for each topic the places of their answers in `cells`. */
	readonly products: readonly {
		id: string;
		name: string;
		plan: string;
		platform: string;
		cells: Readonly<Record<string, readonly number[]>>;
	}[];
	readonly cells: readonly CellData[];
	readonly clauses: Readonly<Record<string, ClauseData>>;
}

/** What the form says of a sentence. A finding is about this and nothing else. */
export interface Form {
	/** Product ids; `unknown`: it names one that the book does not hold. */
	readonly products: readonly string[];
	readonly unknown?: boolean;
	/** What is promised: a row of the topic's table (relations.ts), with the period it names, in days. */
	readonly topic?: string;
	readonly says?: string;
	readonly days?: number;
	/** Places it names, as the book's region ids. None: not named. */
	readonly regions?: readonly string[];
	/** Carve-outs that it names itself. */
	readonly excepts?: readonly string[];
	/** Limits of the texts that it keeps within, and those it lies outside of. All others it is wider than. */
	readonly within?: readonly string[];
	readonly outside?: readonly string[];
	/** The one who promises has used a switch or a contract. */
	readonly bySetting?: boolean;
}

/** Why a part has no finding. */
export type Why = "conflict" | "drifted" | "not-read" | "improve" | "no-rule" | "limit" | "outside";

/** What the texts say to a promise for some products in some places. */
export interface Part extends Pick<CellData, "where" | "clauses" | "beside" | "conflict" | "marks"> {
	readonly products: readonly string[];
	readonly state: Exclude<State, "depends">;
	readonly why?: Why;
	/** The texts allow less than the promise says; it holds where the switch is used; only a contract makes it so. */
	readonly but?: "stricter" | "setting" | "contract";
	/** What still happens and the promise leaves out, and the limits of the clause that it does not keep to. */
	readonly left: CellData["open"];
	readonly limits: readonly string[];
}
