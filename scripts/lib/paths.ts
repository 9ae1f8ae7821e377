import { join } from "node:path";

/** Places the commands share. `CLAUSEBOOK_CONTENT` points tests and the benchmark at another book, `CLAUSEBOOK_EVIDENCE` at another archive. */
export const ROOT = join(import.meta.dirname, "..", "..");
export const CONTENT = process.env.CLAUSEBOOK_CONTENT ?? join(ROOT, "content");
export const EVIDENCE = process.env.CLAUSEBOOK_EVIDENCE ?? join(ROOT, ".evidence");
export const DIST = process.env.CLAUSEBOOK_DIST ?? join(ROOT, "dist");
