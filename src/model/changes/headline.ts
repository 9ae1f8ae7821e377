import { wordsBy } from "../../content/words.ts";
import { label } from "../../schema/vocabulary.ts";
import type { VersionView } from "../book.ts";
import { limitsOf } from "../cell-facts.ts";
import { list, regionWords } from "../sentences.ts";
import type { FieldChange } from "./field-delta.ts";
import type { GridDelta } from "./grid-delta.ts";
import { type Piece, piece, said } from "./piece.ts";
import { movesOfScope } from "./scope.ts";
import { type DiffPart, holdsWords, quoteDiff, wordsDiffer } from "./word-diff.ts";

/** Most characters of a headline: what a list on a phone shows in three lines, and a search result whole. */
export const MOST_CHARACTERS = 110;

/** What a headline is made of: two versions, and what differs between them. */
interface Differing {
	readonly before: VersionView;
	readonly after: VersionView;
	readonly fields: readonly FieldChange[];
	readonly grid: GridDelta;
	readonly material: boolean;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const flat = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Whether there is a switch that somebody can use. */
const hasSwitch = ({ data }: VersionView): boolean => !["not-needed", "none-stated", "not-doing-it"].includes(data.control.kind);

/** What the carve-outs gained, lost, and moved, each as one piece. */
function carveOutPieces({ after, fields }: Differing): string[] {
	const own = fields.flatMap(({ carveOut }) => carveOut ?? []);
	const names = (pick: (one: (typeof own)[number]) => boolean) =>
		own
			.filter(pick)
			.map(({ name }) => name)
			.join(", ");
	const open = own.filter(({ was, is }) => was === undefined && is === false);
	const reaches = names(({ was, is }) => was === false && is === true);
	const misses = names(({ was, is }) => was === true && is === false);
	const named = names(({ was, is }) => was === undefined && is === true);
	const gone = names(({ is }) => is === undefined);
	const added = open.map(({ name }) => name).join(", ");
	// Only where somebody can use one is it the switch that reaches something.
	const reach = hasSwitch(after) ? "the switch" : "the answer";
	const survive = `${NUMBERS[open.length] ?? open.length} more ${open.length === 1 ? "use survives" : "uses survive"} the switch: ${added}`;
	return [
		...(added ? [hasSwitch(after) ? survive : `now also names ${added}`] : []),
		...(misses ? [`${reach} no longer reaches ${misses}`] : []),
		...(reaches ? [`${reach} now reaches ${reaches}`] : []),
		...(named ? [`${reach} also reaches ${named}`] : []),
		...(gone ? [`no longer names ${gone}`] : []),
		...own.flatMap(({ name, effects }) => (effects ? [`${name} goes from “${effects[0]}” to “${effects[1]}”`] : [])),
	];
}

const REACHES: Readonly<Record<string, string>> = {
	"past-too": "the switch now reaches past content",
	"future-only": "the switch now works from then on only",
	"not-stated": "no word any more on past content",
};

function licencePieces({ before, after }: Differing): string[] {
	const words = (own: VersionView, other: VersionView) =>
		own.data.licence.filter((flag) => flag !== "none" && !other.data.licence.includes(flag)).map((flag) => flat(label(flag)));
	const [added, gone] = [words(after, before), words(before, after)];
	return [
		...(added.length > 0 ? [`the licence gains “${added.join("”, “")}”`] : []),
		...(gone.length > 0 ? [`the licence loses “${gone.join("”, “")}”`] : []),
	];
}

/** Plans that one version governs and another does not. */
const plansOnlyOf = (own: VersionView, other: VersionView): string =>
	own.products
		.filter((product) => !other.products.includes(product))
		.map(({ data }) => data.plan)
		.join(", ");

function scopePieces({ before, after, fields }: Differing): Piece[] {
	const [added, gone] = [plansOnlyOf(after, before), plansOnlyOf(before, after)];
	const says = [
		...(added ? [`now also covers ${added}`] : []),
		...(gone ? [`no longer covers ${gone}`] : []),
		...fields.filter(({ field }) => field === "regions").map((f) => `places go from “${f.before}” to “${f.after}”`),
	];
	return says.map((words) => ({ says: words, scope: true }));
}

/** The limits that an answer which stays gained and lost. */
function limitPieces({ before, after }: Differing): string[] {
	const [was, is] = [limitsOf([before.data]), limitsOf([after.data])];
	const what = after.topic.options.get(after.data.answer)?.promise ? "the promise" : "the answer";
	const added = is.filter((says) => !was.includes(says));
	const gone = was.filter((says) => !is.includes(says));
	const covers = added.every((says) => / only$/.test(says)) ? `${what} now covers ` : "a new limit: ";
	return [
		...(added.length > 0 ? [`${covers}${added.join("; ")}`] : []),
		...(gone.length > 0 ? [`the limit “${gone.join("”, “")}” is gone`] : []),
	];
}

/** Answers that moved for plans or places the wording gained or lost. */
function movedPieces({ before, after, grid }: Differing): Piece[] {
	return movesOfScope(before, after, grid).map((move) => {
		const where = regionWords(move.regions);
		const who = `${list(move.products.map((p) => p.data.plan))}${where === "Everywhere" ? "" : ` (${where})`}`;
		const goes = `${who} ${move.products.length === 1 ? "goes" : "go"}`;
		return { ...piece(move.before.by, move.after.by, (was, is) => `${goes} from ${was} to ${is}`), scope: true };
	});
}

/** Fields with words of their own below. One that joins the record later is told by its label. */
const TOLD: readonly FieldChange["field"][] = [
	"answer",
	"limits",
	"carveOuts",
	"control",
	"who",
	"reachesBack",
	"licence",
	"thirdParty",
	"products",
	"regions",
];

/** What is material, piece by piece, in the order in which a reader would ask. */
function materialPieces(differing: Differing): Piece[] {
	const { before, after, fields } = differing;
	const moved = fields.filter(({ material }) => material);
	const has = (field: FieldChange["field"]) => moved.find((one) => one.field === field);
	const fromTo = (what: string, field: FieldChange | undefined) =>
		field ? [`${what} goes from “${field.before}” to “${field.after}”`] : [];
	const answer = has("answer") ? [piece(before, after, (was, is) => `from ${was} to ${is}`)] : [];
	const details = [
		...(has("limits") && !has("answer") ? limitPieces(differing) : []),
		...carveOutPieces({ ...differing, fields: moved }),
		...fromTo("the switch", has("control")),
		...fromTo("training by others", has("thirdParty")),
		...(has("licence") ? licencePieces(differing) : []),
		...(has("control") ? [] : fromTo("who may use the switch", has("who"))),
		...(has("reachesBack") ? [REACHES[after.data.control.reachesBack] ?? ""] : []),
		...moved.filter(({ field }) => !TOLD.includes(field)).flatMap((field) => fromTo(flat(field.label), field)),
	].map((says) => ({ says }));
	const own: Piece[] = [...answer, ...details];
	const moves = has("products") || has("regions") ? movedPieces(differing) : [];
	const scope = moves.length > 0 ? moves : scopePieces(differing);
	// An answer that moves is news before any detail.
	return has("answer") || moves.length === 0 ? [...own, ...scope] : [...moves, ...own];
}

/** A piece of the quote as a headline may print it: exact words, without marks at its ends. */
const trimmed = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const wordsIn = (text: string): string[] => wordsBy(text.toLowerCase(), /\p{L}{4,}|\p{N}{2,}|\b(?:no|not)\b/gu);

/**
 * Differences between two quotes that tell something, the shortest first: a number of two digits, a negation or a word of four letters or
 * more that the other side lacks. Words that only moved to another place are neither left out nor added.
 */
function wordPieces(before: VersionView, after: VersionView): string[] {
	const parts: readonly DiffPart[] = quoteDiff(before, after);
	const pairs = parts.flatMap((part, i) => {
		const next = parts[i + 1];
		if (part.kind === "removed") return [{ gone: trimmed(part.text), come: next?.kind === "added" ? trimmed(next.text) : "" }];
		return part.kind === "added" && parts[i - 1]?.kind !== "removed" ? [{ gone: "", come: trimmed(part.text) }] : [];
	});
	const stands = (version: VersionView, words: string) => words === "" || holdsWords(version, words);
	const lacks = (a: string, b: string) => wordsIn(a).some((word) => !wordsIn(b).includes(word));
	return pairs
		.filter(({ gone, come }) => !(stands(after, gone) && stands(before, come)))
		.filter(({ gone, come }) => !`${gone}${come}`.includes("…") && (lacks(gone, come) || lacks(come, gone)))
		.sort((a, b) => a.gone.length + a.come.length - b.gone.length - b.come.length)
		.map(({ gone, come }) => (gone && come ? `“${gone}” becomes “${come}”` : gone ? `“${gone}” is left out` : `“${come}” is added`));
}

/** What is left to say where no difference tells anything. */
function sameWords(before: VersionView, after: VersionView): Piece {
	const words = wordsDiffer(before, after) ? "reworded" : "the same words";
	const stays = said(before) === said(after);
	return piece(before, after, (was, is) => `${words}, ${stays ? `same answer ${is}` : `read as ${was}, then as ${is}`}`);
}

/** Who and what a headline speaks of, in full first, then ever shorter. */
function subjectsOf({ clause, products, regions, topic }: VersionView): string[] {
	const platform = clause.platform.data.name.replace(/ \(.*\)$/, "");
	const short = flat(topic.data.short);
	const where = regionWords(regions);
	const plans =
		products.length < clause.platform.products.length && products.length <= 3 ? products.map((p) => p.data.plan).join(", ") : "";
	const details = [plans, where === "Everywhere" ? "" : where].filter(Boolean);
	return [
		...(details.length > 0 ? [`${platform} (${details.join("; ")}), ${short}`] : []),
		...(details.length > 1 ? [`${platform} (${where}), ${short}`] : []),
		`${platform}, ${short}`,
		platform,
	];
}

/** The fullest subject that leaves room for a piece, with that piece; undefined where none does. Limits are shortened before the question goes. */
function fitted(version: VersionView, { says, short = says, scope }: Piece): string | undefined {
	const subjects = subjectsOf(version).slice(scope ? -2 : 0);
	const [asked, last] = [subjects.slice(0, -1), subjects.slice(-1)];
	const lines = [asked, last].flatMap((own) => [says, short].flatMap((words) => own.map((subject) => `${subject}: ${words}`)));
	return lines.find((line) => line.length <= MOST_CHARACTERS);
}

/** Cuts at a word, where even the shortest subject leaves no room. */
function cut(version: VersionView, { says, short = says }: Piece): string {
	const line = `${subjectsOf(version).at(-1)}: ${short}`;
	return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1).replace(/[\s,;:]+\S*$/, "")}…`;
}

/**
 * What a change changed, as one line: "Claude, your chats and files: from “Only if you agree” to “Unless you opt out”".
 * The gravest difference stands first, others follow while there is room. Where only words differ, the shortest telling
 * ones. Says only what the records say, so nobody writes it.
 */
export function headlineOf(differing: Differing): string {
	const { before, after, material } = differing;
	const pieces = material ? materialPieces(differing) : scopePieces(differing);
	const [first, ...rest] = pieces;
	if (!first) {
		const words = wordPieces(before, after).map((words) => fitted(after, { says: `wording only, ${words}` }));
		const same = sameWords(before, after);
		return words.find((line) => line !== undefined) ?? fitted(after, same) ?? cut(after, same);
	}
	let line = fitted(after, first) ?? cut(after, first);
	for (const { says } of rest) if (`${line}; ${says}`.length <= MOST_CHARACTERS) line += `; ${says}`;
	return line;
}

/** What an ending ended, as one line. */
export function endingHeadline(version: VersionView): string {
	const words = piece(version, version, (was) => `the words behind ${was} are no longer found`);
	return fitted(version, words) ?? cut(version, words);
}
