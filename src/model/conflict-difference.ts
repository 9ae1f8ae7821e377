import { type ConflictField, conflictFields } from "../schema/conflict.ts";
import { label } from "../schema/vocabulary.ts";
import type { Book, ConflictView, VersionView } from "./book.ts";
import { speaksOfSwitch, switchWords } from "./choice.ts";
import { answerWords, list } from "./sentences.ts";

/** One thing that the two texts of a conflict say differently, in the words a page prints. */
export interface ConflictDifference {
	readonly field: ConflictField;
	readonly label: string;
	/** What each text says, in the order of the conflict's texts. */
	readonly says: readonly string[];
}

/** Names inside a sentence: "they differ in carve-outs and in the content they cover". */
const NAMES: Readonly<Record<ConflictField, string>> = {
	answer: "the answer",
	carveOuts: "carve-outs",
	covers: "the content they cover",
	control: "the switch",
};

function carveOutWords(book: Book, version: VersionView): string {
	const { data } = version;
	const kinds = [...new Set(data.carveOuts.map(({ kind }) => kind))];
	const names = (reached: boolean) =>
		kinds
			.filter((kind) => data.carveOuts.filter((c) => c.kind === kind).every((c) => c.reached) === reached)
			.map((kind) => (book.carveOutById.get(kind)?.data.label ?? kind).toLowerCase());
	const parts = [
		...(names(false).length > 0 ? [`${speaksOfSwitch(version) ? "Not reached by the switch" : "Not covered"}: ${list(names(false))}`] : []),
		...(names(true).length > 0 ? [`Reached by the switch: ${list(names(true))}`] : []),
	];
	return parts.length > 0 ? `${parts.join(". ")}.` : "It names none.";
}

function controlWords(version: VersionView): string {
	const { control } = version.data;
	const back = control.reachesBack === "not-stated" ? "" : `. What you gave before: ${label(control.reachesBack).toLowerCase()}`;
	return `${control.who === "not-stated" ? label(control.kind) : switchWords(version)}${back}.`;
}

/** What the two texts of a conflict say differently, in a fixed order. Never empty in a checked book. */
export function conflictDifferences(book: Book, { versions }: ConflictView): ConflictDifference[] {
	const [a, b] = versions;
	if (!a || !b) return [];
	const rows: Record<ConflictField, [string, (version: VersionView) => string]> = {
		answer: ["Answer", (v) => `“${answerWords(v)}”`],
		carveOuts: ["Carve-outs", (v) => carveOutWords(book, v)],
		covers: ["Covers", (v) => `${list(v.data.covers.map(label)).replace(/^./, (c) => c.toUpperCase())}.`],
		control: ["Switch", controlWords],
	};
	// Where nobody has a choice, what two texts say of a switch is no difference to a reader.
	const told = conflictFields(a.data, b.data).filter((field) => field !== "control" || speaksOfSwitch(a) || speaksOfSwitch(b));
	return told.map((field) => {
		const [name, words] = rows[field];
		return { field, label: name, says: versions.map(words) };
	});
}

/** What differs besides the answer, as it stands in a sentence: "carve-outs and the content they cover". */
export function differsIn(book: Book, conflict: ConflictView): string {
	return list(
		conflictDifferences(book, conflict)
			.filter(({ field }) => field !== "answer")
			.map(({ field }) => NAMES[field]),
	);
}
