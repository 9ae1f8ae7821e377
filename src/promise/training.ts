import { inside, type Mark, without } from "./marks.ts";
import { type Conditions, conditionsIn, denial, type Marked } from "./statement.ts";
import type { ClaimTopic, Note, Says } from "./types.ts";

/** A promise before its products are known. */
export interface Proto {
	readonly topic: ClaimTopic;
	readonly says: Says;
	readonly stretch: Mark;
	readonly implied: boolean;
	readonly marks: readonly Mark[];
	readonly days?: number;
	/** Whether it is denied: what a "Yes" or "No" after a question turns. */
	readonly denied: boolean;
	/** The one who promises has used a switch or a contract. */
	readonly bySetting?: boolean;
}
export interface Found {
	readonly protos: readonly Proto[];
	readonly notes: readonly Note[];
}

/** Kinds of data and the topic that asks for them. */
const KINDS: readonly (readonly [list: string, topic: ClaimTopic])[] = [
	["deidentified", "deidentified-data"],
	["public", "training-on-public-content"],
	["feedback", "training-on-feedback"],
	["connected", "training-on-connected-data"],
	["voice", "training-on-voice-and-images"],
];
const PRONOUN = /^(?:it|them)$/;
const POINTER = /^(?:this|these|those|that|which)$/;
const VERB = /^(?:is|are|was|were|will|may|can|does|do)$/;

/** What a training statement says, from whether it is denied and what it is bound to. */
export function trainingSays(
	denied: boolean,
	{ consent, withoutConsent, optOut, noOptOut, mode, byDefault }: Omit<Conditions, "marks">,
): Says {
	if (noOptOut || (withoutConsent && !denied)) return "may";
	if (consent) return "opt-in";
	if (optOut) return "opt-out";
	if (mode) return denied ? "opt-out" : "opt-in";
	if (byDefault) return denied ? "opt-in" : "opt-out";
	return denied ? "never" : "may";
}

/** The data a statement is about, by topic: the special kinds first, content last. */
export function dataIn(marked: Marked, stretch: Mark): Map<ClaimTopic, Mark[]> {
	const found = new Map<ClaimTopic, Mark[]>();
	const spared = [...marked.exceptions(), ...marked.all("not-data")];
	const open = marked.all("public", stretch);
	let taken: Mark[] = [...spared, ...without(marked.all("foreign", stretch), open)];
	for (const [list, topic] of KINDS) {
		const marks = without(marked.all(list, stretch), taken);
		if (marks.length === 0) continue;
		found.set(topic, marks);
		taken = [...taken, ...marks];
	}
	const content = without(marked.all("content", stretch), taken);
	// "Customer Data, provided that it is de-identified" is about de-identified data only.
	if (content.length > 0 && !found.has("deidentified-data")) found.set("training-on-conversations", content);
	return found;
}

/** Reasons for which a statement with a training word is no promise about training. */
function refusal(marked: Marked, stretch: Mark, anchor: Mark): Note | undefined {
	const before = (list: string) => marked.all(list).some((mark) => mark.from < anchor.from && anchor.from - mark.to < 16);
	if (marked.has("hypothetical")) return "hypothetical";
	if (before("no-promise")) return "no-promise";
	if (before("request")) return "request";
	if (marked.has("definition", stretch)) return "definition";
	if (before("indirect")) return "indirect";
	if (marked.all("past").some((mark) => inside(mark, stretch) && (marked.word(mark.from) !== "used" || isPast(marked, mark))))
		return "past";
	// In a questionnaire's question "you" is the provider.
	if (!marked.sentence.isQuestion && marked.all("reader-trains", stretch).some((mark) => mark.from - anchor.to <= 2)) return "reader";
	return undefined;
}

/** "We used to train", and not "data used to train". */
function isPast(marked: Marked, { from, to }: Mark): boolean {
	const subject = marked.word(from - 1) === "also" ? marked.word(from - 2) : marked.word(from - 1);
	if (!/^(?:train|retrain|store|keep|retain|use|share)$/.test(marked.word(to))) return false;
	return /^(?:we|they|it|who|company|provider|vendor)$/.test(subject) || /^\p{Lu}/u.test(marked.sentence.tokens[from - 1]?.raw ?? "");
}

