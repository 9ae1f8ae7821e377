import { HTMLElement } from "node-html-parser";
import type { BuiltPage } from "./page.ts";

/**
 * Attributes whose words are each page's own, and numbers of a drawing: whether they are there and say something is all that
 * can make HTML invalid.
 * That ids are each once and lead somewhere is held on every page by the audits `ids` and `links`.
 */
const OWN_WORDS =
	/^(?:id|for|href|src|srcset|content|title|alt|datetime|value|name|width|height|action|cite|download|[xy][12]?|c[xy]|r|d|points|aria-label.*|aria-describedby|aria-controls|data-.*)$/;
const HEADING = /^h[1-6]$/;

/** An element as a rule of validity can tell it apart. */
function signOf(element: HTMLElement): string {
	const attributes = Object.entries(element.attributes).map(([name, value]) =>
		OWN_WORDS.test(name) ? `${name}${value.trim() === "" ? " empty" : ""}` : `${name}=${value}`,
	);
	return `${element.rawTagName}[${attributes.sort().join()}]`;
}

/** What a validator could object to on a page: elements where they stand, more than one of a kind beside each other, how headings follow. */
function factsOf({ root }: BuiltPage): Set<string> {
	const facts = new Set<string>();
	let heading = "";
	const walk = (parent: HTMLElement, path: string) => {
		const once = new Set<string>();
		for (const node of parent.childNodes) {
			if (!(node instanceof HTMLElement)) {
				if (node.rawText.trim() !== "") facts.add(`${path} text`);
				continue;
			}
			const tag = node.rawTagName;
			facts.add(`${path} ${signOf(node)}${node.childNodes.length === 0 ? " empty" : ""}`);
			if (once.has(tag)) facts.add(`${path} ${tag}s`);
			once.add(tag);
			if (HEADING.test(tag)) {
				facts.add(`${heading} ${tag}`);
				heading = tag;
			}
			walk(node, `${path}>${tag}`);
		}
	};
	walk(root, "");
	return facts;
}

/**
 * So many of a site's pages that whatever stands on any page stands on one of them: the same element with the same kind of
 * attributes in the same place. Pages are made by the same lines of code, and a validator finds on these what it would
 * find on all.
 *
 * @param known facts of pages chosen before; those of these pages are added
 */
export function tellingPages(pages: readonly BuiltPage[], known: Set<string> = new Set()): BuiltPage[] {
	return [...pages]
		.sort((a, b) => b.html.length - a.html.length || (a.file < b.file ? -1 : 1))
		.filter((page) => {
			const before = known.size;
			for (const fact of factsOf(page)) known.add(fact);
			return known.size > before;
		});
}
