import { expect, test } from "vitest";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { waysToRefuse } from "./ways-to-refuse.ts";

const NEVER = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } } as const;

test("each product and place stands once, under what there is to do, what can be acted on first", () => {
	const products = ["free", "pro", "team", "max"].map((plan) => aProduct({ id: `acme-${plan}`, plan }));
	const clause = [
		aClause({ appliesTo: { products: ["acme-free", "acme-pro"], regions: "everywhere" } }),
		aClause({ id: "CB-0002", ...NEVER, appliesTo: { products: ["acme-team"], regions: ["us"] } }, { id: "acme/team/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform: [aPlatform({ products })], clause }).records);
	const groups = waysToRefuse(book, grid, book.platforms);
	const told = groups.map(({ wayOut, lines }) => [
		wayOut,
		...lines.map(({ products, where }) => `${products.map(({ id }) => id)} ${where ?? "everywhere"}`),
	]);
	expect(told).toEqual([
		["switch", "acme-free,acme-pro everywhere"],
		["not-needed", "acme-team US"],
		["not-read", expect.stringMatching(/^acme-team (?!US)/), "acme-max everywhere"],
	]);
	expect(groups[0]?.lines[0]?.words).not.toBe("");
});
