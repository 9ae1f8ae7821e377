import { createHash } from "node:crypto";
import { join, relative } from "node:path";
// biome-ignore lint/style/noRestrictedImports: the one place where Astro takes records from the reader
import type { Loader } from "astro/loaders";
import type { Root } from "mdast";
import { z } from "zod";
import type { DataOf, Kind } from "../schema/kinds.ts";
import { NO_BODY, type PrintedBody } from "../schema/printed.ts";
import { taken } from "./handed.ts";
import { formatProblem } from "./problem.ts";
import { type FileCache, type ReadResult, readRecords } from "./read.ts";
import { printBody } from "./render.ts";
import { writtenTexts } from "./written.ts";

const FOLDER = process.env.CLAUSEBOOK_CONTENT ?? join(process.cwd(), "content");

/** Path from Astro's root of a file that the reader names below `content/`, which can lie elsewhere. */
const placeOf = (file: string) => relative(process.cwd(), join(FOLDER, file.slice("content/".length))).replaceAll("\\", "/");

interface Reading {
	readonly result: ReadResult;
	/** Changes when a file that a command writes does: no records, but the book rests on them. */
	readonly generated: string;
	readonly given: Set<Kind>;
	readonly trees: ReadonlyMap<string, Root>;
}
let reading: Reading | undefined;
/** After a folder came, a look into it, in ms. */
const AFTERWARDS = 500;
/** Bodies that were printed, by their texts: in development, one change prints one body. */
const printed = new Map<string, PrintedBody>();
/** Files that were read, by their paths: in development, one change parses one file. */
const files: FileCache = new Map();

/** The folder, read once for all kinds: whoever asks a second time has seen a change, and begins a new reading for all. */
function read(kind: Kind): Reading {
	if (reading === undefined || reading.given.has(kind)) {
		const texts = writtenTexts(FOLDER).flatMap(({ path, text }) => [path, text]);
		const handed = taken(FOLDER);
		reading = {
			result: handed?.result ?? readRecords(FOLDER, "content", undefined, files),
			trees: handed?.trees ?? new Map(),
			generated: createHash("sha256").update(texts.join("\u0000")).digest("hex"),
			given: new Set(),
		};
	}
	reading.given.add(kind);
	return reading;
}

function print(body: string, tree: Root | undefined): PrintedBody {
	const made = printed.get(body) ?? printBody(body, tree);
	printed.set(body, made);
	return made;
}

/** What Astro keeps of a record. The store takes objects; glossary and redirects are lists. */
interface Stored<K extends Kind> {
	readonly value: DataOf<K>;
	readonly printed: PrintedBody;
}

/**
 * An Astro content loader over the same reader the checks use. Bodies are rendered here, once a record, so that a
 * clause costs a string in the store and not a module in the bundler. Every load starts clean: no cached record can
 * escape a changed schema.
 */
export function bookLoader<K extends Kind>(kind: K) {
	return {
		name: `clausebook-${kind}`,
		// The type of an entry. The reader has validated it by the schema of its kind, which knows file and line.
		schema: z.custom<Stored<K>>(),
		async load({ store, meta, watcher, logger, generateDigest }) {
			const fill = () => {
				const {
					result: { records, problems },
					generated,
					trees,
				} = read(kind);
				const [first] = problems;
				if (first) throw new Error(`Problems in content: ${problems.length}; run \`npm run check\`. The first:\n${formatProblem(first)}`);
				store.clear();
				meta.set("generated", generated);
				for (const { id, data, body, file } of records[kind]) {
					// A guide is a page: Astro renders it, with the components it imports.
					const isPage = kind === "guide";
					store.set({
						id,
						data: { value: data, printed: file.endsWith(".mdx") && !isPage ? print(body, trees.get(body)) : NO_BODY },
						filePath: placeOf(file),
						digest: generateDigest(`${JSON.stringify(data)}${body}`),
						deferredRender: isPage,
					});
				}
			};
			fill();
			watcher?.add(FOLDER);
			let later: NodeJS.Timeout | undefined;
			const refill = () => {
				try {
					fill();
				} catch (error) {
					// Every kind meets the same problems: they are told once a reading.
					if (reading?.given.size === 1) logger.error((error as Error).message);
				}
			};
			const follow = (path: string) => {
				if (!path.startsWith(FOLDER)) return;
				refill();
			};
			for (const event of ["add", "change", "unlink"] as const) watcher?.on(event, follow);
			// What is written into a new folder can come before the watcher looks into it, and is then told of by nothing.
			watcher?.on("addDir", (path: string) => {
				if (!path.startsWith(FOLDER)) return;
				clearTimeout(later);
				later = setTimeout(refill, AFTERWARDS);
			});
		},
	} satisfies Loader & { schema: z.ZodType<Stored<K>> };
}
