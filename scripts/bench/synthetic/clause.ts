import type { z } from "zod";
import type { clause } from "../../../src/schema/clause.ts";
import type { Topic } from "../../../src/schema/topic.ts";
import {
	AUDIENCES,
	type Audience,
	COVERS,
	type ControlKind,
	PROVISION_KINDS,
	type Region,
	SURFACES,
} from "../../../src/schema/vocabulary.ts";
import { type Cited, clauseBody, shortBody } from "./body.ts";
import { CHECKED, type SyntheticPlatform } from "./platform.ts";
import type { Random } from "./random.ts";
import { capital, madeUpWord, sentence, word, words } from "./words.ts";

export type ClauseData = z.input<typeof clause>;

export interface SyntheticVersion {
	/** `<platform>/<clause>/<date>` */
	readonly id: string;
	readonly data: ClauseData;
	readonly body: string;
}

/** What clauses refer to: the real vocabularies of the book. */
export interface Vocabularies {
	readonly topics: readonly { readonly id: string; readonly data: Topic }[];
	readonly carveOuts: readonly string[];
	/** `<regulation>/<provision>` */
	readonly provisions: readonly string[];
	readonly terms: readonly string[];
}

/** Whom one clause governs. The scopes of a topic cover every product in every region once. */
interface Scope {
	readonly name: string;
	readonly audiences: readonly Audience[];
	readonly regions: "everywhere" | readonly Region[];
}

const EUROPE: readonly Region[] = ["eea", "switzerland", "uk"];
const ELSEWHERE: readonly Region[] = ["us", "other"];
const CONSUMERS: Scope = { name: "personal", audiences: ["consumer"], regions: "everywhere" };
const BUSINESS: Scope = { name: "work", audiences: ["business"], regions: "everywhere" };
const DEVELOPERS: Scope = { name: "developer", audiences: ["developer"], regions: "everywhere" };
const PROFESSIONALS: Scope = { name: "work", audiences: ["business", "developer"], regions: "everywhere" };

/** Ways to split a topic into one to four clauses. */
const SPLITS: readonly (readonly Scope[])[] = [
	[{ name: "everyone", audiences: AUDIENCES, regions: "everywhere" }],
	[CONSUMERS, PROFESSIONALS],
	[CONSUMERS, BUSINESS, DEVELOPERS],
	[
		{ ...CONSUMERS, name: "personal-europe", regions: EUROPE },
		{ ...CONSUMERS, name: "personal-elsewhere", regions: ELSEWHERE },
		BUSINESS,
		DEVELOPERS,
	],
];

/** Shares measured on the real book: silences, and clauses with one or more earlier versions. */
const SILENT = 0.15;
const REWORDED = 0.2;
const REWORDED_TWICE = 0.03;

const DOCUMENT_OF: Record<Audience, readonly string[]> = {
	consumer: ["terms", "privacy-policy"],
	business: ["business-terms"],
	developer: ["developer-terms"],
};
const SWITCHES: readonly ControlKind[] = ["account-toggle", "app-toggle", "form", "email", "admin-setting"];

function controlKind(random: Random, answer: string, choice: boolean): ControlKind {
	if (!choice) return "none-stated";
	if (answer === "opt-out" || answer === "opt-in") return random.pick(SWITCHES);
	if (answer === "always" || answer === "unstated") return "none-stated";
	return random.pick(["not-needed", "none-stated", ...SWITCHES]);
}

function control(random: Random, platform: SyntheticPlatform, answer: string, choice = true): ClauseData["control"] {
	const kind = controlKind(random, answer, choice);
	if (kind === "not-needed" || kind === "none-stated") return { kind, who: "not-stated", reachesBack: "not-stated" };
	return {
		kind,
		who: "signed-in-user",
		// Made-up words show no reach: a synthetic quote has nothing to rest one on.
		reachesBack: "not-stated",
		reach: `${sentence(random, 12, 16)} ${sentence(random, 8, 12)}`,
		routes: random.some(SURFACES.slice(1, 6), 2).map((surface) => ({
			surface,
			url: `https://${platform.id}.example/settings/${madeUpWord(random, 2)}`,
			source: `${platform.id}/help-controls`,
			steps: Array.from({ length: 3 }, () => `Open ${words(random, random.between(3, 5))} ${madeUpWord(random, 2)}`),
		})),
	};
}

/** Three parts of 22 to 32 words, as a lawyer might write them. */
function quoteParts(random: Random): string[] {
	return Array.from({ length: 3 }, () => capital(`${words(random, random.between(22, 32))} ${madeUpWord(random, 2)}`));
}

/** The same parts with other words here and there: what a provider does between two editions. */
function reworded(random: Random, parts: readonly string[]): string[] {
	return parts.map((part) =>
		part
			.split(" ")
			.map((old) => (random.chance(0.2) ? word(random) : old))
			.concat(madeUpWord(random, 2))
			.join(" "),
	);
}

/** The day before, at the earliest two years before. */
function earlierDay(random: Random, day: string): string {
	return `${Number(day.slice(0, 4)) - random.between(1, 2)}${day.slice(4)}`;
}

interface Draft {
	readonly platform: SyntheticPlatform;
	readonly topic: Vocabularies["topics"][number];
	readonly scope: Scope;
	readonly number: string;
	readonly name: string;
}

