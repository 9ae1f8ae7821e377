import { dateWords, storedCopyWords } from "../../model/dates.ts";
import { list } from "../../model/list.ts";
import { mixedWords, OWN } from "../../model/text-language.ts";
import { answerBlocks } from "./answers.ts";
import { type Block, clauseRuns, runsOf, scopeOf, tableOf } from "./block.ts";
import { evidenceBlocks } from "./evidence.ts";
import type { Packet } from "./model.ts";

/** Title of a packet: the platforms it is about, or their number. */
export function packetTitle({ products }: Packet): string {
	const platforms = [...new Set(products.map(({ platformName }) => platformName))];
	return `Evidence packet: ${platforms.length > 4 ? `${platforms.length} platforms` : list(platforms)}`;
}

const OPEN_WORDS: Readonly<Record<Packet["open"][number]["kind"], string>> = {
	conflict: "Texts conflict",
	drifted: "Being read again",
	silence: "Not stated",
	"linked-only": "Linked only",
	"old-copy": "Old copy",
};

function cover(packet: Packet, topics: number): Block[] {
	const { products } = packet;
	const platforms = [...new Set(products.map(({ platformName, provider }) => `${platformName} (${provider})`))];
	return [
		{
			kind: "facts",
			rows: [
				{ term: "Records checked up to", runs: [dateWords(packet.asOf)] },
				...(packet.archivedUpTo ? [{ term: "Texts archived up to", runs: [dateWords(packet.archivedUpTo)] }] : []),
				{ term: "Platforms", runs: [list(platforms)] },
				{ term: "Products", runs: [list(products.map(({ name }) => name))] },
				{
					term: "Questions",
					runs: [packet.topics.length === topics ? `All ${topics}` : list(packet.topics.map(({ title }) => title))],
				},
				{ term: "Address of this packet", runs: [{ text: packet.address, href: packet.address }] },
				{ term: "Licence", runs: [packet.licence] },
			],
		},
		{
			kind: "text",
			runs: ["This packet is information, not legal advice. How quotes are proven: ", { text: packet.method, href: packet.method }, "."],
		},
	];
}

function openBlocks(packet: Packet): Block[] {
	if (packet.open.length === 0) return [{ kind: "text", runs: ["The texts leave none of the chosen questions open."] }];
	// The sentences on a text name it by its title.
	const languages = new Map(packet.evidence.map(({ number, language }) => [number, language]));
	const silent = packet.open.some(({ kind }) => kind === "silence");
	return [
		...(silent ? [{ kind: "text", runs: ["A text that does not say neither allows a use nor rules it out."] } as const] : []),
		tableOf(
			"What the texts leave open",
			[
				{ head: "Why it is open", cell: ({ kind }) => [OPEN_WORDS[kind]] },
				{
					head: "What",
					cell: ({ kind, says, where, url, clauses }) => [
						...(kind === "linked-only" || kind === "old-copy" ? runsOf(mixedWords(says, languages.get(clauses[0] ?? "") ?? OWN)) : [says]),
						`${where === "Everywhere" ? "" : ` (${where})`} `,
						...(kind === "conflict" ? [{ text: "Both texts", href: url }] : []),
					],
				},
				{ head: "Products", cell: ({ products }) => [scopeOf(packet, products)] },
				{ head: "Clauses", cell: ({ clauses }) => clauseRuns(packet, clauses) },
				{ head: "Question to the vendor", cell: ({ ask }) => [ask.join(" ")], optional: true },
			],
			packet.open,
		),
	];
}

function sourceBlocks(packet: Packet): Block[] {
	return [
		tableOf(
			"Texts behind the answers",
			[
				{ head: "Document", cell: ({ document, url, language }) => [{ text: document, href: url, language }] },
				{ head: "Kind", cell: ({ kind }) => [kind] },
				{ head: "Products", cell: ({ products }) => [scopeOf(packet, products)] },
				{
					head: "Newest copy",
					cell: ({ newest, storedCopy }) => [
						newest ? dateWords(newest) : storedCopy ? `Linked only, read in ${storedCopyWords(storedCopy)}` : "No copy was compared",
					],
				},
				{ head: "Last compared", cell: ({ checked }) => [checked ? dateWords(checked) : "No clause stands in it"] },
			],
			packet.sources,
		),
	];
}

/**
 * A packet as blocks, in the order of the printed document.
 *
 * @param topics number of questions in the book, so that "all" can be said
 */
export function packetBlocks(packet: Packet, topics: number): Block[] {
	const heading = (id: string, text: string): Block => ({ kind: "heading", level: 2, id, text });
	const product = new Map(packet.products.map((one) => [one.id, one]));
	return [
		...cover(packet, topics),
		heading("decisions", "Decisions"),
		{ kind: "text", runs: ["One line for each product, to fill in. The packet gives the evidence; the decision is the reader’s."] },
		{
			kind: "decisions",
			rows: packet.decisions.flatMap((decision) => {
				const own = product.get(decision.product);
				return own ? [{ product: own, decision }] : [];
			}),
		},
		heading("answers", "Answers"),
		...answerBlocks(packet),
		heading("open", "Open questions"),
		...openBlocks(packet),
		heading("evidence", "Evidence"),
		...evidenceBlocks(packet),
		heading("sources", "Sources"),
		...sourceBlocks(packet),
	];
}
