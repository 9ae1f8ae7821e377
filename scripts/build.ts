import { readdirSync } from "node:fs";
import { join } from "node:path";
import { close } from "pagefind";
import config from "../astro.config.mjs";
import { aloneWithAstro } from "../src/content/alone.ts";
import { formatProblem } from "../src/content/problem.ts";
import { builtWhole, noRoom } from "../src/content/whole.ts";
import { checkContent } from "../src/rules/check.ts";
import { command, Failure, fail } from "./lib/command.ts";
import { writeDataPackage } from "./lib/data-package.ts";
import { lookBack } from "./lib/look-back.ts";
import { PATHS, ROOT } from "./lib/paths.ts";
import { writeRedirects } from "./lib/redirects.ts";
import { run } from "./lib/run.ts";
import { writeSearchIndex } from "./lib/search-index.ts";
import { writeSocialImages } from "./lib/social.ts";
import { stage } from "./lib/stages.ts";

const USAGE = `npm run build -- [--as-of DAY]

  --as-of DAY  the site as of that day: versions, drift and dates as they were. The drift is worked out from the
               archive, or taken from the lock where that day is the book's own`;

type Checked = ReturnType<typeof checkContent>;

/** All that is written, in a folder that takes the place of the last site when nothing is missing. */
async function site(dist: string, { records, ledger }: Checked, dayEnv: NodeJS.ProcessEnv): Promise<void> {
	await stage(
		"Building pages and comparisons",
		async () => {
			const args = [join(ROOT, "node_modules/astro/bin/astro.mjs"), "build", "--force", "--silent"];
			const env = { ASTRO_TELEMETRY_DISABLED: "1", ...dayEnv, CLAUSEBOOK_DIST: dist };
			const build = () => run(process.execPath, args, { cwd: ROOT, env });
			const result = await (process.env.CLAUSEBOOK_CONTENT ? aloneWithAstro(build) : build());
			if (result.code !== 0) throw new Failure(result.output);
			return readdirSync(dist, { recursive: true }).filter((file) => String(file).endsWith(".html")).length;
		},
		(pages) => `${pages} pages`,
	);
	await stage(
		"Describing the dataset",
		() => writeDataPackage(dist, new URL(`${(config.base ?? "/").replace(/\/$/, "")}/`, config.site).href),
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

/**
 * The build: check the content, make every page (the comparison tables and pair pages among them) from the answer
 * grid, draw the social images, index the text. No clock, no network: two builds of one commit are the same bytes, and
 * their searches answer the same.
 */
await command({ usage: USAGE, options: { "as-of": { type: "string" } } }, async (values) => {
	const asOf = values["as-of"];
	const checked = await stage(
		"Checking content",
		() => checkContent(PATHS.content),
		({ records: r, files }) => `${files} files, ${r.platform.length} platforms, ${r.clause.length} clause versions`,
	);
	const { records, lock, problems } = checked;
	if (problems.length > 0) {
		for (const problem of problems.slice(0, 20)) console.error(`${formatProblem(problem)}\n`);
		fail(`${problems.length} problem${problems.length === 1 ? "" : "s"}. Nothing was built; \`npm run check\` shows all.`);
	}

	const dayEnv: NodeJS.ProcessEnv =
		asOf === undefined
			? {}
			: await stage(
					`Comparing the wordings of ${asOf}`,
					() => lookBack(asOf, records, lock),
					({ drifted, from }) => `${drifted} drifted, by the ${from}`,
				).then(({ env }) => env);

	try {
		await builtWhole(ROOT, PATHS.dist, (dist) => site(dist, checked, dayEnv));
	} catch (error) {
		const said = (error as Error).message;
		const isFull = noRoom(error, said);
		if (!(error instanceof Failure) && !isFull) throw error;
		fail(`${said}\nNothing was built; ${PATHS.dist} is as it was.${isFull ? "\nFix: make room on that disk and build again" : ""}`);
	} finally {
		await close();
	}
});
