import { join } from "node:path";
import type { Loader } from "astro/loaders";
import type { Kind } from "../schema/kinds.ts";
import { formatProblem } from "./problem.ts";
import { type ReadResult, readRecords } from "./read.ts";
import { renderBody } from "./render.ts";

const FOLDER = process.env.CLAUSEBOOK_CONTENT ?? join(process.cwd(), "content");
let shared: ReadResult | undefined;

/** Reads the folder once for all collections of a build. */
function read(): ReadResult {
	shared ??= readRecords(FOLDER);
	return shared;
}

/**
 * An Astro content loader over the same reader the checks use. Bodies are rendered here, once a record, so that a
 * clause costs a string in the store and not a module in the bundler. Every load starts clean: no cached record can
 * escape a changed schema.
 */
export function bookLoader(kind: Kind): Loader {
	return {
		name: `clausebook-${kind}`,
		async load({ store, watcher, logger }) {
			const fill = () => {
				const { records, problems } = read();
				const [first] = problems;
				if (first) throw new Error(`${problems.length} problems in content; run \`npm run check\`. The first:\n${formatProblem(first)}`);
				store.clear();
				for (const { id, data, body, file } of records[kind]) {
					const html = file.endsWith(".mdx") ? renderBody(body) : "";
					// The store takes objects; glossary and redirects are lists.
					store.set({ id, data: { value: data }, rendered: { html } });
				}
			};
			fill();
			watcher?.on("change", (path) => {
				if (!path.startsWith(FOLDER)) return;
				shared = undefined;
				try {
					fill();
				} catch (error) {
					logger.error((error as Error).message);
				}
			});
		},
	};
}
