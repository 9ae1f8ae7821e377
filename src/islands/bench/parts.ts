import { addCopyButton } from "../copy-text.ts";
import { button, element, today } from "../dom.ts";
import { between } from "./between.ts";
import { type Choice, isSorted } from "./choice.ts";
import type { Answer, Bench } from "./data.ts";
import { citationOf, dayWords, faceWords, rowName, type Shown, sourcesOf, whereOf } from "./text.ts";
import { arithmetic, meanWords, scoreOf } from "./weights.ts";

/** Rows of the ranking that are shown without asking. */
const FIRST = 10;

const part = (id: string, title: string, ...children: Node[]): HTMLElement =>
	element("section", { class: "section", "aria-labelledby": id }, element("h3", { id }, title), ...children);

const wordingLinks = (answer: Answer | undefined): Node[] =>
	(answer?.wordings ?? []).map(({ url, number, date }) =>
		element("span", { class: "where" }, element("a", { href: url }, `${number}, wording of ${dayWords(date)}`)),
	);

/** What changed between two days. */
export function changesNode(bench: Bench, choice: Choice): HTMLElement {
	const { data } = bench;
	const until = choice.on || data.asOf;
	const title = `What changed from ${dayWords(choice.since)} to ${dayWords(until)}`;
	const found = between(bench, choice, choice.since);
	const others = found.filter(({ isSame, before }) => !isSame && before);
	const same = found.filter(({ isSame }) => isSame);
	const unknown = found.filter(({ before }) => !before);
	const said = element(
		"p",
		{},
		choice.since >= until
			? "The first day must lie before the second."
			: found.length === 0
				? "No answer of these products changed, and no wording that decides one."
				: `Answers that changed: ${others.length}. The same in other words: ${same.length}. No text read of the first day: ${unknown.length}.`,
	);
	if (found.length === 0 || choice.since >= until) return part("bench-changes", title, said);
	const cell = (answer: Answer | undefined) =>
		element("td", {}, answer ? faceWords(answer.face) : "No text read of that day", ...wordingLinks(answer));
	const rows = [...others, ...same, ...unknown].map(({ products, topic, places, before, after, isSame }) => {
		const where = whereOf(bench, places);
		const names = products.flatMap((product) => data.products[product]?.name ?? []).join(", ");
		return element(
			"tr",
			{},
			element("th", { scope: "row" }, names, ...(where ? [element("span", { class: "where" }, where)] : [])),
			element("td", {}, data.topics[topic]?.short ?? ""),
			cell(before),
			isSame ? element("td", {}, "The same, in other words", ...wordingLinks(after)) : cell(after),
		);
	});
	const head = ["Product", "Question", dayWords(choice.since), dayWords(until)].map((words) => element("th", { scope: "col" }, words));
	const table = element(
		"table",
		{ class: "grid" },
		element("caption", { id: "bench-changes-caption" }, title),
		element("thead", {}, element("tr", {}, ...head)),
		element("tbody", {}, ...rows),
	);
	return part(
		"bench-changes",
		title,
		said,
		element("div", { class: "scroll tall", role: "region", tabindex: "0", "aria-labelledby": "bench-changes-caption" }, table),
	);
}

/** Rows by points under the reader's weights, with the arithmetic of each. */
export function rankingNode(bench: Bench, { rows }: Shown, choice: Choice, onSort: (sort: string) => void): HTMLElement {
	const isOwn = Object.keys(choice.weights).length > 0;
	const scored = rows
		.map((row) => ({ row, score: scoreOf(bench, row, choice.weights) }))
		.sort((a, b) => (b.score.mean ?? -1) - (a.score.mean ?? -1));
	const line = ({ row, score }: (typeof scored)[number]) =>
		element(
			"li",
			{},
			element("strong", {}, rowName(bench, row)),
			`: ${meanWords(score)}`,
			element("span", { class: "where" }, `${arithmetic(score)}${score.open > 0 ? ` ${score.open} without a grade not counted.` : ""}`),
		);
	const list = element("ol", {}, ...scored.slice(0, FIRST).map(line));
	const order = isSorted(choice.sort, "grade");
	const tools = element("p", { class: "tools no-print" });
	tools.append(
		button(order === "descending" ? "Sort the table as before" : "Sort the table by this", () =>
			onSort(order === "descending" ? "" : "-grade"),
		),
	);
	if (scored.length > FIRST) {
		const rest = button(`Show all ${scored.length}`, () => {
			list.append(...scored.slice(FIRST).map(line));
			rest.remove();
		});
		tools.append(rest);
	}
	return part(
		"bench-ranking",
		isOwn ? "Points by your own weights" : "Points by the rubric",
		element(
			"p",
			{ class: isOwn ? "notice" : "" },
			isOwn
				? "This ranking is yours: you changed the weights. Clausebook grades by its rubric alone."
				: "Points of the rubric for each question that has a grade, by question. More points: the texts take more. Move the weights above to make a ranking of your own.",
		),
		list,
		tools,
	);
}

/** A citation of what is shown. */
export function citeNode(bench: Bench, shown: Shown, choice: Choice, address: string): HTMLElement {
	const text = citationOf(bench, shown, choice, address, today());
	const tools = element("p", { class: "no-print" });
	addCopyButton(tools, "citation", () => text);
	return part("bench-cite", "Cite this comparison", element("p", { class: "small" }, text), tools);
}

/** The texts that everything shown rests on: a list that is made when it is opened, or printed. */
export function sourcesNode(shown: Shown): { readonly node: HTMLElement; readonly fill: () => void } {
	const found = sourcesOf(shown);
	const list = element("ol", { class: "small" });
	const fill = (): void => {
		if (list.firstChild) return;
		list.append(
			...found.map(({ number, date, title, document, url }) =>
				element(
					"li",
					{},
					element("a", { href: url, class: "source" }, `${number}, wording of ${dayWords(date)}`),
					`: ${title} (${document})`,
				),
			),
		);
	};
	const folded = element("details", {}, element("summary", {}, `${found.length} wordings decide what is shown`), list);
	folded.addEventListener("toggle", fill);
	return { node: part("bench-sources", "Sources", folded), fill };
}
