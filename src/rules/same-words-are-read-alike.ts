import type { Entry, Records } from "../content/read.ts";
import { currentVersion, splitVersionId } from "../content/versions.ts";
import { knownGroups } from "./cells.ts";
import type { Rule } from "./rule.ts";
import { wordsOf } from "./versions-differ.ts";

type Data = Entry<"clause">["data"];

/** What quoted words say by themselves, whoever cites them, in a form that compares. Models do not hang on the question; answer and limits do. */
const READ: readonly { readonly field: "models" | "answer" | "limits"; readonly alikeAcrossTopics: boolean; read(data: Data): string }[] = [
	{ field: "models", alikeAcrossTopics: true, read: ({ models }) => [...(models ?? [])].sort().join(", ") },
	{ field: "answer", alikeAcrossTopics: false, read: ({ answer }) => answer },
	{
		field: "limits",
		alikeAcrossTopics: false,
		read: ({ limits }) =>
			(limits ?? [])
				.map(({ on, says }) => `${on}: ${says}`)
				.sort()
				.join("; "),
	},
];

/** The archived places of each document. Two records of one place are one text, such as that of a provider that serves two platforms. */
function placesOf({ document }: Records): ReadonlyMap<string, readonly string[]> {
	return new Map(
		document.map(({ id, data: { archive } }) => [
			id,
			archive === "linked-only" ? [id] : archive.map(({ collection, path }) => `${collection}\u0000${path}`),
		]),
	);
}

export const sameWordsAreReadAlike: Rule = {
	name: "same-words-are-read-alike",
	scope: "book",
	description:
		"Two current clauses that quote the same words of one text, on whatever platforms, speak of the same models; where they answer the same question, they give the same answer with the same limits.",
	check({ records, broken, today }, report) {
		const places = placesOf(records);
		// By text and words, and of answer and limits by question too: the first clause that read them so.
		const first = new Map<string, Entry<"clause">>();
		for (const group of knownGroups(records, broken).values()) {
			const version = currentVersion(group, today);
			const words = version && wordsOf(version);
			if (!version || words === undefined) continue;
			const told = new Set<string>();
			for (const place of places.get(version.data.document) ?? []) {
				for (const { field, alikeAcrossTopics, read } of READ) {
					const key = [place, words, field, alikeAcrossTopics ? "" : version.data.topic].join("\u0000");
					const other = first.get(key);
					if (!other) first.set(key, version);
					else if (read(other.data) !== read(version.data) && !told.has(field)) {
						told.add(field);
						report(
							version,
							[field],
							`The same words of one text have ${field} "${read(other.data) || "none"}" in ${splitVersionId(other.id).clause} (${other.data.id}), not "${read(version.data) || "none"}".`,
							"read both by the text and the rules of the topic, and correct one; or quote the words that make the difference",
						);
					}
				}
			}
		}
	},
};
