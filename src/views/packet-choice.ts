import type { Book } from "../model/book.ts";

const ofPlatforms = (book: Book, ids: readonly string[]): string => {
	const known = ids.filter((id) => book.platforms.some((platform) => platform.id === id));
	return known.length === 0 ? "" : `?platforms=${known.join(",")}`;
};

/**
 * What a packet begins with, by the page it is asked for on: the plan, the platforms or the topic that were being read.
 *
 * @param path of the page, from the root of the site
 * @returns the query of the packet's page; empty where the page is about no part of the book
 */
export function packetChoice(book: Book, path: string): string {
	const [first, second = "", third = ""] = path.split("/").filter((part) => part !== "");
	const product = book.products.get(third);
	if (first === "platforms" && product?.platform.id === second) return `?products=${product.id}`;
	if (first === "topics") return book.topicById.has(second) ? `?topics=${second}` : "";
	if (first === "compare") {
		const pair = second.split("-vs-");
		return pair.length === 2 ? ofPlatforms(book, pair) : "";
	}
	const named = ["answer", "clauses", "opt-out", "packet", "platforms"].includes(first ?? "");
	return named ? ofPlatforms(book, [second]) : "";
}
