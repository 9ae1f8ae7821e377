import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { auditHtml } from "./html.ts";
import { type Finding, pathOf } from "./page.ts";

/**
 * Validates the HTML of pages in a thread of its own: it takes as long as all other audits, and beside three thousand
 * parsed pages clearing memory took longer than validating. Here one page is held at a time.
 *
 * @param dist folder of the built site
 * @param files pages below it
 */
export function auditHtmlApart(dist: string, files: readonly string[]): Promise<Finding[]> {
	return new Promise((done, fail) => {
		const worker = new Worker(new URL(import.meta.url), { workerData: { dist, files } });
		worker.once("message", done);
		worker.once("error", fail);
	});
}

if (!isMainThread && parentPort) {
	const { dist, files } = workerData as { dist: string; files: readonly string[] };
	const findings: Finding[] = [];
	for (const file of files) {
		findings.push(...(await auditHtml([{ path: pathOf(file), file, html: readFileSync(join(dist, file), "utf8") }])));
	}
	parentPort.postMessage(findings);
}
