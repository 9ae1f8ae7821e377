import type { Clause } from "../schema/clause.ts";
import type { Rule } from "./rule.ts";

type Flag = Clause["licence"][number];

/** Topic whose answers are kinds of licence: there the purpose of a licence is a flag too. */
const OWN_TOPIC = "content-licence";

/** Words of which the quote holds one where it grants such a licence. "Non-sublicensable" grants none. */
const GRANTS: Partial<Record<Flag, RegExp>> = {
	perpetual: /perpetual|in perpetuity|unlimited in time/i,
	irrevocable: /(?<!non-)irrevocabl|non-revocabl/i,
	sublicensable: /(?<!non-)sub-?licen[cs]/i,
	sale: /\bs(?:ell|ale)\b/i,
};

/**
 * A licence counts where the quoted words grant it. Read from elsewhere in the document it was found on one platform
 * and not on the next, and the same words scored twice.
 */
export const licenceFlagsAreQuoted: Rule = {
	name: "licence-flags-are-quoted",
	scope: "record",
	description: "A licence flag stands where the quoted words grant it, and wherever they do: perpetual, irrevocable, sublicensable, sale.",
	check({ records }, report) {
		for (const entry of records.clause) {
			const { licence, quote, topic } = entry.data;
			const quoted = (quote?.parts ?? []).join(" ");
			for (const [i, flag] of licence.entries()) {
				const words = GRANTS[flag];
				if (words ? words.test(quoted) : topic === OWN_TOPIC) continue;
				const message = words
					? `No quoted word grants a licence that is "${flag}".`
					: `"${flag}" is a purpose, which only records of the topic "${OWN_TOPIC}" name.`;
				report(entry, ["licence", i], message, "remove the flag, or quote the words that grant it");
			}
			for (const flag of ["perpetual", "irrevocable", "sublicensable"] as const) {
				const found = GRANTS[flag]?.exec(quoted);
				if (found && !licence.includes(flag))
					report(entry, ["licence"], `The quote says "${found[0]}", and "${flag}" is not among the flags.`, "add the flag");
			}
		}
	},
};
