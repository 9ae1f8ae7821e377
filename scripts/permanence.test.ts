import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { beforeAll, describe, expect, test } from "vitest";
import { addClause } from "../src/testing/added-clause.ts";
import { layBook, writeLock } from "../src/testing/book.ts";
import { correct } from "../src/testing/noted-book.ts";
import { temporaryFolder } from "../src/testing/temporary.ts";
import { readPages } from "./audit/page.ts";
import { auditRedirects } from "./audit/redirects.ts";
import { ROOT } from "./lib/paths.ts";
import { run } from "./lib/run.ts";

/** The valid book with a correction, a topic that was renamed, and a clause of a branch, which has no number yet. */
function correctedBook(): string {
	const folder = layBook();
	correct(folder);
	const moved = `- from: /topics/reviewers/\n  to: [/topics/human-review/]\n  on: "2026-03-05"\n  reason: "The question got a plainer name."\n`;
	appendFileSync(join(folder, "redirects.yaml"), moved);
	addClause(folder, "acme/team-files-stay-out", "new", "What a Team writes stays with the Team, and trains nothing.");
	writeLock(folder);
	return folder;
}

/** The valid book holds a renamed clause, a split one, a withdrawn one and a dropped provision. It is built below a sub-path. */
const DIST = temporaryFolder();
// What vitest sets would reach the build as its own settings.
const UNSET = { BASE_URL: undefined, DEV: undefined, PROD: undefined, MODE: undefined, SSR: undefined, NODE_ENV: undefined };
const ENV = {
	...UNSET,
	CLAUSEBOOK_DIST: DIST,
	CLAUSEBOOK_CACHE: temporaryFolder(),
	CLAUSEBOOK_CONTENT: correctedBook(),
	CLAUSEBOOK_BASE: "/book",
	NO_COLOR: "1",
};

function page(address: string): HTMLElement {
	return parse(readFileSync(join(DIST, address, "index.html"), "utf8"));
}
const refresh = (address: string) => page(address).querySelector('meta[http-equiv="refresh"]')?.getAttribute("content");
const links = (address: string) =>
	page(address)
		.querySelectorAll("main a")
		.map((a) => a.getAttribute("href"));

beforeAll(async () => {
	const { code, output } = await run(process.execPath, [join(ROOT, "scripts/build.ts")], {
		cwd: ROOT,
		env: ENV,
	});
	expect(code, output).toBe(0);
});

