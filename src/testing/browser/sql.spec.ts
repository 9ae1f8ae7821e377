import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { QUESTIONS } from "../../export/tables/questions.ts";
import { readCsv } from "../../islands/narrow-csv.ts";
import { megabytes } from "../../site/sql-engine.ts";
import { expectAccessible } from "./axe.ts";
import { saved } from "./saved.ts";
import { built, DIST, expect, expectNoSidewaysScroll, plain, test, unfold } from "./site.ts";

/** The desk for SQL in a real browser: nothing before its button, by keyboard, with mistakes, and without script. */

const FILE = join(DIST, "data/v1/clausebook.sqlite");
const status = (page: Page) => page.locator("sql-desk form [role=status]");
const mistake = (page: Page) => page.locator("sql-desk [role=alert]");
const query = (page: Page) => page.getByLabel("Query in SQL");
const rows = (page: Page) => page.locator("sql-desk tbody tr");

/** A database of a reader's own, with the tables that the statements make. */
function made(sql: string): { name: string; mimeType: string; buffer: Buffer } {
	const database = new DatabaseSync(":memory:");
	database.exec(sql);
	const buffer = Buffer.from(database.serialize());
	database.close();
	return { name: "own.sqlite", mimeType: "application/vnd.sqlite3", buffer };
}

/** Opens the page with a small database, which costs less than that of the book. */
async function openOwn(page: Page, sql = "CREATE TABLE t (a TEXT, n INTEGER)"): Promise<void> {
	await page.goto("/data/sql/");
	await page.getByLabel("Or open a copy from your own disk").setInputFiles(made(sql));
	await expect(status(page)).toHaveText("own.sqlite: 1 table is open.");
}

async function run(page: Page, sql: string): Promise<void> {
	await query(page).fill(sql);
	await query(page).press("Control+Enter");
}

test("nothing is fetched before the button, whose size is that of the files; then a question is answered by keyboard alone", async ({
	page,
}) => {
	const fetched: string[] = [];
	page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
	await page.goto("/data/sql/", { waitUntil: "networkidle" });
	const heavy = () => fetched.filter((path) => /\.(?:sqlite|wasm)$|engine/.test(path));
	await page.locator("[data-question] summary").first().click();
	const ask = page.getByRole("button", { name: "Ask this" }).nth(5);
	await ask.press("Enter");
	await expect(status(page)).toHaveText("The query runs when the data are loaded.");
	expect(heavy()).toEqual([]);

	await page.getByRole("button", { name: /^Load the data/ }).press("Enter");
	await expect(status(page)).toHaveText(/^\d+ rows\.$/);
	const sizes = heavy().map((path) => statSync(join(DIST, path)).size);
	expect(sizes).toHaveLength(3);
	await expect(
		page.getByRole("button", { name: `Load the data (${megabytes(sizes.reduce((sum, size) => sum + size, 0))})` }),
	).toBeVisible();
	const database = new DatabaseSync(FILE, { readOnly: true });
	const must = database.prepare(QUESTIONS[5]?.sql ?? "").all();
	database.close();
	const cells = must.map((row) => Object.values(row).map(String));
	expect(await rows(page).evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))).toEqual(cells);

	await test.step("with a chart that says the same", async () => {
		await expect(page.locator("sql-desk figcaption")).toHaveText("silences by question. The table says the same.");
		const bars = page.locator("sql-desk figure li");
		await expect(bars.first()).toHaveText(`${cells[0]?.[0]}${cells[0]?.[1]}`);
		const shares = await bars.locator("rect").evaluateAll((all) => all.map((one) => Number(one.getAttribute("width"))));
		expect(shares).toEqual(must.map(({ silences }) => Number(silences) / Number(must[0]?.silences)));
	});
	await test.step("every question is answered", async () => {
		for (const [i, { id }] of QUESTIONS.entries()) {
			await page.getByRole("button", { name: "Ask this" }).nth(i).press("Enter");
			await expect(page).toHaveURL(({ hash }) => new URLSearchParams(hash.slice(1)).get("sql") === QUESTIONS[i]?.sql);
			await expect(status(page), id).toHaveText(/^[\d,]+ rows?[.:]/);
			await expect(mistake(page), id).toBeEmpty();
		}
	});
	await test.step("with axe, in light and dark, and on a phone", async () => {
		await unfold(page);
		await expectAccessible(page, "page with a result");
		for (const width of [320, 768]) {
			await page.setViewportSize({ width, height: 640 });
			await expectNoSidewaysScroll(page, "page with a result");
		}
	});
	await test.step("a table of many rows is shown in part, and its CSV has all", async () => {
		await run(page, "SELECT * FROM quotes");
		await expect(status(page)).toHaveText(/^[\d,]{5,} rows: the first 500 are shown, the CSV has all\.$/);
		await expect(rows(page)).toHaveCount(500);
		const { name, text } = await saved(page, "Download CSV");
		expect(name).toBe("clausebook-query.csv");
		expect(text).toBe(readFileSync(join(DIST, "data/v1/tables/quotes.csv"), "utf8"));
	});
});

