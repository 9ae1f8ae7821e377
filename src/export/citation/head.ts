import { citedDate } from "./dates.ts";

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const AUTHOR = "Clausebook";

/** A page that others cite. All days are the book's own. */
export interface CitedPage {
	readonly title: string;
	/** CB number and what it is a version or a change of, or the address where there is no number. */
	readonly identifier: string;
	/** Full address that keeps this content: of a clause that of its frozen version. */
	readonly url: string;
	/** Day the record was last checked: when the page came to say what it says. */
	readonly published: string;
	/** Day of the last correction, where it is a later one. */
	readonly modified: string;
}

/** An element of the head: Open Graph names its properties, all others their names. */
export type Meta = { readonly content: string } & ({ readonly name: string } | { readonly property: string });

/**
 * What reference managers and search engines for scholars read in the head of a page.
 *
 * Zotero's Embedded Metadata translator (zotero/translators) takes title, author, day and address from the citation_ names
 * (Highwire Press), rights, language and type from Dublin Core, the site's name from og:site_name. A citation_title alone
 * makes a journal article of the page, and citation_technical_report_institution a report, whatever else is there: DC.type
 * says "webpage", as our own RIS and CSL records do. Days of the citation_ names are written with slashes (Google Scholar,
 * Inclusion Guidelines for Webmasters).
 */
export function citationMeta({ title, identifier, url, published, modified }: CitedPage): Meta[] {
	const day = citedDate(published, "slashes");
	return [
		{ name: "citation_title", content: title },
		{ name: "citation_author", content: AUTHOR },
		{ name: "citation_publication_date", content: day },
		{ name: "citation_online_date", content: day },
		{ name: "citation_public_url", content: url },
		{ name: "DC.title", content: title },
		{ name: "DC.creator", content: AUTHOR },
		{ name: "DC.date", content: published },
		{ name: "DC.identifier", content: identifier },
		{ name: "DC.rights", content: LICENCE },
		{ name: "DC.language", content: "en" },
		{ name: "DC.type", content: "webpage" },
		{ property: "article:published_time", content: published },
		{ property: "article:modified_time", content: modified },
	];
}

/** The same as structured data (schema.org), for one object of the page. */
export function citedWork({ title, identifier, url, published, modified }: CitedPage) {
	const author = { "@type": "Organization", name: AUTHOR };
	return {
		"@type": "CreativeWork",
		name: title,
		identifier,
		url,
		datePublished: published,
		dateModified: modified,
		inLanguage: "en",
		license: LICENCE,
		author,
		publisher: author,
	};
}

/** The later of some days. */
export const latest = (days: readonly string[]): string => days.reduce((a, b) => (a > b ? a : b), "");
