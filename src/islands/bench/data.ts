// biome-ignore lint/style/noRestrictedImports: types alone, of the file that the bench reads
import type { compareFile } from "../../schema/published/compare.ts";
// biome-ignore lint/style/noRestrictedImports: types alone
import type { Published } from "../../schema/published/type.ts";

/** compare.json as the site publishes it. */
export type Compared = Published<typeof compareFile>;
export type Face = Compared["faces"][number];
export type Wording = Compared["wordings"][number];

/** One answer of one product to one question, in a set of places, with its days. */
export interface Answer {
	readonly product: number;
	readonly topic: number;
	/** The n-th place adds 2 to the power of n. */
	readonly places: number;
	readonly from: string;
	/** First day on which it held no more; null where it holds on the day of the edition. */
	readonly until: string | null;
	readonly face: Face;
	/** Number of the face: two answers that look alike have one. */
	readonly look: number;
	readonly wordings: readonly Wording[];
}

/** The data with what is asked of them: the answers of a product to a question. */
export class Bench {
	readonly data: Compared;
	/** Every place. */
	readonly everywhere: number;
	/** First day of which anything is said. */
	readonly firstDay: string;
	readonly #answers: readonly Answer[][];

	constructor(data: Compared) {
		this.data = data;
		this.everywhere = 2 ** data.places.length - 1;
		const { answers, faces, wordings, topics, products } = data;
		const found: Answer[][] = Array.from({ length: products.length * topics.length }, () => []);
		let first = data.asOf;
		for (const [i, product] of answers.product.entries()) {
			const topic = answers.topic[i] ?? 0;
			const look = answers.face[i] ?? 0;
			const face = faces[look];
			const from = answers.from[i] ?? "";
			if (!face) continue;
			if (from < first) first = from;
			found[product * topics.length + topic]?.push({
				product,
				topic,
				places: answers.places[i] ?? 0,
				from,
				until: answers.until[i] ?? null,
				face,
				look,
				wordings: (answers.wordings[i] ?? []).flatMap((place) => wordings[place] ?? []),
			});
		}
		this.#answers = found;
		this.firstDay = first;
	}

	/** Every answer of a product to a question, whenever it held. */
	all(product: number, topic: number): readonly Answer[] {
		return this.#answers[product * this.data.topics.length + topic] ?? [];
	}

	/**
	 * The answers that held on a day in some places, each with those of its places that were asked for.
	 *
	 * @param day YYYY-MM-DD, at most the day of the edition
	 */
	on(product: number, topic: number, day: string, places: number): Answer[] {
		const held = this.all(product, topic).filter(
			(answer) => answer.from <= day && (answer.until === null || day < answer.until) && (answer.places & places) !== 0,
		);
		return places === this.everywhere ? held : held.map((answer) => ({ ...answer, places: answer.places & places }));
	}
}
