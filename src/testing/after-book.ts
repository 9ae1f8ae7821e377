import { type AfterRow, afterRows } from "../model/after-opt-out.ts";
import type { TopicOption } from "../schema/topic.ts";
import { aBook, aCarveOut, aClause, aTopic } from "./builders.ts";
import { aDerivedBook } from "./derived.ts";

const option = (id: string, after: TopicOption["after"]) => ({ id, label: "x", says: "x", meaning: "x", points: 1, after });
export const topics = [
	aTopic(),
	aTopic(
		{
			order: 2,
			options: [
				option("never", { kind: "feedback", outcome: "ruled-out" }),
				option("on-submit", { kind: "feedback", outcome: "goes-on", note: "with the chat" }),
			],
		},
		{ id: "training-on-feedback" },
	),
	aTopic(
		{
			order: 3,
			effect: "shared",
			options: [...aTopic().data.options, option("affiliates", { kind: "affiliate-use", outcome: "goes-on" })],
		},
		{ id: "sharing-for-training" },
	),
	aTopic({ order: 4, effect: "kept" }, { id: "training-retention" }),
];
export const carveOuts = [
	aCarveOut({ order: 1 }),
	aCarveOut({ order: 2, label: "Group companies" }, { id: "affiliate-use" }),
	aCarveOut({ order: 3, label: "Safety" }, { id: "safety-flagged" }),
	aCarveOut({ order: 4, label: "Improvement", effect: "used" }, { id: "improvement" }),
];
export const quote = { locator: "Section 2", parts: ["Part one of the text.", "Part two of the text."], commit: "1".repeat(40) };
export const always = { answer: "always", control: { kind: "none-stated", who: "not-stated", reachesBack: "not-stated" } } as const;

/** One product with the given clauses on top of its headline clause. */
export function rowOf(...clauses: ReturnType<typeof aClause>[]) {
	const { book, grid } = aDerivedBook(aBook({ topic: topics, "carve-out": carveOuts, clause: clauses }).records);
	const [row] = afterRows(book, grid) as [AfterRow];
	const states = (id: string) => row.lines.filter((line) => line.carveOut.id === id).map((line) => `${line.effect}: ${line.state}`);
	return { book, grid, row, states, line: (id: string) => row.lines.find((line) => line.carveOut.id === id) };
}

export const switched = (carve: { kind: string; reached: boolean; part: number }[] = []) => aClause({ quote, carveOuts: carve });
