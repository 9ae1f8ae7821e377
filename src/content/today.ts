import { type BookKind, type DataOf, KIND_NAMES, type Kind } from "../schema/kinds.ts";

/** When a record was last read by a person, for each kind that says so. A new kind does not compile until it is placed here. */
const CHECKED: { readonly [K in Kind]: ((data: DataOf<K>) => string) | undefined } = {
	platform: ({ checked }) => checked,
	document: undefined,
	archive: undefined,
	topic: undefined,
	"carve-out": undefined,
	clause: ({ dates }) => dates.checked,
	conflict: ({ checked }) => checked,
	regulation: ({ checked }) => checked,
	authority: ({ checked }) => checked,
	guide: ({ checked }) => checked,
	review: ({ checked }) => checked,
	elsewhere: ({ checked }) => checked,
	questions: undefined,
	exercise: undefined,
	letter: ({ checked }) => checked,
	language: undefined,
	glossary: undefined,
	brands: undefined,
	asked: undefined,
	rubric: undefined,
	redirects: undefined,
};

/**
 * The book's own today: the newest day on which any record was checked, so that nothing needs a clock. Rules, drift,
 * audits and the site all ask here; a second way to find the day would let them speak of two books.
 *
 * @returns YYYY-MM-DD; empty where no record has a day
 */
export function today(records: { readonly [K in BookKind]: readonly { readonly data: DataOf<K> }[] }): string {
	const daysOf = <K extends BookKind>(kind: K): string[] => {
		const checked = CHECKED[kind];
		return checked ? records[kind].map(({ data }) => checked(data)) : [];
	};
	return KIND_NAMES.flatMap((kind) => (kind === "language" ? [] : daysOf(kind))).reduce((newest, day) => (day > newest ? day : newest), "");
}

/** The day that the text of a record says it was last read on, told without parsing it; empty where it says none. */
export function dayWritten(text: string): string {
	return /^\s*checked: *["']?(\d{4}-\d{2}-\d{2})\b/m.exec(text)?.[1] ?? "";
}

/** The day on which a record was last read, and its field; undefined for kinds that have none. */
export function checkedOn<K extends Kind>({
	kind,
	data,
}: {
	readonly kind: K;
	readonly data: DataOf<K>;
}): { readonly path: readonly string[]; readonly day: string } | undefined {
	const day = CHECKED[kind]?.(data);
	return day === undefined ? undefined : { path: kind === "clause" ? ["dates", "checked"] : ["checked"], day };
}
