import { apacheHeaders, headersFile, nginxMaps, nginxServer, vercelHeaders } from "./host-headers.ts";
import type { HostRule } from "./permanence.ts";

/**
 * Most rules in a `_redirects` file. GitLab Pages ignores the whole file above 1,000 (gitlab-pages merge request 555),
 * Cloudflare Pages what follows the 2,000th. What is left out still has its page.
 */
export const MOST_RULES = 1000;

const WHY = "Written by the build from content/redirects.yaml and the clause numbers. Every address here also has a page.";

/** Netlify, Cloudflare Pages and GitLab Pages read this file at the root of the site. */
function netlify(rules: readonly HostRule[]): string {
	const left = rules.length - MOST_RULES;
	return [
		`# ${WHY}`,
		...(left > 0 ? [`# ${left} more clause numbers are left to their pages: hosts read ${MOST_RULES} rules.`] : []),
		...rules.slice(0, MOST_RULES).map(({ from, to, status }) => `${from} ${to} ${status}`),
	].join("\n");
}

/** nginx: maps for the http block. */
function nginx(rules: readonly HostRule[], base: string): string {
	const map = (name: string, status: number) => [
		`map $uri $${name} {`,
		'\tdefault "";',
		...rules.filter((rule) => rule.status === status).map(({ from, to }) => `\t${from} ${to};`),
		"}",
	];
	return [
		`# ${WHY}`,
		"# Include it in the http block, and nginx-server.conf in the server block.",
		...map("clausebook_moved", 301),
		...map("clausebook_number", 302),
		...nginxMaps(base),
	].join("\n");
}

/** nginx: lines for the server block, outside of location. */
function nginxLines(base: string): string {
	return [
		"# Include it in the server block, outside of location; nginx.conf belongs into the http block.",
		"if ($clausebook_moved) { return 301 $clausebook_moved; }",
		"if ($clausebook_number) { return 302 $clausebook_number; }",
		...nginxServer(base),
	].join("\n");
}

/** Apache: lines for the .htaccess at the root of the site (mod_alias, mod_headers). */
function apache(rules: readonly HostRule[], base: string): string {
	// Redirect would also catch what lies below; a pattern with both ends does not.
	const exact = (path: string) => `"^${path.replaceAll(".", "\\.")}$"`;
	return [
		`# ${WHY}`,
		"# Put these lines into .htaccess or the virtual host.",
		...rules.map(({ from, to, status }) => `RedirectMatch ${status} ${exact(from)} "${to}"`),
		...apacheHeaders(base),
	].join("\n");
}

/** Vercel: the file vercel.json of a project. */
function vercel(rules: readonly HostRule[], base: string): string {
	const redirects = rules.map(({ from, to, status }) => ({ source: from, destination: to, statusCode: status }));
	return JSON.stringify({ trailingSlash: true, redirects, headers: vercelHeaders(base) }, null, "\t");
}

/**
 * Files by path below the built site: redirects and headers. Other hosts, such as GitHub Pages and object stores, serve the
 * pages alone.
 *
 * @param base path the site is deployed below, "" at the root
 */
export function hostFiles(rules: readonly HostRule[], base = ""): Map<string, string> {
	return new Map(
		[
			["_redirects", netlify(rules)] as const,
			["_headers", headersFile(base)] as const,
			["redirects/nginx.conf", nginx(rules, base)] as const,
			["redirects/nginx-server.conf", nginxLines(base)] as const,
			["redirects/htaccess.txt", apache(rules, base)] as const,
			["redirects/vercel.json", vercel(rules, base)] as const,
		].map(([path, text]) => [path, `${text}\n`]),
	);
}
