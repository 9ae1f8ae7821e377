import type { Statement } from "../model/after-opt-out.ts";
import type { Book } from "../model/book.ts";
import type { Cell } from "../model/grid.ts";
import { route } from "../routes.ts";

/** Where a cell leads: to the clause that decides it, to the conflict that no text settles, or to what "not read yet" means. */
export function cellTarget(cell: Cell): string {
	if (cell.state === "not-read") return `${route.coverage()}#not-read`;
	return cell.state === "conflict" && cell.conflict ? route.conflict(cell.conflict.id) : route.clause(cell.deciding[0]?.clause.id ?? "");
}

/** The words that show a statement: one part of the quote, or the whole of it. */
export function quoteTarget({ version, part }: Pick<Statement, "version" | "part">): string {
	return `${route.clause(version.clause.id)}#${part === undefined ? "what-it-says" : `quote-${part}`}`;
}

/** Address of the guide that sets out the questions to vendors, where the book has it. */
export function questionsPage(book: Book): string | undefined {
	const id = "questions-for-vendors";
	return book.guides.some((guide) => guide.id === id) ? route.guide(id) : undefined;
}

/** Id of a provision's place on its page. Some provisions begin with a digit, which an id may not. */
export function provisionAnchor(provision: string): string {
	return `provision-${provision}`;
}
