import type { Clause } from "../../schema/clause.ts";
import type { Rubric } from "../../schema/rubric.ts";
import { EFFECTS, label } from "../../schema/vocabulary.ts";
import { effectOf } from "../after-opt-out.ts";
import type { Book, DocumentView, VersionView } from "../book.ts";
import { limitsOf } from "../cell-facts.ts";
import { answerLabel, list, regionWords } from "../sentences.ts";
import { plainTitle } from "../text-language.ts";
import { wordsDiffer } from "./word-diff.ts";

/** Which way a field moved by itself: it takes more or leaves less choice, or the reverse. */
export type Sign = "wider" | "narrower" | undefined;

/** One recorded field that differs between two versions, in words. */
export interface FieldChange {
	readonly field: keyof typeof FIELDS;
	readonly label: string;
	readonly before: string;
	readonly after: string;
	readonly material: boolean;
	readonly sign: Sign;
	/** Documents that show the field, on either side, where the quoted words do not. Such a difference is no change of the words. */
	readonly restsOn: readonly DocumentView[];
	/** Of a carve-out: its name, and whether the switch reached it and reaches it. Undefined where it is not named. */
	readonly carveOut?: {
		readonly name: string;
		readonly was: boolean | undefined;
		readonly is: boolean | undefined;
		/** What still happens by it, before and after, where that is what differs. */
		readonly effects?: readonly [string, string];
	};
}

/**
 * Fields that are compared, and whether a difference makes a change material. The method page prints this list. Products
 * and places are material where an answer moves with them (`scopeMovesAnswer`).
 */
export const FIELDS = {
	answer: { label: "Answer", material: true },
	limits: { label: "Limit", material: true },
	control: { label: "Switch", material: true },
	who: { label: "Who may use the switch", material: true },
	reachesBack: { label: "Reaches past content", material: true },
	carveOuts: { label: "Carve-out", material: true },
	licence: { label: "Licence it grants", material: true },
	thirdParty: { label: "Training by others", material: true },
	products: { label: "Products", material: false },
	regions: { label: "Where", material: false },
	covers: { label: "Covers", material: false },
	basis: { label: "Basis", material: false },
	standing: { label: "Standing", material: false },
	document: { label: "Document", material: false },
} as const;

/** Fields that say what a wording governs. */
export const SCOPE: readonly (keyof typeof FIELDS)[] = ["products", "regions"];

/** Fields of a record that may rest on another page than the quoted words. */
type RestsOn = keyof Clause["restsOn"];
export const MAY_REST_ELSEWHERE: readonly RestsOn[] = ["control", "who", "reachesBack", "thirdParty"];

const signOf = (before: number, after: number): Sign => (after > before ? "wider" : after < before ? "narrower" : undefined);

function change(field: keyof typeof FIELDS, before: string, after: string, sign?: Sign): FieldChange[] {
	return before === after ? [] : [{ field, ...FIELDS[field], before, after, sign, restsOn: [] }];
}

const PAST: Record<Clause["control"]["reachesBack"], number> = { "past-too": 0, "not-stated": 1, "future-only": 1 };

function carveOutChanges(book: Book, before: VersionView, after: VersionView): FieldChange[] {
	const [a, b] = [before.data, after.data];
	const kinds = [...new Set([...a.carveOuts, ...b.carveOuts].map((c) => c.kind))];
	// One kind may be shown by two parts: what the switch does not reach anywhere counts.
	const state = (clause: Clause, kind: string) => {
		const own = clause.carveOuts.filter((c) => c.kind === kind);
		return own.length === 0 ? undefined : own.every((c) => c.reached);
	};
	const words = (reached: boolean | undefined) =>
		reached === undefined ? "not named" : reached ? "named, reached by the switch" : "named, not reached by the switch";
	const open = (reached: boolean | undefined) => (reached === false ? 1 : 0);
	const effects = (version: VersionView, kind: string) => {
		const own = version.data.carveOuts.filter((c) => c.kind === kind).map((c) => effectOf(book, version, kind, c.effect));
		return list(EFFECTS.filter((effect) => own.includes(effect)).map((effect) => label(effect).toLowerCase()));
	};
	// What follows from the answer or the topic alone is no difference of the carve-out.
	const saysEffect = (kind: string) => [...a.carveOuts, ...b.carveOuts].some((c) => c.kind === kind && c.effect);
	return kinds.flatMap((kind) => {
		const [was, is] = [state(a, kind), state(b, kind)];
		const name = (book.carveOutById.get(kind)?.data.label ?? kind).toLowerCase();
		const [did, does] = [effects(before, kind), effects(after, kind)];
		if (was === is && did !== does && did !== "" && does !== "" && saysEffect(kind)) {
			const moved = change("carveOuts", `${words(was)}: ${did}`, `${words(is)}: ${does}`);
			return moved.map((c) => ({ ...c, label: `Carve-out: ${name}`, carveOut: { name, was, is, effects: [did, does] as const } }));
		}
		return change("carveOuts", words(was), words(is), signOf(open(was), open(is))).map((c) => ({
			...c,
			label: `Carve-out: ${name}`,
			carveOut: { name, was, is },
		}));
	});
}

