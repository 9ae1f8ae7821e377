/** What the live line above the products says: how many fit, and whether it matters which. */
export interface Status {
	/** Names of the products that fit, in their order. */
	readonly names: readonly string[];
	/** How many products the platform has. */
	readonly of: number;
	/** Different answers that the fitting products give, in the places that count. */
	readonly labels: readonly string[];
	/** No question is open. */
	readonly done: boolean;
	/** The answers still depend on where the reader lives. */
	readonly places: boolean;
}

const quoted = (labels: readonly string[]) => labels.map((label) => `“${label}”`).join(", ");

export function statusText({ names, of, labels, done, places }: Status): string {
	const [only] = names;
	if (names.length === 1 && only !== undefined) {
		const answer = labels.length === 1 ? `Its answer: ${quoted(labels)}.` : `Its answer depends on where you live: ${quoted(labels)}.`;
		return `One product fits: ${only}. ${answer}`;
	}
	const fit = names.length === of ? `All ${of} products fit.` : `${names.length} of ${of} products fit.`;
	const same =
		labels.length === 1
			? `All give the same answer: ${quoted(labels)}.`
			: `They give ${labels.length} different answers: ${quoted(labels)}.`;
	const place = places && labels.length > 1 ? " Where you live matters too." : "";
	return `${fit} ${same}${place}${done ? " Each says what tells it apart." : ""}`;
}
