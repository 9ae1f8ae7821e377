import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Heading, Nodes, Root } from "mdast";
import type { MdxjsEsm } from "mdast-util-mdxjs-esm";
import { toString as textOf } from "mdast-util-to-string";
import { httpsUrl } from "../schema/link.ts";
import { unprintable } from "../schema/text.ts";
import { BodyError, readMarkdown } from "./markdown.ts";
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
	/** Plain text of the section and its subsections without headings, one line a block. */
	readonly text: string;
	/** Whether anything but headings follows before the next heading of the same or a higher level. */
	readonly empty: boolean;
}

/** A paragraph, list item, table cell or other run of text. */
export interface Block {
	readonly text: string;
	readonly line: number;
	/** Title of the innermost section it stands in; empty before the first heading. */
	readonly section: string;
}

/** A body read for the rules. Pages print the same tree through src/content/render.ts. */
export interface Body {
	/** As it was written. */
	readonly text: string;
	readonly root: Root;
	readonly sections: readonly Section[];
	/** All text but headings and code, in order. */
	readonly blocks: readonly Block[];
	readonly components: readonly ComponentUse[];
	/** Every link with its line. */
	readonly links: readonly { readonly url: string; readonly line: number }[];
	readonly problems: readonly Problem[];
}

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

/** Blocks whose children are blocks; every other block is one run of text. */
const CONTAINERS: ReadonlySet<string> = new Set(["list", "listItem", "blockquote", "table", "tableRow"]);

/** Runs of text below a block, each on one line: a wrapped paragraph is one run, a list is one run an item. */
function textBlocks(node: Nodes): { text: string; line: number }[] {
	if (node.type === "heading" || node.type === "code" || node.type === "definition" || node.type === "mdxjsEsm") return [];
	if (CONTAINERS.has(node.type) && "children" in node) return node.children.flatMap((child) => textBlocks(child));
	const text = textOf(node).replace(/\s+/g, " ").trim();
	return text === "" ? [] : [{ text, line: node.position?.start.line ?? 1 }];
}

/** Where components for pages of content lie, as such a page names them and on disk. */
const COMPONENT_FILES = { prefix: "@components/", folder: join(import.meta.dirname, "..", "components") };

/** Names that a page imports; or what is wrong with its imports. */
function imported(node: MdxjsEsm): readonly string[] | string {
	const names: string[] = [];
	for (const statement of node.data?.estree?.body ?? []) {
		const [specifier, ...others] = statement.type === "ImportDeclaration" ? statement.specifiers : [];
		if (statement.type !== "ImportDeclaration" || specifier?.type !== "ImportDefaultSpecifier" || others.length > 0)
			return `A page may import components and do nothing else, as in import Example from "${COMPONENT_FILES.prefix}guide/Example.astro".`;
		const from = String(statement.source.value);
		const path = from.slice(COMPONENT_FILES.prefix.length);
		if (!from.startsWith(COMPONENT_FILES.prefix) || !/^[\w-]+\/\w+\.astro$/.test(path) || !existsSync(join(COMPONENT_FILES.folder, path)))
			return `"${from}" is no component: there is no such file below src/components/, which a page names as ${COMPONENT_FILES.prefix}.`;
		names.push(specifier.local.name);
	}
	return names;
}

interface JsxNode {
	name: string | null;
	attributes: { type: string; name?: string; value?: unknown }[];
}

function component(node: JsxNode, line: number): ComponentUse | string {
	const name = node.name ?? "";
	if (!Object.hasOwn(COMPONENTS, name)) {
		return `<${name}> is not a component of this book.\nComponents: ${Object.entries(COMPONENTS)
			.map(([known, attribute]) => `<${known} ${attribute}="...">`)
			.join(", ")}.`;
	}
	const expected = COMPONENTS[name as ComponentName];
	const [attribute, ...others] = node.attributes;
	const foreign = node.attributes.find((a) => a.name !== expected);
	if (foreign) return `<${name}> may not have ${foreign.name ?? "{...}"}; it takes exactly one attribute, ${expected}="...".`;
	if (!attribute || others.length > 0 || typeof attribute.value !== "string") {
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
			text: inside.flatMap((child) => textBlocks(child).map((block) => block.text)).join("\n"),
			empty: inside.length === 0,
		});
	}
	return sections;
}

/** All blocks of a body with the section each stands in. */
function blocksOf(root: Root): Block[] {
	let section = "";
	return root.children.flatMap((node) => {
		if (node.type === "heading") section = textOf(node).trim();
		return textBlocks(node).map((block) => ({ ...block, section }));
	});
}

