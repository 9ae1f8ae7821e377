import { readRecords } from "../src/content/read.ts";
import { HIGHEST_GRADE, namesIn } from "../src/rules/plain-language.ts";
import { eachPage } from "./audit/page.ts";
import { command } from "./lib/command.ts";
import { needSite } from "./lib/need.ts";
import { PATHS } from "./lib/paths.ts";
import { readPagesAloud, summarise } from "./reading/measure.ts";

const USAGE = `npm run reading -- [--all] [--json]

  Reading level (Flesch-Kincaid grade) of the prose of every built page, by kind of page.
  --all   a line for each page, hardest first
  --json  every page and the summary as JSON`;

/** Reports how hard each built page reads. Fails where a page for consumers is above the grade of the house. */
await command({ usage: USAGE, options: { all: { type: "boolean" }, json: { type: "boolean" } } }, (values) => {
	needSite();
	const readings = readPagesAloud(eachPage(PATHS.dist), namesIn(readRecords(PATHS.content).records));
	const summary = summarise(readings);
	const hard = summary.filter(({ consumer, worst }) => consumer && worst > HIGHEST_GRADE);

	if (values.json) console.log(JSON.stringify({ highest: HIGHEST_GRADE, summary, pages: readings }));
	else {
		if (values.all)
			for (const { grade, words, path } of [...readings].sort((a, b) => b.grade - a.grade))
				console.log(`${grade.toFixed(1).padStart(5)} ${String(words).padStart(6)} ${path}`);
		console.log("grade: median, nine in ten, worst");
		for (const { kind, consumer, pages, words, median, ninth, worst, page } of summary) {
			console.log(
				`${median.toFixed(1).padStart(5)} ${ninth.toFixed(1).padStart(5)} ${worst.toFixed(1).padStart(5)}  ${kind}${consumer ? "" : " (for experts)"}: ${pages} pages, median ${words} words; hardest ${page}`,
			);
		}
		if (hard.length > 0)
			console.error(
				`Above grade ${HIGHEST_GRADE} for consumers: ${hard.map(({ page, worst }) => `${page} (${worst})`).join(", ")}. Fix: shorter sentences and shorter words; \`--all\` lists every page.`,
			);
	}
	// Not `process.exit`: it would cut off what a pipe has not taken yet.
	process.exitCode = hard.length > 0 ? 1 : 0;
});
