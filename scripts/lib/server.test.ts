import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { canBeServed, portOf, serve } from "./server.ts";

describe("an address", () => {
	const folder = temporaryFolder();
	let site: Awaited<ReturnType<typeof serve>>;

	beforeAll(async () => {
		writeFileSync(join(folder, "index.html"), "<p>Home");
		writeFileSync(join(folder, "404.html"), "<p>None");
		site = await serve(4790, folder, new Map([["/beside.js", "let beside;"]]));
	});
	afterAll(() => site.stop());

	/** The path as it stands: a client of fetch would put it in order first. */
	const ask = (path: string) =>
		new Promise<{ status: number | undefined; text: string }>((done, fail) => {
			const asked = request({ host: "127.0.0.1", port: new URL(site.url).port, path }, (response) => {
				let text = "";
				response.on("data", (chunk: Buffer) => {
					text += chunk.toString();
				});
				response.on("end", () => done({ status: response.statusCode, text }));
			});
			asked.on("error", fail).end();
		});

	test.each([
		"/%/",
		"/%ff/",
		"/%E0%A4%A/",
		"/x%/",
		"/x%2f/",
		"/%.html",
		"/%c0%af/x.html",
		"/x%zz.css",
		"//%/",
		"/..%2f..%2fetc/passwd",
		"/%00/",
	])("%s that cannot be read is answered in words", async (path) => {
		expect(canBeServed(path)).toBe(false);
		expect(await ask(path)).toEqual({ status: 400, text: "This address cannot be read.\n" });
	});

	test("of what stands beside the site is answered with it", async () => {
		expect(await ask("/beside.js")).toEqual({ status: 200, text: "let beside;" });
	});

	test.each([
		["/", 200],
		["/?%", 200],
		["/nowhere/", 404],
		["/caf%C3%A9/", 404],
		[`/${"a".repeat(300)}/`, 404],
	])("%s is answered as ever", async (path, status) => {
		expect(canBeServed(path)).toBe(true);
		expect((await ask(path)).status).toBe(status);
	});
});

describe("a port", () => {
	test("that is taken is left to who has it: the next one is used", async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, "index.html"), "<p>Home");
		const first = await serve(4890, folder);
		const second = await serve(Number(new URL(first.url).port), folder);
		try {
			expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
		} finally {
			await first.stop();
			await second.stop();
		}
	});

	test.each(["abc", "-1", "0", "65536", "1e3", "80.5", " 80", "0x50", "99999999999999999999", "４３２１"])(
		"%j is refused in words",
		(text) => {
			expect(() => portOf(text, 4321)).toThrow(/^PORT is ".+": it must be a whole number from 1 to 65535, such as 4321$/);
		},
	);

	test.each([
		[undefined, 4321],
		["", 4321],
		["8080", 8080],
		["65535", 65_535],
	])("%j is a port", (text, port) => {
		expect(portOf(text, 4321)).toBe(port);
	});
});
