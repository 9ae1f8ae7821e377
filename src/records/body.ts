import type { Heading, Nodes, Root } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Problem } from "./problem.ts";

/** The closed set of components an author may use, with their one attribute. */
export const COMPONENTS = { Term: "id", Provision: "id", QuotePart: "n" } as const;
export type ComponentName = keyof typeof COMPONENTS;

export interface ComponentUse {
	readonly name: ComponentName;
	readonly value: string;
	readonly line: number;
}

export interface Section {
	readonly title: string;
	readonly depth: number;
	readonly line: number;
	/** Plain text of the section without its subsections' headings. */
	readonly text: string;
	/** Whether anything but headings follows before the next heading of the same or a higher level. */
	readonly empty: boolean;
}

/** A body read for the rules and the Markdown twins. Pages render bodies through src/records/render.ts. */
export interface Body {
	readonly root: Root;
	readonly sections: readonly Section[];
	readonly components: readonly ComponentUse[];
	/** Every link with its line. */
	readonly links: readonly { readonly url: string; readonly line: number }[];
	readonly problems: readonly Problem[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const RULE = "bodies-are-closed-mdx";
const FORBIDDEN: Partial<Record<string, string>> = {
	html: "Raw HTML",
	mdxjsEsm: "An import or export",
	mdxFlowExpression: "A {expression}",
	mdxTextExpression: "A {expression}",
	image: "An image",
	imageReference: "An image",
	footnoteReference: "A footnote",
	footnoteDefinition: "A footnote",
};

interface JsxNode {
	name: string | null;
	attributes: { type: string; name?: string; value?: unknown }[];
}

function component(node: JsxNode, line: number): ComponentUse | string {
	const name = node.name ?? "";
	if (!(name in COMPONENTS)) {
		return `<${name}> is not a component of this book.\nComponents: ${Object.entries(COMPONENTS)
			.map(([known, attribute]) => `<${known} ${attribute}="...">`)
			.join(", ")}.`;
	}
	const expected = COMPONENTS[name as ComponentName];
	const [attribute, ...others] = node.attributes;
	if (!attribute || others.length > 0 || attribute.name !== expected || typeof attribute.value !== "string") {
		return `<${name}> takes exactly one attribute, ${expected}="...".`;
	}
	return { name: name as ComponentName, value: attribute.value, line };
}

function sectionsOf(root: Root): Section[] {
	const sections: Section[] = [];
	for (const [index, node] of root.children.entries()) {
		if (node.type !== "heading") continue;
		const end = root.children.findIndex((next, i) => i > index && next.type === "heading" && next.depth <= node.depth);
		const inside = root.children.slice(index + 1, end < 0 ? undefined : end).filter((child) => child.type !== "heading");
		sections.push({
			title: textOf(node as Heading).trim(),
			depth: node.depth,
			line: node.position?.start.line ?? 1,
			text: inside.map((child) => textOf(child)).join("\n"),
			empty: inside.length === 0,
		});
	}
	return sections;
}

/**
 * Parses the body of an .mdx file and reports everything a body may not hold.
 *
 * @param bodyLine line of the file on which the body starts, so that all lines are lines of the file
 */
export function parseBody(file: string, body: string, bodyLine: number): Body {
	const problems: Problem[] = [];
	const components: ComponentUse[] = [];
	const links: { url: string; line: number }[] = [];
	const problem = (line: number, message: string, fix: string) =>
		problems.push({ file, line, field: "body", rule: RULE, message, fix });
	const empty: Root = { type: "root", children: [] };
	let root: Root;
	try {
		root = parser.parse(body);
	} catch (error) {
		const place = (error as { line?: number; place?: { line?: number; start?: { line: number } } }).place;
		const line = place?.line ?? place?.start?.line ?? (error as { line?: number }).line ?? 1;
		problem(
			line + bodyLine - 1,
			`The body is not MDX: ${(error as Error).message.replace(/\s+/g, " ")}.`.replace("..", "."),
			"close every tag; write a literal < or { as \\< or \\{",
		);
		return { root: empty, sections: [], components, links, problems };
	}
	const visit = (node: Nodes): void => {
		const line = (node.position?.start.line ?? 1) + bodyLine - 1;
		const forbidden = FORBIDDEN[node.type];
		if (forbidden) problem(line, `${forbidden} is not allowed in a body.`, "write it in Markdown, or leave it out");
		if (node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement") {
			const use = component(node as unknown as JsxNode, line);
			if (typeof use === "string") problem(line, use, "use one of the components, or plain Markdown");
			else components.push(use);
		}
		if (node.type === "link" || node.type === "definition") links.push({ url: node.url, line });
		if ("children" in node) for (const child of node.children) visit(child);
	};
	visit(root);
	for (const { url, line } of links) {
		if (/^https:\/\//.test(url) || /^\/(?!\/)/.test(url) || url.startsWith("#")) continue;
		problem(line, `"${url}" may not be linked: links are https:// or a path of this site.`, "use the https:// address");
	}
	return {
		root,
		sections: sectionsOf(root).map((section) => ({ ...section, line: section.line + bodyLine - 1 })),
		components,
		links,
		problems,
	};
}