/** Limits of a promise by the rubric's points. Undefined for any other answer: a limit to what is taken is no loss. */
function promisePoints({ topic, data }: VersionView, rubric: Rubric): number | undefined {
	if (!topic.options.get(data.answer)?.promise) return undefined;
	return data.limits.reduce((sum, { on }) => sum + (rubric.limits[on] ?? 0), 0);
}

/** Limits in words, whatever their order. */
const limitWords = ({ data }: VersionView): string => limitsOf([data]).toSorted().join("; ") || "none recorded";

/** A limit more on the same promise is wider, one fewer narrower. Where the answer differs, it is the answer that points. */
function limitChanges(before: VersionView, after: VersionView, rubric: Rubric): FieldChange[] {
	const [was, is] = before.data.answer === after.data.answer ? [promisePoints(before, rubric), promisePoints(after, rubric)] : [];
	return change("limits", limitWords(before), limitWords(after), was === undefined || is === undefined ? undefined : signOf(was, is));
}

const licencePoints = (clause: Clause, rubric: Rubric): number => clause.licence.reduce((n, flag) => n + (rubric.licence[flag] ?? 0), 0);
const flags = (clause: Clause): string => {
	const own = [...clause.licence].filter((flag) => flag !== "none").sort();
	return own.length === 0 ? "none recorded" : list(own.map((flag) => label(flag).toLowerCase()));
};

/** Kinds of switch that are none: nobody uses them, so a record that names a user there says nothing. */
const NOBODYS: readonly Clause["control"]["kind"][] = ["not-needed", "none-stated", "not-doing-it"];

/** Documents that show a field of either version where its words do not. Who may use a switch rests where the switch does. */
function restsOn(book: Book, field: RestsOn, versions: readonly VersionView[]): DocumentView[] {
	const fields: readonly RestsOn[] = field === "who" ? ["who", "control"] : [field];
	const ids = versions.flatMap(({ data }) => fields.flatMap((one) => data.restsOn[one] ?? []));
	return [...new Set(ids)].flatMap((id) => book.documents.get(id) ?? []);
}

/** A difference that rests on another page, or on words that are the same: not material, and it points nowhere. */
function withoutWords(change: FieldChange, documents: readonly DocumentView[] = []): FieldChange {
	return { ...change, material: false, sign: undefined, restsOn: documents };
}

/** Products as words: all their names, in the platform's order. */
const productWords = ({ clause, products }: VersionView): string =>
	list(clause.platform.products.filter((p) => products.includes(p)).map((p) => p.data.name));

/**
 * What differs between two versions of a clause in the recorded fields, in a fixed order. Empty where only words differ.
 * Signs follow the rubric's points, so that a re-grading moves them with it. Material is only what quoted words show: not
 * a field that rests on another page on either side, and nothing where both sides quote the same words.
 */
export function fieldDelta(book: Book, before: VersionView, after: VersionView): FieldChange[] {
	const isReworded = wordsDiffer(before, after);
	return recordDelta(book, before, after).map((change) => {
		if (!isReworded) return withoutWords(change);
		const field = MAY_REST_ELSEWHERE.find((name) => name === change.field);
		const documents = field ? restsOn(book, field, [before, after]) : [];
		return documents.length > 0 ? withoutWords(change, documents) : change;
	});
}

function recordDelta(book: Book, before: VersionView, after: VersionView): FieldChange[] {
	const [a, b] = [before.data, after.data];
	const { rubric } = book;
	const points = (clause: Clause) => rubric.control[clause.control.kind] ?? 0;
	const others = (clause: Clause) => rubric.thirdParty[clause.thirdParty] ?? 0;
	const option = (v: VersionView) => v.topic.options.get(v.data.answer)?.points;
	const [was, is] = [option(before), option(after)];
	return [
		...change(
			"answer",
			answerLabel(before.topic, a.answer),
			answerLabel(after.topic, b.answer),
			was === undefined || is === undefined ? undefined : signOf(was, is),
		),
		...limitChanges(before, after, rubric),
		...change("control", label(a.control.kind), label(b.control.kind), signOf(points(a), points(b))),
		...(NOBODYS.includes(a.control.kind) && NOBODYS.includes(b.control.kind)
			? []
			: change("who", label(a.control.who), label(b.control.who))),
		...change(
			"reachesBack",
			label(a.control.reachesBack),
			label(b.control.reachesBack),
			signOf(PAST[a.control.reachesBack], PAST[b.control.reachesBack]),
		),
		...carveOutChanges(book, before, after),
		...change("licence", flags(a), flags(b), signOf(licencePoints(a, rubric), licencePoints(b, rubric))),
		...change("thirdParty", label(a.thirdParty), label(b.thirdParty), signOf(others(a), others(b))),
		...change("products", productWords(before), productWords(after)),
		...change("regions", regionWords(before.regions), regionWords(after.regions)),
		...change("covers", list([...a.covers].sort().map(label)), list([...b.covers].sort().map(label))),
		...change("basis", a.basis, b.basis),
		...change("standing", a.standing, b.standing),
		...change("document", plainTitle(before.document), plainTitle(after.document)),
	];
}
