import { describe, expect, test } from "vitest";
import { FROZEN } from "../testing/promise.ts";
import { judge } from "./judge.ts";
import { Reader } from "./read.ts";
import type { LimitData, PromiseData } from "./types.ts";

/** The frozen answers, with these limits on every clause. */
function limited(...limits: LimitData[]): PromiseData {
	return { ...FROZEN, clauses: FROZEN.clauses.map((clause) => ({ ...clause, limits })) };
}

/** What a sentence is to one limit: a finding's state, and the limits it leaves out or is outside of. */
function against(on: LimitData["on"], says: string, text: string): string {
	const data = limited({ on, says });
	const [claim] = new Reader(data).read(text).flatMap(({ claims }) => claims);
	if (!claim) throw new Error(`No promise was read in: ${text}`);
	const part = judge(data, claim).parts[0];
	if (part?.why === "outside") return "outside";
	if (part?.state === "unstated") throw new Error(`No text answers: ${text}`);
	return part?.limits.length === 0 ? "within" : "wider";
}

describe("a sentence is held against a limit by what the limit is on", () => {
	test.each([
		["models", "foundation models only", "Claude Team does not train foundation models on your data.", "within"],
		["models", "foundation models only", "Claude Team does not train base LLMs on your data.", "within"],
		["models", "foundation models only", "Claude Team does not train on your data.", "wider"],
		["models", "foundation models only", "Claude Team does not train any model, foundation models included, on your data.", "wider"],
		["models", "foundation models only", "Claude Team does not train foundation models or its classifiers on your data.", "wider"],
		["models", "foundation models only", "Claude Team does not train safety classifiers on your data.", "outside"],
		["models", "foundation models only", "Claude Team does not train Claude models on your data.", "within"],
		["models", "generative models only", "Claude Team does not train non-generative models on your data.", "outside"],
		["models", "generative models only", "Claude Team does not train LLMs on your data.", "within"],
		["models", "large language models only", "Claude Team does not train generative AI on your data.", "wider"],
		["models", "models on the moon only", "Claude Team does not train models on the moon on your data.", "within"],
		["data", "personal data only", "Claude Team does not train on your personal data.", "within"],
		["data", "personal data only", "Claude Team does not train on personal information in your prompts.", "within"],
		["data", "personal data only", "Claude Team does not train on your prompts and personal data.", "wider"],
		["data", "personal data only", "Claude Team does not train on your prompts.", "wider"],
		["data", "audio only", "ChatGPT Business does not train on voice recordings.", "within"],
		["data", "audio only", "ChatGPT Business does not train on your photos.", "outside"],
		["data", "content that is not public", "Claude Team does not train on content that is not public.", "within"],
		["data", "content that is not public", "Claude Team does not train on your content.", "wider"],
		["contract", "as far as the law allows", "Claude Team does not train on your data, to the extent the law allows.", "within"],
		["contract", "as far as the law allows", "Under data protection law, Claude Team does not train on your data.", "wider"],
		["contract", "not all endpoints and features", "Claude Team does not train on your data on eligible endpoints.", "within"],
		["contract", "some services under other terms", "Claude Team does not train on your data on most endpoints.", "wider"],
		[
			"contract",
			"some services under other terms",
			"Except in services under other terms, Claude Team does not train on your data.",
			"within",
		],
		[
			"models",
			"foundation models only, as far as the law allows",
			"As far as the law allows, Claude Team does not train on your data.",
			"wider",
		],
		["contract", "hosts of Acme's models only", "Claude Team does not train on your data.", "wider"],
		["act", "a disclosure may be enough", "Claude Team trains on your data only with your consent.", "wider"],
		["act", "a disclosure may be enough", "Claude Team does not train on your data unless you agree or it is disclosed.", "within"],
	] as const)("%s: %s. %s", (on, says, text, expected) => expect(against(on, says, text)).toBe(expected));

	test("a promise made twice in a sentence counts as its wider half", () => {
		const data = limited({ on: "models", says: "foundation models only" });
		const [claim] = new Reader(data)
			.read("Claude Team does not train foundation models on your data, and it does not train on your data at all.")
			.flatMap(({ claims }) => claims);
		expect(claim?.within).toEqual([]);
	});

	test("no sentence without a word of limits is supported by a limited promise", () => {
		for (const on of ["models", "data", "contract", "act"] as const) {
			const data = limited({ on, says: "some things of a kind only" });
			const reader = new Reader(data);
			for (const { id, name } of data.products) {
				for (const claim of reader.read(`${name} does not train on your data.`).flatMap(({ claims }) => claims))
					expect(judge(data, claim).state, id).not.toBe("supported");
			}
		}
	});

	test("every kind of limit has its words, and names only kinds that there are", () => {
		const { limits, lists } = FROZEN.grammar;
		for (const [id, { on, holds, apart }] of Object.entries(limits)) {
			expect(lists[`limit:${id}`]?.words.length, id).toBeGreaterThan(0);
			for (const other of [...holds, ...apart]) expect(limits[other]?.on, `${id}: ${other}`).toBe(on);
		}
	});
});
