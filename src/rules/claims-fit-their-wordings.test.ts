import { describe, expect, it } from "vitest";
import { aBook, aClause, aPlatform, aProduct, aTopic, aTracker } from "../testing/builders.ts";
import { runRules } from "./check.ts";
import { claimsFitTheirWordings } from "./claims-fit-their-wordings.ts";

const OLD = "2024-05-01";
const NEW = "2025-09-28";
const versions = [OLD, NEW].map((day) => aClause({}, { id: `acme/chats-train-models/${day}` }));

function said(claim: Parameters<typeof aTracker>[0], more: Parameters<typeof aBook>[0] = {}): string[] {
	return runRules(aBook({ clause: versions, elsewhere: [aTracker(claim)], ...more }), [claimsFitTheirWordings]).map(
		({ field, message }) => `${field.replace("claims[0].", "")}: ${message}`,
	);
}

describe("a claim", () => {
	it.each([
		["agrees with what holds today", { version: NEW, verdict: "agrees" }],
		["agrees with a wording that was replaced", { version: OLD, verdict: "agrees-with-replaced" }],
		["differs from the one that stood on its date", { version: OLD, verdict: "differs", date: "2025-01-01" }],
		["bears a month in which the wording began", { version: NEW, verdict: "differs", date: "2025-09", dated: "in-address" }],
		["bears no date", { version: OLD, verdict: "agrees-with-replaced", date: "undated", dated: "not-shown" }],
		["was dated on the day it was seen", { date: "2026-09-01" }],
	] as const)("may stand that %s", (_, claim) => {
		expect(said([claim])).toEqual([]);
	});

	it.each([
		[
			{ version: OLD, verdict: "agrees" },
			"verdict: The version of 2024-05-01 does not hold today, so the page agrees with a wording that was replaced.",
		],
		[{ version: NEW, verdict: "agrees-with-replaced" }, "verdict: The version of 2025-09-28 was not replaced."],
		[{ version: NEW, date: "2025-09-27" }, 'date: "2025-09-27" is before 2025-09-28, when the wording compared began.'],
		[{ version: NEW, date: "2025-08", dated: "in-address" }, 'date: "2025-08" is before 2025-09-28, when the wording compared began.'],
		[{ date: "2026-09-02" }, 'date: "2026-09-02" is after 2026-09-01, the day the page was seen.'],
		[{ date: "2026-10", dated: "in-address" }, 'date: "2026-10" is after 2026-09-01, the day the page was seen.'],
		[
			{ seen: { on: "2026-09-02", as: "whole-copy" } },
			'seen.on: "2026-09-02" is after the day on which the claims were last compared (2026-09-01).',
		],
		[{ version: "2025-01-01" }, 'version: "acme/chats-train-models" has no version of 2025-01-01.\nVersions: 2024-05-01, 2025-09-28.'],
	] as const)("is refused with %j", (claim, message) => {
		expect(said([claim])).toEqual([message]);
	});

	it("is refused on a question that is not asked of its product, or is another than the clause answers", () => {
		const products = [aProduct({ notAsked: ["human-review"] })];
		const topic = [aTopic(), aTopic({ order: 2 }, { id: "human-review" })];
		expect(said([{ topic: "human-review" }], { platform: [aPlatform({ products })], topic })).toEqual([
			'topic: "human-review" is not asked of "acme-free".',
			'clause: "acme/chats-train-models" answers "training-on-conversations", not "human-review".',
		]);
	});

	it("is refused on a product that the version does not govern, or that another platform has", () => {
		const products = [aProduct(), aProduct({ id: "acme-team" })];
		const birch = aPlatform({ name: "Birch", products: [aProduct({ id: "birch-app" })] }, { id: "birch" });
		expect(said([{ products: ["acme-team", "birch-app"] }], { platform: [aPlatform({ products }), birch] })).toEqual([
			'products[1]: "birch-app" is not a product of acme.',
			"version: The version of 2025-09-28 does not govern: acme-team, birch-app.",
		]);
	});

	it("is compared again when its clause got another wording", () => {
		const later = aClause(
			{ dates: { published: "not-stated", effective: "2026-09-02", archived: "2026-09-02", checked: "2026-09-03" } },
			{ id: "acme/chats-train-models/2026-09-02" },
		);
		expect(said([{ verdict: "differs" }], { clause: [...versions, later] })).toEqual([
			'version: "acme/chats-train-models" has a version of 2026-09-02, and the claims were last compared on 2026-09-01.',
		]);
	});

	it("that agrees with a wording that ended agrees with one that does not hold", () => {
		const ended = aClause({ ended: { on: "2026-01-01", why: "The newest copy no longer holds it." } });
		expect(said([{ verdict: "agrees-with-replaced" }], { clause: [ended] })).toEqual([]);
		expect(said([{ verdict: "agrees" }], { clause: [ended] })).toHaveLength(1);
	});

	it("waits for a clause or a platform that could not be read", () => {
		const book = aBook({ clause: versions, elsewhere: [aTracker([{ version: "2025-01-01", products: ["none"] }])] });
		const broken = new Set(["clause acme/chats-train-models/2026-01-01", "platform acme"]);
		expect(runRules({ ...book, broken }, [claimsFitTheirWordings])).toEqual([]);
	});
});
