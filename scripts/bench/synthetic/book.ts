import { stringify } from "yaml";
import { syntheticClauses, type Vocabularies } from "./clause.ts";
import { platformNames, syntheticPlatform } from "./platform.ts";
import { Random } from "./random.ts";

/** Clauses a platform has on average. */
const CLAUSES_A_PLATFORM = 27;

/** YAML 1.1 quotes dates, as authors must, so that no other reader takes them for anything but text. */
function yaml(data: object): string {
	return stringify(data, { lineWidth: 0, schema: "yaml-1.1" });
}

function mdx(data: object, body: string): string {
	return `---\n${yaml(data)}---\n\n${body}\n`;
}

/**
 * A synthetic book: the same files for the same size and vocabularies, on every machine, without a clock.
 *
 * @param clauses how many clauses it has, silences among them
 * @returns text of each file by its path below content/
 */
export function syntheticBook(clauses: number, vocabularies: Vocabularies): Map<string, string> {
	const random = new Random(clauses);
	const files = new Map<string, string>();
	const count = Math.max(1, Math.round(clauses / CLAUSES_A_PLATFORM));
	const names = platformNames(random, count);
	let number = 1;
	for (const index of names.keys()) {
		const platform = syntheticPlatform(random, names, index);
		files.set(`platforms/${platform.id}.mdx`, mdx(platform.data, platform.body));
		for (const { id, data } of platform.documents) files.set(`documents/${id}.yaml`, yaml(data));
		const share = Math.floor(clauses / count) + (index < clauses % count ? 1 : 0);
		for (const versions of syntheticClauses(random, platform, vocabularies, share, number)) {
			for (const { id, data, body } of versions) files.set(`clauses/${id}.mdx`, mdx(data, body));
		}
		number += share;
	}
	return files;
}
