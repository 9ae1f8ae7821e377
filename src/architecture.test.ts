import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "./testing/temporary.ts";

/**
 * Folders are stages, and imports go one way: schema, content, model, then rules, evidence and views, then export, then the site. The linter
 * holds it (.biome.json), with an exception only beside the import and with its reason. Here it is shown that it does.
 */

const ROOT = join(import.meta.dirname, "..");
const BIOME = join(ROOT, "node_modules", "@biomejs", "biome", "bin", "biome");
const CONFIG = JSON.parse(readFileSync(join(ROOT, ".biome.json"), "utf8")) as { overrides: { includes: string[] }[] };

/** What the linter of the house says of files, by their paths: the rules that each of them breaks. */
function brokenBy(files: Readonly<Record<string, string>>): Record<string, string[]> {
	const folder = temporaryFolder();
	writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...CONFIG, $schema: undefined, vcs: undefined }));
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), `${text}\n`);
	}
	const { stdout } = spawnSync(process.execPath, [BIOME, "lint", "--reporter=json", "--max-diagnostics=none", "."], {
		cwd: folder,
		encoding: "utf8",
	});
	const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
	return Object.fromEntries(
		Object.keys(files).map((path) => {
			const rules = diagnostics.filter(({ location }) => location.path === path).map(({ category }) => category);
			return [path, [...new Set(rules)].filter((rule) => rule !== "lint/correctness/noUnusedImports")];
		}),
	);
}

const IMPORT = "lint/style/noRestrictedImports";

const WRONG = {
	"src/schema/a.ts": 'import "../content/read.ts";',
	"src/schema/b.ts": 'import "yaml";',
	"src/content/a.ts": 'import "../rules/check.ts";',
	"src/content/b.ts": 'import "astro/loaders";',
	"src/evidence/a.ts": 'import "../model/book.ts";',
	"src/rules/a.ts": 'import "../evidence/git.ts";',
	"src/promise/a.ts": 'import "../model/book.ts";',
	"src/promise/b.ts": 'import "diff";',
	"src/model/a/b.ts": 'export { getSite } from "../../site/book.ts";',
	"src/model/a.ts": 'export { readRecords } from "../content/read.ts";',
	"src/model/c.ts": 'import "../views/letters.ts";',
	"src/views/a.ts": 'import "../export/csv.ts";',
	"src/export/a.ts": 'import "../site/book.ts";',
	"src/model/b.ts": 'import "node:fs";',
	"src/site/a.ts": 'import "../evidence/git.ts";',
	"src/islands/a.ts": 'import "../model/book.ts";',
	"src/components/a/A.astro": '---\nimport "../../content/read.ts";\n---',
	"src/components/a/B.astro": '<script>\nimport "../../content/read.ts";\n</script>',
	"src/layouts/A.astro": '---\nimport "../pages/404.astro";\n---',
	"src/pages/a.ts": 'await import("../rules/check.ts");',
	"src/routes.ts": 'import "../scripts/build.ts";',
	"src/model/a.test.ts": 'import "../../scripts/build.ts";',
	"scripts/a.ts": 'import "../src/testing/book.ts";',
};

const RIGHT = {
	"src/schema/c.ts": 'import "zod";\nimport "./id.ts";',
	"src/rules/c.ts": 'import "../evidence/hash.ts";\nimport "../content/read.ts";',
	"src/model/a/c.ts": 'import type { Records } from "../../content/read.ts";\n\nexport type R = Records;',
	"src/promise/a/c.ts": 'import "../text.ts";',
	"src/islands/c.ts": 'import "../model/text-language.ts";',
	"src/pages/c.ts": `// biome-ignore ${IMPORT}: it is needed\nimport "../evidence/hash.ts";`,
	"scripts/bench/c.ts": 'import "../../src/testing/lock.ts";',
};

const OTHERWISE: Readonly<Record<string, readonly [rule: string, text: string]>> = {
	"src/site/any.ts": ["lint/suspicious/noExplicitAny", "export const a: any = 1;"],
	"src/site/bang.ts": ["lint/style/noNonNullAssertion", "export const f = (a?: { b: 1 }) => a!.b;"],
	"src/site/excuse.ts": ["suppressions/unused", `// biome-ignore ${IMPORT}: nothing needs it\nimport "./any.ts";`],
	"src/site/one.ts": ["lint/suspicious/noImportCycles", 'import { two } from "./two.ts";\nexport const one = () => two;'],
	"src/site/two.ts": ["lint/suspicious/noImportCycles", 'import { one } from "./one.ts";\nexport const two = () => one;'],
};

test("the linter refuses an import against the direction, a circle, any, ! and an exception that nothing needs", () => {
	const texts = Object.fromEntries(Object.entries(OTHERWISE).map(([path, [, text]]) => [path, text]));
	expect(brokenBy({ ...WRONG, ...RIGHT, ...texts })).toEqual({
		...Object.fromEntries(Object.keys(WRONG).map((path) => [path, [IMPORT]])),
		...Object.fromEntries(Object.keys(RIGHT).map((path) => [path, []])),
		...Object.fromEntries(Object.entries(OTHERWISE).map(([path, [rule]]) => [path, [rule]])),
	});
});

test("every folder of src/ has its direction", () => {
	const held = new Set(CONFIG.overrides.flatMap(({ includes }) => includes));
	const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	const free = folders.map(({ name }) => name).filter((name) => !held.has(`src/${name}/**`));
	// A sheet imports nothing that is not a sheet.
	expect(free).toEqual(["styles"]);
});
