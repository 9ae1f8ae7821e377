import type { BuiltPage, Finding } from "./page.ts";

/** What links lead from and to. */
export type LinkedPage = Pick<BuiltPage, "path" | "ids" | "targets">;

/**
 * Every internal link leads to a file of the site, and its fragment to an id of that page.
 *
 * @param files all files of the site, below its root
 * @param base path the site is deployed below, "" at the root
 */
export function auditLinks(pages: readonly LinkedPage[], files: ReadonlySet<string>, base = ""): Finding[] {
	const ids = new Map(pages.map((page) => [page.path, new Set(page.ids)]));
	const findings: Finding[] = [];
	for (const page of pages) {
		const add = (message: string) => findings.push({ audit: "links", page: page.path, message });
		for (const target of page.targets) {
			if (target === "") add("A link has no target.");
			if (target === "" || /^(?:https?|mailto|data):/.test(target)) continue;
			const [beforeQuery = "", fragment] = target.split("#");
			const raw = beforeQuery.split("?")[0] ?? "";
			if (raw !== "" && base !== "" && !raw.startsWith(`${base}/`)) {
				add(`"${target}" leaves the sub-path ${base}.`);
				continue;
			}
			const path = raw === "" ? page.path : decodeURIComponent(raw.slice(base.length));
			const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
			if (raw !== "" && !files.has(file)) {
				add(`"${target}" is not a page or file of this site.`);
				continue;
			}
			// Text fragments are for other sites' pages; ours are plain ids.
			if (fragment && !ids.get(path)?.has(decodeURIComponent(fragment))) add(`"${target}" names an id that page does not have.`);
		}
	}
	return findings;
}

/** An id occurs once a page. */
export function auditIds(pages: readonly Pick<BuiltPage, "path" | "ids">[]): Finding[] {
	return pages.flatMap((page) => {
		const repeated = new Set(page.ids.filter((id, i) => page.ids.indexOf(id) !== i));
		return [...repeated].map((id) => ({ audit: "ids", page: page.path, message: `The id "${id}" occurs more than once.` }));
	});
}
