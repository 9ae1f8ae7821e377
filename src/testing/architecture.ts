import type { Import } from "./sources.ts";

/** What a folder may import of ours: a path ending in "/" is a folder, "type " allows types only. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	"src/schema/": ["src/schema/"],
	"src/records/": ["src/records/", "src/schema/"],
	"src/evidence/": ["src/evidence/", "src/records/", "src/schema/"],
	"src/rules/": ["src/rules/", "src/records/", "src/schema/", "src/evidence/normalise.ts", "src/evidence/hash.ts", "src/evidence/fold.ts"],
	"src/promise/": ["src/promise/"],
	"src/derive/": [
		"src/derive/",
		"src/schema/",
		"type src/records/",
		"src/records/today.ts",
		"src/records/versions.ts",
		"src/records/words.ts",
		"src/promise/",
	],
	"src/site/": ["src/site/", "src/routes.ts", "src/derive/", "src/schema/", "type src/records/", "src/records/versions.ts"],
	"src/islands/": [
		"src/islands/",
		"src/promise/",
		"src/derive/text-language.ts",
		"src/derive/citation/dates.ts",
		"src/evidence/normalise.ts",
		"src/evidence/locate.ts",
	],
	"src/components/": [
		"src/components/",
		"src/promise/",
		"src/routes.ts",
		"src/derive/",
		"src/schema/printed.ts",
		"src/schema/vocabulary.ts",
		"type src/schema/",
		"src/site/",
		"src/islands/",
	],
	"src/layouts/": [
		"src/layouts/",
		"src/components/",
		"src/routes.ts",
		"src/site/",
		"src/derive/",
		"src/styles/",
		"src/schema/vocabulary.ts",
	],
	"src/integrations/": ["src/integrations/"],
	"src/pages/": [
		"src/layouts/",
		"src/promise/",
		"src/components/",
		"src/routes.ts",
		"src/site/",
		"src/derive/",
		"src/islands/",
		"src/schema/",
		"src/records/versions.ts",
	],
	// Commands share it: it knows none of them.
	"scripts/lib/": ["scripts/lib/", "src/", "astro.config.mjs"],
	"scripts/": ["scripts/", "src/", "astro.config.mjs"],
};

/** Packages a folder may not import, or, with "only", the ones it may. */
export const PACKAGES: readonly {
	readonly folder: string;
	readonly only?: RegExp;
	readonly never?: RegExp;
	readonly why: string;
}[] = [
	{ folder: "src/schema/", only: /^zod$/, why: "scripts, tests and site share it" },
	{ folder: "src/records/", never: /^astro/, why: "scripts run without Astro" },
	{ folder: "src/evidence/", never: /^astro/, why: "scripts run without Astro" },
	{ folder: "src/rules/", never: /^astro/, why: "scripts run without Astro" },
	{ folder: "src/derive/", never: /^(?:astro|node:)/, why: "records in, views out: no files, no clock, no framework" },
	{ folder: "src/islands/", never: /^node:/, why: "it runs in the browser" },
	{ folder: "src/promise/", never: /./, why: "text and tables in, findings out: it runs in the browser, in tests and in the build" },
];

/** Imports against the direction, each with its reason. One that is no longer needed fails. */
export const IMPORT_EXCEPTIONS: readonly { readonly from: string; readonly to: string; readonly why: string }[] = [
	{ from: "src/records/render.ts", to: "src/routes.ts", why: "a body's links are addresses of the site" },
	{
		from: "src/records/loader.ts",
		to: "astro/loaders",
		why: "the one place where Astro takes records from the reader",
	},
	{
		from: "src/components/clause/ClausePage.astro",
		to: "src/layouts/Page.astro",
		why: "the current and the frozen page of a clause are one page at two addresses",
	},
	{
		from: "src/components/clause/Evidence.astro",
		to: "src/evidence/hash.ts",
		why: "prints the hash a reader can repeat",
	},
	{
		from: "src/components/clause/CheckYourself.astro",
		to: "src/evidence/hash.ts",
		why: "prints the hash a reader can repeat",
	},
	{
		from: "src/pages/clauses/[platform]/[clause]/[date]/[file].ts",
		to: "src/evidence/normalise.ts",
		why: "writes the very text that is hashed",
	},
	{
		from: "src/pages/embed/[number]/[date].astro",
		to: "src/styles/site.css",
		why: "the card stands in other sites' frames, outside of the layout",
	},
	{
		from: "src/pages/embed/[number]/[date].astro",
		to: "src/styles/embed.css",
		why: "the card stands in other sites' frames, outside of the layout",
	},
	{
		from: "src/pages/method.astro",
		to: "src/evidence/normalise.ts",
		why: "prints the version of the normalisation that the proof used",
	},
	{
		from: "src/pages/method.astro",
		to: "src/evidence/noise.ts",
		why: "prints the numbers of the noise rule and of drift that the evidence was made with",
	},
	{
		from: "src/pages/method.astro",
		to: "src/evidence/omissions.ts",
		why: "prints the distance from which a part is a quotation of its own",
	},
	{
		from: "src/pages/method.astro",
		to: "src/evidence/turning.ts",
		why: "prints the words that a quote may not leave out unsaid",
	},
	{
		from: "src/pages/method.astro",
		to: "src/evidence/alarms.ts",
		why: "prints the number from which drift is an alarm",
	},
	{
		from: "src/testing/browser/serve.ts",
		to: "scripts/lib/server.ts",
		why: "browser tests look at the site as `npm run serve` serves it",
	},
	{
		from: "src/islands/packet/formats.ts",
		to: "src/derive/packet/formats.ts",
		why: "a packet made in the browser is the packet made at build time, by the same functions",
	},
	{ from: "src/derive/header-rules.test.ts", to: "src/routes.ts", why: "holds the rules against every address of the site" },
	{ from: "src/schema/pages.test.ts", to: "src/routes.ts", why: "holds the list of pages against the routes" },
];

/** Most lines of a file: what a person reads at one go. */
export const MOST_LINES = 250;

/** Files that are longer, each with its reason. One that has become shorter fails. */
export const LENGTH_EXCEPTIONS: Readonly<Record<string, string>> = {
	"src/evidence/archive.ts": "one archive: its histories, texts and days, each read once",
	"src/derive/book.ts": "the one way in: every view and how it is linked to the others, read from top to bottom",
	"src/styles/components.css": "small rules that do not depend on each other",
};

export function allowed(imported: Import, rules: readonly string[]): boolean {
	return rules.some((rule) => {
		const typesOnly = rule.startsWith("type ");
		const place = rule.replace("type ", "");
		return (place.endsWith("/") ? imported.to.startsWith(place) : imported.to === place) && (!typesOnly || imported.typeOnly);
	});
}
