import { bibtexMonth, citedDate, type DateForm } from "./dates.ts";
import type { Citable } from "./item.ts";

/** Text, or the day of access in the form that the style wants: the page prints the edition's day, a script the reader's. */
export type Piece = string | { readonly accessed: DateForm };

export interface Style {
	readonly id: "plain" | "apa" | "chicago" | "bluebook" | "bibtex" | "ris" | "csl" | "document";
	readonly name: string;
	/** File type in a reference manager's words, where the style is a file. */
	readonly file?: string;
	readonly cite: (item: Citable) => readonly Piece[];
}

const numbered = (item: Citable, form: DateForm): string => `${item.number}, version of ${citedDate(item.version, form)}`;

const plain = (item: Citable): readonly Piece[] => [
	`Clausebook, “${item.title}”, ${numbered(item, "day-month-year")}, record checked ${citedDate(item.issued, "day-month-year")} (${item.provider}, ${item.document.title}). ${item.evidence} ${item.url} (accessed `,
	{ accessed: "day-month-year" },
	").",
];

/** APA 7, section 10.16. No day of access: the page it names is frozen (section 9.16). */
const apa = (item: Citable): readonly Piece[] => {
	const [year = ""] = item.issued.split("-");
	const day = citedDate(item.issued, "month-day-year").replace(/, \d{4}$/, "");
	return [`Clausebook. (${year}, ${day}). ${item.title} (${numbered(item, "day-month-year")}). ${item.url}`];
};

/** Chicago Manual of Style 17, section 14.207: bibliography entry of a web page. */
const chicago = (item: Citable): readonly Piece[] => [
	`Clausebook. “${item.title}.” ${numbered(item, "month-day-year")}. Last modified ${citedDate(item.issued, "month-day-year")}. Accessed `,
	{ accessed: "month-day-year" },
	`. ${item.url}.`,
];

/** After Bluebook rule 18.2.2: title, site, date, address, last visited; the archive commit in brackets as in rule 18.2.1(d). */
const bluebook = (item: Citable): readonly Piece[] => [
	`${item.title}, Clausebook (${citedDate(item.issued, "short-month-day-year")}) (${item.number}, version of ${citedDate(item.version, "short-month-day-year")}), ${item.url}${item.archive ? ` [archive commit ${item.archive.commit.slice(0, 12)} of ${item.archive.collection}]` : ""} (last visited `,
	{ accessed: "short-month-day-year" },
	").",
];

/** TeX's own marks, so that a title reads as it is written. */
function tex(text: string): string {
	const named: Readonly<Record<string, string>> = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
	return text.replace(/[\\{}&%$#_~^]/g, (mark) => named[mark] ?? `\\${mark}`);
}

const bibtex = (item: Citable): readonly Piece[] => [
	[
		`@misc{${item.key},`,
		"  author = {{Clausebook}},",
		`  title = {{${tex(item.title)}}},`,
		`  year = {${item.issued.slice(0, 4)}},`,
		`  month = ${bibtexMonth(item.issued)},`,
		`  note = {${tex(`${item.number}, version of ${item.version}. ${item.evidence}`)}},`,
		`  url = {${item.url}},`,
		"  urldate = {",
	].join("\n"),
	{ accessed: "iso" },
	"}\n}",
];

/** RIS: two letters, two spaces, hyphen, space; one record ends with ER. */
const ris = (item: Citable): readonly Piece[] => [
	[
		"TY  - ELEC",
		`ID  - ${item.key}`,
		"AU  - Clausebook",
		`TI  - ${item.title} (${item.number}, version of ${item.version})`,
		`PY  - ${item.issued.slice(0, 4)}`,
		`DA  - ${citedDate(item.issued, "slashes")}`,
		`N1  - ${item.evidence}`,
		`UR  - ${item.url}`,
		"Y2  - ",
	].join("\n"),
	{ accessed: "slashes" },
	"\nER  - ",
];

/** CSL-JSON 1.0.2, one item in a list. */
const csl = (item: Citable): readonly Piece[] => {
	const json = JSON.stringify(
		[
			{
				id: item.key,
				type: "webpage",
				title: `${item.title} (${numbered(item, "day-month-year")})`,
				author: [{ literal: "Clausebook" }],
				issued: { "date-parts": [citedDate(item.issued, "parts").split(", ").map(Number)] },
				accessed: { "date-parts": ["ACCESSED"] },
				URL: item.url,
				note: item.evidence,
			},
		],
		null,
		"\t",
	);
	// Dates on one line: the list is read by people too.
	const [before = "", after = ""] = json
		.replace(/\[\s*\[([\s\d,]+)\]\s*\]/g, (_, list: string) => `[[${list.trim().replace(/\s+/g, " ")}]]`)
		.replace(/\[\s*"ACCESSED"\s*\]/, '[["ACCESSED"]]')
		.split('"ACCESSED"');
	return [before, { accessed: "parts" }, after];
};

/** The provider's text itself, as the archive holds it. */
const document = (item: Citable): readonly Piece[] => {
	const { title, locator, effective } = item.document;
	const since = effective === "not-stated" ? "" : ` (effective ${citedDate(effective, "day-month-year")})`;
	return item.archive
		? [
				`${item.provider}, ${title}${since}${locator ? `, ${locator}` : ""}, in Open Terms Archive, ${item.archive.collection}, commit ${item.archive.commit} of ${citedDate(item.archive.date, "day-month-year")}, ${item.archive.url}`,
			]
		: [];
};

/** Every style of the citation kit, in the order in which the page shows them. */
export const STYLES: readonly Style[] = [
	{ id: "plain", name: "Plain", cite: plain },
	{ id: "apa", name: "APA", cite: apa },
	{ id: "chicago", name: "Chicago", cite: chicago },
	{ id: "bluebook", name: "Bluebook-like", cite: bluebook },
	{ id: "document", name: "The document itself", cite: document },
	{ id: "bibtex", name: "BibTeX", file: "bib", cite: bibtex },
	{ id: "ris", name: "RIS", file: "ris", cite: ris },
	{ id: "csl", name: "CSL-JSON", file: "json", cite: csl },
];
