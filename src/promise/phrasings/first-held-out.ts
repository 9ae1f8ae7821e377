import { claim, type Phrasing } from "./types.ts";

/**
 * The first set that was held out: written after the grammar was frozen, with expectations written by reading. Its first run
 * is recorded in index.ts. After that the grammar learned from it, so today's run of it proves nothing new.
 */
const CHATS = "training-on-conversations";
const SHARING = "sharing-for-training";
const REVIEW = "human-review";
const RETENTION = "training-retention";

const none = (from: Phrasing["from"], text: string, hard?: string): Phrasing => ({ from, text, expect: [], ...(hard ? { hard } : {}) });

export const HELD_OUT: readonly Phrasing[] = [
	{
		from: "help-page",
		text: "None of the user data is ever stored by our host providers or by the makers of the language models.",
		expect: [claim(RETENTION, "not-kept")],
	},
	{
		from: "help-page",
		text: "The data is only sent to the provider to generate an answer and is removed immediately afterwards.",
		expect: [claim(RETENTION, "not-kept")],
	},
	{
		from: "trust-center",
		text: "OpenAI retains API data for up to 30 days to monitor abuse and misuse, but does not use the data to train or improve models.",
		expect: [claim(RETENTION, "fixed-period", ["openai-api"], "limits"), claim(CHATS, "never", ["openai-api"], "limits")],
	},
	{
		from: "trust-center",
		text: "As a ChatGPT Enterprise customer, our queries are not used to train OpenAI models.",
		expect: [claim(CHATS, "never", ["chatgpt-enterprise"], "limits")],
	},
	{ from: "trust-center", text: "By default, a customer's data is stored indefinitely.", expect: [claim(RETENTION, "as-long-as-needed")] },
	{
		from: "trust-center",
		text: "On customer request, the data is deleted at the latest one month after the request.",
		expect: [claim(RETENTION, "until-deleted")],
	},
	{ from: "help-page", text: "No one else can see your documents or anything you have uploaded.", expect: [claim(REVIEW, "never")] },
	{
		from: "help-page",
		text: "We will only look at your content if you ask us to investigate a problem.",
		expect: [claim(REVIEW, "with-consent")],
		hard: 'the people are "we"',
	},
	{
		from: "contract",
		text: "Processor shall ensure that Customer Content and any prompts derived from it shall NOT be used by any AI sub-processor to train, fine-tune or otherwise improve any AI model.",
		expect: [claim(SHARING, "never")],
	},
	{
		from: "contract",
		text: "The provider and its model suppliers (OpenAI, Anthropic, Mistral) are prohibited from using Customer Data for model training.",
		expect: [claim(CHATS, "never", ["openai/*", "anthropic/*", "mistral/*"], "depends")],
	},
	{
		from: "contract",
		text: "Model providers apply zero data retention, meaning that customer content will not be logged for human review or saved to disk.",
		expect: [claim(RETENTION, "not-kept"), claim(REVIEW, "never")],
		hard: "two topics",
	},
	{
		from: "marketing",
		text: "ChatGPT's free version saves all interactions and may use them for model training unless users opt out.",
		expect: [claim(CHATS, "opt-out", ["chatgpt-free"], "limits")],
	},
	{
		from: "marketing",
		text: "Anthropic now uses conversations for training across the Free, Pro and Max tiers unless you opt out.",
		expect: [claim(CHATS, "opt-out", ["claude-free", "claude-pro", "claude-max"], "limits")],
	},
	{
		from: "marketing",
		text: "Even after opting out, OpenAI keeps your conversations for 30 days.",
		expect: [claim(RETENTION, "fixed-period", ["openai/*"], "depends")],
	},
	{
		from: "marketing",
		text: "Real people at Google can read your Gemini conversations.",
		expect: [claim(REVIEW, "broad", ["google-gemini/*"], "depends")],
	},
	{
		from: "marketing",
		text: "ChatGPT Team, Enterprise and the API do not train on your business data by default.",
		expect: [claim(CHATS, "opt-in", ["chatgpt-business", "chatgpt-enterprise", "openai-api"], "limits")],
	},
	{
		from: "marketing",
		text: "Data sent through OpenAI's API is never used to train models unless the user gives explicit consent.",
		expect: [claim(CHATS, "opt-in", ["openai-api"], "limits")],
	},
	{
		from: "help-page",
		text: "ChatGPT Plus subscribers can exclude their data from model training.",
		expect: [claim(CHATS, "opt-out", ["chatgpt-plus"], "limits")],
	},
	{
		from: "marketing",
		text: "Anthropic uses neither the inputs nor the outputs of Claude for Work to train its models.",
		expect: [claim(CHATS, "never", ["claude-team", "claude-enterprise"], "limits")],
	},
	{
		from: "help-page",
		text: "Prompts and model responses in Claude Code sessions are processed in real time and not stored by Anthropic after the response is returned, except where needed to comply with law or combat misuse.",
		expect: [claim(RETENTION, "not-kept", ["claude-code-consumer", "claude-code-commercial"], "contradicted")],
	},
	{
		from: "help-page",
		text: "Code is sent for suggestions but not stored.",
		expect: [claim(RETENTION, "not-kept")],
		hard: 'the subject stands before "but"',
	},
	{
		from: "help-page",
		text: "None of your data will be used for training OpenAI's models.",
		expect: [claim(CHATS, "never", ["openai/*"], "depends")],
	},
	{ from: "policy", text: "The company will not use data uploaded by staff in its AI training.", expect: [claim(CHATS, "never")] },
	{ from: "marketing", text: "Free tiers feed your input into model training by default.", expect: [claim(CHATS, "opt-out")] },
	{ from: "marketing", text: "Business tiers exclude your input from training by default.", expect: [claim(CHATS, "opt-in")] },
	{
		from: "marketing",
		text: "Interactions with Gemini may be used by default to enhance Google's products and services.",
		expect: [claim(CHATS, "improve", ["google-gemini/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "Cursor's agreements with model providers require that none of your code is retained or used to train.",
		expect: [claim(SHARING, "never", ["cursor/*"], "limits"), claim(RETENTION, "not-kept", ["cursor/*"], "depends")],
		hard: "two topics",
	},
	{
		from: "policy",
		text: "GitHub may use inputs and outputs of Copilot Pro to train AI models unless you turn it off in your settings.",
		expect: [claim(CHATS, "opt-out", ["github-copilot-pro"], "limits")],
		hard: "a name that two products have had",
	},
	{
		from: "trust-center",
		text: "The queries of Perplexity Enterprise customers are never used to train our models.",
		expect: [claim(CHATS, "never", ["perplexity-enterprise-pro"], "limits")],
	},
	{
		from: "policy",
		text: "Neither your audio nor your transcripts are used for AI training.",
		expect: [claim("training-on-voice-and-images", "never"), claim(CHATS, "never")],
	},
	{ from: "policy", text: "We anonymise and aggregate usage data for analytics.", expect: [claim("deidentified-data", "statistics")] },
	{
		from: "help-page",
		text: "Your thumbs-up and thumbs-down ratings help us improve our models.",
		expect: [claim("training-on-feedback", "may")],
	},
	{ from: "marketing", text: "You keep ownership of everything you upload.", expect: [claim("content-licence", "owner")] },
	{
		from: "help-page",
		text: "Copilot Chat with enterprise data protection: prompts and responses are not used to train the underlying foundation models.",
		expect: [claim(CHATS, "never", ["microsoft-copilot/*"], "depends")],
	},
	{
		from: "contract",
		text: "Vendor acknowledges that Customer has not consented to the use of its data for training.",
		expect: [claim(CHATS, "never")],
		hard: "no consent given",
	},
	none("questionnaire", "How long are prompts, outputs, files and logs retained?", "a question"),
	none("policy", "Users must not enter university data into AI tools unless the tool is approved."),
	none("policy", "Verify all AI-generated output before use or distribution."),
	none("policy", "Generative AI tools create new content based on patterns learned from their training data.", "not data of customers"),
	none("marketing", "AI models are trained on large amounts of text from many sources.", "not data of customers"),
	none("marketing", "Confirm with the vendor in writing that opting out takes effect at once."),
	none("marketing", "The standard agreement does not cover the quality of AI output."),
	none("policy", "Training includes three modules and a test on data security.", "training of people"),
	none("contract", "Customer may not use the Service to develop a competing model.", "the reader trains"),
	none(
		"contract",
		"AI Training means the process by which a model's parameters are created or updated through exposure to data.",
		"a definition",
	),
	none("trust-center", "Prompts are processed in the EU.", "where, not how long"),
	none("marketing", "The biggest variable is not the tool but the account tier."),
	none("policy", "Faculty should review student work before using AI feedback."),
	none("trust-center", "Our SOC 2 report covers data retention and deletion controls."),
	none("marketing", "It is not clear whether the free tier trains on user content.", "an indirect question"),
	none("marketing", "We trained a classifier on 10,000 synthetic tickets.", "not data of customers"),
	none("questionnaire", "Each new employee is trained to recognise phishing within 30 days.", "training of people"),
	none("hostile", "Please delete my data within 30 days.", "a request, not a promise"),
	none("help-page", "The AI features can be switched off by an administrator.", "a switch, but not of training"),
];
