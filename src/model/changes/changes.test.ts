import { describe, expect, it } from "vitest";
import { aDocument, aSilence, type Fields } from "../../testing/builders.ts";
import { aChangingBook, aPromisingTopic, aQuote, changeOf, everywhere, never, toggle, type Wording } from "../../testing/changing-book.ts";
import { changesOf, dateKindOf, latestChanges, toChanges, toEndings } from "../changes.ts";
import { severityDelta } from "./severity-delta.ts";

const all = ["acme-free", "acme-pro", "acme-team"];
const none = never.control;
const silent = (date: string): Fields<"clause"> => {
	const { data } = aSilence({}, { id: `acme/c/${date}` });
	return { answer: data.answer, control: data.control, quote: undefined, search: data.search, dates: data.dates };
};

describe("a change is material", () => {
	const cases: [string, Fields<"clause">, Fields<"clause">, boolean, string[]][] = [
		["where the answer differs", { answer: "never", control: none }, { answer: "opt-out", control: none }, true, ["answer"]],
		["where the switch differs", { control: toggle }, { control: { ...toggle, kind: "form" } }, true, ["control"]],
		["where its user differs", { control: toggle }, { control: { ...toggle, who: "administrator" } }, true, ["who"]],
		["where its reach back differs", { control: toggle }, { control: { ...toggle, reachesBack: "past-too" } }, true, ["reachesBack"]],
		["where a carve-out is added", {}, { carveOuts: [{ kind: "feedback", reached: false, part: 1 }] }, true, ["carveOuts"]],
		[
			"where the switch no longer reaches a carve-out",
			{ carveOuts: [{ kind: "feedback", reached: true, part: 1 }] },
			{ carveOuts: [{ kind: "feedback", reached: false, part: 1 }] },
			true,
			["carveOuts"],
		],
		["where the licence differs", { licence: ["service-only"] }, { licence: ["perpetual", "service-only"] }, true, ["licence"]],
		["where training by others differs", { thirdParty: "none" }, { thirdParty: "third-parties" }, true, ["thirdParty"]],
		[
			"not where only the list of products differs",
			{ appliesTo: everywhere("acme-free") },
			{ appliesTo: everywhere(...all) },
			false,
			["products"],
		],
		[
			"not where only the places differ",
			{ appliesTo: { products: ["acme-free"], regions: "everywhere" } },
			{ appliesTo: { products: ["acme-free"], regions: ["us", "canada", "australia", "other"] } },
			false,
			["regions"],
		],
		["not where only words differ", {}, {}, false, []],
		["not where only what it covers differs", { covers: ["inputs"] }, { covers: ["inputs", "files"] }, false, ["covers"]],
		["not where only the basis differs", { basis: "explicit" }, { basis: "implied" }, false, ["basis"]],
		["not where the order of a list differs", { licence: ["sale", "perpetual"] }, { licence: ["perpetual", "sale"] }, false, []],
	];
	it.each(cases)("%s", (_, before, after, material, fields) => {
		const change = changeOf(before, after);
		expect([change.material, change.fields.map((f) => f.field)]).toEqual([material, fields]);
	});
});

