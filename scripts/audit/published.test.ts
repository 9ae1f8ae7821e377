import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { dataPackageText, PACKAGE } from "../../src/integrations/data-package.ts";
import { FILES, fits } from "../../src/schema/pages.ts";
import { PUBLISHED, TABLES } from "../../src/schema/published/index.ts";
import { publishedSite } from "../../src/testing/published-site.ts";
import { publishedSchemaFiles, schemaFiles } from "../docs/json-schema.ts";
import { ROOT } from "../lib/paths.ts";
import { auditPublished, type Made } from "./published.ts";

/** Schemas of the code: the files that must be there as they are. */
const given = new Map<string, Made>(
	[...schemaFiles(), ...publishedSchemaFiles()].map(([path, must]) => [path.replace("public/", ""), { must, from: "src/schema/" }]),
);
const site = publishedSite();
const bytesOf = (text: string | Buffer | undefined): Buffer => (typeof text === "string" ? Buffer.from(text) : (text ?? Buffer.alloc(0)));
/** Every published file of the valid book. */
const built: ReadonlyMap<string, string | Buffer> = new Map<string, string | Buffer>([
	...site,
	[PACKAGE, dataPackageText((file) => (site.has(file) ? bytesOf(site.get(file)) : undefined), asOfSite(), "https://x.example/")],
	...[...given].map(([file, { must }]) => [file, must] as const),
]);
function asOfSite(): string {
	return (JSON.parse(String(site.get("data/v1/grid.json"))) as { asOf: string }).asOf;
}
const messages = (files: ReadonlyMap<string, string | Buffer>) =>
	auditPublished({ files: new Set(files.keys()), read: (file) => bytesOf(files.get(file)) }, given).map(
		({ page, message }) => `${page} ${message}`,
	);
