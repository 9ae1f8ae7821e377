import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../../src/content/read.ts";
import { isUnordered, searchAnswers } from "./search-answers.ts";

/** What two folders do not share. */
export interface Differences {
	/** Files of the first. */
	readonly files: number;
	readonly bytes: number;
	/** Sentences, one for each file or answer that is missing or differs, in the order of the files. */
	readonly found: readonly string[];
}

/** Compares two folders byte by byte, without the files of a search index that Pagefind writes in an order of chance. */
export function compareFolders(a: string, b: string): Differences {
	const [inA, inB] = [a, b].map((folder) => listFiles(folder).filter((file) => !isUnordered(file))) as [string[], string[]];
	const [setA, setB] = [new Set(inA), new Set(inB)];
	let bytes = 0;
	const found = [...new Set([...inA, ...inB])].sort().flatMap((file) => {
		if (!setB.has(file)) return [`${file} is in the first build only.`];
		if (!setA.has(file)) return [`${file} is in the second build only.`];
		const [x, y] = [readFileSync(join(a, file)), readFileSync(join(b, file))];
		bytes += x.length;
		if (x.equals(y)) return [];
		const at = x.findIndex((byte, i) => byte !== y[i]);
		return [`${file} differs from byte ${at < 0 ? x.length : at}: ${x.length} and ${y.length} bytes.`];
	});
	return { files: inA.length, bytes, found };
}

/** Compares two built sites: every byte, and in the place of the few files that are written in an order of chance, what they answer. */
export async function compareSites(a: string, b: string): Promise<Differences> {
	const same = compareFolders(a, b);
	const [inA, inB] = [await searchAnswers(a), await searchAnswers(b)];
	const differ = [...inA].filter(([question, answer]) => answer !== inB.get(question));
	return {
		...same,
		found: [
			...same.found,
			...differ.map(([question, answer]) => `Search answers ${question} with ${answer}, and with ${inB.get(question)}.`),
		],
	};
}
