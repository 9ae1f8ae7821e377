import { join } from "node:path";

export const ROOT = join(import.meta.dirname, "..", "..");

/**
 * Places the commands share, as the environment says when they are asked for: `CLAUSEBOOK_CONTENT` points tests and the
 * benchmark at another book, `CLAUSEBOOK_EVIDENCE` at another archive, `CLAUSEBOOK_DIST` at another site.
 */
export const PATHS = {
	get content(): string {
		return process.env.CLAUSEBOOK_CONTENT ?? join(ROOT, "content");
	},
	get evidence(): string {
		return process.env.CLAUSEBOOK_EVIDENCE ?? join(ROOT, ".evidence");
	},
	get dist(): string {
		return process.env.CLAUSEBOOK_DIST ?? join(ROOT, "dist");
	},
};
