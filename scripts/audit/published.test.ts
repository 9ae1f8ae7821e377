import { describe, expect, test } from "vitest";
import { FILES, fits } from "../../src/schema/pages.ts";
import { columnsOfTable, PUBLISHED, schemaOfFile, TABLES } from "../../src/schema/published/index.ts";
import { publishedSite } from "../../src/testing/published-site.ts";
import { publishedSchemaFiles, schemaFiles } from "../docs/json-schema.ts";
import { auditPublished } from "./published.ts";

/** The published files of the valid book with their schemas. */
const built = new Map([
	...publishedSite(),
	...[...schemaFiles(), ...publishedSchemaFiles()].map(([path, text]) => [path.replace("public/", ""), text] as const),
]);
const messages = (files: ReadonlyMap<string, string>) =>
	auditPublished(new Set(files.keys()), (file) => files.get(file) ?? "").map(({ page, message }) => `${page} ${message}`);
/** Schema of a published file, below the site's root. */
function schemaFor(file: string): string {
	const of = (kinds: Readonly<Record<string, { readonly files: readonly string[] }>>) =>
		Object.entries(kinds).find(([, { files }]) => files.some((pattern) => fits(pattern, `/${file}`)))?.[0];
	const table = of(TABLES);
	return (table === undefined ? schemaOfFile(of(PUBLISHED) ?? "") : columnsOfTable(table)).slice(1);
}
/** What is said of one file with another text, beside nothing but its schema. */
const changed = (file: string, change: (text: string) => string, beside = schemaFor(file)) =>
	messages(
		new Map([
			[beside, built.get(beside) ?? ""],
			[file, change(built.get(file) ?? "")],
		]),
	);
/** The same for a JSON file. `at` is a place in it, the parts of its path apart by dots; nothing takes the field away. */
const changedJson = (file: string, at: string, value: unknown) =>
	changed(file, (text) => {
		const data = JSON.parse(text) as Record<string, unknown>;
		const path = at.split(".");
		const last = path.pop() ?? "";
		const holder = path.reduce((one, key) => one[key] as Record<string, unknown>, data);
		if (value === undefined) delete holder[last];
		else holder[last] = value;
		return JSON.stringify(data);
	});

