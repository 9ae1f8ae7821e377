import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { close } from "pagefind";
import { formatProblem } from "../src/records/problem.ts";
import { checkContent } from "../src/rules/check.ts";
import { writeDataPackage } from "./lib/data-package.ts";
import { explain, lookBack } from "./lib/look-back.ts";
import { CONTENT, DIST, LOCK, ROOT } from "./lib/paths.ts";
import { writeRedirects } from "./lib/redirects.ts";
import { run } from "./lib/run.ts";
import { writeSearchIndex } from "./lib/search-index.ts";
import { writeSocialImages } from "./lib/social.ts";
import { stage } from "./lib/stages.ts";
import { builtWhole } from "./lib/whole.ts";

const USAGE = `npm run build -- [--as-of DAY]

  --as-of DAY  the site as of that day: versions, drift and dates as they were. The drift is worked out from the
               archive, or taken from the lock where that day is the book's own`;

/**
 * The build: check the content, make every page (the comparison tables and pair pages among them) from the answer
 * grid, draw the social images, index the text. No clock, no network: two builds of one commit are the same bytes, and
 * their searches answer the same.
 */
const { values } = parseArgs({ options: { "as-of": { type: "string" }, help: { type: "boolean" } } });
if (values.help) {
	console.log(USAGE);
	process.exit(0);
}
const asOf = values["as-of"];

const { records, lock, ledger, problems } = await stage(
	"Checking content",
	() => checkContent(CONTENT, LOCK),
	({ records: r, files }) => `${files} files, ${r.platform.length} platforms, ${r.clause.length} clause versions`,
);
if (problems.length > 0) {
	for (const problem of problems.slice(0, 20)) console.error(`${formatProblem(problem)}\n`);
	console.error(`${problems.length} problem${problems.length === 1 ? "" : "s"}. Nothing was built; \`npm run check\` shows all.`);
	process.exit(1);
}

const dayEnv: NodeJS.ProcessEnv =
	asOf === undefined
		? {}
		: await stage(
				`Comparing the wordings of ${asOf}`,
				() => lookBack(asOf, records, lock),
				({ drifted, from }) => `${drifted} drifted, by the ${from}`,
			).then(({ env }) => env, explain);

/** The site could not be made, for reasons that its maker printed. */
class Unbuilt extends Error {}

/** All that is written, in a folder that takes the place of the last site when nothing is missing. */
async function site(dist: string): Promise<void> {
	await stage(
		"Building pages and comparisons",
		async () => {
			const result = await run(process.execPath, [join(ROOT, "node_modules/astro/bin/astro.mjs"), "build", "--force", "--silent"], {
				cwd: ROOT,
				env: { ASTRO_TELEMETRY_DISABLED: "1", ...dayEnv, CLAUSEBOOK_DIST: dist },
			});
			if (result.code !== 0) throw new Unbuilt(result.output);
			return readdirSync(dist, { recursive: true }).filter((file) => String(file).endsWith(".html")).length;
		},
		(pages) => `${pages} pages`,
	);
	await stage(
		"Describing the dataset",
		() => writeDataPackage(dist),
		(files) => `${files} files with size and hash`,
	);
	await stage(
		"Writing redirects and headers for hosts",
		() => writeRedirects(dist, records, ledger?.data, process.env.CLAUSEBOOK_BASE),
		({ rules, gone }) => `${rules} rules, ${gone} notes at addresses that went`,
	);
	await stage(
		"Drawing social images",
		() => writeSocialImages(dist, records),
		({ drawn, kept }) => `${drawn + kept} images (${kept} from cache)`,
	);
	await stage(
		"Indexing for search",
		() => writeSearchIndex(dist),
		(pages) => `${pages} pages`,
	);
}

try {
	await builtWhole(ROOT, DIST, site);
} catch (error) {
	const isKnown = error instanceof Unbuilt || (error as { code?: string }).code === "ENOSPC";
	if (!isKnown) throw error;
	console.error(`${(error as Error).message}\nNothing was built; ${DIST} is as it was.`);
	process.exitCode = 1;
} finally {
	await close();
}
