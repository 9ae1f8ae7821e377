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
