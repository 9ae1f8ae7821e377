import { z } from "zod";
import { clause } from "../clause.ts";
import { day } from "../date.ts";
import { platformScoped, publishedNumber, slug } from "../id.ts";
import { httpsUrl } from "../link.ts";
import { lock } from "../lock.ts";
import { factor } from "../vocabulary.ts";
import { envelope, severity } from "./envelope.ts";

const proof = lock.shape.proofs.valueType;
const searched = lock.shape.searches.valueType;
const drift = lock.shape.drift.unwrap().valueType;

/** One version of a clause: what people wrote, what was proven and what is derived, kept apart. */
export const clauseVersion = z.strictObject({
	id: publishedNumber.describe("Permanent number, the same in every version"),
	clause: platformScoped.describe("<platform>/<clause>"),
	version: day.describe("Day that names the version: when it took effect, or was first seen"),
	current: z.boolean().describe("Whether it is the version that holds in this edition"),
	url: httpsUrl.describe("The frozen page of this version"),
	platform: slug,
	language: z
		.string()
		.regex(/^[a-z]{2}$/)
		.describe("Of the quoted words (ISO 639-1)"),
	authored: clause.describe("What people wrote, defaults filled in"),
	proven: z
		.union([proof, searched])
		.nullable()
		.describe("What the archive showed: the proof of a quote, or the search of a silence. Nothing for a linked-only page"),
	archiveUrl: httpsUrl.nullable().describe("The archived text at the proven commit"),
	derived: z
		.strictObject({
			severity: severity.describe("Grade by the rubric"),
			points: z.number().int().describe("Sum of the arithmetic"),
			arithmetic: z.array(z.strictObject({ factor, points: z.number().int(), why: z.string() })).describe("How the points come about"),
			drift: drift.nullable().describe("How the words compare with the newest archived text; nothing for what is past"),
		})
		.describe("Worked out from the records; never typed by hand"),
});

export const clausesFile = z.strictObject({
	...envelope("clauses"),
	rubric: z.string().describe("Version of the rubric that graded"),
	archive: lock.shape.collections,
	clauses: z.array(clauseVersion).describe("Every version of every clause and silence"),
});