/** What is said of a file of the whole site, with another text. */
const changed = (file: string, change: (text: string) => string | Buffer) => {
	const text = bytesOf(built.get(file)).toString("utf8");
	const other = change(text);
	expect(bytesOf(other).equals(Buffer.from(text)), `${file} changed`).toBe(false);
	return messages(new Map(built).set(file, other)).filter((message) => message.startsWith(`/${file} `));
};
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
		expect(String(built.get("data/v1/grid.csv")).split("\r\n").length).toBeGreaterThan(5);
		expect([...built.keys()].filter((file) => file.endsWith("feed.json")).length).toBeGreaterThan(1);
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

	test("every schema is JSON Schema as strict readers take it", () => {
		for (const [path, text] of [...schemaFiles(), ...publishedSchemaFiles()].filter(([path]) => path.endsWith(".schema.json"))) {
			const ajv = new Ajv2020({ allowUnionTypes: true });
			for (const name of ["date", "date-time", "email", "uri"]) ajv.addFormat(name, true);
			expect(() => ajv.compile(JSON.parse(text) as object), path).not.toThrow();
		}
	});

	// A host serves whatever lies there: no kind of file is left out by its name.
	test.each([
		"data/v1/new.json",
		"data/v1/extra.JSON",
		"data/v1/Grid.json",
		"data/v1/grid.json.bak",
		"data/v1/grid.json ",
		"data/v1/extra.ndjson",
		"data/v1/extra.jsonld",
		"data/v1/grid.parquet",
		"data/v1/schema/old.schema.json",
		"topics/x/new.csv",
		"topics/x/y/feed.json",
		"clauses/acme/x/2024-05-01/card.png",
		"packet/acme/acme.pdf",
		"packet/acme/.csv",
		".env",
		".well-known/security.txt",
		"_astro/a.woff",
		"index.htm",
		"a.html",
		"sitemap.xml",
	])("a file of no kind is a finding: %s", (file) => {
		expect(messages(new Map(built).set(file, "{}"))).toEqual([
			`/${file} The file is of no kind that is looked at. Fix: name it in src/schema/published/index.ts if programs read it, else in scripts/audit/published.ts.`,
		]);
	});

	test("a file that its page alone reads needs no schema, and is JSON all the same", () => {
		expect(messages(new Map(built).set("check/data.json", '{"a":1}'))).toEqual([]);
		expect(messages(new Map(built).set("check/data.json", '{"a":1'))[0]).toContain("/check/data.json The file is not JSON: ");
		expect(messages(new Map(built).set("letters/x/data.json", '{"a":1,"a":2}'))[0]).toContain("a key is there twice");
	});

	test.each([
		["grid.schema.json", (text: string) => text.slice(1)],
		["grid.schema.json", () => "{}"],
		["grid.csv-schema.json", () => "{}"],
		["grid.csv-schema.json", (text: string) => text.slice(0, -5)],
		["packet.schema.json", (text: string) => text.replace('"format": "uri"', '"format": "uri-reference"')],
		["clauses.schema.json", (text: string) => text.replace('"additionalProperties": false', '"additionalProperties": true')],
	])("a schema that is not the code's is a finding: %s", (name, change) => {
		const file = `data/v1/schema/files/${name}`;
		const [found, ...more] = changed(file, change);
		expect(more).toEqual([]);
		expect(found).toMatch(new RegExp(`^/${file} The file has .+ must stand\\. It comes from src/schema/\\.$`));
	});

	test("a schema that is missing is a finding", () => {
		const files = new Map(built);
		files.delete("data/v1/schema/clause.schema.json");
		expect(messages(files)).toEqual(["/data/v1/schema/clause.schema.json The file is not there. It comes from src/schema/."]);
	});

	test.each([
		["data/v1/clauses.json", "clauses.0.authored.answer", 5, "/clauses/0/authored/answer must be string"],
		["data/v1/clauses.json", "clauses.0.authored.limits", undefined, "/clauses/0/authored must have required property 'limits'"],
		["data/v1/clauses.json", "clauses.0.note", "x", "/clauses/0 must NOT have additional properties"],
		["data/v1/clauses.json", "clauses.0.version", "2026-02-30", "/clauses/0/version must match pattern"],
		["data/v1/clauses.json", "asOf", "today", "/asOf must match pattern"],
		["data/v1/clauses.json", "archive", null, "/archive must be object"],
		["data/v1/clauses.json", "clauses.0.archiveUrl", "not an address", "/clauses/0/archiveUrl must match "],
		["data/v1/clauses.json", "$schema", "schema/files/grid.schema.json", "/$schema must be equal to constant"],
		["data/v1/grid.json", "$schema", "https://x.example/data/v1/schema/files/grid.schema.json", "/$schema must be equal to constant"],
		["data/v1/grid.json", "$schema", "", "/$schema must be equal to constant"],
		["data/v1/grid.json", "rows.0.limits", ["models only; not data"], "/rows/0/limits/0 must match pattern"],
		["packet/acme/acme.json", "answers.0.survives", ["Feedback;"], "/answers/0/survives/0 must match pattern"],
		...[
			"javascript:alert(1)",
			"JavaScript://x.example/%0aalert(1)",
			"data:text/html,x",
			"vbscript:x",
			"file:///etc/passwd",
			"ftp://x.example/",
			"http://x.example/",
			"blob:https://x.example/1",
			"mailto:a@x.example",
			"//x.example/",
			"https://user@x.example/",
			'https://x.example/" onload="x',
			"https:x.example",
		].map((address): [string, string, unknown, string] => [
			"packet/acme/acme.json",
			"evidence.0.documentUrl",
			address,
			"/evidence/0/documentUrl m",
		]),
		["packet/acme/acme.json", "evidence.0.documentUrl", "https://localhost/", '/evidence/0/documentUrl must match format "uri"'],
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

	const feed = [...built.keys()].find((file) => file.endsWith("feed.json")) ?? "";
	test.each([
		[feed, "version", "https://jsonfeed.org/version/1", "/version must be equal to constant"],
		[feed, "items", undefined, "/ must have required property 'items'"],
		[feed, "language", "de", "/language must be equal to constant"],
	])("%s with %s as %j", (file, at, value, message) => {
		expect(changedJson(file, at, value)[0]).toContain(message);
	});

	const grid = "data/v1/grid.json";
	const first = (text: string) => text.replace("{", '{"asOf":"1999-01-01",');
	test.each<[what: string, file: string, change: (text: string) => string | Buffer, message: string]>([
		["cut short", grid, (text) => text.slice(0, -1), "is not JSON: "],
		["empty", grid, () => "", "is empty"],
		["a key twice", grid, first, 'has "1999-01-01'],
		["a key twice, deep", "data/v1/clauses.json", (text) => text.replace('"search":{', '"search":{"on":"2020-01-01",'), "where "],
		["a key twice, once escaped", grid, (text) => text.replace("{", '{"\\u0061sOf":"1999-01-01",'), "where "],
		["a number that is infinite", grid, (text) => text.replace(/"schemaVersion":\s?1/, '"schemaVersion":1e400'), "where "],
		["a number that is rounded", grid, (text) => text.replace(/"schemaVersion":\s?1/, '"schemaVersion":1.00000000000000001'), "where "],
		["a byte order mark", grid, (text) => `\uFEFF${text}`, "is not JSON: "],
		["two documents", grid, (text) => `${text}{}`, "is not JSON: "],
		["blanks after the end", grid, (text) => `${text}  `, "where the end must stand"],
		["Latin-1", grid, (text) => Buffer.from(text.replace(/("sentence":\s?")/, "$1\u00e4"), "latin1"), "is not UTF-8"],
		["UTF-16", grid, (text) => Buffer.from(text, "utf16le"), "has U+0000 at line 1, column 2"],
		[
			"half a character",
			grid,
			(text) => text.replace(/("sentence":\s?")/, "$1\\ud800"),
			"has U+D800 at /rows/0/sentence, which does not print",
		],
		["halves in the wrong order", grid, (text) => text.replace(/("sentence":\s?")/, "$1\\udc00\\ud800"), "has U+DC00 at /rows/0/sentence"],
		["half a character in a key", "data/v1/compare.json", (text) => text.replace('"platforms":', '"platform\\udc00":'), "/"],
		["a turn of direction", grid, (text) => text.replace(/("sentence":\s?")/, "$1\u202e"), "has U+202E at line "],
		["a turn of direction, escaped", grid, (text) => text.replace(/("sentence":\s?")/, "$1\\u202e"), "where "],
		["a NUL", grid, (text) => text.replace(/("sentence":\s?")/, "$1\\u0000"), "has U+0000 at /rows/0/sentence"],
		["another edition", "data/v1/teams.json", (text) => text.replace(/"asOf":\s?"\d{4}/, '"asOf":"2001'), "is of 2001-"],
		["another edition of a packet", "packet/acme/acme.json", (text) => text.replace(/"asOf":"\d{4}/, '"asOf":"2001'), "is of 2001-"],
		[
			"an address of ours that is no page",
			"packet/acme/acme.json",
			(text) => text.replace("https://x.example/clauses/acme/", "https://x.example/clauses/gone/"),
			"has https://x.example/clauses/gone/",
		],
	])("JSON: %s", (_, file, change, message) => {
		expect(changed(file, change).join("\n")).toContain(message);
	});
});

describe("files that are made of others", () => {
	test.each<[what: string, file: string, change: (text: string) => string | Buffer, message: string]>([
		["a table without rows", "data/v1/grid.csv", (text) => `${text.split("\r\n")[0]}\r\n`, "The file has no row."],
		["a table cut in its last cell", "data/v1/grid.csv", (text) => text.slice(0, -9), "has the end at line "],
		[
			"a table cut between its rows",
			"data/v1/grid.csv",
			(text) => `${text.split("\r\n").slice(0, -2).join("\r\n")}\r\n`,
			"It comes from the rows of /data/v1/grid.json.",
		],
		["a table that lost a column", "data/v1/grid.csv", (text) => text.replaceAll(/^[^,\r\n]+,/gm, ""), "has the columns product, "],
		[
			"a table with another sentence",
			"data/v1/grid.csv",
			(text) => text.replace("may ", "may not "),
			"must stand. It comes from the rows of /data/v1/grid.json.",
		],
		["a cell that is a formula", "data/v1/grid.csv", (text) => text.replace(/"[^"]*"\r\n/, "=1+1\r\n"), "must stand"],
		["a quote mark left open", "data/v1/grid.csv", (text) => text.replace(/\r\n(.*)\r\n$/, '\r\n"$1\r\n'), "must stand"],
		["line ends of another kind", "data/v1/after-opt-out.csv", (text) => text.replaceAll("\r\n", "\n"), "must stand"],
		["an empty table", "data/v1/after-opt-out.csv", () => "", "The file is empty."],
		["a packet's table without its mark", "packet/acme/acme.csv", (text) => text.slice(1), "It comes from /packet/acme/acme.json."],
		["a packet in Markdown cut short", "packet/acme/acme.md", (text) => text.slice(0, 200), "It comes from /packet/acme/acme.json."],
		[
			"a table that the metadata do not name",
			"data/v1/csv-metadata.json",
			(text) => text.replace("packet/birch/birch.csv", "packet/birch/other.csv"),
			"It comes from the platforms of /data/v1/compare.json.",
		],
	])("%s", (_, file, change, message) => {
		expect(changed(file, change).join("\n")).toContain(message);
	});

	test("the data package holds size and hash of each file, and names no other", () => {
		const of = (change: (data: { resources: { name: string; bytes: number; hash: string }[] }) => void) => {
			const data = JSON.parse(String(built.get(PACKAGE)));
			change(data);
			return messages(new Map(built).set(PACKAGE, `${JSON.stringify(data, null, "\t")}\n`));
		};
		const from = expect.stringMatching(
			/^\/data\/v1\/datapackage\.json The file has .+ at line \d+, column \d+, where .+ must stand\. It comes from the files beside it\.$/,
		);
		const other = (name: string, says: string) =>
			expect.stringMatching(new RegExp(`^/data/v1/${name} The file has \\d+ bytes and sha256:.+; /data/v1/datapackage.json says ${says}`));
		expect(of(({ resources }) => Object.assign(resources[0] ?? {}, { hash: `sha256:${"0".repeat(64)}` }))).toEqual([
			other("after-opt-out.csv", "\\d+ and sha256:0{64}"),
			from,
		]);
		expect(of(({ resources }) => Object.assign(resources[1] ?? {}, { bytes: 5 }))).toEqual([other("after-opt-out.json", "5 and"), from]);
		expect(of(({ resources }) => void resources.pop())).toEqual([from]);
		expect(of(({ resources }) => void resources.push({ ...resources[0]!, name: "teams.csv" }))).toEqual([from]);
		// A file that was changed after it was described is found by its hash, whatever it says.
		const teams = String(built.get("data/v1/teams.json")).replace(/"says":"/, '"says":"Not ');
		expect(messages(new Map(built).set("data/v1/teams.json", teams))).toEqual([from, other("teams.json", "\\d+ and")]);
	});

	test("words that are not those of the proof", () => {
		expect(changed("data/v1/clauses.json", (text) => text.replace('"parts":["We ', '"parts":["We never '))[0]).toMatch(
			/has at \/clauses\/\d+\/authored other words than those that were proven, [0-9a-f]{64}\.$/,
		);
		expect(changed("data/v1/clauses.json", (text) => text.replace(/("search":\{"words":\[")/, "$1other"))[0]).toContain(
			"other words than those that were proven",
		);
		expect(changed("packet/acme/acme.json", (text) => text.replace(/("quote":\[")/, "$1Never "))[0]).toMatch(
			/has at \/evidence\/\d+\/quote other words than its sha256 says\.$/,
		);
	});

	test.each(["packet/none/none.md", "packet/none/none.csv"])("%s comes from nothing", (file) => {
		const text = [...built].find(([one]) => one.slice(-4) === file.slice(-4))?.[1] ?? "";
		expect(messages(new Map(built).set(file, text))).toContain(`/${file} The file comes from no platform of the dataset.`);
	});

	test.each([
		["data/v1/grid.csv", "the rows of /data/v1/grid.json"],
		["packet/acme/acme.csv", "/packet/acme/acme.json"],
		["packet/acme/acme.md", "/packet/acme/acme.json"],
		["data/v1/csv-metadata.json", "the platforms of /data/v1/compare.json"],
	])("%s is missing", (file, from) => {
		const files = new Map(built);
		files.delete(file);
		expect(messages(files)).toContain(`/${file} The file is not there. It comes from ${from}.`);
	});

	test("a packet's JSON is missing while its other forms are there", () => {
		const files = new Map(built);
		files.delete("packet/acme/acme.json");
		expect(messages(files)).toContain("/packet/acme/acme.json The file is not there; /data/v1/compare.json names the platform.");
	});

	const atom = [...built.keys()].find((file) => file.endsWith("feed.xml") && String(built.get(file)).includes("<entry>")) ?? "";
	test.each<[what: string, file: string, change: (text: string) => string | Buffer, message: string]>([
		["a feed cut short", atom, (text) => text.slice(0, -20), "The file XML: "],
		[
			"an entry of a feed that its other form has not",
			atom,
			(text) => text.replace(/<summary>\w+/, "<summary>Never"),
			`It comes from /${atom.replace("xml", "json")}.`,
		],
		[
			"an entry newer than the feed",
			atom,
			(text) =>
				text.replace(/(<id>[^<]*<\/id>\n<title>[^<]*<\/title>\n<link[^\n]*\n<published>[^<]*<\/published>\n<updated>)\d{4}/, "$12999"),
			"an entry is newer than the feed",
		],
		[
			"an address of a feed that runs",
			atom,
			(text) => text.replace('type="text/html" href="https:', 'type="text/html" href="javascript:'),
			"has no full address",
		],
		["a calendar cut short", "changes/dates-ahead.ics", (text) => text.slice(0, -16), "3."],
		["a calendar with other line ends", "changes/dates-ahead.ics", (text) => text.replaceAll("\r\n", "\n"), "a line does not end in CRLF"],
	])("%s", (_, file, change, message) => {
		expect(changed(file, change).join("\n")).toContain(message);
	});
});

describe("files of the site itself", () => {
	const png = readFileSync(join(ROOT, "public/apple-touch-icon.png"));
	const flipped = Buffer.from(png);
	flipped[60] = (flipped[60] ?? 0) ^ 1;
	const of = (file: string, text: string | Buffer) => messages(new Map(built).set(file, text));
	const ICON = '<svg xmlns="http://www.w3.org/2000/svg"><title>Clausebook</title><rect width="1" height="1"/></svg>';
	/** What becomes of a sound image, and what is said of it. */
	const SVG: readonly (readonly [(text: string) => string, string | undefined])[] = [
		[(text) => text, undefined],
		[(text) => `<?xml-stylesheet href="https://y.example/a.css"?>${text}`, "has an instruction beside its root"],
		[(text) => `<!DOCTYPE svg [<!ENTITY a "b">]>${text}`, "has a document type beside its root"],
		[(text) => text.slice(0, -6), "is not XML: "],
		[(text) => text + text, "is not XML: "],
		[() => "<html/>", "has the root html; it must be svg"],
		[(text) => text.replace("</svg>", "<script>1</script></svg>"), "has the element script, which does not draw"],
		[(text) => text.replace("</svg>", "<foreignObject/></svg>"), "has the element foreignObject"],
		[(text) => text.replace("</svg>", '<image href="https://y.example/a.png"/></svg>'), "has the element image"],
		[(text) => text.replace("<rect ", '<rect onload="1" '), "has the event handler onload on rect"],
		[(text) => text.replace("<rect ", '<rect style="fill:url(https://y.example/a)" '), "has style="],
		[(text) => text.replace(/<title.*?<\/title>/, ""), "has 0 titles"],
		[(text) => text.replace("<title", "\u0001<title"), "has U+0001 at line 1"],
	];
	test.each<[file: string, text: string | Buffer, message: string | undefined]>([
		["apple-touch-icon.png", png, undefined],
		["apple-touch-icon.png", png.subarray(0, -4), "is cut short at byte "],
		["apple-touch-icon.png", png.subarray(0, -12), "has the chunks IHDR"],
		["apple-touch-icon.png", flipped, "is damaged in the chunk "],
		["apple-touch-icon.png", "", "is no PNG"],
		["social/acme.png", png, "it must be 1200 x 630"],
		["robots.txt", "User-agent: *\nAllow: /\nSitemap: https://x.example/sitemap-index.xml\n", undefined],
		["robots.txt", "User-agent: *\nDisallow: /\n", "does not open the site"],
		["sitemap-index.xml", "<sitemapindex><sitemap>", "is not XML: "],
		["sitemap-0.xml", "<urlset/>", undefined],
		["sitemap-0.xml", "<sitemapindex/>", "it must be urlset"],
		["_astro/a.js", 'import{a}from"./b.js";a()', undefined],
		["_astro/a.js", 'import{a}from"./b.js";a(', "is no script: "],
		["_astro/a.wasm", Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), undefined],
		["_astro/a.wasm", Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0]), "is no WebAssembly"],
		["_astro/a.css", "@media print{a{b:c}}", undefined],
		["_astro/a.css", "@media print{a{b:c}", "has 1 rules left open"],
		["pagefind/fragment/en_1.pf_fragment", gzipSync("{}"), undefined],
		["pagefind/fragment/en_1.pf_fragment", gzipSync("{}").subarray(0, -3), "is no whole gzip file: "],
		["x/index.html", Buffer.from([0x3c, 0x70, 0x3e, 0xe4]), "is not UTF-8"],
		["x/index.html", "<p>a\u202eb</p>", "has U+202E at line 1, column 5"],
		["x/index.html", "", "is empty"],
		...SVG.map(([change, message]): [string, string, string | undefined] => ["favicon.svg", change(ICON), message]),
	])("%s %#", (file, text, message) => {
		if (message === undefined) expect(of(file, text).filter((one) => one.startsWith(`/${file} `))).toEqual([]);
		else expect(of(file, text).join("\n")).toContain(message);
	});

	test("what lies in public/ or is written for hosts is there byte for byte", () => {
		const must = new Map(given)
			.set("_headers", { must: "a", from: "the code" })
			.set("favicon.ico", { must: Buffer.from([0]), from: "public/" });
		const said = (files: ReadonlyMap<string, string | Buffer>) =>
			auditPublished({ files: new Set(files.keys()), read: (file) => bytesOf(files.get(file)) }, must).map(
				({ page, message }) => `${page} ${message}`,
			);
		expect(said(new Map(built).set("_headers", "a").set("favicon.ico", Buffer.from([0])))).toEqual([]);
		expect(said(new Map(built).set("_headers", "ab"))).toEqual([
			'/_headers The file has "b" at line 1, column 2, where the end must stand. It comes from the code.',
			"/favicon.ico The file is not there. It comes from public/.",
		]);
		expect(said(new Map(built).set("_headers", "a").set("favicon.ico", Buffer.from([1])))).toEqual([
			"/favicon.ico The file has other bytes. It comes from public/.",
		]);
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
		["a file without a line", grid, () => "\r\n", "has the columns ; its schema names platform, "],
		["a cell too many", grid, (text: string) => text.replace(/\r\n$/, ",x\r\n"), "cells of 17"],
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
			'state is "yes"; it must be like ^(?:answered|unstated|conflict|drifted|not-read)$',
		],
		["a region of none", grid, (text: string) => text.replace("eea switzerland", "eea,switzerland"), "cells of 17"],
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
		const { tables } = JSON.parse(String(built.get("data/v1/csv-metadata.json"))) as { tables: { url: string; tableSchema: string }[] };
		const at = (path: string) => new URL(path, "https://x.example/data/v1/csv-metadata.json").pathname.slice(1);
		expect(tables.map(({ url }) => at(url)).sort()).toEqual([...built.keys()].filter((file) => file.endsWith(".csv")).sort());
		for (const { tableSchema } of tables) expect(built.has(at(tableSchema)), tableSchema).toBe(true);
	});

	test("phrases of a list are kept apart by a semicolon, ids by a space", () => {
		const { columns } = JSON.parse(String(built.get("data/v1/schema/files/grid.csv-schema.json"))) as {
			columns: { name: string; separator?: string }[];
		};
		expect(Object.fromEntries(columns.flatMap(({ name, separator }) => (separator ? [[name, separator]] : [])))).toEqual({
			regions: " ",
			limits: "; ",
			models: " ",
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
