import { z } from "zod";
import { day } from "./date.ts";

const path = z.string().regex(/^\/[A-Za-z0-9/.-]*\/$/, "must be a path of this site, with a slash at both ends");

export const redirects = z.array(
	z.strictObject({
		from: path.describe("Address that was published"),
		to: z.array(path).describe("Where its content is now: one (moved), several (split), none (withdrawn)"),
		on: day.describe("Day of the move"),
		reason: z.string().min(10).describe("Why, for the page that says so"),
	}),
);

export type Redirect = z.infer<typeof redirects>[number];
