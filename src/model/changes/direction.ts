import type { Clause } from "../../schema/clause.ts";
import type { Rubric } from "../../schema/rubric.ts";
import type { Book, TopicView, VersionView } from "../book.ts";
import { answerWords, list } from "../sentences.ts";
import { severityOf } from "../severity.ts";
import type { FieldChange, Sign } from "./field-delta.ts";
import type { GridDelta, Move, Side } from "./grid-delta.ts";

/** widens: takes more or leaves less choice. narrows: the reverse. clarifies: neither, or both at once. */
export type Direction = "widens" | "narrows" | "clarifies";

/** What a direction means, after its word. */
export const DIRECTION_SAYS: Readonly<Record<Direction, string>> = {
	widens: "takes more or leaves less choice",
	narrows: "takes less or leaves more choice",
	clarifies: "neither, or both at once",
};

/** What the weight of a change means, after its word. */
export const WEIGHT_SAYS = {
	material: "quoted words that decide an answer or a grade differ",
	editorial: "other words, same answer",
} as const;

export interface Judgement {
	readonly direction: Direction;
	/** One sentence: which step of the rule decided. */
	readonly because: string;
}

const STAYS = "Neither an answer, nor the sum, nor a graded field moves by quoted words.";

const DIRECTION: Record<"wider" | "narrower", Direction> = { wider: "widens", narrower: "narrows" };

/**
 * Which way one cell moved. Two answers are compared by their points. A silence has none: leaving it for an answer that
 * takes (at least `appliesFrom` points) is wider, for a limit narrower; a limit that falls silent is wider, for the
 * promise is gone; an answer that took and falls silent shows neither. A cell the book does not know shows neither.
 */
export function cellSign(topic: TopicView, before: Side, after: Side, rubric: Rubric): Sign {
	if (before.answer === undefined || after.answer === undefined || before.answer === after.answer) return undefined;
	const points = (answer: string) => topic.options.get(answer)?.points ?? 0;
	const takes = (answer: string) => points(answer) >= rubric.appliesFrom;
	if (before.answer === "unstated") return takes(after.answer) ? "wider" : "narrower";
	if (after.answer === "unstated") return takes(before.answer) ? undefined : "wider";
	const [was, is] = [points(before.answer), points(after.answer)];
	return is > was ? "wider" : is < was ? "narrower" : undefined;
}

/** "from “Unless you opt out” to “Never (limit: foundation models only)”" */
function stepOf({ before, after }: Move): string {
	const words = ({ by }: Side) => (by ? answerWords(by) : "Not stated");
	return `from “${words(before)}” to “${words(after)}”`;
}

/** The one sign a list shows, undefined where it shows none or both. */
function oneSign(signs: readonly Sign[]): Sign {
	const shown = [...new Set(signs.filter((sign) => sign !== undefined))];
	return shown.length === 1 ? shown[0] : undefined;
}

/** A record with the fields of another where their difference is not material: what the words alone would score. */
function byTheWords(before: Clause, after: Clause, fields: readonly FieldChange[]): Clause {
	const keeps = (name: FieldChange["field"]) => fields.some(({ field, material }) => field === name && !material);
	return {
		...after,
		control: keeps("control") ? { ...after.control, kind: before.control.kind } : after.control,
		limits: keeps("limits") ? before.limits : after.limits,
		licence: keeps("licence") ? before.licence : after.licence,
		thirdParty: keeps("thirdParty") ? before.thirdParty : after.thirdParty,
	};
}

/**
 * Direction of a change, by the published rule (method page, "What counts as a change"): the answer grid first, then the
 * severity sum, then the recorded fields, each only where the step before shows nothing or both ways. Only what is
 * material points anywhere, so an editorial change neither widens nor narrows.
 */
export function directionOf(
	book: Pick<Book, "rubric" | "carveOutById">,
	before: VersionView,
	after: VersionView,
	grid: GridDelta,
	fields: readonly FieldChange[],
): Judgement {
	if (!fields.some(({ material }) => material)) return { direction: "clarifies", because: STAYS };
	const { rubric } = book;
	const { topic } = after;
	const signed = grid.moves.map((move) => ({ move, sign: cellSign(topic, move.before, move.after, rubric) })).filter((s) => s.sign);
	const cells = oneSign(signed.map((s) => s.sign));
	if (cells) {
		const names = list([...new Set(signed.flatMap((s) => s.move.products.map((p) => p.data.plan)))]);
		const steps = list([...new Set(signed.map(({ move }) => stepOf(move)))]);
		return { direction: DIRECTION[cells], because: `The answer for ${names} goes ${steps}.` };
	}
	const was = before.severity;
	const is = severityOf(byTheWords(before.data, after.data, fields), topic.data, book.carveOutById, rubric);
	if (was.level !== "unstated" && is.level !== "unstated" && was.total !== is.total) {
		const shown = is.total === after.severity.total ? "The severity sum" : "By the quoted words alone, the severity sum";
		return { direction: is.total > was.total ? "widens" : "narrows", because: `${shown} goes from ${was.total} to ${is.total}.` };
	}
	const own = fields.filter((field) => field.material && field.sign !== undefined);
	const sign = oneSign(own.map((field) => field.sign));
	if (sign) {
		return {
			direction: DIRECTION[sign],
			because: `The sum stays, and ${list(own.map((field) => `“${field.label}” goes from “${field.before}” to “${field.after}”`))}.`,
		};
	}
	if (own.length > 0 || signed.length > 0)
		return { direction: "clarifies", because: "Some points widen, others narrow, and the sum stays." };
	const unsigned = grid.moves.filter((move) => move.before.answer && move.after.answer && move.before.answer !== move.after.answer);
	const steps =
		unsigned.length > 0
			? unsigned.map((move) => `The answer goes ${stepOf(move)}`)
			: fields.filter(({ material }) => material).map((field) => `“${field.label}” goes from “${field.before}” to “${field.after}”`);
	return { direction: "clarifies", because: `${list([...new Set(steps)])}: neither more nor less by itself.` };
}
