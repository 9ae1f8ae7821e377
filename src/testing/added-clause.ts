import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The file of the valid book that added clauses are like. */
export const LIKE = "clauses/acme/team-chats-stay-out/2025-01-10.mdx";

/**
 * Adds a clause that supports what the valid book says, and passes its rules once it is proven.
 *
 * @param clause <platform>/<clause>
 * @param id as it stands in the record, quotes and remark among it
 * @param words its quote, which no other clause has
 */
export function addClause(folder: string, clause: string, id: string, words: string): void {
	const file = join(folder, "clauses", clause, "2025-01-10.mdx");
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(
		file,
		readFileSync(join(folder, LIKE), "utf8")
			.replace(/id: CB-\d+/, `id: ${id}`)
			.replace(/title: .*/, `title: "Acme says the same of ${clause.split("/")[1]}"`)
			.replace(/(topic: .*\n)/, "$1standing: supports\n")
			.replace("We will not train models on content of a Team workspace.", words),
	);
}
