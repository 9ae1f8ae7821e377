import type { Problem } from "../records/problem.ts";
import type { Entry, Records } from "../records/read.ts";
import { regionsOf, splitVersionId } from "../records/versions.ts";
import { cellKey, currentByCell, platformsWithBroken } from "./cells.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "one-answer-per-question";

/** Two clauses as one text, whichever comes first. */
const pairKey = (cell: string, clauses: readonly string[]) => `${cell}\u0000${[...clauses].sort().join()}`;

function recordedConflicts(records: Records): Set<string> {
	const conflicts = new Set<string>();
	for (const { data } of records.conflict) {
		for (const product of data.appliesTo.products) {
			for (const region of regionsOf(data.appliesTo.regions)) conflicts.add(pairKey(cellKey(product, data.topic, region), data.clauses));
		}
	}
	return conflicts;
}

/** Two clauses that answer one question, and the products and regions where they do. */
interface Clash {
	readonly first: Entry<"clause">;
	readonly other: Entry<"clause">;
	readonly cells: string[];
}

export const oneAnswerPerQuestion: Rule = {
	name: NAME,
	description:
		"One current clause decides a topic for a product and region. A second text that says the same has standing `supports`; one that says something else needs a conflict record.",
	check({ records, broken }) {
		const conflicts = recordedConflicts(records);
		const unknown = platformsWithBroken(broken, ["conflict"]);
		const clashes = new Map<string, Clash>();
		for (const [cell, versions] of currentByCell(records)) {
			const [first, ...others] = [...versions].sort(
				(a, b) => Number(a.data.standing === "supports") - Number(b.data.standing === "supports"),
			);
			if (!first || unknown.has(splitVersionId(first.id).platform)) continue;
			for (const other of others) {
				const pair = [first, other].map((version) => splitVersionId(version.id).clause);
				if (conflicts.has(pairKey(cell, pair))) continue;
				if (first.data.answer === other.data.answer && other.data.standing === "supports") continue;
				const key = pair.join();
				const clash = clashes.get(key);
				if (clash) clash.cells.push(cell);
				else clashes.set(key, { first, other, cells: [cell] });
			}
		}
		return [...clashes.values()].map(({ first, other, cells }): Problem => {
			const [product = "", topic = "", region = ""] = cells[0]?.split("\u0000") ?? [];
			const says = (version: Entry<"clause">) => `${splitVersionId(version.id).clause} says "${version.data.answer}"`;
			const more = cells.length > 1 ? ` (${region}, and ${cells.length - 1} more of product and region)` : ` (${region})`;
			return at(
				NAME,
				other,
				["appliesTo"],
				`"${product}" has two answers to "${topic}"${more}:\n${says(first)}, ${says(other)}.`,
				first.data.answer === other.data.answer
					? "give one of them standing: supports, or narrow its products or regions"
					: "correct one, or record a conflict in content/conflicts/",
			);
		});
	},
};
