import { describe, expect, it } from "vitest";
import { aBook, aClause, aDocument, anEntry, aPlatform } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { citable, clauseParagraph, companiesOf, contactsOf, letterData, namedWords } from "./letters.ts";

const toggle = { kind: "account-toggle", who: "signed-in-user", reachesBack: "not-stated" } as const;
const quote = (...parts: string[]) => ({ locator: "Section 2", parts, commit: "1".repeat(40) });
const route = { clause: (id: string) => `/clauses/${id}/` };

function aLetter(fields: Record<string, unknown> = {}) {
	return anEntry("letter", "objection", {
		title: "Objection",
		description: "Says no.",
		right: "objection",
		restsOn: ["eu-gdpr/art-21"],
		regions: ["eea"],
		who: "A person in the European Union.",
		to: "The company that decides.",
		deadline: "not-stated",
		cites: { topics: ["training-on-conversations"], answers: ["opt-out", "always"] },
		subject: "Objection to training",
		paragraphs: ["I use [product] with [account e-mail].", "[clause]"],
		order: 1,
		checked: "2026-09-01",
		...fields,
	});
}

function bookOf(clauses: ReturnType<typeof aClause>[], letter = aLetter(), platform = [aPlatform()]) {
	const { book, grid } = aDerivedBook({ ...aBook({ clause: clauses, platform }).records, letter: [letter] });
	return { book, grid, letter: book.letters[0]!, product: book.products.get("acme-free")! };
}
const cited = (clauses: ReturnType<typeof aClause>[], letter?: ReturnType<typeof aLetter>) => {
	const { grid, letter: view, product } = bookOf(clauses, letter);
	return citable(grid, view, product).map((v) => v.data.id);
};

describe("clauses a letter can name", () => {
	it("have one of its answers, where its sender lives", () => {
		expect(cited([aClause()])).toEqual(["CB-0001"]);
		expect(cited([aClause({ answer: "opt-in" })])).toEqual([]);
		expect(cited([aClause({ appliesTo: { products: ["acme-free"], regions: ["us"] } })])).toEqual([]);
	});

	it("or raise the law it is about, also where another text decides", () => {
		const raises = [{ provision: "eu-gdpr/art-21", kind: "right" as const, why: "The policy names this right beside the switch." }];
		const letter = aLetter({ cites: { topics: ["training-on-conversations"], raises: ["eu-gdpr/art-21"] } });
		expect(cited([aClause()], letter)).toEqual([]);
		expect(cited([aClause({ regulations: raises })], letter)).toEqual(["CB-0001"]);
		const beside = aClause(
			{ id: "CB-0002", standing: "supports", regulations: raises, quote: quote("Another text.") },
			{ id: "acme/beside/2025-01-01" },
		);
		expect(cited([aClause(), beside], letter)).toEqual(["CB-0002"]);
	});

	it("are none where the letter names none, or the text is being read again", () => {
		expect(cited([aClause()], aLetter({ cites: undefined, paragraphs: ["I use [product].", "Please stop."] }))).toEqual([]);
		const records = { ...aBook({ clause: [aClause()] }).records, letter: [aLetter()] };
		const drift = { "acme/chats-train-models/2025-09-28": { state: "gone", against: { commit: "1".repeat(40), date: "2026-09-01" } } };
		const { book, grid } = aDerivedBook(records, undefined, drift as never);
		expect(citable(grid, book.letters[0]!, book.products.get("acme-free")!)).toEqual([]);
	});

	it("are named with document, section, date and the words themselves", () => {
		const { book } = bookOf([aClause({ quote: quote("We train on chats.", "Unless you opt out.") })]);
		expect(clauseParagraph(book.clauses[0]!.newest)).toBe(
			"Your text “Acme Privacy Policy” (Section 2; version of 28 September 2025) says: “We train on chats. … Unless you opt out.”",
		);
	});

	it("of a page that no archive holds are dated by the day it was read", () => {
		const document = [aDocument({ archive: "linked-only", storedCopy: "2026-08-01" })];
		const { book } = aDerivedBook({ ...aBook({ document }).records, letter: [] });
		expect(clauseParagraph(book.clauses[0]!.newest)).toContain("as read on 1 August 2026");
	});
});

