import { describe, expect, it } from "vitest";
import { doorOf } from "./doors.ts";

describe("the door behind which a page lies", () => {
	it.each([
		["/", undefined],
		["/answer/acme/", "Your plan"],
		["/platforms/acme/acme-free/", "Your plan"],
		["/clauses/acme/chats/2024-01-01/", "Your plan"],
		["/clauses/acme/chats/history/", "Changes"],
		["/platforms/acme/changes/", "Changes"],
		["/changes/", "Changes"],
		["/after-opt-out/", "Opt out"],
		["/topics/human-review/", "Compare"],
		["/packet/acme/", "Check a promise"],
		["/method/", undefined],
	])("%s: %s", (path, name) => {
		expect(doorOf(path)?.name).toBe(name);
	});
});
