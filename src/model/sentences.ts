import { label, REGIONS, type Region } from "../schema/vocabulary.ts";
import { openCarveOuts } from "./after-opt-out.ts";
import type { Book, TopicView, VersionView } from "./book.ts";
import { limitsOf, withLimits } from "./cell-facts.ts";
import { dateWords } from "./dates.ts";
import { DRIFTED_LABEL } from "./drift.ts";
import { type Cell, cellLevel, NOT_READ_LABEL } from "./grid.ts";
import { list } from "./list.ts";

export { dateWords, list };

const SHORT: Record<Region, string> = {
	eea: "EEA",
	switzerland: "Switzerland",
	uk: "UK",
	us: "US",
	canada: "Canada",
	australia: "Australia",
	other: "elsewhere",
};
/** Places that take no article in a sentence. */
const BARE: readonly Region[] = ["switzerland", "canada", "australia"];
const EUROPE: readonly Region[] = ["eea", "switzerland", "uk"];

/** "Everywhere", "Europe" (EEA, Switzerland and UK together), "Outside Europe", "EEA and UK", "Everywhere but the EEA". */
export function regionWords(regions: readonly Region[]): string {
	const has = REGIONS.filter((r) => regions.includes(r));
	const lacks = REGIONS.filter((r) => !regions.includes(r));
	const same = (a: readonly Region[], b: readonly Region[]) => a.length === b.length && a.every((r) => b.includes(r));
	if (lacks.length === 0) return "Everywhere";
	if (same(has, EUROPE)) return "Europe";
	if (same(lacks, EUROPE)) return "Outside Europe";
	const [missing] = lacks;
	if (lacks.length === 1 && missing && missing !== "other")
		return `Everywhere but ${BARE.includes(missing) ? "" : "the "}${SHORT[missing]}`;
	return list(has.map((r) => SHORT[r])).replace(/^./, (c) => c.toUpperCase());
}

/** Label of an option, as tables of options print it. What a version or a cell answers is `answerWords` or `cellWords`. */
export function answerLabel(topic: TopicView, answer: string): string {
	if (answer === "unstated") return "Not stated";
	const option = topic.options.get(answer);
	if (!option) throw new Error(`"${answer}" is not an option of "${topic.id}"`);
	return option.label;
}

/** What a cell answers, with its limits, for text and files. */
export function cellWords(cell: Cell): string {
	return withLimits(cellLabel(cell), cell.limits);
}

/** Label of a cell, which its limits and marks stand beside: its answer, `Not stated`, `Texts conflict`, `Being read again` or `Not read yet`. */
export function cellLabel(cell: Cell): string {
	if (cell.state === "conflict") return "Texts conflict";
	if (cell.state === "drifted") return DRIFTED_LABEL;
	if (cell.state === "not-read") return NOT_READ_LABEL;
	return answerLabel(cell.topic, cell.deciding[0]?.data.answer ?? "unstated");
}

/** What a version answers, with its limits: "Never (limit: foundation models only)". */
export function answerWords({ topic, data }: Pick<VersionView, "topic" | "data">): string {
	return withLimits(answerLabel(topic, data.answer), limitsOf([data]));
}

/** Predicate of an answer: "trains on your conversations unless you opt out". */
export function answerSays(topic: TopicView, answer: string): string {
	return answer === "unstated" ? topic.data.unstatedSays : (topic.options.get(answer)?.says ?? "");
}

/** A product's name inside a sentence: some are descriptions, "A personal Claude account used at work". */
export function nameInSentence(name: string): string {
	return name.replace(/^(?:A|An|The) /, (word) => word.toLowerCase());
}

/** What an answer says of whatever it stands beside: "may train on your posts unless you opt out". */
export function cellPredicate(cell: Cell): string {
	if (cell.state === "drifted") return "the text is being read again";
	if (cell.state === "not-read") return NOT_READ_LABEL.toLowerCase();
	if (cell.state === "conflict") return "two texts disagree";
	const says = answerSays(cell.topic, cell.state === "unstated" ? "unstated" : (cell.deciding[0]?.data.answer ?? "unstated"));
	return cell.state === "unstated" ? `the documents ${says}` : withLimits(says, cell.limits);
}