describe("a change rests on quoted words", () => {
	const documents = [aDocument(), aDocument({ title: "Acme Help", archive: "linked-only", storedCopy: "2026-09-01" }, { id: "acme/help" })];
	const change = (before: Fields<"clause">, after: Fields<"clause">) => {
		const wordings: readonly Wording[] = [
			["2024-01-01", before],
			["2025-01-01", after],
		];
		return toChanges(aChangingBook({ c: wordings }, { document: documents }).book)[0]!;
	};
	const past = { control: { ...toggle, reachesBack: "past-too" } } as const;

	it("not on a field that another page shows, on either side", () => {
		const { material, direction, because, fields } = change({ control: toggle }, { ...past, restsOn: { reachesBack: "acme/help" } });
		expect([material, direction, because]).toEqual([
			false,
			"clarifies",
			"Neither an answer, nor the sum, nor a graded field moves by quoted words.",
		]);
		expect(fields.map((f) => [f.field, f.material, f.sign, f.restsOn.map((d) => d.data.title)])).toEqual([
			["reachesBack", false, undefined, ["Acme Help"]],
		]);
		expect(change({ ...past, restsOn: { reachesBack: "acme/help" } }, { control: toggle }).direction).toBe("clarifies");
		expect(change({ control: toggle }, past)).toMatchObject({ material: true, direction: "narrows" });
	});
	it("who may use a switch rests where the switch does", () => {
		const form = { control: { ...toggle, kind: "form", who: "every-user" } } as const;
		const { material, fields } = change({ control: toggle }, { ...form, restsOn: { control: "acme/help" } });
		expect([material, fields.map((f) => f.field)]).toEqual([false, ["control", "who"]]);
	});
	it("and the sum counts what the words show", () => {
		const after = { licence: ["perpetual"], thirdParty: "third-parties", restsOn: { thirdParty: "acme/help" } } as const;
		const judged = change({}, { ...after, licence: ["perpetual"] });
		expect([judged.material, judged.direction, judged.fields.filter((f) => f.material).map((f) => f.field)]).toEqual([
			true,
			"widens",
			["licence"],
		]);
		expect(judged.because).toMatch(/^By the quoted words alone, the severity sum goes from \d+ to \d+\.$/);
	});
	it("where both sides quote the same words, nothing is material", () => {
		const quote = aQuote("We train on your chats unless you opt out.");
		const marks = aQuote("We train on “your chats” – unless you opt-out.");
		const judged = change({ quote, answer: "never", control: none }, { quote: marks, answer: "opt-out", control: toggle });
		expect([judged.material, judged.direction]).toEqual([false, "clarifies"]);
	});
	it("a switch that is none has no user to differ", () => {
		const forAll = { ...never, control: { ...none, who: "every-user" } } as const;
		expect(change(forAll, { ...never, control: { ...none, who: "not-stated" } }).fields).toEqual([]);
	});
});

describe("the direction of a change", () => {
	const out = { answer: "opt-out", control: toggle } as const;
	const carveOut = { carveOuts: [{ kind: "feedback", reached: false, part: 1 }] };
	const limited = { limits: [{ on: "models", says: "foundation models only", part: 1 }] } as const satisfies Fields<"clause">;
	const topics = { topic: [aPromisingTopic()] };
	const cases: [string, Fields<"clause">, Fields<"clause">, string, RegExp][] = [
		["from never to opt-out", never, out, "widens", /The answer for free goes from “never” to “opt-out”\./],
		["from opt-out to never", out, never, "narrows", /from “opt-out” to “never”/],
		["an open carve-out more", out, { ...out, ...carveOut }, "widens", /The severity sum goes from 4 to 5\./],
		["an open carve-out less", { ...out, ...carveOut }, out, "narrows", /The severity sum goes from 5 to 4\./],
		[
			"reach to past content, at one sum",
			out,
			{ ...out, control: { ...toggle, reachesBack: "past-too" } },
			"narrows",
			/The sum stays, and “Reaches past content”/,
		],
		// Below `appliesFrom` carve-outs do not score, so only the field shows it.
		["a carve-out beside a promise", never, { ...never, ...carveOut }, "widens", /The sum stays, and “Carve-out: feedback”/],
		[
			"one point more, one less",
			{ ...out, ...carveOut },
			{ ...out, control: { ...toggle, kind: "form" } },
			"clarifies",
			/Some points widen, others narrow/,
		],
		["words alone", out, out, "clarifies", /Neither an answer, nor the sum/],
		["from silence to a permission", silent("2024-01-01"), out, "widens", /from “Not stated” to “opt-out”/],
		["from silence to a limit", silent("2024-01-01"), never, "narrows", /from “Not stated” to “never”/],
		["from a limit to silence", never, silent("2025-01-01"), "widens", /from “never” to “Not stated”/],
		["from a permission to silence", out, silent("2025-01-01"), "clarifies", /The answer goes from “opt-out” to “Not stated”: neither/],
		["a limit more on a promise", never, { ...never, ...limited }, "widens", /The severity sum goes from 0 to 1\./],
		["a limit fewer", { ...never, ...limited }, never, "narrows", /The severity sum goes from 1 to 0\./],
		[
			"another limit",
			{ ...never, ...limited },
			{ ...never, limits: [{ on: "data", says: "personal data only", part: 1 }] },
			"clarifies",
			/“Limit” goes from “foundation models only” to “personal data only”: neither/,
		],
		["a limit more on what is taken", out, { ...out, ...limited }, "clarifies", /“Limit” goes from “none recorded”/],
		["a promise that comes with a limit", out, { ...never, ...limited }, "narrows", /to “never \(limit: foundation models only\)”\./],
	];
	it.each(cases)("%s", (_, before, after, direction, because) => {
		const change = changeOf(before, after, {}, topics);
		expect(change.direction).toBe(direction);
		expect(change.because).toMatch(because);
	});
	it("a limit recorded on the same words is none", () => {
		const quote = aQuote("We never train foundation models on chats.");
		const { material, direction } = changeOf({ ...never, quote }, { ...never, quote, ...limited }, {}, topics);
		expect([material, direction]).toEqual([false, "clarifies"]);
	});
	it("a carve-out that has another effect is material", () => {
		const of = (effect: "read" | "trains") => ({ ...out, carveOuts: [{ kind: "feedback", reached: false, part: 1, effect }] });
		const { material, fields } = changeOf(of("read"), of("trains"));
		expect(material).toBe(true);
		expect(fields.map(({ before, after }) => [before, after])).toEqual([
			["named, not reached by the switch: read by people", "named, not reached by the switch: trains"],
		]);
	});
});

