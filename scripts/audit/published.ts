import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import type { ValidateFunction } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import ts from "typescript";
import type { z } from "zod";
import { quoteHash, searchHash } from "../../src/evidence/hash.ts";
import { afterCsv } from "../../src/export/after-opt-out-data.ts";
import { gridCsv } from "../../src/export/dataset.ts";
import { toAtom } from "../../src/export/feeds/atom.ts";
import { atomProblems, calendarProblems } from "../../src/export/feeds/feed-rules.ts";
import { patternOf } from "../../src/export/header-rules.ts";
import { packetCsv } from "../../src/export/packet/csv.ts";
import { packetMarkdown } from "../../src/export/packet/markdown.ts";
import { csvOf, parquetOf, type Rows } from "../../src/export/tables/formats.ts";
import { dataPackageText, PACKAGE } from "../../src/integrations/data-package.ts";
import { readCsv } from "../../src/islands/narrow-csv.ts";
import { csvMetadataOf } from "../../src/model/catalogue.ts";
import { httpsUrl } from "../../src/schema/link.ts";
import { type Column, columnsOf } from "../../src/schema/published/columns.ts";
import { BINARY_TABLES, PUBLISHED, SQLITE_FILE, schemaOfFile, TABLES, tableFile, UNPUBLISHED } from "../../src/schema/published/index.ts";
import { RELEASE, TABLE_NAMES, type TableName } from "../../src/schema/published/tables.ts";
import { sqliteOf } from "../../src/site/sqlite.ts";
import { publishedSchemaFiles } from "../docs/json-schema.ts";
import type { Finding } from "./page.ts";
import { pngFaults, readXml, svgFaults } from "./pictures.ts";
import { readJson, readText, textsIn, unlike } from "./written.ts";

/** Faults of one file that are shown; a file with a fault in each row needs no more to be mended. */
const MOST = 3;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const isAddress = (text: string): boolean => httpsUrl.safeParse(text).success;

/** What a file must be, text or bytes, and what that comes from, as in "the rows of /data/v1/grid.json". */
export interface Made {
	readonly must: string | Buffer;
	readonly from: string;
}

/** A built site: its files by their paths below its root, and the bytes of each. */
export interface Built {
	readonly files: ReadonlySet<string>;
	read(file: string): Buffer;
}

type Kind = keyof typeof PUBLISHED;
type Data<K extends Kind> = z.output<(typeof PUBLISHED)[K]["schema"]>;

const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
ajv.addFormat("date", isDay);
ajv.addFormat("uri", isAddress);
ajv.addFormat("email", /^\S+@\S+$/);
ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
const readers = new Map<Kind, ValidateFunction>();

/** JSON Schema as readers use it: every keyword known, formats checked. That the site holds this very schema is seen apart. */
function reader(kind: Kind): ValidateFunction {
	const check = readers.get(kind) ?? ajv.compile(JSON.parse(publishedSchemaFiles().get(`public${schemaOfFile(kind)}`) ?? "") as object);
	readers.set(kind, check);
	return check;
}

/** Where the data of a JSON file do not fit its schema. */
function schemaFaults(kind: Kind, data: unknown): string[] {
	const check = reader(kind);
	const at = `does not fit ${schemaOfFile(kind)}:`;
	if (!check(data)) return (check.errors ?? []).map(({ instancePath, message }) => `${at} ${instancePath || "/"} ${message}`);
	// JSON Schema says less than the code does, such as what a name of a file may be.
	const { error } = PUBLISHED[kind].schema.safeParse(data);
	return (error?.issues ?? []).map(({ path, message }) => `${at} /${path.join("/")} ${message}`);
}

/** What the cells of a column must be: a test, and the same in words. */
function cellTest({ datatype }: Column): { readonly holds: (cell: string) => boolean; readonly must: string } {
	if (datatype === "boolean") return { holds: (cell) => cell === "true" || cell === "false", must: "true or false" };
	if (datatype === "integer") return { holds: (cell) => /^-?\d+$/.test(cell), must: "a whole number" };
	if (datatype === "date") return { holds: isDay, must: "a day" };
	if (datatype === "anyURI") return { holds: isAddress, must: "a full https:// address" };
	if (datatype === "string") return { holds: () => true, must: "text" };
	const pattern = new RegExp(datatype.format, "u");
	return { holds: (cell) => pattern.test(cell), must: `like ${datatype.format}` };
}

