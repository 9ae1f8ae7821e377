/** How answers narrow the products that fit. Pure: the pages use it for the plain key, the island for the live form. */

/** What stands in the address where a reader does not know. It narrows nothing. */
export const UNKNOWN = "unknown";

export interface Candidate {
	readonly id: string;
	/** Values that lead to it, by name of the question. */
	readonly values: Readonly<Record<string, readonly string[]>>;
}

export interface Asked {
	readonly name: string;
	/** Values that still occur, in the order of the products. */
	readonly options: readonly string[];
	/** Undefined where it was not answered, or not with one of the options. */
	readonly answer: string | undefined;
}

export interface Narrowed {
	/** Questions to show, the last of them perhaps open. */
	readonly asked: readonly Asked[];
	readonly fits: readonly Candidate[];
	/** Every question that could still narrow is answered, if only with "unknown". */
	readonly done: boolean;
}

function valuesOf(candidate: Candidate, name: string): readonly string[] {
	return Object.hasOwn(candidate.values, name) ? (candidate.values[name] ?? []) : [];
}

function withValue(candidates: readonly Candidate[], name: string, value: string): Candidate[] {
	return candidates.filter((candidate) => valuesOf(candidate, name).includes(value));
}

/** Options of a question, or none where no answer to it would leave anything out. */
function optionsOf(candidates: readonly Candidate[], name: string): string[] {
	const options = [...new Set(candidates.flatMap((candidate) => valuesOf(candidate, name)))];
	const splits = options.some((value) => withValue(candidates, name, value).length < candidates.length);
	return splits ? options : [];
}

/**
 * Asks the questions in order. One that could narrow nothing is not asked; an answer that is no option is no answer; one
 * that was skipped counts as not known where a later one was answered.
 *
 * @param order names of the questions
 * @param answers values by name, as an address holds them: anything may stand there
 */
export function narrow(candidates: readonly Candidate[], order: readonly string[], answers: ReadonlyMap<string, string>): Narrowed {
	const asked: Asked[] = [];
	let fits = candidates;
	for (const [place, name] of order.entries()) {
		const options = optionsOf(fits, name);
		if (options.length === 0) continue;
		const given = answers.get(name);
		const answer = given !== undefined && (given === UNKNOWN || options.includes(given)) ? given : undefined;
		asked.push({ name, options, answer });
		if (answer === undefined && !order.slice(place + 1).some((later) => answers.has(later))) return { asked, fits, done: false };
		if (answer !== undefined && answer !== UNKNOWN) fits = withValue(fits, name, answer);
	}
	return { asked, fits, done: asked.every(({ answer }) => answer !== undefined) };
}

/** Names of the questions on which candidates differ: what tells them apart. */
export function tellsApart(candidates: readonly Candidate[], order: readonly string[]): string[] {
	return order.filter((name) => new Set(candidates.map((candidate) => [...valuesOf(candidate, name)].sort().join())).size > 1);
}

/** The same questions as a key on paper: each option leads to the next question or to what fits. */
export interface Branch {
	/** Undefined at an end. */
	readonly name: string | undefined;
	readonly options: readonly { readonly value: string; readonly next: Branch }[];
	readonly fits: readonly Candidate[];
}

export function toKey(candidates: readonly Candidate[], order: readonly string[]): Branch {
	const place = order.findIndex((name) => optionsOf(candidates, name).length > 0);
	const name = order[place];
	if (name === undefined) return { name: undefined, options: [], fits: candidates };
	const options = optionsOf(candidates, name).map((value) => ({
		value,
		next: toKey(withValue(candidates, name, value), order.slice(place + 1)),
	}));
	return { name, options, fits: candidates };
}
