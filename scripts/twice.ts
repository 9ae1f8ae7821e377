import { rmSync } from "node:fs";
import { join } from "node:path";
import { since } from "../src/integrations/terminal.ts";
import { command, fail } from "./lib/command.ts";
import { PATHS, ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";
import { compareSites } from "./lib/same-site.ts";

const USAGE = `node scripts/twice.ts [--dist]

  builds the site twice at once, in folders and time zones of their own, and compares
  every byte; of the search index, what Pagefind writes in an order of chance by what it answers
  --dist  the first is the site in dist/, as \`npm run build\` makes it`;

const WORK = join(ROOT, ".cache", "twice");
const SHOWN = 20;

/** Builds the site, and says what the build said where it failed. */
async function build(env: NodeJS.ProcessEnv): Promise<void> {
	const { code, output } = await run(process.execPath, [join(ROOT, "scripts/build.ts")], { cwd: ROOT, env });
	if (code !== 0) fail(output);
}

/** Builds into a folder with a store of its own, half a day away from the other. */
async function apart(name: string, zone: string): Promise<string> {
	const dist = join(WORK, name);
	await build({ CLAUSEBOOK_DIST: dist, CLAUSEBOOK_CACHE: join(WORK, `${name}-store`), TZ: zone });
	return dist;
}

await command({ usage: USAGE, options: { dist: { type: "boolean" } } }, async (values) => {
	const started = performance.now();
	rmSync(WORK, { recursive: true, force: true });
	const [first, second] = await Promise.all([
		values.dist ? build({}).then(() => PATHS.dist) : apart("first", "Pacific/Kiritimati"),
		apart("second", "Pacific/Niue"),
	]);
	const { files, bytes, found } = await compareSites(first, second);
	for (const line of found.slice(0, SHOWN)) console.error(line);
	if (found.length > SHOWN) console.error(`... and ${found.length - SHOWN} more`);
	if (found.length > 0)
		fail(`Two builds of one content differ in ${found.length} files or answers of the search. Both are in .cache/twice/`);
	rmSync(WORK, { recursive: true, force: true });
	console.log(
		`${files} files, ${(bytes / 1e6).toFixed(1)} MB: two builds are the same bytes, and their searches answer the same, ${since(started)}`,
	);
});
