import { describe, expect, it } from "vitest";
import { sameDocument } from "../model/same-document.ts";
import { aBook, aClause, aPlatform, aProduct, aRegulation, aSilence } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { type Fact, toOrganisations } from "./organisations.ts";

const products = ["free", "team"].map((plan) => aProduct({ id: `acme-${plan}`, name: `Acme ${plan}`, plan }));
const scope = (product: string, regions: "everywhere" | ("eea" | "us")[] = "everywhere") => ({ products: [product], regions });
const NEVER = { kind: "not-needed", who: "every-user", reachesBack: "not-stated" } as const;
const regulation = aRegulation();
const provision = `${regulation.id}/${regulation.data.provisions[0]!.id}`;
const { book, grid } = aDerivedBook(
	aBook({
		platform: [aPlatform({ products, providers: ["Acme Ireland"], editions: "Two editions." })],
		clause: [
			aClause(
				{
					appliesTo: scope("acme-free", ["eea"]),
					regulations: [{ provision, kind: "question", why: "The clause names no basis for this use." }],
					licence: ["perpetual"],
					thirdParty: "affiliates",
				},
				{ id: "acme/chats-eea/2024-01-01" },
			),
			aClause(
				{ id: "CB-0002", appliesTo: scope("acme-free", ["us"]), answer: "never", control: NEVER },
				{ id: "acme/chats-us/2024-01-01" },
			),
			aClause({ id: "CB-0003", appliesTo: scope("acme-team"), answer: "never", control: NEVER }, { id: "acme/team/2024-01-01" }),
			aSilence({ id: "CB-0004", appliesTo: scope("acme-free", ["eea"]) }),
		],
	}).records,
);
const view = (number: string) => book.clauses.find((c) => c.number === number)!.newest;
const text = (facts: readonly Fact[] | undefined) =>
	(facts ?? []).map((fact) => fact.map((w) => (typeof w === "string" ? w : `[${w.words}]`)).join(""));

describe("what the records say to an organisation", () => {
	const facts = toOrganisations(book, grid, view("CB-0001"));
	it("is the places and the other texts, each with its link; law, switch and products stand elsewhere on the page", () => {
		expect([...facts.keys()]).toEqual(["Jurisdictions", "Contracts and vendors"]);
		expect(text(facts.get("Jurisdictions"))).toEqual([
			"This clause: EEA.",
			"US: never ([CB-0002]).",
			"Provider: Acme AI, Inc.; Acme Ireland. Two editions.",
		]);
		expect(text(facts.get("Contracts and vendors"))).toEqual([
			"Kind of text: Privacy Policy, the text that decides for Acme free.",
			"Acme team: never ([CB-0003]).",
			"On the same question, same products: [CB-0004].",
			"Licence in the same text: without an end date.",
			"Lets others train: affiliates.",
		]);
	});
	it("is nothing for a silence", () => {
		expect(toOrganisations(book, grid, view("CB-0004")).size).toBe(0);
	});
});

describe("other clauses of the same document", () => {
	it("come gravest first, those for the same products before others, without silences", () => {
		expect(sameDocument(book, view("CB-0003")).map((v) => v.data.id)).toEqual(["CB-0001", "CB-0002"]);
		expect(sameDocument(book, view("CB-0004"))).toEqual([]);
	});
});
