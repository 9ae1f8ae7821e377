import { claim, type Phrasing } from "./types.ts";

/**
 * Sentences about training on what people type and add. Ours in words, after the ways such sentences are built in Trust
 * Centers, questionnaires and contracts. Written on 21 November 2026, before the grammar was.
 */
const CHATS = "training-on-conversations";
const SHARING = "sharing-for-training";

export const UNNAMED: readonly Phrasing[] = [
	{ from: "trust-center", text: "We never use your data to train AI models.", expect: [claim(CHATS, "never")] },
	{
		from: "trust-center",
		text: "Customer data is not used to train our models or any third-party models.",
		expect: [claim(CHATS, "never")],
	},
	{ from: "marketing", text: "No customer data is ever used for model training.", expect: [claim(CHATS, "never")] },
	{ from: "trust-center", text: "Customer content is excluded from model training.", expect: [claim(CHATS, "never")] },
	{ from: "questionnaire", text: "Model training on customer data is disabled.", expect: [claim(CHATS, "never")] },
	{ from: "help-page", text: "Training is turned off by default for all workspaces.", expect: [claim(CHATS, "opt-in")] },
	{ from: "policy", text: "We may use your content to improve our models.", expect: [claim(CHATS, "may")] },
	{
		from: "policy",
		text: "We use your content to provide and improve our services.",
		expect: [claim(CHATS, "improve")],
		hard: "improving a service is not training a model",
	},
	{
		from: "contract",
		text: "Your data is used only to provide the service.",
		expect: [claim(CHATS, "never")],
		hard: "training is not named",
	},
	{
		from: "contract",
		text: "Customer Data shall be processed solely for the purpose of providing the Services.",
		expect: [claim(CHATS, "never")],
		hard: "training is not named",
	},
	{ from: "trust-center", text: "We do not learn from your data.", expect: [claim(CHATS, "never")] },
	{
		from: "trust-center",
		text: "Our models are never trained, fine-tuned or evaluated on customer content.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "policy",
		text: "We reserve the right to use submitted content to develop new products and train machine learning models.",
		expect: [claim(CHATS, "may")],
	},
	{ from: "policy", text: "Content may be used for training purposes.", expect: [claim(CHATS, "may")] },
	{
		from: "help-page",
		text: "We use your prompts for training only if you turn on the data-sharing setting.",
		expect: [claim(CHATS, "opt-in")],
	},
	{
		from: "help-page",
		text: "Your chats won't be used to train our models while Temporary Chat is on.",
		expect: [claim(CHATS, "opt-out")],
		hard: "a mode that has to be chosen",
	},
	{
		from: "trust-center",
		text: "Without your permission, none of your documents will ever be used to train AI.",
		expect: [claim(CHATS, "opt-in")],
		hard: "two negations, one of them a condition",
	},
	{ from: "marketing", text: "We don't sell your data, and we don't use it to train AI.", expect: [claim(CHATS, "never")], hard: "it" },
	{
		from: "trust-center",
		text: "Customer prompts are not used to train any LLM, whether ours or our vendors'.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "contract",
		text: "Vendor shall not use Customer Data to train, retrain, fine-tune or improve any artificial intelligence model without Customer's prior written consent.",
		expect: [claim(CHATS, "opt-in")],
	},
	{
		from: "contract",
		text: "Provider will not, and will not permit any third party to, use Customer Data to train AI models.",
		expect: [claim(CHATS, "never"), claim(SHARING, "never")],
		hard: "two actors, one verb",
	},
	{
		from: "questionnaire",
		text: "Do you use customer data to train AI models? No.",
		expect: [claim(CHATS, "never")],
		hard: "question and answer",
	},
	{
		from: "questionnaire",
		text: "Q: Is customer data used to train AI/ML models? A: No, unless the customer opts in.",
		expect: [claim(CHATS, "opt-in")],
		hard: "question and answer",
	},
	{
		from: "questionnaire",
		text: "Does the vendor train on our prompts? Yes, but only with your consent.",
		expect: [claim(CHATS, "opt-in")],
		hard: "question and answer",
	},
	{
		from: "questionnaire",
		text: "No, our AI solution does not use customer input data to influence or train our AI models.",
		expect: [claim(CHATS, "never")],
	},
	{
		from: "questionnaire",
		text: "Enterprise customers can opt out entirely from having their data used for model improvement.",
		expect: [claim(CHATS, "opt-out")],
	},
	{ from: "questionnaire", text: "All data used for model improvement is explicitly opt-in.", expect: [claim(CHATS, "opt-in")] },
	{ from: "help-page", text: "Training opt-out is available to paid users only.", expect: [claim(CHATS, "opt-out")] },
	{
		from: "trust-center",
		text: "We do not exclude your content from model training.",
		expect: [claim(CHATS, "may")],
		hard: "double negation",
	},
	{
		from: "policy",
		text: "It is not the case that we never train on customer data.",
		expect: [claim(CHATS, "may")],
		hard: "double negation",
	},
	{ from: "help-page", text: "There is no way to opt out of training.", expect: [claim(CHATS, "may")], hard: "negated switch" },
	{
		from: "questionnaire",
		text: "To our knowledge, no training takes place on personal data.",
		expect: [claim(CHATS, "never")],
		hard: "hedged",
	},
	{ from: "trust-center", text: "We generally do not use your content for training.", expect: [claim(CHATS, "never")], hard: "hedged" },
	{ from: "policy", text: "We do not knowingly train on sensitive personal information.", expect: [claim(CHATS, "never")], hard: "hedged" },
	{ from: "marketing", text: "Your data never leaves our servers and never trains anyone's model.", expect: [claim(CHATS, "never")] },
	{
		from: "hostile",
		text: "We don\u2019t use your\u00a0da\u00adta to train A.I. models",
		expect: [claim(CHATS, "never")],
		hard: "soft hyphen, curly apostrophe, dotted letters",
	},
	{ from: "marketing", text: "WE DO NOT TRAIN ON YOUR DATA. PERIOD.", expect: [claim(CHATS, "never")] },
	{ from: "marketing", text: "no training on your data, ever", expect: [claim(CHATS, "never")] },
	{
		from: "marketing",
		text: "Your data = your data. We don't train on it.",
		expect: [claim(CHATS, "never")],
		hard: "it, from the sentence before",
	},
	{ from: "trust-center", text: "Our subprocessors may not use your data to train their own models.", expect: [claim(SHARING, "never")] },
	{
		from: "trust-center",
		text: "We have set up our AI sub-processors so that what we send through their APIs is not used to train their general-purpose models.",
		expect: [claim(SHARING, "never")],
		hard: "data is not named",
	},
	{
		from: "contract",
		text: "We engage AI sub-processors only under contracts that prohibit them from training their models on your data.",
		expect: [claim(SHARING, "never")],
	},
	{
		from: "marketing",
		text: "We will never, under any circumstances, share or sell your data to anyone for AI training.",
		expect: [claim(SHARING, "never")],
	},
];

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
		expect: [claim(CHATS, "never", ["perplexity-enterprise-pro"], "supported")],
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