describe("addresses", () => {
	const email = (steps: string[]) => ({
		...toggle,
		kind: "email" as const,
		routes: [{ surface: "e-mail" as const, steps, source: "acme/privacy-policy" }],
	});
	const found = (clause: ReturnType<typeof aClause>) => {
		const { book, letter, product } = bookOf([clause]);
		return contactsOf(book, letter, product).map((c) => [c.kind, c.address]);
	};

	it("are those that a clause of the product names, where the letter's sender lives", () => {
		expect(found(aClause({ control: email(["Write to privacy@acme.example"]) }))).toEqual([["e-mail", "privacy@acme.example"]]);
		const form = {
			...toggle,
			kind: "form" as const,
			routes: [{ surface: "form" as const, steps: ["Open the form"], url: "https://acme.example/form", source: "acme/privacy-policy" }],
		};
		expect(found(aClause({ control: form }))).toEqual([["form", "https://acme.example/form"]]);
		expect(found(aClause({ control: form, appliesTo: { products: ["acme-free"], regions: ["us"] } }))).toEqual([]);
	});

	it("are none where the steps name none", () => {
		expect(found(aClause({ control: email(["Write to the company"]) }))).toEqual([]);
		expect(found(aClause())).toEqual([]);
	});
});

describe("addresses that a document names for requests", () => {
	const contact = (fields: Record<string, unknown> = {}) => ({
		address: "privacy@acme.example",
		words: "Write to privacy@acme.example.",
		commit: "1".repeat(40),
		on: "2026-08-01",
		...fields,
	});
	const found = (contacts: ReturnType<typeof contact>[], fields: Record<string, unknown> = {}, clause = aClause()) => {
		const records = { ...aBook({ document: [aDocument({ contacts, ...fields })], clause: [clause] }).records, letter: [aLetter()] };
		const { book } = aDerivedBook(records);
		return contactsOf(book, book.letters[0]!, book.products.get("acme-free")!).map((c) => [c.address, namedWords(c)]);
	};

	it("come with its title, the day of the copy and its words", () => {
		expect(found([contact()])).toEqual([
			["privacy@acme.example", "Acme Privacy Policy, copy of 1 August 2026: “Write to privacy@acme.example.”"],
		]);
	});

	it("are those for the places of the letter", () => {
		expect(found([contact({ regions: ["us"] })])).toEqual([]);
		expect(found([contact()], { regions: ["us"] })).toEqual([]);
		expect(found([contact({ regions: ["eea"] })], { regions: ["us"] })).toHaveLength(1);
	});

	it("stand before those of clauses, and each address once", () => {
		const routes = ["Write to privacy@acme.example", "Write to other@acme.example"].map((step) => ({
			surface: "e-mail" as const,
			steps: [step],
			source: "acme/privacy-policy",
		}));
		const clause = aClause({ control: { ...toggle, kind: "email", routes } });
		expect(found([contact()], {}, clause)).toEqual([
			["privacy@acme.example", expect.stringContaining("copy of 1 August 2026")],
			["other@acme.example", "CB-0001: Acme trains on chats unless you opt out"],
		]);
	});
});

describe("companies", () => {
	it("are named without their place, which stands beside them", () => {
		const platform = [
			aPlatform({ provider: "Acme AI, Inc.", providers: ["Acme Ireland Ltd (EEA and Switzerland)", "Acme AI, Inc. (everywhere else)"] }),
		];
		const { book } = bookOf([aClause()], aLetter(), platform);
		expect(companiesOf(book.platforms[0]!)).toEqual([
			{ name: "Acme Ireland Ltd", where: "EEA and Switzerland" },
			{ name: "Acme AI, Inc.", where: "everywhere else" },
		]);
	});
});

describe("what the page loads", () => {
	it("holds every clause once, and products by id", () => {
		const { book, grid, letter } = bookOf([aClause()]);
		const data = letterData(book, grid, letter, route);
		expect(Object.keys(data.clauses)).toEqual(["CB-0001"]);
		expect(data.products["acme-free"]).toMatchObject({
			name: "Acme Free",
			clauses: ["CB-0001"],
			contacts: [],
			companies: [{ name: "Acme AI, Inc.", where: "" }],
		});
		expect(data.letter).toEqual({ id: "objection", subject: "Objection to training", paragraphs: letter.data.paragraphs });
	});
});
