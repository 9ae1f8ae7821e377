import type { Records } from "../../src/content/read.ts";
import { MARK } from "../../src/rules/nothing-is-left-to-fill-in.ts";
import { MOST_WORDS } from "../../src/rules/quotes-are-evidence.ts";
import { wordCount } from "../../src/rules/text.ts";
import type { Category } from "../../src/schema/vocabulary.ts";
import type { Candidate, Finding, Findings, FoundDocument } from "./findings.ts";
import { clauseScaffold, documentScaffold, type KnownClause, platformScaffold } from "./scaffold.ts";
import { clipped } from "./worksheet.ts";

interface Drafted {
	readonly platform: string;
	readonly name: string;
	readonly category: Category;
	readonly products: readonly string[];
	/** Day of the run. */
	readonly today: string;
}

/** Bytes of hits a record has room for: the reader of content takes no record of more than 32 kB. */
const MOST_HITS = 24 * 1024;
/** Bytes of a hit beside its words. */
const OF_A_HIT = 150;

/** The headings above a passage as a locator names them, the nearest first. */
function locatorOf(all: readonly string[], title: string, line: number): string {
	const headings = all.filter((heading) => heading !== title);
	if (headings.length === 0) return `line ${line} of the archived text`;
	return headings
		.slice(-2)
		.reverse()
		.map((heading) => `"${clipped(heading)}"`)
		.join(", under ");
}

function searchOf({ searched }: Finding, main: string): NonNullable<KnownClause["search"]> {
	const languageOf = ({ edition }: FoundDocument) => edition.language ?? "en";
	const wordsIn = new Map(searched.map(({ document, words }) => [languageOf(document), words.length > 0 ? words : [MARK]]));
	const own = wordsIn.get(main) ?? [];
	const all = searched.flatMap(({ document, hits }) => hits.map((hit) => ({ document: document.id, ...hit })));
	let room = MOST_HITS;
	const hits = all.filter(({ words }) => {
		room -= Buffer.byteLength(words) + OF_A_HIT;
		return room > 0;
	});
	return {
		words: own.length > 1 ? own : [...own, MARK],
		inLanguage: Object.fromEntries([...wordsIn].filter(([language]) => language !== main)),
		documents: searched.map(({ document }) => ({ document: document.id, commit: document.edition.newest.commit })),
		hits,
		more: all.length - hits.length,
	};
}

/** Day by which a version's file is named: that on which its text takes effect, else that of its first copy. */
const dayOf = ({ dates, archived }: Candidate) => dates.effective ?? archived;

function clausesOf(finding: Finding, records: Records, { platform, products, today }: Drafted, main: FoundDocument): [string, string][] {
	const { topic, candidate } = finding;
	const about = { topic: topic.id, answers: topic.data.options.map(({ id }) => id), products };
	if (!candidate) {
		const search = searchOf(finding, main.edition.language ?? "en");
		const text = clauseScaffold(platform, records, undefined, today, { ...about, document: main.id, search });
		return [[`clauses/${platform}/${topic.id}-unstated/${today}.mdx`, text]];
	}
	const { document, passage, leftOut, earlier } = candidate;
	const locator = locatorOf(passage.headings, document.title, passage.line);
	const versions = [...earlier, candidate];
	const days = versions.map((version, i) =>
		// Two versions of one day: the later one keeps it.
		versions.slice(i + 1).some((later) => dayOf(later) === dayOf(version)) ? version.archived : dayOf(version),
	);
	return versions.map((version, i) => {
		const tooMany = version.parts.reduce((sum, part) => sum + wordCount(part), 0) > MOST_WORDS;
		const quote = {
			locator,
			parts: version.parts.map((text, part) => ({ text, isTooLong: tooMany && part === version.parts.length - 1 })),
			commit: version.commit,
			archived: version.archived,
			published: version.dates.published,
			effective: days[i] === version.dates.effective ? version.dates.effective : undefined,
			leftOut: version === candidate ? leftOut : [],
		};
		return [
			`clauses/${platform}/${topic.id}/${days[i]}.mdx`,
			clauseScaffold(platform, records, undefined, today, { ...about, document: document.id, quote }),
		];
	});
}

/**
 * The records of a platform as far as the archive can write them, by their path below the content folder. What only a
 * reader can say is marked.
 */
export function draftOf({ documents, findings }: Findings, records: Records, drafted: Drafted): Map<string, string> {
	const { platform, name, category, products, today } = drafted;
	const [main] = documents;
	const platformText = platformScaffold(today, { name, category, products, documents: documents.map(({ id }) => id) });
	const texts = documents.map(({ id, title, edition }): [string, string] => [
		`documents/${id}.yaml`,
		documentScaffold({
			title,
			type: edition.type,
			language: edition.language,
			archive: edition.places.map(({ reference: { collection, path } }) => ({ collection, path })),
		}),
	]);
	const clauses = main ? findings.flatMap((finding) => clausesOf(finding, records, drafted, main)) : [];
	return new Map([[`platforms/${platform}.mdx`, platformText], ...texts, ...clauses]);
}
