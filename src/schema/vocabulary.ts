import { z } from "zod";

/**
 * Closed lists used by several kinds of record. A page never prints the id: `LABELS` holds the words.
 * Lists that carry judgement (topics, carve-outs, rubric) are content, not code.
 */

export const AUDIENCES = ["consumer", "creator", "publisher", "seller", "visitor", "business", "developer"] as const;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

/** Places whose editions of a document differ. `other` is everywhere not named. */
export const REGIONS = ["eea", "switzerland", "uk", "us", "canada", "australia", "other"] as const;
export const region = z.enum(REGIONS);
export type Region = z.infer<typeof region>;

export const SEVERITIES = ["none", "low", "medium", "high", "critical"] as const;
export type SeverityLevel = (typeof SEVERITIES)[number] | "unstated";

/** Parts of the rubric that points come from, in the order in which they are added. */
export const FACTORS = ["answer", "models", "carve-outs", "licence", "third-party", "control", "limits"] as const;
export const factor = z.enum(FACTORS);
export type Factor = z.infer<typeof factor>;

export const COVERS = [
	"inputs",
	"outputs",
	"files",
	"code",
	"voice",
	"images",
	"video",
	"feedback",
	"connected-data",
	"public-content",
	"usage-data",
	"account-data",
	"personal-data",
	"posts",
	"messages",
	"profile",
	"works",
	"calls",
	"support-contacts",
	"location",
	"behaviour",
] as const;
export const covers = z.enum(COVERS);
export type Covers = z.infer<typeof covers>;

export const CONTROL_KINDS = [
	"not-needed",
	"account-toggle",
	"app-toggle",
	"per-chat-mode",
	"form",
	"email",
	"admin-setting",
	"paid-plan",
	"contract",
	"content-tag",
	"robots-rules",
	"objection-form",
	"make-private",
	"delete-it",
	"not-doing-it",
	"none-stated",
] as const;
export const controlKind = z.enum(CONTROL_KINDS);

export const CONTROL_USERS = ["every-user", "signed-in-user", "paying-user", "administrator", "resident-of-region", "not-stated"] as const;
export const controlUser = z.enum(CONTROL_USERS);

export const REACH_BACK = ["future-only", "past-too", "not-stated"] as const;
export const reachBack = z.enum(REACH_BACK);

export const SURFACES = ["any", "web", "ios", "android", "desktop", "cli", "editor", "admin-console", "e-mail", "form"] as const;
export const surface = z.enum(SURFACES);

export const LICENCE_FLAGS = ["none", "service-only", "improvement", "perpetual", "irrevocable", "sublicensable", "sale"] as const;
export const licenceFlag = z.enum(LICENCE_FLAGS);

/**
 * What is trained, as the words say it. `any`: AI or machine-learning models, without saying which. `not-stated`: no model is
 * named, as in "to improve our services".
 */
export const MODEL_KINDS = ["generative", "any", "speech-or-vision", "recommendation-or-ads", "safety-or-fraud", "not-stated"] as const;
export const modelKind = z.enum(MODEL_KINDS);
export type ModelKind = (typeof MODEL_KINDS)[number];

/** What kind of thing a platform is: questions are asked of the kinds they can arise at. */
export const CATEGORIES = [
	"assistant",
	"coding-assistant",
	"answer-engine",
	"writing-assistant",
	"social-network",
	"video-platform",
	"messenger",
	"work-suite",
	"music",
	"image-generator",
	"game",
	"dating",
	"shop",
	"ai-cloud",
	"internet-access",
] as const;
export const category = z.enum(CATEGORIES);
export type Category = (typeof CATEGORIES)[number];

/** How deep a platform was read: every question it is asked, or the core ones. What was not read is no silence. */
export const DEPTHS = ["full", "core"] as const;
export const depth = z.enum(DEPTHS);

/** In what an answer covers less than its plain words. */
export const LIMITS_ON = ["models", "data", "contract", "act"] as const;
export const limitOn = z.enum(LIMITS_ON);

/**
 * What still happens to content after a person has said no, told apart. `used`: for another purpose than training, as far
 * as the words say: to improve the product, to find abuse, to make figures.
 */
export const EFFECTS = ["trains", "used", "kept", "read", "shared"] as const;
export const effect = z.enum(EFFECTS);
export type Effect = z.infer<typeof effect>;

