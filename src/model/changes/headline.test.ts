import { describe, expect, it } from "vitest";
import { aDocument, aSilence, type Fields } from "../../testing/builders.ts";
import { aChangingBook, aPromisingTopic, aQuote, changeOf, everywhere, never, toggle } from "../../testing/changing-book.ts";
import { toChanges, toEndings } from "../changes.ts";
import { MOST_CHARACTERS } from "./headline.ts";

const out = { answer: "opt-out", control: toggle, appliesTo: everywhere("acme-free", "acme-pro", "acme-team") } as const;
const feedback = (reached: boolean) => ({ carveOuts: [{ kind: "feedback", reached, part: 1 }] });
const silent = (date: string): Fields<"clause"> => {
	const { data } = aSilence({}, { id: `acme/c/${date}` });
	return { answer: data.answer, control: data.control, quote: undefined, search: data.search, dates: data.dates };
};
const headline = (before: Fields<"clause">, after: Fields<"clause">) => changeOf({ ...out, ...before }, { ...out, ...after }).headline;
const words = (before: string, after: string) => headline({ quote: aQuote(before) }, { quote: aQuote(after) });

describe("a headline says what changed", () => {
	const cases: [string, Fields<"clause">, Fields<"clause">, string][] = [
		["the answer", never, {}, "from “never” to “opt-out”"],
		["the answer, from silence", silent("2024-01-01"), {}, "from no statement to “opt-out”"],
		["the answer, to silence", {}, silent("2025-01-01"), "from “opt-out” to no statement"],
		["the switch", {}, { control: { ...toggle, kind: "form" } }, "the switch goes from “A switch in account settings” to “A request form”"],
		[
			"who may use it",
			{},
			{ control: { ...toggle, who: "administrator" } },
			"who may use the switch goes from “a signed-in user” to “an administrator”",
		],
		["its reach back", {}, { control: { ...toggle, reachesBack: "past-too" } }, "the switch now reaches past content"],
		["its reach forward", {}, { control: { ...toggle, reachesBack: "future-only" } }, "the switch now works from then on only"],
		["a carve-out more", {}, feedback(false), "one more use survives the switch: feedback"],
		["a carve-out that is reached", {}, feedback(true), "the switch also reaches feedback"],
		["a carve-out less", feedback(false), {}, "no longer names feedback"],
		["a carve-out reached", feedback(false), feedback(true), "the switch now reaches feedback"],
		["a carve-out missed", feedback(true), feedback(false), "the switch no longer reaches feedback"],
		[
			"the licence",
			{ licence: ["sale"] },
			{ licence: ["perpetual"] },
			"the licence gains “without an end date”; the licence loses “includes selling”",
		],
		["training by others", {}, { thirdParty: "affiliates" }, "training by others goes from “The document does not say” to “Affiliates”"],
	];
	it.each(cases)("%s", (_, before, after, expected) => {
		expect(headline(before, after)).toMatch(/^Acme Chat, .+: /);
		expect(headline(before, after).replace(/^Acme Chat, [^:]+: /, "")).toBe(expected);
	});

	it("plans and places", () => {
		const of = (...ids: string[]) => ({ appliesTo: everywhere(...ids) });
		expect(headline(of("acme-free"), of("acme-free", "acme-pro"))).toMatch(/: now also covers pro$/);
		expect(headline(of("acme-free", "acme-pro"), of("acme-free"))).toMatch(/: no longer covers pro$/);
		const inEurope: Fields<"clause"> = { appliesTo: { products: ["acme-free"], regions: ["eea", "switzerland", "uk"] } };
		expect(headline(of("acme-free"), inEurope)).toMatch(/: places go from “Everywhere” to “Europe”$/);
	});
	it("an answer that moves with the list of plans", () => {
		const change = changeOf({ ...out, appliesTo: everywhere("acme-free") }, out, {
			other: [["2023-01-01", { ...never, appliesTo: everywhere("acme-pro"), ended: { on: "2025-01-01", why: "It went." } }]],
		});
		expect(change.material).toBe(true);
		expect(change.headline).toMatch(/: pro goes from “never” to “opt-out”$/);
	});
	it("several things, the gravest first, while there is room", () => {
		expect(headline(never, feedback(false))).toMatch(/: from “never” to “opt-out”; one more use survives the switch: feedback$/);
	});
	it("the plans and places it is about, where they are few", () => {
		const inEea: Fields<"clause"> = { appliesTo: { products: ["acme-free"], regions: ["eea"] } };
		expect(headline({ ...never, ...inEea }, inEea)).toMatch(/^Acme Chat \(free; EEA\), .+: from “never” to/);
	});
	it("nothing of a field that another page shows", () => {
		const document = [aDocument(), aDocument({ archive: "linked-only", storedCopy: "2026-09-01" }, { id: "acme/help" })];
		const past = { ...out, control: { ...toggle, reachesBack: "past-too" }, restsOn: { reachesBack: "acme/help" } } as const;
		const quote = (words: string) => ({ quote: aQuote(`We train ${words} on your chats unless you opt out.`) });
		const { book } = aChangingBook(
			{
				c: [
					["2024-01-01", { ...out, ...quote("our models") }],
					["2025-01-01", { ...past, ...quote("Acme AI models") }],
				],
			},
			{ document },
		);
		expect(toChanges(book)[0]?.headline).toMatch(/: wording only, “our” becomes “Acme AI”$/);
	});
});

