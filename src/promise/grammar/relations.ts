import type { ClaimTopic, Relation, Says } from "../types.ts";

/**
 * What a promise is to an answer of the texts. One table for each family of topics: rows are what the sentence says,
 * columns the topic's options (content/topics). `stricter`: the texts allow less than the sentence says.
 */
type Table = Readonly<Partial<Record<Says, Readonly<Record<string, Relation>>>>>;

const training: Table = {
	never: { never: "supports", "opt-in": "limits", "opt-out": "contradicts", always: "contradicts" },
	"opt-in": { never: "supports", "opt-in": "supports", "opt-out": "contradicts", always: "contradicts" },
	"opt-out": { never: "stricter", "opt-in": "stricter", "opt-out": "supports", always: "contradicts" },
	may: { never: "stricter", "opt-in": "limits", "opt-out": "limits", always: "supports" },
};

const feedback: Table = {
	never: { never: "supports", "opt-in": "limits", "opt-out": "contradicts", "on-submit": "contradicts" },
	"opt-in": { never: "supports", "opt-in": "supports", "opt-out": "contradicts", "on-submit": "contradicts" },
	"opt-out": { never: "stricter", "opt-in": "stricter", "opt-out": "supports", "on-submit": "contradicts" },
	may: { never: "stricter", "opt-in": "limits", "opt-out": "limits", "on-submit": "supports" },
};

const sharing: Table = {
	never: { never: "supports", "opt-in": "limits", affiliates: "limits", "opt-out": "contradicts", "third-parties": "contradicts" },
	"opt-in": { never: "supports", "opt-in": "supports", affiliates: "limits", "opt-out": "contradicts", "third-parties": "contradicts" },
	"opt-out": { never: "stricter", "opt-in": "stricter", affiliates: "stricter", "opt-out": "supports", "third-parties": "contradicts" },
	may: { never: "stricter", "opt-in": "limits", affiliates: "limits", "opt-out": "limits", "third-parties": "supports" },
};

const deidentified: Table = {
	never: { never: "supports", statistics: "limits", improvement: "contradicts", training: "contradicts" },
	"no-training": { never: "supports", statistics: "supports", improvement: "limits", training: "contradicts" },
	statistics: { never: "stricter", statistics: "supports", improvement: "contradicts", training: "contradicts" },
	improvement: { never: "stricter", statistics: "stricter", improvement: "supports", training: "limits" },
	training: { never: "stricter", statistics: "stricter", improvement: "limits", training: "supports" },
};

const review: Table = {
	never: {
		never: "supports",
		"with-consent": "limits",
		limited: "contradicts",
		"need-to-know": "contradicts",
		"opt-out": "contradicts",
		broad: "contradicts",
	},
	"with-consent": {
		never: "supports",
		"with-consent": "supports",
		limited: "contradicts",
		"need-to-know": "contradicts",
		"opt-out": "contradicts",
		broad: "contradicts",
	},
	limited: {
		never: "stricter",
		"with-consent": "supports",
		limited: "supports",
		"need-to-know": "limits",
		"opt-out": "contradicts",
		broad: "contradicts",
	},
	"opt-out": {
		never: "stricter",
		"with-consent": "stricter",
		limited: "stricter",
		"need-to-know": "stricter",
		"opt-out": "supports",
		broad: "contradicts",
	},
	broad: {
		never: "stricter",
		"with-consent": "limits",
		limited: "limits",
		"need-to-know": "limits",
		"opt-out": "limits",
		broad: "supports",
	},
};

const retention: Table = {
	"not-kept": {
		"not-kept": "supports",
		"until-deleted": "contradicts",
		"fixed-period": "contradicts",
		"outlives-deletion": "contradicts",
		"as-long-as-needed": "contradicts",
	},
	"until-deleted": {
		"not-kept": "stricter",
		"until-deleted": "supports",
		"fixed-period": "contradicts",
		"outlives-deletion": "contradicts",
		"as-long-as-needed": "contradicts",
	},
	"fixed-period": {
		"not-kept": "stricter",
		"until-deleted": "contradicts",
		"fixed-period": "supports",
		"outlives-deletion": "contradicts",
		"as-long-as-needed": "contradicts",
	},
	"as-long-as-needed": {
		"not-kept": "stricter",
		"until-deleted": "stricter",
		"fixed-period": "stricter",
		"outlives-deletion": "limits",
		"as-long-as-needed": "supports",
	},
};

const licence: Table = {
	none: { none: "supports", "service-only": "contradicts", improvement: "contradicts", "any-purpose": "contradicts" },
	owner: { none: "supports", "service-only": "limits", improvement: "limits", "any-purpose": "limits" },
	"service-only": { none: "stricter", "service-only": "supports", improvement: "contradicts", "any-purpose": "contradicts" },
	improvement: { none: "stricter", "service-only": "stricter", improvement: "supports", "any-purpose": "contradicts" },
};

export const RELATIONS = { training, feedback, sharing, deidentified, review, retention, licence } as const;

/** Which table compares a topic. */
export const FAMILIES: Readonly<Record<ClaimTopic, keyof typeof RELATIONS>> = {
	"training-on-conversations": "training",
	"training-on-connected-data": "training",
	"training-on-voice-and-images": "training",
	"training-on-public-content": "training",
	"training-on-feedback": "feedback",
	"sharing-for-training": "sharing",
	"deidentified-data": "deidentified",
	"human-review": "review",
	"training-retention": "retention",
	"content-licence": "licence",
};