/** Whether something happens after a person has said no. `stops`: a switch reaches it, or it takes a yes first. */
export const OUTCOMES = ["goes-on", "stops", "ruled-out"] as const;
export const outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof outcome>;

/** What passages of terms are looked for by: each language lists how it says them (`content/languages`). */
export const SUBJECTS = [
	"ai",
	"training",
	"improvement",
	"review",
	"retention",
	"licence",
	"collecting",
	"children",
	"deidentified",
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What or whom such a passage is about; `you` is the person spoken to,
 * `we` who speaks, `bars` what `you` may not do. Too common to be looked for by themselves: they tell one passage of training from another. */
export const OBJECTS = ["content", "messages", "prompts", "others", "outsiders", "you", "we", "bars"] as const;
export type SubjectObject = (typeof OBJECTS)[number];

export const THIRD_PARTY = ["none", "affiliates", "third-parties", "not-stated"] as const;
export const thirdParty = z.enum(THIRD_PARTY);

export const PROVISION_KINDS = ["duty", "right", "question"] as const;
export const provisionKind = z.enum(PROVISION_KINDS);

export const REVIEW_STATES = ["machine-candidate", "reviewed", "disputed"] as const;
export const reviewState = z.enum(REVIEW_STATES);

export const STANDINGS = ["decides", "supports"] as const;
export const standing = z.enum(STANDINGS);

export const LAW_STATUSES = ["in-force", "partly-in-force", "adopted", "proposed", "replaced", "revoked", "guidance"] as const;
export const lawStatus = z.enum(LAW_STATUSES);
export type LawStatus = z.infer<typeof lawStatus>;

/** How what another tracker published compares with an archived wording. */
export const VERDICTS = ["agrees", "agrees-with-replaced", "says-less", "says-more", "differs", "cannot-be-told"] as const;
export const verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdict>;

/** What the date of such a page is the date of. */
export const CLAIM_DATES = ["published", "updated", "verified", "stated-as-of", "newest-change", "in-address", "not-shown"] as const;
export const claimDate = z.enum(CLAIM_DATES);

/** What of such a page was seen. */
export const SEEN_AS = ["whole-copy", "copy-beginning", "repository-record"] as const;
export const seenAs = z.enum(SEEN_AS);

/** Words a reader sees for the ids above. One place, so that no page invents its own. */
export const LABELS: Record<string, string> = {
	consumer: "Personal",
	business: "Work",
	developer: "Developer",
	creator: "Creator",
	publisher: "Publisher",
	seller: "Seller",
	visitor: "Without an account",
	eea: "European Economic Area",
	switzerland: "Switzerland",
	uk: "United Kingdom",
	us: "United States",
	canada: "Canada",
	australia: "Australia",
	other: "Elsewhere",
	assistant: "Assistants",
	"coding-assistant": "Coding assistants",
	"answer-engine": "Answer engines",
	"writing-assistant": "Writing assistants",
	"social-network": "Social networks",
	"video-platform": "Video platforms",
	messenger: "Messengers",
	"work-suite": "Work and online services",
	music: "Music",
	"image-generator": "Image generators",
	game: "Games",
	dating: "Dating",
	shop: "Shops, travel and payments",
	"ai-cloud": "AI services for developers",
	"internet-access": "Internet access",
	generative: "generative AI",
	"any-model": "AI models, kind not said",
	"speech-or-vision": "speech or vision",
	"recommendation-or-ads": "recommendations or advertising",
	"safety-or-fraud": "safety or fraud",
	inputs: "what you type",
	outputs: "the replies",
	files: "files you upload",
	code: "code",
	voice: "voice",
	images: "images",
	video: "video",
	feedback: "feedback you send",
	"connected-data": "data from accounts you connect",
	"public-content": "public posts and pages",
	"usage-data": "usage data",
	"account-data": "account data",
	"personal-data": "personal data about you",
	posts: "what you publish there",
	messages: "private messages",
	profile: "your profile",
	works: "works you upload",
	calls: "calls and meetings",
	"support-contacts": "contacts with support",
	location: "where you are",
	behaviour: "what you do there",
	"not-needed": "No switch needed",
	"account-toggle": "A switch in account settings",
	"app-toggle": "A switch in each app",
	"per-chat-mode": "A temporary or private mode, chosen per chat",
	form: "A request form",
	email: "A request by e-mail",
	"admin-setting": "Your administrator can change it",
	"paid-plan": "Only on a paid plan",
	contract: "Only by contract",
	"not-doing-it": "Only by not using it",
	"content-tag": "A tag on the work",
	"robots-rules": "Rules for crawlers on your site",
	"objection-form": "A form to object",
	"make-private": "Making it private",
	"delete-it": "Deleting it",
	"none-stated": "The document names no switch",
	"every-user": "every user",
	"signed-in-user": "a signed-in user",
	"paying-user": "a paying user",
	administrator: "an administrator",
	"resident-of-region": "a resident of the named region",
	"future-only": "Not covered, only what comes later",
	"past-too": "Covered too",
	"not-stated": "The document does not say",
	any: "Any app",
	web: "Web",
	ios: "iPhone and iPad",
	android: "Android",
	desktop: "Desktop app",
	cli: "Command line",
	editor: "Code editor",
	"admin-console": "Admin console",
	"e-mail": "E-mail",
	none: "None",
	"service-only": "To run the service",
	improvement: "To improve the service or develop products",
	perpetual: "Without an end date",
	irrevocable: "Cannot be withdrawn",
	sublicensable: "Can be passed to others",
	sale: "Includes selling",
	affiliates: "Affiliates",
	"third-parties": "Third parties",
	trains: "Trains",
	used: "Used otherwise",
	kept: "Kept",
	read: "Read by people",
	shared: "Shared",
	duty: "Duty",
	right: "Right",
	question: "Question to ask",
	"machine-candidate": "One reading",
	reviewed: "Two readings",
	disputed: "Readers disagree",
	"in-force": "In force",
	"partly-in-force": "Partly in force",
	adopted: "Adopted, not yet in force",
	proposed: "Proposed",
	replaced: "Replaced",
	revoked: "Revoked",
	guidance: "Guidance, not law",
	agrees: "Agrees",
	"agrees-with-replaced": "Agrees with a wording that was replaced",
	"says-less": "Says less",
	"says-more": "Says more",
	differs: "Differs",
	"cannot-be-told": "Cannot be told",
	published: "published",
	updated: "updated",
	verified: "last verified or reviewed",
	"stated-as-of": "of the defaults it lists",
	"newest-change": "newest change it shows",
	"in-address": "in its address",
	"not-shown": "no day shown",
	"whole-copy": "a copy of the whole page",
	"copy-beginning": "the beginning of a stored copy",
	"repository-record": "a record in a public repository",
};

/** Words for a vocabulary id. Unknown ids are a programming error, so they throw. */
export function label(id: string): string {
	const words = LABELS[id];
	if (words === undefined) throw new Error(`No label for "${id}"`);
	return words;
}

const SEVERITY_WORDS: Record<SeverityLevel, string> = {
	none: "None",
	low: "Low",
	medium: "Medium",
	high: "High",
	critical: "Critical",
	unstated: "Not stated",
};

/** Word for a severity level, as marks and filters print it. */
export function severityLabel(level: SeverityLevel): string {
	return SEVERITY_WORDS[level];
}

const FACTOR_WORDS: Record<Factor, string> = {
	answer: "The answer",
	models: "Which models are trained",
	"carve-outs": "What the switch does not reach",
	licence: "The licence",
	"third-party": "Training by others",
	control: "How hard the switch is to use",
	limits: "Limits of a promise",
};

/** Words for a part of the rubric. */
export function factorLabel(id: Factor): string {
	return FACTOR_WORDS[id];
}

/** Parts (### headings) of "For organisations", as a lawyer looks for them; a body has those that bear on the clause, a page those it can fill. */
export const ORGANISATION_SECTIONS = [
	"Regulatory landscape",
	"Governance",
	"Jurisdictions",
	"Contracts and vendors",
	"Compliance checks",
] as const;

/** Kinds of control that are nothing a person or an administrator can do. */
export const NO_ACTION: ReadonlySet<string> = new Set(["not-needed", "none-stated", "not-doing-it"]);

/** Words for the kind of model that is trained, as they stand in a sentence and on a page. */
export function modelLabel(kind: ModelKind): string {
	return label(kind === "any" ? "any-model" : kind);
}