test("a mistake says what SQLite says, and the next query is answered", async ({ page }) => {
	await openOwn(page);
	await run(page, "SELECT missing FROM t");
	await expect(mistake(page)).toHaveText("No result: no such column: missing.");
	await expect(query(page)).toHaveAttribute("aria-invalid", "true");
	await run(page, "SELEC 1");
	await expect(mistake(page)).toHaveText('No result: near "SELEC": syntax error.');
	await expectAccessible(page, "page with a mistake");
	await run(page, "INSERT INTO t VALUES ('x', 7)");
	await expect(status(page)).toHaveText("The query ran and gives no rows.");
	await expect(mistake(page)).toBeEmpty();
	await run(page, "SELECT 1; SELECT a, n FROM t; -- the last that has columns");
	await expect(rows(page)).toHaveText(["x7"]);
	await query(page).fill(" ");
	await page.getByRole("button", { name: "Run" }).click();
	await expect(status(page)).toHaveText("Write a query, or take a question from below.");
	expect(new URL(page.url()).hash).toBe("");
});

test("a file from disk is opened in the page, and sent nowhere; what is no database is refused in words", async ({ page }) => {
	const sent: string[] = [];
	page.on("request", (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
	await openOwn(page, "CREATE TABLE zebra (a TEXT); INSERT INTO zebra VALUES ('stripes')");
	await run(page, "SELECT * FROM zebra");
	await expect(rows(page)).toHaveText(["stripes"]);
	expect(sent.filter((line) => /POST|zebra|\.sqlite/.test(line))).toEqual([]);
	const choose = (buffer: Buffer) =>
		page.getByLabel("Or open a copy from your own disk").setInputFiles({ name: "odd.sqlite", mimeType: "", buffer });
	await choose(Buffer.from("<!doctype html><p>No database".repeat(99)));
	await expect(mistake(page)).toHaveText("odd.sqlite cannot be opened: file is not a database.");
	await expect(rows(page)).toHaveCount(0);
	await choose(Buffer.alloc(0));
	await expect(mistake(page)).toHaveText("odd.sqlite cannot be opened: it has no table.");
});

test("hostile cells and names of columns stay text, in the page, the chart and the CSV", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const bad = [
		"<img src=x onerror=alert(1)>",
		"<script>alert(1)</script>",
		"=HYPERLINK(1)",
		"\u202Etxet\u202C",
		'a,"b"\nc',
		"x".repeat(5000),
	];
	await openOwn(page, `CREATE TABLE t (a TEXT, n INTEGER); INSERT INTO t VALUES ${bad.map((cell) => `('${cell}', 3)`).join(", ")}`);
	const name = "<b>n</b>";
	await run(page, `SELECT a, n AS "${name}" FROM t`);
	await expect(rows(page)).toHaveCount(bad.length);
	expect(await rows(page).evaluateAll((all) => all.map((row) => row.firstChild?.textContent))).toEqual(bad);
	await expect(page.locator("sql-desk thead th").last()).toHaveText(name);
	await expect(page.locator("[data-result] :is(img, script, b)")).toHaveCount(0);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page, "page with hostile cells");
	await page.getByRole("button", { name: "Copy as CSV" }).click();
	await expect(page.locator("[data-result] [role=status]")).toHaveText(" Copied");
	const csv = readCsv(await page.evaluate(() => navigator.clipboard.readText()));
	// A cell that a spreadsheet would run is made text, as in every CSV of the site.
	expect(csv).toEqual([["a", name], ...bad.map((cell) => [cell.startsWith("=") || cell.startsWith("\u202E=") ? `'${cell}` : cell, "3"])]);
});

