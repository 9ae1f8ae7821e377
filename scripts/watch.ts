import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readRecords } from "../src/content/read.ts";
import { Archive } from "../src/evidence/archive.ts";
import { HoldsCache } from "../src/evidence/cache.ts";
import { alarmLines } from "./evidence/drift.ts";
import { command } from "./lib/command.ts";
import { needArchive } from "./lib/need.ts";
import { PATHS } from "./lib/paths.ts";
import { toMarkdown } from "./watch/report.ts";
import { watch } from "./watch/watch.ts";

const USAGE = `npm run watch -- [--report FILE] [--outputs FILE] [--scaffold]

  compares every current wording with the newest archived text and reports what drifted, for a schedule
  --report FILE   write the report there, in Markdown (else to standard output)
  --outputs FILE  append drifted=N, scaffolds=N and alarms=N, as GitHub's workflows read outputs
  --scaffold      write the next version of each reworded clause into content/, every reading still to be written:
                  npm run check refuses them until a person has read them

  ends with 0 whether something drifted or not, with 2 where it could not be found out, with 3 (report and files
  written) where many wordings of one document went at once and no person has confirmed the copy`;

const OPTIONS = {
	report: { type: "string" },
	outputs: { type: "string" },
	scaffold: { type: "boolean" },
} as const;

await command({ usage: USAGE, options: OPTIONS, failed: 2 }, async (values) => {
	const { records } = readRecords(PATHS.content);
	const cache = new HoldsCache(join(PATHS.evidence, "cache.json"));
	const archive = new Archive(PATHS.evidence, cache);
	needArchive(records, archive, "Nothing was compared");
	const today = new Date().toISOString().slice(0, 10);
	const result = await watch(PATHS.content, records, archive, cache, today);
	cache.save();
	if (values.scaffold) {
		for (const { path, text } of result.scaffolds) {
			mkdirSync(dirname(join(PATHS.content, path)), { recursive: true });
			// wx: never overwrite what a person has begun.
			writeFileSync(join(PATHS.content, path), text, { flag: "wx" });
		}
	}
	const report = toMarkdown(result, values.scaffold === true);
	if (values.report === undefined) console.log(report);
	else {
		mkdirSync(dirname(resolve(values.report)), { recursive: true });
		writeFileSync(values.report, report);
	}
	if (values.outputs !== undefined) {
		const written = values.scaffold ? result.scaffolds.length : 0;
		writeFileSync(values.outputs, `drifted=${result.drifted.length}\nscaffolds=${written}\nalarms=${result.alarms.length}\n`, {
			flag: "a",
		});
	}
	console.error(`${result.drifted.length} of ${result.compared} current versions drifted; ${result.scaffolds.length} can be scaffolded.`);
	for (const line of alarmLines(result.alarms)) console.error(line);
	if (result.alarms.length > 0) process.exitCode = 3;
});
