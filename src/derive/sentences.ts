import { label, REGIONS, type Region } from "../schema/vocabulary.ts";
import type { Book, TopicView, VersionView } from "./book.ts";
import { type Cell, openCarveOuts } from "./grid.ts";

/** Joins words as English does: "a, b and c". */
export function list(words: readonly string[], joint = "and"): string {
	if (words.length < 2) return words[0] ?? "";
	return `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

/** "Everywhere", "European Economic Area and Switzerland", "Everywhere but the United Kingdom". */
export function regionWords(regions: readonly Region[]): string {
	if (regions.length === REGIONS.length) return "Everywhere";
	const names = REGIONS.filter((r) => regions.includes(r)).map(label);
	if (regions.length === REGIONS.length - 1 && regions.includes("other")) {
		const missing = REGIONS.filter((r) => !regions.includes(r)).map(label);
		return `Everywhere but the ${missing[0]}`;
	}
	return list(names);
}

/** Label of an answer for a table cell. */
export function answerLabel(topic: TopicView, answer: string): string {
	if (answer === "unstated") return "Not stated";
	const option = topic.options.get(answer);
	if (!option) throw new Error(`"${answer}" is not an option of "${topic.id}"`);
	return option.label;
}

/** Label of a cell: its answer, `Not stated`, or `Texts conflict`. */
export function cellLabel(cell: Cell): string {
	if (cell.state === "conflict") return "Texts conflict";
	return answerLabel(cell.topic, cell.deciding[0]?.data.answer ?? "unstated");
}

/** Predicate of an answer: "trains on your conversations unless you opt out". */
export function answerSays(topic: TopicView, answer: string): string {
	return answer === "unstated" ? topic.data.unstatedSays : (topic.options.get(answer)?.says ?? "");
}

/** The whole answer of a cell as one sentence. Every headline on the site comes from here. */
export function cellSentence(cell: Cell): string {
	const { name } = cell.product.data;
	if (cell.state === "conflict") {
		const [a, b] = cell.deciding;
		return `For ${name}, two texts disagree: one ${answerSays(cell.topic, a?.data.answer ?? "unstated")}, the other ${answerSays(cell.topic, b?.data.answer ?? "unstated")}.`;
	}
	return `${name} ${answerSays(cell.topic, cell.deciding[0]?.data.answer ?? "unstated")}.`;
}

/** What survives the switch, as a sentence, or undefined where no carve-out is recorded. */
export function carveOutSentence(book: Book, cell: Cell): string | undefined {
	const open = openCarveOuts(cell).map(({ kind }) => book.carveOutById.get(kind)?.data.label.toLowerCase() ?? kind);
	return open.length === 0 ? undefined : `Not reached by the switch: ${list(open)}.`;
}

/** Who a version governs, as words: product names, then places if not everywhere. */
export function scopeWords(version: VersionView): string {
	const names = list(version.products.map((p) => p.data.name));
	const regions = regionWords(version.regions);
	return regions === "Everywhere" ? names : `${names} (${regions})`;
}

/** "8 July 2026" from "2026-07-08". Other texts, such as not-stated, become "not stated". */
export function dateWords(day: string): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	if (!match) return "not stated";
	const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
	return `${Number(match[3])} ${months[Number(match[2]) - 1]} ${match[1]}`;
}
