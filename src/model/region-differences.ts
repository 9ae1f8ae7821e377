import type { Book, ProductView, TopicView } from "./book.ts";
import type { Cell, Grid } from "./grid.ts";
import { groupAlike } from "./sentences.ts";

/** How far a product's answers depend on where the reader lives. */
export interface RegionDifferences {
	/** Questions with more than one answer, and the cells in which they differ. */
	readonly answers: readonly { readonly topic: TopicView; readonly cells: readonly Cell[] }[];
	/** Questions with one answer everywhere that rests on different texts. */
	readonly texts: readonly TopicView[];
	/** Questions with one answer by one text everywhere. */
	readonly same: number;
}

export function regionDifferences(book: Book, grid: Grid, product: ProductView): RegionDifferences {
	const rows = grid.ofProduct(book, product);
	const differs = ({ cells }: { cells: readonly Cell[] }) => groupAlike(cells).length > 1;
	const answers = rows.filter(differs);
	const texts = rows.filter((row) => row.cells.length > 1 && !differs(row)).map(({ topic }) => topic);
	return { answers, texts, same: rows.length - answers.length - texts.length };
}
