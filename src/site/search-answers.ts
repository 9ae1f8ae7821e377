import type { Book, PlatformView } from "../model/book.ts";
import { isActionable, speaksOfSwitch, switchWords } from "../model/choice.ts";
import { conflictWords } from "../model/conflicts.ts";
import { type Cell, cellLevel, type Grid } from "../model/grid.ts";
import { wayOutWords } from "../model/opt-out.ts";
import { cellLabel, openLabels, regionWords } from "../model/sentences.ts";
import { route } from "../routes.ts";
import { cellsShow, equalPlans } from "../views/comparison.ts";

/** What there is to do, and the steps; nothing where the question leaves nobody a choice or there is no answer to act on. */
function controlOf(cell: Cell): { readonly control?: string; readonly steps?: string } {
	const [version] = cell.deciding;
	if (cell.state !== "answered" || !version || !speaksOfSwitch(version)) return {};
	if (!isActionable(version)) return { control: wayOutWords(cell) };
	return { control: switchWords(version), steps: `${route.clause(version.clause.id)}#switch` };
}

function placeAnswer(book: Book, cell: Cell) {
	const where = regionWords(cell.regions);
	return {
		...(where === "Everywhere" ? {} : { where }),
		label: cellLabel(cell),
		level: cellLevel(cell),
		limits: cell.limits,
		marks: cell.marks.map(({ words }) => words),
		...controlOf(cell),
		open: cell.state === "answered" ? openLabels(book, cell) : [],
		rests: cell.deciding.map(({ clause }) => ({ number: clause.number, href: route.clause(clause.id) })),
		...(cell.conflict
			? {
					conflict: {
						words: cell.state === "conflict" ? "Where they disagree" : conflictWords(cell.conflict),
						href: route.conflict(cell.conflict.id),
					},
				}
			: {}),
	};
}

/** The answers of one platform to every question that is asked of it, for the card of the search. */
export function searchAnswers(book: Book, grid: Grid, platform: PlatformView) {
	return {
		topics: Object.fromEntries(
			grid.topicsOf(book, platform.products).map((topic) => {
				const asked = platform.products.filter(({ id }) => grid.cells(id, topic.id).length > 0);
				const plans = equalPlans(asked, ({ id }) => cellsShow(grid.cells(id, topic.id))).map((products) => ({
					products: products.map(({ id }) => id),
					places: grid.cells(products[0].id, topic.id).map((cell) => placeAnswer(book, cell)),
				}));
				return [topic.id, { title: topic.data.title, question: topic.data.question, href: route.topic(topic.id), plans }];
			}),
		),
	};
}
