import {
	BINARY_TABLES,
	CSV_TABLES,
	columnsOfTable,
	OWN_TABLES,
	PUBLISHED,
	SQLITE_FILE,
	SQLITE_TYPE,
	schemaOfFile,
} from "../schema/published/index.ts";

/**
 * Headers of some addresses. `at` is written as in pages.ts: "*" is one part of an address, "DATE" a day, "*.csv" a name with
 * that ending; "**" stands for anything, slashes too.
 */
export interface HeaderRule {
	readonly at: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** What a page says that has no rule of its own: ask whether it changed. Netlify and Cloudflare Pages say so by themselves. */
export const LIVE = "public, max-age=0, must-revalidate";
/** The name of the file changes with what it holds. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** A frozen page keeps its words; that they are superseded may be seen a day late. */
const KEPT = "public, max-age=86400";
/** Programs of others read these, and ask again for what changed or was corrected: five minutes. */
const SHARED = "public, max-age=300, must-revalidate";

/** Of every address. */
const EVERYWHERE: HeaderRule = {
	at: "/**",
	headers: {
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "strict-origin-when-cross-origin",
		"Permissions-Policy": "camera=(), microphone=(), geolocation=()",
		"X-Frame-Options": "DENY",
	},
};

const cached = (at: string, policy: string): HeaderRule => ({ at, headers: { "Cache-Control": policy } });

/** A file that pages and programs of other sites read: any origin may (Fetch standard, CORS protocol). */
function shared(at: string, type: string, describedBy?: { readonly at: string; readonly type: string }, policy = SHARED): HeaderRule {
	return {
		at,
		headers: {
			"Access-Control-Allow-Origin": "*",
			"Cache-Control": policy,
			"Content-Type": type,
			...(describedBy ? { Link: `<${describedBy.at}>; rel="describedby"; type="${describedBy.type}"` } : {}),
		},
	};
}

const JSON_SCHEMA = "application/schema+json";
/** Media type of metadata of tables (CSV on the Web, Model for Tabular Data, section 5). */
const CSVM = "application/csvm+json";
/** Media types of JSON files that have one of their own. */
const TYPES: Readonly<Record<string, string>> = { feed: "application/feed+json; charset=utf-8", "csv-metadata": CSVM };

const json = Object.entries(PUBLISHED).flatMap(([kind, { files }]) =>
	files.map((at) => shared(at, TYPES[kind] ?? "application/json", { at: schemaOfFile(kind), type: JSON_SCHEMA })),
);
// Those of the release have one rule for all: hosts take a hundred.
const csv = [...Object.values(OWN_TABLES).flatMap(({ files }) => files), CSV_TABLES].map((at) =>
	shared(at, "text/csv; charset=utf-8", { at: "/data/v1/csv-metadata.json", type: CSVM }),
);
const feeds = PUBLISHED.feed.files.map((at) => shared(at.replace(/json$/, "xml"), "application/atom+xml; charset=utf-8"));

/**
 * Headers of the whole site. An address takes each header from one rule at most, since hosts that find two join their values;
 * where hosts read a pattern more widely than it is written, the later rule is the closer one.
 */
export const HEADER_RULES: readonly HeaderRule[] = [
	EVERYWHERE,
	cached("/_astro/**", FOR_EVER),
	...["fragment", "index", "filter"].map((part) => cached(`/pagefind/${part}/**`, FOR_EVER)),
	...[
		"/social/*",
		"/favicon.svg",
		"/favicon.ico",
		"/apple-touch-icon.png",
		"/robots.txt",
		"/sitemap-*.xml",
		"/press/*.svg",
		"/press/*.png",
	].map((at) => cached(at, KEPT)),
	cached("/clauses/*/*/DATE/", KEPT),
	...feeds,
	...json,
	...csv,
	...BINARY_TABLES.map(({ at, type }) => shared(at, type)),
	shared(SQLITE_FILE, SQLITE_TYPE),
	shared("/data/recompute.ipynb", "application/x-ipynb+json"),
	shared("/data/v1/CITATION.cff", "application/yaml; charset=utf-8"),
	shared("/packet/*/*.md", "text/markdown; charset=utf-8"),
	shared("/changes/dates-ahead.ics", "text/calendar; charset=utf-8"),
	shared("/data/v1/schema/**.schema.json", JSON_SCHEMA, undefined, KEPT),
	shared(columnsOfTable("**"), CSVM, undefined, KEPT),
];

/** The rule's pattern as a regular expression over the whole path. */
export function patternOf(at: string): string {
	const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
	const parts = at.split(/(\*\*|\*|DATE)/).map((part) => {
		if (part === "**") return ".*";
		if (part === "*") return "[^/]+";
		return part === "DATE" ? "\\d{4}-\\d{2}-\\d{2}" : escaped(part);
	});
	return `^${parts.join("")}$`;
}

/**
 * Headers of an address by the rules as they are written.
 *
 * @returns each header with its value; LIVE where no rule speaks of caches
 */
export function headersOf(address: string): Record<string, string> {
	const found = HEADER_RULES.filter(({ at }) => new RegExp(patternOf(at)).test(address)).map(({ headers }) => headers);
	return Object.assign({ "Cache-Control": LIVE }, ...found) as Record<string, string>;
}
