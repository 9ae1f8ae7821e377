import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { type HTMLElement, parse } from "node-html-parser";
import { type Entry, readRecord } from "../../content/read.ts";

export { expect };

/** The two sites that are served: the built book, and a small one that has every note and correction (noted-book.ts). */
export type Site = "book" | "noted";

/** Every test starts at the served site, may not leave it, and fails on any script error or refused resource. */
export const test = base.extend<{ site: Site; strict: undefined }>({
	site: ["book", { option: true }],
	baseURL: async ({ site }, use) => {
		await use((site === "book" ? process.env.CLAUSEBOOK_URL : process.env.CLAUSEBOOK_NOTED_URL) ?? "http://localhost:4400/");
	},
	strict: [
		async ({ page, baseURL }, use) => {
			const outside: string[] = [];
			const errors: string[] = [];
			page.on("request", (request) => {
				if (!request.url().startsWith(new URL(baseURL ?? "").origin) && !request.url().startsWith("data:")) outside.push(request.url());
			});
			page.on("console", (message) => {
				if (message.type() === "error") errors.push(message.text());
			});
			page.on("pageerror", (error) => errors.push(error.message));
			await use(undefined);
			expect(outside, "requests to other hosts").toEqual([]);
			expect(errors, "errors in the console").toEqual([]);
		},
		{ auto: true },
	],
});

/** The built book. */
export const DIST = process.env.CLAUSEBOOK_DIST ?? join(import.meta.dirname, "../../..", "dist");

/** A page of the built book as it stands on disk. Reading the file is enough where nothing depends on a browser. */
export function built(address: string): HTMLElement {
	return parse(readFileSync(join(DIST, address, "index.html"), "utf8"));
}

/** Text as a reader sees it, with one space between words. */
export const plain = (element: HTMLElement | null | undefined): string => (element?.text ?? "").replace(/\s+/g, " ").trim();

/** What the dataset of the built book says. */
export function data<T>(path: string): T {
	return JSON.parse(readFileSync(join(DIST, path), "utf8")) as T;
}

interface ClauseRow {
	readonly id: string;
	readonly clause: string;
	readonly version: string;
	readonly current: boolean;
	readonly platform: string;
	readonly derived: { readonly drift: { readonly state: string } | null };
	readonly authored: {
		readonly title: string;
		readonly answer: string;
		readonly topic: string;
		readonly quote?: { readonly parts: readonly string[] };
		readonly carveOuts: readonly { readonly part: number }[];
		readonly appliesTo: { readonly products: readonly string[] };
		readonly search?: { readonly words: readonly string[]; readonly hits: readonly unknown[] };
		readonly corrections: readonly { readonly on: string; readonly what: string }[];
		readonly regulations: readonly unknown[];
	};
}

/** The book as the built site publishes it, so that tests follow the content and not a copy of it. */
export const { clauses } = data<{ clauses: ClauseRow[] }>("data/v1/clauses.json");

/** Records of one kind as authors wrote them. The whole book takes seconds to read, in each worker anew. */
function recordsIn<K extends "platform" | "topic">(folder: `${K}s`): readonly Entry<K>[] {
	const content = join(import.meta.dirname, "../../..", "content", folder);
	return readdirSync(content).flatMap((name) => {
		const path = `${folder}/${name}`;
		const { entry } = readRecord(path, `content/${path}`, readFileSync(join(content, name), "utf8"));
		return entry ? [entry as Entry<K>] : [];
	});
}
const PLATFORMS = recordsIn<"platform">("platforms");
const TOPICS = [...recordsIn<"topic">("topics")].sort((x, y) => x.data.order - y.data.order);

/** Topic of the question that readers of a product come with first; where it cannot arise there, of its first on training, else of its first. */
export function headlineOf(platform: string, product: string): string {
	const own = PLATFORMS.find(({ id }) => id === platform)?.data;
	const not = own?.products.find(({ id }) => id === product)?.notAsked ?? [];
	const asked = TOPICS.filter(
		({ id, data: topic }) => own && (topic.askedOf === "every-kind" || topic.askedOf.includes(own.category)) && !not.includes(id),
	);
	const first = asked.find(({ data: topic }) => own && topic.headlineOf.includes(own.category));
	const topic = first ?? asked.find(({ data: { effect } }) => effect === "trains") ?? asked[0];
	if (!topic) throw new Error(`No question is asked of ${product}`);
	return topic.id;
}

const answered = clauses.filter((c) => c.current && c.authored.quote);
const silence = clauses.find((c) => c.current && c.authored.answer === "unstated");
const superseded = clauses.find((c) => !c.current && clauses.some((d) => d.clause === c.clause && d.current));
/** A version that followed another: its clause has a history, which tells of the change. */
export const changed = clauses.find((c) => c.current && clauses.some((d) => d.clause === c.clause && d.version < c.version));
const noticed = clauses.find((c) => c.current && c.derived.drift && c.derived.drift.state !== "current");
const longest = [...answered].sort((a, b) => JSON.stringify(b.authored).length - JSON.stringify(a.authored).length)[0];
/** A clause that has every part a page can have: sections for organisations, laws, several parts of a quote. */
const first = answered.find((c) => c.authored.regulations.length > 0 && (c.authored.quote?.parts.length ?? 0) > 1) ?? answered[0];