/** Whether an address may be linked: https, a path of this site (not //host or /\host), or a place on the page. */
function mayBeLinked(url: string): boolean {
	return httpsUrl.safeParse(url).success || /^\/(?![/\\])[^\s\\]*$/.test(url) || /^#\S+$/.test(url);
}

/** All that a node says by itself: its text, the title of a link, the language of code. */
function ownTexts(node: Nodes): string[] {
	return ["value", "title", "url", "alt", "lang", "meta"].flatMap((field) => {
		const value = (node as unknown as Record<string, unknown>)[field];
		return typeof value === "string" ? [value] : [];
	});
}

/**
 * Parses the body of an .mdx file and reports everything a body may not hold.
 *
 * @param bodyLine line of the file on which the body starts, so that all lines are lines of the file
 * @param isPage a page of content may import components of ours, and set them between its paragraphs
 */
export function parseBody(file: string, body: string, bodyLine: number, isPage = false): Body {
	const problems: Problem[] = [];
	const components: ComponentUse[] = [];
	const links: { url: string; line: number }[] = [];
	const problem = (line: number, message: string, fix: string) => problems.push({ file, line, field: "body", rule: RULE, message, fix });
	const empty: Root = { type: "root", children: [] };
	let root: Root;
	try {
		root = readMarkdown(body);
	} catch (error) {
		if (!(error instanceof BodyError)) throw error;
		problem(error.line + bodyLine - 1, error.message, error.fix);
		return { text: body, root: empty, sections: [], blocks: [], components, links, problems };
	}
	const own = new Set<string>();
	const visit = (node: Nodes, linked: boolean): void => {
		const line = (node.position?.start.line ?? 1) + bodyLine - 1;
		if (isPage && node.type === "mdxjsEsm") {
			const names = imported(node);
			if (typeof names === "string") problem(line, names, "import a component that is there, one a line");
			else for (const name of names) own.add(name);
			return;
		}
		if (node.type === "mdxJsxFlowElement" && own.has(node.name ?? "")) {
			const other = node.attributes.find((attribute) => attribute.type !== "mdxJsxAttribute" || typeof attribute.value !== "string");
			if (other) problem(line, `<${node.name}> takes plain values only, as in name="value".`, "write the value in quotes");
			if (node.children.length > 0) problem(line, `<${node.name}> takes no text of the page.`, `write <${node.name} />`);
			return;
		}
		const forbidden = FORBIDDEN[node.type];
		if (forbidden) problem(line, `${forbidden} is not allowed in a body.`, "write it in Markdown, or leave it out");
		if (node.type === "listItem" && typeof node.checked === "boolean")
			problem(line, "A box to tick is not allowed in a body.", "write a plain list, or \\[ ] for the brackets");
		const character = ownTexts(node).flatMap((text) => unprintable(text, true) ?? [])[0];
		if (character) problem(line, `${character} does not print or changes the direction of what follows.`, "take it out");
		const isComponent = node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
		const isLink = node.type === "link" || node.type === "linkReference" || isComponent;
		if (isComponent) {
			const use = component(node as unknown as JsxNode, line);
			if (typeof use === "string") problem(line, use, "use one of the components, or plain Markdown");
			else {
				components.push(use);
				if (!/^[a-z0-9/-]+$/.test(use.value))
					problem(
						line,
						`"${use.value}" in <${use.name}> is no id.`,
						`name one, as in <${use.name} ${COMPONENTS[use.name]}="${use.name === "QuotePart" ? "1" : "training"}">`,
					);
				// Alone on its line a tag is a block, and its words would stand outside of any paragraph.
				if (node.type === "mdxJsxFlowElement") problem(line, `<${use.name}> stands on a line of its own.`, "write it inside a sentence");
			}
		}
		if (isLink && linked) problem(line, "A link stands inside another link or component.", "end the outer one first");
		if (node.type === "link" || node.type === "definition") links.push({ url: node.url, line });
		if ("children" in node) for (const child of node.children) visit(child, linked || isLink);
	};
	visit(root, false);
	for (const { url, line } of links) {
		if (mayBeLinked(url)) continue;
		problem(line, `"${url}" may not be linked: links are https:// or a path of this site.`, "use the https:// address");
	}
	return {
		text: body,
		root,
		sections: sectionsOf(root).map((section) => ({ ...section, line: section.line + bodyLine - 1 })),
		blocks: blocksOf(root).map((block) => ({ ...block, line: block.line + bodyLine - 1 })),
		components,
		links,
		problems,
	};
}
