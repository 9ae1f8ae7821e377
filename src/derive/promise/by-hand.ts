import type { Book, PlatformView, ProductView, VersionView } from "../book.ts";
import type { Cell, Grid } from "../grid.ts";
import { cellSentence, regionWords } from "../sentences.ts";
import { type Open, toOpen } from "./open.ts";

/** A promise in words that the texts support, with what belongs beside it: to compare by hand. */
export interface SupportedPromise {
	readonly cell: Cell;
	readonly sentence: string;
	/** "Everywhere", "Europe". */
	readonly where: string;
	/** What the sentence has to name to be complete. */
	readonly beside: readonly { readonly label: string; readonly kind: string; readonly version: VersionView }[];
}

export interface PromiseGroup {
	readonly platform: PlatformView;
	readonly rows: readonly { readonly product: ProductView; readonly promises: readonly SupportedPromise[] }[];
}

const TOPIC = "training-on-conversations";

/** For every product the sentence about training that its texts support, by platform. */
export function supportedPromises(book: Book, grid: Grid): PromiseGroup[] {
	const openOf = toOpen(book, grid);
	const named = ({ kind, version }: Open) => ({ kind, version, label: book.carveOutById.get(kind)?.data.label ?? kind });
	return book.platforms.map((platform) => ({
		platform,
		rows: platform.products.map((product) => ({
			product,
			promises: grid.cells(product.id, TOPIC).map((cell) => ({
				cell,
				sentence: cellSentence(cell),
				where: regionWords(cell.regions),
				beside: cell.state === "answered" ? openOf(cell).map(named) : [],
			})),
		})),
	}));
}