/** Whether someone else than the one who promises is said to train. */
function byOthers(marked: Marked, stretch: Mark, anchor: Mark, nameAt: (at: number) => boolean): "no" | "only" | "too" {
	const others = without(marked.all("others", stretch), marked.all("not-others"));
	const actor = others.find((mark) => {
		// "our AI vendor OpenAI", "providers such as OpenAI": the one who trains is named, and the promise is theirs.
		const next = /^(?:,|\(|such|like|including|e.g|as|namely)$/;
		let at = mark.to;
		while (next.test(marked.word(at))) at += 1;
		if (nameAt(at)) return false;
		return mark.to <= anchor.from || marked.word(mark.from - 1) === "by";
	});
	if (!actor) return "no";
	const both = marked.all("permit", stretch).some((mark) => {
		const joined = marked.word(mark.from - 1) === "nor" || (marked.word(mark.from - 1) === "not" && marked.word(mark.from - 3) === "and");
		return joined && mark.to <= actor.from;
	});
	// "Neither we nor our providers": two who promise.
	const joint = /^(?:nor|and|or)$/;
	const beside = marked.sentence.tokens.slice(stretch.from, actor.from).map((t) => t.word);
	const two =
		beside.findLastIndex((word) => joint.test(word)) > beside.lastIndexOf("we") && beside.includes("we") && !marked.has("permit", stretch);
	if (two && beside.length - beside.lastIndexOf("we") < 8) return "too";
	return both && marked.all("not", { from: stretch.from, to: actor.from }).length > 1 ? "too" : "only";
}

/** Promises about training, improving and using only to serve, in one statement. */
export function readTraining(
	marked: Marked,
	stretch: Mark,
	around: readonly Mark[],
	nameAt: (at: number) => boolean,
	earlier: ReadonlyMap<ClaimTopic, unknown>,
): Found {
	const exceptions = marked.exceptions();
	const anchors = without(marked.all("train", stretch), [...exceptions, ...marked.all("trained-already")]);
	const taught = marked.all("train-people");
	const real = without(anchors, taught);
	const data = dataIn(marked, stretch);
	if (anchors.length > 0 && real.length === 0) return { protos: [], notes: ["people"] };
	const [anchor] = real;
	if (!anchor) return readUse(marked, stretch, around, data);
	const refused = refusal(marked, stretch, anchor);
	if (refused) return { protos: [], notes: [refused] };
	const conditions = conditionsIn(marked, [stretch, ...around]);
	let kinds = [...data.keys()];
	if (kinds.length === 0 && marked.has("foreign", stretch)) return { protos: [], notes: ["foreign"] };
	if (kinds.length === 0 && refersBack(marked, stretch)) kinds = [...earlier.keys()];
	const others = byOthers(marked, stretch, anchor, nameAt);
	const conditional = conditions.marks.filter((mark) => /^(?:unless|if|once|when|after)$/.test(marked.word(mark.from)));
	const bySwitch = without(marked.all("we-set", stretch), conditional).length > 0;
	if (kinds.length === 0) {
		const named =
			conditions.consent || conditions.optOut || conditions.noOptOut || bySwitch || marked.has("training-set", stretch) || others !== "no";
		if (!named) return { protos: [], notes: ["subject"] };
		kinds = ["training-on-conversations"];
	}
	const content = [...data.values()].flat();
	const { denied, marks } = denial(marked, stretch, anchor, [...conditions.marks, ...exceptions], content);
	const bySetting = bySwitch && !conditions.consent && !conditions.noOptOut;
	const says = bySetting ? "never" : trainingSays(denied, conditions);
	const common = { stretch, implied: false, denied, bySetting, marks: [anchor, ...marks, ...conditions.marks] };
	const protos = kinds.flatMap((topic): Proto[] => {
		const own = { ...common, marks: [...common.marks, ...(data.get(topic) ?? [])] };
		if (topic === "deidentified-data") return [{ ...own, topic, says: deidentifiedSays(marked, stretch, denied, true) }];
		if (topic !== "training-on-conversations" || others === "no") return [{ ...own, topic, says }];
		const sharing: Proto = { ...own, topic: "sharing-for-training", says: says === "opt-out" && denied ? "never" : says };
		return others === "too" ? [{ ...own, topic, says }, sharing] : [sharing];
	});
	return { protos, notes: [] };
}

/** "it", "them", or a statement that goes on without a subject: "... and never trains". */
export function refersBack(marked: Marked, { from, to }: Mark): boolean {
	if (from > 0 && /^(?:and|but|nor|;|\u2013)$/.test(marked.word(from))) return true;
	for (let at = from; at < to; at++)
		if (PRONOUN.test(marked.word(at)) || (POINTER.test(marked.word(at)) && VERB.test(marked.word(at + 1)))) return true;
	return false;
}

function deidentifiedSays(marked: Marked, stretch: Mark, denied: boolean, training: boolean): Says {
	if (training) return denied ? "no-training" : "training";
	if (denied) return "never";
	return marked.has("statistics", stretch) ? "statistics" : "improvement";
}

/** Statements without a training word: improving the service, or using data for the service only. */
function readUse(marked: Marked, stretch: Mark, around: readonly Mark[], data: ReadonlyMap<ClaimTopic, Mark[]>): Found {
	const nothing: Found = { protos: [], notes: [] };
	const [improve] = without(marked.all("improve", stretch), marked.exceptions());
	const deidentified = data.get("deidentified-data");
	const statistics = without(marked.all("statistics", stretch), deidentified ?? [])[0];
	const content = data.get("training-on-conversations");
	const conditions = conditionsIn(marked, [stretch, ...around]);
	const anchor = improve ?? statistics;
	const anyPurpose = marked.all("any-purpose", stretch)[0];
	if (deidentified && anyPurpose && !improve) {
		const marks = [...deidentified, anyPurpose];
		return { protos: [{ topic: "deidentified-data", says: "training", stretch, implied: true, denied: false, marks }], notes: [] };
	}
	if (deidentified && anchor) {
		const { denied, marks } = denial(marked, stretch, anchor, [...conditions.marks, ...marked.all("only-to-serve")], deidentified);
		return {
			protos: [
				{
					topic: "deidentified-data",
					says: deidentifiedSays(marked, stretch, denied, false),
					stretch,
					implied: false,
					denied,
					marks: [anchor, ...marks, ...deidentified],
				},
			],
			notes: [],
		};
	}
	const kinds = [...data.keys()].filter((topic) => topic !== "deidentified-data");
	if (kinds.length === 0 || !marked.has("use", stretch) || marked.has("licence-to-improve", stretch)) return nothing;
	if (improve && content) {
		const refused = refusal(marked, stretch, improve);
		if (refused) return { protos: [], notes: [refused] };
		const { denied, marks } = denial(marked, stretch, improve, conditions.marks, content);
		const bound = conditions.consent || conditions.optOut || conditions.noOptOut;
		const says = denied || bound ? trainingSays(denied, conditions) : "improve";
		return {
			protos: [
				{
					topic: "training-on-conversations",
					says,
					stretch,
					implied: denied,
					denied,
					marks: [improve, ...marks, ...conditions.marks, ...content],
				},
			],
			notes: [],
		};
	}
	const [serve] = marked.all("only-to-serve", stretch);
	if (!serve || /licen[cs]e/.test(marked.sentence.hay) || refusal(marked, stretch, serve)) return nothing;
	return {
		protos: kinds.map((topic) => ({
			topic,
			says: "never",
			stretch,
			implied: true,
			denied: true,
			marks: [serve, ...(data.get(topic) ?? [])],
		})),
		notes: [],
	};
}
