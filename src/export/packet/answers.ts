import { list } from "../../model/list.ts";
import { type Block, clauseRuns, namesOf, type Run, type Runs, tableOf } from "./block.ts";
import type { Packet, PacketAnswer } from "./model.ts";

/** Products with the very same answers to every chosen question, on the same clauses, and those answers. */
interface Alike {
	readonly products: string[];
	readonly answers: readonly PacketAnswer[];
}

/** Groups products by their answers: three plans with one contract are one table, not three. */
export function alike(packet: Packet): Alike[] {
	const groups = new Map<string, Alike>();
	for (const { id } of packet.products) {
		const answers = packet.answers.filter(({ product }) => product === id);
		const key = answers.map((a) => `${a.topic} ${a.where} ${a.state} ${a.answer} ${a.clauses.join()} ${a.conflict?.id}`).join("|");
		const group = groups.get(key);
		if (group) group.products.push(id);
		else groups.set(key, { products: [id], answers });
	}
	return [...groups.values()];
}

/** Labels that start with capitals, as a list inside a sentence. */
function sentenceCase(text: string): string {
	return text.toLowerCase().replace(/^./, (first) => first.toUpperCase());
}

/** An answer, and the conflict that goes with it: as a link on the answer where it is open, in words of its own beside it. */
function answerRuns({ answer, state, conflict }: PacketAnswer): Runs {
	if (!conflict) return [answer];
	const { url: href, words } = conflict;
	return state === "conflict" ? [{ text: answer, href }] : [`${answer}. `, { text: words, href }];
}

/** Answers as tables: one for each group of products that share them all. */
export function answerBlocks(packet: Packet): Block[] {
	const title = new Map(packet.topics.map(({ id, title: words }) => [id, words]));
	return alike(packet).flatMap(({ products, answers }): Block[] => {
		const names = namesOf(packet, products);
		const own = packet.products.filter(({ id }) => products.includes(id));
		return [
			{ kind: "heading", level: 3, id: `answers-${products[0]}`, text: names },
			{
				kind: "list",
				items: own.map(({ name, recognise, url }): Run[] => [{ text: name, href: url }, `: ${recognise}`]),
			},
			tableOf(
				`Answers for ${names}`,
				[
					{ head: "Question", cell: ({ topic }) => [title.get(topic) ?? topic] },
					{ head: "Answer", cell: answerRuns },
					{ head: "Where", cell: ({ where }) => [where], unless: "Everywhere" },
					{ head: "Not reached or not covered", cell: ({ survives }) => [sentenceCase(list(survives))], optional: true },
					{ head: "Clauses", cell: ({ clauses }) => clauseRuns(packet, clauses) },
				],
				answers,
			),
		];
	});
}
