import type { VersionView } from "../../model/book.ts";
import { dayWords } from "../../model/dates-of.ts";
import { count } from "../../model/sentences.ts";
import { archiveUrl } from "../../model/source-links.ts";

/** What every style needs of one frozen version. */
export interface Citable {
	/** Key in a reference manager: clausebook-cb-0001-2026-07-08 */
	readonly key: string;
	readonly title: string;
	readonly number: string;
	/** Day that names the version. */
	readonly version: string;
	/** Day the record was last checked: when this page came to say what it says. */
	readonly issued: string;
	/** Absolute address of the frozen page. */
	readonly url: string;
	readonly provider: string;
	readonly document: { readonly title: string; readonly locator: string | undefined; readonly effective: string };
	/** Where its proof lies, in a sentence. */
	readonly evidence: string;
	readonly archive: { readonly collection: string; readonly commit: string; readonly date: string; readonly url: string } | undefined;
}

/**
 * One version as something to cite. The date of the work is the day of our record, not of the wording: a wording of
 * 2024 that was recorded in 2026 is cited as of 2026, and the version is named beside it.
 *
 * @param url absolute address of the frozen page
 */
export function toCitable(version: VersionView, url: string): Citable {
	const { clause, data, proof } = version;
	const archive = archiveUrl(version);
	const evidence = proof
		? `Archive commit ${proof.commit} of ${proof.collection}, words last seen ${dayWords({ day: proof.last.date, between: proof.last.between })}.`
		: data.search
			? `${count(data.search.documents.length, "document")} searched.`
			: "Linked only: in no archive.";
	return {
		key: `clausebook-${clause.number.toLowerCase()}-${version.date}`,
		title: data.title,
		number: clause.number,
		version: version.date,
		issued: data.dates.checked,
		url,
		provider: clause.platform.data.provider,
		document: { title: version.document.data.title, locator: data.quote?.locator, effective: data.dates.effective },
		evidence,
		archive: proof && archive ? { collection: proof.collection, commit: proof.commit, date: proof.date, url: archive } : undefined,
	};
}
