import { readFileSync } from "node:fs";
import { join } from "node:path";
import { built, clauses, DIST, expect, KINDS, test } from "./site.ts";

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("a clause page is complete", async ({ page }) => {
		await page.goto(KINDS.clause ?? "/");
		for (const heading of [
			"In plain words",
			"What the document says",
			"The switch",
			"What still happens after that",
			"How it is graded",
			"The same question elsewhere",
			"Laws that bear on this clause",
			"Evidence and dates",
			"Versions",
			"How to cite",
		]) {
			await expect(page.getByRole("heading", { name: heading })).toBeVisible();
		}
	});

	test("search offers platforms and questions instead", async ({ page }) => {
		await page.goto("/search/");
		await expect(page.getByText("Search in the page needs JavaScript")).toBeVisible();
		await page.getByRole("link", { name: "Claude" }).click();
		await expect(page.getByRole("heading", { level: 1 })).toContainText("Claude");
	});

	test("compare offers pages for two platforms", async ({ page }) => {
		await page.goto("/compare/");
		await page
			.getByRole("link", { name: /ChatGPT.*and|and.*ChatGPT/ })
			.first()
			.click();
		await expect(page.getByRole("table").first()).toBeVisible();
	});

	test("a short address lands on the clause", async ({ page }) => {
		const [clause] = clauses;
		await page.goto(`/c/${clause?.id}/`);
		await page.waitForURL(`**/clauses/${clause?.clause}/`);
	});
});

test("every quote reaches the reader byte for byte", async ({ page }) => {
	await page.goto("/");
	const quoted = clauses.filter((c) => c.authored.quote);
	/** The part of a page that holds its quotes, for the browser's own parser. */
	const quotes = quoted.map(({ clause, version }) => {
		const html = readFileSync(join(DIST, "clauses", clause, version, "index.html"), "utf8");
		return html.slice(html.indexOf("<blockquote"), html.lastIndexOf("</blockquote>"));
	});
	const shown = await page.evaluate(
		(texts) =>
			texts.map((text) => {
				const parsed = new DOMParser().parseFromString(text, "text/html");
				return [...parsed.querySelectorAll("blockquote .part")].map((part) => {
					part.querySelector(".gap")?.remove();
					return part.textContent;
				});
			}),
		quotes,
	);
	expect(shown).toHaveLength(quoted.length);
	for (const [i, { clause, authored }] of quoted.entries()) expect(shown[i], clause).toEqual(authored.quote?.parts);
});

test("a superseded version says so and leads to the current one", async ({ page }) => {
	await page.goto(KINDS["frozen version"] ?? "/");
	await expect(page.locator(".notice")).toContainText("Superseded.");
	await page.getByRole("link", { name: "See the current version" }).click();
	await expect(page.locator(".notice", { hasText: "Superseded." })).toHaveCount(0);
	await expect(page.getByRole("table", { name: /Every recorded wording/ })).toBeVisible();
});

test("what changed is marked as inserted and deleted text", async ({ page }) => {
	const rows = clauses.filter((c) => c.authored.quote);
	const after = rows.find((c) => c.current && rows.some((d) => d.clause === c.clause && d.version < c.version));
	await page.goto(`/clauses/${after?.clause}/`);
	// The words before and after stand once, in the history of the clause.
	await page.getByRole("link", { name: /^Since \d.+: / }).click();
	await page.waitForURL(`**/clauses/${after?.clause}/history/#*`);
	expect(await page.locator(".diff ins, .diff del").count()).toBeGreaterThan(0);
});

