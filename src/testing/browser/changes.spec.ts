import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { built, changed, clauses, DIST, expect, KINDS, plain, test } from "./site.ts";

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("changes are led to by year and month, and filtered by anchors", async ({ page }) => {
		await page.goto("/changes/");
		await page
			.getByRole("table", { name: /Changes by year/ })
			.getByRole("link")
			.first()
			.click();
		await expect(page).toHaveURL(/\/changes\/\d{4}\/$/);
		await page
			.getByRole("link", { name: /^The words of / })
			.first()
			.click();
		await expect(page).toHaveURL(/\/changes\/\d{4}\/\d\d\/$/);
		await page.getByRole("link", { name: "Material changes" }).click();
		await expect(page).toHaveURL(/\/changes\/\d{4}\/\d\d\/#material$/);
		await expect(page.getByRole("heading", { name: "Material changes" })).toBeInViewport();
	});

	test("material changes have a page of their own, by year, that holds no editorial one", async ({ page }) => {
		await page.goto("/changes/");
		const counted = Number(/(\d+) material/.exec((await page.locator(".lead").textContent()) ?? "")?.[1]);
		await page.getByRole("link", { name: "All material changes" }).click();
		await expect(page).toHaveURL(/\/changes\/material\/$/);
		const entries = page.locator("main .change");
		// Older ones stand on the page of their year: the counts of the years add up to all.
		const years = page.getByRole("navigation", { name: "Years" });
		const inYears = [...((await years.textContent()) ?? "").matchAll(/\((\d+)\)/g)].map(([, n]) => Number(n));
		expect(inYears.reduce((sum, n) => sum + n, 0)).toBe(counted);
		await expect(entries).toHaveCount(Math.min(counted, 150));
		expect(await entries.filter({ has: page.locator(".tag", { hasText: "editorial" }) }).count()).toBe(0);
		const named = await years.getByRole("link").allTextContents();
		const [newest = "", oldest = ""] = [named[0], named.at(-1)];
		await years.getByRole("link", { name: newest }).click();
		await expect(page.locator(`[id="in-${newest}"]`)).toBeInViewport();
		await years.getByRole("link", { name: oldest }).click();
		await expect(page).toHaveURL(new RegExp(`/changes/${oldest}/$`));
	});

	test("the months of a year tell every change once, with its words", () => {
		// A change is a version that followed another.
		const later = clauses.filter((c) => clauses.some((d) => d.clause === c.clause && d.version < c.version));
		for (const year of new Set(later.map(({ version }) => version.slice(0, 4)))) {
			const months = built(`/changes/${year}/`)
				.querySelectorAll("main a")
				.map((a) => a.getAttribute("href") ?? "")
				.filter((href) => /^\/changes\/\d{4}\/\d\d\/$/.test(href));
			expect(new Set(months).size).toBe(months.length);
			const told = months
				.flatMap((month) =>
					built(month)
						.querySelectorAll(".change h3 a")
						.map((a) => a.getAttribute("href") ?? ""),
				)
				.filter((href) => href.includes("/history/#"));
			expect(told.length, year).toBe(later.filter(({ version }) => version.startsWith(year)).length);
			expect(new Set(told).size, year).toBe(told.length);
		}
	});

	test("an entry says when, who, which way, and from what to what", () => {
		const entry = plain(built("/changes/").querySelector(".change"));
		expect(entry).toMatch(/\d{4} \((?:took effect|first archived|first read|searched|will take effect)\)/);
		expect(entry).toMatch(/widens|narrows|clarifies/);
		expect(entry).toMatch(/material|editorial/);
		expect(entry).toMatch(/Answer: (?:from|stays)/);
		expect(entry).toMatch(/Severity: (?:from|stays)/);
	});

	test("a list leads to the whole change, in the history of its clause", async ({ page }) => {
		await page.goto("/changes/material/");
		const named = page.locator("main .change h3 a").first();
		const headline = (await named.textContent()) ?? "";
		await named.click();
		await expect(page).toHaveURL(/\/clauses\/[^/]+\/[^/]+\/history\/#\d{4}-\d{2}-\d{2}$/);
		const date = new URL(page.url()).hash.slice(1);
		const change = page.locator(`[id="${date}"]`);
		await expect(change.getByRole("heading", { name: headline })).toBeInViewport();
		await expect(change.locator(".tag", { hasText: "material" })).toBeVisible();
		await expect(change).toContainText(/Answer: (?:from|stays)/);
		await expect(change).toContainText("Cite this change: Clausebook, “");
		await expect(change.locator(`[id="link-${date}"]`)).toHaveText(new RegExp(`^https?://.*/history/#${date}$`));
		for (const fold of await change.locator("details:not([open]) summary").all()) await fold.click();
		await expect(change.locator(".diff, .quote").first()).toBeVisible();
		await expect(change.getByRole("table", { name: /^Points before and after/ })).toBeVisible();
		await expect(change.getByRole("heading", { name: /^(?:Before|After): version of/ })).toHaveCount(2);
		await expect(change.locator("dt", { hasText: "Record checked" })).toHaveCount(2);
	});

	test("a superseded version leads to what changed since", async ({ page }) => {
		await page.goto(KINDS["frozen version"] ?? "/");
		await page.getByRole("link", { name: "What changed since this version" }).click();
		await expect(page).toHaveURL(/\/history\/#(?:from-\d{4}-\d{2}-\d{2}-to-)?\d{4}-\d{2}-\d{2}$/);
		const id = new URL(page.url()).hash.slice(1);
		await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
	});
});

test("marks of a change survive greyscale, print and reading aloud", async ({ page }) => {
	await page.goto(KINDS.history ?? "/");
	await page.emulateMedia({ media: "print" });
	const change = page.locator(`[id="${changed?.version}"]`);
	const decoration = (selector: string) =>
		change
			.locator(selector)
			.first()
			.evaluate((e) => getComputedStyle(e).textDecorationLine);
	const both = await change.locator(".diff").evaluate((e) => [e.querySelector("ins") !== null, e.querySelector("del") !== null]);
	if (both[0]) {
		expect(await decoration(".diff ins")).toBe("underline");
		await expect(change.locator(".diff ins").first()).toHaveText(/^\[added\] [\s\S]* \[end\]$/);
	}
	if (both[1]) {
		expect(await decoration(".diff del")).toBe("line-through");
		await expect(change.locator(".diff del").first()).toHaveText(/^\[removed\] [\s\S]* \[end\]$/);
	}
	expect(both).toContain(true);
});

test("a long history unfolds the change that an address names, and one after the other", async ({ page }) => {
	const dates = (clause: string) => clauses.filter((c) => c.clause === clause).map((c) => c.version);
	const [longest = ""] = [...new Set(clauses.map((c) => c.clause))].sort((a, b) => dates(b).length - dates(a).length);
	const [, second = "", third = ""] = dates(longest).sort();
	await page.goto(`/clauses/${longest}/history/`);
	const change = (date: string) => page.locator(`[id="${date}"]`);
	await expect(change(second).locator(".diff")).toBeHidden();
	await page.goto(`/clauses/${longest}/history/#${second}`);
	await expect(change(second).locator(".diff")).toBeVisible();
	await expect(change(second).getByRole("table", { name: /^Points before and after/ })).toBeVisible();
	await expect(change(second).getByRole("button", { name: "Copy link" })).toBeVisible();
	await expect(change(third).locator(".diff")).toBeHidden();
	await change(second)
		.getByRole("link", { name: /^Change after/ })
		.click();
	await expect(change(third).locator(".diff")).toBeVisible();
	await change(third)
		.getByRole("link", { name: /^Change before/ })
		.click();
	await expect(page).toHaveURL(new RegExp(`#${second}$`));
});

test("folded words of a list are printed", async ({ page }) => {
	await page.goto("/changes/");
	await expect(page.locator(".change .diff").first()).toBeHidden();
	await page.emulateMedia({ media: "print" });
	await expect(page.locator(".change .diff").first()).toBeVisible();
});

test("a timeline has a name, a description and a table that says the same", async ({ page }) => {
	await page.goto(KINDS.history ?? "/");
	const picture = page.getByRole("img", { name: /Severity points of CB-\d{4} over time/ });
	await expect(picture).toHaveAccessibleDescription(/^1: from \d/);
	const versions = clauses.filter((c) => c.clause === changed?.clause).length;
	await expect(page.getByRole("table", { name: /Every recorded wording/ }).locator("tbody th a")).toHaveCount(versions);
	await page.goto(KINDS["changes of a platform"] ?? "/");
	await expect(page.getByRole("img", { name: /Changes of .* by question/ })).toBeVisible();
	await page.getByText("The same as a table").click();
	await expect(page.getByRole("table", { name: /by question, newest first/ })).toBeVisible();
});

test("timeline text is at least 12 px at 320 px and follows the theme", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const kind of ["history", "changes of a platform"]) {
		await page.goto(KINDS[kind] ?? "/");
		for (const theme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme: theme });
			const seen = await page.locator(".timeline text").evaluateAll((list) => {
				const picture = list[0]?.closest("svg.timeline")?.getBoundingClientRect();
				return list.map((e) => {
					const { left, right } = e.getBoundingClientRect();
					const inside = left >= (picture?.left ?? 0) - 1 && right <= innerWidth;
					return { size: Number.parseFloat(getComputedStyle(e).fontSize), fill: getComputedStyle(e).fill, inside };
				});
			});
			expect(seen.length).toBeGreaterThan(0);
			expect(seen.filter((t) => t.size < 12 || !t.inside)).toEqual([]);
			const [ink, paper] = await page.evaluate(() => {
				const { color, backgroundColor } = getComputedStyle(document.body);
				return [color, backgroundColor];
			});
			expect(ink, theme).toBe(theme === "dark" ? "rgb(231, 234, 237)" : "rgb(27, 29, 31)");
			expect(seen.every((t) => t.fill !== paper)).toBe(true);
		}
	}
});

test("feeds are named in the head and on the page, and are there", () => {
	for (const kind of ["home", "changes", "changes of a platform", "topic", "clause", "history"]) {
		const page = built(KINDS[kind] ?? "/");
		for (const type of ["application/atom+xml", "application/feed+json"]) {
			const named = page.querySelector(`head link[rel="alternate"][type="${type}"]`)?.getAttribute("href") ?? "-";
			const shown = page.querySelector(`main a[type="${type}"]`)?.getAttribute("href");
			expect(named, `${kind} ${type}`).toBe(shown);
			expect(existsSync(join(DIST, named)), named).toBe(true);
			expect(statSync(join(DIST, named)).size).toBeGreaterThan(100);
		}
	}
});

test("the front page shows at most six changes, material ones first", () => {
	const heading = built("/")
		.querySelectorAll("h2")
		.find((one) => plain(one) === "What changed last");
	const entries = heading?.parentNode?.querySelectorAll("li") ?? [];
	expect(entries.length).toBeGreaterThan(0);
	expect(entries.length).toBeLessThanOrEqual(6);
	expect(plain(entries[0])).toMatch(/\d{4}: .+: .+\. (?:Widens|Narrows|Clarifies): (?:takes|neither)/);
});
