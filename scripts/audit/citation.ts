import type { BuiltPage, Finding } from "./page.ts";

/** Pages that others cite: a clause, its versions and its history, a conflict, a guide. The glossary is a list. */
const CITED = /^\/(?:clauses\/[^/]+\/[^/]+\/(?:(?:\d{4}-\d{2}-\d{2}|history)\/)?|conflicts\/[^/]+\/[^/]+\/|guides\/(?!glossary\/)[^/]+\/)$/;
const NEEDED = [
	"citation_title",
	"citation_author",
	"citation_publication_date",
	"citation_public_url",
	"DC.title",
	"DC.creator",
	"DC.date",
	"DC.identifier",
	"DC.rights",
	"DC.language",
	"DC.type",
	"article:published_time",
	"article:modified_time",
] as const;

/** An object of the page's structured data, as far as the head says the same. */
type Work = Partial<Record<"@type" | "name" | "identifier" | "url" | "datePublished" | "dateModified" | "license" | "inLanguage", string>>;

/** The object that a script of the head describes; none where it is not JSON, which the audit of heads names. */
function readWork(text: string): Work {
	try {
		return JSON.parse(text) as Work;
	} catch {
		return {};
	}
}

/**
 * What reference managers read of a page that others cite is there, once, and the structured data says the same.
 *
 * @param asOf the book's own day: nothing was published after it
 */
export function auditCitation(pages: readonly BuiltPage[], asOf: string): Finding[] {
	return pages.flatMap((page) => {
		const isNote = page.root.querySelector('meta[name="robots"][content*="noindex"], meta[http-equiv="refresh"]') !== null;
		if (isNote || !CITED.test(page.path)) return [];
		const metas = page.root.querySelectorAll("meta").map((meta) => ({
			name: meta.getAttribute("name") ?? meta.getAttribute("property") ?? "",
			content: meta.getAttribute("content") ?? "",
		}));
		const all = (name: string) => metas.filter((meta) => meta.name === name).map(({ content }) => content);
		const faults = NEEDED.flatMap((name) => {
			const found = all(name);
			if (found.length === 1 && found[0]) return [];
			return [found.length > 1 ? `The head says ${name} ${found.length} times.` : `The head does not say ${name}.`];
		});
		if (faults.length > 0) return faults.map((message) => ({ audit: "citation", page: page.path, message }));
		const one = (name: (typeof NEEDED)[number]) => all(name)[0] ?? "";
		const works = page.root
			.querySelectorAll('script[type="application/ld+json"]')
			.map((script) => readWork(script.text))
			.filter((work) => work["@type"] === "CreativeWork");
		const [work] = works;
		const pairs: readonly (readonly [string, string, string | undefined])[] = [
			["DC.title", one("DC.title"), one("citation_title")],
			["DC.date", one("DC.date"), one("citation_publication_date").replaceAll("/", "-")],
			["article:published_time", one("article:published_time"), one("DC.date")],
			["the name of the structured data", one("citation_title"), work?.name],
			["its identifier", one("DC.identifier"), work?.identifier],
			["its address", one("citation_public_url"), work?.url],
			["its day", one("DC.date"), work?.datePublished],
			["its day of change", one("article:modified_time"), work?.dateModified],
			["its licence", one("DC.rights"), work?.license],
			["its language", one("DC.language"), work?.inLanguage],
		];
		const days = [one("DC.date"), one("article:modified_time")];
		return [
			...(works.length === 1 ? [] : [`The page has ${works.length} works in its structured data.`]),
			...(works.length === 1 ? pairs : [])
				.filter(([, a, b]) => a !== b)
				.map(
					([name, a, b]) =>
						`${name.replace(/^./, (c) => (name.startsWith("article") ? c : c.toUpperCase()))} differs: "${a}" and "${b ?? ""}".`,
				),
			...days.filter((day) => day > asOf).map((day) => `The day ${day} is after the book's own, ${asOf}.`),
			...(one("article:modified_time") < one("DC.date") ? ["It was modified before it was published."] : []),
		].map((message) => ({ audit: "citation", page: page.path, message }));
	});
}
