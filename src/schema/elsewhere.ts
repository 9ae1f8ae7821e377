import { z } from "zod";
import { day } from "./date.ts";
import { platformScoped, slug } from "./id.ts";
import { httpsUrl } from "./link.ts";
import { claimDate, seenAs, verdict } from "./vocabulary.ts";

/** Most words of another's that a claim repeats: the same as of a page that no archive holds. */
export const MOST_QUOTED = 12;

/** A month, where a page bears no day. A real one: `day` would say so of its first. */
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const claim = z
	.strictObject({
		id: slug.describe("Names it within its record, and its place on the page"),
		page: httpsUrl.describe("Address of the page that was seen"),
		date: z
			.union([day, month, z.literal("undated")], {
				error: 'must be a real day or a month as a quoted string, such as "2026-05-12" or "2026-05", or undated',
			})
			.describe("The day or month that the page bears; undated where the part that was seen shows none"),
		dated: claimDate.describe("What that date is"),
		seen: z
			.strictObject({
				on: day.describe("Day we saw it"),
				as: seenAs.describe("What of it we saw"),
				address: z
					.enum(["shown", "matched"])
					.default("shown")
					.describe("matched: the copy shows no address, and a stored page with the same text has this one"),
			})
			.describe("When and how it was seen. Nothing is published that was not seen"),
		platform: slug.describe("The platform it speaks of"),
		products: z.array(slug).min(1).describe("Products it speaks of, as far as it tells them apart"),
		topic: slug.describe("The question it answers"),
		says: z.string().min(20).max(240).describe("What the page says, in our words"),
		quoted: z.string().min(4).max(120).optional().describe(`Its own words, at most ${MOST_QUOTED}, where they say more than ours`),
		clause: platformScoped.describe("The clause it is compared with"),
		version: day.describe("Which of its versions: the day that names it"),
		beside: z
			.array(platformScoped)
			.default([])
			.describe("Other clauses of the platform that a reader needs to judge the comparison. What they say is derived"),
		verdict: verdict.describe("How the two compare"),
		reason: z.string().min(20).max(340).describe("Why, in one or two sentences that judge nobody"),
		reply: z
			.strictObject({
				on: day.describe("Day it came"),
				says: z.string().min(10).max(340).describe("What it says, in our words"),
				page: httpsUrl.optional().describe("Where it can be read"),
			})
			.optional()
			.describe("What the tracker answered to this row"),
		corrections: z
			.array(z.strictObject({ on: day, what: z.string().min(10) }))
			.default([])
			.describe("Corrections by us after publication"),
	})
	.refine(({ date, dated }) => (date === "undated") === (dated === "not-shown"), {
		path: ["dated"],
		error: "must be not-shown where the date is undated, and nowhere else",
	});

/** What another site published on questions of this book, as it was seen. What our texts say is never typed here. */
export const elsewhere = z.strictObject({
	name: z.string().min(3).max(60).describe("What the tracker calls itself"),
	url: httpsUrl.describe("Its address"),
	what: z.string().min(20).max(160).describe("What it is, in a sentence"),
	checked: day.describe("Day its claims were last compared with our records"),
	claims: z.array(claim).min(1).describe("What it published, claim by claim"),
});

export type Tracker = z.infer<typeof elsewhere>;
export type TrackerClaim = Tracker["claims"][number];
