import { describe, expect, test } from "vitest";
import { FROZEN, SENTENCES } from "../testing/promise.ts";
import { readerOf } from "./reader.ts";

const read = readerOf(FROZEN);
const says = (text: string) => read(text).form.says;
const products = (text: string) => read(text).form.products;

describe("the tested sentences", () => {
	const readings = SENTENCES.map((sentence) => ({ ...sentence, ...read(sentence.text) }));
	const filled = readings.filter(({ form }) => form.says !== undefined);

	test("no promise is filled that a careful reader would not fill, and none where there is none", () => {
		const wrong = filled.filter(
			({ form, forms }) => !forms.some(({ topic, says: right, days }) => topic === form.topic && right === form.says && days === form.days),
		);
		expect(wrong.map(({ text, form }) => `${text}: ${form.topic} ${form.says}`)).toEqual([]);
	});

	test("what it leaves open it says", () => {
		for (const { text, form, open } of readings) expect(form.says !== undefined || open.length > 0, text).toBe(true);
	});

	test("how many it fills by itself is told for every set; there is no number to reach", () => {
		for (const [set, all] of Map.groupBy(readings, (one) => one.set)) {
			const promises = all.filter(({ forms }) => forms.length > 0);
			const own = promises.filter(({ form }) => form.says !== undefined);
			const named = promises.filter(({ forms }) => forms.some((form) => form.products.length > 0));
			const right = named.filter(({ form, forms }) => forms.some((one) => one.products.join() === form.products.join()));
			console.log(`${set}: promise filled in ${own.length} of ${promises.length}, products right in ${right.length} of ${named.length}`);
		}
		expect(filled.length).toBeGreaterThan(0);
	});
});

describe("plain promises", () => {
	test.each([
		["We do not train on your data.", "never"],
		["Your data is never used for training.", "never"],
		["Nothing you type is used to train models on your data.", "never"],
		["We train on your data.", "may"],
		["Acme may use your prompts and responses to train its models.", "may"],
		["We do not train on your data without your consent.", "opt-in"],
		["We only train on your data with your permission. ", undefined],
		["We train on your data only with your permission.", "opt-in"],
		["We do not train on your data by default.", "opt-in"],
		["By default we train on your data.", "opt-out"],
		["We train on your data unless you opt out.", "opt-out"],
		["If you opt out, we do not train on your data.", "opt-out"],
		["No human reads your chats.", "never"],
		["Your data is retained for thirty (30) days.", "fixed-period"],
		["Inputs are not retained beyond 30 days.", "fixed-period"],
		["Prompts are not stored.", "not-kept"],
	])("%s %s", (text, expected) => expect(says(text)).toBe(expected));

	test("period, kind of data, product and exception fill their fields, and every word that did is marked", () => {
		const text = "OpenAI does not train on API feedback, except for safety.";
		const { form, used } = read(text);
		expect(form).toEqual({
			products: ["openai-api"],
			topic: "training-on-feedback",
			says: "never",
			excepts: ["safety-flagged"],
		});
		expect(used.map(({ from, to, field }) => `${field}: ${text.slice(from, to)}`)).toEqual([
			"product: OpenAI",
			"promise: not",
			"promise: train",
			"product: API",
			"data: feedback",
			"exception: except for safety",
		]);
		expect(read("We keep your data for 30 days.").form.days).toBe(30);
	});
});

describe("where a word could turn the meaning, what is promised stays open", () => {
	test.each([
		"We do not exclude your data from training.",
		"It is not true that we do not train on your data.",
		"It is a myth that your data is used to train models.",
		"We never stop training on your data.",
		"We would not hesitate to train on your data.",
		"We do not sell your data and use it to train models.",
		"We do not sell your data, but we train on it.",
		"We not only store your data but train on it.",
		"We use your data for purposes unrelated to training.",
		"We will scarcely use your data to train.",
		"Even if you opt out, we train on your data.",
		"We do not train on your data if you opt in.",
		"We do not train on your data unless you opt out.",
		"We train on your data without your consent.",
		"Training on your data is prohibited.",
		"Your data is withheld from training.",
		"Our subprocessors do not train on your data.",
		"Do you train on your data?",
		"We do not train on your data. We keep it.",
		"You may not use data to train competing models.",
		"We train our staff on your data.",
		"Data is not stored in plain text.",
		"Data is deleted within 30 days of termination.",
		"Not all of your data is kept out of training.",
		"No, we train on your data.",
		"We never used to train on your data.",
		"We did not train on your data last year.",
		"We need not train on your data.",
		"No consent is needed to train on your data.",
		"No limits apply to training on your data.",
		"There is no doubt we train on your data.",
		"We train on your data with no opt-out.",
		"We do not delete your data.",
		"Your data is kept for at least 30 days.",
		"Your data is kept for 30 days after you leave.",
		"Zero data retention is available for your prompts.",
		"We do not train on your voice or images.",
		"We do not train on biometrics.",
	])("%s", (text) => {
		const { form, open } = read(text);
		expect([form.topic, form.says]).toEqual([undefined, undefined]);
		expect(open.join(" ")).toContain("Choose what is promised.");
	});

	test("the words are named", () => {
		expect(read("Contracts prevent us from training on your data.").open).toEqual([
			"It holds words that could turn the meaning: “prevent”. Choose what is promised.",
		]);
	});
});

describe("products by the names of the book", () => {
	test.each([
		["ChatGPT Free, Plus and Pro train on your chats.", "chatgpt-free,chatgpt-plus,chatgpt-pro"],
		["OpenAI does not train on API data.", "openai-api"],
		["Copilot Business does not train on your code.", "github-copilot-business"],
		["Claude Code does not train on your code, says Anthropic.", "claude-code-consumer,claude-code-commercial"],
		["We do not train on the cursor data of your mouse.", ""],
		["Azure OpenAI does not train on your prompts.", ""],
		["ChatGPT Team does not train on your prompts.", ""],
		["Claude Business does not train on your data.", ""],
		["Neither Claude Team nor Fizz Pro trains on your data.", ""],
		["Cursor's free tier trains on your data.", ""],
	])("%s %s", (text, expected) => expect(products(text).join()).toBe(expected));

	test("a company leads to all its products, a product line to those that bear its name, a product to itself", () => {
		const own = FROZEN.products.filter(({ platform }) => platform === "openai").map(({ id }) => id);
		expect(products("OpenAI trains on your data.")).toEqual(own);
		expect(products("ChatGPT trains on your data.")).toEqual(own.filter((id) => id !== "openai-api"));
		for (const { id, name } of FROZEN.products.filter((product) => !product.name.includes("("))) expect(products(name), name).toEqual([id]);
	});

	test("a name that is not clear is said", () => {
		expect(read("Azure OpenAI does not train on your prompts.").open).toEqual(["Which product is meant by “Azure” is not clear."]);
	});
});

test("odd input is read without harm", () => {
	for (const odd of [
		"",
		"\u0000",
		"<script>alert(1)</script>",
		"\uD800\uDC00\uD800",
		"((((",
		"a".repeat(50_000),
		"not ".repeat(5000),
		"训练".repeat(3000),
	])
		expect(read(odd).form).toEqual({ products: [] });
});
