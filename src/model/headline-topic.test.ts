import { expect, test } from "vitest";
import { aBook, aClause, aPlatform, aProduct, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { publishedRecords } from "../testing/published-book.ts";
import { byHeadline, headlineOf, headlineTopic } from "./headline-topic.ts";
import { optOutCards } from "./opt-out.ts";
import { productAnswer } from "./product-answer.ts";

const topic = [
	aTopic({ headlineOf: ["assistant"], effect: "trains" }),
	aTopic({ order: 2, effect: "nothing", choice: false }, { id: "crawling" }),
	aTopic({ order: 3, headlineOf: ["social-network"], effect: "trains" }, { id: "posts" }),
	aTopic({ order: 4, effect: "trains" }, { id: "people" }),
];
const products = [
	aProduct(),
	aProduct({ id: "acme-visitor", name: "No account", plan: "None", notAsked: ["training-on-conversations", "posts"] }),
	aProduct({ id: "acme-api", name: "API", plan: "API", notAsked: ["training-on-conversations", "posts", "people"] }),
];
const clause = [
	aClause({ topic: "posts" }),
	aClause(
		{ id: "CB-0002", topic: "people", appliesTo: { products: ["acme-visitor"], regions: "everywhere" } },
		{ id: "acme/people/2025-09-28" },
	),
];
const { book, grid } = aDerivedBook(aBook({ topic, clause, platform: [aPlatform({ category: "social-network", products })] }).records);
const [platform] = book.platforms;

test("a platform has the question of its kind, a product without it the first on training, else its first", () => {
	expect(headlineTopic(book, platform!).id).toBe("posts");
	expect(platform!.products.map((product) => headlineOf(book, product).id)).toEqual(["posts", "people", "crawling"]);
	expect(byHeadline(book).map(({ topic: { id } }) => id)).toEqual(["posts"]);
	expect(platform!.products.map((product) => productAnswer(book, grid, product).map(({ label }) => label))).toEqual([
		["opt-out"],
		["opt-out"],
		["Not read yet"],
	]);
});

test("a switch of any question that knows a way out stands on the card", () => {
	const cards = optOutCards(book, grid, platform!);
	expect(cards.map(({ products: own, switches }) => [own[0]!.id, switches.length])).toEqual([
		["acme-free", 1],
		["acme-visitor", 1],
		["acme-api", 0],
	]);
});

test("the letter of objection can name a clause on every question of what trains", () => {
	const records = publishedRecords();
	const named = records.letter.find(({ id }) => id === "gdpr-objection")?.data.cites?.topics ?? [];
	const trains = records.topic.filter(({ data }) => data.effect === "trains" && data.choice).map(({ id }) => id);
	expect(trains.filter((id) => !named.includes(id))).toEqual([]);
});
