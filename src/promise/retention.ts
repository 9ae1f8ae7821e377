import { inside, type Mark, overlap, without, wordsOf } from "./marks.ts";
import { type Period, periodsAmong } from "./periods.ts";
import { conditionsIn, denial, type Marked } from "./statement.ts";
import { dataIn, type Found, type Proto, refersBack } from "./training.ts";
import type { ClaimTopic, Says } from "./types.ts";

/** First period in a stretch. */
function periodIn(marked: Marked, { from, to }: Mark): Period | undefined {
	return periodsAmong(
		marked.sentence.tokens.slice(from, to).map((t) => t.word),
		from,
	)[0];
}

/** How long content is kept. */
export function readRetention(marked: Marked, stretch: Mark, earlier: ReadonlyMap<ClaimTopic, unknown>): Found {
	const nothing: Found = { protos: [], notes: [] };
	const keeping = without(marked.all("keep", stretch), marked.all("not-data"));
	const deleting = marked.all("delete", stretch);
	const whole = marked.all("zero-retention", stretch);
	const [anchor] = [...whole, ...[...keeping, ...deleting].sort((a, b) => a.from - b.from)];
	if (!anchor || marked.has("hypothetical")) return nothing;
	const before = (list: string) => marked.all(list).some((mark) => mark.to <= anchor.from);
	if (before("indirect") || before("no-promise")) return nothing;
	if (marked.all("reader-keeps", stretch).some((mark) => overlap(mark, anchor))) return { protos: [], notes: ["reader"] };
	if (before("request")) return { protos: [], notes: ["request"] };
	const things = without(marked.all("not-content", stretch), marked.all("not-data"));
	const content = without([...dataIn(marked, stretch).values()].flat(), things);
	const bare = periodIn(marked, stretch);
	// "a 30-day retention period", "a retention period of 30 days"
	const near = (at: number) => bare !== undefined && at >= bare.mark.from - 4 && at <= bare.mark.to;
	const asNoun = keeping.some((mark) => marked.word(mark.from) === "retention" && near(mark.from));
	const said = asNoun || whole.some((mark) => /retention|zdr|nothing|none|memory/.test(wordsOf(marked.sentence, mark).toLowerCase()));
	if (content.length === 0 && !said && !(earlier.size > 0 && refersBack(marked, stretch))) return nothing;
	if (things.some((thing) => thing.to <= anchor.from && !content.some((c) => c.to <= anchor.from && c.to > thing.to))) return nothing;
	const found = (says: Says, extra: readonly Mark[] = [], days?: number): Found => {
		const marks = [anchor, ...extra, ...content.slice(0, 1)];
		const proto: Proto = { topic: "training-retention", says, stretch, implied: false, denied: false, marks };
		return { protos: [days === undefined ? proto : { ...proto, days }], notes: [] };
	};
	const period = bare;
	if (period && (keeping.length > 0 || deleting.length > 0 || said)) {
		if (period.days === 0) return found("not-kept", [period.mark]);
		// "may keep it for longer than five years" names no end.
		const { denied } = denial(marked, stretch, anchor, [], content);
		if (!denied && marked.has("longer", stretch)) return nothing;
		const event = marked.all("on-deletion");
		return found(event.length > 0 ? "until-deleted" : "fixed-period", [period.mark, ...event], period.days);
	}
	const until = marked.all("until-deleted", stretch);
	if (until.length > 0) return found("until-deleted", until);
	const needed = marked.all("needed", stretch);
	if (needed.length > 0) return found("as-long-as-needed", needed);
	const onEvent = marked.all("on-deletion");
	if (deleting.length > 0 && onEvent.length > 0 && whole.length === 0) return found("until-deleted", [...deleting.slice(0, 1), ...onEvent]);
	if (marked.has("no-longer-than", stretch)) return nothing;
	if (whole.length > 0) return found(marked.has("offered", stretch) ? "on-request" : "not-kept", whole);
	// "not stored": denied, and not for a place ("not stored in plain text").
	const kept = keeping.find((mark) => marked.word(mark.from) !== "retention");
	if (!kept || marked.all("place", stretch).some((place) => overlap(place, kept) || inside(kept, place))) return nothing;
	const conditions = conditionsIn(marked, [stretch]);
	const { denied, marks } = denial(marked, stretch, kept, [...conditions.marks, ...marked.exceptions()], content);
	return denied ? found("not-kept", [kept, ...marks]) : nothing;
}
