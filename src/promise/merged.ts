import type { Bounds } from "./limits.ts";
import type { Claim } from "./types.ts";

/** One claim where a sentence makes the same one twice. */
export function merged(claims: readonly Claim[]): Claim[] {
	const kept = new Map<string, Claim>();
	for (const claim of claims) {
		const key = `${claim.topic} ${claim.topic === "content-licence" ? "" : claim.says} ${claim.about.join()} ${claim.absent.join()} ${claim.unclear.join()}`;
		const same = kept.get(key);
		if (!same) kept.set(key, claim);
		else kept.set(key, { ...same, words: [...new Set([...same.words, ...claim.words])], ...shared(same, claim) });
	}
	return [...kept.values()];
}

/** Of one promise made twice, about foundation models and about all, the wider one counts. */
function shared(a: Bounds, b: Bounds): Bounds {
	return { within: a.within.filter((key) => b.within.includes(key)), outside: a.outside.filter((key) => b.outside.includes(key)) };
}
