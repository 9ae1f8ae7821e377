import { describe, expect, it } from "vitest";
import { aBook, aClause } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { errorReport, providerAnswer } from "./reports.ts";

const { book } = aDerivedBook(aBook({ clause: [aClause()] }).records);
const [clause] = book.clauses;
const REPOSITORY = "https://git.example/book";
const fieldsOf = (path: string) => {
	const url = new URL(errorReport(REPOSITORY, book, path, `https://clausebook.example${path}`));
	return { at: `${url.origin}${url.pathname}`, ...Object.fromEntries(url.searchParams) };
};

describe("an error is reported on the form of the repository", () => {
	it.each([
		[`/clauses/${clause?.id}/`, clause?.number],
		[`/clauses/${clause?.id}/history/`, clause?.number],
		[`/clauses/${clause?.id}/2025-09-28/`, `${clause?.number}, version of 2025-09-28`],
	])("with the number and the address of %s", (path, record) => {
		expect(fieldsOf(path)).toEqual({
			at: `${REPOSITORY}/issues/new`,
			template: "wrong-record.yml",
			record: `${record}, https://clausebook.example${path}`,
		});
	});

	it("with the address alone where the page has no number", () => {
		expect(fieldsOf("/topics/human-review/")).toMatchObject({ record: "https://clausebook.example/topics/human-review/" });
	});
});

it("a provider answers on a form of its own", () => {
	expect(providerAnswer(REPOSITORY)).toBe(`${REPOSITORY}/issues/new?template=provider-answer.yml`);
	expect(providerAnswer(REPOSITORY, "Acme & Co")).toContain("&title=Answer+of+Acme+%26+Co&platform=Acme+%26+Co");
});
