import { defineConfig } from "@playwright/test";

// Browser tests drive the built site in dist/ on loopback. One worker: the machine has two cores and the server one.
export default defineConfig({
	testDir: "../src/testing/browser",
	outputDir: "../test-results/browser",
	fullyParallel: true,
	workers: 2,
	timeout: 60_000,
	reporter: [["list"], ["json"]],
	globalSetup: "../src/testing/browser/serve.ts",
	use: {
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
			],
		},
	},
});
