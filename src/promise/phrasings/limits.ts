import { claim, type Phrasing } from "./types.ts";

/**
 * Sentences held against promises that cover less than their plain words: wider than the limit, within it, outside of it.
 * Ours in words. The expectations were written by reading the sentence and the limit of the text.
 */
const CHATS = "training-on-conversations";
const CONNECTED = "training-on-connected-data";
const FEEDBACK = "training-on-feedback";
const VOICE = "training-on-voice-and-images";
const RETENTION = "training-retention";

const M365 = ["microsoft-365-copilot"];
const PERPLEXITY = ["perplexity-enterprise-pro"];
const GEMINI = ["gemini-workspace"];
const XAI = ["xai-api"];

export const LIMITS: readonly Phrasing[] = [
	{
		from: "marketing",
		text: "Perplexity Enterprise Pro never trains its models on your searches.",
		expect: [claim(CHATS, "never", PERPLEXITY, "limits")],
		hard: "personal data and language models only",
	},
	{
		from: "questionnaire",
		text: "Perplexity Enterprise Pro does not train LLMs on our queries.",
		expect: [claim(CHATS, "never", PERPLEXITY, "limits")],
		hard: "within one limit and wider than another",
	},
	{
		from: "contract",
		text: "Perplexity Enterprise Pro will not use personal data to train any model.",
		expect: [claim(CHATS, "never", PERPLEXITY, "limits")],
		hard: "within one limit and wider than another",
	},
	{
		from: "contract",
		text: "Perplexity Enterprise Pro will not use personal data to train large language models, except in services under other terms.",
		expect: [claim(CHATS, "never", PERPLEXITY, "supported")],
		hard: "every limit named",
	},
	{
		from: "trust-center",
		text: "Microsoft 365 Copilot does not train foundation models on prompts.",
		expect: [claim(CHATS, "never", M365, "supported")],
	},
	{ from: "trust-center", text: "Microsoft 365 Copilot does not train on prompts.", expect: [claim(CHATS, "never", M365, "limits")] },
	{
		from: "help-page",
		text: "Prompts in Microsoft 365 Copilot aren't used to train foundation LLMs.",
		expect: [claim(CHATS, "never", M365, "supported")],
	},
	{
		from: "marketing",
		text: "Microsoft 365 Copilot does not train any AI models, including foundation models, on your prompts.",
		expect: [claim(CHATS, "never", M365, "limits")],
		hard: "names the limit and goes beyond it",
	},
	{
		from: "questionnaire",
		text: "Microsoft 365 Copilot does not train foundation models or other models on our prompts.",
		expect: [claim(CHATS, "never", M365, "limits")],
		hard: "names the limit and goes beyond it",
	},
	{
		from: "questionnaire",
		text: "Microsoft 365 Copilot does not train large language models on our prompts.",
		expect: [claim(CHATS, "never", M365, "limits")],
		hard: "not every language model is a foundation model",
	},
	{
		from: "questionnaire",
		text: "Microsoft 365 Copilot does not train recommendation models on our prompts.",
		expect: [claim(CHATS, "never", M365, "unstated")],
		hard: "models of another kind",
	},
	{
		from: "hostile",
		text: "Microsoft 365 Copilot may train models on your prompts.",
		expect: [claim(CHATS, "may", M365, "cannot-tell")],
		hard: "beyond the limit the text does not say",
	},
	{
		from: "hostile",
		text: "Microsoft 365 Copilot may train foundation models on your prompts.",
		expect: [claim(CHATS, "may", M365, "contradicted")],
	},
	{
		from: "trust-center",
		text: "Microsoft 365 Copilot does not train foundation models on your feedback.",
		expect: [claim(FEEDBACK, "never", M365, "limits")],
		hard: "within the limit; a carve-out is left out",
	},
	{
		from: "contract",
		text: "xAI API content is used for training only with our prior written consent.",
		expect: [claim(CHATS, "opt-in", XAI, "limits")],
		hard: "the text lets a disclosure be enough",
	},
	{
		from: "contract",
		text: "The xAI API does not train on our content, except feedback, unless we agree or it has been disclosed to us.",
		expect: [claim(CHATS, "opt-in", XAI, "supported")],
		hard: "the limit in other words",
	},
	{
		from: "trust-center",
		text: "Without permission, Gemini with a work or school account does not use your prompts to train generative AI models.",
		expect: [claim(CHATS, "opt-in", GEMINI, "supported")],
	},
	{
		from: "trust-center",
		text: "Gemini for Google Workspace does not use your prompts to train models without permission.",
		expect: [claim(CHATS, "opt-in", GEMINI, "limits")],
	},
	{
		from: "trust-center",
		text: "Gemini for Google Workspace does not use your prompts to train LLMs without permission.",
		expect: [claim(CHATS, "opt-in", GEMINI, "supported")],
		hard: "language models are generative models",
	},
	{
		from: "policy",
		text: "The Perplexity API never uses your content, other than feedback, to train generative models.",
		expect: [claim(CHATS, "never", ["perplexity-api"], "supported")],
	},
	{
		from: "policy",
		text: "The Perplexity API never uses your content, other than feedback, to train machine learning models.",
		expect: [claim(CHATS, "never", ["perplexity-api"], "limits")],
	},
	{
		from: "help-page",
		text: "ChatGPT Business does not train on your audio unless you opt in.",
		expect: [claim(VOICE, "opt-in", ["chatgpt-business"], "supported")],
	},
	{
		from: "help-page",
		text: "ChatGPT Business does not train on your images unless you opt in.",
		expect: [claim(VOICE, "opt-in", ["chatgpt-business"], "unstated")],
		hard: "the text is about sound",
	},
	{
		from: "help-page",
		text: "ChatGPT Business does not train on your voice or images unless you opt in.",
		expect: [claim(VOICE, "opt-in", ["chatgpt-business"], "limits")],
		hard: "half of it within the limit",
	},
	{
		from: "marketing",
		text: "Copilot Health never trains AI models on your data.",
		expect: [claim(CHATS, "never", ["copilot-health"], "limits")],
	},
	{
		from: "trust-center",
		text: "Perplexity Pro does not train on data from connectors.",
		expect: [claim(CONNECTED, "never", ["perplexity-pro"], "limits")],
		hard: "e-mail content only",
	},
	{
		from: "trust-center",
		text: "Microsoft 365 Copilot does not train foundation models on what it finds through Microsoft Graph.",
		expect: [claim(CONNECTED, "never", M365, "supported")],
	},
	{
		from: "questionnaire",
		text: "Prompts sent to the OpenAI API are deleted after 30 days.",
		expect: [claim(RETENTION, "fixed-period", ["openai-api"], "limits")],
		hard: "not all endpoints",
	},
	{
		from: "contract",
		text: "Le Chat Team or the paid API does not train on your data.",
		expect: [claim(CHATS, "never", ["vibe-team", "mistral-studio-free", "mistral-studio-scale"], "depends")],
		hard: "two products of one platform",
	},
	{
		from: "policy",
		text: "Neither Claude Team nor Fizz Pro trains on customer data.",
		expect: [claim(CHATS, "never", ["claude-team"], "depends")],
		hard: "one product is unknown",
	},
	{
		from: "policy",
		text: "Claude Business does not train on your data.",
		expect: [claim(CHATS, "never")],
		hard: "no such plan",
	},
	{
		from: "policy",
		text: "Employees may only use Claude Team; Free and Pro are prohibited because they train on our data.",
		expect: [claim(CHATS, "may", ["claude-free", "claude-pro"], "limits")],
		hard: "who trains is not who is named first",
	},
	{
		from: "policy",
		text: "Employees may only use Claude Team; Free and Pro are prohibited because they train.",
		expect: [],
		hard: "no data is named",
	},
	{
		from: "policy",
		text: "Use ChatGPT Enterprise but not Plus, which trains on what we type.",
		expect: [claim(CHATS, "may", ["chatgpt-plus"], "limits")],
		hard: "the no is not to training",
	},
];
