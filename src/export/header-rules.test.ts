import { describe, expect, test } from "vitest";
import { readRecords } from "../content/read.ts";
import { FILES, fileAddresses, pageAddresses } from "../schema/pages.ts";
import { VALID } from "../testing/book.ts";
import { HEADER_RULES, headersOf, LIVE, patternOf } from "./header-rules.ts";
import { headersFile } from "./host-files.ts";

const { records } = readRecords(VALID);
const pages = [...pageAddresses(records)];
const files = [...fileAddresses(records)];
const assets = [
	"/_astro/site.r9xHObkW.css",
	"/pagefind/fragment/en_1.pf_fragment",
	"/pagefind/index/en_1.pf_index",
	"/social/acme.png",
	"/favicon.ico",
	"/sitemap-0.xml",
];
const isFrozen = (page: string) => /^\/clauses\/[^/]+\/[^/]+\/\d{4}-\d{2}-\d{2}\/$/.test(page);

/** Rules of a `_headers` file: a path and its headers. */
function parsed(text: string): [string, [string, string][]][] {
	const rules: [string, [string, string][]][] = [];
	for (const line of text.split("\n").filter((one) => one !== "" && !one.startsWith("#"))) {
		if (line.startsWith("/")) rules.push([line, []]);
		else rules.at(-1)?.[1].push([line.slice(0, line.indexOf(":")).trim(), line.slice(line.indexOf(":") + 1).trim()]);
	}
	return rules;
}
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
/** How Cloudflare Pages reads a path: names are one part each, a star is anything, both ends are fixed. */
const cloudflare = (path: string) =>
	new RegExp(
		`^${escaped(path)
			.replace("*", ".*")
			.replace(/:[A-Za-z]\w*/g, "[^/]+")}$`,
	);
/** How Netlify reads it: the same, but a slash at the end of each part may be left out, and a star that is a part takes none, too. */
function netlify(path: string): RegExp {
	const parts = path.split("/").filter(Boolean);
	const pattern = parts.map((part, i) => {
		if (part.startsWith(":")) return "/([^/]+)/?";
		if (part === "*") return i === 0 ? "/?(.*)/?" : "(?:|/|/(.*)/?)";
		return part.includes("*") ? `/${escaped(part).replaceAll("*", "(.*)")}` : `/${escaped(part)}/?`;
	});
	return new RegExp(
		`^${
			parts.length === 0
				? "/"
				: pattern
						.join("")
						.replace(/\/\?\(\?:/g, "(?:")
						.replace(/\/\?\//g, "/+")
		}$`,
		"i",
	);
}
const rules = parsed(headersFile(""));
const found = (address: string, reads: (path: string) => RegExp) =>
	rules.filter(([path]) => reads(path).test(address)).flatMap(([, headers]) => headers);

