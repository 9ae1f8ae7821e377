import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { columnsIn, flat, isOptional, type Rows, typeOf } from "../export/tables/formats.ts";
import { RELEASE, TABLE_NAMES, type TableName } from "../schema/published/tables.ts";

const SQLITE = { text: "TEXT", integer: "INTEGER", boolean: "INTEGER" } as const;
const named = (name: string) => `"${name}"`;

/** The statement that makes a table. A boolean is 0 or 1. */
export function createTable(table: TableName): string {
	const { key, references } = RELEASE[table];
	const lines = [
		...columnsIn(table).map((column) => {
			const { name } = column;
			const type = typeOf(column);
			return [
				named(name),
				SQLITE[type],
				isOptional(table, name) ? "" : "NOT NULL",
				type === "boolean" ? `CHECK (${named(name)} IN (0, 1))` : "",
			]
				.filter(Boolean)
				.join(" ");
		}),
		...(key.length > 0 ? [`PRIMARY KEY (${key.map(named).join(", ")})`] : []),
		...references.map(({ column, table: other }) => {
			const [target = ""] = RELEASE[other as TableName].key;
			return `FOREIGN KEY (${named(column)}) REFERENCES ${named(other)} (${named(target)})`;
		}),
	];
	return `CREATE TABLE ${named(table)} (\n\t${lines.join(",\n\t")}\n) STRICT`;
}

/** Questions that people ask most: by product, by topic and place, by wording. */
const INDEXES = [
	`CREATE INDEX "answers_by_topic" ON "answers" ("topic", "region", "until_day")`,
	`CREATE INDEX "wordings_by_clause" ON "wordings" ("clause")`,
	`CREATE INDEX "after_opt_out_by_product" ON "after_opt_out" ("product")`,
];

/**
 * All tables as one SQLite file, with keys and references that SQLite itself has held them against.
 *
 * @throws what SQLite says where a row names one that is not there
 */
export function sqliteOf(rowsOf: (table: TableName) => Rows): Uint8Array {
	const database = new DatabaseSync(":memory:");
	try {
		database.exec("PRAGMA foreign_keys = ON; BEGIN");
		for (const table of TABLE_NAMES) {
			database.exec(createTable(table));
			const names = columnsIn(table).map(({ name }) => name);
			const insert = database.prepare(`INSERT INTO ${named(table)} VALUES (${names.map(() => "?").join(", ")})`);
			for (const row of rowsOf(table)) {
				const cells = flat(row, table);
				insert.run(...names.map((name) => cells[name] ?? null).map((cell) => (typeof cell === "boolean" ? Number(cell) : cell)));
			}
		}
		for (const index of INDEXES) database.exec(index);
		database.exec("COMMIT; VACUUM");
		return database.serialize();
	} finally {
		database.close();
	}
}

/** A text as gzip, without a day or a name in it: the same bytes for the same text. */
export const zipped = (text: string): Buffer => gzipSync(text, { level: 9 });
