import { HTMLElement, type Node, parse } from "node-html-parser";

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

/** Attribute of a heading that other pages link to: its address, which does not follow its words. */
const OWN_ADDRESS = "data-address";

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

const isElement = (node: Node, name: string): node is HTMLElement => node instanceof HTMLElement && node.rawTagName === name;

/**
 * Finds the sections of a page of content, and gives those of its text an address.
 *
 * @param html the rendered page: text, and components that bring sections and headings of their own
 * @returns what stands before the first heading; what follows, in runs; and every heading with an address, in order
 */
export function toContents(html: string): { lead: string; runs: readonly Run[]; headings: readonly Heading[] } {
	const nodes = parse(html, { comment: true }).childNodes;
	const sections = nodes.filter((node) => isElement(node, "section"));
	const taken = new Set(sections.flatMap((section) => section.querySelectorAll("[id]").map(({ id }) => id)));
	const headings: Heading[] = [];
	for (const node of nodes) {
		if (isElement(node, "h2")) {
			const text = node.text.trim();
			// Other pages link to it, whatever its words become.
			const own = node.getAttribute(OWN_ADDRESS);
			node.removeAttribute(OWN_ADDRESS);
			const wanted = own ?? slug(text);
			let id = wanted;
			for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
			taken.add(id);
			node.setAttribute("id", id);
			headings.push({ id, text });
		} else if (isElement(node, "section"))
			for (const { id, text } of node.querySelectorAll("h2[id]")) headings.push({ id, text: text.trim() });
	}
	const print = (some: readonly Node[]) => some.join("").trim();
	const first = nodes.findIndex((node) => isElement(node, "h2") || isElement(node, "section"));
	const start = first < 0 ? nodes.length : first;
	const runs: { nodes: Node[]; isOwn: boolean }[] = [];
	for (const node of nodes.slice(start)) {
		const last = runs.at(-1);
		// A line end between two sections is of neither.
		const isOwn = isElement(node, "section") || (last?.isOwn === true && !(node instanceof HTMLElement));
		if (last && last.isOwn === isOwn) last.nodes.push(node);
		else runs.push({ nodes: [node], isOwn });
	}
	return { lead: print(nodes.slice(0, start)), runs: runs.map(({ nodes: own, isOwn }) => ({ html: print(own), isOwn })), headings };
}