test("numbers that JavaScript would round, bytes, nothing, and two columns of one name", async ({ page }) => {
	await openOwn(page);
	await run(page, "SELECT 9007199254740993 AS a, x'00ff' AS a, NULL AS b, -1.5 AS c");
	await expect(page.locator("sql-desk thead th")).toHaveText(["a", "a", "b", "c"]);
	await expect(page.locator("sql-desk tbody td")).toHaveText(["9007199254740993", "x'00ff'", "", "-1.5"]);
	// A chart of what is below zero, or of nothing, would say something wrong.
	await run(page, "SELECT 'x', -1");
	await expect(rows(page)).toHaveText(["x-1"]);
	await expect(page.locator("sql-desk figure")).toHaveCount(0);
});

test("a query that never ends leaves the page alone and is stopped; a long result is cut in words", async ({ page }) => {
	await openOwn(page);
	await run(page, "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT sum(n) FROM r");
	await page.getByRole("button", { name: "Stop" }).press("Enter");
	await expect(mistake(page)).toHaveText("No result: it was stopped.");
	await expect(query(page)).toBeFocused();
	await expect(page.getByRole("button", { name: "Stop" })).toBeHidden();
	await run(page, "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r");
	await expect(status(page)).toHaveText("More than 100,000 rows: the first 500 are shown, the CSV ends after 100,000.");
	await run(page, "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT sum(n) FROM r");
	await expect(page.getByRole("button", { name: "Stop" })).toBeVisible();
	// What stands there when a file is open is run: the words are changed first.
	await query(page).fill("SELECT 1");
	await page.getByLabel("Or open a copy from your own disk").setInputFiles(made("CREATE TABLE t (a TEXT)"));
	await expect(rows(page)).toHaveText(["1"]);
});

test("a link opens with its query, loads nothing, and a hostile one changes nothing", async ({ page }) => {
	const fetched: string[] = [];
	page.on("request", (request) => fetched.push(request.url()));
	const sql = "SELECT '100% + \"x\" & #', '<b>' -- ü\nFROM t";
	await page.goto(`/data/sql/#sql=${encodeURIComponent(sql)}`, { waitUntil: "networkidle" });
	await expect(query(page)).toHaveValue(sql);
	await expect(status(page)).toHaveText("The query runs when the data are loaded.");
	expect(fetched.filter((url) => /\.(?:sqlite|wasm)|engine/.test(url))).toEqual([]);
	await page.evaluate(() => {
		location.hash = "sql=SELECT 2";
	});
	await expect(query(page)).toHaveValue("SELECT 2");
	await page.goto("/data/sql/?1#sql=%E0%A4%A&x=<script>alert(1)</script>");
	await expect(page.locator("sql-desk script")).toHaveCount(0);
	await expect(mistake(page)).toBeEmpty();
});

test("data that cannot be loaded are said, and can be asked for again", async ({ page }) => {
	await page.goto("/data/sql/");
	const load = page.getByRole("button", { name: /^Load the data/ });
	await page.route("**/clausebook.sqlite*", (route) => route.fulfill({ status: 204 }), { times: 1 });
	await load.click();
	await expect(mistake(page)).toHaveText("The data of this site cannot be opened: it has no table.");
	await page.route("**/*.wasm", (route) => route.fulfill({ status: 204 }), { times: 1 });
	await load.click();
	await expect(mistake(page)).toHaveText("The data of this site cannot be opened: the engine could not be loaded.");
	await page.unrouteAll();
	await load.dblclick();
	await expect(status(page)).toHaveText(/^The data of this site: \d+ tables are open\.$/);
});

test("without script the page has the file, the dictionary, and the questions with their queries as text", () => {
	const page = built("data/sql");
	expect(page.querySelector("sql-desk form")?.getAttribute("hidden")).toBe("");
	const links = page.querySelectorAll("main a").map((a) => a.getAttribute("href"));
	expect(links).toEqual(expect.arrayContaining(["/data/v1/clausebook.sqlite", "/data/dictionary/"]));
	const asked = page.querySelectorAll("[data-question]").map((one) => [plain(one.querySelector("p")), one.querySelector("pre")?.text]);
	expect(asked).toEqual(QUESTIONS.map(({ asks, sql }) => [asks, sql]));
	expect(plain(page.querySelector("#engine")?.parentNode as never)).toContain("Copyright (c) 2017 sql.js authors");
});
