import type { Searched } from "../schema/lock.ts";
import type { Book, DocumentView, TopicView, VersionView } from "./book.ts";
import { searchedOn } from "./dates-of.ts";

/** One text that was searched. */
export interface SearchedText {
	readonly document: DocumentView | undefined;
	/** Copy that was searched. Undefined where the search was not repeated against the archive. */
	readonly copy: Searched["documents"][number] | undefined;
	/** Passages that hold a searched word and do not answer, with the reason. */
	readonly hits: readonly { readonly words: string; readonly why: string }[];
}

/** A search that found no answer, as a page shows it. */
export interface Search {
	/** Words by the language of the texts they were looked for in. */
	readonly words: readonly { readonly language: string; readonly words: readonly string[] }[];
	readonly on: string;
	readonly texts: readonly SearchedText[];
}

/** What was searched for a silence; undefined for a version that quotes. */
export function toSearch(book: Book, { data, searched, document: main }: VersionView): Search | undefined {
	const { search } = data;
	if (!search) return undefined;
	return {
		words: [
			{ language: main.data.language, words: search.words },
			...Object.entries(search.inLanguage).map(([language, words]) => ({ language, words })),
		],
		on: searchedOn(data, search),
		texts: search.documents.map(({ document }, i) => ({
			document: book.documents.get(document),
			copy: searched?.documents[i],
			hits: search.hits.filter((hit) => hit.document === document),
		})),
	};
}

/** Passages of one or more texts, by the reason why they do not answer. */
export interface HitGroup {
	/** Texts that have all of these passages: often two editions of one. */
	readonly documents: readonly DocumentView[];
	/** Passages in each of them. */
	readonly count: number;
	/** Each reason once, with its passages, each once. */
	readonly reasons: readonly { readonly why: string; readonly words: readonly string[] }[];
}

/** Groups the hits of a search by text. Texts with the same hits share a group, so that the same words are said once. */
export function hitGroups({ texts }: Search): HitGroup[] {
	const groups = new Map<string, { documents: DocumentView[]; count: number; reasons: HitGroup["reasons"] }>();
	for (const { document, hits } of texts) {
		if (!document || hits.length === 0) continue;
		const whys = [...new Set(hits.map(({ why }) => why))];
		const reasons = whys.map((why) => ({ why, words: [...new Set(hits.flatMap((hit) => (hit.why === why ? [hit.words] : [])))] }));
		const key = JSON.stringify(reasons.map(({ why, words }) => [why, [...words].sort()]).sort());
		const group = groups.get(key) ?? { documents: [], count: reasons.reduce((sum, { words }) => sum + words.length, 0), reasons };
		group.documents.push(document);
		groups.set(key, group);
	}
	return [...groups.values()];
}

/** Current silences by topic, in the order of topics and of platforms. */
export function toSilences(book: Book): { topic: TopicView; silences: readonly VersionView[] }[] {
	const place = (version: VersionView) => book.platforms.indexOf(version.clause.platform);
	const all = book.clauses.flatMap(({ current }) => (current?.data.answer === "unstated" ? [current] : []));
	return book.topics.flatMap((topic) => {
		const silences = all.filter((v) => v.topic === topic).sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
		return silences.length > 0 ? [{ topic, silences }] : [];
	});
}