function common({ platform, topic, scope, number }: Draft, title: string): Pick<ClauseData, "id" | "title" | "topic" | "appliesTo"> {
	const products = platform.data.products.filter((product) => scope.audiences.includes(product.audience)).map((product) => product.id);
	return {
		id: number,
		title,
		topic: topic.id,
		appliesTo: { products, regions: scope.regions === "everywhere" ? "everywhere" : [...scope.regions] },
	};
}

function silence(random: Random, draft: Draft): SyntheticVersion[] {
	const { platform, topic, scope } = draft;
	const documents = [...new Set(scope.audiences.flatMap((audience) => DOCUMENT_OF[audience]))].map((file) => `${platform.id}/${file}`);
	const data: ClauseData = {
		...common(draft, `${platform.name} does not say whether it may ${word(random)} ${scope.name} ${word(random)}`),
		document: documents[0] ?? "",
		answer: "unstated",
		covers: ["inputs"],
		control: control(random, platform, "unstated"),
		basis: "explicit",
		search: {
			words: [...(topic.data.searchFor.en ?? []), madeUpWord(random, 2), madeUpWord(random, 3), `${word(random)}s`],
			documents: documents.map((document) => ({ document, commit: random.hex(40) })),
			on: CHECKED,
		},
		dates: { published: "not-stated", effective: "not-stated", archived: "not-stated", checked: CHECKED },
		review: { state: "machine-candidate" },
	};
	return [{ id: `${platform.id}/${draft.name}/${CHECKED}`, data, body: shortBody(random, []) }];
}

function answered(random: Random, draft: Draft, vocabularies: Vocabularies): SyntheticVersion[] {
	const { platform, topic, scope, name } = draft;
	const answer = random.pick(topic.data.options).id;
	const provisions = random.some(vocabularies.provisions, 4);
	const cited: Cited = { platform: platform.id, terms: vocabularies.terms, provisions, parts: 3 };
	const document = `${platform.id}/${random.pick(DOCUMENT_OF[scope.audiences[0] ?? "consumer"])}`;
	const written: ClauseData = {
		...common(
			draft,
			`${platform.name} may ${word(random)} ${scope.name.replace("-", " ")} ${word(random)} and ${word(random)} under ${word(random)}`,
		),
		document,
		standing: "decides",
		answer,
		covers: random.some(COVERS, 3),
		control: control(random, platform, answer, topic.data.choice),
		carveOuts: random
			.some(vocabularies.carveOuts, topic.data.effect === "nothing" ? 0 : random.between(0, 3))
			.map((kind) => ({ kind, reached: random.chance(0.2), part: random.between(1, 3) })),
		thirdParty: random.pick(["none", "affiliates", "third-parties", "not-stated"]),
		restsOn: { control: document, thirdParty: document },
		basis: random.chance(0.8) ? "explicit" : "implied",
		quote: { locator: `Section ${random.between(1, 20)}, ${capital(words(random, 4))}`, parts: quoteParts(random), commit: random.hex(40) },
		dates: { published: "not-stated", effective: "not-stated", archived: random.day(2024, 2025), checked: CHECKED },
		regulations: provisions.map((provision) => ({
			provision,
			kind: random.pick(PROVISION_KINDS),
			why: `${capital(words(random, 14))} ${[1, 2, 3, 4, 5].map(() => madeUpWord(random, 2)).join(" ")}.`,
		})),
		review: { state: "machine-candidate", note: sentence(random, 14, 20) },
	};
	const versions: SyntheticVersion[] = [];
	const roll = random.next();
	const earlier = roll < REWORDED_TWICE ? 2 : roll < REWORDED ? 1 : 0;
	let data = written;
	for (let back = 0; back <= earlier; back++) {
		const body = back === 0 ? clauseBody(random, cited) : shortBody(random, vocabularies.terms);
		versions.unshift({ id: `${platform.id}/${name}/${data.dates.archived}`, data, body });
		if (!data.quote) break;
		data = {
			...data,
			quote: { ...data.quote, parts: reworded(random, data.quote.parts), commit: random.hex(40) },
			dates: { ...data.dates, archived: earlierDay(random, data.dates.archived) },
		};
	}
	return versions;
}

/**
 * All clauses of one platform. Every product has one answer or silence to every topic in every region.
 *
 * @param count clauses, silences among them; at least one and at most four for each topic
 * @param firstNumber number of the first clause, such as 1 for CB-0001
 * @returns versions by clause, oldest first
 */
export function syntheticClauses(
	random: Random,
	platform: SyntheticPlatform,
	vocabularies: Vocabularies,
	count: number,
	firstNumber: number,
): SyntheticVersion[][] {
	const { topics } = vocabularies;
	const drafts = topics.flatMap((topic, i) => {
		const share = Math.floor(count / topics.length) + (i < count % topics.length ? 1 : 0);
		const split = SPLITS[share - 1];
		if (!split) throw new Error(`${count} clauses cannot be spread over ${topics.length} topics`);
		return split.map((scope) => ({ platform, topic, scope, name: `${topic.id}-${scope.name}` }));
	});
	return drafts.map((draft, i) => {
		const numbered = { ...draft, number: `CB-${String(firstNumber + i).padStart(4, "0")}` };
		return random.chance(SILENT) ? silence(random, numbered) : answered(random, numbered, vocabularies);
	});
}
