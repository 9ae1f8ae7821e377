import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary.ts";
import { isListed } from "./listed.ts";

test("a page is listed where it is canonical and open to search engines, below a sub-path too", () => {
	const dist = temporaryFolder();
	const page = (path: string, canonical: string, more = "") => {
		mkdirSync(join(dist, path), { recursive: true });
		writeFileSync(join(dist, path, "index.html"), `<head><link rel="canonical" href="${canonical}">${more}</head>`);
	};
	page("topics/x", "https://x.example/book/topics/x/");
	page("c/CB-0001", "https://x.example/book/topics/x/", '<meta name="robots" content="noindex">');
	page("old", "https://x.example/book/old/", '<meta name="robots" content="noindex">');
	page("twin", "https://x.example/book/topics/x/");
	const listed = (path: string) => isListed(`https://x.example/book/${path}/`, dist, "/book");
	expect(["topics/x", "c/CB-0001", "old", "twin", "nowhere"].filter(listed)).toEqual(["topics/x"]);
});