describe("published files and their schemas", () => {
	test("every file of the valid book fits the schema that is published with it", () => {
		expect(messages(built)).toEqual([]);
		// The fixtures are not empty: what was looked at holds clauses, answers and a silence.
		expect(built.get("data/v1/clauses.json")).toContain('"search":{');
		expect(built.get("data/v1/grid.csv")?.split("\r\n").length).toBeGreaterThan(5);
		expect([...built.keys()].filter((file) => file.endsWith("oembed.json")).length).toBeGreaterThan(5);
	});

	test("every JSON and CSV file that the ledger keeps has exactly one schema", () => {
		const kinds = [...Object.values(PUBLISHED), ...Object.values(TABLES)];
		for (const file of FILES.filter((one) => /\.(?:json|csv)$/.test(one) && !one.startsWith("/data/v1/schema/")))
			expect(
				kinds.filter(({ files }) => files.includes(file)),
				file,
			).toHaveLength(1);
		for (const file of kinds.flatMap(({ files }) => files)) expect(FILES, file).toContain(file);
	});

	test("a file without a schema is a finding, one that its page alone reads is none", () => {
		const added = new Map(built).set("data/v1/new.json", "{}").set("topics/x/new.csv", "a").set("check/data.json", "{}");
		expect(messages(added)).toEqual(
			["/data/v1/new.json", "/topics/x/new.csv"].map(
				(file) =>
					`${file} The file has no published schema. Fix: name it in src/schema/published/index.ts, among UNPUBLISHED if nobody is promised it.`,
			),
		);
	});

	test("a schema that is missing, broken or not JSON Schema is a finding", () => {
		const file = "data/v1/schema/files/grid.schema.json";
		expect(messages(new Map([["data/v1/grid.json", "{}"]]))).toEqual([
			"/data/v1/grid.json The file has the schema /data/v1/schema/files/grid.schema.json, which is not there.",
		]);
		expect(changed(file, (text) => text.slice(1), "data/v1/grid.json").join("\n")).toContain("which cannot be read");
		expect(changed(file, () => '{"type":"obj"}', "data/v1/grid.json").join("\n")).toContain("which cannot be read: schema is invalid");
		expect(changed(file, (text) => text.replace('"format": "date"', '"format": "ends_with"'), "data/v1/grid.json").join("\n")).toContain(
			'unknown format "ends_with"',
		);
	});

	test.each([
		["data/v1/clauses.json", "clauses.0.authored.answer", 5, "/clauses/0/authored/answer must be string"],
		["data/v1/clauses.json", "clauses.0.authored.limits", undefined, "/clauses/0/authored must have required property 'limits'"],
		["data/v1/clauses.json", "clauses.0.note", "x", "/clauses/0 must NOT have additional properties"],
		["data/v1/clauses.json", "clauses.0.version", "2026-02-30", "/clauses/0/version must match pattern"],
		["data/v1/clauses.json", "asOf", "today", "/asOf must match pattern"],
		["data/v1/clauses.json", "archive", null, "/archive must be object"],
		["data/v1/clauses.json", "clauses.0.archiveUrl", "not an address", '/clauses/0/archiveUrl must match format "uri"'],
		["data/v1/grid.json", "rows.0.state", "unknown", "/rows/0/state must be equal to one of the allowed values"],
		["data/v1/grid.json", "rows.0.regions", [], "/rows/0/regions must NOT have fewer than 1 items"],
		["data/v1/grid.json", "licence", "MIT", "/licence must be equal to constant"],
		["data/v1/grid.json", "schemaVersion", 2, "/schemaVersion must be equal to constant"],
		["data/v1/teams.json", "reviews.0.authored.lead", {}, "/reviews/0/authored/lead must have required property 'says'"],
		["data/v1/compare.json", "topics.0.url", "topics/x/", "/topics/0/url must match pattern"],
		["data/v1/after-opt-out.json", "rows.0.part", 0, "/rows/0/part must be >= 1"],
		["packet/acme/acme.json", "evidence.0.sha256", "abc", "/evidence/0/sha256 must match pattern"],
		["packet/acme/acme.json", "answers.0.clauses.0", "CB-1", "/answers/0/clauses/0 must match pattern"],
		["data/v1/datapackage.json", "resources.0.hash", "md5:1", "/resources/0/hash must match pattern"],
		["data/v1/csv-metadata.json", "tables.0.url", "https://x.example/grid.csv", "/tables/0/url must match pattern"],
	])("%s with %s as %j", (file, at, value, message) => {
		const found = changedJson(file, at, value);
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]).toContain(`/${file} The file does not fit /data/v1/schema/files/`);
		expect(found[0]).toContain(message);
	});

	const [oembed = "", feed = ""] = [/oembed\.json$/, /feed\.json$/].map((end) => [...built.keys()].find((file) => end.test(file)) ?? "");
	test.each([
		[oembed, "type", "video", "/type must be equal to constant"],
		[oembed, "html", "<script>", "/html must match pattern"],
		[oembed, "width", "600", "/width must be integer"],
		[feed, "version", "https://jsonfeed.org/version/1", "/version must be equal to constant"],
		[feed, "items", undefined, "/ must have required property 'items'"],
		[feed, "language", "de", "/language must be equal to constant"],
	])("%s with %s as %j", (file, at, value, message) => {
		expect(changedJson(file, at, value)[0]).toContain(message);
	});

	test("text that is no JSON", () => {
		expect(changed("data/v1/grid.json", (text) => text.slice(0, -1))[0]).toContain("/data/v1/grid.json The file is not JSON: ");
		expect(changed("data/v1/grid.json", () => "")[0]).toContain("is not JSON");
	});
});

