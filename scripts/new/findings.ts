import type { Entry } from "../../src/content/read.ts";
import type { Archive } from "../../src/evidence/archive.ts";
import type { HoldsCache } from "../../src/evidence/cache.ts";
import { findParts } from "../../src/evidence/find.ts";
import { type FoundHit, hitsIn } from "../../src/evidence/hits.ts";
import { lineAt, lineIndexAt, type NormalisedText } from "../../src/evidence/normalise.ts";
import { swallowedIn } from "../../src/evidence/omissions.ts";
import { type Passage, passagesIn, speaksOf } from "../../src/evidence/passages.ts";
import { type SearchedPlace, searchedPlaces } from "../../src/evidence/search.ts";
import { type Edition, editionsOf, type Service, type ServiceText } from "../../src/evidence/services.ts";
import { type EarlierWording, earlierWordings, firstHolding, type Standing, Standings } from "../../src/evidence/standing.ts";
import { type StatedDates, statedDates } from "../../src/evidence/stated-dates.ts";
import { Texts } from "../../src/evidence/texts.ts";
import type { DocumentVersion } from "../../src/evidence/versions.ts";
import { MOST_WORDS } from "../../src/rules/quotes-are-evidence.ts";
import { isToldApart } from "../../src/rules/searches-are-thorough.ts";
import { wordCount } from "../../src/rules/text.ts";
import { document as documentSchema } from "../../src/schema/document.ts";
import { isAskedOf } from "../../src/schema/topic.ts";
import type { Category, Subject, SubjectObject } from "../../src/schema/vocabulary.ts";

type Topic = Entry<"topic">;

/** A passage with its time in the archive. */
export interface FoundPassage extends Passage {
	readonly standing: Standing;
}

/** A document of the service as a record will name it. */
export interface FoundDocument {
	/** `<platform>/<document>` */
	readonly id: string;
	readonly edition: Edition;
	readonly title: string;
	/** The newest copy. */
	readonly text: NormalisedText;
	/** Every passage of a subject, in order. */
	readonly passages: readonly FoundPassage[];
	/** Copies that can be the document, and those that cannot. */
	readonly copies: number;
	readonly unusable: number;
}

/** Words as a version of a clause quotes them. */
export interface Candidate {
	readonly parts: readonly string[];
	readonly commit: string;
	readonly archived: string;
	readonly dates: StatedDates;
}

/** What the archive shows of one question. */
export interface Finding {
	readonly topic: Topic;
	/** Passages that speak of all the question is about, the nearest first. */
	readonly near: readonly { readonly document: FoundDocument; readonly passage: FoundPassage }[];
	/** The nearest, as a clause would quote it, and what stood there before, oldest first. */
	readonly candidate?: Candidate & {
		readonly document: FoundDocument;
		readonly passage: FoundPassage;
		readonly leftOut: readonly string[];
		readonly earlier: readonly Candidate[];
	};
	/** Places of the words that a silence searches for, by document. */
	readonly searched: readonly { readonly document: FoundDocument; readonly words: readonly string[]; readonly hits: readonly FoundHit[] }[];
}

/** All that was found of a service. */
export interface Findings {
	readonly documents: readonly FoundDocument[];
	readonly findings: readonly Finding[];
	readonly without: readonly ServiceText[];
}

const slugOf = (text: string) =>
	text
		.toLowerCase()
		.normalize("NFKD")
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");

const TYPES: readonly string[] = documentSchema.shape.termsType.options;
const rank = (type: string) => (TYPES.includes(type) ? TYPES.indexOf(type) : TYPES.length);

/** The contract first, then the privacy policy; of editions the one that was recorded last. */
function inOrder(editions: readonly Edition[]): Edition[] {
	return [...editions].sort(
		(a, b) => rank(a.type) - rank(b.type) || a.type.localeCompare(b.type) || b.newest.date.localeCompare(a.newest.date),
	);
}