describe("at an address that", () => {
	test("moved: a note that sends readers on, to the same version where there is one", () => {
		expect(refresh("clauses/acme/free-chats-train-models")).toBe("0; url=/book/clauses/acme/chats-train-models/");
		expect(refresh("clauses/acme/free-chats-train-models/2024-05-01")).toBe("0; url=/book/clauses/acme/chats-train-models/2024-05-01/");
		const note = page("clauses/acme/free-chats-train-models");
		expect(note.querySelector("h1")?.text).toBe("This page has moved");
		expect(note.querySelector("main")?.text).toContain("The clause was renamed when the plan was.");
		expect(note.querySelector("main time")?.getAttribute("datetime")).toBe("2026-01-15");
	});

	test("moved: its feeds stay, and are those of the place it moved to", () => {
		for (const format of ["xml", "json"]) {
			const [old, now] = ["reviewers", "human-review"].map((topic) => readFileSync(join(DIST, `topics/${topic}/feed.${format}`), "utf8"));
			expect(old).toBe(now);
			expect(old).toContain("/book/topics/human-review/");
		}
		expect(existsSync(join(DIST, "clauses/acme/chats-train-models/feed.xml"))).toBe(false);
	});

	test("was split: a note with both places, and no sending on", () => {
		for (const address of ["clauses/acme/chats-are-used", "c/CB-0007"]) {
			expect(refresh(address)).toBeUndefined();
			expect(links(address)).toEqual(
				expect.arrayContaining(["/book/clauses/acme/chats-train-models/", "/book/clauses/acme/staff-may-read-chats/"]),
			);
		}
		expect(page("c/CB-0007").querySelector("h1")?.text).toBe("CB-0007 was split");
	});

	test("was withdrawn: a note that says so, with what was published there, at every address it had", () => {
		for (const address of ["clauses/birch/app-sells-chats", "clauses/birch/app-sells-chats/2025-03-01", "c/CB-0008"]) {
			expect(refresh(address)).toBeUndefined();
			expect(page(address).querySelector("main")?.text).toContain("The words stand in the terms of another app of the same name.");
			expect(page(address).querySelector("main")?.text).toContain("b".repeat(64));
		}
	});

	test("was a provision: a note at its place on the page of the law", () => {
		const note = page("regulations/eu-gdpr").querySelector("#provision-art-99");
		expect(note?.text).toContain("has moved on 4 March 2026");
		expect(note?.querySelector("a")?.getAttribute("href")).toBe("/book/regulations/eu-gdpr/#provision-art-6-1-f");
	});

	test("is a note: kept out of search engines and of the site's own search", () => {
		const sitemap = readFileSync(join(DIST, "sitemap-0.xml"), "utf8");
		expect(sitemap).toContain("/book/clauses/acme/chats-train-models/<");
		for (const address of ["clauses/acme/free-chats-train-models", "clauses/acme/chats-are-used", "clauses/birch/app-sells-chats"]) {
			expect(sitemap).not.toContain(`/book/${address}/<`);
			expect(page(address).querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
			expect(page(address).querySelector("[data-pagefind-body]")).toBeNull();
		}
	});
});

test("a number of a clause that stands still lands on it", () => {
	expect(refresh("c/CB-0001")).toBe("0; url=/book/clauses/acme/chats-train-models/");
});

test("hosts get rules that lead from a page to a page", () => {
	const text = readFileSync(join(DIST, "_redirects"), "utf8");
	expect(text).toContain("\n/book/clauses/acme/free-chats-train-models/ /book/clauses/acme/chats-train-models/ 301\n");
	expect(text).toContain("\n/book/c/CB-0001/ /book/clauses/acme/chats-train-models/ 302\n");
	expect(text).not.toContain("app-sells-chats");
	expect(auditRedirects(text, readPages(DIST), "/book")).toEqual([]);
	expect(auditRedirects("/book/old/ /book/nowhere/ 301\n", readPages(DIST), "/book").map((f) => f.message)).toEqual([
		'"/book/old/" is not a page of this site.',
		'"/book/nowhere/" is not a page of this site.',
	]);
});

test("a clause without a number has a page that says so, and no address that would have to stay", () => {
	const main = page("clauses/acme/team-files-stay-out").querySelector("main");
	expect(main?.text).toContain("This clause is not numbered yet: it has no short address.");
	expect(main?.text).toContain("not numbered yet, version 2025-01-10");
	expect(readdirSync(join(DIST, "c")).filter((name) => !/^CB-\d{4}$/.test(name))).toEqual([]);
	expect(readFileSync(join(DIST, "_redirects"), "utf8")).not.toContain("not-numbered-yet");
});

test("corrections and moved addresses are listed, and a correction stands on its page", () => {
	const main = page("corrections").querySelector("main")?.text ?? "";
	expect(main).toMatch(/5 April 2026, .+CB-0002.+We had named the wrong section\./s);
	expect(page("clauses/acme/team-chats-stay-out/2025-01-10").querySelector("main")?.text).toMatch(/Corrected 5 April 2026\s*We had named/);
	expect(main).toContain("/clauses/birch/app-sells-chats/");
	expect(main).toContain("Withdrawn 3 March 2026");
});

test("the audits find nothing on the notes", async () => {
	const { output } = await run(process.execPath, [join(ROOT, "scripts/audit.ts"), "--json"], { cwd: ROOT, env: ENV });
	expect(JSON.parse(output)).toMatchObject({ findings: [] });
});
