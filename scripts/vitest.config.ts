import { defineConfig } from "vitest/config";

/** Unit tests run without Astro and without a network. Browser tests have their own runner. */
export default defineConfig({
	test: {
		root: ".",
		include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
		exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.test.ts"],
		// Small git repositories and the 5,000-file book need more than the default 5 s on a slow machine.
		testTimeout: 60_000,
	},
});
