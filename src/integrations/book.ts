import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { AstroConfig, AstroIntegration, HookParameters } from "astro";
import { close } from "pagefind";
import { hand } from "../content/handed.ts";
import { formatProblem, type Problem } from "../content/problem.ts";
import { type CheckResult, checkContent } from "../rules/check.ts";
import { writeDataPackage } from "./data-package.ts";
import { writeRedirects } from "./redirects.ts";
import { writeSearchIndex } from "./search-index.ts";
import { writeSocialImages } from "./social.ts";
import { begin, stage } from "./stages.ts";

/** Problems that a build shows; `npm run check` shows all. */
const SHOWN = 20;
/** Between a change of content and its check in development, in ms: an editor writes several files at once. */
const PAUSE = 300;

/** The content has problems: nothing is made of it. The message holds the first, each with file, line and what mends it. */
export class ContentProblems extends Error {
	constructor(problems: readonly Problem[]) {
		const counted = `${problems.length} problem${problems.length === 1 ? "" : "s"}`;
		const shown = problems.slice(0, SHOWN).map((problem) => `${formatProblem(problem)}\n`);
		super([...shown, `${counted}. Nothing was built; \`npm run check\` shows all.`].join("\n"));
		this.name = "ContentProblems";
	}
}

/** Reads and checks the book, and leaves what was read for the loader of its pages. */
function checked(folder: string): CheckResult {
	const result = checkContent(folder);
	if (result.problems.length > 0) throw new ContentProblems(result.problems);
	hand({ folder, result: result.read, trees: new Map([...result.bodies.values()].map(({ text, root }) => [text, root])) });
	return result;
}

/** What others read beside the pages: the package of the dataset, rules for hosts, pictures, the index of the search. */
async function finish({ records, ledger }: CheckResult, dist: string, { site, base }: AstroConfig): Promise<void> {
	await stage(
		"Describing the dataset",
		() => writeDataPackage(dist, new URL(`${base.replace(/\/$/, "")}/`, site).href),
		(files) => `${files} files with size and hash`,
	);
	await stage(
		"Writing redirects and headers for hosts",
		() => writeRedirects(dist, records, ledger?.data, base),
		({ rules, gone }) => `${rules} rules, ${gone} notes at addresses that went`,
	);
	await stage(
		"Drawing social images",
		() => writeSocialImages(dist, records),
		({ drawn, kept }) => `${drawn + kept} images (${kept} from cache)`,
	);
	await stage(
		"Indexing for search",
		() => writeSearchIndex(dist).finally(close),
		(pages) => `${pages} pages`,
	);
}

/** Shows the first problem of the content in the browser, as Vite shows one of the code, and takes it away when it is mended. */
function showProblems(server: HookParameters<"astro:server:setup">["server"], folder: string): void {
	let isShown = false;
	let waiting: NodeJS.Timeout | undefined;
	/** Beside the server: pages are answered while the book is checked. */
	const check = () => {
		const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { workerData: folder });
		worker.once("message", ([first, ...others]: readonly Problem[]) => {
			if (first) {
				const more = others.length > 0 ? `\n${others.length} more: npm run check` : "";
				const file = join(folder, first.file.slice("content/".length));
				const loc = { file, line: first.line, column: 0 };
				server.hot.send({ type: "error", err: { message: `${formatProblem(first)}${more}`, stack: "", id: file, plugin: "content", loc } });
			} else if (isShown) server.hot.send({ type: "full-reload" });
			isShown = first !== undefined;
		});
		worker.once("error", (error) => server.config.logger.error(error.message));
	};
	const later = (path: string) => {
		if (!path.startsWith(folder)) return;
		clearTimeout(waiting);
		waiting = setTimeout(check, PAUSE);
	};
	for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, later);
	server.httpServer?.once("close", () => clearTimeout(waiting));
}

/**
 * The book as a part of Astro's own build: it is read and checked before the first page, and what goes with the pages is made
 * after the last. In development it is checked after each change.
 *
 * @param folder absolute path of the content folder
 */
export function book(folder: string): AstroIntegration {
	let result: CheckResult | undefined;
	let config: AstroConfig;
	let pagesMade: ReturnType<typeof begin> | undefined;
	return {
		name: "clausebook",
		hooks: {
			"astro:config:setup": async ({ command }) => {
				if (command !== "build") return;
				result = await stage(
					"Checking content",
					() => checked(folder),
					({ records: r, files }) => `${files} files, ${r.platform.length} platforms, ${r.clause.length} clause versions`,
				);
			},
			"astro:config:done": ({ config: done }) => {
				config = done;
			},
			"astro:build:start": () => {
				pagesMade = begin("Building pages and comparisons");
			},
			"astro:build:done": async ({ dir }) => {
				const dist = fileURLToPath(dir);
				const pages = readdirSync(dist, { recursive: true }).filter((file) => String(file).endsWith(".html")).length;
				pagesMade?.(`${pages} pages`);
				if (result) await finish(result, dist, config);
			},
			"astro:server:setup": ({ server }) => showProblems(server, folder),
		},
	};
}
