import type { AfterRow } from "../model/after-opt-out.ts";
import { linesThatGoOn, productsOf } from "../model/after-opt-out.ts";
import type { Book, ProductView, TopicView } from "../model/book.ts";
import type { Change } from "../model/changes.ts";
import { countEach } from "../model/count-each.ts";
import { type Grid, isAsked } from "../model/grid.ts";
import type { Rarity } from "../model/rarity.ts";
import { cellLabel, dateWords } from "../model/sentences.ts";
import { type Audience, EFFECTS, label } from "../schema/vocabulary.ts";

/** One bar of a chart: a number, and the whole it is a part of where it is one. */
export interface Bar {
	readonly label: string;
	readonly value: number;
	readonly of?: number;
}

/** Where the page that a finding rests on stands: kinds of pages, so that only pages know addresses. */
export type Rests = { readonly page: "topic"; readonly topic: string } | { readonly page: "after" } | { readonly page: "changes" };

/** A sentence with numbers, the chart of those numbers, and what was counted. */
export interface PressFinding {
	/** Name of its picture, the same each month. */
	readonly id: "by-default" | "personal-and-work" | "after-an-opt-out" | "changes" | "not-said";
	readonly sentence: string;
	/** Title of the chart: what its bars are. */
	readonly chart: string;
	readonly bars: readonly [Bar, ...Bar[]];
	/** How it was counted. */
	readonly counted: string;
	readonly rests: Rests;
}

const MONTHS = 12;
const BY_PLACE = "Differs by place";
/** Questions that the chart of what is not said shows. */
const MOST_TOPICS = 6;
/** Answers by which content trains before anybody said yes. */
const BY_DEFAULT: ReadonlySet<string> = new Set(["opt-out", "always"]);

export interface PressInput {
	readonly book: Book;
	readonly grid: Grid;
	readonly changes: readonly Change[];
	readonly after: readonly AfterRow[];
	readonly rarity: ReadonlyMap<string, Rarity>;
}

const some = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;
const lower = (words: string) => words.replace(/^./, (c) => c.toLowerCase());

