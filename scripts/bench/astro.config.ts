import { writeFileSync } from "node:fs";
import type { AstroIntegration, AstroUserConfig } from "astro";
import base from "../../astro.config.mjs";

/** Moments in milliseconds since the process began, at which Astro ended a stage. */
const moments: Record<string, number> = {};
const mark = (name: string) => (): void => {
	moments[name] = Math.round(performance.now());
};

const stages: AstroIntegration = {
	name: "clausebook-bench",
	hooks: {
		"astro:config:setup": ({ updateConfig }) => {
			updateConfig({ vite: { plugins: [{ name: "clausebook-bench", closeBundle: mark("bundled") }] } });
		},
		"astro:config:done": mark("configured"),
		"astro:build:start": mark("loaded"),
		"astro:build:generated": mark("written"),
		"astro:build:done": () => {
			mark("done")();
			const { CLAUSEBOOK_BENCH_STAGES: file } = process.env;
			if (file) writeFileSync(file, JSON.stringify(moments));
		},
	},
};

const { CLAUSEBOOK_BENCH_CACHE: cacheDir } = process.env;

/**
 * The project's own configuration with two additions for measuring: a data store of its own, so that a benchmark never
 * meets a build of the real book, and the moments at which stages end.
 */
const config: AstroUserConfig = { ...base, ...(cacheDir ? { cacheDir } : {}), integrations: [...(base.integrations ?? []), stages] };
export default config;
