import { join } from "node:path";
import { formatProblem } from "../src/content/problem.ts";
import { writeWhole } from "../src/content/whole.ts";
import { checkContent } from "../src/rules/check.ts";
import { command, fail } from "./lib/command.ts";
import { PATHS } from "./lib/paths.ts";
import { giveNumbers } from "./number/give.ts";

const USAGE = `npm run number -- [--check]

  gives the next numbers to all clauses whose records say "id: new", in the order of their ids. A workflow runs it on the
  main branch, where nothing else gives numbers: two branches cannot take the same one
  --check   write nothing; fail where a clause has no number, as before a site is published`;

await command({ usage: USAGE, options: { check: { type: "boolean" } } }, (values) => {
	const { records, problems } = checkContent(PATHS.content);
	for (const problem of problems) console.error(`${formatProblem(problem)}\n`);
	if (problems.length > 0) fail("Content that does not pass the check is not numbered. Nothing was written.");
	const given = giveNumbers(PATHS.content, records);
	if (values.check) {
		for (const { clause } of given) console.error(`${clause} has no number yet.`);
		if (given.length > 0) fail("Fix: on the main branch, npm run number");
		console.log("Every clause has its number.");
		return;
	}
	for (const { clause, number, files } of given) {
		for (const [path, text] of files) writeWhole(join(PATHS.content, path), text);
		console.log(`${number}  ${clause}`);
	}
	console.log(given.length === 0 ? "Every clause has its number." : `${given.length} numbered. Now: npm run ledger`);
});
