import initSqlJs, { type Database, type Engine, type Statement, type Value } from "sql.js";
import wasm from "sql.js/dist/sql-wasm-browser.wasm?url";
// biome-ignore lint/style/noRestrictedImports: a cell of a query is written as a cell of the published tables
import { csvLines } from "../../export/csv.ts";
import type { Answer, Ask, Cell, Result } from "./protocol.ts";

/**
 * SQLite in a worker of its own: a query that takes long, or never ends, leaves the page alone and is ended with the worker.
 * The database is a copy in memory; what a query changes there is gone with it.
 */

/** Rows that the page shows: more would make it slow to scroll and to read aloud. */
const MOST_SHOWN = 500;
/** Rows that are kept of a result: several times the largest table. A join of all with all would fill the memory. */
const MOST_ROWS = 100_000;

/** SQLite, started at once: the page fetches the database meanwhile. */
async function start(): Promise<Engine> {
	try {
		const response = await fetch(wasm);
		if (response.status !== 200) throw new Error(`${wasm} answers ${response.status}`);
		return await initSqlJs({ wasmBinary: await response.arrayBuffer() });
	} catch {
		throw new Error("the engine could not be loaded");
	}
}

const engine = start();
// Whoever opens a file hears of it.
engine.catch(() => undefined);
let database: Database | undefined;

/** As text what JavaScript would round, and bytes as SQL writes them. */
function cellOf(value: Value): Cell {
	if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
	if (value instanceof Uint8Array) return `x'${Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")}'`;
	return value;
}

/** Runs a statement to its end, or until as many rows are there as are kept. Nothing where it has no columns. */
function resultOf(statement: Statement): Result | undefined {
	const columns = statement.getColumnNames();
	const rows: Cell[][] = [];
	let isCut = false;
	while (!isCut && statement.step()) {
		if (rows.length < MOST_ROWS) rows.push(statement.get(null, { useBigInt: true }).map(cellOf));
		else isCut = true;
	}
	if (columns.length === 0) return undefined;
	return { columns, rows: rows.slice(0, MOST_SHOWN), count: rows.length, isCut, csv: csvLines([columns, ...rows]) };
}

function run(sql: string): Result | undefined {
	let last: Result | undefined;
	for (const statement of database?.iterateStatements(sql) ?? []) last = resultOf(statement) ?? last;
	return last;
}

async function answer(ask: Ask): Promise<Answer> {
	if ("run" in ask) return { result: run(ask.run) };
	const [{ Database }, bytes] = await Promise.all([engine, ask.open.arrayBuffer()]);
	database?.close();
	database = new Database(new Uint8Array(bytes));
	return { tables: Number(run("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")?.rows[0]?.[0]) };
}

addEventListener("message", ({ data }: MessageEvent<Ask>) => {
	answer(data)
		.catch((error: unknown): Answer => ({ error: error instanceof Error ? error.message : String(error) }))
		.then((said) => postMessage(said));
});
