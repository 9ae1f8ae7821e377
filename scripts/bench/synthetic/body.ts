import type { Random } from "./random.ts";
import { capital, paragraph, sentence, word, words } from "./words.ts";

/** What a body may point at. */
export interface Cited {
	readonly platform: string;
	readonly terms: readonly string[];
	readonly provisions: readonly string[];
	/** Parts of the quote. */
	readonly parts: number;
}

function withTerm(random: Random, terms: readonly string[]): string {
	return terms.length === 0
		? sentence(random)
		: `${capital(words(random, 5))} <Term id="${random.pick(terms)}">${word(random)}</Term> ${words(random, 4)}.`;
}

/** The two sections that a silence and a superseded version have. */
export function shortBody(random: Random, terms: readonly string[]): string {
	return ["## In plain words", `${paragraph(random, 2)} ${withTerm(random, terms)}`, "## What it means for you", paragraph(random, 3)].join(
		"\n\n",
	);
}

function question(random: Random): string[] {
	return [`### ${capital(words(random, random.between(5, 9)))}?`, paragraph(random, 3)];
}

function organisationPart(random: Random, title: string, provision: string): string[] {
	return [
		`### ${title}`,
		`${paragraph(random, 2)} ${capital(words(random, 6))} <Provision id="${provision}">${words(random, 2)}</Provision> ${words(random, 4)}. ${sentence(random, 14, 20)}`,
	];
}

/** All sections of a current clause: 3 to 4 KB with the components and lists that real readings have. */
export function clauseBody(random: Random, { platform, terms, provisions, parts }: Cited): string {
	const [first = "", second = first, third = first] = provisions;
	return [
		"## In plain words",
		`${paragraph(random, 3)} ${withTerm(random, terms)}`,
		paragraph(random, 3),
		"## Why it matters",
		paragraph(random, 3),
		`${paragraph(random, 2)} <QuotePart n="${random.between(1, parts)}">${capital(words(random, 4))}</QuotePart> ${words(random, 5)}.`,
		"## What it means for you",
		paragraph(random, 3),
		Array.from({ length: 3 }, () => `- ${sentence(random, 8, 12)}`).join("\n"),
		`See [all plans](/platforms/${platform}/) for ${words(random, 4)}. **${capital(words(random, 3))}** ${words(random, 6)}.`,
		"## For organisations",
		...organisationPart(random, "Regulatory landscape", first),
		...organisationPart(random, "Governance", second),
		...organisationPart(random, "Contracts and vendors", third),
		"## Questions people ask",
		...question(random),
		...question(random),
		...question(random),
	].join("\n\n");
}
