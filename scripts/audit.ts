import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readRecords } from "../src/content/read.ts";
import { redirectFiles } from "../src/integrations/redirects.ts";
import { since } from "../src/integrations/terminal.ts";
import { readLedger, readLock } from "../src/rules/generated.ts";
import { namesIn } from "../src/rules/plain-language.ts";
import { fileAddresses } from "../src/schema/pages.ts";
import { auditAfterOptOut } from "./audit/after-opt-out.ts";
import { auditCells, type CellAudit, type GridRow } from "./audit/cells.ts";
import { auditCitation } from "./audit/citation.ts";
import { auditDays, lastDaysOf, textsOf } from "./audit/days.ts";
import { auditFiles } from "./audit/files.ts";
import { auditHead } from "./audit/head.ts";
import { auditHeaders } from "./audit/headers.ts";
import { auditHtmlApart } from "./audit/html-apart.ts";
import { auditLanguages } from "./audit/languages.ts";
import { auditIds, auditLinks } from "./audit/links.ts";
import { type Finding, readPages } from "./audit/page.ts";
import { auditPolicy } from "./audit/policy.ts";
import { auditPublished, type Made } from "./audit/published.ts";
import { auditQuotes, type PrintedVersion } from "./audit/quotes.ts";
import { auditRedirects } from "./audit/redirects.ts";
import { auditSilences, silencesOf } from "./audit/silences.ts";
import { auditSitemap } from "./audit/sitemap.ts";
import { auditSizes, BUDGETS, type PageSize, pageSizes } from "./audit/sizes.ts";
import { tellingPages } from "./audit/telling-pages.ts";
import { publishedSchemaFiles, schemaFiles } from "./docs/json-schema.ts";
import { command } from "./lib/command.ts";
import { needSite } from "./lib/need.ts";
import { PATHS, ROOT } from "./lib/paths.ts";
import { auditReading } from "./reading/measure.ts";

const USAGE = `npm run audit -- [--json]

  checks the built site: every file of it, links, ids, HTML, policy, answers against the grid, sizes. Accessibility in
  real Chromium is part of npm test
  --json  every finding, and how many each audit has, as one JSON document`;

const PUBLIC = join(ROOT, "public");

/** Every file of the built site, hidden ones and links too: a host serves whatever lies there. */
const everyFile = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
		.sort();

/** Text of a file of the site; "" where it is not there: the audit of published files names it. */
const textOf = (files: ReadonlySet<string>, file: string): string => (files.has(file) ? readFileSync(join(PATHS.dist, file), "utf8") : "");

/** Data of a JSON file; what stands for them where it is not there or cut short: the audit of published files names it. */
function dataOf<T>(text: string, none: T): T {
	try {
		return JSON.parse(text) as T;
	} catch {
		return none;
	}
}

/** What an audit finds. One that a broken file stops says so: the others still report what they find. */
function audited(audit: string, find: () => readonly Finding[]): [string, readonly Finding[]] {
	try {
		return [audit, find()];
	} catch (error) {
		return [
			audit,
			[{ audit, page: "/", message: `A broken file stopped this audit, so that more may be wrong: ${(error as Error).message}` }],
		];
	}
}

