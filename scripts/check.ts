import { annotateProblem, formatProblem } from "../src/records/problem.ts";
import { checkContent } from "../src/rules/check.ts";
import { DRIFTED_STATES } from "../src/schema/lock.ts";
import { OLD_COPY_MONTHS } from "../src/schema/old-copy.ts";
import { command } from "./lib/command.ts";
import { CONTENT, LOCK } from "./lib/paths.ts";
import { since } from "./lib/terminal.ts";

/** Most problems a text run prints: enough to work with, few enough that the first is still on the screen. */
const MOST_SHOWN = 200;

const USAGE = `npm run check -- [path ...] [--all] [--json] [--annotate]

  path        show only problems of files whose path holds this text
  --all       show every problem, not only the first ${MOST_SHOWN}
  --json      one JSON document on standard output, always with every problem
  --annotate  workflow commands that mark the lines (on by itself where CI=true and GITHUB_ACTIONS is set)`;

await command(
	{
		usage: USAGE,
		options: {
			all: { type: "boolean" },
			json: { type: "boolean" },
			annotate: { type: "boolean" },
		},
		takes: "arguments",
	},
	(values, positionals) => {
		const started = performance.now();
		const { records, lock, problems: all, files } = checkContent(CONTENT, LOCK);
		const problems = positionals.length === 0 ? all : all.filter((p) => positionals.some((text) => p.file.includes(text)));

		if (values.json) {
			console.log(JSON.stringify({ files, problems, drift: lock?.drift ?? {} }, null, "\t"));
		} else {
			const annotate = values.annotate || process.env.GITHUB_ACTIONS !== undefined;
			const shown = values.all ? problems : problems.slice(0, MOST_SHOWN);
			for (const problem of shown) console.error(annotate ? annotateProblem(problem) : `${formatProblem(problem)}\n`);
			const quotes = records.clause.filter((entry) => entry.data.quote?.commit).length;
			const counts = (["platform", "document", "clause", "topic", "regulation"] as const)
				.map((kind) => `${records[kind].length} ${kind === "clause" ? "clause versions" : `${kind}s`}`)
				.join(", ");
			console.log(`${files} files: ${counts}; checked in ${since(started)}`);
			if (lock) {
				const through = Object.entries(lock.collections).map(([name, head]) => `${name} ${head.commit.slice(0, 12)} of ${head.date}`);
				console.log(
					`${quotes} quotes and ${Object.keys(lock.searches).length} silences rest on the lock of ${lock.made}, through ${through.join("; ")}`,
				);
				const drift = Object.entries(lock.drift);
				const drifted = drift.filter(([, { state }]) => DRIFTED_STATES.includes(state));
				const silent = drift.filter(([, { state }]) => state === "silent").length;
				console.log(
					drift.length === 0
						? "The lock does not say how current wordings compare with the newest texts. Fix: npm run evidence -- verify"
						: `${drifted.length} of ${drift.length} current versions drifted and are not shown as answers; ${silent} rest on documents without a copy for ${OLD_COPY_MONTHS} months`,
				);
				for (const [id, { state, since: day }] of drifted) console.log(`  ${id}  ${state}${day ? ` since ${day}` : ""}`);
			} else if (quotes > 0) {
				console.log(`${quotes} quotes have no lock to rest on. Fix: npm run evidence -- verify`);
			}
			const more = problems.length - shown.length;
			if (more > 0)
				console.error(`The first ${shown.length} problems are above, ${more} more are not shown. Show them: npm run check -- --all`);
			if (problems.length > 0)
				console.error(
					`${problems.length} problem${problems.length === 1 ? "" : "s"}${positionals.length ? ` of ${all.length} in these paths` : ""}`,
				);
		}
		// Not process.exit: it would cut off what a pipe has not taken yet.
		process.exitCode = problems.length > 0 ? 1 : 0;
	},
);
