import type { Path } from "../content/field.ts";
import type { Entry } from "../content/read.ts";
import { fold, occurrencesOf, squeezed } from "../evidence/fold.ts";
import type { Rule } from "./rule.ts";
import { wordsOf } from "./text.ts";

/**
 * Words a hit has beside the searched one, at least. With three words around it a passage is told from the others: of 616
 * places of searched words in this book, 16 in 100 then stand in their text again, 36 with one word and 73 with none; more words
 * help little (10 in 100 with five). Those that come back say how often.
 */
export const OWN_WORDS = 3;
/** A reason is a sentence: "x", "A heading." and "Not relevant." say nothing of the passage. */
export const WHY_WORDS = 4;

type Search = NonNullable<Entry<"clause">["data"]["search"]>;

/** Words of a hit that are no part of a searched word. */
function ownWordsOf(hit: string, words: readonly string[]): { own: number; searched: boolean } {
	const folded = fold(hit);
	const places = words.flatMap((word) => occurrencesOf(word, folded));
	let from = 0;
	const own = wordsOf(hit).filter((word) => {
		const start = hit.indexOf(word, from);
		from = start + word.length;
		return !places.some((place) => place.start < from && start < place.end);
	});
	return { own: own.length, searched: places.length > 0 };
}

/** Whether a hit has enough words beside the searched ones to explain its own place and no other. */
export function isToldApart(hit: string, words: readonly string[]): boolean {
	const { own, searched } = ownWordsOf(hit, words);
	return searched && own >= OWN_WORDS;
}

/** Scripts of a word's letters. Letters of another script look alike and find nothing: "trаin" with a Cyrillic a. */
function scriptsOf(word: string): string[] {
	const scripts = { Latin: /\p{sc=Latin}/u, Greek: /\p{sc=Greek}/u, Cyrillic: /\p{sc=Cyrillic}/u };
	return Object.entries(scripts).flatMap(([name, pattern]) => (pattern.test(word) ? [name] : []));
}

/** Every list of searched words of a search, with its place in the record and the language it is written in. */
function listsOf(search: Search, main: string): { path: Path; language: string; words: readonly string[] }[] {
	return [
		{ path: ["search", "words"], language: main, words: search.words },
		...Object.entries(search.inLanguage).map(([language, words]) => ({ path: ["search", "inLanguage", language], language, words })),
	];
}

export const searchesAreThorough: Rule = {
	name: "searches-are-thorough",
	scope: "record",
	description:
		"A silence searches every text in the text's language, for every word its topic names; a hit holds a searched word, three words more and a reason.",
	check({ records }, report) {
		const languages = new Map(records.document.map(({ id, data }) => [id, data.language]));
		const topics = new Map(records.topic.map(({ id, data }) => [id, data]));
		for (const entry of records.clause) {
			const { search, document, topic: topicId } = entry.data;
			const topic = topics.get(topicId);
			const main = languages.get(document);
			// A document or topic that is not there is another rule's to say.
			if (!search || !topic || main === undefined) continue;
			const say = (path: Path, message: string, fix: string) => report(entry, path, message, fix);
			const lists = listsOf(search, main);
			const searched = new Set(search.documents.flatMap((one) => languages.get(one.document) ?? []));
			for (const { path, language, words } of lists) {
				for (const [i, word] of words.entries()) {
					if (squeezed(word).length < 2)
						say([...path, i], `"${word}" has fewer than two letters or digits to search for.`, "search for a word or its stem");
					const scripts = scriptsOf(word);
					if (scripts.length > 1)
						say([...path, i], `"${word}" mixes ${scripts.join(" and ")} letters, so it finds nothing.`, "type the word in one script");
				}
				if (!searched.has(language) && path[1] === "inLanguage")
					say(path, `No searched text is in "${language}".`, "remove the words, or correct the document's language");
			}
			for (const [i, { document: id }] of search.documents.entries()) {
				const language = languages.get(id);
				if (language === undefined || lists.some((list) => list.language === language)) continue;
				say(
					["search", "documents", i],
					`"${id}" is in "${language}", and the search has no words in that language.`,
					`add them under search.inLanguage.${language}`,
				);
			}
			for (const { path, language, words } of lists) {
				if (!searched.has(language)) continue;
				const required = topic.searchFor[language];
				if (!required) {
					say(
						path,
						`The topic "${topicId}" names no words in "${language}", so nobody can tell whether these are enough.`,
						`add searchFor.${language} to content/topics/${topicId}.mdx`,
					);
					continue;
				}
				// A word finds all that a longer one finds: whoever searches for "train" has searched for "training".
				const missing = required.filter(
					(need) => !words.some((word) => squeezed(word).length > 1 && squeezed(need).includes(squeezed(word))),
				);
				if (missing.length > 0)
					say(
						path,
						`A silence on "${topicId}" must search for ${missing.map((word) => `"${word}"`).join(", ")}, too.`,
						"add the words, or shorter stems of them, and explain what they find",
					);
			}
			for (const [i, hit] of search.hits.entries()) {
				const path = ["search", "hits", i, "words"] as const;
				const language = languages.get(hit.document);
				const words = lists.find((list) => list.language === language)?.words ?? [];
				const { own, searched: holds } = ownWordsOf(hit.words, words);
				if (!holds && language !== undefined) {
					say(
						[...path],
						`"${hit.words}" holds no searched word, so it explains none.`,
						"quote the words around the searched one, or remove the hit",
					);
				} else if (holds && own < OWN_WORDS) {
					say(
						[...path],
						`"${hit.words}" has ${own} ${own === 1 ? "word" : "words"} beside the searched one; a hit has at least ${OWN_WORDS}, or it explains other places, too.`,
						"quote more of the passage",
					);
				}
				if (wordsOf(hit.why).length < WHY_WORDS)
					say(["search", "hits", i, "why"], `"${hit.why}" is no reason.`, "say what the passage is about and why it is no answer");
			}
		}
	},
};
