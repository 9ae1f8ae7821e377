import type { Finding } from "./page.ts";

/** Files that programs read: what the ledger promises is looked for among these. */
const READ_BY_PROGRAMS = /(?:^data\/.*\.(?!html)[a-z]+|\.ics|\/feed\.(?:xml|json)|^packet\/.*\.(?!html)[a-z]+)$/;

/**
 * Feeds and data files are those that src/schema/pages.ts names, no fewer and no others: the ledger holds them by that
 * list.
 *
 * @param files all files of the site, below its root
 * @param named addresses of the feeds and data files, from the root
 * @param moved addresses that moved: the feeds below them stay
 */
export function auditFiles(files: ReadonlySet<string>, named: ReadonlySet<string>, moved: readonly string[] = []): Finding[] {
	const finding = (page: string, message: string) => ({ audit: "files", page, message });
	const missing = [...named].filter((address) => !files.has(address.slice(1)));
	const unnamed = [...files].filter(
		(file) => READ_BY_PROGRAMS.test(file) && !named.has(`/${file}`) && !moved.some((from) => `/${file}`.startsWith(from)),
	);
	return [
		...missing.map((address) => finding(address, "This file was promised and is not there.")),
		...unnamed.map((file) =>
			finding(`/${file}`, "This file is not named in FILES of src/schema/pages.ts, so the ledger does not keep it."),
		),
	];
}
