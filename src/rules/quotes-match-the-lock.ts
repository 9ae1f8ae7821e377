import { quoteHash, searchHash } from "../evidence/normalise.ts";
import type { Problem } from "../records/problem.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "quotes-match-the-lock";
const FIX = "prove it: npm run evidence -- verify";

export const quotesMatchTheLock: Rule = {
	name: NAME,
	description: "Every quote and every search is the one that was proven: an edited quote fails until it is proven again.",
	check({ records, lock }) {
		const problems: Problem[] = [];
		const seen = new Set<string>();
		for (const entry of records.clause) {
			const { quote, search, document, dates } = entry.data;
			if (quote?.commit) {
				seen.add(entry.id);
				const proof = lock?.proofs[entry.id];
				if (!proof) {
					problems.push(at(NAME, entry, ["quote"], "This quote was never proven against the archive.", FIX));
				} else if (proof.quote !== quoteHash(quote.parts)) {
					problems.push(at(NAME, entry, ["quote", "parts"], "This quote was edited since it was proven.", FIX));
				} else if (proof.commit !== quote.commit || proof.document !== document || proof.first.date !== dates.archived) {
					problems.push(at(NAME, entry, ["quote"], "The commit, document or archive date was edited since the quote was proven.", FIX));
				} else if (JSON.stringify(proof.alsoIn.map((o) => [o.document, o.commit])) !== JSON.stringify(quote.alsoIn.map((o) => [o.document, o.commit]))) {
					problems.push(at(NAME, entry, ["quote", "alsoIn"], "The other editions were edited since the quote was proven.", FIX));
				}
			}
			if (search) {
				seen.add(entry.id);
				const searched = lock?.searches[entry.id];
				if (!searched) problems.push(at(NAME, entry, ["search"], "This search was never repeated against the archive.", FIX));
				else if (searched.search !== searchHash(search)) problems.push(at(NAME, entry, ["search"], "This search was edited since it was repeated.", FIX));
			}
		}
		for (const id of [...Object.keys(lock?.proofs ?? {}), ...Object.keys(lock?.searches ?? {})]) {
			if (seen.has(id)) continue;
			problems.push({ rule: NAME, file: "content/evidence.lock.json", line: 1, field: id, message: `The lock holds a proof of "${id}", which is not in content.`, fix: FIX });
		}
		return problems;
	},
};
