import { type BookInput, toBook } from "../src/model/book.ts";
import { type Candidate, conflictCandidates } from "../src/model/conflicts.ts";
import { toGrid } from "../src/model/grid.ts";
import { checkContent } from "../src/rules/check.ts";
import { command, fail } from "./lib/command.ts";
import { PATHS } from "./lib/paths.ts";

const USAGE = `npm run conflicts -- [platform ...] [--quotes] [--json]

  lists pairs of current texts that answer one question for the same products and differ in a field:
  where to look for a conflict nobody has recorded. Most are none: read both quotes
  --quotes  print both quotes`;

function text({ deciding, supporting, products, differs, recorded }: Candidate, quotes: boolean | undefined): string {
	const quoteOf = (version: Candidate["deciding"]) =>
		`    ${version.clause.number} ${version.document.id}: ${version.data.quote?.parts.join(" … ") ?? "(silence)"}`;
	return [
		`${deciding.clause.id} / ${supporting.clause.id}${recorded ? `  [recorded: ${recorded.id}]` : ""}`,
		`  ${deciding.topic.id}, ${deciding.data.answer}: ${products.join(", ")}`,
		...differs.map((line) => `  differs in ${line}`),
		...(quotes ? [quoteOf(deciding), quoteOf(supporting)] : []),
	].join("\n");
}

await command(
	{ usage: USAGE, options: { quotes: { type: "boolean" }, json: { type: "boolean" } }, takes: "arguments" },
	(values, positionals) => {
		const { records, lock, problems } = checkContent(PATHS.content);
		if (problems.length > 0) fail(`${problems.length} problems in content. Fix: npm run check`);
		const book = toBook(records as unknown as BookInput, lock);
		const all = conflictCandidates(book, toGrid(book));
		const candidates = positionals.length === 0 ? all : all.filter(({ deciding }) => positionals.includes(deciding.clause.platform.id));
		if (values.json) {
			console.log(
				JSON.stringify(
					candidates.map(({ deciding, supporting, products, differs, recorded }) => ({
						deciding: deciding.id,
						supporting: supporting.id,
						products,
						differs,
						recorded: recorded?.id ?? null,
					})),
					null,
					"\t",
				),
			);
		} else {
			for (const candidate of candidates) console.log(`${text(candidate, values.quotes)}\n`);
			console.log(
				`${candidates.length} pairs to compare, ${candidates.filter(({ recorded }) => recorded).length} of them recorded as conflicts`,
			);
		}
	},
);
