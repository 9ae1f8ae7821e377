import { defineMdastPlugin, markdownToHtml } from "satteri";
import { route } from "../routes.ts";

/**
 * Renders a body to HTML at load, once, with Astro's own default Markdown engine (Sätteri), instead of one bundler
 * module a record. The rules have already refused everything but Markdown and the closed components, so the three
 * components are the only tags that can occur here; any other tag stops the build.
 */

const OPEN = /^<(Term|Provision|QuotePart)\s+(?:id|n)=["']([a-z0-9/-]+)["']\s*(\/?)>$/;
const CLOSE = /^<\/(Term|Provision|QuotePart)>$/;

function target(name: string, value: string): { href: string; kind: string } {
	if (name === "Term") return { href: `${route.guide("glossary")}#${value}`, kind: "term" };
	if (name === "QuotePart") return { href: `#quote-${value}`, kind: "quote-part" };
	const [regulation = "", provision = ""] = value.split("/");
	return { href: `${route.regulation(regulation)}#provision-${provision}`, kind: "provision" };
}

function replaceTag(tag: string): string {
	const open = OPEN.exec(tag.trim());
	if (open) {
		const [, name = "", value = "", closed] = open;
		const { href, kind } = target(name, value);
		return closed ? `<a class="${kind}" href="${href}">${value}</a>` : `<a class="${kind}" href="${href}">`;
	}
	if (CLOSE.test(tag.trim())) return "</a>";
	throw new Error(`A body holds the tag ${tag.slice(0, 60)}; run \`npm run check\``);
}

const components = defineMdastPlugin({
	name: "clausebook-components",
	html(node, context) {
		context.setProperty(node, "value", replaceTag(node.value));
	},
	link(node, context) {
		if (node.url.startsWith("/")) context.setProperty(node, "url", route.inSite(node.url));
	},
});

/** A table wider than a phone scrolls inside its own frame, which a keyboard can reach. */
function frameTables(html: string): string {
	return html
		.replaceAll("<table>", '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table class="grid">')
		.replaceAll("</table>", "</table></div>")
		.replaceAll("<th>", '<th scope="col">');
}

/**
 * @param body Markdown of a record that passed the rules
 * @returns HTML. Punctuation stays as typed.
 */
export function renderBody(body: string): string {
	const { html } = markdownToHtml(body, {
		mdastPlugins: [components],
		features: { smartPunctuation: false, gfm: true },
	});
	return frameTables(html);
}
