import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { type Audited, audited } from "./audited.ts";
import { auditHtml } from "./html.ts";
import { type Finding, pathOf } from "./page.ts";
import { auditPublished, type Made } from "./published.ts";

interface Site {
	/** Folder of the built site. */
	readonly dist: string;
	/** All files of it, below the folder. */
	readonly files: ReadonlySet<string>;
	/** What some of them must be. */
	readonly given: ReadonlyMap<string, Made>;
}

/** A thread beside the one that reads pages. */
export interface Apart {
	/** Has pages validated, by their files. */
	validate(files: readonly string[]): void;
	/** What the audits of the thread found, when the last page is validated. */
	end(): Promise<readonly Audited[]>;
}

/**
 * Starts a thread that looks at the published files, and then validates the HTML of pages as they are named to it. Both
 * together take as long as all other audits. One page is held at a time.
 */
export function auditApart(site: Site): Apart {
	const worker = new Worker(new URL(import.meta.url), { workerData: site });
	// Where reading pages fails, nobody asks for its end, and it keeps no command alive.
	worker.unref();
	const found = new Promise<readonly Audited[]>((done, fail) => {
		worker.once("message", done);
		worker.once("error", fail);
	});
	// Where it fails while pages are still read, it is told by `end`.
	found.catch(() => {});
	return {
		validate: (files) => worker.postMessage(files),
		end: () => {
			worker.ref();
			worker.postMessage(undefined);
			return found;
		},
	};
}

if (!isMainThread && parentPort) {
	const port = parentPort;
	const { dist, files, given } = workerData as Site;
	const read = (file: string) => readFileSync(join(dist, file));
	const published = audited("published", () =>
		auditPublished(
			{ files, read },
			// Bytes come from another thread as bare arrays.
			new Map([...given].map(([file, { must, from }]) => [file, { must: typeof must === "string" ? must : Buffer.from(must), from }])),
		),
	);
	const html: Finding[] = [];
	let turn = Promise.resolve();
	port.on("message", (named: readonly string[] | undefined) => {
		turn = turn.then(async () => {
			for (const file of named ?? []) html.push(...(await auditHtml([{ path: pathOf(file), file, html: read(file).toString("utf8") }])));
			if (named !== undefined) return;
			port.postMessage([published, ["html", html]] satisfies Audited[]);
			port.close();
		});
	});
}
