import { z } from "zod";

/**
 * What a reader knows about the account in front of them, without opening its terms. Closed lists: the way in to the
 * answers asks for them in this order, and a rule sees to it that they tell the products of a platform apart.
 * The words are the options a reader picks from; they fit after the heading as well.
 */

export const PAYERS = ["nobody", "yourself", "employer", "school"] as const;
export const payer = z.enum(PAYERS);
export type Payer = z.infer<typeof payer>;

export const SIGN_INS = [
	"signed-out",
	"own-account",
	"own-account-for-work",
	"member-account",
	"managed-account",
	"other-service",
	"api-key",
	"cloud-account",
] as const;
export const signIn = z.enum(SIGN_INS);
export type SignIn = z.infer<typeof signIn>;

export const TOOLS = [
	"chat-app",
	"network",
	"messages",
	"meetings",
	"documents",
	"listening",
	"coding-tool",
	"office-apps",
	"browser",
	"health-area",
	"inside-service",
	"own-program",
	"preview-model",
] as const;
export const tool = z.enum(TOOLS);
export type Tool = z.infer<typeof tool>;

/** Fields of a product that recognise it by a closed list, in the order in which they are asked. */
export const RECOGNISED_BY = ["pays", "signIn", "uses"] as const;
export type RecognisedBy = (typeof RECOGNISED_BY)[number];

interface Facet {
	/** The question a reader is asked. */
	readonly question: string;
	/** Heading of the same fact on a page. */
	readonly heading: string;
	/** Name in the address of the way in. */
	readonly parameter: string;
	readonly words: Readonly<Record<string, string>>;
}

const payerWords: Record<Payer, string> = {
	nobody: "Nobody",
	yourself: "You do",
	employer: "Your employer or another organisation",
	school: "Your school or university",
};

const signInWords: Record<SignIn, string> = {
	"signed-out": "Not at all",
	"own-account": "With an account you made yourself",
	"member-account": "With a member account or profile of your own",
	"own-account-for-work": "With an account you made yourself, and you use it for work",
	"managed-account": "With an account or seat that an organisation manages",
	"other-service": "With the account of the service it is built into",
	"api-key": "With an API key, or in the developer console",
	"cloud-account": "With an account at a cloud provider, such as AWS or Google Cloud",
};

const toolWords: Record<Tool, string> = {
	"chat-app": "On its website or in its app",
	network: "On the network itself: posts, profile, videos",
	messages: "In its messages and calls",
	meetings: "In its meetings",
	documents: "In documents and texts you write",
	listening: "To listen or to watch",
	"coding-tool": "In a code editor or a coding tool",
	"office-apps": "Inside office apps, such as Word, Excel or Outlook",
	browser: "In a web browser made by the platform",
	"health-area": "In a separate area for health",
	"inside-service": "Inside another service, such as a social network",
	"own-program": "In your own program, or in a tool that uses your key",
	"preview-model": "With a model marked as preview or labs",
};

export const FACETS: Readonly<Record<RecognisedBy, Facet>> = {
	pays: { question: "Who pays for it?", heading: "Who pays", parameter: "pays", words: payerWords },
	signIn: { question: "How do you sign in?", heading: "How you sign in", parameter: "sign-in", words: signInWords },
	uses: { question: "Where do you use it?", heading: "Where you use it", parameter: "uses", words: toolWords },
};
