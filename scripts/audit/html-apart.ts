import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { auditHtml } from "./html.ts";
import { type Finding, htmlFilesOf, pathOf } from "./page.ts";

/**
 * Validates the HTML of every page of a built site in a thread of its own. Beside three thousand parsed pages, clearing
 * memory took longer than validating; here one page is held at a time.
 *
 * @param dist folder of the built site
 */
export function auditHtmlApart(dist: string): Promise<Finding[]> {
	return new Promise((done, fail) => {
		const worker = new Worker(new URL(import.meta.url), { workerData: { dist } });
		worker.once("message", done);
		worker.once("error", fail);
	});
}

if (!isMainThread && parentPort) {
	const { dist } = workerData as { dist: string };
	const findings: Finding[] = [];
	for (const file of htmlFilesOf(dist)) {
		findings.push(...(await auditHtml([{ path: pathOf(file), file, html: readFileSync(join(dist, file), "utf8") }])));
	}
	parentPort.postMessage(findings);
}
