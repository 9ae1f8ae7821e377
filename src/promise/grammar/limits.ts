import type { LimitKind, Lists } from "../types.ts";

interface Kind extends Partial<Pick<LimitKind, "holds" | "apart">> {
	readonly on: LimitKind["on"];
	readonly means: string;
	readonly words: readonly string[];
	readonly phrase?: readonly string[];
}

/**
 * Kinds of limits, by what a text's limit is on. A limit of the book (`foundation models only`) belongs to the kinds whose
 * `phrase` (or `words`) stand in it; a sentence names a kind by its `words`. A limit of no kind is compared word by word.
 */
const KINDS: Readonly<Record<string, Kind>> = {
	"named-models": {
		means: "Families of models that are foundation, language and generative models alike",
		on: "models",
		words: ["gemini/claude/gpt/grok/sonar/codestral/llama 's? . model~", "gemini/claude/gpt/grok training"],
	},
	"foundation-models": {
		means: "Foundation models",
		on: "models",
		holds: ["named-models"],
		words: ["foundation/foundational/frontier/base ai? large? language? model~", "foundation/foundational/base llm~"],
	},
	"language-models": {
		means: "Language models",
		on: "models",
		holds: ["named-models"],
		words: ["large? language model~", "foundation/foundational/base? llm~"],
	},
	"generative-models": {
		means: "Generative models",
		on: "models",
		holds: ["language-models", "named-models"],
		words: ["generative ai? model~", "generative .. <model-object>", "generative ai", "genai model~", "genai"],
	},
	"other-models": {
		means: "Models of another kind: they classify, rank or recommend",
		on: "models",
		apart: ["named-models", "foundation-models", "language-models", "generative-models"],
		words: [
			"classifier~",
			"non generative .. <model-object>",
			"classification/recommendation/recommender/ranking/moderation/safety/spam/detection/embedding/predictive/speech model~/algorithm~/system~",
		],
	},
	"personal-data": {
		means: "Personal data",
		on: "data",
		words: [
			"personal data/information",
			"pii",
			"personally identifiable/identifying data/information",
			"personal data/information in/from/within/of/contained .. <content>",
			"<content> containing/with/contain .. personal data/information",
			"<content> that contain/contains personal data/information",
		],
	},
	audio: {
		means: "Sound: voice and recordings",
		on: "data",
		apart: ["images", "mail"],
		words: ["audio", "voice", "voice .. recording~", "speech", "speech recording~", "sound", "dictation"],
	},
	images: {
		means: "Pictures and film",
		on: "data",
		apart: ["audio", "mail"],
		words: ["image~", "photo~", "picture~", "video~", "screenshot~", "face/facial data"],
	},
	mail: {
		means: "Mail and calendars",
		on: "data",
		apart: ["audio", "images"],
		words: ["e mail~", "email~", "gmail", "outlook", "inbox~", "mailbox~", "calendar~"],
	},
	"private-content": {
		means: "What is not public",
		on: "data",
		words: [
			"<content> that is/are not public",
			"private/unpublished <content>",
			"non public <content>",
			"private/unpublished code/repositories",
		],
	},
	"raw-content": { means: "Content as it was fetched", on: "data", words: ["raw <content>"] },
	law: {
		means: "As far as the law goes",
		on: "contract",
		words: [
			"unless/except/if/where/as/insofar/subject/extent .. law/laws/regulation/regulations",
			"permitted/allowed/required/authorised/authorized by .. law/laws",
			"legally permitted/allowed/required",
		],
		phrase: ["law/laws/legally"],
	},
	exceptions: {
		means: "Exceptions that are not named",
		on: "contract",
		words: ["unless/if .. exception/exceptions", "subject to .. exception/exceptions", "with/some/certain exception/exceptions"],
		phrase: ["exception/exceptions"],
	},
	"some-features": {
		means: "Not every feature",
		on: "contract",
		words: [
			"not all/every . endpoint~/feature~/model~/service~/api/apis",
			"some/certain/most/eligible/supported . endpoint~/feature~/service~/api/apis",
			"where/when eligible/supported",
			"except/excluding/other/apart .. endpoint~/feature~/service~/api/apis",
		],
	},
	"other-terms": {
		means: "Services under terms of their own",
		on: "contract",
		words: ["under/with/have/has other/separate/different/additional/own terms", "services under .. terms"],
	},
	disclosure: {
		means: "Telling may be enough",
		on: "act",
		words: [
			"unless/if/where/when/once/after/or/only/as ... disclose~/disclosure/disclosures/notify/notified/inform/informed/told/notice",
			"unless/if/or .. tell/tells you/users/customers",
		],
		phrase: ["disclosure/disclosures/disclose~", "notice", "notify/notified", "told"],
	},
};

/** What a limit is on and which kinds it takes in, for the comparison. */
export const LIMIT_KINDS: Readonly<Record<string, LimitKind>> = Object.fromEntries(
	Object.entries(KINDS).map(([id, { on, holds = [], apart = [] }]) => [id, { on, holds, apart }]),
);

/** The lists by which limits are read in a sentence (`limit:`) and in the book's phrases (`limited:`, where they differ). */
export const LIMITS: Lists = {
	"model-object": {
		means: "A model as what is trained",
		words: ["model~", "llm~", "algorithm~", "classifier~", "neural network~", "ai system~", "foundation llm~"],
	},
	"not-a-model": {
		means: "Words with `model` in them that name no model that is trained",
		words: ["<model> provider~/vendor~/maker~/partner~/developer~/supplier~/host~", "model provider~", "data model~", "business model~"],
	},
	...Object.fromEntries(
		Object.entries(KINDS).flatMap(([id, { means, words, phrase }]) => [
			[`limit:${id}`, { means: `Limit: ${means}`, words }],
			...(phrase ? [[`limited:${id}`, { means: `The same in the phrase of a text's limit: ${means}`, words: phrase }] as const] : []),
		]),
	),
};
