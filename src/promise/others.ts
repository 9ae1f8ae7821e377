import { type Mark, without } from "./marks.ts";
import { conditionsIn, denial, type Marked } from "./statement.ts";
import { dataIn, type Found, refersBack } from "./training.ts";
import type { ClaimTopic, Says } from "./types.ts";

/** Promises that are not about training: who reads, what licence is taken. */

const anything = (data: ReadonlyMap<ClaimTopic, Mark[]>): Mark[] => [...data.values()].flat();

/** Reading by people. */
export function readReview(marked: Marked, stretch: Mark, around: readonly Mark[], earlier: ReadonlyMap<ClaimTopic, unknown>): Found {
	const data = anything(dataIn(marked, stretch));
	const named = data.length > 0 || (earlier.size > 0 && refersBack(marked, stretch));
	const whole = marked.all("human-review", stretch);
	const people = without(marked.all("people", stretch), marked.all("your-people"));
	const reading = marked.all("read", stretch);
	const near = people.some((p) => reading.some((r) => Math.abs(r.from - p.to) < 12 || Math.abs(p.from - r.to) < 12));
	const limits = marked.all("limited", stretch);
	const conditions = conditionsIn(marked, [stretch, ...around]);
	const ours = readByUs(marked, stretch, reading, limits.length > 0 || conditions.consent || conditions.optOut);
	if (!named || (whole.length === 0 && !near && !ours) || marked.has("not-review") || marked.has("hypothetical"))
		return { protos: [], notes: [] };
	const anchor = whole[0] ?? reading[0];
	if (anchor && marked.all("reader-keeps", stretch).some((mark) => mark.to >= anchor.from)) return { protos: [], notes: ["reader"] };
	if (!anchor || marked.all("indirect").some((m) => m.to <= anchor.from) || marked.all("no-promise").some((m) => m.to <= anchor.from))
		return { protos: [], notes: [] };
	const { denied, marks } = denial(marked, stretch, anchor, conditions.marks, data);
	const improve = marked.has("review-to-improve", { from: anchor.to, to: stretch.to }) && !marked.has("train", stretch);
	const says = reviewSays(denied, conditions.consent, conditions.optOut, limits.length > 0, improve);
	return {
		protos: [
			{
				topic: "human-review",
				says,
				stretch,
				implied: false,
				denied,
				marks: [anchor, ...people.slice(0, 1), ...marks, ...conditions.marks, ...limits],
			},
		],
		notes: [],
	};
}

/** "We do not look at your chats": people, though none are named. Only where it is denied or bound; "we access your data" may be a machine. */
function readByUs(marked: Marked, stretch: Mark, reading: readonly Mark[], bound: boolean): boolean {
	const [verb] = reading;
	if (!verb) return false;
	const before = marked.sentence.tokens.slice(stretch.from, verb.from).map((t) => t.word);
	const us = before.lastIndexOf("we");
	return us >= 0 && before.length - us < 6 && (bound || before.slice(us).some((word) => word === "not" || word === "never"));
}

export function reviewSays(denied: boolean, consent: boolean, optOut: boolean, limited: boolean, improve: boolean): Says {
	if (consent) return "with-consent";
	if (optOut) return "opt-out";
	if (limited && !improve) return "limited";
	return denied ? "never" : "broad";
}

/** What licence or rights are taken. */
export function readLicence(marked: Marked, stretch: Mark): Found {
	const rules: readonly (readonly [list: string, says: Says])[] = [
		["no-licence", "none"],
		["licence-to-improve", "improvement"],
		["licence-to-serve", "service-only"],
		["owner", "owner"],
	];
	for (const [list, says] of rules) {
		const marks = marked.all(list, stretch);
		if (marks.length > 0 && (list !== "no-licence" || marked.all("content").length > 0))
			return { protos: [{ topic: "content-licence", says, stretch, implied: false, denied: false, marks }], notes: [] };
	}
	return { protos: [], notes: [] };
}
