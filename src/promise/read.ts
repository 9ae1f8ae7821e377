import { LimitReader } from "./limits.ts";
import { Finder, type Mark, wordsOf } from "./marks.ts";
import { merged } from "./merged.ts";
import { readLicence, readReview, reviewSays } from "./others.ts";
import { isNobody, type Mentions, NameFinder, NOBODY } from "./products.ts";
import { readRetention } from "./retention.ts";
import { regionsIn, scopeOf } from "./scope.ts";
import { toSegments } from "./segments.ts";
import { conditionsIn, Marked } from "./statement.ts";
import { type Sentence, toSentences } from "./text.ts";
import { dataIn, type Proto, readTraining, trainingSays } from "./training.ts";
import type { Claim, ClaimTopic, From, Note, PromiseData, SentenceReading } from "./types.ts";

/** What is carried from one sentence of a text to the next. */
interface Carried {
	products: readonly string[];
	platformOnly: boolean;
	data: ReadonlyMap<ClaimTopic, unknown>;
	/** Promises of a question that waits for its yes or no. */
	asked: readonly { proto: Proto; marked: Marked }[];
}

/** Reads texts against one set of data. Makes its expressions once. */
export class Reader {
	readonly #data: PromiseData;
	readonly #finder: Finder;
	readonly #names: NameFinder;
	readonly #limits: LimitReader;

	constructor(data: PromiseData) {
		this.#data = data;
		this.#finder = new Finder(data.grammar.lists);
		this.#names = new NameFinder(data);
		this.#limits = new LimitReader(data, this.#finder);
	}

