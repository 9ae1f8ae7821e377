import type { ProvisionView, RegulationView } from "../model/book.ts";
import { isSound } from "../model/drift.ts";
import type { LawStatus } from "../schema/vocabulary.ts";
import type { Finding } from "./findings.ts";
import { type Percent, toAxis } from "./timeline/axis.ts";

/** Clauses that raise some provisions, each once; words that are being read again raise nothing. */
function clausesOf(provisions: readonly ProvisionView[]) {
	return [...new Set(provisions.flatMap(({ clauses }) => clauses.map(({ version }) => version).filter(isSound)))].map(
		({ clause }) => clause,
	);
}

/** One law on the time line: from when it applies, as far as its record says. */
export interface LawBand {
	readonly law: RegulationView;
	readonly status: LawStatus;
	/** Undefined where no day is stated. */
	readonly from: Percent | undefined;
	/** It began before the picture does. */
	readonly older: boolean;
	readonly clauses: number;
}

export interface LawTimeline {
	readonly axis: ReturnType<typeof toAxis>;
	/** Where the book's day stands. */
	readonly today: Percent;
	readonly bands: readonly LawBand[];
}

/** The year that data protection law of today begins with; older laws stand at the edge of the picture. */
const BEGIN = "2018-01-01";

/** Laws from the oldest to the newest, those without a stated day last. */
export function lawTimeline(laws: readonly RegulationView[], asOf: string): LawTimeline {
	const since = ({ data }: RegulationView) => (data.since === "not-stated" ? "9999" : data.since);
	const last = laws
		.map(since)
		.filter((day) => day < "9999")
		.reduce((a, b) => (a > b ? a : b), asOf);
	const axis = toAxis(BEGIN, `${Number(last.slice(0, 4)) + 1}-01-01`);
	const sorted = [...laws].sort((a, b) => (since(a) < since(b) ? -1 : since(a) > since(b) ? 1 : 0));
	return {
		axis,
		today: axis.at(asOf),
		bands: sorted.map((law) => ({
			law,
			status: law.data.status,
			from: law.data.since === "not-stated" ? undefined : axis.at(law.data.since),
			older: law.data.since !== "not-stated" && law.data.since < BEGIN,
			clauses: clausesOf(law.provisions).length,
		})),
	};
}

/** What the time line shows: how many laws apply, how many are ahead, and which is raised by most clauses. */
export function lawsFindings(laws: readonly RegulationView[]): readonly Finding[] {
	const having = (...statuses: LawStatus[]) => laws.filter(({ data }) => statuses.includes(data.status)).length;
	const inForce = having("in-force", "partly-in-force");
	const ahead = having("adopted", "proposed");
	const [most] = laws.map((law) => ({ law, clauses: clausesOf(law.provisions).length })).sort((a, b) => b.clauses - a.clauses);
	return [
		[
			inForce,
			" of ",
			laws.length,
			" laws and guidelines are in force, wholly or in part",
			...(ahead > 0 ? ["; ", ahead, ahead === 1 ? " is ahead" : " are ahead"] : []),
			".",
		],
		...(most && most.clauses > 0 ? [[`Most clauses raise ${most.law.data.short}: `, most.clauses, "."]] : []),
	];
}

/** One line of a count: what, and how many. */
export interface CountRow {
	readonly words: string;
	/** What the words mean, where they need it. */
	readonly means?: string;
	readonly href?: string;
	readonly count: number;
}

/** Clauses that raise each provision of a law, those with most first. */
export function provisionCounts(law: RegulationView, hrefOf: (provision: ProvisionView) => string): readonly CountRow[] {
	return law.provisions
		.map((provision) => ({ words: provision.data.label, href: hrefOf(provision), count: clausesOf([provision]).length }))
		.sort((a, b) => b.count - a.count);
}

/** How much of a law the clauses of the book raise. */
export function lawFindings({ data, provisions }: RegulationView): readonly Finding[] {
	const clauses = clausesOf(provisions);
	const raised = provisions.filter((provision) => clausesOf([provision]).length > 0);
	const platforms = new Set(clauses.map(({ platform }) => platform)).size;
	if (clauses.length === 0) return [[`No clause of this book raises ${data.short}.`]];
	return [
		[
			clauses.length,
			clauses.length === 1 ? " clause of " : " clauses of ",
			platforms,
			platforms === 1 ? " platform raises " : " platforms raise ",
			raised.length,
			" of the ",
			provisions.length,
			` ${provisions.length === 1 ? "provision" : "provisions"} told here.`,
		],
	];
}
