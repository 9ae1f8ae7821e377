import { existsSync, readFileSync } from "node:fs";
import { listFiles, readRecords } from "../src/records/read.ts";
import { readLock } from "../src/rules/generated.ts";
import { namesIn } from "../src/rules/plain-language.ts";
import { fileAddresses } from "../src/schema/pages.ts";
import { auditAfterOptOut } from "./audit/after-opt-out.ts";
import { auditCells, type GridRow } from "./audit/cells.ts";
import { auditCitation } from "./audit/citation.ts";
import { auditDays, lastDaysOf } from "./audit/days.ts";
import { auditFiles } from "./audit/files.ts";
import { auditHead } from "./audit/head.ts";
import { auditHeaders } from "./audit/headers.ts";
import { auditHtmlApart } from "./audit/html-apart.ts";
import { auditLanguages } from "./audit/languages.ts";
import { auditIds, auditLinks } from "./audit/links.ts";
import { type Finding, readPages } from "./audit/page.ts";
import { auditPolicy } from "./audit/policy.ts";
import { auditPublished } from "./audit/published.ts";
import { auditRedirects } from "./audit/redirects.ts";
import { auditSilences, silencesOf } from "./audit/silences.ts";
import { auditSitemap } from "./audit/sitemap.ts";
import { auditSizes, BUDGETS, pageSizes } from "./audit/sizes.ts";
import { command } from "./lib/command.ts";
import { needSite } from "./lib/need.ts";
import { CONTENT, DIST } from "./lib/paths.ts";
import { since } from "./lib/terminal.ts";
import { auditReading } from "./reading/measure.ts";

const USAGE = `npm run audit -- [--json]

  checks the built site: links, ids, HTML, policy, answers against the grid, sizes. Accessibility in real Chromium is
  part of npm test
  --json  every finding, and how many each audit has, as one JSON document`;

const AFTER = `${DIST}/data/v1/after-opt-out.csv`;

await command({ usage: USAGE, options: { json: { type: "boolean" } } }, async (values) => {
	needSite();
	const started = performance.now();
	const base = (process.env.CLAUSEBOOK_BASE ?? "/").replace(/\/$/, "");
	const html = auditHtmlApart(DIST);
	const pages = readPages(DIST);
	const files = new Set(listFiles(DIST));
	const { records } = readRecords(CONTENT);
	const moved = records.redirects.flatMap(({ data }) => data.map(({ from }) => from));
	const sizes = pageSizes(pages, DIST, base);
	const { asOf, rows: grid } = JSON.parse(readFileSync(`${DIST}/data/v1/grid.json`, "utf8")) as { asOf: string; rows: readonly GridRow[] };
	const cells = auditCells(pages, grid, base);
	const { lock } = readLock(CONTENT);
	// Cards, badges, packets and oEmbed answers stand on other sites: they are read as pages are.
	const texts = [
		...pages.map(({ path, root }) => ({ path, text: root.text })),
		...[...files]
			.filter((file) => /\.(?:svg|md)$|oembed\.json$/.test(file))
			.map((file) => ({ path: `/${file}`, text: readFileSync(`${DIST}/${file}`, "utf8") })),
	];
	const sitemaps = [...files].filter((file) => /^sitemap-\d+\.xml$/.test(file)).map((file) => readFileSync(`${DIST}/${file}`, "utf8"));
	const audits: [string, readonly Finding[]][] = [
		["links", auditLinks(pages, files, base)],
		["ids", auditIds(pages)],
		["languages", auditLanguages(pages)],
		["policy", auditPolicy(pages)],
		["head", auditHead(pages, files, base)],
		["citation", auditCitation(pages, asOf)],
		["redirects", auditRedirects(readFileSync(`${DIST}/_redirects`, "utf8"), pages, base)],
		["sitemap", auditSitemap(sitemaps, pages)],
		["silences", auditSilences(pages, silencesOf(records), base)],
		["cells", cells.findings],
		["after-opt-out", auditAfterOptOut(pages, existsSync(AFTER) ? readFileSync(AFTER, "utf8") : undefined)],
		["days", lock ? auditDays(texts, lastDaysOf(records, lock)) : []],
		["files", auditFiles(files, fileAddresses(records), moved)],
		["headers", auditHeaders(files)],
		["published", auditPublished(files, (file) => readFileSync(`${DIST}/${file}`, "utf8"))],
		["sizes", auditSizes(sizes)],
		["reading", auditReading(pages, namesIn(records))],
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
