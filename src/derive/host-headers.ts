import { HEADER_RULES, type HeaderRule, LIVE, patternOf } from "./header-rules.ts";

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
		"# Written by the build from src/derive/header-rules.ts. Every page also carries its policy in a meta element.",
		...HEADER_RULES.flatMap((rule) => [place(rule.at), ...headersBelow(rule, base).map(([name, value]) => `  ${name}: ${value}`)]),
	].join("\n");
}

/** Every header that a rule sets, each once, in the order of the rules. */
const NAMES = [...new Set(HEADER_RULES.flatMap(({ headers }) => Object.keys(headers)))];
const variable = (name: string) => `$clausebook_${name.toLowerCase().replaceAll("-", "_")}`;
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;
/** nginx takes the type of a file from `types`; a header beside it would be a second one. */
const TYPE = "Content-Type";

/** nginx, http block: a map a header. Where its value is empty, nginx sends none. The first pattern that fits counts. */
export function nginxMaps(base: string): string[] {
	return NAMES.filter((name) => name !== TYPE).flatMap((name) => [
		`map $uri ${variable(name)} {`,
		`\tdefault ${quoted(name === "Cache-Control" ? LIVE : "")};`,
		...[...HEADER_RULES].reverse().flatMap((rule) =>
			headersBelow(rule, base)
				.filter(([own]) => own === name)
				.map(([, value]) => `\t"~${patternOf(rule.at, base)}" ${quoted(value)};`),
		),
		"}",
	]);
}

/** nginx, server block: the headers, and the types of files. A location without `add_header` of its own keeps those of the server. */
export function nginxServer(base: string): string[] {
	const byType = new Map<string, string[]>();
	for (const rule of HEADER_RULES) {
		const type = rule.headers[TYPE];
		if (type !== undefined) byType.set(type, [...(byType.get(type) ?? []), patternOf(rule.at, base)]);
	}
	return [
		...NAMES.filter((name) => name !== TYPE).map((name) => `add_header ${name} ${variable(name)};`),
		...[...byType].map(([type, patterns]) => `location ~ "${patterns.join("|")}" { types { } default_type ${quoted(type)}; }`),
	];
}

/** Apache 2.4.10 or later, mod_headers: a line a header and rule. A later one takes the place of an earlier one. */
export function apacheHeaders(base: string): string[] {
	const set = (name: string, value: string, at?: string) =>
		`Header set ${name} ${quoted(value)}${at === undefined ? "" : ` "expr=%{REQUEST_URI} =~ m#${patternOf(at, base)}#"`}`;
	return [
		"<IfModule mod_headers.c>",
		set("Cache-Control", LIVE),
		...HEADER_RULES.flatMap((rule) => headersBelow(rule, base).map(([name, value]) => set(name, value, rule.at))),
		"</IfModule>",
	];
}

/** Vercel: `headers` of vercel.json. Its patterns are those of path-to-regexp, which takes a regular expression in brackets. */
export function vercelHeaders(base: string): { source: string; headers: { key: string; value: string }[] }[] {
	return HEADER_RULES.map((rule) => ({
		// Without the marks of both ends: Vercel sets its own, and takes no empty expression.
		source: rule.at === "/" ? `${base}/` : `/(${patternOf(rule.at, base).slice(2, -1)})`,
		headers: headersBelow(rule, base).map(([key, value]) => ({ key, value })),
	}));
}
