import { z } from "zod";
import { httpsUrl } from "./link.ts";

/** A git repository that holds dated texts: a collection of Open Terms Archive, or a provider's own. Its id is its name in `.evidence/`. */
export const archive = z.strictObject({
	name: z.string().min(3).describe("What it is called"),
	origin: httpsUrl.describe("Public address of the repository, as git clones it"),
	holds: z.string().min(10).describe("What texts it holds, in a few words"),
	licence: z.string().min(3).describe("Licence of the collection, with its version. The texts remain their owners'"),
	attribution: z.string().min(3).describe("Whom its licence asks to name"),
});

export type ArchiveRecord = z.infer<typeof archive>;
