import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { BookInput } from "../../../src/derive/book.ts";
import { route } from "../../../src/routes.ts";
import { KIND_NAMES, KINDS, type Kind } from "../../../src/schema/kinds.ts";

/** Eleventy's own front matter and Markdown libraries, in the versions it brings. */
const require = createRequire(import.meta.resolve("@11ty/eleventy"));
const matter = require("gray-matter") as (text: string) => { data: Fields; content: string };
const markdown = require("markdown-it") as new (
	options: object,
) => { render(text: string): string; renderer: { rules: Record<string, (tokens: { content: string }[], i: number) => string> } };

type Fields = Record<string, unknown>;

const PLACES: Readonly<Record<string, (value: string) => string>> = {
	Term: (value) => `${route.guide("glossary")}#${value}`,
	Provision: (value) => route.provision(value),
	QuotePart: (value) => `#quote-${value}`,
};

/** The three components of a body as links. */
function link(tag: string): string {
	if (tag.startsWith("</")) return "</a>";
	const [, name = "", value = ""] = /^<(\w+) \w+="([^"]*)"/.exec(tag) ?? [];
	return `<a class="${name.toLowerCase()}" href="${PLACES[name]?.(value) ?? ""}">`;
}

export const engine = new markdown({ html: true });
engine.renderer.rules.html_inline = (tokens, i) => link(tokens[i]?.content ?? "");

/** Fields a writer may leave out. The schemas fill them in for the book; here nothing is validated. */
function withDefaults(kind: Kind, data: Fields): Fields {
	if (kind === "platform") return { aliases: [], ...data };
	if (kind !== "clause") return data;
	const { quote, search } = data as { quote?: Fields; search?: Fields };
	return {
		standing: "decides",
		carveOuts: [],
		licence: [],
		thirdParty: "not-stated",
		regulations: [],
		corrections: [],
		...data,
		control: { routes: [], ...(data.control as Fields) },
		...(quote ? { quote: { alsoIn: [], ...quote } } : {}),
		...(search ? { search: { hits: [], ...search } } : {}),
	};
}

/** Markdown of the clause versions by id: Eleventy renders them, a template a page. */
export const clauseBodies = new Map<string, string>();

/** Reads a content folder as an Eleventy site would: front matter as data, bodies through markdown-it, clauses by template. */
export function readContent(folder: string): BookInput {
	const lists = Object.fromEntries(KIND_NAMES.map((kind) => [kind, [] as { id: string; data: Fields; html: string }[]]));
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
		const path = file.slice(folder.length + 1);
		for (const kind of KIND_NAMES) {
			const match = KINDS[kind].pattern.exec(path);
			if (!match) continue;
			const text = readFileSync(file, "utf8");
			const { data, content } = matter(path.endsWith(".yaml") ? `---\n${text}\n---` : text);
			const id = match.slice(1).join("/");
			if (kind === "clause") clauseBodies.set(id, content);
			lists[kind]?.push({ id, data: withDefaults(kind, data), html: kind === "clause" ? "" : engine.render(content) });
			break;
		}
	}
	return lists as unknown as BookInput;
}
