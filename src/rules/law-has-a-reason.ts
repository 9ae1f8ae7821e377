import type { Entry, Records } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";
import type { Rule } from "./rule.ts";

/** Words a reason must add to the provision's own name and content. Fewer say nothing about the clause. */
export const FEWEST_OWN_WORDS = 4;
/** Words that carry no reason. */
const EMPTY_WORDS = new Set(
	"a an and any are as at be because been but by can clause could do does for from has have how if in is it its law may must not of on or out platform provider provision raises regulation relates relevant requires says shall should so such text than that the their them there these they this those to under use used was what when where which who why will with would".split(
		" ",
	),
);

function words(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that carry meaning, without plural s, so that "transfers" repeats "transfer". */
function meaning(text: string): Set<string> {
	return new Set(
		words(text)
			.filter((word) => !EMPTY_WORDS.has(word))
			.map((word) => word.replace(/s$/, "")),
	);
}

/** What is known of a provision before any clause is read: its names, title and content. */
function provisionWords(records: Records): Map<string, Set<string>> {
	return new Map(
		records.regulation.flatMap(({ id, data }) =>
			data.provisions.map((provision) => {
				const text = [data.title, data.short, data.jurisdiction, provision.label, provision.title, provision.says].join(" ");
				return [`${id}/${provision.id}`, meaning(text)] as const;
			}),
		),
	);
}

export const lawHasAReason: Rule = {
	name: "law-has-a-reason",
	scope: "record",
	description: `A law reference says why this clause raises it: at least ${FEWEST_OWN_WORDS} words that the provision itself does not have, and not the sentence of another clause of the platform.`,
	check({ records }, report) {
		const provisions = provisionWords(records);
		// First clause that gave a reason, by platform and folded text. Versions of one clause may repeat theirs.
		const given = new Map<string, Entry<"clause">>();
		for (const entry of records.clause) {
			const { platform, clause } = splitVersionId(entry.id);
			for (const [i, law] of entry.data.regulations.entries()) {
				const path = ["regulations", i, "why"];
				const known = provisions.get(law.provision);
				const own = [...meaning(law.why)].filter((word) => !known?.has(word));
				if (known && own.length < FEWEST_OWN_WORDS) {
					report(entry, path, `"${law.why}"\nonly repeats what ${law.provision} is.`, "say what in this clause raises it");
				}
				const key = `${platform}\u0000${words(law.why).join(" ")}`;
				const first = given.get(key);
				if (!first) given.set(key, entry);
				else if (splitVersionId(first.id).clause !== clause) {
					report(
						entry,
						path,
						`"${law.why}"\nis also the reason of ${splitVersionId(first.id).clause}.`,
						"say what in this clause raises it, or leave the reference out",
					);
				}
			}
		}
	},
};
