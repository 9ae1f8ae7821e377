import { HTMLElement, NodeType, type Node as ParsedNode, parse } from "node-html-parser";
import type { BuiltPage, Finding } from "./page.ts";

/** Two letters in a row of another script than Latin: one alone may be a sign. */
const OTHER_SCRIPT = /(?!\p{sc=Latin})\p{L}\p{M}*(?!\p{sc=Latin})\p{L}/u;
/** Scripts of which a language takes several, by what CLDR calls them together. */
const TOGETHER: Readonly<Record<string, string>> = {
	Jpan: "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー",
	Kore: "\\p{sc=Hangul}\\p{sc=Han}",
	Hans: "\\p{sc=Han}",
	Hant: "\\p{sc=Han}",
};
/** Elements whose text is not parsed with the page. */
const UNREAD = /^(?:pre|noscript)$/i;
/** Elements that hold no words for readers. */
const SILENT = /^(?:head|script|style|template)$/i;

interface Marked {
	readonly lang: string;
	readonly dir: string;
}

const scripts = new Map<string, { readonly letters: RegExp; readonly fromRight: boolean }>();

/** Letters that a language is written with, beside Latin ones, and whether they run from right to left. */
function scriptOf(lang: string): { readonly letters: RegExp; readonly fromRight: boolean } {
	const known = scripts.get(lang);
	if (known) return known;
	const script = new Intl.Locale(lang).maximize().script ?? "Latn";
	const found = {
		letters: new RegExp(`[\\p{sc=Latin}\\p{sc=Common}\\p{sc=Inherited}${TOGETHER[script] ?? `\\p{sc=${script}}`}]`, "gu"),
		fromRight: /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)$/.test(script),
	};
	scripts.set(lang, found);
	return found;
}

/** What is wrong with how a run of text is marked; undefined where nothing is. */
function wrongWith(text: string, { lang, dir }: Marked): string | undefined {
	if (!OTHER_SCRIPT.test(text)) return undefined;
	const { letters, fromRight } = scriptOf(lang);
	if (OTHER_SCRIPT.test(text.replace(letters, " "))) return `is marked lang="${lang}", which is not written so`;
	if (fromRight !== (dir === "rtl"))
		return `is marked lang="${lang}" dir="${dir}", and runs ${fromRight ? "from right to left" : "from left to right"}`;
	return undefined;
}

function wrongIn(node: ParsedNode, around: Marked): string[] {
	if (node.nodeType === NodeType.TEXT_NODE) {
		const wrong = wrongWith(node.text, around);
		return wrong === undefined ? [] : [`"${node.text.trim().slice(0, 80)}" ${wrong}`];
	}
	if (!(node instanceof HTMLElement) || (node.rawTagName && SILENT.test(node.rawTagName))) return [];
	const lang = node.getAttribute("lang") ?? around.lang;
	const dir = node.getAttribute("dir") ?? (node.hasAttribute("lang") ? "ltr" : around.dir);
	// The parser leaves what these hold as it is.
	const { childNodes } = UNREAD.test(node.rawTagName ?? "") ? parse(node.innerHTML) : node;
	return childNodes.flatMap((child) => wrongIn(child, { lang, dir }));
}

/**
 * Words in another script than ours stand in an element that says their language and their direction. A page that prints
 * words of a document without them is found here, whatever made it.
 */
export function auditLanguages(pages: readonly Pick<BuiltPage, "path" | "root" | "html">[]): Finding[] {
	const others = pages.filter(({ html }) => OTHER_SCRIPT.test(html));
	return others.flatMap(({ path, root }) =>
		wrongIn(root, { lang: "en", dir: "ltr" }).map((wrong) => ({
			audit: "languages",
			page: path,
			message: `${wrong}. Print it by Words.astro, or mark it with text-language.ts.`,
		})),
	);
}
