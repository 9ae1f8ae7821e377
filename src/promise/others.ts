import { inside, type Mark, overlap, without } from "./marks.ts";
import { type Period, periodsAmong } from "./periods.ts";
import { conditionsIn, denial, type Marked } from "./statement.ts";
import { dataIn, type Found, type Proto, refersBack } from "./training.ts";
import type { ClaimTopic, Says } from "./types.ts";

/** Promises that are not about training: who reads, how long it is kept, what licence is taken. */

/** First period in a stretch. */
function periodIn(marked: Marked, { from, to }: Mark): Period | undefined {
	return periodsAmong(
		marked.sentence.tokens.slice(from, to).map((t) => t.word),
		from,
	)[0];
}

const anything = (data: ReadonlyMap<ClaimTopic, Mark[]>): Mark[] => [...data.values()].flat();

/** Reading by people. */
export function readReview(marked: Marked, stretch: Mark, around: readonly Mark[], earlier: ReadonlyMap<ClaimTopic, unknown>): Found {
	const data = anything(dataIn(marked, stretch));
	const named = data.length > 0 || (earlier.size > 0 && refersBack(marked, stretch));
	const whole = marked.all("human-review", stretch);
	const people = without(marked.all("people", stretch), marked.all("your-people"));
	const reading = marked.all("read", stretch);
	const near = people.some((p) => reading.some((r) => Math.abs(r.from - p.to) < 12 || Math.abs(p.from - r.to) < 12));
	if (!named || (whole.length === 0 && !near) || marked.has("not-review") || marked.has("hypothetical")) return { protos: [], notes: [] };
	const anchor = whole[0] ?? reading[0];
	if (!anchor || marked.all("indirect").some((m) => m.to <= anchor.from) || marked.all("no-promise").some((m) => m.to <= anchor.from))
		return { protos: [], notes: [] };
	const conditions = conditionsIn(marked, [stretch, ...around]);
	const { denied, marks } = denial(marked, stretch, anchor, conditions.marks, data);
	const limits = marked.all("limited", stretch);
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

export function reviewSays(denied: boolean, consent: boolean, optOut: boolean, limited: boolean, improve: boolean): Says {
	if (consent) return "with-consent";
	if (optOut) return "opt-out";
	if (limited && !improve) return "limited";
	return denied ? "never" : "broad";
}

/** How long content is kept. */
export function readRetention(marked: Marked, stretch: Mark): Found {
	const nothing: Found = { protos: [], notes: [] };
	const data = anything(dataIn(marked, stretch));
	const keep = [...marked.all("keep", stretch), ...marked.all("delete", stretch)].sort((a, b) => a.from - b.from);
	const zero = marked.all("zero-retention", stretch);
	const [anchor] = [...zero, ...keep];
	if (!anchor || marked.has("hypothetical") || marked.all("indirect").some((m) => m.to <= anchor.from)) return nothing;
	const things = without(marked.all("not-content", stretch), marked.all("not-data"));
	const content = without(data, [...things, ...keep]);
	const said = /retention|zdr|nothing|none|no data/.test(
		zero.map((z) => marked.sentence.hay.slice(marked.sentence.starts[z.from], marked.sentence.starts[z.to])).join(),
	);
	if (content.length === 0 && !said) return nothing;
	if (things.some((thing) => thing.to <= anchor.from && !content.some((c) => c.to <= anchor.from && c.to > thing.to))) return nothing;
	const period = periodIn(marked, stretch);
	const found = (says: Says, extra: readonly Mark[] = [], days?: number): Found => ({
		protos: [
			{
				topic: "training-retention",
				says,
				stretch,
				implied: false,
				denied: false,
				marks: [anchor, ...extra, ...content.slice(0, 1)],
				...(days === undefined ? {} : { days }),
			} satisfies Proto,
		],
		notes: [],
	});
	if (period && (keep.length > 0 || /retention/.test(marked.sentence.hay))) {
		if (period.days === 0) return found("not-kept");
		const event = marked.all("on-deletion", stretch);
		return found(event.length > 0 ? "until-deleted" : "fixed-period", [period.mark, ...event], period.days);
	}
	const until = marked.all("until-deleted", stretch);
	if (until.length > 0) return found("until-deleted", until);
	const needed = marked.all("needed", stretch);
	if (needed.length > 0) return found("as-long-as-needed", needed);
	if (zero.length === 0 || marked.all("place", stretch).some((p) => overlap(p, anchor) || inside(anchor, p))) return nothing;
	if (marked.has("no-longer-than", stretch)) return nothing;
	return found(marked.has("offered", stretch) ? "on-request" : "not-kept", zero);
}

/** What licence or rights are taken. */
export function readLicence(marked: Marked, stretch: Mark): Found {
	const rules: readonly (readonly [list: string, says: Says])[] = [
		["no-licence", "none"],
		["licence-to-serve", "service-only"],
		["licence-to-improve", "improvement"],
		["owner", "owner"],
	];
	for (const [list, says] of rules) {
		const marks = marked.all(list, stretch);
		if (marks.length > 0 && marked.all("content").length > 0)
			return { protos: [{ topic: "content-licence", says, stretch, implied: false, denied: false, marks }], notes: [] };
	}
	return { protos: [], notes: [] };
}
