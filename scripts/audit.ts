import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { readRecords } from "../src/content/read.ts";
import { redirectFiles } from "../src/integrations/redirects.ts";
import { since } from "../src/integrations/terminal.ts";
import { readLedger, readLock } from "../src/rules/generated.ts";
import { namesIn } from "../src/rules/plain-language.ts";
import { fileAddresses } from "../src/schema/pages.ts";
import { AFTER_PAGE, auditAfterOptOut } from "./audit/after-opt-out.ts";
import { auditApart } from "./audit/apart.ts";
import { audited } from "./audit/audited.ts";
import { auditCells, auditShown, type GridRow } from "./audit/cells.ts";
import { auditCitation } from "./audit/citation.ts";
import { auditDays, lastDaysOf, textsOf } from "./audit/days.ts";
import { auditFiles } from "./audit/files.ts";
import { auditGaps } from "./audit/gaps.ts";
import { auditGlance } from "./audit/glance.ts";
import { auditHead } from "./audit/head.ts";
import { auditHeaders } from "./audit/headers.ts";
import { auditLanguages } from "./audit/languages.ts";
import { auditIds, auditLinks, type LinkedPage } from "./audit/links.ts";
import { type BuiltPage, type Finding, portionsOf } from "./audit/page.ts";
import { auditPolicy } from "./audit/policy.ts";
import type { Made } from "./audit/published.ts";
import { auditQuotes, type Printed, type PrintedVersion, printedOn } from "./audit/quotes.ts";
import { auditRedirects } from "./audit/redirects.ts";
import { auditSilences, silencesOf } from "./audit/silences.ts";
import { auditSitemap, openPages } from "./audit/sitemap.ts";
import { auditSizes, auditTypeface, BUDGETS, type PageSize, pageSizes } from "./audit/sizes.ts";
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

await command({ usage: USAGE, options: { json: { type: "boolean" } } }, async (values) => {
	needSite();
	const started = performance.now();
	const base = (process.env.CLAUSEBOOK_BASE ?? "/").replace(/\/$/, "");
	const files = new Set(everyFile(PATHS.dist));
	const { records } = readRecords(PATHS.content);
	const moved = records.redirects.flatMap(({ data }) => data.map(({ from }) => from));
	const { asOf, rows: grid } = dataOf(textOf(files, "data/v1/grid.json"), { asOf: "", rows: [] as readonly GridRow[] });
	const { clauses: versions } = dataOf(textOf(files, "data/v1/clauses.json"), { clauses: [] as readonly PrintedVersion[] });
	const { lock } = readLock(PATHS.content);
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
	const apart = auditApart({ dist: PATHS.dist, files, given });
	const silences = silencesOf(records);
	const names = namesIn(records);
	const lastDays = lock && lastDaysOf(records, lock);

	// What is kept of pages that are let go.
	const pages: LinkedPage[] = [];
	const printed = new Map<string, Printed>();
	const open = new Map<string, string>();
	const afterPages: BuiltPage[] = [];
	const telling = new Set<string>();
	const titles = new Map<string, string>();
	const fileSizes = new Map<string, number>();
	const cells = { checked: 0, pages: 0 };
	const sizes: PageSize[] = [];

	const audits = new Map<string, Finding[]>();
	const audit = (name: string, find: () => readonly Finding[]) =>
		audits.set(name, [...(audits.get(name) ?? []), ...audited(name, find)[1]]);
	for (const portion of portionsOf(PATHS.dist)) {
		apart.validate(tellingPages(portion, telling).map(({ file }) => file));
		pages.push(...portion.map(({ path, ids, targets }) => ({ path, ids, targets })));
		for (const [path, own] of printedOn(portion)) printed.set(path, own);
		for (const [address, path] of openPages(portion)) open.set(address, path);
		afterPages.push(...portion.filter(({ path }) => path.startsWith(AFTER_PAGE)));
		audit("languages", () => auditLanguages(portion));
		audit("gaps", () => auditGaps(portion));
		audit("policy", () => auditPolicy(portion));
		audit("head", () => auditHead(portion, files, base, titles));
		audit("citation", () => auditCitation(portion, asOf));
		audit("silences", () => auditSilences(portion, silences, base));
		audit("glance", () => auditGlance(portion, grid, base));
		audit("cells", () => {
			const { findings, checked, pages: shown } = auditCells(portion, grid, base);
			cells.checked += checked;
			cells.pages += shown;
			return findings;
		});
		audit("days", () => (lastDays ? auditDays(textsOf(portion), lastDays) : []));
		audit("sizes", () => {
			const own = pageSizes(portion, PATHS.dist, base, fileSizes);
			sizes.push(...own);
			return auditSizes(own);
		});
		audit("reading", () => auditReading(portion, names));
	}
	audit("files", () => auditFiles(files, fileAddresses(records), moved));
	audit("headers", () => auditHeaders(files));
	audit("sizes", () => auditTypeface(PATHS.dist));
	audit("quotes", () => auditQuotes(printed, versions));
	audit("links", () => auditLinks(pages, files, base));
	audit("ids", () => auditIds(pages));
	audit("redirects", () => auditRedirects(textOf(files, "_redirects"), pages, base));
	audit("sitemap", () => auditSitemap(sitemaps, open));
	audit("cells", () => auditShown(cells));
	audit("after-opt-out", () => auditAfterOptOut(afterPages, files.has(after) ? textOf(files, after) : undefined));
	// Packets are read as pages are.
	const packets = [...files].filter((file) => file.endsWith(".md")).map((file) => ({ path: `/${file}`, text: textOf(files, file) }));
	audit("days", () => (lastDays ? auditDays(packets, lastDays) : []));
	for (const [name, found] of await apart.end()) audit(name, () => found);
	// Pages were read by their sizes; a reader looks for them by address.
	const findings = [...audits.values()].flatMap((found) => found.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0)));
	const clauseSizes = sizes.filter((s) => /^\/clauses\/[^/]+\/[^/]+\//.test(s.path)).map((s) => s.total);
	const largest = [...sizes].sort((a, b) => b.total - a.total)[0];

	if (values.json) {
		console.log(
			JSON.stringify({ pages: pages.length, findings, audits: [...audits].map(([name, found]) => ({ name, findings: found.length })) }),
		);
	} else {
		for (const { audit, page, message } of findings.slice(0, 100)) console.error(`${page}\n  ${message} (audit ${audit})`);
		if (findings.length > 100) console.error(`... and ${findings.length - 100} more`);
		console.log(
			`${pages.length} pages audited in ${since(started)}: ${[...audits].map(([name, found]) => `${name} ${found.length}`).join(", ")}`,
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
