import type { HookParameters } from "astro";
import { expect, test } from "vitest";
import { listed } from "./listed.ts";

const ROUTES = ["/topics/[topic]", "/c/[number]", "/[...gone]"];

function resolved(patterns: readonly string[]): ReturnType<typeof listed> {
	const integration = listed();
	integration.hooks["astro:routes:resolved"]?.({
		routes: patterns.map((pattern) => ({ pattern })),
	} as HookParameters<"astro:routes:resolved">);
	return integration;
}

test("a page is listed unless its route only leads on to one, below a sub-path too", () => {
	const integration = resolved(ROUTES);
	const config = { site: "https://x.example", base: "/book" };
	integration.hooks["astro:config:done"]?.({ config } as HookParameters<"astro:config:done">);
	const dir = new URL("file:///tmp/dist/");
	const file = (path: string) => new URL(`${path}index.html`, dir);
	const assets = new Map([
		["/topics/[topic]", [file("topics/x/")]],
		["/c/[number]", [file("c/CB-0001/")]],
		["/[...gone]", [file("topics/old/"), file("clauses/acme/gone/2024-01-01/")]],
	]);
	integration.hooks["astro:build:done"]?.({ assets, dir } as HookParameters<"astro:build:done">);
	const paths = ["topics/x/", "c/CB-0001/", "topics/old/", "clauses/acme/gone/2024-01-01/", ""];
	expect(paths.filter((path) => integration.isListed(`https://x.example/book/${path}`))).toEqual(["topics/x/", ""]);
});

test("a route that was renamed is named", () => {
	expect(() => resolved(ROUTES.slice(0, 2))).toThrow("/[...gone], which is no page of src/pages/");
});
