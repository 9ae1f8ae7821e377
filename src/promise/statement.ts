import { type Finder, inside, type Mark, overlap, without } from "./marks.ts";
import type { Sentence } from "./text.ts";

/** One sentence with the marks of every list, found when first asked for. */
export class Marked {
	readonly sentence: Sentence;
	readonly #finder: Finder;
	readonly #found = new Map<string, Mark[]>();

	constructor(sentence: Sentence, finder: Finder) {
		this.sentence = sentence;
		this.#finder = finder;
	}

	/** Marks of a list in the whole sentence or in a stretch of it. */
	all(list: string, stretch?: Mark): Mark[] {
		let marks = this.#found.get(list);
		if (!marks) {
			marks = this.#finder.marks(this.sentence, list);
			this.#found.set(list, marks);
		}
		return stretch ? marks.filter((mark) => inside(mark, stretch)) : marks;
	}

	has(list: string, stretch?: Mark): boolean {
		return this.all(list, stretch).length > 0;
	}

	word(at: number): string {
		return this.sentence.tokens[at]?.word ?? "";
	}

	/** Exceptions: from "except" to the next comma, bracket or end of the statement. */
	exceptions(): Mark[] {
		const conditions = [...this.all("consent"), ...this.all("opt-out")];
		const cases = this.all("if-feedback");
		const spans = this.all("except").flatMap((mark) => {
			if (conditions.some((c) => overlap(c, mark))) return [];
			let to = mark.to;
			while (to < this.sentence.tokens.length && !/^[,;:.?!)\u2013]$/.test(this.word(to)) && this.word(to) !== "but") to += 1;
			return [{ from: mark.from, to }];
		});
		return [...cases, ...spans];
	}
}

/** What a statement is bound to. */
export interface Conditions {
	readonly consent: boolean;
	/** "without your consent": bars what is done without it. */
	readonly withoutConsent: boolean;
	readonly optOut: boolean;
	/** "while Temporary Chat is on" */
	readonly mode: boolean;
	readonly noOptOut: boolean;
	readonly byDefault: boolean;
	readonly marks: readonly Mark[];
}

/** Conditions in the given stretches. */
export function conditionsIn(marked: Marked, stretches: readonly Mark[]): Conditions {
	const of = (list: string) => stretches.flatMap((stretch) => marked.all(list, stretch));
	const noOptOut = of("no-opt-out");
	const optOut = without(of("opt-out"), noOptOut);
	const consent = of("consent");
	const mode = of("mode-on");
	const byDefault = of("default");
	return {
		consent: consent.length > 0,
		withoutConsent: consent.length > 0 && consent.every((mark) => marked.word(mark.from) === "without"),
		optOut: optOut.length > 0,
		mode: mode.length > 0,
		noOptOut: noOptOut.length > 0,
		byDefault: byDefault.length > 0,
		marks: [...noOptOut, ...optOut, ...consent, ...mode, ...byDefault],
	};
}

/**
 * Whether a statement is denied: the plain noes and the verbs that say no before a word, and the noes after it, counted.
 * Plain noes side by side ("will not, and will not") are one; one within another ("do not exclude") undo each other.
 *
 * @returns whether it is denied, and the words that did it
 */
export function denial(
	marked: Marked,
	stretch: Mark,
	anchor: Mark,
	skip: readonly Mark[],
	content: readonly Mark[],
): { denied: boolean; marks: Mark[] } {
	// "weights are never updated", "prevents us from training": a no may stand within the words it denies.
	const upTo = { from: stretch.from, to: anchor.to };
	const after = { from: anchor.from, to: stretch.to };
	const free = (marks: readonly Mark[]) => without(marks, skip);
	const bars = free(marked.all("bar", upTo)).filter((mark) => !stopsAt(marked, mark, anchor, content));
	const plain = free(without(marked.all("not", upTo), marked.all("not-a-not"))).filter((mark) => !stopsAt(marked, mark, anchor, content));
	const nested = plain.filter((mark, i) => {
		const last = plain[i - 1];
		if (!last) return true;
		if (marked.word(mark.from) === "nor") return false;
		for (let at = last.to; at < mark.from; at++) if (/^(?:and|or|nor|,)$/.test(marked.word(at))) return false;
		return !/^(?:ever|any)$/.test(marked.word(mark.from)) && !(marked.word(last.from) === "no" && marked.word(mark.from) === "no");
	});
	const later = free(marked.all("bar-after", after)).slice(0, 1);
	const count = nested.length + bars.length + later.length;
	return { denied: count % 2 === 1, marks: [...plain, ...bars, ...later] };
}

/**
 * "do not sell your data and use it": the "not" ends at an "and" that follows its own object. "but not Plus, which trains":
 * it ends before what is told of that object.
 */
function stopsAt(marked: Marked, no: Mark, anchor: Mark, content: readonly Mark[]): boolean {
	for (let at = no.to; at < anchor.from; at++) {
		if (marked.word(at) === "," && /^(?:which|who|that)$/.test(marked.word(at + 1)) && anchor.from - at <= 4) return true;
		if (marked.word(at) !== "and" || !/^(?:uses?|may|will|can|trains?)$/.test(marked.word(at + 1))) continue;
		if (content.some((mark) => mark.from >= no.to && mark.to <= at)) return true;
	}
	return false;
}