describe("headers of published addresses", () => {
	test("every file that others read has one rule: any origin may, a type, a time", () => {
		for (const address of files) {
			const own = HEADER_RULES.filter(
				({ at, headers }) => headers["Access-Control-Allow-Origin"] && new RegExp(patternOf(at)).test(address),
			);
			expect(
				own.map(({ at }) => at),
				address,
			).toHaveLength(1);
			const headers = headersOf(address);
			expect(headers["Access-Control-Allow-Origin"], address).toBe("*");
			expect(headers["Cache-Control"], address).not.toBe(LIVE);
			expect(headers["Content-Type"], address).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?$/);
		}
	});

	test("a new kind of file has none, until it gets one", () => {
		for (const address of [
			"/data/v1/new.json",
			"/data/v1/new.parquet",
			"/clauses/acme/x/2024-05-01/card.svg",
			"/topics/x/feed.rss",
			"/packet/acme/acme.pdf",
			"/data/v1/schema/x.yaml",
		]) {
			expect(headersOf(address)["Access-Control-Allow-Origin"], address).toBeUndefined();
			expect(headersOf(address)["Cache-Control"], address).toBe(LIVE);
		}
	});

	test.each([
		["/data/v1/grid.json", "application/json", 300, "grid.schema.json"],
		["/data/v1/grid.csv", "text/csv; charset=utf-8", 300, "/data/v1/csv-metadata.json"],
		["/data/v1/csv-metadata.json", "application/csvm+json", 300, "csv-metadata.schema.json"],
		["/data/v1/schema/clause.schema.json", "application/schema+json", 86400, undefined],
		["/data/v1/schema/files/clauses.schema.json", "application/schema+json", 86400, undefined],
		["/data/v1/schema/files/grid.csv-schema.json", "application/csvm+json", 86400, undefined],
		["/packet/acme/acme.json", "application/json", 300, "packet.schema.json"],
		["/packet/acme/acme.csv", "text/csv; charset=utf-8", 300, "/data/v1/csv-metadata.json"],
		["/packet/acme/acme.md", "text/markdown; charset=utf-8", 300, undefined],
		["/changes/feed.xml", "application/atom+xml; charset=utf-8", 300, undefined],
		["/topics/x/feed.json", "application/feed+json; charset=utf-8", 300, "feed.schema.json"],
		["/changes/dates-ahead.ics", "text/calendar; charset=utf-8", 300, undefined],
	])("%s is %s, kept %i seconds, described by %s", (address, type, seconds, by) => {
		const { Link: link, ...headers } = headersOf(address);
		expect(headers["Content-Type"]).toBe(type);
		expect(headers["Cache-Control"]).toContain(`max-age=${seconds}`);
		expect(link?.includes(by ?? "no schema")).toBe(by === undefined ? undefined : true);
	});

	test("what may turn superseded is asked for again soon; pages each time; hashed files never", () => {
		for (const page of pages) expect(headersOf(page)["Cache-Control"], page).toBe(isFrozen(page) ? "public, max-age=86400" : LIVE);
		for (const address of files.filter((one) => /\/feed\.(?:xml|json)$/.test(one)))
			expect(headersOf(address)["Cache-Control"], address).toBe("public, max-age=300, must-revalidate");
		for (const asset of assets.slice(0, 3)) expect(headersOf(asset)["Cache-Control"]).toContain("immutable");
		expect(headersOf("/pagefind/pagefind-entry.json")["Cache-Control"]).toBe(LIVE);
	});

	test("no page may stand in a frame of another site", () => {
		for (const page of pages) expect(headersOf(page)["X-Frame-Options"], page).toBe("DENY");
	});

	test("an address takes no header from two rules", () => {
		for (const address of [...pages, ...files, ...assets]) {
			const names = HEADER_RULES.filter(({ at }) => new RegExp(patternOf(at)).test(address)).flatMap(({ headers }) => Object.keys(headers));
			expect(names.length, address).toBe(new Set(names).size);
		}
	});

	test("the rules name nothing that is not published", () => {
		for (const { at, headers } of HEADER_RULES.filter((rule) => rule.headers["Access-Control-Allow-Origin"])) {
			const isPromised = FILES.includes(at) || at.includes("**");
			expect(isPromised, `${at} ${headers["Content-Type"]}`).toBe(true);
		}
	});
});

describe("headers as hosts read them", () => {
	/** What a host says of itself where no rule does, and a page that `_headers` cannot tell from a frozen one. */
	const expected = (address: string) => {
		const { "Cache-Control": cache, ...headers } = headersOf(address);
		if (address.endsWith("/history/")) return { ...headers, "Cache-Control": "public, max-age=86400" };
		return cache === LIVE ? headers : { ...headers, "Cache-Control": cache };
	};

	test("Cloudflare Pages: no header twice, at most 100 rules and one star in each", () => {
		for (const address of [...pages, ...files, ...assets]) {
			const headers = found(address, cloudflare);
			expect(headers.length, address).toBe(new Set(headers.map(([name]) => name)).size);
			expect(Object.fromEntries(headers), address).toEqual(expected(address));
		}
		expect(rules.length).toBeLessThanOrEqual(100);
		for (const [path, headers] of rules) {
			expect(path.split("*").length, path).toBeLessThanOrEqual(2);
			for (const header of headers) expect(header.join().length).toBeLessThan(2000);
		}
	});

	test("Netlify: the later rule is the closer one", () => {
		for (const address of [...pages, ...files, ...assets])
			expect(Object.fromEntries(found(address, netlify)), address).toEqual(expected(address));
	});

	test("below a sub-path, patterns and addresses in headers begin with it", () => {
		for (const [path, headers] of parsed(headersFile("/book"))) {
			expect(path).toMatch(/^\/book\//);
			for (const [, value] of headers) if (value.startsWith("<")) expect(value).toMatch(/^<\/book\/data\/v1\//);
		}
	});
});
