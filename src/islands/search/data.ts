/** What the search page loads: search/words.json, and search/answers/<platform>.json of a platform that a question names. */

/** What search/words.json holds: everything the search page needs to understand a question. */
export interface SearchWords {
	readonly platforms: readonly WordsOfPlatform[];
	/** Titles of topics, by id, as the filter of the search names them. */
	readonly topics: Readonly<Record<string, string>>;
	readonly asked: readonly AskedWords[];
	readonly brands: readonly UnknownBrand[];
}

export interface WordsOfPlatform {
	readonly id: string;
	/** As the filter of the search names it. */
	readonly name: string;
	readonly href: string;
	/** Who runs it. */
	readonly provider: string;
	readonly names: readonly string[];
	/** The topic most of its readers come with. */
	readonly headline: string;
	/** The topics that are asked of it. */
	readonly topics: readonly string[];
	readonly products: readonly WordsOfProduct[];
}

export interface WordsOfProduct {
	readonly id: string;
	readonly name: string;
	/** Its plan in a word or two, told apart from other plans of the platform. */
	readonly plan: string;
	readonly href: string;
}

/** A brand the book does not have. */
export interface UnknownBrand {
	readonly name: string;
	/** All its names, and those of them that are also common words. */
	readonly names: readonly string[];
	readonly words: readonly string[];
	readonly archived: boolean;
}

/** What people type for what the book calls otherwise: a record of content/asked.yaml. */
export interface AskedWords {
	readonly search?: string | undefined;
	readonly topics: readonly string[];
	readonly headline: boolean;
	readonly weight: "act" | "thing";
	readonly platform?: string | undefined;
	readonly product?: string | undefined;
	readonly page?: string | undefined;
	readonly words: Readonly<Record<string, readonly string[]>>;
}

/** What search/answers/<platform>.json holds: the answers of one platform as the search shows them in a card. */
export interface SearchAnswers {
	readonly topics: Readonly<Record<string, TopicAnswers>>;
}

export interface TopicAnswers {
	readonly title: string;
	readonly question: string;
	readonly href: string;
	/** Every product of the platform that is asked, those that answer alike together. */
	readonly plans: readonly PlanAnswers[];
}

export interface PlanAnswers {
	/** Ids of products, as search/words.json has them. */
	readonly products: readonly string[];
	/** One answer, or one for each group of places that differ. */
	readonly places: readonly PlaceAnswer[];
}

export interface PlaceAnswer {
	/** Left out where the answer is the same everywhere. */
	readonly where?: string;
	readonly label: string;
	readonly level: "none" | "low" | "medium" | "high" | "critical" | "unstated" | "conflict" | "drifted" | "not-read";
	readonly limits: readonly string[];
	readonly marks: readonly string[];
	/** What a person can do: "A switch in account settings, for a signed-in user". Left out where nobody has a choice. */
	readonly control?: string;
	/** Where the steps of the switch stand. */
	readonly steps?: string;
	/** What the switch does not reach. */
	readonly open: readonly string[];
	/** What the answer rests on: its clause, or each of the two texts of a conflict. */
	readonly rests: readonly { readonly number: string; readonly href: string }[];
	/** Where two texts disagree, whether a text settles it or not. */
	readonly conflict?: { readonly words: string; readonly href: string };
}
