import type { Element, ElementContent, Root as HtmlRoot, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Nodes, Root } from "mdast";
import { defaultHandlers, type Handler, toHast } from "mdast-util-to-hast";
import { toString as textOf } from "mdast-util-to-string";
// biome-ignore lint/style/noRestrictedImports: a body's links are addresses of the site
import { route } from "../routes.ts";
import type { PrintedBody } from "../schema/printed.ts";
import { COMPONENTS, type ComponentName } from "./body.ts";
import { readMarkdown } from "./markdown.ts";

/**
 * Prints a body as HTML at load, once, from the very tree that the rules read (markdown.ts), instead of one bundler
 * module a record. The rules have refused everything but Markdown and the closed components, so these three are the
 * only tags that can occur here; any other node stops the build.
 */

function target(name: ComponentName, value: string): { href: string; className: string[] } {
	if (name === "Term") return { href: route.term(value), className: ["term"] };
	if (name === "QuotePart") return { href: `#quote-${value}`, className: ["quote-part"] };
	return { href: route.provision(value), className: ["provision"] };
}

interface Tag {
	readonly name: string | null;
	readonly attributes: readonly { readonly name?: string; readonly value?: unknown }[];
	readonly children: readonly Nodes[];
}

/** A tag inside of a sentence: a component is a link, around its words or its own value. */
const component: Handler = (state, node: Tag) => {
	const { name, attributes } = node;
	const [{ name: attribute = "", value } = {}, ...others] = attributes;
	if (name === null || !Object.hasOwn(COMPONENTS, name) || COMPONENTS[name as ComponentName] !== attribute || others.length > 0) {
		throw new Error(`A body holds the tag <${name}>; run \`npm run check\``);
	}
	if (typeof value !== "string" || !/^[a-z0-9/-]+$/.test(value)) {
		throw new Error(`A body holds <${name}> of ${JSON.stringify(value)}; run \`npm run check\``);
	}
	const { href, className } = target(name as ComponentName, value);
	const children = node.children.length > 0 ? state.all(node as unknown as Nodes) : [{ type: "text" as const, value }];
	return { type: "element", tagName: "a", properties: { className, href }, children };
};

const refused: Handler = (_state, node: { type: string }) => {
	throw new Error(`A body holds ${node.type}; run \`npm run check\``);
};

/** Every node that a body may not hold. A node without a handler would be printed as its text, or not at all. */
const REFUSED = ["mdxJsxFlowElement", "mdxFlowExpression", "mdxTextExpression", "mdxjsEsm", "html", "image", "imageReference"] as const;

/** Addresses of this site get the path the site is deployed below. */
function inSite(node: Nodes): void {
	if ((node.type === "link" || node.type === "definition") && node.url.startsWith("/")) node.url = route.inSite(node.url);
	if ("children" in node) for (const child of node.children) inSite(child);
}

/** A table wider than a phone scrolls inside its own frame, which a keyboard can reach. */
const framedTable: Handler = (state, node) => {
	const table = defaultHandlers.table(state, node);
	for (const cell of elements(table).filter(({ tagName }) => tagName === "th")) cell.properties.scope = "col";
	table.properties.className = ["grid"];
	const properties = { className: ["scroll"], role: "group", ariaLabel: "Table", tabIndex: 0 };
	return { type: "element", tagName: "div", properties, children: [table] };
};

function elements(node: { readonly children: readonly ElementContent[] }): Element[] {
	return node.children.flatMap((child) => (child.type === "element" ? [child, ...elements(child)] : []));
}

const HANDLERS = { ...Object.fromEntries(REFUSED.map((type) => [type, refused])), mdxJsxTextElement: component, table: framedTable };

function print(nodes: readonly RootContent[]): string {
	const root: HtmlRoot = { type: "root", children: [...nodes] };
	return toHtml(root, { characterReferences: { useNamedReferences: true } }).trim();
}

/** Splits nodes at their headings of one level, and each part at those of the next. */
function toSections(nodes: readonly RootContent[], level: number): PrintedBody {
	const starts = nodes.flatMap((node, i) => (node.type === "element" && node.tagName === `h${level}` ? [i] : []));
	return {
		html: print(nodes),
		lead: print(nodes.slice(0, starts[0])),
		sections: starts.map((start, i) => ({
			title: textOf(nodes[start]).trim(),
			...toSections(nodes.slice(start + 1, starts[i + 1]), level + 1),
		})),
	};
}

/**
 * @param body Markdown of a record that passed the rules
 * @param root its tree, where it was read before; it is no other's after this
 * @returns HTML, whole and by its headings. Punctuation stays as typed.
 */
export function printBody(body: string, root: Root = readMarkdown(body)): PrintedBody {
	inSite(root);
	const html = toHast(root, { handlers: HANDLERS });
	return toSections(html.type === "root" ? html.children.filter((node): node is RootContent => node.type !== "doctype") : [], 2);
}
