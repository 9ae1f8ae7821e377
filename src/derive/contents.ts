/** A heading a reader can jump to. */
export interface Heading {
	readonly id: string;
	/** HTML text: entities stay as they are, tags are gone. */
	readonly text: string;
}

/** More sections than this are more than a reader sees at once. */
export const FEW_SECTIONS = 4;

const SECTION = /<h2(?<attributes>[^>]*)>(?<inner>.*?)<\/h2>/gs;
const ID = /\bid="([^"]*)"/;

/** The address of a heading: its words, without the number of a step. */
function slug(text: string): string {
	return (
		text
			.replace(/&[#\w]+;/g, " ")
			.normalize("NFKD")
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, "-")
			.replace(/^[0-9-]*-|^-+|-+$/g, "") || "section"
	);
}

/**
 * Finds the sections of a page and gives those of its body an address.
 *
 * @param body HTML of the text, whose headings have no id of their own
 * @param rest HTML of what follows on the page, whose headings keep theirs; one without an id is left out
 * @returns the body's HTML before its first section and from there on, and every section in order
 */
export function toContents(body: string, rest: string): { lead: string; sections: string; headings: readonly Heading[] } {
	const taken = new Set([...rest.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
	const headings: Heading[] = [];
	const plain = (inner: string) => inner.replace(/<[^>]*>/g, "").trim();
	const named = body.replace(SECTION, (whole: string, attributes: string, inner: string) => {
		const text = plain(inner);
		const own = ID.exec(attributes)?.[1];
		let id = own ?? slug(text);
		for (let n = 2; own === undefined && taken.has(id); n++) id = `${slug(text)}-${n}`;
		taken.add(id);
		headings.push({ id, text });
		return own === undefined ? `<h2 id="${id}"${attributes}>${inner}</h2>` : whole;
	});
	for (const { groups } of rest.matchAll(SECTION)) {
		const id = ID.exec(groups?.attributes ?? "")?.[1];
		if (id !== undefined) headings.push({ id, text: plain(groups?.inner ?? "") });
	}
	const first = named.search(/<h2[\s>]/);
	return first < 0 ? { lead: named, sections: "", headings } : { lead: named.slice(0, first), sections: named.slice(first), headings };
}