describe("the headline of a limit", () => {
	const of = (limits: Fields<"clause">["limits"], parts: string[], fields: Fields<"clause"> = never): Fields<"clause"> => ({
		...out,
		...fields,
		limits,
		quote: aQuote(...parts),
	});
	const models = { on: "models", says: "foundation models only", part: 1 } as const;
	const voice = { on: "data", says: "voice only", part: 1 } as const;
	const law = { on: "contract", says: "as far as the law allows", part: 1 } as const;
	const said = (before: Fields<"clause">, after: Fields<"clause">) =>
		changeOf(before, after, {}, { topic: [aPromisingTopic()] }).headline.replace(/^.*?: /, "");
	it.each([
		["a limit more", [], [models], "the promise now covers foundation models only"],
		["a limit in other words", [], [law], "a new limit: as far as the law allows"],
		["a limit fewer", [models], [], "the limit “foundation models only” is gone"],
		["another limit", [voice], [models], "the promise now covers foundation models only; the limit “voice only” is gone"],
	])("%s", (_, before, after, expected) => {
		expect(said(of(before, ["We never train."]), of(after, ["We never train on chats."]))).toBe(expected);
	});
	it("stands with an answer that changes", () => {
		expect(said(out, of([models], ["We never train foundation models."]))).toBe(
			"from “opt-out” to “never” (limit: foundation models only)",
		);
	});
	it("is told by one word where it would crowd out the question", () => {
		const long = { ...models, says: "models that others built and that we host for them" } as const;
		const before = of([long], ["We never train."]);
		expect(said(before, of([long], ["We train if you agree."], { answer: "opt-in" }))).toBe("from “never” (limited) to “opt-in” (limited)");
	});
	it("is no news where the words are the same", () => {
		expect(said(of([], ["We never train foundation models."]), of([models], ["We never train foundation models."]))).toBe(
			"the same words, read as “never”, then as “never” (limit: foundation models only)",
		);
	});
});

describe("the headline of a promise", () => {
	it("names no switch where there is none", () => {
		expect(headline({ ...never }, { ...never, ...feedback(true) })).toMatch(/: the answer also reaches feedback$/);
	});
});

describe("the headline of words alone", () => {
	it("calls nothing left out that only moved, and nothing reworded that is the same", () => {
		const [one, two] = ["We keep what you type for a while.", "We train on your chats every day."];
		expect(headline({ quote: aQuote(one, two) }, { quote: aQuote(two, one) })).toMatch(/: reworded, same answer “opt-out”$/);
		expect(headline({ quote: aQuote(one, two) }, { quote: aQuote(`${one} ${two}`) })).toMatch(/: the same words, same answer “opt-out”$/);
	});
	it("names a number and a negation", () => {
		expect(words("We keep it for 30 days.", "We keep it for 90 days.")).toMatch(/: wording only, “30” becomes “90”$/);
		expect(words("We do not sell it.", "We do sell it.")).toMatch(/: wording only, “not” is left out$/);
	});
	it("names the shortest telling difference", () => {
		expect(words("We fulfil a request (1) and keep the chats you send.", "We fulfill a request (i) and keep the chats you send.")).toMatch(
			/: wording only, “fulfil” becomes “fulfill”$/,
		);
		expect(words("We keep chats.", "We keep chats and recordings.")).toMatch(/: wording only, “and recordings” is added$/);
		expect(words("We keep chats and recordings.", "We keep chats.")).toMatch(/: wording only, “and recordings” is left out$/);
	});
	it("says that it was reworded where no difference is short enough or tells anything", () => {
		expect(words("We keep (1) chats.", "We keep (2) chats.")).toMatch(/: reworded, same answer “opt-out”$/);
		const long = (word: string) => Array.from({ length: 30 }, (_, i) => `${word}${i}`).join(" ");
		expect(words(long("alpha"), long("omega"))).toMatch(/: reworded, same answer/);
	});
});

describe("every headline", () => {
	it("is of a length that a list shows whole", () => {
		const kinds = ["feedback", "feedback"].map((kind, i) => ({ kind, reached: false, part: i + 1 }));
		const long: Fields<"clause"> = {
			licence: ["perpetual", "irrevocable", "sublicensable", "sale"],
			thirdParty: "third-parties",
			carveOuts: kinds,
		};
		const change = changeOf({ ...never }, { ...out, ...long, quote: aQuote("One thing.", "Another thing.") });
		expect(change.headline.length).toBeLessThanOrEqual(MOST_CHARACTERS);
	});
	it("of an ending names the answer that went", () => {
		const { book } = aChangingBook({ c: [["2024-01-01", { ...out, ended: { on: "2025-03-01", why: "The passage is gone." } }]] });
		expect(toEndings(book)[0]?.headline).toMatch(/^Acme Chat, .+: the words behind “opt-out” are no longer found$/);
	});
});
