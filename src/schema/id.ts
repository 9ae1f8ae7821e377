import { z } from "zod";

/** One address segment: lower-case letters, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const slug = z.string().regex(SLUG, "must be lower-case letters, digits and single hyphens, such as chats-train-models");

/** Permanent record number of a clause. Allocated once, never reused (DESIGN.md section 5). */
export const clauseNumber = z.string().regex(/^CB-\d{4}$/, "must look like CB-0001");

/** `<platform>/<name>`: documents, clauses and conflicts live one folder below their platform. */
export const platformScoped = z
	.string()
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be <platform>/<name>, such as anthropic/privacy-policy");

/** A full git object name. Short names can become ambiguous, so they are not evidence. */
export const commit = z.string().regex(/^[0-9a-f]{40}$/, "must be a full 40-digit commit id of the archive collection");
