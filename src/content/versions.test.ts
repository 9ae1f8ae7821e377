import { expect, test } from "vitest";
import { aClause } from "../testing/builders.ts";
import { currentVersion, groupVersions, regionsOf, splitVersionId } from "./versions.ts";

const version = (id: string, fields = {}) => aClause(fields, { id });
const old = version("acme/a/2024-01-01");
const now = version("acme/a/2025-01-01");
const next = version("acme/a/2027-01-01");
const other = version("acme/b/2025-06-01");

test("a version id is platform, clause and date", () => {
	expect(splitVersionId("acme/a/2024-01-01")).toEqual({ clause: "acme/a", platform: "acme", date: "2024-01-01" });
});

test("versions are grouped by clause, oldest first, whatever their order", () => {
	const groups = groupVersions([next, other, old, now]);
	expect(groups.get("acme/a")).toEqual([old, now, next]);
	expect(groups.get("acme/b")).toEqual([other]);
});

test.each([
	["2023-12-31", undefined],
	["2024-01-01", old],
	["2026-09-01", now],
	["2027-01-01", next],
])("on %s the version in force is the newest that has come", (day, expected) => {
	expect(currentVersion([old, now, next], day)).toBe(expected);
});

test("a wording that ended is not in force from that day", () => {
	const ended = version("acme/a/2025-01-01", { ended: { on: "2026-01-01", why: "It is gone." } });
	expect(currentVersion([old, ended], "2025-12-31")).toBe(ended);
	expect(currentVersion([old, ended], "2026-01-01")).toBeUndefined();
});

test("everywhere is every region", () => {
	expect(regionsOf("everywhere")).toEqual(["eea", "switzerland", "uk", "us", "canada", "australia", "other"]);
	expect(regionsOf(["uk"])).toEqual(["uk"]);
});
