import { claim, type Phrasing } from "./types.ts";

/**
 * The second set that was held out: written after the grammar was frozen, with expectations written by reading. Its first run
 * is recorded in index.ts. After that the grammar learned from it, so today's run of it proves nothing new.
 */
const CHATS = "training-on-conversations";
const SHARING = "sharing-for-training";
const REVIEW = "human-review";
const RETENTION = "training-retention";

const none = (from: Phrasing["from"], text: string, hard?: string): Phrasing => ({ from, text, expect: [], ...(hard ? { hard } : {}) });

export const HELD_OUT: readonly Phrasing[] = [
	{
		from: "policy",
		text: "Our application does not use your organization's identity data to train or enhance any personalised AI or ML models.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "policy",
		text: "Data that we collect, including your Personal Data, will not be used to train the Company's models without your explicit opt-in and consent.",
		expect: [claim(CHATS, "opt-in")],
	},
	{
		from: "policy",
		text: "We retain Customer Data only as needed to provide the Services, with deletion available upon request.",
		expect: [claim(RETENTION, "as-long-as-needed")],
	},
	{
		from: "policy",
		text: "Personal information and user content associated with an account are retained while the account remains active.",
		expect: [claim(RETENTION, "until-deleted")],
	},
	{
		from: "policy",
		text: "Depending on the plan, users may be able to limit or opt out of the use of AI inputs and outputs for model training.",
		expect: [claim(CHATS, "opt-out")],
	},
	{
		from: "policy",
		text: "We do not use raw or identifiable personal data for training but may anonymise and aggregate it for any lawful purpose.",
		expect: [claim(CHATS, "never"), claim("deidentified-data", "training")],
		hard: "any purpose holds training",
	},
	{
		from: "policy",
		text: "Customer data is kept for up to ninety (90) days, unless the law requires otherwise, after which it is deleted or isolated.",
		expect: [claim(RETENTION, "fixed-period")],
	},
	{
		from: "policy",
		text: "Neither we nor any of our third-party service providers use your personal data to train artificial intelligence or machine learning models.",
		expect: [claim(CHATS, "never"), claim(SHARING, "never")],
		hard: "two actors",
	},
	{
		from: "policy",
		text: "Data from Google Workspace APIs, including the Drive API, is used only to provide user-facing features.",
		expect: [claim("training-on-connected-data", "never")],
		hard: "training is not named",
	},
	{
		from: "policy",
		text: "We do not use your prompts, training data or API inputs to train or improve our AI models without your explicit opt-in.",
		expect: [claim(CHATS, "opt-in")],
	},
	{
		from: "policy",
		text: "We do not log or store prompt or generation data for any open models without explicit user opt-in.",
		expect: [claim(RETENTION, "not-kept")],
	},
	{
		from: "trust-center",
		text: "Agreements with providers prohibit training on your prompts or code context and require zero data retention, except for designated models with safety retention.",
		expect: [claim(SHARING, "never"), claim(RETENTION, "not-kept")],
		hard: "two topics",
	},
	{
		from: "trust-center",
		text: "GitHub maintains a zero data retention agreement with OpenAI.",
		expect: [claim(RETENTION, "not-kept", ["openai/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "OpenAI does not train its models on your business data by default.",
		expect: [claim(CHATS, "opt-in", ["openai/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "Analysis is performed by Anthropic's Claude API. Anthropic does not use API data to train its models.",
		expect: [claim(CHATS, "never", ["claude-api"], "limits")],
	},
	{
		from: "marketing",
		text: "Meeting data is encrypted in transit and at rest, purged automatically, and never used for AI training.",
		expect: [claim(CHATS, "never")],
	},
	{ from: "marketing", text: "Audio is processed in real time and deleted immediately after.", expect: [claim(RETENTION, "not-kept")] },
	{
		from: "policy",
		text: "ChatGPT Business, Enterprise, Edu and the API do not use inputs and outputs to train models by default.",
		expect: [claim(CHATS, "opt-in", ["chatgpt-business", "chatgpt-enterprise", "chatgpt-edu", "openai-api"], "limits")],
	},
	{
		from: "trust-center",
		text: "Microsoft 365 Copilot prompts, responses and data accessed through Microsoft Graph are not used to train foundation models.",
		expect: [
			claim(CHATS, "never", ["microsoft-365-copilot"], "supported"),
			claim("training-on-connected-data", "never", ["microsoft-365-copilot"], "supported"),
		],
		hard: "two kinds of data",
	},
	{
		from: "marketing",
		text: "The product does not use customer content or prompts to train or enhance third-party LLMs, and retention can be configured by the organisation.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "contract",
		text: "We do not use your firm's data to train any model that is shared across firms.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "contract",
		text: "Where a workflow uses a hosted model, we set it to opt out of provider-side training and retention.",
		expect: [claim(CHATS, "never")],
		hard: "their switch, used by us",
	},
	{ from: "marketing", text: "Consumer-grade tools keep inputs indefinitely.", expect: [claim(RETENTION, "as-long-as-needed")] },
	{
		from: "policy",
		text: "Consumer terms permit the provider to use submitted content to improve its underlying model.",
		expect: [claim(CHATS, "may")],
	},
	{
		from: "trust-center",
		text: "Grok Enterprise: we will delete your inputs within 30 days and will never train on them.",
		expect: [claim(RETENTION, "fixed-period", ["grok-enterprise"], "limits"), claim(CHATS, "never", ["grok-enterprise"], "limits")],
	},
	{
		from: "help-page",
		text: "Gemini conversations that human reviewers have seen are kept for up to three years.",
		expect: [claim(RETENTION, "fixed-period", ["google-gemini/*"], "depends")],
	},
	{
		from: "marketing",
		text: "Claude Max chats are private: Anthropic employees do not read them.",
		expect: [claim(REVIEW, "never", ["claude-max"], "depends")],
	},
	{
		from: "help-page",
		text: "You can tell Perplexity Pro not to train on your searches in the settings.",
		expect: [claim(CHATS, "opt-out", ["perplexity-pro"], "limits")],
		hard: "a switch in other words",
	},
	{
		from: "marketing",
		text: "Unless you have disabled it, Windsurf Pro may learn from the code you write.",
		expect: [claim(CHATS, "opt-out", ["windsurf-pro"], "limits")],
	},
	{
		from: "trust-center",
		text: "Our contract bars OpenAI from using anything we send to the API for model improvement.",
		expect: [claim(CHATS, "never", ["openai-api"], "limits")],
	},
	{
		from: "policy",
		text: "With Copilot Free, GitHub and its affiliates may use your interactions to develop models.",
		expect: [claim(CHATS, "may", ["github-copilot-free"], "limits")],
	},
	{
		from: "marketing",
		text: "Your images are only used to answer your request and never for training.",
		expect: [claim("training-on-voice-and-images", "never")],
	},
	none(
		"marketing",
		"For ChatGPT Plus, Pro and Free on a personal workspace, data sharing is on by default, though users can opt out.",
		"training is not named",
	),
	none("marketing", "We don't license or sell your content to AI companies.", "training is not named"),
	none("contract", "Feedback on Claude Enterprise is used by Anthropic without restriction.", "training is not named"),
	none("policy", "Communications with us may include support requests and feedback."),
	none(
		"policy",
		"We may retain your information even after you have opted out, so that we can keep a record of your opt-out.",
		"not content",
	),
	none("policy", "Please review our Cookies Policy for details."),
	none("policy", "You are advised to review this policy from time to time."),
	none("policy", "Usage data is generally retained for a shorter period.", "not content"),
	none("policy", "The gateway connects your applications to third-party AI providers, including OpenAI and Google Gemini."),
	none("policy", "Log data is retained for up to ninety (90) days to monitor performance and improve user experience.", "not content"),
	none("policy", "All employees sign confidentiality agreements and receive yearly security training.", "training of people"),
	none("policy", "We will review your request and may ask for more information to identify you."),
	none("policy", "You can review and change your personal data in your profile.", "the reader looks"),
	none("help-page", "Training data files can be deleted in the settings.", "not what a person types"),
	none("marketing", "Many AI tools include broad language about product improvement."),
	none("marketing", "Ask for how long audio is stored on the vendor's servers.", "an indirect question"),
	none("marketing", "A law firm's files should not be kept on a third-party server longer than needed.", "a rule, not a promise"),
	none("contract", "AI output is treated as a draft, and every workflow includes a human review checkpoint.", "a check of replies"),
	none("contract", "Important customer-facing outputs are reviewed by a person.", "a check of replies"),
	none("trust-center", "Encryption keys are never stored in plaintext."),
	none("marketing", "OpenAI is alleged to have used millions of articles in its training data.", "hearsay about other data"),
	none("questionnaire", "Does the vendor keep your inputs, and for how long?", "a question"),
	none("trust-center", "The tool summarises transcripts with the Claude API."),
];
