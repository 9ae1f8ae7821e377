import { label } from "../../schema/vocabulary.ts";
import type { VersionView } from "../book.ts";
import { answerLabel, list, regionWords } from "../sentences.ts";
import type { FieldChange } from "./field-delta.ts";
import type { GridDelta } from "./grid-delta.ts";
import { movesOfScope } from "./scope.ts";
import { type DiffPart, quoteDiff } from "./word-diff.ts";

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

/** One difference in words. */
interface Piece {
	readonly says: string;
	/** It speaks of plans and places itself, so the subject names none. */
	readonly scope?: true;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const said = (version: VersionView, answer = version.data.answer): string =>
	answer === "unstated" ? "no statement" : `“${answerLabel(version.topic, answer)}”`;
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
	const survive = `${NUMBERS[open.length] ?? open.length} more ${open.length === 1 ? "use survives" : "uses survive"} the switch: ${added}`;
	return [
		...(added ? [hasSwitch(after) ? survive : `now also names ${added}`] : []),
		...(misses ? [`the switch no longer reaches ${misses}`] : []),
		...(reaches ? [`the switch now reaches ${reaches}`] : []),
		...(named ? [`the switch also reaches ${named}`] : []),
		...(gone ? [`no longer names ${gone}`] : []),
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

/** Answers that moved for plans or places the wording gained or lost. */
function movedPieces({ before, after, grid }: Differing): Piece[] {
	return movesOfScope(before, after, grid).map((move) => {
		const [was, is] = [move.before.answer, move.after.answer].map((answer) => said(after, answer));
		const where = regionWords(move.regions);
		const who = `${list(move.products.map((p) => p.data.plan))}${where === "Everywhere" ? "" : ` (${where})`}`;
		return { says: `${who} ${move.products.length === 1 ? "goes" : "go"} from ${was} to ${is}`, scope: true };
	});
}

/** Fields with words of their own below. One that joins the record later is told by its label. */
const TOLD: readonly FieldChange["field"][] = [
	"answer",
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
	const own = [
		...(has("answer") ? [`from ${said(before)} to ${said(after)}`] : []),
		...carveOutPieces({ ...differing, fields: moved }),
		...fromTo("the switch", has("control")),
		...(has("control") ? [] : fromTo("who may use the switch", has("who"))),
		...(has("reachesBack") ? [REACHES[after.data.control.reachesBack] ?? ""] : []),
		...(has("licence") ? licencePieces(differing) : []),
		...fromTo("training by others", has("thirdParty")),
		...moved.filter(({ field }) => !TOLD.includes(field)).flatMap((field) => fromTo(flat(field.label), field)),
	].map((says) => ({ says }));
	const moves = has("products") || has("regions") ? movedPieces(differing) : [];
	const scope = moves.length > 0 ? moves : scopePieces(differing);
	// An answer that moves is news before any detail.
	return has("answer") || moves.length === 0 ? [...own, ...scope] : [...moves, ...own];
}

/** A piece of the quote as a headline may print it: exact words, without marks at its ends. */
const trimmed = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];

/** Differences between two quotes that tell something, the shortest first: a word of four letters or more that the other side lacks. */
function wordPieces(parts: readonly DiffPart[]): string[] {
	const pairs = parts.flatMap((part, i) => {
		const next = parts[i + 1];
		if (part.kind === "removed") return [{ gone: trimmed(part.text), come: next?.kind === "added" ? trimmed(next.text) : "" }];
		return part.kind === "added" && parts[i - 1]?.kind !== "removed" ? [{ gone: "", come: trimmed(part.text) }] : [];
	});
	const lacks = (a: string, b: string) => wordsIn(a).some((word) => !wordsIn(b).includes(word));
	return pairs
		.filter(({ gone, come }) => !`${gone}${come}`.includes("…") && (lacks(gone, come) || lacks(come, gone)))
		.sort((a, b) => a.gone.length + a.come.length - b.gone.length - b.come.length)
		.map(({ gone, come }) => (gone && come ? `“${gone}” becomes “${come}”` : gone ? `“${gone}” is left out` : `“${come}” is added`));
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

/** The fullest subject that leaves room for a piece, with that piece; undefined where none does. */
function fitted(version: VersionView, { says, scope }: Piece): string | undefined {
	return subjectsOf(version)
		.slice(scope ? -2 : 0)
		.map((subject) => `${subject}: ${says}`)
		.find((line) => line.length <= MOST_CHARACTERS);
}

/** Cuts at a word, where even the shortest subject leaves no room. */
function cut(version: VersionView, { says }: Piece): string {
	const line = `${subjectsOf(version).at(-1)}: ${says}`;
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
		const words = wordPieces(quoteDiff(before, after)).map((piece) => fitted(after, { says: `wording only, ${piece}` }));
		const same = { says: `reworded, same answer ${said(after)}` };
		return words.find((line) => line !== undefined) ?? fitted(after, same) ?? cut(after, same);
	}
	let line = fitted(after, first) ?? cut(after, first);
	for (const { says } of rest) if (`${line}; ${says}`.length <= MOST_CHARACTERS) line += `; ${says}`;
	return line;
}

/** What an ending ended, as one line. */
export function endingHeadline(version: VersionView): string {
	const piece = { says: `the words behind ${said(version)} are no longer found` };
	return fitted(version, piece) ?? cut(version, piece);
}
