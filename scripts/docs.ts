import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readRecords } from "../src/content/read.ts";
import { EVERY_RULE } from "../src/rules/index.ts";
import { KIND_NAMES } from "../src/schema/kinds.ts";
import { publishedSchemaFiles, schemaFiles } from "./docs/json-schema.ts";
import { fillIn } from "./docs/manual.ts";
import { carveOutTable, fieldTable, kindTable, ruleTable, topicTable } from "./docs/tables.ts";
import { command } from "./lib/command.ts";
import { PATHS, ROOT } from "./lib/paths.ts";

const USAGE = `npm run docs -- [--check]

  writes the schemas below public/data/v1/schema/, of records and of published files, and the generated parts of
  content/README.md
  --check   write nothing; fail where one of them is stale`;

/** The worked example is a clause that the tests check, so that the manual never shows one that fails. */
const EXAMPLE = join(ROOT, "src/testing/fixtures/valid/content/clauses/acme/chats-train-models/2025-09-28.mdx");
const MANUAL = "content/README.md";

/** Every generated file, by path from the root. */
function generated(): Map<string, string> {
	const { records } = readRecords(PATHS.content);
	const parts = new Map([
		["kinds", kindTable()],
		["example", `\`\`\`mdx\n${readFileSync(EXAMPLE, "utf8").trim()}\n\`\`\``],
		["topics", topicTable(records.topic)],
		["carve-outs", carveOutTable(records["carve-out"])],
		["rules", ruleTable(EVERY_RULE)],
		...KIND_NAMES.map((kind) => [`fields of ${kind}`, fieldTable(kind)] as const),
	]);
	return new Map([...schemaFiles(), ...publishedSchemaFiles(), [MANUAL, fillIn(readFileSync(join(ROOT, MANUAL), "utf8"), parts)]]);
}

await command({ usage: USAGE, options: { check: { type: "boolean" } } }, (values) => {
	const files = generated();
	const stale = [...files].filter(([path, text]) => !existsSync(join(ROOT, path)) || readFileSync(join(ROOT, path), "utf8") !== text);
	if (values.check) {
		for (const [path] of stale) console.error(`${path} is stale.`);
		if (stale.length > 0) console.error("Fix: npm run docs");
		else console.log(`${files.size} generated files are fresh`);
		process.exitCode = stale.length > 0 ? 1 : 0;
		return;
	}
	for (const [path, text] of stale) {
		mkdirSync(dirname(join(ROOT, path)), { recursive: true });
		writeFileSync(join(ROOT, path), text);
	}
	console.log(stale.length === 0 ? `${files.size} generated files were fresh` : `Wrote ${stale.map(([path]) => path).join(", ")}`);
});