	/**
	 * Reads a text sentence by sentence.
	 *
	 * @param text anything that was pasted
	 * @param chosen products the reader says it is about, for sentences that name none
	 */
	read(text: string, chosen: readonly string[] = []): SentenceReading[] {
		const carried: Carried = { products: [], platformOnly: false, data: new Map(), asked: [] };
		return toSentences(text).map((sentence) => this.#sentence(sentence, chosen, carried));
	}

	#sentence(sentence: Sentence, chosen: readonly string[], carried: Carried): SentenceReading {
		const marked = new Marked(sentence, this.#finder);
		const whole: Mark = { from: 0, to: sentence.tokens.length };
		const segments = toSegments(sentence);
		const train = marked.all("train");
		const nameAt = (at: number) => {
			const here = this.#names.in(sentence, { from: at, to: Math.min(at + 4, whole.to) });
			return !isNobody(here);
		};
		const notes = new Set<Note>();
		const bearing = segments.filter(
			(s) =>
				train.some((t) => t.from >= s.from && t.to <= s.to) ||
				marked.has("read", s) ||
				marked.has("keep", s) ||
				marked.has("improve", s) ||
				this.#echoAt(marked, s) !== undefined,
		);
		let protos: Proto[] = [];
		for (const segment of segments) {
			const around = segments.filter((s) => !bearing.includes(s) && nearest(s, bearing) === segment);
			if (segment.from > 0) around.push(...leading(sentence));
			const before = dataBefore(marked, segments, segment) ?? carried.data;
			for (const found of [
				readTraining(marked, segment, around, nameAt, before),
				readReview(marked, segment, around, before),
				readRetention(marked, segment, before),
				readLicence(marked, segment),
			]) {
				protos.push(...found.protos);
				for (const note of found.notes) notes.add(note);
			}
			const echo = this.#echo(marked, segment, protos);
			if (echo) protos.push(echo);
		}
		if (sentence.isQuestion) {
			if (protos.length > 0) notes.add("question");
			carried.asked = protos.map((proto) => ({ proto, marked }));
			protos = [];
		}
		let claims = merged(protos.map((proto) => this.#claim(marked, proto, segments, chosen, carried)));
		if (!sentence.isQuestion) {
			if (sentence.reply !== undefined && claims.length === 0)
				claims = carried.asked.map(({ proto, marked: asked }) =>
					this.#claim(asked, answered(proto, marked, whole, sentence.reply === "no"), [proto.stretch], chosen, carried),
				);
			carried.asked = [];
		}
		const named = this.#names.in(sentence, whole, train);
		if (named.products.length > 0) Object.assign(carried, { products: named.products, platformOnly: named.platformOnly });
		const data = dataIn(marked, whole);
		if (data.size > 0) carried.data = data;
		return { text: sentence.text, claims, notes: claims.length > 0 ? [] : [...notes] };
	}

	/** "... but Claude Free does": the verb of the statement before, with this one's yes or no. */
	#echo(marked: Marked, segment: Mark, protos: readonly Proto[]): Proto | undefined {
		const last = protos.findLast((p) => p.stretch.to <= segment.from && p.topic.startsWith("training-on"));
		const at = this.#echoAt(marked, segment);
		if (!last || at === undefined || protos.some((p) => p.stretch === segment)) return undefined;
		const denied = marked.word(at + 1) === "not" || marked.word(at - 1) === "never";
		const conditions = conditionsIn(marked, [segment]);
		return {
			...last,
			stretch: segment,
			denied,
			says: trainingSays(denied, conditions),
			marks: [{ from: at, to: Math.min(at + 2, segment.to) }, ...conditions.marks],
		};
	}

	/** Place of the verb in a statement that has a name and no verb of its own. */
	#echoAt(marked: Marked, segment: Mark): number | undefined {
		const { sentence } = marked;
		if (segment.from === 0 || marked.has("train", segment)) return undefined;
		const at = sentence.tokens.findIndex((t, i) => i >= segment.from && i < segment.to && /^(?:do|does|is|are|will|may)$/.test(t.word));
		if (at < 0 || !(/^(?:not|so|unless|by|,|\.|too|if|only)$/.test(marked.word(at + 1)) || at + 1 >= segment.to)) return undefined;
		const named = this.#names.in(sentence, segment).products.length > 0;
		const platforms = [...new Set(this.#data.products.map((p) => p.platform))];
		return named || this.#names.plans(sentence, segment, platforms).length > 0 ? at : undefined;
	}

	#claim(marked: Marked, proto: Proto, segments: readonly Mark[], chosen: readonly string[], carried: Carried): Claim {
		const { sentence } = marked;
		const whole: Mark = { from: 0, to: sentence.tokens.length };
		const train = marked.all("train");
		let named = this.#names.in(sentence, proto.stretch, train);
		let from: From = "sentence";
		const all = this.#names.in(sentence, whole, train);
		// "Claude Code sessions are ... and not stored by Anthropic": the product named elsewhere in the sentence.
		const within = all.products.length < named.products.length && all.products.every((id) => named.products.includes(id));
		if (named.platformOnly && within && all.products.length > 0) named = all;
		if (isNobody(named)) {
			const platforms = this.#names.platformsOf(all.products);
			const plans = segments.length > 1 ? this.#names.plans(sentence, proto.stretch, platforms) : [];
			named = plans.length > 0 ? { ...NOBODY, products: plans } : (this.#before(marked, proto, segments, platforms) ?? all);
		}
		if (isNobody(named)) {
			if (chosen.length > 0) [named, from] = [{ ...NOBODY, products: chosen }, "chosen"];
			else if (carried.products.length > 0)
				[named, from] = [{ ...NOBODY, products: carried.products, platformOnly: carried.platformOnly }, "earlier"];
			else from = "nowhere";
		} else if (named.platformOnly && carried.products.length > 0 && carried.products.length < named.products.length) {
			// "We use Claude Enterprise. Anthropic does not train ...": the company stands for the product named before.
			const within = carried.products.every((id) => named.products.includes(id));
			if (within && from === "sentence")
				[named, from] = [{ ...named, products: carried.products, platformOnly: carried.platformOnly }, "earlier"];
		}
		const raw = (list: string) => [...new Set(marked.all(list).map((mark) => wordsOf(sentence, mark)))];
		const ordered = [...proto.marks].sort((a, b) => a.from - b.from);
		return {
			topic: proto.topic,
			says: proto.says,
			...(proto.days === undefined ? {} : { days: proto.days }),
			implied: proto.implied,
			absolute: raw("absolute").filter((word) => !/^(?:any|no|all|every)$/i.test(word)),
			hedges: raw("hedge"),
			excepts: this.#excepted(marked, proto),
			bySetting: proto.bySetting === true,
			contract: marked.has("contract"),
			words: [...new Set(ordered.map((mark) => wordsOf(sentence, mark)))],
			about: named.products,
			from,
			platformOnly: named.platformOnly,
			absent: named.absent,
			unclear: named.unclear,
			...this.#limits.read(marked, proto),
			regions: regionsIn(marked),
			scope: scopeOf(marked, named),
		};
	}

	/** "Free and Pro are barred because they train": who is named last before a "they" or "it". */
	#before({ sentence }: Marked, { stretch }: Proto, segments: readonly Mark[], platforms: readonly string[]): Mentions | undefined {
		const subject = sentence.tokens.slice(stretch.from, stretch.from + 3).some((t) => /^(?:they|it|these|those|which|both)$/.test(t.word));
		if (!subject) return undefined;
		for (const earlier of segments.filter((s) => s.to <= stretch.from).reverse()) {
			const here = this.#names.in(sentence, earlier);
			if (!isNobody(here)) return here;
			const plans = this.#names.plans(sentence, earlier, platforms);
			if (plans.length > 0) return { ...NOBODY, products: plans };
		}
		return undefined;
	}

	/** Carve-outs that the sentence names: in an exception, or as the cases of a limited reading or a period. */
	#excepted(marked: Marked, { topic }: Proto): string[] {
		const spans =
			topic === "human-review" || topic === "training-retention"
				? [{ from: 0, to: marked.sentence.tokens.length }]
				: [...marked.exceptions(), ...marked.all("consent"), ...marked.all("opt-out")];
		const kinds = Object.entries(this.#data.grammar.exceptions).flatMap(([list, own]) =>
			spans.some((span) => marked.has(list, span)) ? own : [],
		);
		return [...new Set(kinds)];
	}
}

/** "If you opt out, ...", "With the mode on, ...": a condition in front holds for every statement of the sentence. */
function leading({ tokens }: Sentence): Mark[] {
	const comma = tokens.findIndex((t) => t.word === ",");
	const opens = /^(?:if|with|when|once|unless|while|without|by|after|where)$/.test(tokens[0]?.word ?? "");
	return opens && comma > 0 ? [{ from: 0, to: comma }] : [];
}

function nearest(segment: Mark, bearing: readonly Mark[]): Mark | undefined {
	return bearing.findLast((b) => b.to <= segment.from) ?? bearing.find((b) => b.from >= segment.to);
}

/** Data named in the statements before this one of the same sentence. */
function dataBefore(marked: Marked, segments: readonly Mark[], segment: Mark): ReadonlyMap<ClaimTopic, Mark[]> | undefined {
	for (const earlier of segments.filter((s) => s.to <= segment.from).reverse()) {
		const data = dataIn(marked, earlier);
		if (data.size > 0) return data;
	}
	return undefined;
}

/** A question's promise with the yes or no that followed it, and the conditions of that answer. */
function answered(proto: Proto, reply: Marked, whole: Mark, no: boolean): Proto {
	const conditions = conditionsIn(reply, [whole]);
	const denied = no !== proto.denied;
	if (proto.topic === "human-review")
		return { ...proto, denied, says: reviewSays(denied, conditions.consent, conditions.optOut, reply.has("limited"), false) };
	if (proto.topic.startsWith("training-on") || proto.topic === "sharing-for-training")
		return { ...proto, denied, says: trainingSays(denied, conditions) };
	return proto;
}
