import type { z } from "zod";
import type { Entry } from "../content/read.ts";
import { type DataOf, KINDS, type Kind } from "../schema/kinds.ts";

/** What a writer may leave to the builder: every field of a kind as it is written in a file. */
export type Fields<K extends Kind> = Partial<z.input<(typeof KINDS)[K]["schema"]>>;

/** Where an entry stands; builders have a place of their own for each. */
export interface Place {
	/** The record's id: `acme/chats-train-models/2025-09-28`. */
	readonly id?: string;
	readonly body?: string;
}

const FILES: { readonly [K in Kind]: (id: string) => string } = {
	platform: (id) => `content/platforms/${id}.mdx`,
	document: (id) => `content/documents/${id}.yaml`,
	archive: (id) => `content/archives/${id}.yaml`,
	topic: (id) => `content/topics/${id}.mdx`,
	"carve-out": (id) => `content/carve-outs/${id}.mdx`,
	clause: (id) => `content/clauses/${id}.mdx`,
	conflict: (id) => `content/conflicts/${id}.mdx`,
	regulation: (id) => `content/regulations/${id}.mdx`,
	authority: (id) => `content/authorities/${id}.yaml`,
	guide: (id) => `content/guides/${id}.mdx`,
	review: (id) => `content/reviews/${id}.yaml`,
	elsewhere: (id) => `content/elsewhere/${id}.yaml`,
	questions: () => "content/questions.yaml",
	exercise: () => "content/exercise.yaml",
	letter: (id) => `content/letters/${id}.mdx`,
	language: (id) => `content/languages/${id}.yaml`,
	brands: () => "content/brands.yaml",
	asked: () => "content/asked.yaml",
	glossary: () => "content/glossary.yaml",
	rubric: () => "content/rubric.yaml",
	redirects: () => "content/redirects.yaml",
};

/**
 * An entry of any kind, as if it had been read from its file.
 *
 * @param data fields as a file writes them; the schema fills in defaults
 * @throws where the schema rejects the fields: a test never starts from a record that could not be read
 */
export function anEntry<K extends Kind>(kind: K, id: string, data: unknown, body = ""): Entry<K> {
	return {
		kind,
		id,
		file: FILES[kind](id),
		data: KINDS[kind].schema.parse(data) as DataOf<K>,
		body,
		bodyLine: 1,
		lineOf: () => 1,
	};
}