describe("lists of changes", () => {
	const { book } = aChangingBook({
		c: [
			["2024-01-01", {}],
			["2025-01-01", {}],
			["2025-06-01", { answer: "always", control: { ...toggle, kind: "none-stated" } }],
			["2027-01-01", {}],
		],
		gone: [["2024-02-01", { ended: { on: "2025-03-01", why: "The passage is gone." } }]],
	});
	const changes = toChanges(book);

	it("have an id of the clause's number and the version's date, newest first", () => {
		expect(changes.map((c) => c.id)).toEqual(["CB-0001-2027-01-01", "CB-0001-2025-06-01", "CB-0001-2025-01-01"]);
		expect(toEndings(book).map((e) => [e.id, e.why])).toEqual([["CB-0002-ended-2025-03-01", "The passage is gone."]]);
	});
	it("show material ones first on a front page, and none that is ahead", () => {
		expect(latestChanges(changes, book.asOf, 6).map((c) => c.date)).toEqual(["2025-06-01", "2025-01-01"]);
		expect(latestChanges(changes, book.asOf, 1)).toHaveLength(1);
	});
	it("are of a platform, product, topic or clause", () => {
		const [platform] = book.platforms;
		expect(changesOf(changes, { platform: platform!, topic: book.topics[0]! })).toHaveLength(3);
		expect(changesOf(changes, { product: platform!.products[0]! })).toHaveLength(3);
		expect(changesOf(changes, { product: platform!.products[2]! })).toHaveLength(0);
	});
	it("say which date names a version", () => {
		const kinds = [
			{ effective: "2025-01-01", archived: "2025-01-02" },
			{ effective: "not-stated", archived: "2025-01-01" },
			{ effective: "not-stated", archived: "not-stated" },
		].map((dates) => dateKindOf(changeOf({}, { dates: { published: "not-stated", checked: "2026-09-01", ...dates } }).after));
		expect([...kinds, dateKindOf(changeOf({}, silent("2025-01-01")).after)]).toEqual(["effective", "archived", "checked", "searched"]);
	});
});

describe("the arithmetic", () => {
	it("stands side by side, each step once", () => {
		const { before, after } = changeOf({}, { carveOuts: [{ kind: "feedback", reached: false, part: 1 }] });
		expect(severityDelta(before.severity, after.severity)).toEqual([
			{ why: "the answer “opt-out”", before: 4, after: 4 },
			{ why: "not reached by the switch: feedback", before: undefined, after: 1 },
		]);
	});
	it("has no lines for silences", () => {
		const { before } = changeOf(silent("2024-01-01"), {});
		expect(severityDelta(before.severity, before.severity)).toEqual([]);
	});
});
