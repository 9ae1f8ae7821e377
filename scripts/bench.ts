import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildAstro, buildEleventy, check, drawSocialImages, indexSite, placeOf } from "./bench/builders.ts";
import { firstQuery } from "./bench/first-query.ts";
import { stopRunning } from "./bench/measure.ts";
import { report } from "./bench/report.ts";
import { cheapest, type SizeResult, verdicts } from "./bench/result.ts";
import { writeSyntheticBook } from "./bench/synthetic/write.ts";
import { HOW_TO_GET_A_BROWSER } from "./lib/browser.ts";
import { ROOT } from "./lib/paths.ts";
import { since } from "./lib/terminal.ts";

const USAGE = `npm run bench -- [--sizes 300,1000,3000] [--rounds 1] [--json] [--clean]

  --sizes   clauses of the synthetic books, from 13 to 9999; three sizes tell whether cost is flat
  --rounds  builds of each book with each builder, alternating; the cheapest counts
  --json    results as one JSON document on standard output
  --clean   remove what earlier runs left in .bench/, and do nothing else`;

const { values } = parseArgs({
	options: {
		sizes: { type: "string", default: "300,1000,3000" },
		rounds: { type: "string", default: "1" },
		json: { type: "boolean" },
		clean: { type: "boolean" },
		help: { type: "boolean" },
	},
});
const sizes = values.sizes.split(",").map(Number);
const rounds = Number(values.rounds);
if (values.help || sizes.some((size) => !Number.isInteger(size) || size < 13 || size > 9999) || !Number.isInteger(rounds) || rounds < 1) {
	console.log(USAGE);
	process.exit(values.help ? 0 : 2);
}
if (values.clean) {
	rmSync(join(ROOT, ".bench"), { recursive: true, force: true });
	process.exit(0);
}
for (const signal of ["SIGINT", "SIGTERM"] as const) {
	process.on(signal, () => {
		stopRunning();
		console.error("\nStopped. Books and builds so far are in .bench/; --clean removes them.");
		process.exit(130);
	});
}

/** Says what is being measured, and how long it took. Progress is not a result, so it goes to standard error. */
async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
	const started = performance.now();
	process.stderr.write(`${name} … `);
	const result = await work();
	process.stderr.write(`${since(started)}\n`);
	return result;
}

async function measureSize(size: number): Promise<SizeResult> {
	const place = placeOf(size);
	const book = await step(`${size}: writing the book`, () => writeSyntheticBook(join(ROOT, "content"), place.content, size));
	const checked = await step(`${size}: check`, () => check(place));
	const astro: Awaited<ReturnType<typeof buildAstro>>[] = [];
	const eleventy: Awaited<ReturnType<typeof buildEleventy>>[] = [];
	for (let round = 1; round <= rounds; round++) {
		const name = (builder: string) => `${size}: ${builder}, round ${round} of ${rounds}`;
		const builders = [
			async () => astro.push(await step(name("Astro"), () => buildAstro(place))),
			async () => eleventy.push(await step(name("Eleventy"), () => buildEleventy(place))),
		];
		// The second of two runs finds warmer caches, so the order turns with every round.
		for (const build of round % 2 === 1 ? builders : builders.reverse()) await build();
	}
	const social = await step(`${size}: social images`, () => drawSocialImages(place));
	const index = await step(`${size}: search index`, () => indexSite(place));
	const query = await step(`${size}: first query`, () => firstQuery(place.dist));
	if (!query) console.error(`${size}: first query not measured. ${HOW_TO_GET_A_BROWSER}`);
	return { size, book, check: checked, astro: cheapest(astro), eleventy: cheapest(eleventy), social, index, firstQuery: query };
}

const results: SizeResult[] = [];
try {
	for (const size of sizes) results.push(await measureSize(size));
} catch (error) {
	console.error(`\n${(error as Error).message}`);
	process.exit(1);
}
console.log(values.json ? JSON.stringify({ rounds, results, verdicts: verdicts(results) }, null, "\t") : `\n${report(results, rounds)}`);
