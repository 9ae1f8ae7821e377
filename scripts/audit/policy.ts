import type { BuiltPage, Finding } from "./page.ts";

/** Attributes that make a browser fetch something. */
const LOADING: readonly (readonly [string, string])[] = [
	["script[src]", "src"],
	["img[src]", "src"],
	["iframe[src]", "src"],
	["link[rel~=stylesheet]", "href"],
	["link[rel~=preload]", "href"],
	["link[rel~=icon]", "href"],
	["source[src]", "src"],
	["video[src]", "src"],
	["audio[src]", "src"],
	["object[data]", "data"],
	["embed[src]", "src"],
];

/** Nothing the policy would block, nothing fetched from anyone else, and the policy itself on every page. */
export function auditPolicy(pages: readonly BuiltPage[]): Finding[] {
	const findings: Finding[] = [];
	for (const page of pages) {
		const add = (message: string) => findings.push({ audit: "policy", page: page.path, message });
		for (const script of page.root.querySelectorAll("script")) {
			const type = script.getAttribute("type") ?? "";
			if (!script.getAttribute("src") && type !== "application/ld+json") add("An inline script would be blocked by the policy.");
		}
		if (page.root.querySelector("style")) add("An inline <style> would be blocked by the policy.");
		if (page.root.querySelector("[style]")) add("A style attribute would be blocked by the policy.");
		for (const element of page.root.querySelectorAll("*")) {
			const handler = Object.keys(element.attributes).find((name) => /^on[a-z]+$/i.test(name));
			if (handler) add(`The event handler ${handler} would be blocked by the policy.`);
		}
		for (const [selector, attribute] of LOADING) {
			for (const element of page.root.querySelectorAll(selector)) {
				const value = element.getAttribute(attribute) ?? "";
				if (/^(?:https?:)?\/\//.test(value)) add(`The page loads ${value} from another host.`);
			}
		}
		if (!page.root.querySelector('meta[http-equiv="Content-Security-Policy"]')) add("The page has no Content-Security-Policy.");
	}
	return findings;
}
