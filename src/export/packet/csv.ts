import type { packetRow } from "../../schema/published/packet.ts";
import type { Published } from "../../schema/published/type.ts";
import { APART } from "../../schema/text.ts";
import { toCsv } from "../csv.ts";
import type { Packet, PacketClause } from "./model.ts";

/** A cell of which nothing is known is empty; a list of phrases stands in one. */
type Row = {
	readonly [K in keyof Published<typeof packetRow>]-?: Published<typeof packetRow>[K] extends readonly string[] | undefined
		? string | undefined
		: Published<typeof packetRow>[K] | undefined;
};

/** How a clause's words stand in one cell: parts joined as the hash takes them. */
const words = ({ quote }: PacketClause) => quote.join(" … ");

/**
 * A packet as a table: a line for each product, question, group of places and clause that decides there. An answer that
 * rests on two texts has two lines. What a reader typed as a decision stands in every line of its product.
 */
export function packetCsv(packet: Packet): string {
	const products = new Map(packet.products.map((one) => [one.id, one]));
	const topics = new Map(packet.topics.map((one) => [one.id, one]));
	const evidence = new Map(packet.evidence.map((one) => [one.number, one]));
	const decisions = new Map(packet.decisions.map((one) => [one.product, one]));
	// Spreadsheets take a file without the mark for another character set, and the quotes hold dashes and curly marks.
	return `\uFEFF${toCsv(
		packet.answers.flatMap((answer) => {
			const product = products.get(answer.product);
			const topic = topics.get(answer.topic);
			const decision = decisions.get(answer.product);
			return answer.clauses.map((number): Row => {
				const clause = evidence.get(number);
				return {
					as_of: packet.asOf,
					platform: product?.platformName,
					provider: product?.provider,
					product: product?.name,
					product_id: answer.product,
					plan: product?.plan,
					question: topic?.question,
					topic_id: answer.topic,
					regions: answer.where,
					state: answer.state,
					answer: answer.answer,
					sentence: answer.sentence,
					conflict: answer.conflict?.id,
					conflict_says: answer.conflict && (answer.state === "conflict" ? answer.answer : answer.conflict.words),
					conflict_page: answer.conflict?.url,
					not_reached_or_covered: answer.survives.join(APART),
					clause: number,
					clause_title: clause?.title,
					version: clause?.version,
					permanent_address: clause?.url,
					document: clause?.document,
					official_text: clause?.documentUrl,
					locator: clause?.locator,
					quote: clause && words(clause),
					quote_language: clause?.language,
					quote_sha256: clause?.sha256,
					archive_collection: clause?.archive?.collection,
					archive_path: clause?.archive?.path,
					archive_commit: clause?.archive?.commit,
					first_seen: clause?.archive?.firstSeen,
					last_seen: clause?.archive?.lastSeen,
					words_searched: clause?.search?.words.join(APART),
					checked: clause?.checked,
					review_state: clause?.review,
					decision: decision?.decision,
					owner: decision?.owner,
					condition: decision?.condition,
					next_review: decision?.nextReview,
				};
			});
		}),
	)}`;
}
