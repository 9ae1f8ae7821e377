import { appendFileSync, cpSync, mkdirSync, rmSync, statSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { dirname, join } from "node:path";
import { listFiles, type Records, readRecords } from "../src/content/read.ts";
import { stage } from "../src/integrations/stages.ts";
import { eachPage } from "./audit/page.ts";
import { pageSizes } from "./audit/sizes.ts";
import { type Book, line, type Measured, type Verdict, verdicts } from "./bench/budgets.ts";
import { filterTime } from "./bench/filter-time.ts";
import { firstQuery } from "./bench/first-query.ts";
import { type Cost, measure } from "./bench/measure.ts";
import { type Counts, countsOf, writeSyntheticBook } from "./bench/synthetic.ts";
import { HOW_TO_GET_A_BROWSER } from "./lib/browser.ts";
import { command, UsageError } from "./lib/command.ts";
import { PATHS, ROOT } from "./lib/paths.ts";
import { compareSites } from "./lib/same-site.ts";

const USAGE = `npm run bench -- [--real | --synthetic] [--platforms 100] [--clean]

  measures the real book, and a large one that is made of copies of it, and holds both against the budgets of
  scripts/bench/budgets.ts; fails where one is broken
  --real       the real book alone
  --synthetic  the large book alone
  --platforms  how many the large book has, about
  --clean      remove what earlier runs left in .bench/, and do nothing else`;
const OPTIONS = {
	real: { type: "boolean" },
	synthetic: { type: "boolean" },
	platforms: { type: "string", default: "100" },
	clean: { type: "boolean" },
} as const;

const WORK = join(ROOT, ".bench");
/** Its pages hold every answer of the book, or of a platform, by nature. */
const HELD_APART = /^\/(?:compare\/matrix|packet\/.*)\/$/;
const CLAUSE_PAGE = /^\/clauses\/[^/]+\/[^/]+\/(?:\d{4}-\d{2}-\d{2}\/)?$/;

/** A book that is measured, in folders of its own below .bench/. */
interface Measuring {
	readonly book: Book;
	readonly folder: string;
	readonly content: string;
	readonly dist: string;
}

/** The last wording of the first clause gets one more sentence at its end, as a person might write one. */
function editOneClause(content: string, records: Records): void {
	const [first] = records.clause;
	const last = records.clause.findLast(({ id }) => first && dirname(id) === dirname(first.id));
	if (last) appendFileSync(join(content, "clauses", `${last.id}.mdx`), "\nThe text says so in one sentence.\n");
}

/** Builds a book, from nothing or on what the last build of it kept. */
async function build({ book, folder, content, dist }: Measuring, how: "from nothing" | "again"): Promise<Cost> {
	const cache = join(folder, "cache");
	if (how === "from nothing") for (const path of [cache, dist]) rmSync(path, { recursive: true, force: true });
	const env = { CLAUSEBOOK_CONTENT: content, CLAUSEBOOK_DIST: dist, CLAUSEBOOK_CACHE: cache };
	return stage(`${book}: building ${how}`, () => measure(["scripts/build.ts"], env, folder));
}

/** What the built site weighs. */
function weigh(dist: string): Pick<Measured, "files" | "size" | "clausePage" | "otherPage"> {
	const files = listFiles(dist);
	const bytes = files.reduce((sum, file) => sum + statSync(join(dist, file)).size, 0);
	const sizes = pageSizes(eachPage(dist), dist);
	const largest = (isOne: (path: string) => boolean) =>
		Math.max(...sizes.filter(({ path }) => isOne(path)).map(({ total }) => total)) / 1024;
	return {
		files: files.length,
		size: bytes / 1e6,
		clausePage: largest((path) => CLAUSE_PAGE.test(path)),
		otherPage: largest((path) => !CLAUSE_PAGE.test(path) && !HELD_APART.test(path)),
	};
}

/** Measures one book whose content lies in its folder. */
async function measureBook(of: Measuring): Promise<Measured> {
	const { book, folder, content, dist } = of;
	const { records } = readRecords(content);
	const env = { CLAUSEBOOK_CONTENT: content };
	const check = await stage(`${book}: checking all content`, () => measure(["scripts/check.ts"], env, folder));
	const one = `clauses/${records.platform[0]?.id}/`;
	const checkOne = await stage(`${book}: checking ${one}`, () => measure(["scripts/check.ts", one], env, folder));
	const cold = await build(of, "from nothing");
	const weights = await stage(`${book}: weighing pages`, () => weigh(dist));
	const query = await stage(`${book}: asking the search`, () => firstQuery(dist));
	const filter = await stage(`${book}: typing into the bench`, () => filterTime(dist));
	if (!query) console.error(`The first query was not measured. ${HOW_TO_GET_A_BROWSER}`);
	editOneClause(content, records);
	const warm = await build(of, "again");
	const fresh = { ...of, folder: join(folder, "fresh"), dist: join(folder, "fresh", "dist") };
	mkdirSync(fresh.folder, { recursive: true });
	await build(fresh, "from nothing");
	const { found } = await stage(`${book}: comparing both`, () => compareSites(dist, fresh.dist));
	for (const difference of found.slice(0, 5)) console.error(difference);
	return {
		check: check.seconds,
		checkOne: checkOne.seconds,
		build: cold.seconds,
		memory: cold.memory,
		...weights,
		...(filter === undefined ? {} : { filterTime: filter }),
		...(query ? { queryBytes: query.bytes / 1024, queryTime: query.milliseconds } : {}),
		rebuild: warm.seconds / cold.seconds,
		same: found.length,
	};
}

await command({ usage: USAGE, options: OPTIONS }, async ({ real, synthetic, clean, platforms: wanted }) => {
	if (real && synthetic) throw new UsageError("--real and --synthetic are each the one alone. Leave both out for both.");
	const platforms = Number(wanted);
	if (!Number.isInteger(platforms) || platforms < 1) throw new UsageError(`--platforms "${wanted}" must be a whole number, such as 100.`);
	if (clean) {
		rmSync(WORK, { recursive: true, force: true });
		return;
	}
	const measured: { counts: Counts; of: Measured }[] = [];
	const results: Verdict[] = [];
	for (const book of ["real", "synthetic"] as const) {
		if ((real && book !== "real") || (synthetic && book !== "synthetic")) continue;
		const folder = join(WORK, book);
		const place = { book, folder, content: join(folder, "content"), dist: join(folder, "dist") };
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const counts = await stage(
			`${book}: laying the book`,
			() => {
				if (book === "synthetic") return writeSyntheticBook(PATHS.content, place.content, platforms);
				cpSync(PATHS.content, place.content, { recursive: true });
				return countsOf(readRecords(PATHS.content).records);
			},
			(has) => `${has.platforms} platforms, ${has.clauses} clauses, ${has.wordings} wordings`,
		);
		const of = await measureBook(place);
		const [before] = measured;
		// One more wording is to cost the same in a small and in a large book.
		const growth = before?.of.build && of.build ? of.build / counts.wordings / (before.of.build / before.counts.wordings) : undefined;
		measured.push({ counts, of });
		results.push(...verdicts(book, growth === undefined ? of : { ...of, growth }));
	}
	console.log("");
	for (const result of results) console.log(line(result));
	// At the end of a run, the load of the last minutes is its own and that of others.
	const [, , load = 0] = loadavg();
	if (load > availableParallelism() + 1)
		console.log(`The machine had other work (load ${load.toFixed(1)} on ${availableParallelism()} processors): times are too long.`);
	const broken = results.filter(({ passed }) => !passed);
	console.log(`\n${results.length - broken.length} of ${results.length} budgets are kept`);
	process.exitCode = broken.length > 0 ? 1 : 0;
});