await command({ usage: USAGE, options: { json: { type: "boolean" } } }, async (values) => {
	needSite();
	const started = performance.now();
	const base = (process.env.CLAUSEBOOK_BASE ?? "/").replace(/\/$/, "");
	const pages = readPages(PATHS.dist);
	const html = auditHtmlApart(
		PATHS.dist,
		tellingPages(pages).map(({ file }) => file),
	);
	const files = new Set(everyFile(PATHS.dist));
	const { records } = readRecords(PATHS.content);
	const moved = records.redirects.flatMap(({ data }) => data.map(({ from }) => from));
	const { asOf, rows: grid } = dataOf(textOf(files, "data/v1/grid.json"), { asOf: "", rows: [] as readonly GridRow[] });
	const { clauses: versions } = dataOf(textOf(files, "data/v1/clauses.json"), { clauses: [] as readonly PrintedVersion[] });
	const { lock } = readLock(PATHS.content);
	// Packets are read as pages are.
	const texts = [
		...textsOf(pages),
		...[...files].filter((file) => file.endsWith(".md")).map((file) => ({ path: `/${file}`, text: textOf(files, file) })),
	];
	const sitemaps = [...files].filter((file) => /^sitemap-\d+\.xml$/.test(file)).map((file) => textOf(files, file));
	const after = "data/v1/after-opt-out.csv";
	const hosts = redirectFiles(records, readLedger(PATHS.content).ledger?.data, base).files;
	const given = new Map<string, Made>([
		...everyFile(PUBLIC).map((file): [string, Made] => [file, { must: readFileSync(join(PUBLIC, file)), from: `public/${file}` }]),
		...[...schemaFiles(), ...publishedSchemaFiles()].map(([path, must]): [string, Made] => [
			path.replace("public/", ""),
			{ must, from: "src/schema/" },
		]),
		...[...hosts].map(([file, must]): [string, Made] => [file, { must, from: "content/ and src/export/host-files.ts" }]),
	]);
	let cells: CellAudit = { findings: [], checked: 0, pages: 0 };
	let sizes: readonly PageSize[] = [];
	const audits: [string, readonly Finding[]][] = [
		audited("published", () => auditPublished({ files, read: (file) => readFileSync(join(PATHS.dist, file)) }, given)),
		audited("files", () => auditFiles(files, fileAddresses(records), moved)),
		audited("headers", () => auditHeaders(files)),
		audited("quotes", () => auditQuotes(pages, versions)),
		audited("links", () => auditLinks(pages, files, base)),
		audited("ids", () => auditIds(pages)),
		audited("languages", () => auditLanguages(pages)),
		audited("policy", () => auditPolicy(pages)),
		audited("head", () => auditHead(pages, files, base)),
		audited("citation", () => auditCitation(pages, asOf)),
		audited("redirects", () => auditRedirects(textOf(files, "_redirects"), pages, base)),
		audited("sitemap", () => auditSitemap(sitemaps, pages)),
		audited("silences", () => auditSilences(pages, silencesOf(records), base)),
		audited("cells", () => {
			cells = auditCells(pages, grid, base);
			return cells.findings;
		}),
		audited("after-opt-out", () => auditAfterOptOut(pages, files.has(after) ? textOf(files, after) : undefined)),
		audited("days", () => (lock ? auditDays(texts, lastDaysOf(records, lock)) : [])),
		audited("sizes", () => {
			sizes = pageSizes(pages, PATHS.dist, base);
			return auditSizes(sizes);
		}),
		audited("reading", () => auditReading(pages, namesIn(records))),
		["html", await html],
	];
	const findings = audits.flatMap(([, found]) => found);
	const clauseSizes = sizes.filter((s) => /^\/clauses\/[^/]+\/[^/]+\//.test(s.path)).map((s) => s.total);
	const largest = [...sizes].sort((a, b) => b.total - a.total)[0];

	if (values.json) {
		console.log(
			JSON.stringify({ pages: pages.length, findings, audits: audits.map(([name, found]) => ({ name, findings: found.length })) }),
		);
	} else {
		for (const { audit, page, message } of findings.slice(0, 100)) console.error(`${page}\n  ${message} (audit ${audit})`);
		if (findings.length > 100) console.error(`... and ${findings.length - 100} more`);
		console.log(
			`${pages.length} pages audited in ${since(started)}: ${audits.map(([name, found]) => `${name} ${found.length}`).join(", ")}`,
		);
		console.log(`${cells.checked} answers on ${cells.pages} pages held against the grid of ${grid.length} rows`);
		const kb = (bytes: number) => (bytes / 1024).toFixed(1);
		if (clauseSizes.length > 0)
			console.log(
				`clause pages: largest ${kb(Math.max(...clauseSizes))} KB of ${kb(BUDGETS.clausePage)} KB compressed; largest page of the site ${largest?.path} ${kb(largest?.total ?? 0)} KB`,
			);
	}
	// Not `process.exit`: it would cut off what a pipe has not taken yet.
	process.exitCode = findings.length > 0 ? 1 : 0;
});
