import type { z } from "zod";
import type { document } from "../../../src/schema/document.ts";
import type { platform } from "../../../src/schema/platform.ts";
import type { Audience } from "../../../src/schema/vocabulary.ts";
import type { Random } from "./random.ts";
import { capital, madeUpWord, paragraph, sentence, word, words } from "./words.ts";

/** Newest day of every synthetic book: the day it was "checked". */
export const CHECKED = "2026-11-21";

export interface SyntheticDocument {
	/** `<platform>/<document>` */
	readonly id: string;
	readonly data: z.input<typeof document>;
}

export interface SyntheticPlatform {
	readonly id: string;
	readonly name: string;
	readonly data: z.input<typeof platform>;
	readonly body: string;
	readonly documents: readonly SyntheticDocument[];
}

type Recognised = Pick<z.input<typeof platform>["products"][number], "pays" | "signIn" | "uses">;

const MANAGED: Recognised = { pays: ["employer"], signIn: ["managed-account"], uses: ["chat-app"] };

function own(pays: "nobody" | "yourself"): Recognised {
	return { pays: [pays], signIn: ["own-account"], uses: ["chat-app"] };
}

/** Plans of every synthetic platform: two for people, two for work, one for developers. */
const PLANS: readonly {
	readonly plan: string;
	readonly audience: Audience;
	readonly paid: boolean;
	/** Who pays, how one signs in, where one uses it. */
	readonly recognised: Recognised;
	readonly documents: readonly string[];
}[] = [
	{ plan: "Free", audience: "consumer", paid: false, recognised: own("nobody"), documents: ["terms", "privacy-policy"] },
	{ plan: "Pro", audience: "consumer", paid: true, recognised: own("yourself"), documents: ["terms", "privacy-policy"] },
	{ plan: "Team", audience: "business", paid: true, recognised: MANAGED, documents: ["business-terms"] },
	{ plan: "Enterprise", audience: "business", paid: true, recognised: MANAGED, documents: ["business-terms"] },
	{
		plan: "API",
		audience: "developer",
		paid: true,
		recognised: { pays: ["yourself", "employer"], signIn: ["api-key"], uses: ["own-program"] },
		documents: ["developer-terms", "business-terms"],
	},
];

const DOCUMENTS = [
	["terms", "Terms of Service"],
	["privacy-policy", "Privacy Policy"],
	["business-terms", "Commercial Terms"],
	["developer-terms", "Developer Terms"],
	["help-controls", "Help Page"],
] as const;

/** Platforms side by side: those of its group of ten, as in the real book, so at most nine. */
const GROUP = 10;

/** Ids and names of all platforms of a book, no two alike. */
export function platformNames(random: Random, count: number): string[] {
	const names = new Set<string>();
	while (names.size < count) names.add(capital(madeUpWord(random, 3)));
	return [...names];
}

function documentsOf(id: string, name: string): SyntheticDocument[] {
	return DOCUMENTS.map(([file, termsType]) => ({
		id: `${id}/${file}`,
		data: {
			title: `${name} ${termsType}`,
			termsType,
			url: `https://${id}.example/legal/${file}`,
			language: "en",
			regions: "everywhere" as const,
			...(termsType === "Help Page"
				? { archive: "linked-only" as const, seenOn: CHECKED }
				: { archive: [{ collection: "genai-contrib-versions" as const, path: `${name}/${termsType}.md` }] }),
		},
	}));
}

/**
 * One platform with its plans and documents.
 *
 * @param names names of all platforms of the book
 */
export function syntheticPlatform(random: Random, names: readonly string[], index: number): SyntheticPlatform {
	const name = names[index] ?? "";
	const id = name.toLowerCase();
	const first = index - (index % GROUP);
	const peers = names.slice(first, first + GROUP).filter((other) => other !== name);
	return {
		id,
		name,
		documents: documentsOf(id, name),
		data: {
			name,
			provider: `${name} Inc.`,
			category: "assistant",
			homepage: `https://${id}.example/`,
			aliases: [capital(`${madeUpWord(random, 2)}${id}`)],
			compareWith: peers.map((peer) => peer.toLowerCase()),
			editions: sentence(random, 12, 18),
			checked: CHECKED,
			products: PLANS.map(({ plan, audience, paid, recognised, documents }) => ({
				id: `${id}-${plan.toLowerCase()}`,
				name: `${name} ${plan}`,
				audience,
				plan,
				paid,
				...recognised,
				recognise: `You use ${name} ${plan}, with ${words(random, 8)}.`,
				governedBy: documents.map((document) => `${id}/${document}`),
			})),
		},
		body: [
			"## In short",
			`${name} may ${word(random)} your chats. ${paragraph(random, 4)}`,
			"## Which account is which",
			...PLANS.map(({ plan }) => `**${name} ${plan}.** ${paragraph(random, 2)}`),
			"## How its documents fit together",
			paragraph(random, 5),
			paragraph(random, 4),
		].join("\n\n"),
	};
}
