import type { Choice } from "./choice.ts";
import type { Answer, Bench } from "./data.ts";
import { placesOf, productsOf, tableOf } from "./rows.ts";

/** What became of an answer between two days, for the plans of a platform to which the same happened. */
export interface Difference {
	readonly platform: number;
	readonly products: readonly [number, ...number[]];
	readonly topic: number;
	readonly places: number;
	/** Undefined where nothing is known of the first day. */
	readonly before: Answer | undefined;
	/** Undefined where no text answers any more. */
	readonly after: Answer | undefined;
	/** What is shown is the same: only the words that decide are others. */
	readonly isSame: boolean;
}

const textsOf = (answer: Answer | undefined) => answer?.wordings.map(({ url }) => url).join() ?? "";

/**
 * What changed between two days, by product, question and place.
 *
 * @param since the first day; the second is that of the choice
 */
export function between(bench: Bench, choice: Choice, since: string): Difference[] {
	const { data } = bench;
	const until = choice.on || data.asOf;
	const places = placesOf(bench, choice);
	const found = new Map<string, Omit<Difference, "products" | "places"> & { products: [number, ...number[]]; places: number }>();
	for (const topic of tableOf(bench, choice).topics)
		for (const product of productsOf(bench, choice)) {
			const [before, after] = [since, until].map((day) => bench.on(product, topic, day, places));
			const changed = new Map<string, { before: Answer | undefined; after: Answer | undefined; places: number }>();
			for (const n of data.places.keys()) {
				const place = 2 ** n;
				if ((places & place) === 0) continue;
				const [was, is] = [before, after].map((answers) => answers?.find((answer) => answer.places & place));
				if (was?.look === is?.look && textsOf(was) === textsOf(is)) continue;
				const key = `${was?.look} ${textsOf(was)} ${is?.look} ${textsOf(is)}`;
				const own = changed.get(key) ?? { before: was, after: is, places: 0 };
				changed.set(key, { ...own, places: own.places | place });
			}
			for (const [key, one] of changed) {
				const platform = data.products[product]?.platform ?? 0;
				const own = `${platform} ${topic} ${one.places} ${key}`;
				const known = found.get(own);
				if (known) known.products.push(product);
				else found.set(own, { ...one, platform, topic, products: [product], isSame: one.before?.look === one.after?.look });
			}
		}
	return [...found.values()].sort((a, b) => a.platform - b.platform || a.topic - b.topic);
}