/** Names of documents: their kind, and where several are of one kind what tells them apart. */
function namesOf(editions: readonly Edition[]): string[] {
	const names: string[] = [];
	for (const { type, language, newest } of editions) {
		const same = editions.filter((other) => other.type === type);
		const hasOwnLanguage = same.filter((other) => other.language === language).length === 1;
		const apart = same.length === 1 ? "" : hasOwnLanguage && language ? `-${language}` : `-${newest.collection.replace(/-versions$/, "")}`;
		const name = slugOf(type) + apart;
		names.push(names.includes(name) ? `${name}-${names.length + 1}` : name);
	}
	return names;
}

/** Longest line that is taken for a title, in characters. */
const TITLE = 100;

/** Lines in which a text's title stands. A heading farther down is that of a section. */
const HEAD = 3;

/** A text's first heading; what the archive calls it where that is a section or a sentence, or where there is none. */
function titleOf(text: NormalisedText, otherwise: string): string {
	const first = text.kinds.slice(0, HEAD).findIndex(({ heading }) => heading > 0);
	const title = first < 0 ? "" : lineAt(text, first);
	return /\p{L}{2}/u.test(title) && !/^\d|[:：]$/.test(title) && title.length <= TITLE ? title : otherwise;
}

const language = (document: FoundDocument) => document.edition.language ?? "en";

/** Words that a silence on a question searches for in a document. */
const wordsOf = ({ data }: Topic, document: FoundDocument): readonly string[] => data.searchFor[language(document)] ?? [];

/** Below zero whatever else a passage says: it is listed, and no candidate. */
const NO_CANDIDATE = -100;

/** Most that is counted of each subject, and of each object, so that a long list is no nearer than a plain sentence. */
const MOST_OF_SUBJECT = 3;
const MOST_OF_OBJECT = 2;

/**
 * How near a passage is to a question: how much it says of what the question is about, with the words a silence on it
 * searches for, of the provider and to the person, with AI or training named. One too long to be quoted is seldom the one that decides.
 *
 * @returns undefined where it does not speak of all of that
 */
function nearness(
	{ data }: Topic,
	passage: Passage,
	{ words, isHeadline, provider }: { words: readonly SearchedPlace[]; isHeadline: boolean; provider: string },
): number | undefined {
	const { about, of } = data;
	const said = (subject: Subject | SubjectObject) => passage.speaksOf.get(subject) ?? 0;
	const objects = Math.min(
		MOST_OF_OBJECT,
		of.reduce((sum, object) => sum + said(object), 0),
	);
	if (about.length === 0 || !about.every((subject) => said(subject) > 0)) return undefined;
	if (of.length > 0 && objects === 0 && !isHeadline) return undefined;
	const searched = new Set(words.flatMap(({ word, start, end }) => (passage.start <= start && end <= passage.end ? [word] : []))).size;
	const subjects = about.reduce((sum, subject) => sum + Math.min(MOST_OF_SUBJECT, said(subject)), 0);
	const isOfOthers = about.includes("collecting");
	const weights = [
		2 * Math.min(2, searched),
		said("you") > 0 ? 1 : 0,
		said("we") > 0 || passage.text.includes(provider) ? 1 : 0,
		!about.includes("training") && (said("training") > 0 || said("ai") > 0) ? 2 : 0,
		// "You may not train models on our outputs" says nothing of what the provider does.
		said("bars") === 0 ? 0 : isOfOthers ? 1 : about.includes("training") ? NO_CANDIDATE : 0,
		wordCount(passage.text) > MOST_WORDS ? -1 : 0,
	];
	return weights.reduce((sum, weight) => sum + weight, subjects + objects);
}

/** How much a document decides by what it is: a contract or a privacy policy, in the language of the first of them. */
function decisive({ edition }: FoundDocument, first: FoundDocument | undefined): number {
	return (
		(edition.type === "Terms of Service" || edition.type === "Privacy Policy" ? 1 : 0) +
		(edition.language === first?.edition.language ? 1 : 0)
	);
}