/** The whole answer of a cell as one sentence. Every headline on the site comes from here. */
export function cellSentence(cell: Cell): string {
	const { name } = cell.product.data;
	if (cell.state === "drifted")
		return `The text that answered this for ${nameInSentence(name)} changed in the archive and is being read again.`;
	if (cell.state === "conflict") {
		const [a, b] = cell.deciding;
		return `The texts of ${nameInSentence(name)} disagree. One says: it ${answerSays(cell.topic, a?.data.answer ?? "unstated")}. The other says: it ${answerSays(cell.topic, b?.data.answer ?? "unstated")}.`;
	}
	if (cell.state === "not-read") return `We have not read yet what the texts of ${nameInSentence(name)} say on this question.`;
	if (cell.state === "unstated") return `The documents of ${nameInSentence(name)} ${cell.topic.data.unstatedSays}.`;
	return `${name} ${withLimits(answerSays(cell.topic, cell.deciding[0]?.data.answer ?? "unstated"), cell.limits)}.`;
}

/** Everything a reader sees of an answer apart from its place and its text: two cells with one key look alike. */
function lookOf(cell: Cell): string {
	return [cellWords(cell), cellLevel(cell), ...cell.marks.map(({ words }) => words), cell.conflict?.id ?? ""].join("\u0000");
}

/** Cells that show the same put together, in the order they come: what a table cell prints. Each keeps its own proof. */
export function groupAlike(cells: readonly Cell[]): { cells: readonly [Cell, ...Cell[]]; regions: readonly Region[] }[] {
	const groups = new Map<string, [Cell, ...Cell[]]>();
	for (const cell of cells) {
		const group = groups.get(lookOf(cell));
		if (group) group.push(cell);
		else groups.set(lookOf(cell), [cell]);
	}
	return [...groups.values()].map((own) => ({ cells: own, regions: own.flatMap((c) => c.regions) }));
}

/** The same for two cells: they show the same and rest on the same texts, so that one link proves both. */
export function sameProof(cell: Cell): string {
	return [lookOf(cell), ...cell.deciding.map(({ id }) => id)].join("\u0001");
}

/** Subject and answer of one clause: "On personal plans, Claude may train on ...". */
export function versionSentence(version: VersionView): string {
	const { platform } = version.clause;
	const { topic, products } = version;
	const { answer } = version.data;
	const [only] = products;
	const subject = products.length === 1 && only ? only.data.name : platform.data.name;
	if (answer === "unstated") return `The documents of ${nameInSentence(subject)} ${topic.data.unstatedSays}.`;
	const says = `${subject} ${withLimits(answerSays(topic, answer), limitsOf([version.data]))}.`;
	if (products.length === 1 || products.length === platform.products.length) return says;
	const audiences = new Set(products.map((p) => p.data.audience));
	const all = platform.products.filter((p) => audiences.has(p.data.audience));
	if (audiences.size === 1 && only && all.length === products.length)
		return `On ${label(only.data.audience).toLowerCase()} accounts, ${says}`;
	if (products.length <= 3) return `For ${list(products.map((p) => nameInSentence(p.data.name)))}: ${says}`;
	return `On ${products.length} of its ${platform.products.length} products, ${says}`;
}

/** What stands on a clause's page instead of its answer while its words are being read again. */
export function driftedSentence(version: VersionView): string {
	return `${version.clause.platform.data.name}: the words this answer rested on changed in the archive and are being read again.`;
}

/** Labels of the carve-outs that a cell's texts leave open; each with its effect where it is not that of the topic: "Legal duties (kept)". */
export function openLabels(book: Book, cell: Cell): string[] {
	return openCarveOuts(book, cell).map(({ kind, effect }) => {
		const carveOut = book.carveOutById.get(kind)?.data;
		const expected = carveOut?.effect ?? cell.topic.data.effect;
		return `${carveOut?.label ?? kind}${effect === expected ? "" : ` (${label(effect).toLowerCase()})`}`;
	});
}

/** What survives the switch, as a sentence, or undefined where no carve-out is recorded. */
export function carveOutSentence(book: Book, cell: Cell): string | undefined {
	const open = openLabels(book, cell).map((words) => words.toLowerCase());
	return open.length === 0 ? undefined : `Not reached by the switch: ${list(open)}.`;
}

/** Who a version governs, as words: product names, then places if not everywhere. */
export function scopeWords(version: VersionView): string {
	const names = list(version.products.map((p) => p.data.name));
	const regions = regionWords(version.regions);
	return regions === "Everywhere" ? names : `${names} (${regions})`;
}

/** "from texts archived up to 22 August 2026, records checked up to 21 November 2026": what a page of many answers rests on. */
export function asOfWords(book: Book): string {
	const newest = Object.values(book.lock?.collections ?? {}).reduce((day, { date }) => (date > day ? date : day), "");
	return `${newest ? `from texts archived up to ${dateWords(newest)}, ` : ""}records checked up to ${dateWords(book.asOf)}`;
}

/** "1 product", "2 products". */
export function count(number: number, word: string): string {
	return `${number} ${word}${number === 1 ? "" : "s"}`;
}
