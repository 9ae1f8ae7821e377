import { z } from "zod";
import { nameFault } from "./name.ts";

/** One address segment: lower-case letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Each part of an id is the name of a file or a folder: in content, and on the site. */
const heldEverywhere = {
	error: (issue: { readonly input?: unknown }) => {
		const fault = String(issue.input)
			.split("/")
			.map((name) => [name, nameFault(name)] as const)
			.find(([, why]) => why !== undefined);
		return fault ? `"${fault[0].slice(0, 40)}" ${fault[1]}` : "cannot be the name of a file";
	},
};
const everyName = (id: string) => id.split("/").every((name) => nameFault(name) === undefined);

export const slug = z
	.string()
	.regex(SLUG, "must be lower-case letters, digits and single hyphens, such as chats-train-models")
	.refine(everyName, heldEverywhere);

/** Permanent record number of a clause. Allocated once, never reused (DESIGN.md section 5). */
export const clauseNumber = z.string().regex(/^CB-\d{4}$/, "must look like CB-0001");

/** What a record says that has no number yet: `npm run number` gives it one where its branch lands. */
export const UNNUMBERED = "new";

/** The number as a record bears it. */
export const writtenNumber = z
	.string()
	.regex(/^(?:CB-\d{4}|new)$/, "must look like CB-0001, or be new: its number is given when the branch lands");

const STAND_IN = "not-numbered-yet-";

/** What stands for the number of a clause that has none yet: another for each, and none that can be taken for a number. */
export const standIn = (clause: string): string => STAND_IN + clause.replace("/", "-");

/** Whether a number is one, and for ever. */
export const isNumbered = (number: string): boolean => !number.startsWith(STAND_IN);

/** A number as its record bears it. */
export const asWritten = (number: string): string => (isNumbered(number) ? number : UNNUMBERED);

/** The number in a published file. In a site built from a branch a new clause has a stand-in. */
export const publishedNumber = z.string().regex(/^(?:CB-\d{4}|not-numbered-yet(?:-[a-z0-9]+)+)$/, "must look like CB-0001");

/** `<platform>/<name>`: documents, clauses and conflicts live one folder below their platform. */
export const platformScoped = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be <platform>/<name>, such as anthropic/privacy-policy")
	.refine(everyName, heldEverywhere);

/** A full git object name. Short names can become ambiguous, so they are not evidence. */
export const commit = z.string().regex(/^[0-9a-f]{40}$/, "must be a full 40-digit commit id of the archive collection");

/** A SHA-256 in hexadecimal digits. */
export const sha = z.string().regex(/^[0-9a-f]{64}$/);

/** `<regulation>/<provision>`. */
export const provisionIdLike = (example: string) =>
	z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, `must be <regulation>/<provision>, such as ${example}`);
