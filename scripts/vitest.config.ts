import { join } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * Unit tests run without Astro and without a network. Browser tests have their own runner.
 *
 * A worker keeps its modules from file to file: no test changes what a module holds, and loading the schemas anew for
 * each of a hundred files cost more than the tests. What must go after a file is in src/testing/setup.ts.
 */
export default defineConfig({
	test: {
		root: ".",
		include: ["src/**/*.test.ts", "scripts/**/*.test.ts"],
		exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.test.ts"],
		isolate: false,
		maxWorkers: 2,
		setupFiles: ["src/testing/setup.ts"],
		// Commands that tests run keep their compiled modules, which halves the time they need to start.
		env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "..", ".cache", "node") },
		// For what hangs: small git repositories and builds on a busy machine may take long, and are not wrong then.
		testTimeout: 300_000,
		hookTimeout: 300_000,
	},
});
