import { expect, test } from "vitest";
import { aBook, aClause, aPlatform, aProduct } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { glanceOf } from "./glance.ts";

const NEVER = { answer: "never", control: { kind: "not-needed", who: "not-stated", reachesBack: "not-stated" } } as const;

test("the book at a glance has each platform under its kind, with every answer of every kind of account, and whose it is", () => {
	const products = [
		aProduct({ id: "acme-free", plan: "Free" }),
		aProduct({ id: "acme-pro", plan: "Pro" }),
		aProduct({ id: "acme-team", plan: "Team", audience: "business" }),
	];
	const clause = [
		aClause({ appliesTo: { products: ["acme-free"], regions: "everywhere" } }),
		aClause({ id: "CB-0002", ...NEVER, appliesTo: { products: ["acme-pro"], regions: ["us"] } }, { id: "acme/pro/2025-09-28" }),
	];
	const { book, grid } = aDerivedBook(aBook({ platform: [aPlatform({ products })], clause }).records);
	const [{ kind, columns, rows }] = glanceOf(book, grid) as [ReturnType<typeof glanceOf>[number]];
	expect(kind).toBe(book.platforms[0]!.data.category);
	expect(columns.map(({ words }) => words)).toEqual(["Personal", "Work"]);
	expect(rows[0]!.tiles.map((own) => own.map(({ look, words, scopes }) => [look, words, ...scopes]))).toEqual([
		[
			["medium", "opt-out", "Free"],
			["none", "never", "Pro (US)"],
			["not-read", "Not read yet", expect.stringMatching(/^Pro \(/)],
		],
		[["not-read", "Not read yet"]],
	]);
	expect(rows[0]!.tiles[0]!.map(({ cell }) => cell.deciding[0]?.id)).toEqual([
		"acme/chats-train-models/2025-09-28",
		"acme/pro/2025-09-28",
		undefined,
	]);
});
