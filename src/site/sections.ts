/** A body's HTML by its ## headings, so that a page can set sections where they belong. */
export interface HtmlSections {
	/** HTML before the first heading. */
	readonly lead: string;
	readonly byTitle: ReadonlyMap<string, string>;
}

/** Splits rendered HTML at its `<h2>` headings. Our own renderer writes them without attributes. */
export function splitSections(html: string): HtmlSections {
	const [lead = "", ...rest] = html.split("<h2>");
	const byTitle = new Map<string, string>();
	for (const part of rest) {
		const [title = "", body = ""] = part.split("</h2>");
		byTitle.set(title.trim(), body.trim());
	}
	return { lead: lead.trim(), byTitle };
}

/** "In plain words" -> "in-plain-words". */
export function sectionId(title: string): string {
	return title
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

/** Splits a section's HTML at its `<h3>` headings, as `splitSections` does a body at its `<h2>`. */
export function splitSubsections(html: string): HtmlSections {
	const [lead = "", ...rest] = html.split("<h3>");
	return {
		lead: lead.trim(),
		byTitle: new Map(
			rest.map((part) => {
				const [title = "", body = ""] = part.split("</h3>");
				return [title.trim(), body.trim()];
			}),
		),
	};
}
