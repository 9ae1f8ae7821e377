import { claim, type Phrasing } from "./types.ts";

/**
 * Sentences about training on what people type and add. Ours in words, after the ways such sentences are built in Trust
 * Centers, questionnaires and contracts. Written on 21 November 2026, before the grammar was.
 */
const CHATS = "training-on-conversations";
const SHARING = "sharing-for-training";

export const NAMED: readonly Phrasing[] = [
	{
		from: "trust-center",
		text: "Our AI vendor OpenAI does not train on API data.",
		expect: [claim(CHATS, "never", ["openai-api"], "limits")],
	},
	{
		from: "help-page",
		text: "By default, ChatGPT Enterprise does not use your business data for training.",
		expect: [claim(CHATS, "opt-in", ["chatgpt-enterprise"], "limits")],
	},
	{
		from: "help-page",
		text: "Your conversations with Claude Pro may be used to improve our models unless you opt out in settings.",
		expect: [claim(CHATS, "opt-out", ["claude-pro"], "limits")],
	},
	{
		from: "contract",
		text: "Data sent through the Claude API will not be used to train generative models without the customer's express permission.",
		expect: [claim(CHATS, "opt-in", ["claude-api"], "limits")],
	},
	{
		from: "trust-center",
		text: "Microsoft 365 Copilot does not use your prompts and responses to train foundation models.",
		expect: [claim(CHATS, "never", ["microsoft-365-copilot"], "supported")],
	},
	{
		from: "trust-center",
		text: "GitHub Copilot Business does not use your code to train its models without authorization.",
		expect: [claim(CHATS, "opt-in", ["github-copilot-business"], "supported")],
	},
	{
		from: "marketing",
		text: "ChatGPT never trains on your conversations.",
		expect: [claim(CHATS, "never", ["chatgpt-*"], "depends")],
		hard: "no plan",
	},
	{
		from: "questionnaire",
		text: "Our use of ChatGPT Team is covered by OpenAI's business terms, which prohibit training on inputs and outputs by default.",
		expect: [claim(CHATS, "opt-in", ["chatgpt-business"], "limits")],
		hard: "former name",
	},
	{
		from: "questionnaire",
		text: "OpenAI and Anthropic are contractually prohibited from using our customers' data to train their models.",
		expect: [claim(CHATS, "never", ["openai/*", "anthropic/*"], "depends")],
	},
	{
		from: "trust-center",
		text: "Neither Anthropic nor OpenAI trains on data submitted through their APIs.",
		expect: [claim(CHATS, "never", ["claude-api", "openai-api"], "limits")],
	},
	{
		from: "marketing",
		text: "Perplexity Enterprise Pro data is never used for AI training.",
		expect: [claim(CHATS, "never", ["perplexity-enterprise-pro"], "limits")],
	},
	{
		from: "help-page",
		text: "Mistral does not train on the data of Le Chat Pro subscribers.",
		expect: [claim(CHATS, "never", ["vibe-pro"], "cannot-tell")],
		hard: "the texts disagree",
	},
	{
		from: "trust-center",
		text: "Except for feedback you choose to send, Anthropic does not train on Claude for Work conversations.",
		expect: [claim(CHATS, "never", ["claude-team", "claude-enterprise"], "supported")],
		hard: "except",
	},
	{
		from: "help-page",
		text: "Nothing you type into Gemini is used for training if you turn off Keep Activity.",
		expect: [claim(CHATS, "opt-out", ["google-gemini/*"], "depends")],
		hard: "nothing ... if",
	},
	{
		from: "help-page",
		text: "If you opt out, GitHub Copilot Free will not use your code to train its models.",
		expect: [claim(CHATS, "opt-out", ["github-copilot-free"], "limits")],
		hard: "condition first",
	},
	{
		from: "policy",
		text: "GitHub Copilot Pro users' interactions are used for training unless they opt out.",
		expect: [claim(CHATS, "opt-out", ["github-copilot-pro"], "limits")],
	},
	{
		from: "trust-center",
		text: "Your data will not be used by Anthropic to train Claude.",
		expect: [claim(CHATS, "never", ["anthropic/*"], "depends")],
		hard: "passive",
	},
	{
		from: "marketing",
		text: "Windsurf Teams does not train on your code.",
		expect: [claim(CHATS, "never", ["windsurf-teams"], "contradicted")],
	},
	{
		from: "trust-center",
		text: "Azure OpenAI does not use your prompts to train models.",
		expect: [claim(CHATS, "never")],
		hard: "not in the book, and not the OpenAI API",
	},
	{
		from: "trust-center",
		text: "Amazon Bedrock does not use your inputs to train Claude.",
		expect: [claim(CHATS, "never", ["claude-on-bedrock"], "unstated")],
	},
	{ from: "policy", text: "Meta AI may train on your messages.", expect: [claim(CHATS, "may")], hard: "not in the book" },
	{
		from: "help-page",
		text: "Le Chat Free uses your chats for training by default, and you can opt out at any time.",
		expect: [claim(CHATS, "opt-out", ["vibe-free"], "limits")],
	},
	{
		from: "contract",
		text: "xAI does not train on Enterprise or API data unless you opt in.",
		expect: [claim(CHATS, "opt-in", ["grok-enterprise", "xai-api"], "limits")],
	},
	{
		from: "help-page",
		text: "You can turn off model training at any time in ChatGPT Plus.",
		expect: [claim(CHATS, "opt-out", ["chatgpt-plus"], "limits")],
	},
	{
		from: "policy",
		text: "In the EEA, Grok lets you object to training on your chats.",
		expect: [claim(CHATS, "opt-out", ["grok-*"], "depends")],
		hard: "a place",
	},
	{
		from: "marketing",
		text: "ChatGPT Free, Plus and Pro train on your chats by default; Business, Enterprise and Edu do not.",
		expect: [
			claim(CHATS, "opt-out", ["chatgpt-free", "chatgpt-plus", "chatgpt-pro"], "limits"),
			claim(CHATS, "never", ["chatgpt-business", "chatgpt-enterprise", "chatgpt-edu"], "limits"),
		],
		hard: "the second verb is left out",
	},
	{
		from: "marketing",
		text: "Claude Enterprise does not train on your data, but Claude Free does unless you opt out.",
		expect: [claim(CHATS, "never", ["claude-enterprise"], "limits"), claim(CHATS, "opt-out", ["claude-free"], "limits")],
		hard: "the second verb is left out",
	},
	{
		from: "trust-center",
		text: "We use Claude Enterprise for summaries. Your data is never used for training.",
		expect: [claim(CHATS, "never", ["claude-enterprise"], "limits")],
		hard: "product in the sentence before",
	},
	{
		from: "trust-center",
		text: "None of your code is used by OpenAI, Anthropic, or us to train any model.",
		expect: [claim(CHATS, "never", ["openai/*", "anthropic/*"], "depends")],
	},
	{
		from: "help-page",
		text: "Claude Code does not train on your code when you use it with a company account.",
		expect: [claim(CHATS, "never", ["claude-code-consumer", "claude-code-commercial"], "depends")],
		hard: "the account decides",
	},
	{
		from: "trust-center",
		text: "Cursor does not permit third parties to train on your code.",
		expect: [claim(SHARING, "never", ["cursor/*"], "limits")],
	},
];
