import { describe, expect, test } from "vitest";
import { allowed, IMPORT_EXCEPTIONS, LENGTH_EXCEPTIONS, MAY_IMPORT, MOST_LINES, PACKAGES } from "./testing/architecture.ts";
import { type Import, readSource, readSources, type Source } from "./testing/sources.ts";

/**
 * Folders are stages (DESIGN.md section 6): content -> schema -> rules -> derive -> pages. Whoever adds an import
 * against the direction finds it here, with the choice of moving the code or of stating a reason in testing/architecture.ts.
 */

const sources = readSources();
const isTest = ({ path }: Source) => path.endsWith(".test.ts") || path.startsWith("src/testing/");

function excepted(source: Source, imported: Import): boolean {
	return IMPORT_EXCEPTIONS.some(({ from, to }) => source.path === from && imported.to === to);
}

/** "a imports b" for everything a folder imports that it may not. */
function against(list: readonly Source[]): string[] {
	return list.flatMap((source) => {
		const folder = Object.keys(MAY_IMPORT).find((name) => source.path.startsWith(name));
		const rules = (folder === undefined ? undefined : MAY_IMPORT[folder]) ?? ["src/"];
		const own = isTest(source) ? [...rules, "src/testing/", "src/records/", "src/rules/", "src/schema/"] : rules;
		const wrong = source.imports.filter((imported) => imported.ours && !allowed(imported, own));
		return wrong.map((imported) => `${source.path} imports ${imported.to}`);
	});
}

function packagesAgainst(list: readonly Source[]): string[] {
	return list.flatMap((source) =>
		PACKAGES.filter(({ folder }) => source.path.startsWith(folder) && !isTest(source)).flatMap(({ only, never, why }) =>
			source.imports
				.filter(({ to, ours }) => !ours && ((only && !only.test(to)) || never?.test(to)))
				.map(({ to }) => `${source.path} imports ${to} (${why})`),
		),
	);
}

describe("imports go one way", () => {
	const unexcepted = sources.map((source) => ({
		...source,
		imports: source.imports.filter((imported) => !excepted(source, imported)),
	}));

	test("every folder imports only what it may", () => {
		expect(against(unexcepted)).toEqual([]);
	});

	test("packages stay where they belong", () => {
		expect(packagesAgainst(unexcepted)).toEqual([]);
	});

	test("nothing in src imports scripts, and only tests import src/testing", () => {
		const wrong = sources.flatMap((source) =>
			source.imports
				.filter(
					({ to }) =>
						(source.path.startsWith("src/") && !isTest(source) && to.startsWith("scripts/")) ||
						(to.startsWith("src/testing/") && !isTest(source)),
				)
				.map(({ to }) => `${source.path} imports ${to}`),
		);
		expect(wrong).toEqual([]);
	});

	test("every exception is needed", () => {
		const needless = IMPORT_EXCEPTIONS.filter(({ from, to }) => {
			const source = sources.find((one) => one.path === from);
			const imported = source?.imports.find((one) => one.to === to);
			return (
				!source ||
				!imported ||
				[...against([{ ...source, imports: [imported] }]), ...packagesAgainst([{ ...source, imports: [imported] }])].length === 0
			);
		});
		expect(needless.map(({ from, to }) => `${from} to ${to}`)).toEqual([]);
	});

	test("no two files import each other's values in a circle", () => {
		const next = new Map(
			sources.map((source) => [source.path, source.imports.filter((one) => one.ours && !one.typeOnly).map((one) => one.to)]),
		);
		const done = new Set<string>();
		const circles: string[] = [];
		const walk = (path: string, trail: readonly string[]): void => {
			if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
			if (done.has(path) || trail.includes(path)) return;
			for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
			done.add(path);
		};
		for (const path of next.keys()) walk(path, []);
		expect(circles).toEqual([]);
	});
});

describe("files are small and typed", () => {
	test(`no file is over ${MOST_LINES} lines without a reason`, () => {
		const long = sources.filter(({ path, lines }) => lines > MOST_LINES && LENGTH_EXCEPTIONS[path] === undefined);
		expect(long.map(({ path, lines }) => `${path} has ${lines} lines`)).toEqual([]);
	});

	test("every length exception is needed", () => {
		const long = new Set(sources.filter(({ lines }) => lines > MOST_LINES).map(({ path }) => path));
		expect(Object.keys(LENGTH_EXCEPTIONS).filter((path) => !long.has(path))).toEqual([]);
	});

	test("no any", () => {
		expect(sources.flatMap(({ path, anys }) => anys.map((line) => `${path}:${line}`))).toEqual([]);
	});

	test("no non-null ! outside tests", () => {
		expect(sources.filter((source) => !isTest(source)).flatMap(({ path, bangs }) => bangs.map((line) => `${path}:${line}`))).toEqual([]);
	});
});

describe("the test sees what it should", () => {
	const read = (text: string, path = "src/derive/x.ts") => readSource(path, text);

	test("imports of every form", () => {
		const { imports } = read(
			'import a from "./a.ts";\nimport type { B } from "../b.ts";\nimport { type C, type D } from "c";\nimport { type E, f } from "e";\nimport "./s.css";\nexport { g } from "./g.ts";\nexport type { H } from "./h.ts";\nconst i = await import("../i.ts");\n',
		);
		expect(imports).toEqual([
			{ to: "src/derive/a.ts", ours: true, typeOnly: false },
			{ to: "src/b.ts", ours: true, typeOnly: true },
			{ to: "c", ours: false, typeOnly: true },
			{ to: "e", ours: false, typeOnly: false },
			{ to: "src/derive/s.css", ours: true, typeOnly: false },
			{ to: "src/derive/g.ts", ours: true, typeOnly: false },
			{ to: "src/derive/h.ts", ours: true, typeOnly: true },
			{ to: "src/i.ts", ours: true, typeOnly: false },
		]);
	});

	test("any and ! in code, not in words", () => {
		const { anys, bangs } = read('// any!\nconst a: any = "any!";\nconst b = a as any;\nconst c = b!.d;\n');
		expect([anys, bangs]).toEqual([[2, 3], [4]]);
	});

	test("front matter and scripts of an .astro file, on their lines", () => {
		const astro = read(
			'---\nimport A from "./A.astro";\nconst x: any = 1;\n---\n<p>as any other!</p>\n<script>\nimport "../../islands/x.ts";\nconst y: any = 1;\n</script>\n',
			"src/components/a/B.astro",
		);
		expect(astro.imports.map(({ to }) => to)).toEqual(["src/components/a/A.astro", "src/islands/x.ts"]);
		expect(astro.anys).toEqual([3, 8]);
	});

	test("an import against the direction", () => {
		expect(against([read('import { getSite } from "../site/book.ts";\n')])).toEqual(["src/derive/x.ts imports src/site/book.ts"]);
		expect(against([read('import { readRecords } from "../records/read.ts";\n')])).toHaveLength(1);
		expect(against([read('import type { Records } from "../records/read.ts";\n')])).toEqual([]);
		expect(packagesAgainst([read('import { readFileSync } from "node:fs";\n')])).toHaveLength(1);
	});
});
