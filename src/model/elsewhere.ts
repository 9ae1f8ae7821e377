import { label } from "../schema/vocabulary.ts";
import type { Book, VersionView } from "./book.ts";
import { isDrifted } from "./drift.ts";
import { quotationsOf } from "./quotation.ts";
import { answerWords, list } from "./sentences.ts";

export interface Elsewhere {
	readonly version: VersionView;
	readonly answer: string;
	/** The words it begins with: the first passage of its quote, in the document's language. */
	readonly words: string;
	/** What is different from the clause in view, in one line; nothing where only the answer is. */
	readonly difference: string;
}

/** Rows on a clause page. The topic page has them all, so page cost stays flat as platforms are added. */
export const MOST_ELSEWHERE = 3;
/** Characters of a passage that a row has room for; of a longer one it prints the first part. */
const MOST_WORDS = 180;

/** Points of a version's answer: how far it goes. */
function pointsOf(version: VersionView): number {
	return version.topic.options.get(version.data.answer)?.points ?? 0;
}

/** For each version, how many before it in the list give the same answer. */
function sameBefore(versions: readonly VersionView[]): number[] {
	const seen = new Map<string, number>();
	return versions.map(({ data: { answer } }) => {
		const before = seen.get(answer) ?? 0;
		seen.set(answer, before + 1);
		return before;
	});
}

/** The first passage of a quote; of a long one its first part. An ellipsis stands for what follows. */
function firstWords(version: VersionView): string {
	const [passage, ...others] = quotationsOf(version);
	const parts = passage?.parts.map(({ text }) => text) ?? [];
	const whole = parts.join(" … ");
	const short = whole.length <= MOST_WORDS ? whole : (parts[0] ?? "");
	return `${short}${others.length > 0 || short !== whole ? " …" : ""}`;
}

/**
 * Current deciding answers of each topic by platform and audience: the widest clause of each. Sorted once for each
 * distance, so that a page's cost does not grow with the number of platforms.
 */
export class ElsewhereIndex {
	readonly #groups: ReadonlyMap<string, readonly VersionView[]>;
	readonly #sorted = new Map<string, readonly VersionView[]>();

	constructor(groups: ReadonlyMap<string, readonly VersionView[]>) {
		this.#groups = groups;
	}

	/**
	 * The `most` clauses of a topic and audience whose answers are farthest from `own` points, one more than asked for. Each answer
	 * comes once before any comes again: three neighbours that say one thing would show one thing.
	 */
	farthest(topic: string, audience: string, own: number, most: number): readonly VersionView[] {
		const group = `${topic}\u0000${audience}`;
		const key = `${group}\u0000${own}\u0000${most}`;
		const known = this.#sorted.get(key);
		if (known) return known;
		const distance = (v: VersionView) => Math.abs(pointsOf(v) - own);
		const sorted = [...(this.#groups.get(group) ?? [])].sort((a, b) => distance(b) - distance(a) || (a.id < b.id ? -1 : 1));
		const turn = sameBefore(sorted);
		const list = sorted
			.map((v, i) => ({ v, turn: turn[i] ?? 0, i }))
			.sort((a, b) => a.turn - b.turn || a.i - b.i)
			.slice(0, most + 1)
			.map(({ v }) => v);
		this.#sorted.set(key, list);
		return list;
	}
}

/** One representative clause for each topic, platform and audience of product: the one that governs most products. */
export function elsewhereIndex(book: Book): ElsewhereIndex {
	const best = new Map<string, VersionView>();
	for (const { current } of book.clauses) {
		if (current?.data.standing !== "decides" || current.data.answer === "unstated" || isDrifted(current)) continue;
		for (const audience of new Set(current.products.map((p) => p.data.audience))) {
			const key = `${current.topic.id}\u0000${audience}\u0000${current.clause.platform.id}`;
			const known = best.get(key);
			const size = (v: VersionView) => v.products.length * 10 + v.regions.length;
			if (!known || size(current) > size(known)) best.set(key, current);
		}
	}
	const index = new Map<string, VersionView[]>();
	for (const [key, version] of best) {
		const group = key.split("\u0000").slice(0, 2).join("\u0000");
		index.set(group, [...(index.get(group) ?? []), version]);
	}
	return new ElsewhereIndex(index);
}

function differenceOf(book: Book, from: VersionView, to: VersionView): string {
	const parts: string[] = [];
	// Beside a silence every neighbour differs in that it answers.
	if (from.data.answer !== "unstated") {
		if (pointsOf(to) > pointsOf(from)) parts.push("goes further");
		else if (pointsOf(to) < pointsOf(from)) parts.push("goes less far");
		else parts.push("same answer");
	}
	const open = (v: VersionView) => new Set(v.data.carveOuts.filter((c) => !c.reached).map((c) => c.kind));
	const ours = open(from);
	const theirs = open(to);
	const name = (kind: string) => book.carveOutById.get(kind)?.data.label.toLowerCase() ?? kind;
	const more = [...theirs].filter((k) => !ours.has(k)).map(name);
	if (more.length > 0) parts.push(`also carves out ${list(more)}`);
	if (from.data.control.kind !== to.data.control.kind && to.data.control.kind !== "none-stated" && to.data.control.kind !== "not-needed") {
		parts.push(label(to.data.control.kind).toLowerCase());
	}
	return parts.length === 0 ? "" : `${parts.join("; ")}.`.replace(/^./, (c) => c.toUpperCase());
}

/** The same topic on other platforms, most different answers first. */
export function toElsewhere(book: Book, index: ElsewhereIndex, version: VersionView): Elsewhere[] {
	const audience = version.products[0]?.data.audience ?? "consumer";
	// One more than is shown: a platform's own clause may be among them, and at most one is.
	return index
		.farthest(version.topic.id, audience, pointsOf(version), MOST_ELSEWHERE)
		.filter((v) => v.clause.platform !== version.clause.platform)
		.slice(0, MOST_ELSEWHERE)
		.map((other) => ({
			version: other,
			answer: answerWords(other),
			words: firstWords(other),
			difference: differenceOf(book, version, other),
		}));
}