/** A passage with the sentences right beside it that are as near to the question, as long as a quote may be. */
function quoteOf(document: FoundDocument, passage: Passage, isNear: (other: Passage) => boolean): string[] {
	const { passages, text } = document;
	const at = passages.findIndex(({ start }) => start === passage.start);
	let [first, last] = [at, at];
	const sliced = (from: number, to: number) => text.text.slice(passages[from]?.start, passages[to]?.end);
	/** Whether the passage after `before` may be quoted with it, and what is then quoted is not too long. */
	const joins = (before: Passage | undefined, after: Passage | undefined, from: number, to: number) => {
		const isBeside = before && after && lineIndexAt(text, before.start) === lineIndexAt(text, after.start) && after.start - before.end <= 1;
		return isBeside && isNear(before) && isNear(after) && wordCount(sliced(from, to)) <= MOST_WORDS;
	};
	while (joins(passages[last], passages[last + 1], first, last + 1)) last++;
	while (joins(passages[first - 1], passages[first], first - 1, last)) first--;
	return [...(passage.leadIn === undefined ? [] : [passage.leadIn]), sliced(first, last)];
}

interface Asked {
	readonly archive: Archive;
	readonly cache: HoldsCache;
	readonly topics: readonly Topic[];
	readonly platform: string;
	readonly service: Service;
	readonly category: Category;
	readonly progress: (line: string) => void;
}

async function readNewest(texts: Texts, platform: string, service: Service, editions: readonly Edition[]): Promise<FoundDocument[]> {
	const names = namesOf(editions);
	await texts.load(editions.map(({ newest }) => newest));
	const read = editions.flatMap((edition, i): FoundDocument[] => {
		const text = texts.get(edition.newest);
		if (!text) return [];
		const none = { first: "", last: "", copies: 0 };
		const passages = passagesIn(text, edition.language ?? "en").map((passage) => ({ ...passage, standing: none }));
		const document = {
			id: `${platform}/${names[i]}`,
			edition,
			title: titleOf(text, `${service.name} ${edition.type}`),
			text,
			passages,
			copies: edition.places.reduce((sum, { copies }) => sum + copies.length, 0),
			unusable: edition.places.reduce((sum, { unusable }) => sum + unusable.length, 0),
		};
		return [document];
	});
	texts.clear();
	return read;
}

/** Usable copies of a document over all its places, by day. */
const copiesOf = ({ places }: Edition): DocumentVersion[] =>
	places.flatMap(({ copies }) => copies).sort((a, b) => a.date.localeCompare(b.date));

/** Copies read at once: their sources go before the next are read, and only their texts stay. */
const AT_ONCE = 8;

async function loadAll(texts: Texts, copies: readonly DocumentVersion[]): Promise<void> {
	for (let from = 0; from < copies.length; from += AT_ONCE) await texts.load(copies.slice(from, from + AT_ONCE));
}

function candidateOf(texts: Texts, document: FoundDocument, parts: readonly string[]): Candidate | undefined {
	const copies = copiesOf(document.edition);
	const first = firstHolding(copies, texts, parts);
	const text = first && texts.get(first);
	return first && text && { parts, commit: document.edition.newest.commit, archived: first.date, dates: statedDates(text) };
}

/** Earlier wordings that still speak of what the question is about: a passage is followed by its nearest sentences, and those may be others. */
function earlierOf(texts: Texts, document: FoundDocument, { parts, archived }: Candidate, about: readonly Subject[]): Candidate[] {
	const copies = copiesOf(document.edition);
	return earlierWordings(document.edition.places, texts, parts, archived).flatMap((wording: EarlierWording) => {
		const said = speaksOf(wording.parts.join(" "), language(document));
		const first = about.every((subject) => said.has(subject)) ? firstHolding(copies, texts, wording.parts) : undefined;
		const text = first && texts.get(first);
		return first && text ? [{ parts: wording.parts, commit: wording.last.commit, archived: first.date, dates: statedDates(text) }] : [];
	});
}

