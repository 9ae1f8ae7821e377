// biome-ignore lint/style/noRestrictedImports: a comparison is written as the published tables are
import { csvLines } from "../../export/csv.ts";

/** Writes CSV in a file of its own, fetched when it is asked for: shared, it would be one more file of the packet page. */
addEventListener("message", ({ data }: MessageEvent<readonly (readonly unknown[])[]>) => postMessage(csvLines(data)));
