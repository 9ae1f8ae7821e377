import { describe, expect, test } from "vitest";
import { claims, FROZEN, heard } from "../testing/promise.ts";
import { RELATIONS } from "./grammar/relations.ts";
import { judge } from "./judge.ts";
import type { ClaimTopic } from "./types.ts";

const part = (text: string) => judge(FROZEN, claims(text)[0]!).parts[0]!;

describe("the tables", () => {
	test("every topic's table has a column for every option, in every row", () => {
		for (const [topic, family] of Object.entries(FROZEN.grammar.families)) {
			const options = Object.keys(FROZEN.topics[topic as ClaimTopic]?.options ?? {}).sort();
			for (const [says, row] of Object.entries(RELATIONS[family as keyof typeof RELATIONS]))
				expect(Object.keys(row).sort(), `${topic} ${says}`).toEqual(options);
		}
	});

	test("no promise that training never happens is supported where the texts allow it", () => {
		for (const family of ["training", "feedback", "sharing"] as const) {
			for (const [answer, relation] of Object.entries(RELATIONS[family].never ?? {}))
				expect(relation === "supports", answer).toBe(answer === "never");
		}
	});
});

describe("a claim held against the texts", () => {
	test.each([
		["Microsoft 365 Copilot does not train on your prompts.", "limits"],
		["Microsoft 365 Copilot does not train foundation models on your prompts.", "supported"],
		["The OpenAI API does not train on your prompts.", "limits"],
		["ChatGPT Plus does not train on your chats.", "contradicted"],
		["Claude on Amazon Bedrock does not train on your prompts.", "unstated"],
		["Vibe Pro does not train on your chats.", "cannot-tell"],
		["ChatGPT does not train on your chats.", "depends"],
		["We do not train on your chats.", "cannot-tell"],
		["Azure OpenAI does not train on your prompts.", "cannot-tell"],
		["ChatGPT Plus uses your chats to improve the service.", "cannot-tell"],
	])("%s", (text, state) => expect(heard(text)[0]?.state).toBe(state));

	test("what the sentence names is not left out", () => {
		const kinds = (text: string) => part(text).left.map(([kind]) => kind);
		expect(kinds("Claude Enterprise does not train on your data.")).toContain("feedback");
		expect(kinds("Claude Enterprise does not train on your data, except feedback.")).toEqual([]);
	});

	test("a text that allows less than the sentence says so", () => {
		expect(part("Claude Enterprise may train on your data.").stricter).toBe(true);
	});

	test("places narrow the answer", () => {
		expect(heard("In the EEA, Gemini without signing in may train on your chats.")[0]?.state).toBe("supported");
		expect(heard("In the US, Gemini without signing in may train on your chats.")[0]?.state).toBe("unstated");
	});

	test("who trains is who the words name, not who is named first", () => {
		expect(heard("Employees may only use Claude Team; Free and Pro are prohibited because they train on our data.")).toEqual([
			{ topic: "training-on-conversations", says: "may", about: "claude-free,claude-pro", state: "limits" },
		]);
		expect(heard("Employees may only use Claude Team; Free and Pro are prohibited because they train.")).toEqual([]);
	});

	test("every product of a list has its finding", () => {
		expect(heard("Le Chat Team or the paid API does not train on your data.")[0]?.about).toBe(
			"vibe-team,mistral-studio-free,mistral-studio-scale",
		);
	});

	test("periods are compared", () => {
		expect(heard("The OpenAI API keeps your inputs for 30 days.")[0]?.state).toBe("limits");
		expect(heard("The OpenAI API keeps your inputs for 7 days.")[0]?.state).toBe("contradicted");
		expect(part("The OpenAI API keeps your inputs for 90 days.").stricter).toBe(true);
	});

	test("zero retention that only a contract gives, and a switch that was used, are limits", () => {
		expect(part("The Claude API has zero data retention.")).toMatchObject({ state: "limits", byContract: true });
		expect(part("We have opted out of training in ChatGPT Plus.")).toMatchObject({ state: "limits", bySetting: true });
	});
});
