import { headersOf, LIVE } from "../../src/export/header-rules.ts";
import type { Finding } from "./page.ts";

/** Files that no reader of the site asks for twice, or that are to be asked for each time as pages are. */
const AS_PAGES =
	/^(?:_headers|_redirects|check\/data\.json$|search\/(?:words|answers\/[^/]+)\.json$|letters\/[^/]+\/data\.json$|pagefind\/[^/]+$)|\.html$/;

/**
 * Every kind of file has a rule for its headers, or is named here as one that needs none.
 *
 * @param files all files of the site, below its root
 */
export function auditHeaders(files: ReadonlySet<string>): Finding[] {
	return [...files]
		.filter((file) => !AS_PAGES.test(file) && headersOf(`/${file}`)["Cache-Control"] === LIVE)
		.map((file) => ({
			audit: "headers",
			page: `/${file}`,
			message: "No rule says how long this file may be kept and who may read it. Fix: name it in src/export/header-rules.ts.",
		}));
}