/** Words of a document's newest copy that turn a sentence of the quote and that it leaves out; undefined where it is not there. */
function leftOutOf(document: FoundDocument, parts: readonly string[]): string[] | undefined {
	const found = findParts(document.text, parts);
	if ("missing" in found) return undefined;
	return [...new Set(swallowedIn(document.text, found.located, [], language(document)).map(({ text }) => text.trim()))];
}

/**
 * Reads a service of the archive for the questions asked of its kind at core depth: its documents, every passage of a
 * subject and since when it stands, and for each question the words that may answer it. Copies of one document at a time
 * are held.
 */
export async function findIn({ archive, cache, topics, platform, service, category, progress }: Asked): Promise<Findings> {
	const texts = new Texts(archive, cache);
	progress("the documents");
	const { editions, without } = await editionsOf(archive, cache, texts, service);
	const read = await readNewest(texts, platform, service, inOrder(editions));
	const asked = topics.filter(({ data }) => data.core && isAskedOf(data, { category })).sort((a, b) => a.data.order - b.data.order);
	const nearest = asked.map((topic) => {
		const isHeadline = topic.data.headlineOf.includes(category);
		const words = read.map((document) => wordsOf(topic, document));
		const searched = read.map((document, at) => searchedPlaces(document.text, words[at] ?? []));
		const nearnessIn = (at: number, passage: Passage) =>
			nearness(topic, passage, { words: searched[at] ?? [], isHeadline, provider: service.name });
		const scored = read.flatMap((document, at) =>
			document.passages.flatMap((passage) => {
				const score = nearnessIn(at, passage);
				return score === undefined ? [] : [{ at, start: passage.start, score: score + decisive(document, read[0]) }];
			}),
		);
		// Of passages that are as near, those of the more decisive document, in its order.
		return { topic, nearnessIn, scored: scored.sort((a, b) => b.score - a.score) };
	});
	const candidates = new Map<Topic, NonNullable<Finding["candidate"]>>();
	const documents: FoundDocument[] = [];
	for (const [at, document] of read.entries()) {
		progress(`${at + 1}/${read.length} ${document.id}: ${document.copies} copies`);
		await loadAll(texts, copiesOf(document.edition));
		const standings = new Standings(copiesOf(document.edition), texts);
		const passages = document.passages.map((passage) => ({
			...passage,
			standing: standings.of(passage.text, lineAt(document.text, lineIndexAt(document.text, passage.start))),
		}));
		const found = { ...document, passages };
		documents.push(found);
		for (const { topic, nearnessIn, scored } of nearest) {
			const [best] = scored;
			const passage = best?.at === at && best.score > 0 ? passages.find(({ start }) => start === best.start) : undefined;
			if (!passage) continue;
			const parts = quoteOf(document, passage, (other) => (nearnessIn(at, other) ?? 0) > 0);
			const leftOut = leftOutOf(document, parts);
			const candidate = leftOut && candidateOf(texts, document, parts);
			if (!candidate || !leftOut) continue;
			candidates.set(topic, {
				...candidate,
				document: found,
				passage,
				leftOut,
				earlier: earlierOf(texts, document, candidate, topic.data.about),
			});
		}
		texts.clear();
	}
	const findings = nearest.map(({ topic, scored }): Finding => {
		const candidate = candidates.get(topic);
		const near = scored.flatMap(({ at, start }) => {
			const document = documents[at];
			const passage = document?.passages.find((one) => one.start === start);
			return document && passage ? [{ document, passage }] : [];
		});
		const searched = documents.map((document) => {
			const words = wordsOf(topic, document);
			return { document, words, hits: hitsIn(document.text, words, (hit) => isToldApart(hit, words)) };
		});
		return { topic, near, searched, ...(candidate ? { candidate } : {}) };
	});
	cache.save();
	return { documents, findings, without };
}
