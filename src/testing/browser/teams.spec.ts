import { readFile } from "node:fs/promises";
import { built, clauses, data, expect, plain, test } from "./site.ts";

interface Packet {
	readonly products: readonly { readonly id: string; readonly name: string }[];
	readonly answers: readonly { readonly product: string; readonly topic: string }[];
	readonly evidence: readonly { readonly number: string; readonly quote: readonly string[] }[];
	readonly decisions: readonly { readonly product: string; readonly decision: string }[];
}

const CHOICE = "/packet/?products=claude-team,claude-api&topics=training-on-conversations,human-review";
const made = "packet-maker .made";

test("a review leads from a judgement to the exact words on the same page", async ({ page }) => {
	await page.goto("/platforms/anthropic/review/");
	const judgement = page.locator("#promises ~ ol li").first();
	const number = await judgement.locator("dd .refs a").first().innerText();
	await judgement.locator("dd .refs a").first().click();
	const clause = clauses.find((c) => c.current && number.startsWith(c.id));
	await expect(page.locator(`#${clause?.id.toLowerCase()} blockquote`).first()).toBeVisible();
	await expect(page.locator(`#${clause?.id.toLowerCase()} blockquote`).first()).toContainText(clause?.authored.quote?.parts[0] ?? "");
});

test("every review has each of its parts and every product in the table", () => {
	const { reviews } = data<{ reviews: readonly { readonly platform: string }[] }>("data/v1/teams.json");
	expect(reviews.length).toBeGreaterThanOrEqual(10);
	for (const { platform: id } of reviews) {
		const page = built(`/platforms/${id}/review/`);
		for (const part of ["scope", "said", "why", "promises", "checklist", "open", "sources"])
			expect(plain(page.querySelector(`#${part}`)), `${part} of ${id}`).not.toBe("");
		const named = page.querySelectorAll("#scopes-caption ~ tbody th a").map(plain);
		for (const product of data<Packet>(`packet/${id}/${id}.json`).products)
			expect(
				named.some((name) => name.includes(product.name)),
				`${product.name} in ${named.join(", ")}`,
			).toBe(true);
	}
});

test("a packet is made from the address, and a change of the choice goes into it", async ({ page }) => {
	await page.goto(CHOICE);
	await expect(page.locator(`${made} > h2`)).toHaveText("Evidence packet: Claude");
	await expect(page.getByRole("status")).toContainText("products: 2");
	await expect(page.locator(`${made} table.decisions tbody tr`)).toHaveCount(2);
	await page.getByText("Products of Claude", { exact: true }).click();
	await page.getByLabel("Claude Enterprise").check();
	await expect(page).toHaveURL(/products=claude-team,claude-enterprise,claude-api&topics=training-on-conversations,human-review$/);
	await expect(page.locator(`${made} table.decisions tbody tr`)).toHaveCount(3);
	await page.reload();
	await expect(page.locator(`${made} table.decisions tbody tr`)).toHaveCount(3);
});

test("a packet is chosen, filled in and saved by keyboard alone", async ({ page }) => {
	await page.goto("/packet/");
	await page.locator('[data-platform="cursor"] [data-all]').focus();
	await page.keyboard.press("Space");
	await page.getByRole("button", { name: "Make the packet" }).focus();
	await page.keyboard.press("Enter");
	await expect(page.locator(`${made} > h2`)).toBeFocused();
	await page.getByLabel("Decision for Cursor Teams").focus();
	await page.keyboard.type("Approved for public code");
	const button = page.getByRole("button", { name: "JSON", exact: true });
	await button.focus();
	const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
	expect(download.suggestedFilename()).toMatch(/^clausebook-packet-\d{4}-\d{2}-\d{2}-cursor\.json$/);
	const packet = JSON.parse(await readFile(await download.path(), "utf8")) as Packet;
	expect(packet.decisions.find(({ product }) => product === "cursor-teams")?.decision).toBe("Approved for public code");
});

test("a packet made in the browser is the packet made at build time", async ({ page, request }) => {
	const whole = (await (await request.get("/packet/windsurf/windsurf.json")).json()) as Packet & { address: string };
	await page.goto(`/packet/?products=${whole.products.map(({ id }) => id).join(",")}`);
	for (const format of ["Markdown", "CSV", "JSON"] as const) {
		const button = page.locator(made).getByRole("button", { name: format, exact: true });
		const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
		const text = await readFile(await download.path(), "utf8");
		const ready = await (await request.get(`/packet/windsurf/windsurf.${{ Markdown: "md", CSV: "csv", JSON: "json" }[format]}`)).text();
		if (format === "JSON")
			expect({ ...(JSON.parse(text) as object), address: "" }).toEqual({ ...(JSON.parse(ready) as object), address: "" });
		// The one line that differs is the address: a choice has its own.
		else expect(text.split("\n").filter((line) => !ready.includes(line))).toHaveLength(format === "CSV" ? 0 : 1);
	}
});

