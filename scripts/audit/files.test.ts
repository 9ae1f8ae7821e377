import { expect, test } from "vitest";
import { auditFiles } from "./files.ts";

const named = new Set(["/changes/feed.xml", "/data/v1/grid.csv"]);

test("every promised file is there, and every feed or data file is promised", () => {
	const files = new Set(["index.html", "data/index.html", "_astro/x.js", "changes/feed.xml", "data/v1/grid.csv", "robots.txt"]);
	expect(auditFiles(files, named)).toEqual([]);
	const other = new Set(["changes/feed.xml", "data/v1/new.json", "changes/soon.ics", "topics/old/feed.json"]);
	expect(auditFiles(other, named, ["/topics/old/"]).map(({ page, message }) => `${page} ${message}`)).toEqual([
		"/data/v1/grid.csv This file was promised and is not there.",
		"/data/v1/new.json This file is not named in FILES of src/schema/pages.ts, so the ledger does not keep it.",
		"/changes/soon.ics This file is not named in FILES of src/schema/pages.ts, so the ledger does not keep it.",
	]);
});
