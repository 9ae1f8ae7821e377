import type { Element, ElementContent, RootContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as textOf } from "mdast-util-to-string";

/** A heading a reader can jump to. */
export interface Heading {
	readonly id: string;
	readonly text: string;
}

/** Text that goes on until a component with a frame of its own, or that component. */
export interface Run {
	readonly html: string;
	/** Sections of a component: they stand on the page as they are. */
	readonly isOwn: boolean;
}

/** More sections than this are more than a reader sees at once. */
export const FEW_SECTIONS = 4;

/** The address of a heading: its words, without the number of a step. */
function slug(text: string): string {
	return (
		text
			.normalize("NFKD")
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, "-")
			.replace(/^[0-9-]*-|^-+|-+$/g, "") || "section"
	);
}

type Node = RootContent | ElementContent;
const isElement = (node: Node, name: string): boolean => node.type === "element" && node.tagName === name;
const idOf = ({ properties }: Element) => (typeof properties.id === "string" ? properties.id : undefined);
const within = (node: Node): Element[] => (node.type === "element" ? [node, ...node.children.flatMap(within)] : []);

/**
 * Finds the sections of a page of content, and gives those of its text an address.
 *
 * @param html the rendered page: text, and components that bring sections and headings of their own
 * @returns what stands before the first heading; what follows, in runs; and every heading with an address, in order
 */
export function toContents(html: string): { lead: string; runs: readonly Run[]; headings: readonly Heading[] } {
	const nodes: Node[] = fromHtml(html, { fragment: true }).children;
	const isOwn = (node: Node) => isElement(node, "section");
	const taken = new Set(nodes.filter(isOwn).flatMap(within).map(idOf));
	const headings: Heading[] = [];
	for (const node of nodes) {
		if (node.type === "element" && node.tagName === "h2") {
			const text = textOf(node).trim();
			let id = slug(text);
			for (let n = 2; taken.has(id); n++) id = `${slug(text)}-${n}`;
			taken.add(id);
			node.properties.id = id;
			headings.push({ id, text });
		} else if (isOwn(node))
			for (const heading of within(node).filter((element) => isElement(element, "h2"))) {
				const id = idOf(heading);
				if (id !== undefined) headings.push({ id, text: textOf(heading).trim() });
			}
	}
	const print = (some: readonly Node[]) => toHtml({ type: "root", children: some as RootContent[] }).trim();
	const first = nodes.findIndex((node) => isElement(node, "h2") || isOwn(node));
	const start = first < 0 ? nodes.length : first;
	const runs: { nodes: Node[]; isOwn: boolean }[] = [];
	for (const node of nodes.slice(start)) {
		const last = runs.at(-1);
		// A style or a line end between two sections is of neither.
		const own = isOwn(node) || (last?.isOwn === true && node.type !== "element");
		if (last && last.isOwn === own) last.nodes.push(node);
		else runs.push({ nodes: [node], isOwn: own });
	}
	return { lead: print(nodes.slice(0, start)), runs: runs.map((run) => ({ html: print(run.nodes), isOwn: run.isOwn })), headings };
}
