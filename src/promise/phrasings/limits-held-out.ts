import { claim, type Phrasing } from "./types.ts";

/**
 * Twenty sentences about limits, written after the reading of limits was frozen, in other words than those it was made
 * with. The expectations were written by reading, before the checker was run on them.
 */
const CHATS = "training-on-conversations";
const CONNECTED = "training-on-connected-data";
const FEEDBACK = "training-on-feedback";
const VOICE = "training-on-voice-and-images";
const RETENTION = "training-retention";

const M365 = ["microsoft-365-copilot"];

export const LIMITS_HELD_OUT: readonly Phrasing[] = [
	{
		from: "trust-center",
		text: "Nothing you ask M365 Copilot ends up in the training of a foundation model.",
		expect: [claim(CHATS, "never", M365, "supported")],
	},
	{
		from: "questionnaire",
		text: "Is our data used to train AI? With Microsoft 365 Copilot, no customer data is used to train any model.",
		expect: [claim(CHATS, "never", M365, "limits")],
	},
	{
		from: "marketing",
		text: "Microsoft 365 Copilot: your prompts and responses are never used to improve our base models.",
		expect: [claim(CHATS, "never", M365, "supported")],
		hard: "base models",
	},
	{
		from: "trust-center",
		text: "We rely on Perplexity Enterprise Pro because it does not learn from employee questions.",
		expect: [claim(CHATS, "never", ["perplexity-enterprise-pro"], "limits")],
	},
	{
		from: "contract",
		text: "Perplexity shall not use Personal Data of Enterprise Pro users to train its language models.",
		expect: [claim(CHATS, "never", ["perplexity-enterprise-pro"], "limits")],
		hard: "one of three limits is left out",
	},
	{
		from: "trust-center",
		text: "Files that Perplexity Max reads in Google Drive are not used for AI training.",
		expect: [claim(CONNECTED, "never", ["perplexity-max"], "limits")],
		hard: "the text is about mail",
	},
	{
		from: "help-page",
		text: "Perplexity Pro does not use the content of your emails to train AI models.",
		expect: [claim(CONNECTED, "never", ["perplexity-pro"], "supported")],
		hard: "mail as a connected account",
	},
	{
		from: "questionnaire",
		text: "Gemini used with a Workspace account: no generative AI model is trained on our documents unless our administrator permits it.",
		expect: [claim(CHATS, "opt-in", ["gemini-workspace"], "supported")],
	},
	{
		from: "marketing",
		text: "With Gemini in Workspace your files are only used for training with your permission.",
		expect: [claim(CHATS, "opt-in", ["gemini-workspace"], "limits")],
	},
	{
		from: "contract",
		text: "xAI will not train any model on API inputs without Customer's express agreement.",
		expect: [claim(CHATS, "opt-in", ["xai-api"], "limits")],
	},
	{
		from: "policy",
		text: "Under Grok Enterprise, nothing we type trains a model without our consent.",
		expect: [claim(CHATS, "opt-in", ["grok-enterprise"], "limits")],
	},
	{
		from: "policy",
		text: "Content sent to Perplexity's API is not used to train generative AI models, apart from feedback.",
		expect: [claim(CHATS, "never", ["perplexity-api"], "supported")],
	},
	{
		from: "policy",
		text: "Content sent to Perplexity's API is not used to train ranking algorithms.",
		expect: [claim(CHATS, "never", ["perplexity-api"], "unstated")],
	},
	{
		from: "help-page",
		text: "In ChatGPT Enterprise voice recordings train our models only if you agree.",
		expect: [claim(VOICE, "opt-in", ["chatgpt-enterprise"], "supported")],
	},
	{
		from: "help-page",
		text: "Photos in ChatGPT Enterprise train our models only if you agree.",
		expect: [claim(VOICE, "opt-in", ["chatgpt-enterprise"], "unstated")],
	},
	{
		from: "trust-center",
		text: "Feedback on Microsoft 365 Copilot is not used to train foundation LLMs.",
		expect: [claim(FEEDBACK, "never", M365, "limits")],
		hard: "service improvement is left out",
	},
	{
		from: "trust-center",
		text: "OpenAI API data is kept for 30 days, except on endpoints that are not covered, and for legal duties.",
		expect: [claim(RETENTION, "fixed-period", ["openai-api"], "supported")],
		hard: "the limit in other words",
	},
	{
		from: "policy",
		text: "Staff can pick ChatGPT Team or Acme Assist; neither trains on company data.",
		expect: [claim(CHATS, "never", ["chatgpt-business"], "depends")],
		hard: "an unknown product in the statement before",
	},
	{
		from: "policy",
		text: "Claude Free is off limits, as it trains on what staff type, and Claude Enterprise is the alternative.",
		expect: [claim(CHATS, "may", ["claude-free"], "limits")],
		hard: "who trains stands before the reason",
	},
	{
		from: "policy",
		text: "Vibe Enterprise and the API are approved since they do not train on our prompts by default.",
		expect: [claim(CHATS, "opt-in", ["vibe-enterprise", "mistral-studio-free", "mistral-studio-scale"], "depends")],
	},
];
