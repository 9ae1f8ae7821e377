import { describe, expect, test } from "vitest";
import { claims, heard, READER, says } from "../testing/promise.ts";

const notes = (text: string) => READER.read(text).flatMap((reading) => reading.notes);

describe("denials", () => {
	test.each([
		["We train on your data.", "may"],
		["We do not train on your data.", "never"],
		["Your data is never used for training.", "never"],
		["We do not exclude your data from training.", "may"],
		["It is not true that we do not train on your data.", "may"],
		["Nothing you type is used to train models.", "never"],
		["Neither we nor Acme train on your data.", "never"],
		["We not only store your data but train on it.", "may"],
		["Training on your data is prohibited.", "never"],
		["Contracts prevent us from training on your data.", "never"],
		["To prevent fraud and train our models we use your data.", "may"],
		["We do not sell your data and use it to train models.", "may"],
		["We do not sell your data or use it to train models.", "never"],
		["Weights are never updated with customer content.", "never"],
	])("%s", (text, expected) => expect(says(text)).toBe(expected));
});

describe("conditions", () => {
	test.each([
		["We do not train on your data without your consent.", "opt-in"],
		["We train on your data without your consent.", "may"],
		["We only train on your data with your permission.", "opt-in"],
		["We do not train on your data by default.", "opt-in"],
		["By default we train on your data.", "opt-out"],
		["We train on your data unless you opt out.", "opt-out"],
		["If you opt out, we do not train on your data.", "opt-out"],
		["Even if you opt out, we train on your data.", "may"],
		["There is no way to opt out of training.", "may"],
		["You can turn off training.", "opt-out"],
		["Your chats are not used for training while Temporary Chat is on.", "opt-out"],
		["Your chats are used for training when the setting is on.", "opt-in"],
		["We have opted out of training on our data.", "never"],
	])("%s", (text, expected) => expect(says(text)).toBe(expected));

	test("an exception is not a claim of its own", () => {
		const [claim, ...rest] = claims("Except for feedback, we do not train on your chats.");
		expect([claim?.topic, claim?.says, claim?.excepts, rest]).toEqual([
			"training-on-conversations",
			"never",
			["feedback", "explicit-report"],
			[],
		]);
	});

	test("only to provide the service follows without being said", () => {
		const [claim] = claims("Your data is used only to provide the service.");
		expect([claim?.says, claim?.implied]).toEqual(["never", true]);
	});
});

describe("what is no promise", () => {
	test.each([
		["Do you train on our data?", "question"],
		["Ask them whether they train on your data.", "indirect"],
		["We cannot guarantee that nobody trains on your data.", "no-promise"],
		["We used to train on your data.", "past"],
		["If we ever train on your data, we will tell you.", "hypothetical"],
		["You may not use outputs to train competing models.", "reader"],
		["We train our staff on customer data handling.", "people"],
		["Our models are trained on synthetic data.", "foreign"],
		["Please do not train on my data.", "request"],
		["Training means the process of training a model on data.", "definition"],
	])("%s", (text, note) => {
		expect(claims(text)).toEqual([]);
		expect(notes(text)).toContain(note);
	});
});

describe("who and what is meant", () => {
	test("products by name, plan word, former name and list", () => {
		expect(heard("ChatGPT Team does not train on your data.")[0]?.about).toBe("chatgpt-business");
		expect(heard("OpenAI does not train on API data.")[0]?.about).toBe("openai-api");
		expect(heard("ChatGPT Free, Plus and Pro train on your chats.")[0]?.about).toBe("chatgpt-free,chatgpt-plus,chatgpt-pro");
		expect(heard("Copilot Business does not train on your code.")[0]?.about).toBe("github-copilot-business");
	});

	test("a word that is also a name needs its capital", () => {
		expect(claims("We do not train on the cursor data of your mouse.")[0]?.about).toEqual([]);
		expect(claims("Cursor does not train on your data.")[0]?.about).toHaveLength(3);
	});

	test("a product from an earlier sentence, or the one chosen, is said to be that", () => {
		expect(claims("We use Claude Team. It never trains on your data.").map((c) => [c.about, c.from])).toEqual([
			[["claude-team"], "earlier"],
		]);
		expect(claims("We never train on your data.", ["claude-team"]).map((c) => [c.about, c.from])).toEqual([[["claude-team"], "chosen"]]);
	});

	test("a neighbour that the book does not hold is not taken for a product", () => {
		const [claim] = claims("Azure OpenAI does not train on your prompts.");
		expect([claim?.about, claim?.absent]).toEqual([[], ["Azure OpenAI"]]);
	});

	test("others who train are told from the one who promises", () => {
		expect(heard("Our subprocessors may not train on your data.")[0]?.topic).toBe("sharing-for-training");
		expect(heard("Our AI vendor OpenAI does not train on your data.")[0]?.topic).toBe("training-on-conversations");
	});

	test("several promises and vendors in one sentence", () => {
		expect(
			heard("Claude Team does not train on your data, but Claude Free does unless you opt out.").map((c) => [c.about, c.says]),
		).toEqual([
			["claude-team", "never"],
			["claude-free", "opt-out"],
		]);
	});

	test("US is a place, us is not", () => {
		expect(claims("In the US we do not train on your data.")[0]?.regions).toEqual(["us"]);
		expect(claims("None of your data is used by us for training.")[0]?.regions).toEqual([]);
	});

	test("a question's yes or no makes the promise", () => {
		expect(says("Do you train on our data? No.")).toBe("never");
		expect(says("Do you train on our data? Yes.")).toBe("may");
		expect(says("Do you train on our data? No, unless you opt in.")).toBe("opt-in");
		expect(says("Do you train on our data? We will come back to you.")).toBe("");
	});
});

describe("reading, keeping, licences", () => {
	test.each([
		["No human reads your chats.", "human-review", "never"],
		["Staff may access your chats only to investigate abuse.", "human-review", "limited"],
		["Your data is retained for thirty (30) days.", "training-retention", "fixed-period"],
		["Data is deleted within 30 days of termination.", "training-retention", "until-deleted"],
		["Prompts are not stored.", "training-retention", "not-kept"],
		["Inputs are not retained beyond 30 days.", "training-retention", "fixed-period"],
		["You own your outputs.", "content-licence", "owner"],
	])("%s", (text, topic, expected) => expect(heard(text).map((c) => [c.topic, c.says])).toEqual([[topic, expected]]));

	test("where something is kept is not how long", () => {
		expect(claims("Data is stored in Frankfurt.")).toEqual([]);
		expect(claims("Passwords and data are never stored in plain text.")).toEqual([]);
	});
});
