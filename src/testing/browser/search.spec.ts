import { data, expect, test } from "./site.ts";

/**
 * What readers would type, and the pages that answer it. One of them must be among the first three results.
 * An entry is a part of the address.
 */
const QUERIES: readonly (readonly [string, readonly string[]])[] = [
	["does claude train on my code", ["/anthropic/claude-code-consumer/", "/clauses/anthropic/", "/anthropic/claude-code"]],
	["does chatgpt train on my chats", ["/platforms/openai/", "/clauses/openai/"]],
	["how do I opt out", ["/guides/how-to-opt-out/", "/opt-out/"]],
	["chatgpt plus training", ["/openai/chatgpt-plus/"]],
	["claude team training", ["/anthropic/claude-team/"]],
	["claude bedrock", ["/anthropic/claude-on-bedrock/", "/clauses/anthropic/"]],
	["gemini human reviewers", ["/clauses/google-gemini/"]],
	["gemini keep activity off", ["/clauses/google-gemini/", "/platforms/google-gemini/"]],
	["github copilot opt out training", ["/github-copilot/"]],
	["copilot business code training", ["/github-copilot/github-copilot-business/", "/clauses/github-copilot/"]],
	["cursor privacy mode", ["/clauses/cursor/", "/platforms/cursor/"]],
	["windsurf train on code", ["/windsurf/"]],
	["mistral free plan training", ["/mistral/"]],
	["grok x posts train", ["/clauses/xai/", "/platforms/xai/"]],
	["perplexity enterprise training", ["/perplexity/"]],
	["thumbs up feedback training", ["/topics/training-on-feedback/", "/carve-outs/feedback/", "/clauses/"]],
	["what still trains after opt out", ["/carve-outs/", "/after-opt-out/"]],
	["children under 18 data", ["/topics/childrens-data/", "/clauses/"]],
	["gdpr right to object training", ["/regulations/eu-gdpr/", "/letters/gdpr-objection/", "/clauses/"]],
	["voice recordings training", ["/topics/training-on-voice/", "/clauses/"]],
	["can I train a model on outputs", ["/topics/training-on-outputs/", "/clauses/"]],
	["does microsoft copilot use my conversations", ["/microsoft-copilot/"]],
	["codeium", ["/windsurf/"]],
	["object to training letter gdpr", ["/letters/"]],
	["opt out claude", ["/opt-out/anthropic/"]],
	["delete my data california letter", ["/letters/california-deletion/"]],
	["stop training on my data", ["/guides/how-to-opt-out/", "/opt-out/", "/clauses/"]],
	["how is severity computed", ["/method/"]],
	["which account am I on", ["/answer/"]],
	["which claude plan do I have", ["/answer/anthropic/"]],
	["claude vendor review", ["/platforms/anthropic/review/"]],
	["chatgpt due diligence", ["/platforms/openai/review/", "/packet/"]],
	["evidence packet", ["/packet/"]],
	["questions to ask vendors", ["/guides/questions-for-vendors/"]],
	["rolling out an assistant to a team", ["/guides/rollout-for-teams/"]],
	["coding assistant repositories rules", ["/guides/coding-assistants/"]],
	["connectors shared projects", ["/guides/connectors-and-shared-projects/"]],
	["exercise classify inputs", ["/guides/classify-five-inputs/"]],
];

test("each question lands on the right page, one after the other in one open search", async ({ page }) => {
	await page.goto("/search/");
	for (const [query, expected] of QUERIES) {
		await test.step(query, async () => {
			await page.getByRole("searchbox").fill(query);
			await page.keyboard.press("Enter");
			// The words in the address and the count belong to the same search: both are set when it begins and ends.
			await expect(page).toHaveURL((url) => url.searchParams.get("q") === query);
			await expect(page.locator(".status")).toHaveText(/\d pages?$/);
			const top = await page
				.locator(".results > li h2 a")
				.evaluateAll((links) => links.slice(0, 3).map((link) => new URL((link as HTMLAnchorElement).href).pathname));
			expect
				.soft(
					top.some((path) => expected.some((part) => path.includes(part))),
					`“${query}” leads to ${expected.join(" or ")}, in ${top.join(", ")}`,
				)
				.toBe(true);
		});
	}
});

test("an address with a question, a filter or odd input shows what it finds", async ({ page }) => {
	await test.step("a question shows its results", async () => {
		const [query, expected] = QUERIES[0] ?? ["", []];
		await page.goto(`/search/?q=${encodeURIComponent(query)}`);
		await expect(page.locator(".results > li h2 a").first()).toHaveAttribute("href", new RegExp(expected.join("|")));
	});
	await test.step("a filter alone lists its pages, clause pages among them", async () => {
		await page.goto("/search/?Severity=High");
		await expect(page.locator(".status")).toContainText(/pages?$/);
	});
	await test.step("odd input finds nothing and breaks nothing", async () => {
		await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> "zzqqxx" 𝔘𝔫𝔦 \u202E')}`);
		await expect(page.locator(".status")).not.toBeEmpty();
		expect(await page.locator(".results img").count()).toBe(0);
	});
});

test("search works by keyboard alone and keeps query and filter in the address", async ({ page }) => {
	await page.goto("/search/");
	await page.keyboard.press("/");
	await page.keyboard.type("training");
	await page.keyboard.press("Enter");
	await expect(page.locator(".results > li").first()).toBeVisible();
	await expect(page).toHaveURL(/q=training/);
	const box = page.getByRole("checkbox", { name: /^ChatGPT \(/ });
	await box.focus();
	await page.keyboard.press("Space");
	await expect(page).toHaveURL(/Platform=ChatGPT/);
	await expect(page.locator(".results > li").first()).toBeVisible();
	await page.reload();
	await expect(page.getByRole("checkbox", { name: /^ChatGPT \(/ })).toBeChecked();
	await expect(page.locator(".results h2 a").first()).toBeVisible();
});

test("a material change is found below the list of its platform, and leads to it", async ({ page }) => {
	const { items } = data<{ items: { title: string; tags: string[] }[] }>("changes/feed.json");
	const change = items.find(({ tags }) => tags.includes("material"));
	await page.goto(`/search/?${new URLSearchParams({ q: change?.title ?? "", Page: "Changes" })}`);
	const found = page.locator(".results > li ul a", { hasText: change?.title ?? "" });
	await expect(found.first()).toHaveAttribute("href", /\/platforms\/[^/]+\/changes\/#CB-\d{4}-\d{4}-\d{2}-\d{2}$/);
	await expect(page.locator(".results > li ul").first()).toContainText(/ · on \d{4}-\d{2}-\d{2}/);
	await found.first().click();
	await expect(page.getByRole("heading", { name: change?.title ?? "" })).toBeInViewport();
});

test("a brand the book does not have is said to be missing, in its own words, and a platform is not", async ({ page }) => {
	await page.goto("/search/?q=does+midjourney+train+on+my+pictures");
	const said = page.locator(".not-here");
	await expect(said).toContainText("Midjourney is not in this book yet.");
	await expect(said.getByRole("link", { name: "Platforms in this book" })).toHaveAttribute("href", "/platforms/");
	await page.getByRole("searchbox").fill("does chatgpt train on my code");
	await page.keyboard.press("Enter");
	await expect(page.locator(".results > li").first()).toBeVisible();
	await expect(said).toBeEmpty();
});
