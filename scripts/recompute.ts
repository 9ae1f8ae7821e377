import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { csvOf, flat } from "../src/export/tables/formats.ts";
import { rowsOf, type Source } from "../src/export/tables/rows.ts";
import { stage } from "../src/integrations/stages.ts";
import { afterRows } from "../src/model/after-opt-out.ts";
import { toChanges } from "../src/model/changes.ts";
import { toGrid } from "../src/model/grid.ts";
import { dataPackage } from "../src/schema/published/catalogue.ts";
import { TABLE_NAMES } from "../src/schema/published/tables.ts";
import { command, UsageError } from "./lib/command.ts";
import { differences } from "./recompute/differences.ts";
import { bookOf, csvRows, FORMS, rowsIn } from "./recompute/release.ts";

/** Most differences of one table that are told. */
const MOST = 20;

const USAGE = `npm run recompute -- DIR [--all]

  takes a downloaded release alone, derives answers, grades, what goes on after an opt-out and changes again from its records
  (records.json and clauses.json), and compares every row of every table, in each of its formats, with what was derived
  DIR     the folder of the release, such as dist/data/v1
  --all   tell every difference, not only the first ${MOST} of a table

  ends with 0 where all is the same, with 1 where something differs`;

/** Files of a release that are not as its data package says. */
function unlikePackage(folder: string): string[] {
	const file = join(folder, "datapackage.json");
	if (!existsSync(file)) return [];
	const { data } = dataPackage.safeParse(JSON.parse(readFileSync(file, "utf8")));
	return (data?.resources ?? []).flatMap(({ path, hash }) => {
		if (!existsSync(join(folder, path))) return [];
		const own = `sha256:${createHash("sha256")
			.update(readFileSync(join(folder, path)))
			.digest("hex")}`;
		return own === hash ? [] : [`${path}: its bytes are not those that datapackage.json names`];
	});
}

await command({ usage: USAGE, options: { all: { type: "boolean" } }, takes: "arguments" }, async ({ all }, [given, ...more]) => {
	if (given === undefined || more.length > 0) throw new UsageError("Name one folder.");
	const folder = resolve(given);
	const book = await stage(
		"Putting the book together again",
		() => bookOf(folder),
		({ clauses }) => `${clauses.length} clauses`,
	);
	const grid = toGrid(book);
	// Addresses are those of the site that published it, and are not compared.
	const nowhere = () => "https://clausebook.example/";
	const addresses = {
		platform: nowhere,
		product: nowhere,
		topic: nowhere,
		clause: nowhere,
		version: nowhere,
		change: nowhere,
		conflict: nowhere,
		claim: nowhere,
		data: nowhere,
	};
	const source: Source = { book, grid, after: afterRows(book, grid), changes: toChanges(book), addresses };
	const found = unlikePackage(folder);
	let compared = 0;
	let tables = 0;
	await stage(
		"Comparing every table",
		async () => {
			for (const table of TABLE_NAMES) {
				// The edition names where it was published.
				if (table === "edition") continue;
				const rows = rowsOf(table, source);
				for (const form of FORMS) {
					const released = await rowsIn(folder, table, form);
					if (!released) continue;
					const derived = form === "csv" ? csvRows(table, csvOf(table, rows)) : rows.map((row) => flat(row, table));
					const own = differences(table, form, released, derived);
					compared += released.length;
					tables += 1;
					found.push(...(all ? own : own.slice(0, MOST)));
					if (!all && own.length > MOST) found.push(`tables/${table} (${form}): ${own.length - MOST} more differences. Show them: --all`);
				}
			}
		},
		() => `${compared} rows of ${tables} files`,
	);
	for (const line of found) console.error(line);
	console.log(found.length === 0 ? "Everything that is derived is the same." : `${found.length} differences.`);
	process.exitCode = found.length === 0 ? 0 : 1;
});
