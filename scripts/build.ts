import { aloneWithAstro } from "../src/content/alone.ts";
import { builtWhole, noRoom } from "../src/content/whole.ts";
import { ContentProblems } from "../src/integrations/book.ts";
import { stage } from "../src/integrations/stages.ts";
import { checkContent } from "../src/rules/check.ts";
import { command, fail } from "./lib/command.ts";
import { lookBack } from "./lib/look-back.ts";
import { PATHS, ROOT } from "./lib/paths.ts";

const USAGE = `npm run build -- [--as-of DAY]

  --as-of DAY  the site as of that day: versions, drift and dates as they were. The drift is worked out from the
               archive, or taken from the lock where that day is the book's own`;

/** A build of another day needs the drift of that day. */
async function asOfDay(day: string): Promise<void> {
	const { records, lock, problems } = checkContent(PATHS.content);
	if (problems.length > 0) throw new ContentProblems(problems);
	const { env } = await stage(
		`Comparing the wordings of ${day}`,
		() => lookBack(day, records, lock),
		({ drifted, from }) => `${drifted} drifted, by the ${from}`,
	);
	Object.assign(process.env, env);
}

/** Astro's build with the house's own steps (src/integrations/book.ts), into a folder. */
async function site(dist: string): Promise<void> {
	process.env.CLAUSEBOOK_DIST = dist;
	// Loading Astro takes seconds, which what cannot be built need not wait for.
	const { build } = await import("astro");
	const made = () => build({ root: ROOT, force: true, logLevel: "silent" });
	await (process.env.CLAUSEBOOK_CONTENT ? aloneWithAstro(made) : made());
}

/**
 * The build: check the content, make every page (the comparison tables and pair pages among them) from the answer
 * grid, draw the social images, index the text. No clock, no network: two builds of one commit are the same bytes, and
 * their searches answer the same.
 */
await command({ usage: USAGE, options: { "as-of": { type: "string" } } }, async (values) => {
	// A limit on the size of files is told by the write that meets it, and not by a signal that ends everything.
	process.on("SIGXFSZ", () => undefined);
	const target = PATHS.dist;
	try {
		if (values["as-of"] !== undefined) await asOfDay(values["as-of"]);
		await builtWhole(ROOT, target, site);
	} catch (error) {
		if (error instanceof ContentProblems) fail(error.message);
		if (noRoom(error))
			fail(`${(error as Error).message}\nNothing was built; ${target} is as it was.\nFix: make room on that disk and build again`);
		throw error;
	}
});