/** "November 2026" */
export function monthWords(day: string): string {
	return new Date(`${day.slice(0, 7)}-01T00:00:00Z`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}

/** The months up to that of a day, oldest first: "2025-12" to "2026-11". */
function monthsTo(day: string): string[] {
	const [year = 0, month = 1] = day.split("-").map(Number);
	return Array.from({ length: MONTHS }, (_, i) => new Date(Date.UTC(year, month - MONTHS + i, 1)).toISOString().slice(0, 7));
}

/** What is in no order comes last. */
const placeIn = (order: readonly string[], words: string): number => (order.includes(words) ? order.indexOf(words) : order.length);

/** The question that the book asks first. */
function firstTopic(book: Book): TopicView | undefined {
	return book.topics[0];
}

/** What a product answers, for one bar of many: its answer, whether that has a limit, or why it has no single one. */
function barOf(grid: Grid, topic: TopicView, product: ProductView): string | undefined {
	const cells = grid.cells(product.id, topic.id);
	const [first] = cells;
	if (!first) return undefined;
	const words = new Set(cells.map(cellLabel));
	if (words.size > 1) return BY_PLACE;
	return cells.some(({ limits }) => limits.length > 0) ? `${cellLabel(first)}, with a limit` : cellLabel(first);
}

function byDefault({ book, grid }: PressInput): PressFinding[] {
	const topic = firstTopic(book);
	if (!topic) return [];
	const own = [...book.products.values()].flatMap((product) => barOf(grid, topic, product) ?? []);
	const counts = countEach(own, (words) => words);
	const order = [...[...topic.options.values()].flatMap((option) => [option.label, `${option.label}, with a limit`]), BY_PLACE];
	const bars = [...counts]
		.map(([words, value]) => ({ label: words, value, of: own.length }))
		.sort((a, b) => placeIn(order, a.label) - placeIn(order, b.label) || (a.label < b.label ? -1 : 1));
	const most = [...bars].sort((a, b) => b.value - a.value)[0];
	if (!some(bars) || !most) return [];
	return [
		{
			id: "by-default",
			sentence: `“${most.label}” is the most common answer on ${lower(topic.data.title)}: ${most.value} of ${own.length} products.`,
			chart: `${topic.data.title}: products by answer`,
			bars,
			counted: "Each product is counted once. One whose answer is not the same in all places stands apart.",
			rests: { page: "topic", topic: topic.id },
		},
	];
}

/** Whether the texts let a product train in some place before anybody said yes. */
function trainsByDefault(grid: Grid, product: ProductView, topic: TopicView): boolean {
	return grid
		.cells(product.id, topic.id)
		.some(({ state, deciding }) => state === "answered" && deciding.some(({ data }) => BY_DEFAULT.has(data.answer)));
}

function personalAndWork({ book, grid }: PressInput): PressFinding[] {
	const topic = firstTopic(book);
	if (!topic) return [];
	const asked = [...book.products.values()].filter((product) => isAsked(topic, product));
	const audienceBar = (audience: Audience): Bar => {
		const own = asked.filter(({ data }) => data.audience === audience);
		return { label: `${label(audience)} accounts`, value: own.filter((p) => trainsByDefault(grid, p, topic)).length, of: own.length };
	};
	const bars = (["consumer", "business", "developer"] as const).map(audienceBar).filter(({ of = 0 }) => of > 0);
	const [personal, work] = [audienceBar("consumer"), audienceBar("business")];
	if (!some(bars) || !personal.of || !work.of) return [];
	return [
		{
			id: "personal-and-work",
			sentence: `${personal.value} of ${personal.of} products for personal accounts may train on chats by default; of ${work.of} for work, ${work.value}.`,
			chart: `${topic.data.title}: products that may train by default`,
			bars,
			counted: `By default: the answer is ${[...topic.options.values()]
				.filter(({ id }) => BY_DEFAULT.has(id))
				.map((option) => `“${option.label}”`)
				.join(" or ")} in at least one place. Conflicts and silences are not counted.`,
			rests: { page: "topic", topic: topic.id },
		},
	];
}

function afterAnOptOut({ book, after }: PressInput): PressFinding[] {
	const open = linesThatGoOn(after);
	const all = book.products.size;
	const bars = EFFECTS.map((effect) => ({
		label: label(effect),
		value: productsOf(open.filter(({ line }) => line.effect === effect)).length,
		of: all,
	}));
	const trains = bars.find((bar) => bar.label === label("trains"));
	if (!some(bars) || !trains) return [];
	return [
		{
			id: "after-an-opt-out",
			sentence: `After an opt-out, the texts of ${trains.value} of ${all} products still name something that trains.`,
			chart: "What still happens after an opt-out: products",
			bars,
			counted: "A product counts for each kind of thing that its texts name. What they do not name is not counted.",
			rests: { page: "after" },
		},
	];
}

/** The newest day that any archive was seen to hold a text of. What came later nobody can have seen yet. */
function newestCopy(book: Book): string {
	const days = Object.values(book.lock?.collections ?? {}).map(({ date }) => date);
	return days.reduce((newest, day) => (day > newest ? day : newest), "") || book.asOf;
}

function lastTwelveMonths({ book, changes }: PressInput): PressFinding[] {
	const last = newestCopy(book);
	const months = monthsTo(last);
	const own = changes.filter(
		({ date, material, after }) =>
			material &&
			date <= book.asOf &&
			months.includes(date.slice(0, 7)) &&
			!(after.document.linkedOnly && after.data.dates.effective === "not-stated"),
	);
	const bars = months.map((month) => ({ label: monthWords(month), value: own.filter(({ date }) => date.startsWith(month)).length }));
	if (!some(bars)) return [];
	const wider = own.filter(({ direction }) => direction === "widens").length;
	const narrower = own.filter(({ direction }) => direction === "narrows").length;
	return [
		{
			id: "changes",
			sentence: `Material changes in the twelve months to ${monthWords(last)}: ${own.length}. Of these, ${wider} take more or leave less choice, ${narrower} the reverse.`,
			chart: "Material changes by month",
			bars,
			counted: `The newest copy in an archive is of ${dateWords(last)}. A change is material where quoted words that decide an answer or a grade differ. Neither, or both at once: ${own.length - wider - narrower}.`,
			rests: { page: "changes" },
		},
	];
}

function notSaid({ book, rarity }: PressInput): PressFinding[] {
	const bars = book.topics
		.map((topic) => {
			const counted = rarity.get(topic.id);
			return { topic, label: topic.data.title, value: counted?.counts.get("unstated") ?? 0, of: counted?.products ?? 0 };
		})
		.filter(({ value }) => value > 0)
		.sort((a, b) => b.value - a.value || a.topic.data.order - b.topic.data.order)
		.slice(0, MOST_TOPICS);
	const [most] = bars;
	if (!most || !some(bars)) return [];
	return [
		{
			id: "not-said",
			sentence: `On ${lower(most.label)}, the documents of ${most.value} of ${most.of} products do not say, the most of any question.`,
			chart: "Products whose documents do not say, by question",
			bars: bars.map(({ label: words, value, of }) => ({ label: words, value, of })) as [Bar, ...Bar[]],
			counted: "Products whose documents were searched and do not say, in any place. What was not read yet is not counted.",
			rests: { page: "topic", topic: most.topic.id },
		},
	];
}

/** The five findings of the book's own month: each from the data, none from a clock. What a small book cannot say is left out. */
export function pressFindings(input: PressInput): PressFinding[] {
	return [byDefault, personalAndWork, afterAnOptOut, lastTwelveMonths, notSaid].flatMap((of) => of(input));
}

/** "12 of 57", or "12". */
export function barWords({ value, of }: Bar): string {
	return of === undefined ? String(value) : `${value} of ${of}`;
}
