import { z } from "zod";
import { day, dayOrNotStated } from "./date.ts";
import { slug } from "./id.ts";
import { httpsUrl } from "./link.ts";
import { lawStatus } from "./vocabulary.ts";

const provision = z.strictObject({
	id: slug.describe("Such as art-6-1-f"),
	label: z.string().describe("How it is cited: Article 6(1)(f)"),
	title: z.string().describe("What it is about, in a few words"),
	says: z.string().describe("What it provides, in one or two plain sentences of ours"),
	status: lawStatus.describe("Status of this provision today"),
	since: dayOrNotStated.describe("Day it applied from, or will apply from"),
	url: httpsUrl.describe("Official text, as near to the provision as it links"),
});

export const regulation = z.strictObject({
	title: z.string().describe("Official title"),
	short: z.string().max(40).describe("How people call it: GDPR"),
	jurisdiction: z.string().describe("Where it applies: European Union"),
	status: lawStatus.describe("Status of the instrument today"),
	statusNote: z.string().optional().describe("What is replaced, delayed or disputed, with dates"),
	since: dayOrNotStated.describe("Day it applied from, or will apply from"),
	replacedBy: slug.optional().describe("The regulation that replaced it"),
	authorities: z.array(slug).min(1).describe("Who enforces it"),
	url: httpsUrl.describe("Official text"),
	checked: day.describe("Day its status was last confirmed"),
	provisions: z.array(provision).min(1).describe("Provisions that clauses or letters refer to, one by one"),
});

export type Regulation = z.infer<typeof regulation>;
export type Provision = z.infer<typeof provision>;
