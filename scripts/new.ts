import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { MARK } from "../src/rules/nothing-is-left-to-fill-in.ts";
import { CONTENT } from "./lib/paths.ts";
import { create } from "./new/create.ts";
import { UsageError } from "./new/request.ts";

const USAGE = `npm run new -- <what> [--dry-run]

  platform <platform>                    content/platforms/<platform>.mdx
  document <platform>/<document>         content/documents/<platform>/<document>.yaml
  clause <platform>/<clause> [--date D]  content/clauses/<platform>/<clause>/<D>.mdx, with the next free number
  version <platform>/<clause> [--date D] the next version, from the newest one

  --date D    day the text takes effect (else the file is named by today)
  --dry-run   print the file, write nothing`;

function main(): void {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { date: { type: "string" }, "dry-run": { type: "boolean" }, help: { type: "boolean" } },
	});
	if (values.help || positionals.length === 0) {
		console.log(USAGE);
		process.exitCode = values.help ? 0 : 1;
		return;
	}
	const { path, text, note } = create(CONTENT, positionals, values.date, new Date().toISOString().slice(0, 10));
	const said = note === "" ? "" : ` ${note}`;
	if (values["dry-run"]) {
		console.log(text);
		console.error(`Would write content/${path}.${said} Nothing was written.`);
		return;
	}
	const file = join(CONTENT, path);
	mkdirSync(dirname(file), { recursive: true });
	// wx: never overwrite, even if the file appeared in the meantime.
	writeFileSync(file, text, { flag: "wx" });
	const filter = path.replace(/^[^/]+\//, "").replace(/\.\w+$/, "");
	console.log(`Wrote content/${path}.${said}\nFill in what says ${MARK}, then: npm run check ${filter}`);
}

try {
	main();
} catch (error) {
	const isUsage = error instanceof UsageError || (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") === true;
	if (!isUsage) throw error;
	console.error(`${(error as Error).message}\n\n${USAGE}`);
	process.exitCode = 1;
}