test("hostile input stays text: in the address, in the decision table, in the files", async ({ page }) => {
	await page.goto("/packet/?products=%3Cscript%3Ealert(1)%3C%2Fscript%3E,claude-team,__proto__&topics=%00%F0%9F%92%A9");
	await expect(page.getByRole("status")).toContainText("3 unknown names in the address left out");
	const wild = `=HYPERLINK("https://evil.example","x")\n<script>alert(1)</script> | ‮\u0000 ${"word ".repeat(10_000)}`;
	await page.getByLabel("Decision for Claude Team").fill(wild);
	await page.getByLabel("Owner for Claude Team").fill("@SUM(A1:A9)");
	const save = async (name: string) => {
		const [download] = await Promise.all([
			page.waitForEvent("download"),
			page.locator(made).getByRole("button", { name, exact: true }).click(),
		]);
		return readFile(await download.path(), "utf8");
	};
	const csv = await save("CSV");
	expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"",""x"")`);
	expect(csv).toContain("'@SUM(A1:A9)");
	const line = (await save("Markdown")).split("\n").find((l) => l.startsWith("| Claude Team"));
	expect(line).toContain("\\<script\\>alert(1)\\</script\\> \\|");
	expect(await page.locator("packet-maker script").count()).toBe(0);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ""]);
});

test("without a product nothing is made, and the page says so", async ({ page }) => {
	await page.goto("/packet/?products=nobody");
	await expect(page.getByRole("status")).toContainText("The address names no product of this book");
	await page.getByRole("button", { name: "Make the packet" }).click();
	await expect(page.getByRole("status")).toHaveText("No product is chosen yet.");
	await expect(page.locator(made)).toBeHidden();
});

test("data that does not load leads to the ready-made packets", async ({ page, context }) => {
	await context.route("**/packet/anthropic/anthropic.json", (route) => route.fulfill({ status: 200, body: "not JSON" }));
	await page.goto(CHOICE);
	await expect(page.getByRole("status")).toContainText("The ready-made packets below hold the same.");
	await expect(page.getByRole("link", { name: "Claude: packet" })).toBeVisible();
});

test("a printed packet has its cover and nothing of the chooser", async ({ page }) => {
	await page.goto(CHOICE);
	await expect(page.locator(`${made} > h2`)).toBeVisible();
	await page.emulateMedia({ media: "print" });
	for (const text of ["Records checked up to", "Address of this packet"])
		await expect(page.locator(`${made} dt`, { hasText: text })).toBeVisible();
	await expect(
		page.getByText("https://clausebook.example/packet/?products=claude-team,claude-api", { exact: false }).first(),
	).toBeVisible();
	await expect(page.locator("packet-maker form")).toBeHidden();
	await expect(page.locator("h1")).toBeHidden();
	await expect(page.getByText("Ready-made, one for each platform")).toBeHidden();
});

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("packets are pages and files, reviews and guides are whole", async ({ page, request }) => {
		await page.goto("/packet/");
		await expect(page.locator("packet-maker form")).toBeHidden();
		await page.getByRole("link", { name: "Cursor: packet" }).click();
		for (const heading of ["Decisions", "Answers", "Open questions", "Evidence", "Sources"])
			await expect(page.getByRole("heading", { name: heading, exact: true })).toBeVisible();
		for (const format of ["md", "csv", "json"]) expect((await request.get(`/packet/cursor/cursor.${format}`)).ok()).toBe(true);
		await page.goto("/guides/classify-five-inputs/");
		await expect(page.locator("exercise-sheet form")).toBeHidden();
		await expect(page.locator("#by-product tbody tr").first()).toBeVisible();
	});
});

test("the exercise shows the answer sheet of the chosen product, with its clauses", async ({ page }) => {
	await page.goto("/guides/classify-five-inputs/");
	const rows = page.locator(".sheet tbody tr");
	await page.locator("exercise-sheet select").selectOption("claude-free");
	await expect(rows).toHaveCount(5);
	await expect(rows.first()).toContainText("No answer stands in the way.");
	await expect(rows.nth(2)).toContainText("Ask first");
	await expect(rows.nth(2).getByRole("link").first()).toHaveAttribute("href", /^\/clauses\/anthropic\//);
	await expect(page).toHaveURL(/\?product=claude-free$/);
	await page.goto("/guides/classify-five-inputs/?product=%22%3E%3Cimg%20src=x%3E");
	await expect(page.locator(".sheet")).toBeEmpty();
});
