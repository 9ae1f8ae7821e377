import { readFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "../audit/page.ts";

/** What two folders do not share. */
export interface Differences {
	/** Files of the first. */
	readonly files: number;
	readonly bytes: number;
	/** Sentences, one for each file that is missing or differs, in the order of the files. */
	readonly found: readonly string[];
}

/** Compares two folders byte by byte. */
export function compareFolders(a: string, b: string): Differences {
	const [inA, inB] = [filesOf(a), filesOf(b)];
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