test("quotation marks are drawn, never copied or read aloud, and follow the quote's language", async ({ page }) => {
	// Parts that stand under each other in the document are one quote; others are several. This one is in English.
	const clause = clauses.find((c) => {
		const quote = c.current ? built(`/clauses/${c.clause}/`).querySelector("blockquote") : null;
		return quote !== null && !quote.hasAttribute("lang") && quote.querySelectorAll(".part").length > 1;
	});
	await page.goto(`/clauses/${clause?.clause}/`);
	const quote = page.locator("blockquote").first();
	const [first, last] = [quote.locator(".part").first(), quote.locator(".part").last()];
	expect(await first.evaluate((e) => getComputedStyle(e, "::before").content)).toContain("open-quote");
	expect(await last.evaluate((e) => getComputedStyle(e, "::after").content)).toContain("close-quote");
	expect(await last.evaluate((e) => getComputedStyle(e, "::before").content)).toBe("none");
	const copied = await first.evaluate((e) => {
		getSelection()?.selectAllChildren(e);
		return getSelection()?.toString();
	});
	expect(copied?.trim()).toBe(clause?.authored.quote?.parts[0]);
	const cdp = await page.context().newCDPSession(page);
	const { nodes } = await cdp.send("Accessibility.getFullAXTree");
	const parts = clause?.authored.quote?.parts.join("") ?? "";
	const read = nodes.filter(({ ignored, name }) => !ignored && /^[“”"]$/.test(String(name?.value)) && !parts.includes(String(name?.value)));
	expect(read).toEqual([]);
	await page.evaluate(() => getSelection()?.removeAllRanges());
	const english = await first.screenshot();
	await quote.evaluate((e) => e.setAttribute("lang", "fr"));
	expect((await first.screenshot()).equals(english)).toBe(false);
});

test("passages that do not answer stand under their text, a reason once", async ({ page }) => {
	const hits = (c: (typeof clauses)[number]) => (c.authored.search?.hits ?? []) as readonly { document: string; why: string }[];
	const [most] = clauses.filter((c) => c.current).sort((a, b) => hits(b).length - hits(a).length);
	if (!most) throw new Error("The book has no clause");
	await page.goto(`/clauses/${most.clause}/`);
	const block = page.locator("details.hits");
	await block.locator("summary").click();
	await expect(block.locator("summary")).toContainText(String(hits(most).length));
	const documents = new Set(hits(most).map(({ document }) => document));
	await expect(block.locator("h3")).toHaveCount(documents.size);
	const reasons = new Set(hits(most).map(({ document, why }) => `${document} ${why}`));
	await expect(block.locator("h3 + ul > li")).toHaveCount(reasons.size);
});

test("what still happens is marked in the words, by numbers that are drawn and never copied", async ({ page }) => {
	const clause = clauses.find((c) => c.current && c.authored.quote && c.authored.carveOuts.length > 1);
	await page.goto(`/clauses/${clause?.clause}/`);
	for (const [i, { part }] of (clause?.authored.carveOuts ?? []).entries()) {
		const marked = page.locator(`#quote-${part} .marked`);
		expect((await marked.getAttribute("data-keys"))?.split(" ")).toContain(String(i + 1));
		expect(await marked.textContent()).toBe(clause?.authored.quote?.parts[part - 1]);
		await expect(
			page
				.locator(".keys > li")
				.nth(i)
				.getByRole("link", { name: `part ${part}` }),
		).toHaveAttribute("href", `#quote-${part}`);
	}
});

test("a day tells the wording that held then, and none before the first", async ({ page }) => {
	const first = clauses.find((c) => c.current && clauses.some((d) => d.clause === c.clause && d.version < c.version));
	const versions = clauses
		.filter((c) => c.clause === first?.clause)
		.map(({ version }) => version)
		.sort();
	await page.goto(`/clauses/${first?.clause}/`);
	const field = page.getByLabel("What did it say on");
	const said = page.locator("said-on output");
	for (const version of versions) {
		await field.fill(version);
		await expect(said.getByRole("link")).toHaveAttribute("href", `/clauses/${first?.clause}/${version}/`);
	}
	await field.fill("1999-01-01");
	await expect(said).toHaveText("No wording of that day is recorded.");
});

test("a link to a folded part opens it", async ({ page }) => {
	await page.goto(KINDS.clause ?? "/");
	await expect(page.getByText("SHA-256 of the quote")).toBeHidden();
	await page.getByRole("navigation", { name: "On this page" }).getByRole("link", { name: "Evidence" }).click();
	await expect(page.getByText("SHA-256 of the quote")).toBeVisible();
});
