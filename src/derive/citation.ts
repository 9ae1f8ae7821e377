import type { VersionView } from "./book.ts";
import { dateWords } from "./sentences.ts";

/** What every form of citation needs. */
export interface Citation {
	readonly plain: string;
	readonly apa: string;
	readonly bibtex: string;
}

/**
 * Citations of one frozen version.
 *
 * @param url absolute address of the frozen page
 * @param accessed day printed as accessed: the book's own day, so that a build needs no clock
 */
export function toCitation(version: VersionView, url: string, accessed: string): Citation {
	const { title } = version.data;
	const { number } = version.clause;
	const provider = version.clause.platform.data.provider;
	const commit = version.proof ? ` Archive commit ${version.proof.commit.slice(0, 12)}.` : "";
	const year = version.date.slice(0, 4);
	return {
		plain: `Clausebook, “${title}”, ${number}, version of ${dateWords(version.date)} (${provider}, ${version.document.data.title}).${commit} ${url} (accessed ${dateWords(accessed)}).`,
		apa: `Clausebook. (${year}). ${title} (${number}, version of ${version.date}). Retrieved ${dateWords(accessed)}, from ${url}`,
		bibtex: [
			`@misc{clausebook-${number.toLowerCase()}-${version.date},`,
			`  author = {{Clausebook}},`,
			`  title = {{${title.replaceAll(/[{}\\]/g, "")}}},`,
			`  year = {${year}},`,
			`  note = {${number}, version of ${version.date}${version.proof ? `, archive commit ${version.proof.commit}` : ""}},`,
			`  url = {${url}},`,
			`  urldate = {${accessed}}`,
			"}",
		].join("\n"),
	};
}
