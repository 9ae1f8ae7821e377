import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Records } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import { hostFiles } from "../export/host-files.ts";
import { hostRules, toGone } from "../model/permanence.ts";
import { isNumbered } from "../schema/id.ts";
import type { Ledger } from "../schema/ledger.ts";
import { publishedAddresses } from "../schema/pages.ts";

/**
 * What hosts read beside a built site.
 *
 * @param base path it is deployed below, such as /clausebook; / or nothing at the root
 * @returns text by path below the site, the number of rules, and of addresses that went
 */
export function redirectFiles(records: Records, ledger: Ledger | undefined, base = "") {
	const redirects = records.redirects.flatMap(({ data }) => data);
	const gone = toGone(ledger, redirects, publishedAddresses(records));
	const numbered = records.clause.filter(({ data }) => isNumbered(data.id));
	const numbers = Object.fromEntries(numbered.map(({ id, data }) => [data.id, splitVersionId(id).clause]));
	const below = base.replace(/\/$/, "");
	const rules = hostRules(gone, numbers, below);
	return { files: hostFiles(rules, below), rules: rules.length, gone: gone.length };
}

/**
 * Writes what hosts read beside a built site.
 *
 * @param dist absolute path of the built site
 */
export function writeRedirects(dist: string, records: Records, ledger: Ledger | undefined, base?: string): { rules: number; gone: number } {
	const { files, ...counts } = redirectFiles(records, ledger, base);
	for (const [path, text] of files) {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), text);
	}
	return counts;
}
