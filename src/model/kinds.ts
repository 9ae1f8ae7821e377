import { CATEGORIES, type Category } from "../schema/vocabulary.ts";
import type { Book, GuideView, PlatformView } from "./book.ts";

/** Platforms of one kind, in the order of their names. */
export interface KindView {
	readonly kind: Category;
	readonly platforms: readonly [PlatformView, ...PlatformView[]];
}

/** What a platform is found by in a list: its name, former and other names, its provider. */
export function wordsToFind({ data }: PlatformView): string {
	return [data.name, ...data.aliases, data.provider].join(" ");
}

/** The platforms by kind, as every long list of them is told: kinds in their own order, those without a platform left out. */
export function kindsOf(platforms: readonly PlatformView[]): KindView[] {
	return CATEGORIES.flatMap((kind) => {
		const [first, ...others] = platforms.filter(({ data }) => data.category === kind);
		return first ? [{ kind, platforms: [first, ...others] as const }] : [];
	});
}

/** The guide to a kind of platform. */
export function guideTo({ guides }: Pick<Book, "guides">, kind: Category): GuideView | undefined {
	return guides.find(({ data }) => data.about?.kinds.includes(kind));
}
