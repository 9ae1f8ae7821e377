/** What the page and the worker that runs SQLite say to each other. One question is asked at a time. */

export type Cell = string | number | null;

/** What a query gave: its last statement that has columns. */
export interface Result {
	/** Names as SQLite gives them; two can be alike. */
	readonly columns: readonly string[];
	/** The first rows, as many as a page shows. */
	readonly rows: readonly (readonly Cell[])[];
	/** How many rows there are. */
	readonly count: number;
	/** Whether there are more than that, which nobody counted. */
	readonly isCut: boolean;
	/** All counted rows. */
	readonly csv: string;
}

/** A file of a database to be opened in the place of the last one, or a query on it. */
export type Ask = { readonly open: Blob } | { readonly run: string };

/** `tables`: how many tables the opened file has. `error`: in the words of SQLite. */
export type Answer = { readonly tables: number } | { readonly result: Result | undefined } | { readonly error: string };
