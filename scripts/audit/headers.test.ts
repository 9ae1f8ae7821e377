import { expect, test } from "vitest";
import { auditHeaders } from "./headers.ts";

test("a file of a kind without a rule is a finding", () => {
	const known = [
		"index.html",
		"_headers",
		"_redirects",
		"data/v1/grid.json",
		"_astro/x.123.js",
		"check/data.json",
		"search/words.json",
		"search/answers/anthropic.json",
		"pagefind/pagefind.js",
		"social/acme.png",
		"sitemap-index.xml",
	];
	expect(auditHeaders(new Set(known))).toEqual([]);
	const unknown = ["data/v1/grid.parquet", "fonts/inter.woff2", "clauses/a/b/2024-05-01/card.png", "sitemap.xml", "topics/x/data.json"];
	expect(auditHeaders(new Set([...known, ...unknown])).map(({ page }) => page)).toEqual(unknown.map((file) => `/${file}`));
	expect(auditHeaders(new Set(["sitemap.xml"]))[0]?.message).toBe(
		"No rule says how long this file may be kept and who may read it. Fix: name it in src/export/header-rules.ts.",
	);
});
