import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { readRecords } from "../src/records/read.ts";
import { forgeLedger, layBook, writeLock } from "../src/testing/book.ts";
import { lockFor } from "../src/testing/lock.ts";
import { temporaryFolder } from "../src/testing/temporary.ts";
import { ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";

const CLAUSE = "acme/team-chats-stay-out/2025-01-10";
const ENGLISH = "We will not train models on content of a Team workspace.";
const HEBREW = "לא נאמן מודלים על תוכן של סביבת עבודה של צוות.";

/** The valid book with one document in Hebrew. Nothing of it was published, so that its words may be others. */
function hebrewBook(): string {
	const folder = layBook();
	const edit = (file: string, from: string, to: string) => {
		const path = join(folder, file);
		const text = readFileSync(path, "utf8");
		expect(text).toContain(from);
		writeFileSync(path, text.replace(from, to));
	};
	edit("documents/acme/terms.yaml", "language: en", "language: he");
	edit(`clauses/${CLAUSE}.mdx`, ENGLISH, HEBREW);
	forgeLedger(folder, ({ versions }) => {
		Object.assign(versions[CLAUSE] ?? {}, { quote: lockFor(readRecords(folder).records).proofs[CLAUSE]?.quote });
	});
	writeLock(folder);
	return folder;
}

const DIST = temporaryFolder();
// What vitest sets would reach the build as its own settings.
const UNSET = { BASE_URL: undefined, DEV: undefined, PROD: undefined, MODE: undefined, SSR: undefined, NODE_ENV: undefined };

beforeAll(async () => {
	const env = { ...UNSET, CLAUSEBOOK_DIST: DIST, CLAUSEBOOK_CACHE: temporaryFolder(), CLAUSEBOOK_CONTENT: hebrewBook(), NO_COLOR: "1" };
	const { code, output } = await run(process.execPath, [join(ROOT, "scripts/build.ts")], { cwd: ROOT, env });
	expect(code, output).toBe(0);
});

const read = (file: string) => readFileSync(join(DIST, file), "utf8");

describe("a Hebrew quote runs from right to left", () => {
	test.each([`clauses/${CLAUSE}/index.html`, "embed/CB-0002/2025-01-10/index.html"])("in %s", (file) => {
		const quote = parse(read(file))
			.querySelectorAll("blockquote")
			.find(({ text }) => text.includes(HEBREW));
		expect(quote?.getAttribute("lang")).toBe("he");
		expect(quote?.getAttribute("dir")).toBe("rtl");
	});

	test("and the page around it does not", () => {
		const html = parse(read(`clauses/${CLAUSE}/index.html`)).querySelector("html");
		expect(html?.getAttribute("lang")).toBe("en");
		expect(html?.getAttribute("dir")).toBeUndefined();
	});
});
