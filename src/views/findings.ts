import type { AfterRow } from "../model/after-opt-out.ts";
import { linesThatGoOn, productsOf } from "../model/after-opt-out.ts";
import type { Book, PlatformView, ProductView, TopicView } from "../model/book.ts";
import type { Cell, Grid } from "../model/grid.ts";
import { headlineTopic } from "../model/headline-topic.ts";
import type { Bar } from "./bars.ts";
import { ACCOUNTS, type AccountGrid, type AccountKind } from "./tiles.ts";

/** A sentence with numbers: words and, set apart, the numbers that the book gives. */
export type Finding = readonly (string | number)[];

/** A finding as text. */
export const findingText = (finding: Finding): string => finding.join("");

/** Answers that allow training before anybody has said anything. Every question a platform is headed by has these two. */
const BY_DEFAULT: readonly string[] = ["opt-out", "always"];

/** Whether a text decides that training may begin by itself. A conflict that no text settles, or a silence, decides nothing. */
function maysByDefault({ state, deciding }: Cell): boolean {
	return state === "answered" && deciding.some(({ data }) => BY_DEFAULT.includes(data.answer));
}

/** Of the platforms that have such accounts, those that may train by default on one of them, somewhere. */
function byDefault(book: Book, grid: Grid, { audiences }: AccountKind): { may: number; of: number } {
	const cells = (platform: PlatformView) =>
		platform.products
			.filter(({ data }) => audiences.includes(data.audience))
			.flatMap(({ id }: ProductView) => grid.cells(id, headlineTopic(book, platform).id));
	const asked = book.platforms.map(cells).filter((own) => own.length > 0);
	return { may: asked.filter((own) => own.some(maysByDefault)).length, of: asked.length };
}

/** What the grid of the front page shows, in two sentences. */
export function homeFindings(book: Book, grid: Grid, after: readonly AfterRow[]): readonly Finding[] {
	const [personal, work] = ACCOUNTS.map((kind) => byDefault(book, grid, kind));
	if (!personal || !work) return [];
	const open = productsOf(linesThatGoOn(after)).length;
	return [
		[
			personal.may,
			" of ",
			personal.of,
			" platforms may train AI by default on what a personal account gives them, at least on one plan or in one place.",
		],
		...(work.of > 0 ? [["On work accounts, ", work.may, " of ", work.of, " may."]] : []),
		["After an opt-out, something named in a text still happens on ", open, " of ", after.length, " plans."],
	];
}

/** What a bar of answers shows: the answer most products have, and how many have none. Of two that are as common, the one told first. */
export function barFindings({ groups, total }: Bar, options: readonly string[]): readonly Finding[] {
	const [most] = groups.filter(({ words }) => options.includes(words)).sort((a, b) => b.count - a.count);
	const of = (look: string) => groups.flatMap(({ parts }) => parts).reduce((sum, part) => sum + (part.look === look ? part.count : 0), 0);
	const [unstated, conflict, unread] = [of("unstated"), of("conflict"), of("not-read")];
	const rest: Finding[] = [
		...(unstated > 0 ? [["for ", unstated, " the texts do not say"]] : []),
		...(conflict > 0 ? [["for ", conflict, " two texts conflict"]] : []),
		...(unread > 0 ? [["for ", unread, " nobody has read the texts yet"]] : []),
	];
	return [
		...(most ? [["The most common answer is “", most.words, "”: ", most.count, " of ", total, " products."]] : []),
		...(rest.length > 0
			? [["F", ...rest.flatMap((part, i) => (i === 0 ? [String(part[0]).slice(1), ...part.slice(1)] : ["; ", ...part])), "."]]
			: []),
	];
}

/** What the grid of a platform shows: how many of its questions have an answer of which kind, for at least one plan or place. */
export function platformFindings({ data, products }: PlatformView, { rows }: AccountGrid): readonly Finding[] {
	const having = (has: (look: string, words: string) => boolean) =>
		rows.filter(({ tiles }) => tiles.flat().some(({ look, words }) => has(look, words))).length;
	const grave = having((look) => look === "high" || look === "critical");
	const [unstated, conflict, unread] = [
		having((look) => look === "unstated"),
		having((look) => look === "conflict"),
		having((look) => look === "not-read"),
	];
	const rest: Finding[] = [
		...(unstated > 0 ? [["on ", unstated, " its texts do not say"]] : []),
		...(conflict > 0 ? [["on ", conflict, " two texts conflict"]] : []),
		...(unread > 0 ? [["on ", unread, " we have not read them yet"]] : []),
	];
	const of = products.length === 1 ? "one product" : `${products.length} products`;
	return [
		[
			"We put ",
			rows.length,
			`${rows.length === 1 ? " question" : " questions"} to the texts of ${data.name}, for ${of}. On `,
			grave,
			" of them an answer is graded high or critical.",
		],
		...(rest.length > 0 ? [["For some plan or place, ", ...rest.flatMap((part, i) => (i === 0 ? part : ["; ", ...part])), "."]] : []),
	];
}

/** Which question most products answer, and which they are most often silent on, counted in shares of the products that are asked. */
export function topicsFindings(topics: readonly { readonly topic: TopicView; readonly bar: Bar }[]): readonly Finding[] {
	const silent = ({ bar }: { readonly bar: Bar }) =>
		bar.groups.flatMap(({ parts }) => parts).reduce((sum, { look, count }) => sum + (look === "unstated" ? count : 0), 0);
	const share = (one: { readonly bar: Bar }) => (one.bar.total === 0 ? 0 : silent(one) / one.bar.total);
	const [most] = [...topics].sort((a, b) => share(b) - share(a));
	return [
		[topics.length, topics.length === 1 ? " question, put to" : " questions, each put to", " the products where it can arise."],
		...(most && silent(most) > 0
			? [["The texts are most often silent on “", most.topic.data.short, "”: ", silent(most), " of ", most.bar.total, " products."]]
			: []),
	];
}
