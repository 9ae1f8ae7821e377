import { describe, expect, it } from "vitest";
import { hostFiles, MOST_RULES } from "../export/host-files.ts";
import type { Ledger } from "../schema/ledger.ts";
import type { Redirect } from "../schema/redirects.ts";
import { hostRules, movedTo, toGone } from "./permanence.ts";

const HASH = "a".repeat(64);
const ledger: Ledger = {
	version: 1,
	edition: 1,
	numbers: { "CB-0001": "acme/new", "CB-0002": "acme/split", "CB-0003": "birch/sold", "CB-0004": "acme/merged" },
	versions: {
		"acme/old/2024-05-01": { answer: "never", quote: HASH },
		"acme/old/2023-01-01": { answer: "never", quote: HASH },
		"acme/new/2024-05-01": { answer: "never", quote: HASH },
		"birch/sold/2025-01-01": { answer: "unstated" },
	},
	files: [],
	addresses: ["/clauses/acme/new/", "/clauses/acme/old/", "/clauses/acme/split/", "/clauses/birch/sold/", "/topics/lost/"],
};
const on = "2026-01-15";
const reason = "The reason of it.";
const redirects: Redirect[] = [
	{ from: "/clauses/acme/old/", to: ["/clauses/acme/new/"], on, reason },
	{ from: "/clauses/acme/merged/", to: ["/clauses/acme/new/"], on, reason },
	{ from: "/clauses/acme/split/", to: ["/clauses/acme/new/", "/topics/chats/"], on, reason },
	{ from: "/clauses/birch/sold/", to: [], on, reason },
	{ from: "/regulations/law/#provision-1", to: ["/regulations/law/#provision-2"], on, reason },
];
const published = new Set(["/clauses/acme/new/", "/clauses/acme/new/2024-05-01/", "/c/CB-0001/", "/topics/chats/", "/regulations/law/"]);
const gone = toGone(ledger, redirects, published);
const of = (from: string) => gone.find((one) => one.from === from);

describe("addresses that went", () => {
	it("have a note each, in order, with the addresses below them and the numbers", () => {
		expect(gone.map(({ from, kind }) => `${kind} ${from}`)).toEqual([
			"split /c/CB-0002/",
			"withdrawn /c/CB-0003/",
			"moved /c/CB-0004/",
			"moved /clauses/acme/merged/",
			"moved /clauses/acme/old/",
			"moved /clauses/acme/old/2023-01-01/",
			"moved /clauses/acme/old/2024-05-01/",
			"split /clauses/acme/split/",
			"withdrawn /clauses/birch/sold/",
			"withdrawn /clauses/birch/sold/2025-01-01/",
			"moved /regulations/law/#provision-1",
		]);
	});

	it("lead to the same version of the new clause, or else to the clause", () => {
		expect(of("/clauses/acme/old/2024-05-01/")?.to).toEqual(["/clauses/acme/new/2024-05-01/"]);
		expect(of("/clauses/acme/old/2023-01-01/")?.to).toEqual(["/clauses/acme/new/"]);
		expect(of("/c/CB-0004/")?.to).toEqual(["/clauses/acme/new/"]);
	});

	it("name the number and the versions that were published there", () => {
		expect(of("/clauses/birch/sold/")).toMatchObject({ number: "CB-0003", versions: [{ date: "2025-01-01", quote: undefined }] });
		expect(of("/clauses/acme/old/")?.versions.map((v) => v.date)).toEqual(["2024-05-01", "2023-01-01"]);
		expect(of("/clauses/acme/old/2023-01-01/")?.versions).toEqual([{ date: "2023-01-01", quote: HASH }]);
	});

	it("are known to the page they moved to, so that its feed stays with them", () => {
		expect(movedTo(gone, "/clauses/acme/new/")).toEqual([
			"/c/CB-0004/",
			"/clauses/acme/merged/",
			"/clauses/acme/old/",
			"/clauses/acme/old/2023-01-01/",
		]);
		expect(movedTo(gone, "/topics/chats/")).toEqual([]);
		expect(movedTo(gone, "/regulations/law/#provision-2")).toEqual([]);
	});

	it("are those of redirects.yaml alone where nothing was published", () => {
		expect(toGone(undefined, redirects, published)).toHaveLength(redirects.length);
	});
});

describe("rules for hosts", () => {
	const rules = hostRules(gone, { "CB-0001": "acme/new" }, "/book");
	const files = hostFiles(rules);

	it("send on what moved and every number, below a sub-path too; no place on a page, nothing split or withdrawn", () => {
		expect(rules.map(({ from, to, status }) => `${from} ${to} ${status}`)).toEqual([
			"/book/c/CB-0004/ /book/clauses/acme/new/ 301",
			"/book/clauses/acme/merged/ /book/clauses/acme/new/ 301",
			"/book/clauses/acme/old/ /book/clauses/acme/new/ 301",
			"/book/clauses/acme/old/2023-01-01/ /book/clauses/acme/new/ 301",
			"/book/clauses/acme/old/2024-05-01/ /book/clauses/acme/new/2024-05-01/ 301",
			"/book/c/CB-0001/ /book/clauses/acme/new/ 302",
		]);
	});

	it("are written as hosts read them", () => {
		expect([...files.keys()]).toEqual(["_redirects", "_headers"]);
		expect(files.get("_redirects")?.split("\n").slice(1, 3)).toEqual([
			"/book/c/CB-0004/ /book/clauses/acme/new/ 301",
			"/book/clauses/acme/merged/ /book/clauses/acme/new/ 301",
		]);
	});

	it("stay below the limit of the strictest host, moved addresses first, and say so", () => {
		const numbers = Object.fromEntries(Array.from({ length: 1200 }, (_, i) => [`CB-${1000 + i}`, "acme/new"]));
		const text = hostFiles(hostRules(gone, numbers)).get("_redirects") ?? "";
		expect(text.match(/^\//gm)).toHaveLength(MOST_RULES);
		expect(text).toContain("# 205 more clause numbers are left to their pages: hosts read 1000 rules.");
		expect(text.match(/ 301$/gm)).toHaveLength(5);
	});
});
