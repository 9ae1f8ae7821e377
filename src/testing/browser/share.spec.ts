import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { built, clauses, expect, KINDS, plain, test } from "./site.ts";

const quoted = clauses.filter((c) => c.authored.quote);
const superseded = quoted.find((c) => !c.current && clauses.some((d) => d.clause === c.clause && d.current));
const path = KINDS.clause ?? "/";
/** The frozen page of the same wording, which is what is cited and shown elsewhere. */
const frozen = `${path}${quoted.find((c) => c.current && path === `/clauses/${c.clause}/`)?.version}/`;

test.describe("the citation kit", () => {
	test("without script has every style, the edition's day and no button", async ({ browser }) => {
		const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await page.goto(new URL(frozen, process.env.CLAUSEBOOK_URL ?? "http://localhost:4400/").href);
		for (const style of ["plain", "apa", "chicago", "bluebook", "bibtex", "ris", "csl"])
			await expect(page.locator(`#cite-${style}`)).toHaveCount(1);
		await expect(page.locator(".cite")).toContainText("the day of this edition");
		await expect(page.locator("cite-kit button, share-link button, file-check input")).toHaveCount(0);
		await page.context().close();
	});

	test("with script gives today as the day of access, and copies", async ({ page, context }) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.clock.setFixedTime(new Date("2031-02-03T12:00:00"));
		await page.goto(`${frozen}#cite`);
		await expect(page.locator("#cite-plain")).toContainText("(accessed 3 February 2031).");
		await page.getByRole("button", { name: "Copy citation" }).click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator("#cite-plain").textContent());
		await page.locator("#cite summary, .cite summary").click();
		const bibtex = new Cite(await page.locator("#cite-bibtex").textContent()).data[0];
		expect(bibtex).toMatchObject({ accessed: { "date-parts": [[2031, 2, 3]] }, URL: await page.locator("#permanent").textContent() });
		const ris = new Cite(await page.locator("#cite-ris").textContent()).data[0];
		expect(ris).toMatchObject({ type: "webpage", URL: bibtex?.URL });
		expect(JSON.parse((await page.locator("#cite-csl").textContent()) ?? "")).toMatchObject([
			{ accessed: { "date-parts": [[2031, 2, 3]] } },
		]);
		const download = page.waitForEvent("download");
		await page.getByRole("link", { name: "Download .bib" }).click();
		expect((await download).suggestedFilename()).toMatch(/^clausebook-cb-\d{4}-\d{4}-\d{2}-\d{2}\.bib$/);
	});
});

test.describe("check it yourself", () => {
	test.describe("without script", () => {
		test.use({ javaScriptEnabled: false });

		test("the file of the words has the hash that the page prints", async ({ page }) => {
			// An address that names a folded part opens it, without script too.
			await page.goto(`${path}#evidence`);
			await page.getByText("Check it yourself").click();
			const coming = page.waitForEvent("download");
			await page.getByRole("link", { name: "the words as a file" }).click();
			const download = await coming;
			expect(download.suggestedFilename()).toMatch(/^CB-\d{4}\.txt$/);
			const [hash] = execFileSync("sha256sum", [await download.path()], { encoding: "utf8" }).split(" ");
			await expect(page.locator(".check-yourself")).toContainText(hash ?? "-");
		});
	});

	test("a file of the reader's is compared in the page: found, changed, another text, no text", async ({ page }) => {
		await page.goto(`${path}#evidence`);
		await page.getByText("Check it yourself").click();
		const parts = await page.locator("blockquote .part").evaluateAll((nodes) =>
			nodes.map((node) => {
				const copy = node.cloneNode(true) as Element;
				copy.querySelector(".gap")?.remove();
				return copy.textContent ?? "";
			}),
		);
		const choose = (name: string, text: string | Buffer) =>
			page
				.locator("file-check input")
				.setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });
		const result = page.locator("file-check [role=status]");
		await choose("text.md", `# Terms\n\n${parts.join("\n\nOther words.\n\n")}\n`);
		await expect(result).toContainText("Found: every part of the quote stands in text.md");
		await expect(result).toContainText("Part 1 found on line 3");
		await expect(result).toContainText("differs from the archived one");
		await choose(
			"page.html",
			`<!doctype html><script>alert(1)</script><main>${parts.map((p) => `<p>${p.replace(/</g, "&lt;")}</p>`).join("")}</main>`,
		);
		await expect(result).toContainText("stands in page.html");
		await choose("other.md", `${"word ".repeat(10_000)}<script>alert(1)</script> \u202e\ud83d\ude00`);
		await expect(result).toContainText("Not found: part 1");
		await choose("picture.png", Buffer.from([0x89, 0x50, 0, 1, 2]));
		await expect(result).toContainText("is not a text file");
	});
});

/** A line as it was drawn, with its width. */
interface Drawn {
	readonly text: string;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly direction: string;
}

