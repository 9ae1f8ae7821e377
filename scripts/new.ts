import { join } from "node:path";
import { readRecords } from "../src/content/read.ts";
import { writeNew } from "../src/content/whole.ts";
import { Archive } from "../src/evidence/archive.ts";
import { HoldsCache } from "../src/evidence/cache.ts";
import { type Proposal, propose } from "../src/evidence/propose.ts";
import { newTracer } from "../src/evidence/trace.ts";
import { MARK } from "../src/rules/nothing-is-left-to-fill-in.ts";
import { CATEGORIES } from "../src/schema/vocabulary.ts";
import { command, UsageError } from "./lib/command.ts";
import { missingCollections } from "./lib/need.ts";
import { PATHS } from "./lib/paths.ts";
import { create } from "./new/create.ts";
import { fromArchive, printServices } from "./new/platform.ts";
import { readRequest } from "./new/request.ts";

const USAGE = `npm run new -- <what> [--dry-run]

  platform <platform>                    content/platforms/<platform>.mdx
  platform <platform> --service S --category C
                                         all records of a platform, from its texts in the archive, for a reader to finish;
                                         the worksheet with every passage is .evidence/new/<platform>.md
  services [part]                        the services of the archive, those whose name has that part
  document <platform>/<document>         content/documents/<platform>/<document>.yaml
  clause <platform>/<clause> [--date D]  content/clauses/<platform>/<clause>/<D>.mdx; it is numbered when its branch lands
  version <platform>/<clause> [--date D] the next version: where the archive is here, from the next wording it shows
                                         that no version records, else from the newest version
                                         (--at COMMIT: from that copy; --no-archive: from the newest version)

  --service S     name of the service in the archive, such as SoundCloud
  --category C    what kind of platform it is: ${CATEGORIES.join(", ")}
  --product P     id of a product, such as claude-pro; may stand several times (else <platform>-member)
  --collection C  look in this collection; may stand several times (else in all that are in .evidence)
  --date D    day the text takes effect (else the file is named by the day the text states, or by today)
  --dry-run   print the file, write nothing`;

/** What the archive shows for a version, where it is here; a note where it shows nothing. */
async function ask(args: readonly string[], at: string | undefined): Promise<{ proposal?: Proposal; note?: string }> {
	const [what, clause = ""] = args;
	const { records } = readRecords(PATHS.content);
	const cache = new HoldsCache(join(PATHS.evidence, "cache.json"));
	const archive = new Archive(PATHS.evidence, cache);
	if (what !== "version") return {};
	if (missingCollections(records, archive).length > 0) {
		if (at !== undefined) throw new UsageError("--at needs the archive. Bring it: npm run evidence -- sync");
		return {};
	}
	// Names are checked there, so that a wrong one is answered before the archive is read.
	readRequest(args, undefined, records);
	const found = await propose(newTracer(records, archive, cache), clause, at);
	cache.save();
	if (!("why" in found)) return { proposal: found };
	if (at !== undefined) throw new UsageError(found.why);
	return { note: found.why };
}

const OPTIONS = {
	service: { type: "string" },
	category: { type: "string" },
	product: { type: "string", multiple: true },
	collection: { type: "string", multiple: true },
	date: { type: "string" },
	at: { type: "string" },
	"no-archive": { type: "boolean" },
	"dry-run": { type: "boolean" },
} as const;

await command({ usage: USAGE, options: OPTIONS, takes: "arguments" }, async (values, positionals) => {
	if (positionals.length === 0) throw new UsageError("Say what to make.");
	if (positionals[0] === "services") return printServices(positionals.slice(1), values.collection);
	if (values.service !== undefined) return await fromArchive(positionals, values, values.service);
	for (const option of ["category", "product", "collection"] as const) {
		if (values[option] !== undefined) throw new UsageError(`Only a platform with --service has --${option}.`);
	}
	if (values.at !== undefined && positionals[0] !== "version") throw new UsageError("Only a version has --at.");
	const { proposal, note: found } = values["no-archive"] ? {} : await ask(positionals, values.at);
	const { path, text, note } = create(PATHS.content, positionals, values.date, new Date().toISOString().slice(0, 10), proposal);
	const said = [note, found]
		.filter(Boolean)
		.map((words) => ` ${words}`)
		.join("");
	if (values["dry-run"]) {
		console.log(text);
		console.error(`Would write content/${path}.${said} Nothing was written.`);
		return;
	}
	// Never overwrites, even if the file appeared in the meantime.
	writeNew(join(PATHS.content, path), text);
	const filter = path.replace(/^[^/]+\//, "").replace(/\.\w+$/, "");
	console.log(`Wrote content/${path}.${said}\nFill in what says ${MARK}, then: npm run check ${filter}`);
});
