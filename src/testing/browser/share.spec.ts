import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clauses, DIST, expect, KINDS, test } from "./site.ts";

const quoted = clauses.filter((c) => c.authored.quote);
const superseded = quoted.find((c) => !c.current && clauses.some((d) => d.clause === c.clause && d.current));
const path = KINDS.clause ?? "/";
const FONTS = join(import.meta.dirname, "../../../node_modules/@fontsource/inter/files");

test.describe("the citation kit", () => {
	test("without script has every style, the edition's day and no button", async ({ browser }) => {
		const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
		await page.goto(new URL(path, process.env.CLAUSEBOOK_URL ?? "http://localhost:4400/").href);
		for (const style of ["plain", "apa", "chicago", "bluebook", "bibtex", "ris", "csl"])
			await expect(page.locator(`#cite-${style}`)).toHaveCount(1);
		await expect(page.locator(".cite")).toContainText("the day of this edition");
		await expect(page.locator("cite-kit button, share-link button, file-check input")).toHaveCount(0);
		await page.context().close();
	});

	test("with script gives today as the day of access, and copies", async ({ page, context }) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.clock.setFixedTime(new Date("2031-02-03T12:00:00"));
		await page.goto(path);
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
	test("the file of the words has the hash that the page prints", async ({ page, request }) => {
		await page.goto(path);
		await page.getByText("Check it yourself").click();
		const link = page.getByRole("link", { name: "the words as a file" });
		const file = join(mkdtempSync(join(tmpdir(), "clausebook-")), "quote.txt");
		writeFileSync(file, await (await request.get((await link.getAttribute("href")) ?? "")).body());
		const [hash] = execFileSync("sha256sum", [file], { encoding: "utf8" }).split(" ");
		await expect(page.locator(".check-yourself")).toContainText(hash ?? "-");
	});

	test("a file of the reader's is compared in the page: found, changed, another text, no text", async ({ page }) => {
		await page.goto(path);
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

test.describe("sharing", () => {
	test("every line of every card and badge stays in its picture", async ({ page }) => {
		await page.goto("/");
		const pictures = clauses.flatMap(({ clause, version }) =>
			["card.svg", "badge.svg"].map((name) => ({
				name: `${clause}/${version} ${name}`,
				svg: readFileSync(join(DIST, "clauses", clause, version, name), "utf8"),
			})),
		);
		// The letters that cards are drawn for, so that every machine measures the same, whatever it has installed.
		for (const weight of ["400", "700"])
			await page.evaluate(
				async ({ bytes, weight }) => {
					const face = new FontFace(
						"Inter",
						Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0)),
						{ weight },
					);
					document.fonts.add(await face.load());
				},
				{ bytes: readFileSync(join(FONTS, `inter-latin-${weight}-normal.woff2`), "base64"), weight },
			);
		/** Lines that leave their picture; all pictures of a batch are laid out at once. */
		const linesOver = (batch: typeof pictures) =>
			page.evaluate((list) => {
				const host = document.createElement("div");
				host.innerHTML = list.map(({ svg }) => `<div>${svg}</div>`).join("");
				document.body.append(host);
				const over = [...host.children].flatMap((child, i) => {
					const { width = 0, height = 0 } = child.querySelector("svg")?.viewBox.baseVal ?? {};
					const edge = width - (height === 630 ? 60 : 2);
					const lines = [...child.querySelectorAll("text")].map((line) => ({ text: line.textContent, box: line.getBBox() }));
					if (lines.length === 0) return [`${list[i]?.name} has no text`];
					return lines
						.filter(({ box }) => box.x + box.width > edge || box.x < 0 || box.y + box.height > height)
						.map(({ text }) => `${list[i]?.name}: ${text}`);
				});
				host.remove();
				return over;
			}, batch);
		expect(pictures.length).toBeGreaterThan(0);
		for (let i = 0; i < pictures.length; i += 100) expect(await linesOver(pictures.slice(i, i + 100))).toEqual([]);
	});

	test("an embedded card says that its version is superseded, in a frame without script", async ({ page }) => {
		const embed = `/embed/${superseded?.id}/${superseded?.version}/`;
		await page.goto(embed);
		await expect(page.locator(".standing")).toContainText(/Superseded on|Not found in the archive since/);
		await expect(page.locator("script")).toHaveCount(0);
		await page.getByRole("link", { name: "Evidence and history" }).click();
		await expect(page).toHaveURL(new RegExp(`/clauses/${superseded?.clause}/${superseded?.version}/$`));
	});

	test("the picture is saved as PNG and the address answers oEmbed", async ({ page, request }) => {
		await page.goto(path);
		const download = page.waitForEvent("download");
		await page.getByRole("button", { name: "Save as PNG" }).click();
		expect((await download).suggestedFilename()).toMatch(/^CB-\d{4}-.*\.png$/);
		const href = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
		const answer = await (await request.get(new URL(href ?? "").pathname)).json();
		expect(answer).toMatchObject({ version: "1.0", type: "rich", provider_name: "Clausebook" });
		expect((await request.get(new URL(/src="([^"]+)"/.exec(answer.html)?.[1] ?? "").pathname)).ok()).toBe(true);
	});
});
