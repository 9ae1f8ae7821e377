import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";

export { expect };

/** Every test starts at the served site, may not leave it, and fails on any script error or refused resource. */
export const test = base.extend<{ strict: undefined }>({
	baseURL: async ({}, use) => {
		await use(process.env.CLAUSEBOOK_URL ?? "http://localhost:4400/");
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

const DIST = process.env.CLAUSEBOOK_DIST ?? join(import.meta.dirname, "../../..", "dist");

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
		readonly appliesTo: { readonly products: readonly string[] };
		readonly search?: { readonly words: readonly string[]; readonly hits: readonly unknown[] };
		readonly corrections: readonly { readonly on: string; readonly what: string }[];
	};
}

/** The book as the built site publishes it, so that tests follow the content and not a copy of it. */
export const clauses = (JSON.parse(readFileSync(join(DIST, "data/v1/clauses.json"), "utf8")) as { clauses: ClauseRow[] }).clauses;

const answered = clauses.filter((c) => c.current && c.authored.quote);
const silence = clauses.find((c) => c.current && c.authored.answer === "unstated");
const superseded = clauses.find((c) => !c.current && clauses.some((d) => d.clause === c.clause && d.current));
/** A version that followed another: it has a change page, and its clause a history. */
export const changed = clauses.find((c) => c.current && clauses.some((d) => d.clause === c.clause && d.version < c.version));
const noticed = clauses.find((c) => c.current && c.derived.drift && c.derived.drift.state !== "current");
const longest = [...answered].sort((a, b) => JSON.stringify(b.authored).length - JSON.stringify(a.authored).length)[0];
const [first] = answered;

/** One address of every page kind, found in the data. */
export const KINDS: Readonly<Record<string, string>> = {
	home: "/",
	platforms: "/platforms/",
	platform: `/platforms/${first?.platform}/`,
	product: `/platforms/${first?.platform}/${first?.authored.appliesTo.products[0]}/`,
	clauses: "/clauses/",
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
	matrix: "/compare/matrix/",
	conflicts: "/conflicts/",
	conflict: "/conflicts/mistral/free-api-default/",
	silences: "/silences/",
	coverage: "/coverage/",
	corrections: "/corrections/",
	changes: "/changes/",
	"changes of a year": `/changes/${changed?.version.slice(0, 4)}/`,
	change: `/changes/${changed?.version.slice(0, 4)}/${changed?.id}-${changed?.version}/`,
	"changes of a platform": `/platforms/${changed?.platform}/changes/`,
	history: `/clauses/${changed?.clause}/history/`,
	search: "/search/",
	method: "/method/",
	"opt out": "/opt-out/",
	"opt out of a platform": `/opt-out/${first?.platform}/`,
	"after an opt-out": "/after-opt-out/",
	checklist: "/checklist/",
	letters: "/letters/",
	letter: "/letters/gdpr-objection/",
	guides: "/guides/",
	guide: "/guides/how-to-opt-out/",
	glossary: "/guides/glossary/",
	data: "/data/",
	"not found": "/404.html",
};
