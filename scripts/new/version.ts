import { type Document, parseDocument } from "yaml";
import type { Proposal } from "../../src/evidence/propose.ts";
import { MARK } from "../../src/rules/nothing-is-left-to-fill-in.ts";

/** Sets a field that is there. */
function change(document: Document, path: readonly (string | number)[], value: unknown): void {
	if (document.hasIn(path)) document.setIn(path, value);
}

/** Marks every text of a list, so that its words can be edited in place. */
function markList(document: Document, path: readonly (string | number)[]): void {
	const list: unknown = document.getIn(path);
	const size = (list as { items?: readonly unknown[] } | undefined)?.items?.length ?? 0;
	for (let i = 0; i < size; i++) change(document, [...path, i], `${MARK} ${String(document.getIn([...path, i]))}`);
}

/** Puts in what the archive can say; the words that changed and the dates it does not state stay marked. */
function fillIn(document: Document, { parts, commit, archived, dates }: Proposal): void {
	for (const [i, { state, text }] of parts.entries()) {
		const mark = state === "kept" ? "" : state === "reworded" ? `${MARK} ` : `${MARK} not found: `;
		change(document, ["quote", "parts", i], `${mark}${text}`);
	}
	change(document, ["quote", "commit"], commit);
	change(document, ["dates", "published"], dates.published ?? `${MARK} not-stated`);
	change(document, ["dates", "effective"], dates.effective ?? `${MARK} not-stated`);
	change(document, ["dates", "archived"], archived);
}

/**
 * The next version of a clause, from the one before: what the new wording may change is marked, what was said of the
 * old text alone is gone.
 *
 * @param text the version file to start from
 * @param date day of the new version
 * @param proposal what the archive shows, where it was asked
 */
export function versionScaffold(text: string, date: string, today: string, proposal?: Proposal): string {
	const [, front = "", body = ""] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
	const document = parseDocument(front);
	for (const path of [["ended"], ["corrections"], ["quote", "alsoIn"], ["review", "secondReading"], ["review", "note"]]) {
		if (document.hasIn(path)) document.deleteIn(path);
	}
	document.setIn(["review", "state"], "machine-candidate");
	markList(document, ["quote", "parts"]);
	change(document, ["quote", "commit"], MARK);
	change(document, ["dates", "checked"], today);
	if (document.has("search")) {
		document.setIn(["search", "on"], date);
		const size = (document.getIn(["search", "documents"]) as { items: readonly unknown[] }).items.length;
		for (let i = 0; i < size; i++) document.setIn(["search", "documents", i, "commit"], MARK);
	} else {
		change(document, ["dates", "published"], MARK);
		change(document, ["dates", "effective"], date);
		// A linked-only document has no archived copy; its new version has none either.
		if (document.getIn(["quote", "commit"]) === MARK) change(document, ["dates", "archived"], MARK);
	}
	if (proposal) fillIn(document, proposal);
	const front2 = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
	return `---\n${front2}\n---\n${body.replace(/^(## .+\n)/m, `$1\n${MARK}: revise this reading for the new words.\n`)}`;
}
