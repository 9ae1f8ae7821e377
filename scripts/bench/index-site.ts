import { setTimeout } from "node:timers/promises";
import { close } from "pagefind";
import { writeSearchIndex } from "../lib/search-index.ts";

/** Indexes the site given as the only argument and prints the seconds it took; a program of its own so that its cost can be measured. */
const [dist = ""] = process.argv.slice(2);
const started = performance.now();
await writeSearchIndex(dist);
console.log((performance.now() - started) / 1000);
await close();
// The system counts a child's cost only once it has ended.
await setTimeout(300);