/** Faults of a CSV file by its columns: their names and order, empty cells, kinds of values. */
function csvFaults(text: string, columns: readonly Column[], mayBeEmpty = false): string[] {
	const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ""));
	const names = columns.map(({ name }) => name);
	if (head.join() !== names.join()) return [`has the columns ${head.join(", ")}; its schema names ${names.join(", ")}`];
	if (rows.length === 0 && !mayBeEmpty) return ["has no row"];
	const tests = columns.map((column) => ({ ...column, ...cellTest(column) }));
	return rows.flatMap((row, i) => {
		const line = `line ${i + 2}`;
		if (row.length !== columns.length) return [`${line} has ${row.length} cells of ${columns.length}`];
		return tests.flatMap(({ name, required, separator, holds, must }, at) => {
			const cell = row[at] ?? "";
			if (cell === "") return required ? [`${line}, ${name} is empty`] : [];
			const fits = (separator ? cell.split(separator) : [cell]).every(holds);
			return fits ? [] : [`${line}, ${name} is "${cell}"; it must be ${must}`];
		});
	});
}

/** Syntax faults of a script, by the compiler of the house. */
function scriptFaults(text: string): string[] {
	const { diagnostics = [] } = ts.transpileModule(text, {
		fileName: "script.js",
		reportDiagnostics: true,
		compilerOptions: { allowJs: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
	});
	return diagnostics.map(({ messageText }) => `is no script: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

/** A style sheet is cut short where a rule is left open. */
function styleFaults(text: string): string[] {
	const marks = text.replace(/\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, "").match(/[{}]/g) ?? [];
	const open = marks.reduce((depth, mark) => depth + (mark === "{" ? 1 : -1), 0);
	return open === 0 ? [] : [`has ${open} rules left open`];
}

function gzipFaults(bytes: Buffer): string[] {
	try {
		return gunzipSync(bytes).length > 0 ? [] : ["is empty"];
	} catch (error) {
		return [`is no whole gzip file: ${(error as Error).message}`];
	}
}

/**
 * What is held against every file whose address a pattern of header-rules.ts fits, beside the text that it must have where that
 * can be made again. A file that no pattern fits is a finding: nothing is published that nobody looks at.
 */
const FORMS: readonly (readonly [at: string, faults: (bytes: Buffer, text: string) => readonly string[]])[] = [
	// Pages have audits of their own; that they are text is seen here.
	...["/", "/404.html", "/**/"].map((at) => [at, () => []] as const),
	...Object.values(TABLES).flatMap(({ files, row, mayBeEmpty }) => {
		const columns = columnsOf(row);
		return files.map((at) => [at, (_: Buffer, text: string) => csvFaults(text, columns, mayBeEmpty)] as const);
	}),
	...PUBLISHED.feed.files.map((at) => [at.replace(/json$/, "xml"), (_: Buffer, text: string) => atomProblems(text)] as const),
	["/changes/dates-ahead.ics", (_, text) => calendarProblems(text)],
	["/packet/*/*.md", () => []],
	// Tables are made again and compared.
	...BINARY_TABLES.map(({ at }) => [at, () => []] as const),
	[SQLITE_FILE, () => []],
	["/data/recompute.ipynb", (bytes) => readJson(bytes).faults],
	["/data/v1/CITATION.cff", (_, text) => (/^cff-version: 1\.2\.0\n/.test(text) ? [] : ["is no Citation File Format 1.2.0"])],
	["/favicon.svg", (_, text) => svgFaults(text)],
	["/favicon.ico", () => []],
	["/apple-touch-icon.png", (bytes) => pngFaults(bytes)],
	["/social/*.png", (bytes) => pngFaults(bytes, [1200, 630])],
	["/press/*.svg", (_, text) => svgFaults(text)],
	["/press/*.png", (bytes) => pngFaults(bytes, [1200, 675])],
	["/_astro/*.woff2", (bytes) => (bytes.toString("latin1", 0, 4) === "wOF2" ? [] : ["is no WOFF2 font"])],
	[
		"/robots.txt",
		(_, text) => (/^User-agent: \*\nAllow: \/\nSitemap: https:\S+\n$/.test(text) ? [] : ["does not open the site and name its sitemap"]),
	],
	["/sitemap-index.xml", (_, text) => readXml(text, "sitemapindex").faults],
	["/sitemap-*.xml", (_, text) => readXml(text, "urlset").faults],
	["/_headers", () => []],
	["/_redirects", () => []],
	["/_astro/*.js", (_, text) => scriptFaults(text)],
	["/_astro/*.wasm", (bytes) => (WebAssembly.validate(new Uint8Array(bytes)) ? [] : ["is no WebAssembly"])],
	["/_astro/*.css", (_, text) => styleFaults(text)],
	["/pagefind/*.js", (_, text) => scriptFaults(text)],
	["/pagefind/*.css", (_, text) => styleFaults(text)],
	...["*.pagefind", "*.pf_meta", "*/*.pf_fragment", "*/*.pf_index", "*/*.pf_filter"].map((at) => [`/pagefind/${at}`, gzipFaults] as const),
];
/** Files that are made of others, by their names. */
const MADE = /^packet\/[^/]+\/[^/]+\.(?:csv|md)$/;
const BINARY = /\.(?:png|ico|woff2|wasm|pagefind|pf_[a-z]+|gz|parquet|sqlite)$/;
const COMPILED_FORMS = FORMS.map(([at, faults]) => ({ fits: new RegExp(patternOf(at), "u"), faults }));
const KINDS = Object.entries(PUBLISHED).flatMap(([kind, { files }]) =>
	files.map((at) => ({ kind: kind as Kind, fits: new RegExp(patternOf(at), "u") })),
);
const OWN = UNPUBLISHED.map(({ file }) => new RegExp(patternOf(file), "u"));
/** Where a host serves a page, so that one pattern is that of its address. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/**
 * Every file of the built site is of a kind that is named here, and sound as one of its kind. A JSON file fits the schema
 * that is published for it. What can be made again of other files is made and compared: tables and packets of their JSON
 * files, feeds of their other form, the data package of the files it names. What was there before the
 * build, or is made by the code alone, is as it was there.
 *
 * @param given files that must be there byte for byte, by their paths below the site's root, with who says so
 */
export function auditPublished({ files, read }: Built, given: ReadonlyMap<string, Made>): Finding[] {
	const found = new Map<string, string[]>();
	const add = (file: string, faults: readonly string[]) => {
		if (faults.length > 0) found.set(file, [...(found.get(file) ?? []), ...faults]);
	};

	const sound = new Map<string, unknown>();
	for (const file of files) {
		if (!file.endsWith(".json")) continue;
		const kind = KINDS.find(({ fits }) => fits.test(`/${file}`))?.kind;
		if (kind === undefined && !OWN.some((fits) => fits.test(`/${file}`))) continue;
		const { data, faults } = readJson(read(file));
		const own = faults.length === 0 && kind !== undefined ? schemaFaults(kind, data) : faults;
		add(file, own);
		if (own.length === 0) sound.set(file, data);
	}
	/** What a sound file says. A file with a fault of its own is not held against others, nor others against it. */
	const dataOf = <K extends Kind>(_kind: K, file: string) => sound.get(file) as Data<K> | undefined;

	const made = new Map(given);
	const grid = dataOf("grid", "data/v1/grid.json");
	const after = dataOf("after-opt-out", "data/v1/after-opt-out.json");
	const compare = dataOf("compare", "data/v1/compare.json");
	const clauses = dataOf("clauses", "data/v1/clauses.json");
	const catalogue = dataOf("datapackage", PACKAGE);
	const home = catalogue?.homepage;
	if (grid) made.set("data/v1/grid.csv", { must: gridCsv(grid.rows), from: "the rows of /data/v1/grid.json" });
	if (after) made.set("data/v1/after-opt-out.csv", { must: afterCsv(after.rows), from: "the rows of /data/v1/after-opt-out.json" });
	for (const [i, { authored, proven }] of (clauses?.clauses ?? []).entries()) {
		const own = authored.quote ? quoteHash(authored.quote.parts) : authored.search && searchHash(authored.search);
		const was = proven && ("quote" in proven ? proven.quote : proven.search);
		if (was && was !== own) add("data/v1/clauses.json", [`has at /clauses/${i}/authored other words than those that were proven, ${was}`]);
	}
	if (compare) {
		const platforms = compare.platforms.map(({ id }) => id);
		const metadata = `${JSON.stringify(csvMetadataOf(platforms), null, "\t")}\n`;
		made.set("data/v1/csv-metadata.json", { must: metadata, from: "the platforms of /data/v1/compare.json" });
		for (const platform of platforms) {
			const file = `packet/${platform}/${platform}`;
			const packet = dataOf("packet", `${file}.json`);
			if (!files.has(`${file}.json`)) add(`${file}.json`, ["is not there; /data/v1/compare.json names the platform"]);
			if (!packet) continue;
			for (const [i, { quote, sha256: own }] of packet.evidence.entries())
				if (own && quote.length > 0 && own !== quoteHash(quote))
					add(`${file}.json`, [`has at /evidence/${i}/quote other words than its sha256 says`]);
			made.set(`${file}.csv`, { must: packetCsv(packet), from: `/${file}.json` });
			made.set(`${file}.md`, { must: packetMarkdown(packet, compare.topics.length), from: `/${file}.json` });
		}
	}
	for (const [file, one] of madeOfTables({ files, read }, add)) made.set(file, one);
	const described =
		catalogue && dataPackageText((file) => (files.has(file) ? read(file) : undefined), catalogue.version, catalogue.homepage);
	if (described) made.set(PACKAGE, { must: described, from: "the files beside it" });
	for (const file of [...files].filter((one) => one.endsWith("/feed.xml"))) {
		const json = file.replace(/xml$/, "json");
		const feed = dataOf("feed", json);
		if (!feed) {
			if (!files.has(json)) add(file, [`has no /${json} beside it`]);
			continue;
		}
		// The feed's own id and day are in this form alone.
		const [id = "", updated = ""] = ["id", "updated"].map(
			(name) => new RegExp(`^<${name}>([^<]*)`, "m").exec(read(file).toString("utf8"))?.[1],
		);
		const day = (instant: string) => instant.slice(0, 10);
		const entries = feed.items.map(({ content_html: html, date_published, date_modified, ...item }) => ({
			...item,
			html,
			published: day(date_published),
			updated: day(date_modified),
		}));
		const atom = toAtom(
			{ id, title: feed.title, about: feed.description, updated: day(updated), entries },
			{ self: feed.feed_url.replace(/json$/, "xml"), home: feed.home_page_url },
		);
		made.set(file, { must: atom, from: `/${json}` });
	}

	// One edition, and no address of ours that leads nowhere.
	const asOf = grid?.asOf;
	for (const [file, data] of sound) {
		const { asOf: own } = data as { readonly asOf?: unknown };
		if (asOf !== undefined && own !== undefined && own !== asOf) add(file, [`is of ${own}; /data/v1/grid.json is of ${asOf}`]);
		if (home !== undefined) add(file, deadAddresses(data, home, files));
	}

	for (const file of files) {
		if (sound.has(file) || (found.has(file) && file.endsWith(".json"))) continue;
		const form = COMPILED_FORMS.find(({ fits }) => fits.test(addressOf(file)));
		if (!form && given.has(file)) continue;
		if (!form)
			add(file, [
				"is of no kind that is looked at. Fix: name it in src/schema/published/index.ts if programs read it, else in scripts/audit/published.ts",
			]);
		else if (BINARY.test(file)) add(file, form.faults(read(file), ""));
		else {
			const { text, faults } = readText(read(file), /\.(?:js|css)$/.test(file));
			add(file, faults.length > 0 ? faults : form.faults(read(file), text));
		}
	}
	// Where the files that others are made of are sound, nothing lies there that none of them makes.
	if (compare) for (const file of files) if (MADE.test(file) && !made.has(file)) add(file, ["comes from no platform of the dataset"]);
	for (const [file, { must, from }] of made) {
		const other = () =>
			typeof must === "string" ? unlike(read(file).toString("utf8"), must) : read(file).equals(must) ? undefined : "has other bytes";
		const fault = files.has(file) ? other() : "is not there";
		if (fault !== undefined) add(file, [`${fault}. It comes from ${from}`]);
	}
	// Last, for it says that a file is another, and not where.
	for (const { name, bytes, hash } of described ? (JSON.parse(described) as Data<"datapackage">).resources : []) {
		const own = catalogue?.resources.find((one) => one.name === name);
		if (own && (own.bytes !== bytes || own.hash !== hash))
			add(`data/v1/${name}`, [`has ${bytes} bytes and ${hash}; /${PACKAGE} says ${own.bytes} and ${own.hash}`]);
	}
	return [...found]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([file, faults]) =>
			faults.slice(0, MOST).map((fault) => ({ audit: "published", page: `/${file}`, message: `The file ${fault}.` })),
		);
}

/** The last tables that were made again: who looks at a site twice changed other files. */
let remade:
	| { readonly of: string; readonly made: ReadonlyMap<string, Made>; readonly faults: ReadonlyMap<string, readonly string[]> }
	| undefined;

/**
 * What every other form of the tables must be, made again of their JSON Lines, whose rows fit the schema of the table.
 *
 * @param add takes the faults of a file
 */
function madeOfTables(built: Built, add: (file: string, faults: readonly string[]) => void): ReadonlyMap<string, Made> {
	const hash = createHash("sha256");
	for (const table of TABLE_NAMES) {
		const file = tableFile(table, "jsonl.gz").slice(1);
		hash.update(built.files.has(file) ? built.read(file) : file);
	}
	const of = hash.digest("hex");
	if (remade?.of !== of) {
		const faults = new Map<string, readonly string[]>();
		remade = { of, made: remake(built, (file, found) => faults.set(file, found)), faults };
	}
	for (const [file, faults] of remade.faults) add(file, faults);
	return remade.made;
}

function remake({ files, read }: Built, add: (file: string, faults: readonly string[]) => void): Map<string, Made> {
	const made = new Map<string, Made>();
	const all = new Map<TableName, Rows>();
	for (const table of TABLE_NAMES) {
		const file = tableFile(table, "jsonl.gz").slice(1);
		if (!files.has(file)) continue;
		try {
			const rows = gunzipSync(read(file))
				.toString("utf8")
				.split("\n")
				.filter(Boolean)
				.map((line) => JSON.parse(line) as Rows[number]);
			const faults = rows.flatMap((row, i) =>
				(RELEASE[table].row.safeParse(row).error?.issues ?? []).map(
					({ path, message }) => `has in line ${i + 1} a wrong ${path.join(".")}: ${message}`,
				),
			);
			add(file, faults);
			if (faults.length > 0) continue;
			all.set(table, rows);
			const from = `the rows of /${file}`;
			made.set(tableFile(table, "csv").slice(1), { must: csvOf(table, rows), from });
			made.set(tableFile(table, "parquet").slice(1), { must: Buffer.from(parquetOf(table, rows)), from });
		} catch (error) {
			add(file, [`is no JSON Lines in a whole gzip file: ${(error as Error).message}`]);
		}
	}
	if (all.size === TABLE_NAMES.length)
		made.set(SQLITE_FILE.slice(1), { must: Buffer.from(sqliteOf((table) => all.get(table) ?? [])), from: "the rows of /data/v1/tables/" });
	return made;
}

/** Addresses of this site in a file's data, or in HTML there, that are no file of it. */
function deadAddresses(data: unknown, home: string, files: ReadonlySet<string>): string[] {
	const there = (address: string): boolean => {
		const path = decodeURI(new URL(address).pathname).slice(new URL(home).pathname.length);
		return files.has(path) || files.has(`${path}index.html`);
	};
	return [...textsIn(data)].flatMap(({ text, at }) => {
		const addresses = text.startsWith(home) ? [text] : [...text.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, address = ""]) => address);
		return addresses
			.filter((address) => address.startsWith(home) && !there(address))
			.map((address) => `has ${address} at ${at}, which is no file of this site`);
	});
}
