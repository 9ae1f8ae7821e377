import { afterRow, linesThatGoOn } from "../model/after-opt-out.ts";
import {
	type Book,
	type ConflictView,
	type PlatformView,
	type ProductView,
	shown,
	type TopicView,
	type VersionView,
} from "../model/book.ts";
import type { Grid } from "../model/grid.ts";
import { headlineTopic } from "../model/headline-topic.ts";
import type { Judgement } from "../schema/review.ts";
import { byEffect } from "./after-opt-out-words.ts";
import { type HeadlineGroup, headline } from "./comparison.ts";
import { type OpenQuestion, openQuestions } from "./open-questions.ts";
import { type SourceView, toSources } from "./sources.ts";

/** A judgement with the clauses that show it, linked. */
export interface JudgementView {
	readonly says: string;
	readonly versions: readonly VersionView[];
}

/** One row of the applicability table: what people wrote, beside what the grid says. */
export interface ScopeView {
	readonly products: readonly ProductView[];
	readonly use: string;
	readonly watchFor: readonly JudgementView[];
	/** Answers to the headline question. */
	readonly answers: readonly HeadlineGroup[];
	/** What still happens after a no with any of the products, by effect. */
	readonly survives: ReturnType<typeof byEffect>;
	/** Questions its texts do not answer, somewhere or everywhere. */
	readonly unstated: readonly TopicView[];
	/** Every conflict recorded for its products: open, settled by a text, or of one answer. */
	readonly conflicts: readonly ConflictView[];
}

export interface PromiseView {
	readonly promise: string;
	readonly breaks: JudgementView;
	readonly bears: JudgementView;
}

/** One question with what the sources say: an answer a group of products, and every clause that has a part in it. */
export interface SaidView {
	readonly topic: TopicView;
	readonly groups: readonly HeadlineGroup[];
	readonly versions: readonly VersionView[];
}

/** A vendor review as its page shows it. */
export interface ReviewView {
	readonly platform: PlatformView;
	readonly checked: string;
	readonly lead: JudgementView;
	readonly scopes: readonly ScopeView[];
	readonly said: readonly SaidView[];
	readonly reasons: readonly JudgementView[];
	readonly promises: readonly PromiseView[];
	readonly checklist: readonly JudgementView[];
	readonly questions: readonly JudgementView[];
	readonly open: readonly OpenQuestion[];
	readonly sources: readonly SourceView[];
}

function scopeView(book: Book, grid: Grid, platform: PlatformView, products: readonly ProductView[]): Omit<ScopeView, "use" | "watchFor"> {
	const main = headlineTopic(book, platform);
	const cells = products.flatMap((product) => book.topics.flatMap((topic) => grid.cells(product.id, topic.id)));
	const rows = products.map((product) => afterRow(book, grid, product));
	return {
		products,
		answers: headline(grid, platform, main, products),
		survives: byEffect(linesThatGoOn(rows).map(({ line }) => line)),
		unstated: book.topics.filter((topic) => cells.some((cell) => cell.topic === topic && cell.state === "unstated")),
		conflicts: platform.conflicts.filter((conflict) => cells.some((cell) => cell.conflict?.id === conflict.id)),
	};
}

/**
 * The review of a platform: judgement from its record, everything else from the grid.
 *
 * @returns undefined where nobody wrote judgements on the platform
 * @throws when a judgement names a clause that does not exist: the rules are meant to have refused that before
 */
export function toReview(book: Book, grid: Grid, platform: PlatformView): ReviewView | undefined {
	const data = book.reviews.get(platform.id);
	if (!data) return undefined;
	const known = new Map(platform.clauses.map((clause) => [clause.id, shown(clause)]));
	const named = new Set<VersionView>();
	const versions = (clauses: readonly string[]): VersionView[] =>
		clauses.map((id) => {
			// Held on the day of the judgement, by the rules. A site that looks back may show a day on which it did not.
			const version = known.get(id);
			if (!version) throw new Error(`The review of "${platform.id}" names "${id}", which is no clause; run \`npm run check\``);
			named.add(version);
			return version;
		});
	const judgement = ({ says, clauses }: Judgement): JudgementView => ({ says, versions: versions(clauses) });
	const judged = {
		platform,
		checked: data.checked,
		lead: judgement(data.lead),
		scopes: data.scopes.map(({ products, use, watchFor }) => ({
			...scopeView(
				book,
				grid,
				platform,
				platform.products.filter(({ id }) => products.includes(id)),
			),
			use,
			watchFor: watchFor.map(judgement),
		})),
		reasons: data.reasons.map(judgement),
		promises: data.promises.map(({ promise, breaks, bears }) => ({ promise, breaks: judgement(breaks), bears: judgement(bears) })),
		checklist: data.checklist.map(({ task, clauses }) => ({ says: task, versions: versions(clauses) })),
		questions: data.questions.map(judgement),
		open: openQuestions(book, grid, platform.products),
		sources: toSources(book, platform),
	};
	// Everything that holds, and what a judgement names: each number on the page leads to words on the page.
	const versionsOf = (topic: TopicView, deciding: readonly VersionView[]) => {
		const others = [...known.values()].filter((v) => v.topic === topic && (v === v.clause.current || named.has(v)));
		return [...new Set([...deciding, ...others])];
	};
	const said = book.topics.map((topic) => {
		const groups = headline(grid, platform, topic);
		return {
			topic,
			groups,
			versions: versionsOf(
				topic,
				groups.flatMap(({ cell }) => cell.deciding),
			),
		};
	});
	return { ...judged, said };
}