describe("CSV files and their columns", () => {
	const grid = "data/v1/grid.csv";
	test.each([
		[
			"a column that moved",
			grid,
			(text: string) => text.replace("platform,product", "product,platform"),
			"has the columns product, platform, ",
		],
		["a column that was renamed", "packet/acme/acme.csv", (text: string) => text.replace("as_of", "asOf"), "has the columns asOf, "],
		["a file without a line", grid, () => "", "has the columns ; its schema names platform, "],
		["a cell too many", grid, (text: string) => text.replace(/\r\n$/, ",x\r\n"), "cells of 16"],
		["an empty id", grid, (text: string) => text.replace("\r\nacme,", "\r\n,"), "line 2, platform is empty"],
		[
			"an id in capitals",
			grid,
			(text: string) => text.replace("\r\nacme,", "\r\nACME,"),
			'line 2, platform is "ACME"; it must be like ^[a-z0-9]+',
		],
		[
			"a state of none",
			grid,
			(text: string) => text.replace(",answered,", ",yes,"),
			'state is "yes"; it must be like ^(?:answered|unstated|conflict|drifted)$',
		],
		["a region of none", grid, (text: string) => text.replace("eea switzerland", "eea,switzerland"), "cells of 16"],
		["another region", grid, (text: string) => text.replace("eea switzerland", "eea mars"), 'regions is "eea mars'],
		["a number of none", grid, (text: string) => text.replace(/CB-(\d{4})/, "CB$1"), "; it must be like ^(?:CB-"],
		["a day of none", "packet/acme/acme.csv", (text: string) => text.replace(/\r\n20\d\d-\d\d/, "\r\n2026-13"), "as_of is "],
		[
			"no address",
			"packet/acme/acme.csv",
			(text: string) => text.replace("https://x.example/clauses/", "/clauses/"),
			"permanent_address is ",
		],
		[
			"part of none",
			"data/v1/after-opt-out.csv",
			(text: string) => text.replace(/,\d+\r\n/, ",one\r\n"),
			'part is "one"; it must be a whole number',
		],
	])("%s", (_, file, change, message) => {
		const found = changed(file, change);
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]).toContain(`/${file} The file `);
		expect(found[0]).toContain(message);
	});

	test("the metadata names every CSV file of the site, from the folder it lies in", () => {
		const { tables } = JSON.parse(built.get("data/v1/csv-metadata.json") ?? "") as { tables: { url: string; tableSchema: string }[] };
		const at = (path: string) => new URL(path, "https://x.example/data/v1/csv-metadata.json").pathname.slice(1);
		expect(tables.map(({ url }) => at(url)).sort()).toEqual([...built.keys()].filter((file) => file.endsWith(".csv")).sort());
		for (const { tableSchema } of tables) expect(built.has(at(tableSchema)), tableSchema).toBe(true);
	});

	test("phrases of a list are kept apart by a semicolon, ids by a space", () => {
		const { columns } = JSON.parse(built.get("data/v1/schema/files/grid.csv-schema.json") ?? "") as {
			columns: { name: string; separator?: string }[];
		};
		expect(Object.fromEntries(columns.flatMap(({ name, separator }) => (separator ? [[name, separator]] : [])))).toEqual({
			regions: " ",
			limits: "; ",
			marks: " ",
			carveOutsNotReached: " ",
			clauses: " ",
			versions: " ",
		});
	});
});

test("a pattern stands for addresses of its length, with a name before an ending", () => {
	expect(fits("/packet/*/*.csv", "/packet/acme/acme.csv")).toBe(true);
	for (const other of ["/packet/acme/acme.json", "/packet/acme/.csv", "/packet/acme.csv", "/packet/a/b/c.csv", "/packet/acme/csv"])
		expect(fits("/packet/*/*.csv", other), other).toBe(false);
});
