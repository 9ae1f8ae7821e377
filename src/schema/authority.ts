import { z } from "zod";
import { day } from "./date.ts";
import { httpsUrl } from "./link.ts";

export const authority = z.strictObject({
	name: z.string().describe("Official name"),
	short: z.string().max(40).describe("What people call it"),
	jurisdiction: z.string().describe("Where it is competent"),
	role: z.string().describe("What it enforces, in a sentence"),
	url: httpsUrl.describe("Official site"),
	complaintUrl: httpsUrl.describe("Where a person can complain"),
	complaintNote: z.string().optional().describe("Who may complain and what to try first"),
	checked: day.describe("Day the addresses were last confirmed"),
});

export type Authority = z.infer<typeof authority>;
