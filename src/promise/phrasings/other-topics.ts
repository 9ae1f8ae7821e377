import { claim, type Phrasing } from "./types.ts";

/** Sentences about feedback, people who read, time, licences and special kinds of data. Written before the grammar was. */
const CHATS = "training-on-conversations";
const FEEDBACK = "training-on-feedback";
const CONNECTED = "training-on-connected-data";
const VOICE = "training-on-voice-and-images";
const PUBLIC = "training-on-public-content";
const REVIEW = "human-review";
const RETENTION = "training-retention";
const DEIDENTIFIED = "deidentified-data";
const LICENCE = "content-licence";

export const OTHER_TOPICS: readonly Phrasing[] = [
	{
		from: "trust-center",
		text: "We do not train on your prompts, files or feedback.",
		expect: [claim(CHATS, "never"), claim(FEEDBACK, "never")],
	},
	{ from: "help-page", text: "Thumbs up or thumbs down feedback may be used for training.", expect: [claim(FEEDBACK, "may")] },
	{
		from: "questionnaire",
		text: "Claude Team: feedback is never used for training.",
		expect: [claim(FEEDBACK, "never", ["claude-team"], "contradicted")],
	},
	{ from: "policy", text: "X posts are never used to train Grok.", expect: [claim(PUBLIC, "never", ["grok-*"], "contradicted")] },
	{ from: "policy", text: "Our models are trained on licensed and publicly available datasets.", expect: [claim(PUBLIC, "may")] },
	{
		from: "trust-center",
		text: "We never train on data from Google Drive, Slack or other connectors.",
		expect: [claim(CONNECTED, "never")],
	},
	{
		from: "help-page",
		text: "ChatGPT Plus does not train on files from your connected apps.",
		expect: [claim(CONNECTED, "never", ["chatgpt-plus"], "contradicted")],
	},
	{ from: "policy", text: "Your voice recordings are not used to train our speech models.", expect: [claim(VOICE, "never")] },
	{
		from: "marketing",
		text: "Cursor's Privacy Mode guarantees that code data is never stored or used for training.",
		expect: [claim(CHATS, "never", ["cursor/*"], "limits"), claim(RETENTION, "not-kept", ["cursor/*"], "depends")],
		hard: "two topics",
	},
	{
		from: "trust-center",
		text: "We use Google Gemini through Google Workspace; your data is not used to train Gemini models and is not reviewed by humans.",
		expect: [claim(CHATS, "never", ["gemini-workspace"], "limits"), claim(REVIEW, "never", ["gemini-workspace"], "limits")],
		hard: "two topics",
	},
	{
		from: "help-page",
		text: "Your Workspace content is not human reviewed or used for Gemini model training outside your domain without permission.",
		expect: [claim(CHATS, "opt-in", ["gemini-workspace"], "supported"), claim(REVIEW, "with-consent", ["gemini-workspace"], "supported")],
		hard: "one condition for two topics",
	},
	{
		from: "questionnaire",
		text: "No human at OpenAI reads your API data.",
		expect: [claim(REVIEW, "never", ["openai-api"], "contradicted")],
	},
	{
		from: "help-page",
		text: "OpenAI employees may access API content only to investigate abuse, provide support or comply with the law.",
		expect: [claim(REVIEW, "limited", ["openai-api"], "supported")],
	},
	{
		from: "help-page",
		text: "Human reviewers may read your Gemini Apps chats to improve the service.",
		expect: [claim(REVIEW, "broad", ["google-gemini/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "Our personnel do not access customer content without your consent.",
		expect: [claim(REVIEW, "with-consent")],
	},
	{
		from: "trust-center",
		text: "Only a limited number of authorized staff can view conversations, for safety reasons.",
		expect: [claim(REVIEW, "limited")],
	},
	{
		from: "trust-center",
		text: "We have zero data retention with OpenAI.",
		expect: [claim(RETENTION, "not-kept", ["openai/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "Claude Enterprise data is retained for 30 days.",
		expect: [claim(RETENTION, "fixed-period", ["claude-enterprise"], "contradicted")],
	},
	{
		from: "help-page",
		text: "OpenAI retains API inputs and outputs for up to 30 days, after which they are deleted.",
		expect: [claim(RETENTION, "fixed-period", ["openai-api"], "limits")],
	},
	{
		from: "trust-center",
		text: "We have signed a zero data retention agreement for the Claude API.",
		expect: [claim(RETENTION, "not-kept", ["claude-api"], "limits")],
	},
	{
		from: "help-page",
		text: "Deleted chats are removed from Claude within 30 days.",
		expect: [claim(RETENTION, "until-deleted", ["claude-*"], "depends")],
	},
	{ from: "contract", text: "We keep your data only as long as necessary.", expect: [claim(RETENTION, "as-long-as-needed")] },
	{ from: "trust-center", text: "Prompts and completions are not stored.", expect: [claim(RETENTION, "not-kept")] },
	{
		from: "contract",
		text: "Customer Data is deleted within thirty (30) days of termination.",
		expect: [claim(RETENTION, "until-deleted")],
	},
	{
		from: "questionnaire",
		text: "Inputs are not retained beyond 30 days.",
		expect: [claim(RETENTION, "fixed-period")],
		hard: "not retained, and yet retained",
	},
	{
		from: "marketing",
		text: "Perplexity's API retains nothing and never trains on your queries.",
		expect: [claim(RETENTION, "not-kept", ["perplexity-api"], "cannot-tell"), claim(CHATS, "never", ["perplexity-api"], "limits")],
		hard: "two topics, the texts disagree on one",
	},
	{
		from: "policy",
		text: "We only use anonymised and aggregated data to improve our services.",
		expect: [claim(DEIDENTIFIED, "improvement")],
	},
	{ from: "policy", text: "We may train models on de-identified data.", expect: [claim(DEIDENTIFIED, "training")] },
	{ from: "contract", text: "We claim no ownership of your content and take no licence to it.", expect: [claim(LICENCE, "none")] },
	{ from: "marketing", text: "You retain all rights to your content.", expect: [claim(LICENCE, "owner")] },
	{
		from: "contract",
		text: "You grant us a licence to use your content solely to provide the service.",
		expect: [claim(LICENCE, "service-only")],
	},
	{
		from: "marketing",
		text: "Outputs generated by Claude Team belong to you and are not used to train Anthropic's models.",
		expect: [claim(LICENCE, "owner", ["claude-team"], "supported"), claim(CHATS, "never", ["claude-team"], "limits")],
		hard: "two topics",
	},
];
