import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readRecords } from "../../src/content/read.ts";
import { groupVersions } from "../../src/content/versions.ts";
import type { Proposal } from "../../src/evidence/propose.ts";
import { isNumbered } from "../../src/schema/id.ts";
import { UsageError } from "../lib/command.ts";
import { readRequest } from "./request.ts";
import { clauseScaffold, documentScaffold, platformScaffold } from "./scaffold.ts";
import { versionScaffold } from "./version.ts";

/** A file to be written. */
export interface Created {
	/** Path below the content folder. */
	readonly path: string;
	readonly text: string;
	/** What to say about it. */
	readonly note: string;
}

/**
 * Works out the file that was asked for; writes nothing.
 *
 * @param folder the content folder
 * @param today day of the run, YYYY-MM-DD
 * @param proposal what the archive shows for a version, where it was asked
 * @throws UsageError where the arguments are wrong or the file is already there
 */
export function create(folder: string, args: readonly string[], date: string | undefined, today: string, proposal?: Proposal): Created {
	const { records } = readRecords(folder);
	const request = readRequest(args, date, records);
	const { what, platform, name } = request;
	const id = `${platform}/${name}`;
	const at = (path: string): string => {
		if (existsSync(join(folder, path))) throw new UsageError(`content/${path} is already there; nothing was written.`);
		return path;
	};
	if (what === "platform") return { path: at(`platforms/${platform}.mdx`), text: platformScaffold(today), note: "" };
	if (what === "document") return { path: at(`documents/${id}.yaml`), text: documentScaffold(), note: "" };
	const day = request.date ?? proposal?.dates.effective ?? proposal?.archived ?? today;
	const path = `clauses/${id}/${day}.mdx`;
	if (what === "clause") {
		if (existsSync(join(folder, "clauses", platform, name))) {
			throw new UsageError(`The clause ${id} is already there. For new words: npm run new -- version ${id}`);
		}
		const rename = request.date === undefined ? " The file is named by today; rename it when the text's date is known." : "";
		return {
			path: at(path),
			text: clauseScaffold(platform, records, request.date, today),
			note: `It gets its number when its branch lands.${rename}`,
		};
	}
	const group = groupVersions(records.clause).get(id) ?? [];
	const newest = group.find((version) => version.id === proposal?.near) ?? group.at(-1);
	if (!newest) throw new UsageError(`"${id}" has no valid version to start from; run npm run check ${id}`);
	const text = readFileSync(join(folder, "clauses", `${newest.id}.mdx`), "utf8");
	return {
		path: at(path),
		text: versionScaffold(text, day, today, proposal),
		note: `It starts from ${newest.file}; ${isNumbered(newest.data.id) ? `its number stays ${newest.data.id}` : "it has no number yet"}.${proposal ? ` Words, commit and dates are from the copy of ${proposal.archived} (${proposal.commit.slice(0, 12)}).` : ""}`,
	};
}
