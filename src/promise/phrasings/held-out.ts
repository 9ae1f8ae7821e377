import { claim, type Phrasing } from "./types.ts";

/**
 * The held-out set: written after the grammar was frozen for the last time, after sentences on public AI policies, trust
 * pages and app listings that were looked up for it. Reworded. The expectations were written by reading, before the
 * checker was run on them. The grammar is not tuned to them.
 */
const CHATS = "training-on-conversations";
const REVIEW = "human-review";
const RETENTION = "training-retention";

const none = (from: Phrasing["from"], text: string, hard?: string): Phrasing => ({ from, text, expect: [], ...(hard ? { hard } : {}) });

export const HELD_OUT: readonly Phrasing[] = [
	{ from: "trust-center", text: "Customer data is retained indefinitely.", expect: [claim(RETENTION, "as-long-as-needed")] },
	{
		from: "trust-center",
		text: "After termination of the account, customer data may be deleted upon request.",
		expect: [claim(RETENTION, "until-deleted")],
	},
	{ from: "policy", text: "We do not use customer data to train public or generalized AI models.", expect: [claim(CHATS, "never")] },
	{
		from: "policy",
		text: "AI-related artefacts are retained only as required for service operations, support and security.",
		expect: [claim(RETENTION, "as-long-as-needed")],
		hard: "artefacts",
	},
	{
		from: "trust-center",
		text: "We do not store or process any personally identifiable information.",
		expect: [claim(RETENTION, "not-kept")],
	},
	{
		from: "trust-center",
		text: "Upon termination of service or customer request, we will return all customer data and permanently delete any remaining copies.",
		expect: [claim(RETENTION, "until-deleted")],
	},
	{
		from: "trust-center",
		text: "Our LLM models are configured not to retain any customer input data or responses beyond the session needed for processing.",
		expect: [claim(RETENTION, "not-kept")],
		hard: "beyond, without a period",
	},
	{ from: "trust-center", text: "No customer data is stored or logged after response generation.", expect: [claim(RETENTION, "not-kept")] },
	{
		from: "contract",
		text: "Customer grants the Company a limited licence to use, process and transmit Customer Data solely as needed to provide the AI Tools.",
		expect: [claim("content-licence", "service-only")],
	},
	{ from: "contract", text: "Customer Data will not be used to train any AI or machine learning models.", expect: [claim(CHATS, "never")] },
	{
		from: "contract",
		text: "Customer Data entered into the AI Tools is processed strictly to provide the requested output.",
		expect: [claim(CHATS, "never")],
		hard: "training is not named",
	},
	{
		from: "policy",
		text: "Customer data never trains foundation models; privacy obligations are satisfied.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "policy",
		text: "When sensitive processing is needed, we use enterprise services with zero-data-retention endpoints where available.",
		expect: [claim(RETENTION, "not-kept")],
	},
	{
		from: "help-page",
		text: "We give you the choice to allow your data to be used to improve future Claude models.",
		expect: [claim(CHATS, "opt-in", ["anthropic/*"], "depends")],
	},
	{
		from: "help-page",
		text: "New models are trained with data from Free, Pro and Max accounts when this setting is on.",
		expect: [claim(CHATS, "opt-in")],
	},
	{
		from: "help-page",
		text: "If you explicitly opt in to give us materials to train on, we may use them to train our models.",
		expect: [claim(CHATS, "opt-in")],
	},
	{
		from: "trust-center",
		text: "Prompts and context sent to Microsoft 365 Copilot stay within the tenant and are not used to train foundation models.",
		expect: [claim(CHATS, "never", ["microsoft-365-copilot"], "supported")],
	},
	{
		from: "trust-center",
		text: "Our assistant runs on GPT-5 through the OpenAI API, which does not use our customers' content for training by default.",
		expect: [claim(CHATS, "opt-in", ["openai-api"], "limits")],
	},
	{
		from: "trust-center",
		text: "We use Claude via Amazon Bedrock, so Anthropic never sees or trains on your prompts.",
		expect: [claim(CHATS, "never", ["claude-on-bedrock"], "unstated")],
		hard: "the route decides",
	},
	{
		from: "trust-center",
		text: "Under our enterprise agreement Google does not use Gemini prompts or responses to train its models.",
		expect: [claim(CHATS, "never", ["google-gemini/*"], "depends")],
	},
	{
		from: "help-page",
		text: "Perplexity retains API queries for zero days.",
		expect: [claim(RETENTION, "not-kept", ["perplexity-api"], "cannot-tell")],
	},
	{
		from: "trust-center",
		text: "Customer prompts sent to Mistral's API are kept for 30 days for abuse monitoring.",
		expect: [claim(RETENTION, "fixed-period", ["mistral-studio-free", "mistral-studio-scale"], "limits")],
	},
	{
		from: "marketing",
		text: "Cursor in Privacy Mode does not store your code.",
		expect: [claim(RETENTION, "not-kept", ["cursor/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "Our support engineers can see a conversation only after the customer grants access.",
		expect: [claim(REVIEW, "with-consent")],
	},
	{
		from: "questionnaire",
		text: "AI prompts are logged for 14 days and can be viewed by authorised administrators on our side for troubleshooting.",
		expect: [claim(RETENTION, "fixed-period"), claim(REVIEW, "limited")],
		hard: "two topics",
	},
	{
		from: "trust-center",
		text: "GitHub Copilot Enterprise does not use private code to train models.",
		expect: [claim(CHATS, "never", ["github-copilot-enterprise"], "limits")],
	},
	{
		from: "trust-center",
		text: "None of the major model providers we work with train on customer inputs.",
		expect: [claim("sharing-for-training", "never")],
	},
	{
		from: "trust-center",
		text: "We never fine-tune models on one customer's data for the benefit of another.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "policy",
		text: "Windsurf Free users' code may be used for model training.",
		expect: [claim(CHATS, "may", ["windsurf-free"], "depends")],
	},
	{
		from: "help-page",
		text: "Grok on X can be told not to learn from your posts.",
		expect: [claim("training-on-public-content", "opt-out", ["grok-on-x"], "supported")],
		hard: "a switch in other words",
	},
	none(
		"contract",
		"If Customer provides feedback about the AI Tools, the Company may use it without restriction.",
		"training is not named",
	),
	none("help-page", "An organization admin can expressly opt in to the partner programme for their organization.", "training is not named"),
	none("trust-center", "Data is stored encrypted.", "how, not how long"),
	none("trust-center", "Backups are stored for six weeks, after which they are deleted.", "not content"),
	none("policy", "Customers can revoke provider keys and disable AI features.", "a switch, but not of training"),
	none("policy", "GenAI outputs are advisory and are not presented as authoritative."),
	none("policy", "When disabled, no tenant data is processed by GenAI services.", "processing, not training"),
	none("policy", "AI outputs are drafts: a human reviews them before anything goes to clients.", "a check of replies"),
	none("policy", "We do not paste secrets or regulated data into chat tools."),
	none("policy", "Training on user content should be clearly disclosed in plain language.", "a rule, not a promise"),
	none("policy", "The security lead performs an annual review."),
	none("policy", "Deletion requests are handled through support."),
	none("policy", "Sensitive identifiers are masked where controls are available."),
	none("policy", "We do not sell prompt or response data."),
	none("policy", "Handling on the provider's side is governed by the provider's own terms."),
	none("trust-center", "LLM providers used: OpenAI and Google."),
	none("trust-center", "Each customer's queries are processed independently."),
];