/** Presses the button of an open page; what it drew, and the file it gave. */
async function picture(page: Page): Promise<{ readonly lines: readonly Drawn[]; readonly name: string; readonly png: Buffer }> {
	await page.evaluate(() => {
		const drawn: Drawn[] = [];
		const { fillText } = CanvasRenderingContext2D.prototype;
		CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
			drawn.push({ text, x, y, width: this.measureText(text).width, direction: this.direction });
			fillText.call(this, text, x, y);
		};
		Object.assign(globalThis, { drawn });
	});
	const coming = page.waitForEvent("download");
	await page.getByRole("button", { name: "Save as picture" }).click();
	const download = await coming;
	const lines = await page.evaluate(() => (globalThis as unknown as { drawn: Drawn[] }).drawn);
	return { lines, name: download.suggestedFilename(), png: readFileSync(await download.path()) };
}
/** Text without the breaks of lines. */
const flat = (text: string) => text.replace(/\s/g, "");

test.describe("the picture", () => {
	const conflicting = clauses.find((c) => c.current && built(`/clauses/${c.clause}/`).querySelector("share-link[data-conflict]"));
	for (const [kind, address] of [
		...["clause", "longest clause", "frozen version", "silence"].map((name) => [name, KINDS[name] ?? "/"] as const),
		["clause with a conflict", `/clauses/${conflicting?.clause}/`] as const,
	]) {
		test(`of a ${kind} says what stands on its page, and no line leaves it`, async ({ page }) => {
			const fetched: string[] = [];
			page.on("request", (request) => fetched.push(request.url()));
			await page.goto(`${address}#share`);
			expect(fetched.filter((url) => url.includes("quote-picture"))).toEqual([]);
			const { lines, name, png } = await picture(page);
			// ISO/IEC 15948, 5.2 and 11.2.2: signature, width and height.
			expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 1200, 630]);
			const share = built(address).querySelector("share-link");
			const said = ["number", "date", "source", "state", "conflict", "searched", "url"].map(
				(of) => share?.getAttribute(`data-${of}`) ?? "",
			);
			const [number, date, source = "", state = "", conflict = "", searched = "", url = ""] = said;
			expect(name).toBe(`${number}-${date}.png`);
			const drawn = flat(lines.map(({ text }) => text).join(" "));
			const parts = built(address)
				.querySelectorAll("[id^=quote-]")
				.map((part) => plain(part).replace(/^… /, ""));
			expect(parts.length > 0).toBe(searched === "");
			for (const words of [...parts, searched, source, state, conflict, plain(built(address).querySelector("h1")), number ?? "", url])
				expect(drawn).toContain(flat(words));
			for (const { text, x, y, width } of lines) {
				expect(x, text).toBeGreaterThanOrEqual(72);
				expect(x + width, text).toBeLessThanOrEqual(1200 - 72 + 1);
				expect(y, text).toBeLessThan(620);
			}
		});
	}

	test("of a superseded version says so, and is the same at each press", async ({ page }) => {
		await page.goto(`${KINDS["frozen version"]}#share`);
		const first = await picture(page);
		expect(first.lines.map(({ text }) => text).join(" ")).toMatch(/Superseded on|Not found in the archive since/);
		expect((await picture(page)).png.equals(first.png)).toBe(true);
	});

	test("of words that run from the right begins there", async ({ page }) => {
		await page.goto(`${path}#share`);
		await page.locator("[aria-labelledby=what-it-says] blockquote").evaluateAll((quotes) => {
			for (const quote of quotes)
				Object.assign(quote, { lang: "he", dir: "rtl" }).querySelector(".part")?.replaceChildren("לא נאמן מודלים");
		});
		const { lines } = await picture(page);
		const [words] = lines.filter(({ direction }) => direction === "rtl");
		expect(words).toMatchObject({ text: expect.stringContaining("לא נאמן"), x: 1128 });
		expect((words?.x ?? 0) - (words?.width ?? 0)).toBeGreaterThan(72);
	});
});

test("the figure to copy is complete on a page of its own, and leads to the frozen page and to the current answer", async ({
	page,
	request,
}) => {
	const address = KINDS["frozen version"] ?? "/";
	await page.goto(`${address}#share`);
	await page.getByText("Put it on another site").click();
	const code = (await page.locator("#figure-code").textContent()) ?? "";
	const links = await page.locator("share-link a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
	const fetched: string[] = [];
	page.on("request", (one) => fetched.push(one.url()));
	await page.goto("about:blank");
	await page.setContent(`<!doctype html><title>Another site</title>${code}`);
	await expect(page.locator("blockquote").first()).toContainText(superseded?.authored.quote?.parts[0] ?? "-");
	await expect(page.locator("figcaption")).toContainText(/Superseded on|Not found in the archive since/);
	const leads = await page.locator("figcaption a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
	expect(leads[0]).toBe(links[0]);
	expect(leads[1]).toBe(`/c/${superseded?.id}/`);
	for (const lead of leads) expect((await request.get(lead)).ok(), lead).toBe(true);
	expect(fetched).toEqual([]);
});