/** One address of every page kind, found in the data. */
export const KINDS: Readonly<Record<string, string>> = {
	home: "/",
	"way in": "/answer/",
	"way in of a platform": "/answer/anthropic/",
	platforms: "/platforms/",
	platform: `/platforms/${first?.platform}/`,
	product: `/platforms/${first?.platform}/${first?.authored.appliesTo.products[0]}/`,
	clauses: "/clauses/",
	"clauses of a platform": `/clauses/${first?.platform}/`,
	clause: `/clauses/${first?.clause}/`,
	"longest clause": `/clauses/${longest?.clause}/`,
	"frozen version": `/clauses/${superseded?.clause}/${superseded?.version}/`,
	silence: `/clauses/${silence?.clause}/`,
	...(noticed ? { "clause with a drift notice": `/clauses/${noticed.clause}/` } : {}),
	topics: "/topics/",
	topic: `/topics/${first?.authored.topic}/`,
	"carve-outs": "/carve-outs/",
	"carve-out": "/carve-outs/feedback/",
	laws: "/regulations/",
	law: "/regulations/eu-gdpr/",
	compare: "/compare/",
	pair: "/compare/anthropic-vs-openai/",
	"tables by kind": "/compare/matrix/",
	matrix: "/compare/matrix/assistant/",
	conflicts: "/conflicts/",
	conflict: "/conflicts/mistral/free-api-default/",
	"conflict of one answer": "/conflicts/cursor/flagged-and-reported-content/",
	silences: "/silences/",
	"other trackers": "/elsewhere/",
	coverage: "/coverage/",
	corrections: "/corrections/",
	changes: "/changes/",
	"material changes": "/changes/material/",
	"changes of a year": `/changes/${changed?.version.slice(0, 4)}/`,
	"changes of a month": `/changes/${changed?.version.slice(0, 4)}/${changed?.version.slice(5, 7)}/`,
	"changes of a platform": `/platforms/${changed?.platform}/changes/`,
	review: `/platforms/${first?.platform}/review/`,
	teams: "/teams/",
	packet: "/packet/",
	"packet of a choice": `/packet/?products=${first?.authored.appliesTo.products.slice(0, 2).join(",")}`,
	"packet of a platform": `/packet/${first?.platform}/`,
	history: `/clauses/${changed?.clause}/history/`,
	search: "/search/",
	method: "/method/",
	"opt out": "/opt-out/",
	"opt out of a platform": `/opt-out/${first?.platform}/`,
	"after an opt-out, at a glance": "/after-opt-out/",
	"after an opt-out": "/after-opt-out/assistant/",
	checklist: "/checklist/",
	letters: "/letters/",
	letter: "/letters/gdpr-objection/",
	guides: "/guides/",
	guide: "/guides/how-to-opt-out/",
	"guide with tables": "/guides/coding-assistants/",
	exercise: `/guides/classify-five-inputs/?product=${first?.authored.appliesTo.products[0]}`,
	"questions for vendors": "/guides/questions-for-vendors/",
	environments: "/guides/which-account/",
	glossary: "/guides/glossary/",
	data: "/data/",
	sql: "/data/sql/",
	check: "/check/",
	about: "/about/",
	press: "/press/",
	"not found": "/404.html",
};

/** Pages that the built book may not have today, in the book of noted-book.ts. */
export const NOTED_KINDS: Readonly<Record<string, string>> = {
	"moved note": "/clauses/acme/free-chats-train-models/",
	"note of a moved version": "/clauses/acme/free-chats-train-models/2024-05-01/",
	"split note": "/clauses/acme/chats-are-used/",
	"withdrawn note": "/clauses/birch/app-sells-chats/",
	"note of a withdrawn number": "/c/CB-0008/",
	"corrections with entries": "/corrections/",
	"corrected version": "/clauses/acme/team-chats-stay-out/2025-01-10/",
	"law with a moved provision and words being read again": "/regulations/eu-gdpr/",
	"clause being read again": "/clauses/acme/chats-train-models/",
	"history of words being read again": "/clauses/acme/chats-train-models/history/",
	"conflict being read again": "/conflicts/birch/terms-against-help-page/",
	"conflicts being read again": "/conflicts/",
	"silence being read again": "/clauses/birch/review-not-stated/",
	"silences being read again": "/silences/",
	"coverage with words being read again": "/coverage/",
};

/** Opens a page and stays on it: a note of a moved page sends its reader on at once. */
export async function open(page: Page, path: string): Promise<void> {
	// What kept a page before this one keeps this one away.
	await page.unrouteAll();
	await page.route(
		(url) => url.pathname !== path.split("?")[0],
		(route) => (route.request().isNavigationRequest() ? route.fulfill({ status: 204 }) : route.continue()),
	);
	await page.goto(path);
}

/** Closed details hide text from axe: all of it must pass. */
export async function unfold(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll("details")) details.open = true;
	});
}

/**
 * Leaves three of the rows of tables and lists that are alike in elements, classes and attributes, and the first of each
 * table and list: the others are made by the same lines, and the audits read them all. Axe looks at all that stands in
 * the page, also where it is told to leave it out, so a page of thousands of rows took it as long as ten others.
 */
export async function shorten(page: Page): Promise<void> {
	await page.evaluate(() => {
		const seen = new Map<string, number>();
		for (const row of document.querySelectorAll("main tbody > tr, main li")) {
			if (!row.isConnected) continue;
			const elements = [row, ...row.querySelectorAll("*")];
			const shape = new Set(elements.map((one) => [one.localName, one.getAttribute("class"), ...one.getAttributeNames()].join(" ")));
			const key = [...shape].sort().join("\n");
			const count = (seen.get(key) ?? 0) + 1;
			seen.set(key, count);
			if (count > 3 && row.previousElementSibling) row.remove();
		}
	});
}

/** The page is no wider than the window; a test goes on after one that is, and fails in the end. */
export async function expectNoSidewaysScroll(page: Page, state = "page"): Promise<void> {
	const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	expect.soft(content, `width of the ${state} at ${window} px`).toBeLessThanOrEqual(window ?? 0);
}
