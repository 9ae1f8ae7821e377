import { describe, expect, it } from "vitest";
import { compareData } from "../export/compare-data.ts";
import { gridData, versionData } from "../export/dataset.ts";
import type { Drift } from "../schema/lock.ts";
import { aBook, aClause, aConflict, aPlatform, aProduct, aSilence } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { driftNotice, driftSince } from "../views/drift-notice.ts";
import { toFacets } from "../views/facets.ts";
import { afterRows, linesThatGoOn } from "./after-opt-out.ts";
import { elsewhereIndex, toElsewhere } from "./elsewhere.ts";
import { cellLevel } from "./grid.ts";
import { toRarity } from "./rarity.ts";
import { cellLabel, cellSentence, driftedSentence } from "./sentences.ts";

const TOPIC = "training-on-conversations";
const newest = { commit: "2".repeat(40), date: "2026-08-22" };
const drifted = (state: Drift["state"]): Drift => ({ state, since: "2026-06-08", newest });
const platforms = ["acme", "birch"].map((id) =>
	aPlatform({ name: id, products: [aProduct({ id: `${id}-free`, name: `${id} Free` })] }, { id }),
);
const acme = aClause({ carveOuts: [{ kind: "feedback", reached: false, part: 1 }] });
const birch = aClause({ id: "CB-0002" }, { id: "birch/chats/2025-09-28" });

function withDrift(drift: Record<string, Drift>, clause = [acme, birch]) {
	const { records } = aBook({ platform: platforms, clause, document: [] });
	const documents = aBook().records.document;
	const all = {
		...records,
		archive: aBook().records.archive,
		document: [...documents, ...documents.map((entry) => ({ ...entry, id: "birch/privacy-policy" }))],
	};
	return aDerivedBook(all, undefined, drift);
}

describe("a clause whose words drifted", () => {
	const { book, grid } = withDrift({ [acme.id]: drifted("reworded") });
	const [cell] = grid.cells("acme-free", TOPIC);
	const version = book.clauses[0]!.current!;

	it("is no answer in the grid, whatever its record says", () => {
		expect([cell!.state, cellLabel(cell!), cellLevel(cell!)]).toEqual(["drifted", "Being read again", "drifted"]);
		expect(cellSentence(cell!)).toBe("The text that answered this for acme Free changed in the archive and is being read again.");
		expect(cell!.deciding).toEqual([version]);
		expect(grid.cells("birch-free", TOPIC)[0]!.state).toBe("answered");
	});

	it("is not counted, not ranked, and shows no carve-out", () => {
		const rarity = toRarity(book, grid).get(TOPIC)!;
		expect([rarity.answered, rarity.counts.get("opt-out"), rarity.counts.get("drifted")]).toEqual([1, 1, 1]);
		expect(toElsewhere(book, elsewhereIndex(book), book.clauses[1]!.current!)).toEqual([]);
		expect(linesThatGoOn(afterRows(book, grid))).toEqual([]);
	});

	it("gives the open data no answer, and says why", () => {
		expect(gridData(book, grid).find((row) => row.product === "acme-free" && row.topic === TOPIC)).toMatchObject({
			state: "drifted",
			answer: null,
			severity: null,
			control: null,
			carveOutsNotReached: [],
			clauses: ["CB-0001"],
		});
		expect(versionData(version, "https://x.example/").derived.drift).toMatchObject({ state: "reworded" });
		const pages = { topic: String, platform: String, product: String, clauseVersion: String, conflict: String };
		const { answers, faces } = compareData(book, pages);
		const held = answers.product.findIndex((_, i) => answers.topic[i] === 0 && answers.until[i] === null);
		const last = faces[answers.face[held] ?? -1];
		expect(last).toEqual({
			state: "drifted",
			answer: null,
			words: "Being read again",
			level: null,
			limits: [],
			models: [],
			marks: [],
			conflict: null,
		});
	});

	it("is found as being read again, under no severity", () => {
		expect(toFacets(version)).toMatchObject({ Answer: ["Being read again"], Severity: [], "Carve-out": [] });
		expect(driftedSentence(version)).toBe("acme: the words this answer rested on changed in the archive and are being read again.");
	});
});

