import type { HostRule } from "../model/permanence.ts";
import { HEADER_RULES, type HeaderRule } from "./header-rules.ts";

/**
 * Most rules in a `_redirects` file. GitLab Pages ignores the whole file above 1,000 (gitlab-pages merge request 555),
 * Cloudflare Pages what follows the 2,000th. What is left out still has its page.
 */
export const MOST_RULES = 1000;

const WHY = "Written by the build from content/redirects.yaml and the clause numbers. Every address here also has a page.";

/** Netlify, Cloudflare Pages and GitLab Pages read this file at the root of the site. */
function redirectsFile(rules: readonly HostRule[]): string {
	const left = rules.length - MOST_RULES;
	return [
		`# ${WHY}`,
		...(left > 0 ? [`# ${left} more clause numbers are left to their pages: hosts read ${MOST_RULES} rules.`] : []),
		...rules.slice(0, MOST_RULES).map(({ from, to, status }) => `${from} ${to} ${status}`),
	].join("\n");
}

/** A rule's headers, with addresses in them below a sub-path. */
const headersBelow = ({ headers }: HeaderRule, base: string): [string, string][] =>
	Object.entries(headers).map(([name, value]) => [name, value.replaceAll("</", `<${base}/`)]);

/**
 * The file `_headers` of Netlify and Cloudflare Pages. Both read ":name" as one part of an address, and "*" as anything: at
 * most one a rule, since Cloudflare refuses two. At most 100 rules, of 2,000 characters a line (Cloudflare).
 */
export function headersFile(base: string): string {
	const place = (at: string) => {
		let names = 0;
		const parts = at.split("/").map((part) => {
			names += 1;
			return part === "*" || part === "DATE" ? `:p${names}` : part.replace(/\*+/, "*");
		});
		return base + parts.join("/");
	};
	return [
		"# Written by the build from src/export/header-rules.ts. Every page also carries its policy in a meta element.",
		...HEADER_RULES.flatMap((rule) => [place(rule.at), ...headersBelow(rule, base).map(([name, value]) => `  ${name}: ${value}`)]),
	].join("\n");
}

/**
 * Files by path below the built site: redirects and headers. Other hosts serve the pages alone, which say the same: every
 * address that moved has a note, and every page carries its policy.
 *
 * @param base path the site is deployed below, "" at the root
 */
export function hostFiles(rules: readonly HostRule[], base = ""): Map<string, string> {
	return new Map([
		["_redirects", `${redirectsFile(rules)}\n`],
		["_headers", `${headersFile(base)}\n`],
	]);
}
