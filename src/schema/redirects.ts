import { z } from "zod";
import { day } from "./date.ts";

/** An address of this site, from its root: a page, or a place on one that others may cite. */
export const address = z
	.string()
	.regex(/^\/(?:[A-Za-z0-9.-]+\/)*(?:#[a-z0-9-]+)?$/, "must be a path of this site, with a slash at both ends");

export const redirects = z.array(
	z.strictObject({
		from: address.describe("Address that was published. It stands for the addresses below it too, unless they have an entry"),
		to: z.array(address).describe("Where its content is now: one (moved), several (split), none (withdrawn)"),
		on: day.describe("Day of the move"),
		reason: z.string().min(10).describe("Why, for the page that says so"),
	}),
);

export type Redirect = z.infer<typeof redirects>[number];

/**
 * The entry that says where an address went: its own, or that of the nearest address above it.
 *
 * @param address from the root, with a slash at both ends; may name a place on the page
 */
export function redirectFor(from: string, entries: readonly Redirect[]): Redirect | undefined {
	const above = (entry: Redirect) => from === entry.from || (entry.from.endsWith("/") && from.startsWith(entry.from));
	return entries.filter(above).sort((a, b) => b.from.length - a.from.length)[0];
}
