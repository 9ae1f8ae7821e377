/**
 * Twenty questions of people who come for the first time, on a phone. Their steps are words that such a reader would
 * press, written before the pages were: where a page has no such words, the page is what misleads.
 */
export interface FirstVisit {
	readonly question: string;
	/** Names of the links to follow from the front page, at most three. */
	readonly steps: readonly string[];
	/** What the reader then writes, and the label of the field. */
	readonly writes?: readonly [field: string, text: string];
	/** What the page that the steps end on says: the right answer, in its words. */
	readonly answer: RegExp;
}

export const FIRST_VISITS: readonly FirstVisit[] = [
	{
		question: "I pay for ChatGPT Plus. Does it train on my chats?",
		steps: ["Your plan", "ChatGPT: Plus"],
		answer: /One product fits: ChatGPT Plus\.[\s\S]*ChatGPT Plus may train on your conversations and files unless you opt out/,
	},
	{
		question: "I use Gemini without signing in. Can I say no?",
		steps: ["Your plan", "Google Gemini: No account"],
		answer: /One product fits: Gemini without signing in\.[\s\S]*names? no way to stop it/,
	},
	{
		question: "We have Microsoft 365 Copilot at work. Does it learn from our files?",
		steps: ["Your plan", "Microsoft Copilot: Microsoft 365 Copilot"],
		answer: /Microsoft 365 Copilot does not train on your conversations and files/,
	},
	{
		question: "I do not know what my Claude plan is called. What is asked then?",
		steps: ["Your plan", "Claude"],
		answer: /What is your plan called\?[\s\S]*I don’t know/,
	},
	{
		question: "How do I turn it off in ChatGPT?",
		steps: ["Opt out", "ChatGPT Free"],
		answer: /Improve the model for everyone/,
	},
	{
		question: "I want to tick off all that I use, and nothing else.",
		steps: ["Opt out", "Your checklist"],
		answer: /Which of these do you use\?/,
	},
	{
		question: "I live in California. Is there a letter that asks them to delete my data?",
		steps: ["Opt out", "Letters", "Deletion, California"],
		answer: /1798\.105/,
	},
	{
		question: "What does ChatGPT still do after I said no?",
		steps: ["Opt out", "After you opt out", "Assistants"],
		answer: /ChatGPT Free[\s\S]*Feedback you send/,
	},
	{
		question: "What did Grok change, and when?",
		steps: ["Changes", "Grok"],
		answer: /Grok[\s\S]*from “Never” to “Only if you agree”/,
	},
	{
		question: "Claude or Gemini: how do they differ?",
		steps: ["Compare", "Claude and Google Gemini"],
		answer: /Claude and Google Gemini: what each may train on/,
	},
	{
		question: "A vendor writes that ChatGPT Enterprise never trains on our data. Is that so?",
		steps: ["Check a promise"],
		writes: ["Sentence to check", "ChatGPT Enterprise never trains on our data."],
		answer: /ChatGPT Enterprise[\s\S]*CB-0075/,
	},
	{
		question: "Which platforms may train on my voice?",
		steps: ["Topics", "Training on your voice"],
		answer: /Training on your voice[\s\S]*Unless you opt out/,
	},
	{
		question: "Who makes this, and who checks it?",
		steps: ["About"],
		answer: /Who checks it[\s\S]*a second reader/i,
	},
	{
		question: "Something here is wrong. How do I tell them, and what happens then?",
		steps: ["About"],
		answer: /Report an error[\s\S]*dated[\s\S]*Corrections/,
	},
	{
		question: "I work for a provider. How do we answer?",
		steps: ["Answer as a provider"],
		answer: /speaks? for the provider[\s\S]*decides no answer/,
	},
	{
		question: "I write an article today and need a number with a chart.",
		steps: ["Press"],
		answer: /Five findings of [A-Z][a-z]+ 20\d\d[\s\S]*SVG[\s\S]*PNG/,
	},
	{
		question: "I live in the United Kingdom. Which right do I have?",
		steps: ["Laws", "UK GDPR"],
		answer: /Article 21/,
	},
	{
		question: "What does “carve-out” mean?",
		steps: ["Glossary"],
		answer: /Carve-out/,
	},
	{
		question: "Which rules do our developers need for coding assistants?",
		steps: ["Guides", "Coding assistants and repositories"],
		answer: /public repositories/,
	},
	{
		question: "How new are the texts that this rests on?",
		steps: ["Coverage"],
		answer: /archived/,
	},
];
