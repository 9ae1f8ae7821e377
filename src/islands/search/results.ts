import { mixedWords } from "../../model/text-language.ts";
import { element } from "../dom.ts";
import { words } from "../words.ts";
import type { Page } from "./find.ts";

/** Changes named below a list of them that was found: those that most words of the query are in. */
const MOST_CHANGES = 3;
/** A change in a list of them, by the end of its address. */
const CHANGE = /#CB-\d+-(\d{4}-\d{2}-\d{2})$/;

/** A page that was found, as an entry of the list of results. */
export function resultNode({ url, meta, excerpt, sub_results: parts }: Page): HTMLElement {
	const text = element("p", { class: "small" });
	// Pagefind marks hits with <mark>; everything else is taken as text.
	for (const part of excerpt.split(/(<mark>.*?<\/mark>)/)) {
		const marked = /^<mark>(.*)<\/mark>$/.exec(part);
		const node = element(marked ? "mark" : "span");
		const holder = new DOMParser().parseFromString(`<p>${marked?.[1] ?? part}`, "text/html");
		node.append(...words(mixedWords(holder.body.textContent ?? "", meta.language ?? "en")));
		text.append(node);
	}
	const heading = element("h2", {}, element("a", { href: url }, meta.title ?? url));
	const line = element("p", { class: "small muted" }, [meta.kind, meta.answer, meta.date].filter(Boolean).join(" · "));
	const changes = parts
		.filter((part) => CHANGE.test(part.url))
		.sort((a, b) => b.locations.length - a.locations.length)
		.slice(0, MOST_CHANGES)
		.map((part) => element("li", {}, element("a", { href: part.url }, part.title), ` · on ${CHANGE.exec(part.url)?.[1]}`));
	return element("li", {}, heading, line, text, ...(changes.length > 0 ? [element("ul", { class: "small" }, ...changes)] : []));
}
