/**
 * Every address of the site is built here and nowhere else (DESIGN.md section 5: addresses are promises).
 * `BASE_URL` is set by Astro when the site is deployed below a sub-path; scripts and tests run at the root.
 */
const env = (import.meta as { env?: { BASE_URL?: string } }).env;
const BASE = (env?.BASE_URL ?? "/").replace(/\/$/, "");

export type FeedFormat = "xml" | "json";

const page = (...segments: string[]): string => `${BASE}/${segments.map((s) => `${s}/`).join("")}`;

export const route = {
	home: (): string => page(),
	/** A path written by an author, such as /method/, made to work below a sub-path. */
	inSite: (path: string): string => `${BASE}${path}`,
	platforms: (): string => page("platforms"),
	platform: (platform: string): string => page("platforms", platform),
	/** The vendor review: for a team that decides about the platform. */
	review: (platform: string): string => page("platforms", platform, "review"),
	product: (platform: string, product: string): string => page("platforms", platform, product),
	answer: (): string => page("answer"),
	/** The way in to the products of a platform. */
	answerOf: (platform: string): string => page("answer", platform),
	/** The same, with the plan chosen: by script in the question, without one by its place on the page. */
	planOf: (platform: string, product: string): string => `${page("answer", platform)}?plan=${product}#${product}`,
	clauses: (): string => page("clauses"),
	clausesOf: (platform: string): string => page("clauses", platform),
	/** @param clause `<platform>/<clause>` */
	clause: (clause: string): string => page("clauses", clause),
	/** @param clause `<platform>/<clause>` */
	clauseVersion: (clause: string, date: string): string => page("clauses", clause, date),
	clauseNumber: (number: string): string => page("c", number),
	topics: (): string => page("topics"),
	topic: (topic: string): string => page("topics", topic),
	carveOuts: (): string => page("carve-outs"),
	carveOut: (carveOut: string): string => page("carve-outs", carveOut),
	regulations: (): string => page("regulations"),
	regulation: (regulation: string): string => page("regulations", regulation),
	/** @param provision `<regulation>/<provision>` */
	provision: (provision: string): string => {
		const [regulation = "", id = ""] = provision.split("/");
		return `${page("regulations", regulation)}#provision-${id}`;
	},
	compare: (): string => page("compare"),
	/** The tables of every question, by kind of platform. */
	matrix: (): string => page("compare", "matrix"),
	/** @param kind a category of platforms */
	matrixOf: (kind: string): string => page("compare", "matrix", kind),
	pair: (a: string, b: string): string => page("compare", [a, b].sort().join("-vs-")),
	conflict: (conflict: string): string => page("conflicts", conflict),
	conflicts: (): string => page("conflicts"),
	silences: (): string => page("silences"),
	changes: (): string => page("changes"),
	materialChanges: (): string => page("changes", "material"),
	corrections: (): string => page("corrections"),
	changesOfYear: (year: string): string => page("changes", year),
	/** @param month such as 2026-08 */
	changesOfMonth: (month: string): string => page("changes", month.slice(0, 4), month.slice(5, 7)),
	platformChanges: (platform: string): string => page("platforms", platform, "changes"),
	/** @param clause `<platform>/<clause>` */
	history: (clause: string): string => page("clauses", clause, "history"),
	/**
	 * A change, in the history of its clause: a page a change would be a file a wording, more than a free host takes.
	 *
	 * @param clause `<platform>/<clause>`
	 * @param date of the version that came
	 */
	change: (clause: string, date: string): string => `${page("clauses", clause, "history")}#${date}`,
	/** A feed goes with a page and lies below it. */
	feed: (of: string, format: FeedFormat): string => `${of}feed.${format}`,
	calendar: (of: string): string => `${of}dates-ahead.ics`,
	optOut: (): string => page("opt-out"),
	/** Opt-out cards of one platform. */
	optOutOf: (platform: string): string => page("opt-out", platform),
	/** The card that a product shares with others of its platform that have the same switches. */
	optOutCard: (platform: string, product: string): string => `${page("opt-out", platform)}#${product}`,
	afterOptOut: (): string => page("after-opt-out"),
	/** @param kind of platform */
	afterOptOutOf: (kind: string): string => page("after-opt-out", kind),
	checklist: (): string => page("checklist"),
	letters: (): string => page("letters"),
	/** @param product to be chosen from the start */
	letter: (letter: string, product?: string): string => `${page("letters", letter)}${product ? `?product=${product}` : ""}`,
	/** @param term id of a word of the glossary */
	term: (term: string): string => `${page("guides", "glossary")}#${term}`,
	guides: (): string => page("guides"),
	guide: (guide: string): string => page("guides", guide),
	/** What there is for someone responsible for a team. */
	teams: (): string => page("teams"),
	packet: (): string => page("packet"),
	platformPacket: (platform: string): string => page("packet", platform),
	/** All rows of a platform, as data. */
	platformFile: (platform: string): string => `${page("data", "v1", "platforms")}${platform}.json`,
	/** A question and its answers, as data. */
	topicFile: (topic: string): string => `${page("data", "v1", "topics")}${topic}.json`,
	/** A platform's whole packet as a file. */
	packetFile: (platform: string, format: "md" | "csv" | "json"): string => `${page("packet", platform)}${platform}.${format}`,
	search: (query?: string): string => `${page("search")}${query ? `?q=${encodeURIComponent(query)}` : ""}`,
	method: (): string => page("method"),
	data: (): string => page("data"),
	dictionary: (): string => page("data", "dictionary"),
	/** The columns of a table in the dictionary. */
	columnsOf: (table: string): string => `${page("data", "dictionary")}#${table}`,
	/** The tables, to be asked in SQL. */
	sql: (): string => page("data", "sql"),
	coverage: (): string => page("coverage"),
	/** What other trackers published, beside the archived texts. */
	elsewhere: (): string => page("elsewhere"),
	/** @param platform whose claims begin there */
	elsewhereOf: (platform: string): string => `${page("elsewhere")}#${platform}`,
	/** @param claim `<tracker>/<claim>` */
	claim: (claim: string): string => `${page("elsewhere")}#${claim.replace("/", "-")}`,
	/** Who is behind the book, how to report an error, how to answer as a provider. */
	about: (): string => page("about"),
	press: (): string => page("press"),
	/** A finding of the press page as a picture. */
	finding: (id: string, format: "svg" | "png"): string => `${page("press")}${id}.${format}`,
	check: (): string => page("check"),
	asset: (path: string): string => `${BASE}/${path}`,
} as const;
