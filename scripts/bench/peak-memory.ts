import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Loaded into every Node process of what is measured: each leaves its largest resident set (kB) as it ends. */
const { CLAUSEBOOK_PEAK: file } = process.env;
if (file && isMainThread) process.on("exit", () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
