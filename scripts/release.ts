import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { csvLines } from "../src/export/csv.ts";
import { stage } from "../src/integrations/stages.ts";
import { dataPackage } from "../src/schema/published/catalogue.ts";
import { command, fail, UsageError } from "./lib/command.ts";
import { changesSince, type RowChange, type TableChange } from "./release/changes.ts";

const USAGE = `npm run release -- DIR --to OUT [--since LAST]

  lays the dataset as a release that is kept under an address of its own: its files, SHA256SUMS, and what changed since
  the release before it
  DIR      the dataset of a built site, such as dist/data/v1
  --to     a folder that is made anew
  --since  the folder of the release before it; without one, all is said to be new`;

const PACKAGE = "datapackage.json";

interface Package {
	readonly edition: string;
	readonly files: readonly { readonly path: string; readonly hash: string }[];
}

/** What a data package names, each file as it says it is. */
function packageOf(folder: string): Package {
	const file = join(folder, PACKAGE);
	if (!existsSync(file)) fail(`${file} is not there.\nFix: build the site, and name its data, such as dist/data/v1`);
	const { success, data, error } = dataPackage.safeParse(JSON.parse(readFileSync(file, "utf8")));
	if (!success) fail(`${file} is no data package of ours: ${error.issues[0]?.message}`);
	const files = data.resources.map(({ path, hash }) => ({ path, hash: hash.replace(/^sha256:/, "") }));
	// What describes them lies beside them.
	const described = [...new Set(data.resources.map(({ describedBy }) => describedBy))].filter(
		(path) => !files.some((file) => file.path === path),
	);
	const unlike = files.filter(({ path, hash }) => !existsSync(join(folder, path)) || sha256(join(folder, path)) !== hash);
	if (unlike.length > 0)
		fail(`${unlike.map(({ path }) => `${path} is not the file that ${PACKAGE} names.`).join("\n")}\nFix: build the site again`);
	return { edition: data.version, files: [...files, ...described.map((path) => ({ path, hash: sha256(join(folder, path)) }))] };
}

const sha256 = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Most lines of one list in the change list; the CSV beside it has all. */
const MOST = 100;

/** The change list as people read it: tables first, then the answers that became others. */
function changeList(edition: string, since: string | undefined, tables: readonly TableChange[], rows: readonly RowChange[]): string {
	const head = `# Clausebook, edition of ${edition}\n`;
	if (since === undefined) return `${head}\nThe first release: all rows are new.\n`;
	const moved = tables.filter(({ added, gone, altered }) => added + gone + altered > 0);
	const table = moved.map((one) => `| ${one.table} | ${one.before} | ${one.after} | ${one.added} | ${one.gone} | ${one.altered} |`);
	const answers = rows.filter((row) => row.table === "answers" && row.column === "label");
	const listed = answers.slice(0, MOST).map(({ row, before, after }) => `- ${row}: ${before} → ${after}`);
	return [
		head,
		`Since the edition of ${since}${moved.length === 0 ? ", no row of any table changed." : ":"}`,
		"",
		...(moved.length === 0
			? []
			: ["| Table | Rows before | Rows now | Added | Gone | Altered |", "| --- | --- | --- | --- | --- | --- |", ...table, ""]),
		...(listed.length === 0 ? [] : ["## Answers that read otherwise", "", ...listed, ""]),
		...(answers.length > MOST ? [`And ${answers.length - MOST} more.`, ""] : []),
		...(moved.length === 0 ? [] : ["changes.csv has every row and cell.", ""]),
	].join("\n");
}

await command(
	{ usage: USAGE, options: { to: { type: "string" }, since: { type: "string" } }, takes: "arguments" },
	async (values, given) => {
		const [dir, ...more] = given;
		if (dir === undefined || more.length > 0 || values.to === undefined)
			throw new UsageError("Name one folder, and where the release is to lie.");
		const [folder, out] = [resolve(dir), resolve(values.to)];
		const { edition, files } = packageOf(folder);
		const last = values.since === undefined ? undefined : resolve(values.since);
		const before = last === undefined ? undefined : packageOf(last).edition;
		const { tables, rows } = await stage(
			"Comparing with the release before",
			async () => (last === undefined ? { tables: [], rows: [] } : changesSince(folder, last)),
			(found) => `${found.rows.length} changes`,
		);
		rmSync(out, { recursive: true, force: true });
		const name = `clausebook-${edition}`;
		for (const path of [...files.map((file) => file.path), PACKAGE]) {
			const target = join(out, name, path);
			mkdirSync(dirname(target), { recursive: true });
			cpSync(join(folder, path), target);
		}
		const sums = [...files, { path: PACKAGE, hash: sha256(join(folder, PACKAGE)) }].sort((a, b) => (a.path < b.path ? -1 : 1));
		writeFileSync(join(out, name, "SHA256SUMS"), sums.map(({ path, hash }) => `${hash}  ${path}\n`).join(""));
		writeFileSync(join(out, name, "CHANGES.md"), changeList(edition, before, tables, rows));
		writeFileSync(
			join(out, name, "changes.csv"),
			csvLines([
				["table", "row", "what", "column", "before", "after"],
				...rows.map((row) => [row.table, row.row, row.what, row.column, row.before, row.after]),
			]),
		);
		writeFileSync(join(out, "EDITION"), `${edition}\n`);
		console.log(`${files.length + 1} files of the edition of ${edition} in ${join(values.to, name)}/`);
	},
);
