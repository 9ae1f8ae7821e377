import { isTechnical, type Presence, type Run, toRuns, withoutInterruptions } from "./noise.ts";
import { type Place, placeName } from "./places.ts";
import type { CopyState, Wording } from "./wordings.ts";

export interface SeenAt {
	readonly commit: string;
	readonly date: string;
}

/** Copies in a row of one place that show one wording. */
export interface Stretch {
	readonly place: string;
	readonly wording: Wording;
	readonly first: SeenAt;
	readonly last: SeenAt;
	readonly copies: number;
	/** Single copies within that lacked it: from when until it was back. */
	readonly interruptions: readonly { readonly from: SeenAt; readonly back: SeenAt; readonly shows: Wording }[];
	/** Copies from which the wording stands elsewhere or with other marks. */
	readonly noise: readonly { readonly at: SeenAt; readonly presence: Presence }[];
}

/** Two stretches of one place in a row. */
export interface WordingChange {
	readonly place: string;
	readonly at: SeenAt;
	readonly subject: string;
	/** The commit says that the archive changed its tools: read it twice. */
	readonly technical: boolean;
	readonly kind: "reworded" | "went" | "came";
	readonly from: Wording;
	readonly to: Wording;
}

const seen = ({ copy }: CopyState): SeenAt => ({ commit: copy.commit, date: copy.date });

function noiseOf(run: Run<CopyState>): Stretch["noise"] {
	let presence: Presence | undefined;
	return run.copies.flatMap((state) => {
		const was = presence;
		presence = state.presence;
		return state.presence && was !== undefined && was !== state.presence ? [{ at: seen(state), presence: state.presence }] : [];
	});
}

/** Stretches of one place, oldest first, and the changes between them. */
export function toStretches(place: Place, states: readonly CopyState[]): { stretches: Stretch[]; changes: WordingChange[] } {
	const name = placeName(place.reference);
	const runs = withoutInterruptions(toRuns(states));
	const stretches = runs.flatMap((run): Stretch[] => {
		const [first] = run.copies;
		const last = run.copies.at(-1);
		if (!first || !last) return [];
		const interruptions = run.interruptions.flatMap((gap) => {
			const [start] = gap.copies;
			const end = gap.copies.at(-1);
			const back = run.copies.find((state) => end && states.indexOf(state) > states.indexOf(end));
			return start && back ? [{ from: seen(start), back: seen(back), shows: start.wording }] : [];
		});
		return [
			{
				place: name,
				wording: first.wording,
				first: seen(first),
				last: seen(last),
				copies: run.copies.length,
				interruptions,
				noise: noiseOf(run),
			},
		];
	});
	const changes = runs.slice(1).flatMap((run, i): WordingChange[] => {
		const before = runs[i]?.copies[0];
		const [after] = run.copies;
		if (!before || !after) return [];
		const kind = after.wording.kind === "absent" ? "went" : before.wording.kind === "absent" ? "came" : "reworded";
		const { subject } = after.copy;
		return [{ place: name, at: seen(after), subject, technical: isTechnical(subject), kind, from: before.wording, to: after.wording }];
	});
	return { stretches, changes };
}
