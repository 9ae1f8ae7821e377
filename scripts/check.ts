import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mendText } from "../src/content/mend.ts";
import { annotateProblem, formatProblem, type Problem } from "../src/content/problem.ts";
import { since } from "../src/integrations/terminal.ts";
import { type CheckResult, checkContent } from "../src/rules/check.ts";
import { RULES } from "../src/rules/index.ts";
import { DRIFTED_STATES } from "../src/schema/lock.ts";
import { OLD_COPY_MONTHS } from "../src/schema/old-copy.ts";
import { command } from "./lib/command.ts";
import { PATHS } from "./lib/paths.ts";

/** Most problems a text run prints: enough to work with, few enough that the first is still on the screen. */
const MOST_SHOWN = 200;

const USAGE = `npm run check -- [path ...] [--fix] [--all] [--json] [--annotate]

  path        check only files whose path holds this text: one platform or one record takes a moment
  --fix       give every problem that has one right answer that answer, then check again
  --all       show every problem, not only the first ${MOST_SHOWN}
  --json      one JSON document on standard output, always with every problem
  --annotate  workflow commands that mark the lines (on by itself where CI=true and GITHUB_ACTIONS is set)`;

/** Mends what has one right answer, file by file. */
function mend(found: readonly Problem[]): Problem[] {
	const files = Map.groupBy(found, ({ file }) => file);
	return [...files].flatMap(([name, inFile]) => {
		if (!inFile.some((problem) => problem.mend)) return [];
		const file = join(PATHS.content, name.replace(/^content\//, ""));
		const { text, mended } = mendText(readFileSync(file, "utf8"), inFile);
		if (mended.length > 0) writeFileSync(file, text);
		return mended;
	});
}

/** What was read, and how it stands with the archive. */
function sayWhole({ records, lock, files }: CheckResult, started: number): void {
	const quotes = records.clause.filter((entry) => entry.data.quote?.commit).length;
	const counts = (["platform", "document", "clause", "topic", "regulation"] as const)
		.map((kind) => `${records[kind].length} ${kind === "clause" ? "clause versions" : `${kind}s`}`)
		.join(", ");
	console.log(`${files} files: ${counts}; checked in ${since(started)}`);
	if (lock) {
		const through = Object.entries(lock.collections).map(([name, head]) => `${name} ${head.commit.slice(0, 12)} of ${head.date}`);
		console.log(
			`${quotes} quotes and ${Object.keys(lock.searches).length} silences rest on proofs up to ${lock.made}, through ${through.join("; ")}`,
		);
		const drift = Object.entries(lock.drift);
		const drifted = drift.filter(([, { state }]) => DRIFTED_STATES.includes(state));
		const silent = drift.filter(([, { state }]) => state === "silent").length;
		console.log(
			drift.length === 0
				? "Nothing says how current wordings compare with the newest texts. Fix: npm run evidence -- watch"
				: `${drifted.length} of ${drift.length} current versions drifted and are not shown as answers; ${silent} rest on documents without a copy for ${OLD_COPY_MONTHS} months`,
		);
		for (const [id, { state, since: day }] of drifted) console.log(`  ${id}  ${state}${day ? ` since ${day}` : ""}`);
	} else if (quotes > 0) {
		console.log(`${quotes} quotes have no proof to rest on. Fix: npm run evidence -- verify`);
	}
}
await command(
	{
		usage: USAGE,
		options: { all: { type: "boolean" }, fix: { type: "boolean" }, json: { type: "boolean" }, annotate: { type: "boolean" } },
		takes: "arguments",
	},
	(values, positionals) => {
		const started = performance.now();
		const check = () => checkContent(PATHS.content, "content", positionals);
		if (values.fix) {
			// An answer can bring to light what it hid: a file without a tab is read, and its next tab found.
			for (let round = mend(check().problems); round.length > 0; round = mend(check().problems))
				for (const { file, line, mend } of round)
					console.error(`${file}:${line}  ${mend?.from.trim()} ${mend?.to === undefined ? "taken out" : `is now ${mend.to.trim()}`}`);
		}
		const result = check();
		const { lock, problems, files } = result;
		if (files === 0 && positionals.length > 0) {
			process.exitCode = 1;
			console.error(
				`No file below content/ has ${positionals.map((text) => `"${text}"`).join(" or ")} in its path. Fix: name a part of a path, such as clauses/anthropic`,
			);
			return;
		}

		if (values.json) {
			console.log(JSON.stringify({ files, problems, drift: lock?.drift ?? {} }, null, "\t"));
		} else {
			const annotate = values.annotate || process.env.GITHUB_ACTIONS !== undefined;
			const shown = values.all ? problems : problems.slice(0, MOST_SHOWN);
			for (const problem of shown) console.error(annotate ? annotateProblem(problem) : `${formatProblem(problem)}\n`);
			if (positionals.length > 0) {
				const left = RULES.filter(({ scope }) => scope === "book").map(({ name }) => name);
				console.log(`${files} files checked in ${since(started)}. Only the whole book shows: ${left.join(", ")}`);
			} else sayWhole(result, started);
			const more = problems.length - shown.length;
			if (more > 0)
				console.error(`The first ${shown.length} problems are above, ${more} more are not shown. Show them: npm run check -- --all`);
			if (problems.length > 0)
				console.error(`${problems.length} problem${problems.length === 1 ? "" : "s"}${positionals.length ? " in these paths" : ""}`);
		}
		// Not process.exit: it would cut off what a pipe has not taken yet.
		process.exitCode = problems.length > 0 ? 1 : 0;
	},
);
