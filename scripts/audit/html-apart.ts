import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { auditHtml } from "./html.ts";
import { type Finding, htmlFilesOf, pathOf } from "./page.ts";

/** Validating takes longer than all other audits together. */
const THREADS = 2;

/**
 * Validates the HTML of every page of a built site in threads of its own. Beside three thousand parsed pages, clearing
 * memory took longer than validating; here one page is held at a time.
 *
 * @param dist folder of the built site
 */
export async function auditHtmlApart(dist: string): Promise<Finding[]> {
	const parts = Array.from({ length: THREADS }, (_, part) => {
		return new Promise<Finding[]>((done, fail) => {
			const worker = new Worker(new URL(import.meta.url), { workerData: { dist, part } });
			worker.once("message", done);
			worker.once("error", fail);
		});
	});
	return (await Promise.all(parts)).flat();
}

if (!isMainThread && parentPort) {
	const { dist, part } = workerData as { dist: string; part: number };
	const findings: Finding[] = [];
	for (const file of htmlFilesOf(dist).filter((_, i) => i % THREADS === part)) {
		findings.push(...(await auditHtml([{ path: pathOf(file), file, html: readFileSync(join(dist, file), "utf8") }])));
	}
	parentPort.postMessage(findings);
}
