import { defineConfig } from "@playwright/test";

// Browser tests drive the built site in dist/ on loopback. They wait for states, never for seconds: the limits below are
// for what is broken, and generous, so that a busy machine is slow and not wrong.
export default defineConfig({
	testDir: "../src/testing/browser",
	outputDir: "../test-results/browser",
	fullyParallel: true,
	workers: 2,
	timeout: 300_000,
	expect: { timeout: 30_000 },
	reporter: [["list"], ["json"]],
	globalSetup: "../src/testing/browser/serve.ts",
	use: {
		// A worker keeps its page for the next test, emptied of storage, routes, permissions and emulation by Playwright.
		reuseContext: true,
		launchOptions: {
			...(process.env.CLAUSEBOOK_CHROMIUM ? { executablePath: process.env.CLAUSEBOOK_CHROMIUM } : {}),
			args: [
				"--no-sandbox",
				"--disable-gpu",
				"--disable-quic",
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-sync",
				"--no-first-run",
				// A page of a test lives a second: what its scripts cost to optimise they never give back (a tenth of the run).
				"--js-flags=--no-turbofan,--no-maglev,--no-flush-bytecode",
			],
		},
	},
});
