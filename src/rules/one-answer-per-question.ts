import type { Entry, Records } from "../content/read.ts";
import { regionsOf, splitVersionId } from "../content/versions.ts";
import { cellKey, currentByCell, platformsWithBroken } from "./cells.ts";
import type { Rule } from "./rule.ts";

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

/** Clauses over which a text puts another one, by cell: they decide nothing there, so nothing need agree with them. */
function overruled(records: Records): Set<string> {
	const lost = new Set<string>();
	for (const { data } of records.conflict) {
		const { prevails } = data.precedence;
		if (prevails === undefined) continue;
		for (const product of data.appliesTo.products) {
			for (const region of regionsOf(data.appliesTo.regions)) {
				for (const clause of data.clauses) if (clause !== prevails) lost.add(pairKey(cellKey(product, data.topic, region), [clause]));
			}
		}
	}
	return lost;
}

/**
 * Clauses of one cell to hold against each other: each with the first of every answer that decides there. One for each
 * answer is enough, and keeps the work in step with the number of clauses.
 */
function pairsOf(
	versions: readonly Entry<"clause">[],
	isOverruled: (version: Entry<"clause">) => boolean,
): [Entry<"clause">, Entry<"clause">][] {
	const ordered = [...versions].sort((a, b) => Number(a.data.standing === "supports") - Number(b.data.standing === "supports"));
	const [first, ...others] = ordered;
	if (!first) return [];
	const heads = new Map([[first.data.answer, first]]);
	return others.flatMap((other) => {
		const supports = other.data.standing === "supports";
		const against = [...heads.values()].filter((head) => !supports || !isOverruled(head));
		if (!supports && !heads.has(other.data.answer)) heads.set(other.data.answer, other);
		return against.map((head): [Entry<"clause">, Entry<"clause">] => [head, other]);
	});
}

export const oneAnswerPerQuestion: Rule = {
	name: "one-answer-per-question",
	scope: "record",
	description:
		"One current clause decides a topic for a product and region. A second text that says the same has standing `supports`; one that says something else than a clause that decides, whatever other conflict there is, needs a conflict record with it.",
	check({ records, broken, today }, report) {
		const conflicts = recordedConflicts(records);
		const lost = overruled(records);
		const unknown = platformsWithBroken(broken, ["conflict"]);
		const alike = new Map(
			records.topic.flatMap(({ id: topic, data }) => data.options.map(({ id, alike: other }) => [`${topic} ${id}`, other] as const)),
		);
		const clashes = new Map<string, Clash>();
		for (const [cell, versions] of currentByCell(records, broken, today)) {
			const isOverruled = ({ id }: Entry<"clause">) => lost.has(pairKey(cell, [splitVersionId(id).clause]));
			for (const [first, other] of pairsOf(versions, isOverruled)) {
				if (unknown.has(splitVersionId(first.id).platform)) continue;
				const pair = [first, other].map((version) => splitVersionId(version.id).clause);
				if (conflicts.has(pairKey(cell, pair))) continue;
				const isSame =
					first.data.answer === other.data.answer || first.data.answer === alike.get(`${other.data.topic} ${other.data.answer}`);
				if (isSame && other.data.standing === "supports") continue;
				const key = pair.join();
				const clash = clashes.get(key);
				if (clash) clash.cells.push(cell);
				else clashes.set(key, { first, other, cells: [cell] });
			}
		}
		for (const { first, other, cells } of clashes.values()) {
			const [product = "", topic = "", region = ""] = cells[0]?.split("\u0000") ?? [];
			const says = (version: Entry<"clause">) => `${splitVersionId(version.id).clause} says "${version.data.answer}"`;
			const more = cells.length > 1 ? ` (${region}, and ${cells.length - 1} more of product and region)` : ` (${region})`;
			report(
				other,
				["appliesTo"],
				`"${product}" has two answers to "${topic}"${more}:\n${says(first)}, ${says(other)}.`,
				first.data.answer === other.data.answer
					? "give one of them standing: supports, or narrow its products or regions"
					: "correct one, or record a conflict in content/conflicts/",
			);
		}
	},
};
