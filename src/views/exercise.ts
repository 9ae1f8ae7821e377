import type { Book, ProductView, TopicView } from "../model/book.ts";
import type { Cell, Grid } from "../model/grid.ts";
import type { ExerciseInput } from "../schema/exercise.ts";
import type { Audience } from "../schema/vocabulary.ts";

/** What the texts of a product say about one input, from nothing in the way to something to settle first. */
export const FINDINGS = ["clear", "switch", "ask"] as const;
export type Finding = (typeof FINDINGS)[number];

/** Words of the findings. They are about texts; whether an input may go in is the team's decision. */
export const FINDING_LABELS: Readonly<Record<Finding, string>> = {
	clear: "Nothing against it",
	switch: "Switch first",
	ask: "Ask first",
};

/** Points of a topic's option from which its texts stand in the way: they take content, or keep it, and name no switch. */
export const ASK_FROM = 4;

/** How far one answer stands in the way. What is not stated, in conflict or being read again is asked about. */
export function cellFinding({ state, topic, deciding }: Cell): Finding {
	if (state !== "answered") return "ask";
	const answer = deciding[0]?.data.answer ?? "unstated";
	if (answer === "opt-out") return "switch";
	return (topic.options.get(answer)?.points ?? ASK_FROM) >= ASK_FROM ? "ask" : "clear";
}

/** The finding on one input, with the questions that make it what it is. */
export interface InputFinding {
	readonly input: ExerciseInput;
	readonly finding: Finding;
	/** Questions whose answers stand in the way, in the order of topics. */
	readonly because: readonly TopicView[];
}

/** What the texts of a product say about each input: the strictest of the answers to its questions, wherever they hold. */
export function findingsOf(book: Book, grid: Grid, product: ProductView): InputFinding[] {
	return book.exercise.map((input) => {
		const found = book.topics
			.filter(({ id }) => input.topics.includes(id))
			.map((topic) => {
				const places = grid.cells(product.id, topic.id).map((cell) => FINDINGS.indexOf(cellFinding(cell)));
				return { topic, rank: places.length === 0 ? FINDINGS.indexOf("ask") : Math.max(...places) };
			});
		const worst = Math.max(0, ...found.map(({ rank }) => rank));
		return {
			input,
			finding: FINDINGS[worst] ?? "ask",
			because: found.filter(({ rank }) => rank > 0).map(({ topic }) => topic),
		};
	});
}

/** How many products of a kind have each finding on each input. */
export interface KindRow {
	readonly audience: Audience;
	readonly products: number;
	readonly counts: readonly { readonly input: ExerciseInput; readonly by: Readonly<Record<Finding, number>> }[];
}

/** The findings counted by kind of product: personal, work, developer. */
export function findingsByKind(book: Book, grid: Grid): KindRow[] {
	const rows = [...book.products.values()].map((product) => ({ product, findings: findingsOf(book, grid, product) }));
	return (["consumer", "business", "developer"] as const).flatMap((audience) => {
		const own = rows.filter(({ product }) => product.data.audience === audience);
		if (own.length === 0) return [];
		return [
			{
				audience,
				products: own.length,
				counts: book.exercise.map((input, i) => ({
					input,
					by: Object.fromEntries(
						FINDINGS.map((finding) => [finding, own.filter(({ findings }) => findings[i]?.finding === finding).length]),
					) as Record<Finding, number>,
				})),
			},
		];
	});
}
