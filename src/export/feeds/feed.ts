import type { Book, PlatformView, TopicView } from "../../model/book.ts";
import { type Change, changesOf, type Ending, endingsOf } from "../../model/changes.ts";
import { changeEntry, endingEntry } from "./entry.ts";
import { type Feed, type FeedAddresses, MOST_ENTRIES, noticedOn, TAG } from "./model.ts";

/** What a feed is about: the whole site where it names nothing. */
export interface FeedScope {
	readonly platform?: PlatformView;
	readonly topic?: TopicView;
}

function titleOf({ platform, topic }: FeedScope): { id: string; title: string; about: string } {
	if (platform)
		return {
			id: `platform/${platform.id}`,
			title: `Clausebook: changes by ${platform.data.name}`,
			about: `Each change of a clause of ${platform.data.name}, with the words before and after.`,
		};
	if (topic)
		return {
			id: `topic/${topic.id}`,
			title: `Clausebook: changes on ${topic.data.title.toLowerCase()}`,
			about: `Each change of a clause that answers: ${topic.data.question}`,
		};
	return {
		id: "changes",
		title: "Clausebook: all changes",
		about: "Each change of a clause on AI training, with the words before and after.",
	};
}

/** The feed of one scope, newest entry first. An entry depends on its own clause and topic only, not on its neighbours. */
export function toFeed(
	book: Book,
	changes: readonly Change[],
	endings: readonly Ending[],
	scope: FeedScope,
	addresses: FeedAddresses,
): Feed {
	const { platform, topic } = scope;
	const entries = [
		...changesOf(changes, scope).map((change) => changeEntry(change, addresses)),
		...endingsOf(endings, scope).map((ending) => endingEntry(ending, addresses)),
	].sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1));
	const versions = book.clauses
		.flatMap((c) => c.versions)
		.filter((v) => (!platform || v.clause.platform === platform) && (!topic || v.topic === topic));
	// A feed without entries still needs a date: the day its newest wording was noticed.
	const days = entries.length > 0 ? entries.map((e) => e.updated) : versions.map(noticedOn);
	const { id, title, about } = titleOf(scope);
	const updated = days.reduce((a, b) => (a > b ? a : b), "2000-01-01");
	return { id: `${TAG}${id}`, title, about, updated, entries: entries.slice(0, MOST_ENTRIES) };
}
