import { join } from "node:path";
import { formatMarkup } from "./format/markup.ts";
import { command, fail } from "./lib/command.ts";
import { ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";

const USAGE = `npm run format -- [--check]

  formats code and styles (Biome) and markup (Prettier), lints both, and names lines of markup that are too long
  --check   write nothing; fail where something is not as it would be written`;

await command({ usage: USAGE, options: { check: { type: "boolean" } } }, async ({ check = false }) => {
	const biome = check ? ["ci", "--error-on-warnings"] : ["check", "--write"];
	const [{ code, output }, problems] = [
		await run(join(ROOT, "node_modules/.bin/biome"), [...biome, "."], { cwd: ROOT }),
		await formatMarkup(ROOT, { check }),
	];
	console.log([output.trim(), ...problems].join("\n"));
	if (code !== 0 || problems.length > 0) fail(`Not all is as it should be written. Markup: ${problems.length} problems.`);
});
