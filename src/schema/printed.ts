/** A part of a body under its heading. */
export interface PrintedSection {
	readonly title: string;
	/** HTML of all below the heading. */
	readonly html: string;
	/** HTML before the first heading one level below. */
	readonly lead: string;
	/** What stands under headings one level below. */
	readonly sections: readonly PrintedSection[];
}

/** A body as pages print it: whole, or by its sections, each where it belongs. */
export type PrintedBody = Omit<PrintedSection, "title">;

/** The body of a record that has none. */
export const NO_BODY: PrintedBody = { html: "", lead: "", sections: [] };

/** HTML under a heading of a body; empty where it has no such heading. */
export function under({ sections }: Pick<PrintedBody, "sections">, title: string): string {
	return sections.find((section) => section.title === title)?.html ?? "";
}
