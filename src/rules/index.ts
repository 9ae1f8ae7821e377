import { answersAreOptions } from "./answers-are-options.ts";
import { bodiesAreClosedMdx } from "./bodies-are-closed-mdx.ts";
import { bodiesHaveTheirSections } from "./bodies-have-their-sections.ts";
import { brandsNameNoPlatform } from "./brands-name-no-platform.ts";
import { carveOutsFitTopics } from "./carve-outs-fit-topics.ts";
import { claimsAreToldNeutrally } from "./claims-are-told-neutrally.ts";
import { claimsFitTheirWordings } from "./claims-fit-their-wordings.ts";
import { clausesKeepToTheirPlatform } from "./clauses-keep-to-their-platform.ts";
import { conflictsDiffer } from "./conflicts-differ.ts";
import { controlsFitAnswers } from "./controls-fit-answers.ts";
import { everyTopicAnswered } from "./every-topic-answered.ts";
import { fieldsRestOnQuotedWords } from "./fields-rest-on-quoted-words.ts";
import { idsAreUnique } from "./ids-are-unique.ts";
import { judgementsRestOnCurrentClauses } from "./judgements-rest-on-current-clauses.ts";
import { lawHasAReason } from "./law-has-a-reason.ts";
import { lettersRestOnLawInForce } from "./letters-rest-on-law-in-force.ts";
import { lettersSpeakPlainly } from "./letters-speak-plainly.ts";
import { licenceFlagsAreQuoted } from "./licence-flags-are-quoted.ts";
import { listsDoNotRepeat } from "./lists-do-not-repeat.ts";
import { noDayIsAhead } from "./no-day-is-ahead.ts";
import { nothingIsLeftToFillIn } from "./nothing-is-left-to-fill-in.ts";
import { oneAnswerPerQuestion } from "./one-answer-per-question.ts";
import { onePassageOneClause } from "./one-passage-one-clause.ts";
import { plainLanguage } from "./plain-language.ts";
import { pricesFitPayers } from "./prices-fit-payers.ts";
import { productsCanBeToldApart } from "./products-can-be-told-apart.ts";
import { promisesStateTheirLimits } from "./promises-state-their-limits.ts";
import { publishedAddressesStay } from "./published-addresses-stay.ts";
import { quotesAreEvidence } from "./quotes-are-evidence.ts";
import { quotesMatchTheLock } from "./quotes-match-the-lock.ts";
import { redirectsLand } from "./redirects-land.ts";
import { referencesResolve } from "./references-resolve.ts";
import { reviewsCoverEveryProduct } from "./reviews-cover-every-product.ts";
import { rubricHistoryEndsAtItsVersion } from "./rubric-history-ends-at-its-version.ts";
import type { Rule } from "./rule.ts";
import { sameWordsAreReadAlike } from "./same-words-are-read-alike.ts";
import { searchesAreThorough } from "./searches-are-thorough.ts";
import { silencesSearchWhatGoverns } from "./silences-search-what-governs.ts";
import { versionsAreDated } from "./versions-are-dated.ts";
import { versionsDiffer } from "./versions-differ.ts";
import { wordsAskedStandOnce } from "./words-asked-stand-once.ts";

/** Every rule on content. `npm run check` runs all of them and reports everything. */
export const RULES: readonly Rule[] = [
	nothingIsLeftToFillIn,
	idsAreUnique,
	listsDoNotRepeat,
	referencesResolve,
	clausesKeepToTheirPlatform,
	answersAreOptions,
	versionsAreDated,
	noDayIsAhead,
	versionsDiffer,
	fieldsRestOnQuotedWords,
	quotesAreEvidence,
	searchesAreThorough,
	silencesSearchWhatGoverns,
	promisesStateTheirLimits,
	licenceFlagsAreQuoted,
	quotesMatchTheLock,
	onePassageOneClause,
	sameWordsAreReadAlike,
	oneAnswerPerQuestion,
	everyTopicAnswered,
	productsCanBeToldApart,
	pricesFitPayers,
	controlsFitAnswers,
	brandsNameNoPlatform,
	wordsAskedStandOnce,
	carveOutsFitTopics,
	conflictsDiffer,
	lawHasAReason,
	judgementsRestOnCurrentClauses,
	reviewsCoverEveryProduct,
	claimsFitTheirWordings,
	claimsAreToldNeutrally,
	lettersRestOnLawInForce,
	lettersSpeakPlainly,
	bodiesAreClosedMdx,
	bodiesHaveTheirSections,
	plainLanguage,
	rubricHistoryEndsAtItsVersion,
	redirectsLand,
	publishedAddressesStay,
];

/** A rule as the manual names it. */
interface NamedRule {
	readonly name: string;
	readonly description: string;
}

/** What the reader demands before a file is a record. */
export const READER_RULES: readonly NamedRule[] = [
	{ name: "files-have-a-place", description: "A file of content/ lies where a record of its kind lies." },
	{
		name: "front-matter-is-yaml",
		description: "Front matter stands between --- lines and is YAML without tabs and without a key written twice.",
	},
	{
		name: "files-can-be-read",
		description:
			"A file is no link, has at most 32 kB (64 kB for a list at the top of the folder), is UTF-8, and has a name that every system holds and none that differs from another only in case.",
	},
	{
		name: "texts-are-plain",
		description:
			"Every text is one line that prints as it is read: no control characters, no changes of direction, not blank, at most 2,000 characters.",
	},
	{
		name: "written-files-are-sealed",
		description: "What commands write (proof.json beside a clause, watch/, ledger/) is as they wrote it: its seal fits.",
	},
	{
		name: "records-match-the-schema",
		description: "A record has the fields of its kind, no others, with values of the right type, real days and https addresses.",
	},
];

/** What only `npm run evidence -- verify` can tell, because it reads the archive. */
const EVIDENCE_RULES: readonly NamedRule[] = [
	{
		name: "quotes-are-in-the-archive",
		description:
			"Every part of a quote, in order, stands in the document at the named commit; dates.archived is the first copy that holds it.",
	},
	{
		name: "omissions-turn-nothing",
		description:
			"What a quote leaves out of a sentence holds no negation, exception or condition, or `quote.omits` says why it may be left out; no part ends with one. In a language whose such words are not listed, it holds no word without a reason.",
	},
	{
		name: "contacts-are-in-the-archive",
		description:
			"An address that a document names for requests stands in its archived text, with the words around it, on the day of that copy.",
	},
	{
		name: "documents-are-in-their-language",
		description: "An archived copy that proves something is in the language that its document says.",
	},
	{
		name: "silences-are-searched",
		description:
			"In every text a silence searched, each place with one of its words lies within a listed hit, with the reason it is no answer.",
	},
];

/** Every rule there is, in the order in which a record meets them. */
export const EVERY_RULE: readonly NamedRule[] = [...READER_RULES, ...RULES, ...EVIDENCE_RULES];
