import type { ProductView, TopicView } from "../model/book.ts";
import { countEach } from "../model/count-each.ts";
import { type Cell, cellLevel, type Grid } from "../model/grid.ts";
import { cellLabel } from "../model/sentences.ts";
import { SEVERITIES } from "../schema/vocabulary.ts";
import type { TileLook } from "./tiles.ts";

/** What a bar of answers calls products whose answer is one in some places and another in others. */
export const BY_PLACE_WORDS = "Differs by place";

/** One stretch of a bar: things of one look. */
export interface BarPart {
	readonly look: TileLook | "by-place";
	readonly count: number;
}

/** One answer of a bar: its words, how many have it, and the looks they have it in. */
export interface BarGroup {
	readonly words: string;
	readonly count: number;
	readonly parts: readonly BarPart[];
}

/** A whole in its parts. The numbers add up to `total`. */
export interface Bar {
	readonly total: number;
	readonly groups: readonly BarGroup[];
}

/** Levels from the mildest to the gravest; what is no answer after them. */
const ORDER: readonly BarPart["look"][] = [...SEVERITIES, "by-place", "conflict", "unstated", "drifted", "not-read"];
const rank = (look: BarPart["look"]): number => ORDER.indexOf(look);

/** A product's answer in one word and look: the gravest of its places, where only the level differs between them. */
function answerOf(cells: readonly Cell[]): { words: string; look: BarPart["look"] } {
	const words = new Set(cells.map(cellLabel));
	if (words.size > 1) return { words: BY_PLACE_WORDS, look: "by-place" };
	const [look = "unstated"] = cells.map(cellLevel).sort((a, b) => rank(b) - rank(a));
	return { words: [...words][0] ?? "", look };
}

/** Products by their answer to a question, each once. Answers stand in the order of the topic's options, what is no answer after them. */
export function answerBar(grid: Grid, topic: TopicView, products: Iterable<ProductView>): Bar {
	const answers = [...products]
		.map(({ id }) => grid.cells(id, topic.id))
		.filter((cells) => cells.length > 0)
		.map(answerOf);
	const labels = topic.data.options.map(({ label }) => label);
	const place = (words: string, look: BarPart["look"]) => (labels.includes(words) ? labels.indexOf(words) : labels.length + rank(look));
	const groups = [...countEach(answers, ({ words }) => words)].map(([words, count]): BarGroup => {
		const own = answers.filter((answer) => answer.words === words);
		const parts = [...countEach(own, ({ look }) => look)]
			.map(([look, n]) => ({ look, count: n }))
			.sort((a, b) => rank(a.look) - rank(b.look));
		return { words, count, parts };
	});
	groups.sort((a, b) => place(a.words, a.parts[0]?.look ?? "unstated") - place(b.words, b.parts[0]?.look ?? "unstated"));
	return { total: answers.length, groups };
}
