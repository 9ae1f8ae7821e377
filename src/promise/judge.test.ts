import { describe, expect, test } from "vitest";
import { FROZEN, SENTENCES } from "../testing/promise.ts";
import { choicesOf, judge } from "./judge.ts";
import { CLAIM_TOPICS, familyOf, relationOf } from "./relations.ts";
import type { Form } from "./types.ts";

const CHATS = "training-on-conversations";
const never = (product: string, more: Partial<Form> = {}): Form => ({ products: [product], topic: CHATS, says: "never", ...more });
const part = (form: Form) => judge(FROZEN, form).parts[0];

describe("the tables", () => {
	test.each(CLAIM_TOPICS)("%s: a column for every option, in every row", (topic) => {
		const { options: columns, rows } = familyOf(topic);
		expect(columns).toEqual(expect.arrayContaining(Object.keys(FROZEN.topics[topic]?.options ?? {})));
		for (const [says, [letters]] of Object.entries(rows))
			if (says !== "improve" && says !== "on-request") expect([...letters].length, says).toBe(columns.length);
	});

	test("no promise that training never happens is supported where the texts allow it", () => {
		for (const topic of [CHATS, "training-on-feedback", "sharing-for-training"] as const)
			for (const answer of familyOf(topic).options)
				expect(relationOf(topic, "never", answer) === "supports", answer).toBe(answer === "never");
	});

	test("every topic has one table", () => expect(new Set(CLAIM_TOPICS).size).toBe(CLAIM_TOPICS.length));
});

describe("the finding is right on every tested sentence, once the form is", () => {
	const cases = SENTENCES.flatMap(({ set, text, forms }) => forms.map((form) => ({ set, text, form })));

	test("there are hundreds of them", () => {
		expect(SENTENCES.length).toBeGreaterThan(400);
		expect(cases.length).toBeGreaterThan(300);
	});

	test.each(cases)("$set: $text ($form.topic, $form.says)", ({ form }) => expect(judge(FROZEN, form).state).toBe(form.verdict));

	test("every form asks for topics, places, carve-outs and limits that there are", () => {
		for (const { text, form } of cases) {
			const { excepts, limits } = choicesOf(FROZEN, form);
			expect(excepts, text).toEqual(expect.arrayContaining([...(form.excepts ?? [])]));
			expect(limits, text).toEqual(expect.arrayContaining([...(form.within ?? []), ...(form.outside ?? [])]));
			expect(Object.keys(familyOf(form.topic ?? CHATS).rows), text).toContain(form.says);
		}
	});
});

describe("what a form leaves open or names", () => {
	test("no promise, no product, or a product of no book has no finding", () => {
		expect(judge(FROZEN, { products: ["claude-team"] })).toMatchObject({ state: "cannot-tell", parts: [] });
		expect(judge(FROZEN, { products: [], topic: CHATS, says: "never" })).toMatchObject({ state: "cannot-tell", parts: [] });
		expect(judge(FROZEN, { products: [], unknown: true, topic: CHATS, says: "never" })).toMatchObject({ state: "cannot-tell" });
		expect(judge(FROZEN, never("claude-team", { unknown: true })).state).toBe("depends");
	});

	test("what the sentence names is not left out", () => {
		expect(part(never("claude-enterprise"))?.left.map(([kind]) => kind)).toContain("feedback");
		expect(part(never("claude-enterprise", { excepts: ["feedback"] }))?.left).toEqual([]);
	});

	test("a limit is kept, left out, or what the text does not speak of", () => {
		const limit = "models: foundation models only";
		expect(choicesOf(FROZEN, never("microsoft-365-copilot")).limits).toEqual([limit]);
		expect(part(never("microsoft-365-copilot"))).toMatchObject({ state: "limits", limits: [limit] });
		expect(part(never("microsoft-365-copilot", { within: [limit] }))?.state).toBe("supported");
		expect(part(never("microsoft-365-copilot", { outside: [limit] }))).toMatchObject({ state: "unstated", why: "outside" });
	});

	test("no promise without a word of limits is supported by a limited text", () => {
		const limits = ["models: some things of a kind only"];
		const clauses = Object.entries(FROZEN.clauses).map(([number, clause]) => [number, { ...clause, limits }]);
		const data = { ...FROZEN, clauses: Object.fromEntries(clauses) };
		for (const { id } of data.products) expect(judge(data, never(id)).state, id).not.toBe("supported");
	});

	test("a text that allows less than the sentence says so, as far as it goes", () => {
		expect(part(never("claude-enterprise", { says: "may" }))?.but).toBe("stricter");
		expect(part(never("microsoft-365-copilot", { says: "may" }))).toMatchObject({ state: "cannot-tell", why: "limit" });
	});

	test("places narrow the answer", () => {
		const form = never("gemini-signed-out", { says: "may" });
		expect(judge(FROZEN, { ...form, regions: ["eea"] }).state).toBe("supported");
		expect(judge(FROZEN, { ...form, regions: ["us"] }).state).toBe("unstated");
	});

	test("periods are compared", () => {
		const kept = (days: number): Form => ({ products: ["openai-api"], topic: "training-retention", says: "fixed-period", days });
		expect(part(kept(30))?.state).toBe("limits");
		expect(part(kept(7))?.state).toBe("contradicted");
		expect(part(kept(90))?.but).toBe("stricter");
	});

	test("zero retention that only a contract gives, and a switch that was used, are limits", () => {
		const zero: Form = { products: ["claude-api"], topic: "training-retention", says: "not-kept" };
		expect(part(zero)).toMatchObject({ state: "limits", but: "contract" });
		expect(part(never("chatgpt-plus", { bySetting: true }))).toMatchObject({ state: "limits", but: "setting" });
	});
});
