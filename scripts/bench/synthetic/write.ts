import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Records, readRecords } from "../../../src/records/read.ts";
import { today } from "../../../src/records/today.ts";
import { sealed } from "../../../src/rules/seal.ts";
import { lockFor } from "../../../src/testing/lock.ts";
import { syntheticBook } from "./book.ts";
import type { Vocabularies } from "./clause.ts";

/** Parts of the real book that a synthetic one keeps: its vocabularies and the law. */
const KEPT = ["topics", "carve-outs", "regulations", "authorities", "guides", "rubric.yaml", "glossary.yaml"] as const;

/** A link of a kept text to a page that only the real book has becomes its text. */
function withoutOwnLinks(text: string): string {
	return text.replace(/\[([^\]]*)\]\(\/(?:platforms|clauses|conflicts|compare|c)\/[^)]+\)/g, "$1");
}

function copyKept(from: string, to: string): void {
	for (const name of KEPT) if (existsSync(join(from, name))) cpSync(join(from, name), join(to, name), { recursive: true });
	for (const name of readdirSync(to, { recursive: true, encoding: "utf8" })) {
		if (!name.endsWith(".mdx")) continue;
		const text = readFileSync(join(to, name), "utf8");
		writeFileSync(join(to, name), withoutOwnLinks(text));
	}
	writeFileSync(join(to, "redirects.yaml"), "[]\n");
}

function vocabulariesOf(records: Records): Vocabularies {
	return {
		topics: records.topic.map(({ id, data }) => ({ id, data })),
		carveOuts: records["carve-out"].map(({ id }) => id),
		provisions: records.regulation.flatMap(({ id, data }) => data.provisions.map((provision) => `${id}/${provision.id}`)),
		terms: records.glossary.flatMap(({ data }) => data.map((term) => term.id)),
	};
}

export interface WrittenBook {
	readonly platforms: number;
	readonly products: number;
	readonly clauses: number;
	readonly versions: number;
	/** Mean bytes of a file of a clause. */
	readonly clauseBytes: number;
}

/**
 * Writes a synthetic book with its lock.
 *
 * @param real content folder whose vocabularies and laws it keeps
 * @param folder content folder to write; what was there goes
 */
export function writeSyntheticBook(real: string, folder: string, clauses: number): WrittenBook {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	copyKept(real, folder);
	const files = syntheticBook(clauses, vocabulariesOf(readRecords(folder).records));
	for (const [path, text] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	const { records } = readRecords(folder);
	writeFileSync(join(folder, "evidence.lock.json"), sealed({ ...lockFor(records), made: today(records) }));
	const texts = [...files].filter(([path]) => path.startsWith("clauses/")).map(([, text]) => Buffer.byteLength(text));
	return {
		platforms: records.platform.length,
		products: records.platform.reduce((sum, { data }) => sum + data.products.length, 0),
		clauses,
		versions: texts.length,
		clauseBytes: Math.round(texts.reduce((sum, bytes) => sum + bytes, 0) / Math.max(1, texts.length)),
	};
}
