import { answersAreOptions } from "./answers-are-options.ts";
import { bodiesAreClosedMdx } from "./bodies-are-closed-mdx.ts";
import { bodiesHaveTheirSections } from "./bodies-have-their-sections.ts";
import { conflictsDiffer } from "./conflicts-differ.ts";
import { controlsFitAnswers } from "./controls-fit-answers.ts";
import { everyTopicAnswered } from "./every-topic-answered.ts";
import { idsAreUnique } from "./ids-are-unique.ts";
import { oneAnswerPerQuestion } from "./one-answer-per-question.ts";
import { onePassageOneClause } from "./one-passage-one-clause.ts";
import { plainLanguage } from "./plain-language.ts";
import { quotesAreEvidence } from "./quotes-are-evidence.ts";
import { quotesMatchTheLock } from "./quotes-match-the-lock.ts";
import { redirectsLand } from "./redirects-land.ts";
import { referencesResolve } from "./references-resolve.ts";
import type { Rule } from "./rule.ts";
import { versionsAreDated } from "./versions-are-dated.ts";

/** Every rule on content. `npm run check` runs all of them and reports everything. */
export const RULES: readonly Rule[] = [
	idsAreUnique,
	referencesResolve,
	answersAreOptions,
	versionsAreDated,
	quotesAreEvidence,
	quotesMatchTheLock,
	onePassageOneClause,
	oneAnswerPerQuestion,
	everyTopicAnswered,
	controlsFitAnswers,
	conflictsDiffer,
	bodiesAreClosedMdx,
	bodiesHaveTheirSections,
	plainLanguage,
	redirectsLand,
];
