import { writeFileSync } from "node:fs";
import type { AstroIntegration, AstroUserConfig } from "astro";
import base from "../../astro.config.mjs";

/** When Astro ended a stage: seconds since the process began, and seconds of CPU it had used by then. */
const moments: Record<string, { wall: number; cpu: number }> = {};
const mark = (name: string) => (): void => {
	const { user, system } = process.cpuUsage();
	moments[name] = { wall: performance.now() / 1000, cpu: (user + system) / 1e6 };
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
