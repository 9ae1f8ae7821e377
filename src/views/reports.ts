import type { Book } from "../model/book.ts";

/** Forms of the repository (.github/ISSUE_TEMPLATE) that a page of ours opens, filled in by the ids of their fields. */
type Form = "wrong-record" | "provider-answer";

const opened = (repository: string, form: Form, fields: Readonly<Record<string, string>>): string =>
	`${repository}/issues/new?${new URLSearchParams({ template: `${form}.yml`, ...fields })}`;

/** The clause that a page below /clauses/ is about, and the version if the page is one. */
function recordAt(book: Book, path: string): string | undefined {
	const [first, platform, clause, version] = path.split("/").filter((part) => part !== "");
	const number = first === "clauses" && book.clauses.find(({ id }) => id === `${platform}/${clause}`)?.number;
	if (!number) return undefined;
	return version === undefined || version === "history" ? number : `${number}, version of ${version}`;
}

/**
 * Where an error of a page is reported: the form of the repository, with the page's number and address in it.
 *
 * @param path of the page, from the root of the site
 * @param address whole address of the page
 */
export function errorReport(repository: string, book: Book, path: string, address: string): string {
	const record = recordAt(book, path);
	return opened(repository, "wrong-record", { record: record === undefined ? address : `${record}, ${address}` });
}

/** Where somebody who speaks for a provider answers. */
export function providerAnswer(repository: string, platform = ""): string {
	return opened(repository, "provider-answer", platform === "" ? {} : { title: `Answer of ${platform}`, platform });
}