describe("what takes an answer away", () => {
	const stateOf = (state: Drift["state"]) => withDrift({ [acme.id]: drifted(state) }).grid.cells("acme-free", TOPIC)[0]!.state;
	it.each([
		["current", "answered"],
		["silent", "answered"],
		["reworded", "drifted"],
		["gone", "drifted"],
		["untracked", "drifted"],
	] as const)("%s: %s", (state, expected) => {
		expect(stateOf(state)).toBe(expected);
	});

	it("a conflict of which one text drifted", () => {
		const clause = [acme, aClause({ id: "CB-0003", answer: "never" }, { id: "acme/help-says-never/2025-09-28" })];
		const { records } = aBook({ clause, conflict: [aConflict()] });
		const { grid } = aDerivedBook(records, undefined, { "acme/help-says-never/2025-09-28": drifted("gone") });
		expect(grid.cells("acme-free", TOPIC)[0]!.state).toBe("drifted");
	});

	it("a supporting text that drifted takes only its own carve-outs away", () => {
		const supports = aClause(
			{ id: "CB-0003", standing: "supports", carveOuts: [{ kind: "feedback", reached: false, part: 1 }] },
			{ id: "acme/terms/2025-09-28" },
		);
		const clause = [aClause(), supports];
		const { book, grid } = aDerivedBook(aBook({ clause }).records, undefined, { [supports.id]: drifted("untracked") });
		expect(grid.cells("acme-free", TOPIC)[0]!.state).toBe("answered");
		expect(linesThatGoOn(afterRows(book, grid))).toEqual([]);
	});

	it("never a version that is not current", () => {
		const later = aClause({}, { id: "acme/chats-train-models/2026-07-08" });
		const { book } = withDrift({ [acme.id]: drifted("gone") }, [acme, later]);
		expect(book.clauses[0]!.versions.map((version) => version.drift)).toEqual([undefined, undefined]);
	});
});

describe("the notice", () => {
	const notice = (state: Drift["state"], silence = false) => {
		const clause = silence ? aSilence() : acme;
		const { book } = aDerivedBook(aBook({ clause: [clause] }).records, undefined, { [clause.id]: drifted(state) });
		const found = driftNotice(book.clauses[0]!.current!);
		return found && `${found.title}. ${found.sentences.join(" ")}`;
	};

	it("is dated and says what follows", () => {
		expect(notice("current")).toBeUndefined();
		expect(notice("reworded")).toBe(
			"Reworded since. The archived copy of 8 June 2026 no longer holds these words; a passage close to them stands there. The newest archived copy is of 22 August 2026. Until a reader has looked again, it answers nothing in tables, counts or rankings.",
		);
		expect(notice("gone")).toContain("The archived copy of 8 June 2026 holds neither these words nor a passage close to them.");
		expect(notice("untracked")).toContain("The last archived copy of this document is of 8 June 2026.");
		expect(notice("silent")).toBeUndefined();
		expect(notice("reworded", true)).toContain("Since the archived copy of 8 June 2026, a text holds a word we searched for.");
	});

	it("stands in a list in a few words", () => {
		const words = (state: Drift["state"], clause = acme) => {
			const { book } = aDerivedBook(aBook({ clause: [clause] }).records, undefined, { [clause.id]: drifted(state) });
			return driftSince(book.clauses[0]!.current!);
		};
		expect(words("current")).toBeUndefined();
		expect(words("reworded")).toBe("reworded since 8 June 2026");
		expect(words("reworded", aSilence())).toBe("to be searched again since 8 June 2026");
		expect(words("gone")).toBe("not found since 8 June 2026");
		expect(words("untracked")).toBe("no longer archived, last copy of 8 June 2026");
		expect(words("silent")).toBe("no newer copy than that of 8 June 2026");
	});

	it("has sentences of at most 25 words", () => {
		for (const state of ["reworded", "gone", "untracked"] as const) {
			for (const sentence of (notice(state) ?? "").split(/(?<=\.) /)) expect(sentence.split(" ").length, sentence).toBeLessThanOrEqual(25);
		}
	});
});
