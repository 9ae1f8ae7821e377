import { type Block, clauseRuns, joined, namesOf, type Run, tableOf } from "./block.ts";
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
		const key = answers.map((a) => `${a.topic} ${a.where} ${a.state} ${a.answer} ${a.clauses.join()}`).join("|");
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
					{ head: "Answer", cell: ({ answer }) => [answer] },
					{ head: "Where", cell: ({ where }) => [where], unless: "Everywhere" },
					{ head: "Not reached or not covered", cell: ({ survives }) => [sentenceCase(joined(survives))], optional: true },
					{ head: "Clauses", cell: ({ clauses }) => clauseRuns(packet, clauses) },
				],
				answers,
			),
		];
	});
}
