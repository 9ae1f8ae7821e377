/** The part of sql.js that the worker uses; the package brings no types (https://sql.js.org/documentation/). */
declare module "sql.js" {
	export type Value = string | bigint | number | Uint8Array | null;
	export interface Statement {
		step(): boolean;
		get(parameters: null, config: { readonly useBigInt: true }): Value[];
		getColumnNames(): string[];
	}
	export interface Database {
		iterateStatements(sql: string): Iterable<Statement>;
		close(): void;
	}
	export interface Engine {
		readonly Database: new (bytes: Uint8Array) => Database;
	}
	export default function initSqlJs(config: { readonly wasmBinary: ArrayBuffer }): Promise<Engine>;
}
