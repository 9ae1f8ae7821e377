import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(process.cwd(), "node_modules", "sql.js");
/** The files of sql.js that a reader's browser runs: what its entry for browsers names. */
const FILES = ["sql-wasm-browser.js", "sql-wasm-browser.wasm"];

/** The engine of the page on SQL: SQLite as WebAssembly. Its licence asks to stand wherever a copy of it does. */
export const sqlEngine = (): { readonly bytes: number; readonly licence: string } => ({
	bytes: FILES.reduce((sum, file) => sum + statSync(join(FOLDER, "dist", file)).size, 0),
	licence: readFileSync(join(FOLDER, "LICENSE"), "utf8").trim(),
});

/** A size in round figures: two digits that count, in megabytes of a million bytes. */
export const megabytes = (bytes: number): string => `${Number((bytes / 1e6).toPrecision(2))} MB`;
