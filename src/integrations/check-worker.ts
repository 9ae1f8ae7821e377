import { parentPort, workerData } from "node:worker_threads";
import { checkContent } from "../rules/check.ts";

/** The check of a book in a thread of its own, for a server that answers meanwhile. */
parentPort?.postMessage(checkContent(workerData as string).problems.map(({ mend: _, ...problem }) => problem));
