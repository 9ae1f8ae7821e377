import type { Relation } from "./types.ts";

/** A row is what a promise says: its letters, one for each option of the topic (content/topics), and its words. */
type Rows = Readonly<Record<string, readonly [letters: string, words: string]>>;
interface Family {
	readonly label: string;
	readonly topics: readonly string[];
	readonly options: readonly string[];
	readonly rows: Rows;
}

/** What a promise is to an answer of the texts. `T`, too much: the texts are stricter, they allow less than it says. */
const LETTERS: Readonly<Record<string, Relation>> = { S: "supports", L: "limits", C: "contradicts", T: "stricter" };

const family = (label: string, topics: string, options: string, rows: Rows): Family => ({
	label,
	topics: topics.split(" "),
	options: options.split(" "),
	rows,
});

/** Topics that one table compares. A row without letters has no finding by table: see judge.ts. */
export const FAMILIES: readonly Family[] = [
	family(
		"Training",
		"training-on-conversations training-on-feedback training-on-connected-data training-on-voice training-on-images training-on-public-content",
		"never opt-in opt-out always on-submit",
		{
			never: ["SLCCC", "does not train on it"],
			"opt-in": ["SSCCC", "trains on it only after a yes"],
			"opt-out": ["TTSCC", "trains on it unless someone says no"],
			may: ["TLLSS", "may train on it"],
			improve: ["", "may use it to improve the service"],
		},
	),
	family("Training by others", "sharing-for-training", "never opt-in affiliates opt-out third-parties", {
		never: ["SLLCC", "others do not train on it"],
		"opt-in": ["SSLCC", "others train on it only after a yes"],
		"opt-out": ["TTTSC", "others train on it unless someone says no"],
		may: ["TLLLS", "others may train on it"],
	}),
	family("De-identified data", "deidentified-data", "never statistics improvement training", {
		never: ["SLCC", "does not use it"],
		"no-training": ["SSLC", "does not train on it"],
		statistics: ["TSCC", "makes statistics of it"],
		improvement: ["TTSL", "uses it to improve the service"],
		training: ["TTLS", "trains on it"],
	}),
	family("Reading by people", "human-review", "never with-consent limited need-to-know opt-out broad", {
		never: ["SLCCCC", "people do not read it"],
		"with-consent": ["SSCCCC", "people read it only after a yes"],
		limited: ["TSSLCC", "people read it in named cases"],
		"opt-out": ["TTTTSC", "people read it unless someone says no"],
		broad: ["TLLLLS", "people may read it"],
	}),
	family("Keeping", "training-retention", "not-kept until-deleted fixed-period outlives-deletion as-long-as-needed", {
		"not-kept": ["SCCCC", "is not kept"],
		"fixed-period": ["TCSCC", "is kept for a stated period"],
		"until-deleted": ["TSCCC", "is kept until it is deleted"],
		"as-long-as-needed": ["TTTLS", "is kept without a stated end"],
		"on-request": ["", "zero retention is on offer"],
	}),
	family("Licence and ownership", "content-licence", "none service-only improvement any-purpose", {
		none: ["SCCC", "takes no licence or rights"],
		owner: ["SLLL", "the customer owns it"],
		"service-only": ["TSCC", "takes a licence only to run the service"],
		improvement: ["TTSC", "takes a licence to improve or develop"],
	}),
];

/** Topics of the book that a promise can be about. */
export const CLAIM_TOPICS: readonly string[] = FAMILIES.flatMap(({ topics }) => topics);

export function familyOf(topic: string): Family {
	const found = FAMILIES.find(({ topics }) => topics.includes(topic));
	if (!found) throw new Error(`No table compares "${topic}": add it to src/promise/relations.ts`);
	return found;
}

/** What a promise is to an answer; undefined where no rule compares the two. */
export function relationOf(topic: string, says: string, answer: string): Relation | undefined {
	const { options, rows } = familyOf(topic);
	return LETTERS[rows[says]?.[0][options.indexOf(answer)] ?? ""];
}
