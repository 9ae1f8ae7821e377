/** The day a copy was recorded, as far as the history bears it out. */
export interface RecordedDay {
	/** YYYY-MM-DD in UTC: the first day on which the archive certainly held the text. */
	readonly date: string;
	/**
	 * First and last possible day, where the commit bears a day before that of one it follows: a text that was read again,
	 * or put together from several pages, takes the day of its oldest page.
	 */
	readonly between?: readonly [earliest: string, latest: string];
}

interface Recording {
	readonly commit: string;
	/** Day the commit bears. */
	readonly day: string;
	/** Newest day of the recordings it follows: it was not made before. */
	readonly after: string;
	/** Made by the archive's robot. */
	readonly recorded: boolean;
}

/**
 * Recordings are made by robots, in the order they are committed. People of the archive commit a README or a licence now
 * and then, in branches and with days of their own, which say nothing about when a text was recorded.
 */
const ROBOT = /\bbot\b/i;

/** The history of one collection in the order it was made, oldest first. */
export class Recordings {
	/** What `parse` reads, before the commit to read from: author days, since committer days are the same in every collection (the robot sets both). */
	static readonly LOG: readonly string[] = [
		"log",
		"--topo-order",
		"--reverse",
		"--date=format-local:%Y-%m-%d",
		"--format=%H%x02%ad%x02%P%x02%an%x02%ae",
	];

	readonly #list: readonly Recording[];
	readonly #index: ReadonlyMap<string, number>;

	private constructor(list: readonly Recording[]) {
		this.#list = list;
		this.#index = new Map(list.map(({ commit }, i) => [commit, i]));
	}

	static parse(log: string): Recordings {
		const newest = new Map<string, string>();
		const list = log
			.split("\n")
			.filter(Boolean)
			.map((line): Recording => {
				const [commit = "", day = "", parents = "", ...who] = line.split("\u0002");
				let after = "";
				for (const parent of parents.split(" ")) {
					const before = newest.get(parent) ?? "";
					if (before > after) after = before;
				}
				const recorded = who.some((one) => ROBOT.test(one));
				newest.set(commit, recorded && day > after ? day : after);
				return { commit, day, after, recorded };
			});
		return new Recordings(list);
	}

	/**
	 * Day of a commit, undefined where the history does not have it.
	 *
	 * @param before day of the copy before it in the same place
	 */
	dayOf(commit: string, before = ""): RecordedDay | undefined {
		const index = this.#index.get(commit);
		const own = index === undefined ? undefined : this.#list[index];
		if (index === undefined || own === undefined) return undefined;
		const after = own.recorded && own.after > before ? own.after : before;
		if (own.day >= after) return { date: own.day };
		// It was made after that day, and before the next recording that bears its true day. Of the last of all no more is known.
		let next = index + 1;
		while (next < this.#list.length && !(this.#list[next]?.recorded && (this.#list[next]?.day ?? "") >= after)) next += 1;
		const latest = this.#list[next]?.day ?? after;
		return { date: latest, between: [own.day, latest] };
	}

	newest(): { commit: string; date: string } {
		return this.newestBy("9999-12-31") ?? { commit: "", date: "" };
	}

	/** The last commit that was made by the end of a day, undefined where there was none yet. */
	newestBy(asOf: string): { commit: string; date: string } | undefined {
		for (let i = this.#list.length - 1; i >= 0; i--) {
			const commit = this.#list[i]?.commit ?? "";
			const date = this.dayOf(commit)?.date ?? "";
			if (date <= asOf) return { commit, date };
		}
		return undefined;
	}
}
