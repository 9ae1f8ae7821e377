/**
 * Twenty questions that readers come with, each with its right answer and the ways to it. They are driven in a real
 * browser by keyboard alone and on a phone: at most three steps from the front page, and one from search.
 */
export interface ReaderTask {
	readonly reader: "consumer" | "team" | "journalist";
	readonly question: string;
	/** Names of the links to follow from the front page, at most three. */
	readonly steps: readonly string[];
	/** What the reader then writes, and the label of the field. */
	readonly writes?: readonly [field: string, text: string];
	/** What the page that the steps end on says: the right answer, in its words. */
	readonly answer: RegExp;
	/** What a reader types in the search, and the page (the beginning of its path) among the first results. */
	readonly search: readonly [query: string, page: RegExp];
}

export const TASKS: readonly ReaderTask[] = [
	{
		reader: "consumer",
		question: "I pay for Claude Pro. May it train on my chats?",
		steps: ["Claude", "Claude Pro"],
		answer: /Claude Pro may train on your conversations and files unless you opt out\./,
		search: ["claude pro training", /^\/platforms\/anthropic\/claude-pro\/|^\/clauses\/anthropic\/chats-train-models\//],
	},
	{
		reader: "consumer",
		question: "Where is the switch in Claude?",
		steps: ["Claude", "Claude Free"],
		answer: /Help Improve Claude/,
		search: ["turn off claude training switch", /^\/(?:platforms|clauses|opt-out)\/anthropic\/|^\/guides\/how-to-opt-out\//],
	},
	{
		reader: "consumer",
		question: "I use ChatGPT for free in Europe. What goes on after I opt out?",
		steps: ["ChatGPT", "ChatGPT Free"],
		answer: /Still trains[\s\S]*feedback you send/,
		search: [
			"chatgpt free after opt out",
			/^\/platforms\/openai\/chatgpt-free\/|^\/clauses\/openai\/|^\/after-opt-out\/|^\/opt-out\/openai\//,
		],
	},
	{
		reader: "consumer",
		question: "My employer gave me ChatGPT Enterprise. Does it train on my work?",
		steps: ["ChatGPT", "ChatGPT Enterprise"],
		answer: /ChatGPT Enterprise may train on your conversations and files only if/,
		search: [
			"chatgpt enterprise training",
			/^\/platforms\/openai\/chatgpt-enterprise\/|^\/clauses\/openai\/.*business|^\/platforms\/openai\/review\//,
		],
	},
	{
		reader: "consumer",
		question: "I use Grok without an account. Can I say no?",
		steps: ["Grok", "Grok (signed out)"],
		answer: /Grok \(signed out\)[^.]*may train/,
		search: ["grok without account", /^\/platforms\/xai\/grok-signed-out\/|^\/clauses\/xai\/signed-out/],
	},
	{
		reader: "consumer",
		question: "Does GitHub Copilot train on my code if I pay for Pro?",
		steps: ["GitHub Copilot", "GitHub Copilot Pro"],
		answer: /The texts of GitHub Copilot Pro disagree\. One says: it may train on your conversations and files unless you opt out\./,
		search: ["github copilot pro code", /^\/platforms\/github-copilot\/|^\/clauses\/github-copilot\//],
	},
	{
		reader: "consumer",
		question: "Is there a letter with which I can object under the GDPR?",
		steps: ["Opt out", "Letters", "Objection to training, GDPR"],
		answer: /Article 21/,
		search: ["objection letter gdpr", /^\/letters\/gdpr-objection\//],
	},
	{
		reader: "team",
		question: "Which Claude plans differ for a team, and what must we watch for?",
		steps: ["For teams", "Review of Claude"],
		answer: /Watch for[\s\S]*Claude Team/,
		search: ["claude vendor review", /^\/platforms\/anthropic\/review\//],
	},
	{
		reader: "team",
		question: "Our Trust Center says “Claude never trains on our data”. Do the texts bear that?",
		steps: ["For teams", "Check a promise"],
		writes: ["Sentence to check", "Claude never trains on our data."],
		answer: /It depends on the product or place[\s\S]*The clause says otherwise for Claude Free[\s\S]*CB-0001/,
		search: ["check a trust center promise", /^\/check\//],
	},
	{
		reader: "team",
		question: "I need a dated file on ChatGPT for our records.",
		steps: ["For teams", "Evidence packet", "ChatGPT: packet"],
		answer: /SHA-256/,
		search: ["evidence packet chatgpt", /^\/packet\//],
	},
	{
		reader: "team",
		question: "How do ChatGPT and Claude differ?",
		steps: ["Compare", "ChatGPT and Claude"],
		answer: /ChatGPT and Claude: what each may train on/,
		search: ["compare chatgpt claude", /^\/compare\//],
	},
	{
		reader: "team",
		question: "What must be decided before we roll out an assistant?",
		steps: ["For teams", "Rolling out an assistant to a team"],
		answer: /Eight decisions before the first seat/,
		search: ["rolling out an assistant to a team", /^\/guides\/rollout-for-teams\//],
	},
	{
		reader: "team",
		question: "Which clauses raise the right to object in the GDPR?",
		steps: ["Laws", "GDPR"],
		answer: /Article 21: Objection[\s\S]*clauses raise it/,
		search: ["gdpr", /^\/regulations\/eu-gdpr\/|^\/letters\/gdpr-objection\//],
	},
	{
		reader: "journalist",
		question: "When did Claude begin to train on chats by default, and what was it before?",
		steps: ["Changes", "2025"],
		answer: /8 October 2025:\s+Claude, your chats and files: from “Only if you agree” to “Unless you opt out”/,
		search: ["claude what changed", /^\/platforms\/anthropic\/changes\//],
	},
	{
		reader: "journalist",
		question: "I need a link to the clause on Claude's chats that will say this in five years.",
		steps: ["Claude", "Claude Pro", "The clause that says so (CB-0001)"],
		answer: /Permanent address of this version: https:\/\/[^ ]+\/clauses\/anthropic\/chats-train-models\/2026-07-08\//,
		search: ["CB-0001", /^\/clauses\/anthropic\/chats-train-models\//],
	},
	{
		reader: "journalist",
		question: "Which texts of one company contradict each other?",
		steps: ["Conflicts between texts"],
		answer: /Europe policy counts audio as content; its help page speaks of audio you chose to share[\s\S]*Not settled/,
		search: ["texts disagree", /^\/conflicts\//],
	},
	{
		reader: "journalist",
		question: "What do the documents not say, and how was that searched?",
		steps: ["What texts do not say"],
		answer:
			/\d+ recorded silences\. Each is a search that anyone can repeat: these words, in these texts, on this day\.[\s\S]*Words searched for/,
		search: ["claude documents do not say voice", /^\/clauses\/anthropic\/voice-unstated\/|^\/silences\/|^\/clauses\/.*unstated/],
	},
	{
		reader: "journalist",
		question: "What did other trackers publish on Claude, and which of it shows a wording that was replaced?",
		steps: ["Other trackers"],
		answer: /\d+ claims of \d+ trackers on \d+ platforms, each beside the archived text:[\s\S]*Agrees with a wording that was replaced\./,
		search: ["other trackers conductatlas", /^\/elsewhere\//],
	},
	{
		reader: "journalist",
		question: "Can I have all of it as data, under which licence?",
		steps: ["Open data"],
		answer: /grid\.csv[\s\S]*CC BY 4\.0/,
		search: ["download open data csv", /^\/data\//],
	},
	{
		reader: "journalist",
		question: "How is “High” worked out?",
		steps: ["Method and limits"],
		answer: /It is a sum, rubric 1\.0\.[\s\S]*High\s+6 to 8[\s\S]*Points of the answer/,
		search: ["how is severity computed", /^\/method\//],
	},
	{
		reader: "journalist",
		question: "Has Clausebook been wrong, and where is that said?",
		steps: ["Corrections"],
		answer: /Corrected records[\s\S]*CB-0067, version of 16 October 2023/,
		search: ["corrections log", /^\/corrections\//],
	},
];
