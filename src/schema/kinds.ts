import type { z } from "zod";
import { archive } from "./archive.ts";
import { asked } from "./asked.ts";
import { authority } from "./authority.ts";
import { brands } from "./brands.ts";
import { carveOut } from "./carve-out.ts";
import { clause } from "./clause.ts";
import { conflict } from "./conflict.ts";
import { document } from "./document.ts";
import { elsewhere } from "./elsewhere.ts";
import { exercise } from "./exercise.ts";
import { glossary } from "./glossary.ts";
import { guide } from "./guide.ts";
import { language } from "./language.ts";
import { letter } from "./letter.ts";
import { platform } from "./platform.ts";
import { questions } from "./questions.ts";
import { redirects } from "./redirects.ts";
import { regulation } from "./regulation.ts";
import { review } from "./review.ts";
import { rubric } from "./rubric.ts";
import { topic } from "./topic.ts";

/**
 * The one map from kind of record to where its files lie and what they may say.
 * Everything that loops over kinds (reader, rules, JSON Schema, field tables, Astro collections) uses it.
 *
 * `pattern` is matched against the path below content/. Its groups, joined with "/", are the record's id.
 */
export const KINDS = {
	platform: { pattern: /^platforms\/([^/]+)\.mdx$/, schema: platform, where: "content/platforms/<platform>.mdx" },
	document: {
		pattern: /^documents\/([^/]+)\/([^/]+)\.yaml$/,
		schema: document,
		where: "content/documents/<owner>/<document>.yaml",
	},
	archive: { pattern: /^archives\/([^/]+)\.yaml$/, schema: archive, where: "content/archives/<archive>.yaml" },
	topic: { pattern: /^topics\/([^/]+)\.mdx$/, schema: topic, where: "content/topics/<topic>.mdx" },
	"carve-out": {
		pattern: /^carve-outs\/([^/]+)\.mdx$/,
		schema: carveOut,
		where: "content/carve-outs/<carve-out>.mdx",
	},
	clause: {
		pattern: /^clauses\/([^/]+)\/([^/]+)\/([^/]+)\.mdx$/,
		schema: clause,
		where: "content/clauses/<platform>/<clause>/<YYYY-MM-DD>.mdx",
	},
	conflict: {
		pattern: /^conflicts\/([^/]+)\/([^/]+)\.mdx$/,
		schema: conflict,
		where: "content/conflicts/<platform>/<conflict>.mdx",
	},
	regulation: {
		pattern: /^regulations\/([^/]+)\.mdx$/,
		schema: regulation,
		where: "content/regulations/<regulation>.mdx",
	},
	authority: {
		pattern: /^authorities\/([^/]+)\.yaml$/,
		schema: authority,
		where: "content/authorities/<authority>.yaml",
	},
	guide: { pattern: /^guides\/([^/]+)\.mdx$/, schema: guide, where: "content/guides/<guide>.mdx" },
	review: { pattern: /^reviews\/([^/]+)\.yaml$/, schema: review, where: "content/reviews/<platform>.yaml" },
	elsewhere: { pattern: /^elsewhere\/([^/]+)\.yaml$/, schema: elsewhere, where: "content/elsewhere/<tracker>.yaml" },
	questions: { pattern: /^(questions)\.yaml$/, schema: questions, where: "content/questions.yaml" },
	exercise: { pattern: /^(exercise)\.yaml$/, schema: exercise, where: "content/exercise.yaml" },
	letter: { pattern: /^letters\/([^/]+)\.mdx$/, schema: letter, where: "content/letters/<letter>.mdx" },
	language: { pattern: /^languages\/([a-z]{2,3})\.yaml$/, schema: language, where: "content/languages/<code>.yaml" },
	glossary: { pattern: /^(glossary)\.yaml$/, schema: glossary, where: "content/glossary.yaml" },
	brands: { pattern: /^(brands)\.yaml$/, schema: brands, where: "content/brands.yaml" },
	asked: { pattern: /^(asked)\.yaml$/, schema: asked, where: "content/asked.yaml" },
	rubric: { pattern: /^(rubric)\.yaml$/, schema: rubric, where: "content/rubric.yaml" },
	redirects: { pattern: /^(redirects)\.yaml$/, schema: redirects, where: "content/redirects.yaml" },
} as const;

export type Kind = keyof typeof KINDS;
/** Kinds that the book is made of. Words of languages are for the commands that read archives. */
export type BookKind = Exclude<Kind, "language">;
export type DataOf<K extends Kind> = z.infer<(typeof KINDS)[K]["schema"]>;
export const KIND_NAMES = Object.keys(KINDS) as Kind[];
