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
