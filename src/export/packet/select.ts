import { OPEN_KINDS } from "../../model/open-kinds.ts";
import type { Packet, PacketDecision } from "./model.ts";

/** What a reader chose, as ids. */
export interface Selection {
	readonly products: readonly string[];
	readonly topics: readonly string[];
}

/** Most characters of an address that are looked at: a thousand ids fit. */
const LONGEST = 20_000;

/**
 * Reads a choice from the query of an address. Takes nothing on trust: only ids that exist come back, each once.
 *
 * @param query such as `?products=claude-team,claude-api&topics=human-review`
 * @returns the choice, and how many names in the address are none; no topics mean all of them
 */
export function readSelection(query: string, known: Selection): Selection & { readonly unknown: number } {
	const parameters = new URLSearchParams(query.slice(0, LONGEST));
	const asked = (name: string) => [...new Set(parameters.getAll(name).flatMap((value) => value.split(",")))].filter((id) => id !== "");
	const [products, topics] = [asked("products"), asked("topics")];
	const real = {
		products: known.products.filter((id) => products.includes(id)),
		topics: known.topics.filter((id) => topics.includes(id)),
	};
	return {
		products: real.products,
		topics: real.topics.length > 0 ? real.topics : known.topics,
		unknown: products.length + topics.length - real.products.length - real.topics.length,
	};
}

/** The query for a choice. All topics are left out: that is what an address without them means. */
export function writeSelection({ products, topics }: Selection, known: Selection): string {
	const parts = [
		...(products.length > 0 ? [`products=${products.join(",")}`] : []),
		...(topics.length > 0 && topics.length < known.topics.length ? [`topics=${topics.join(",")}`] : []),
	];
	return parts.length > 0 ? `?${parts.join("&")}` : "";
}

const some = (list: readonly string[], chosen: ReadonlySet<string>) => list.filter((id) => chosen.has(id));

/**
 * The packet of a choice, from the packets of the platforms it touches. What does not bear on it goes: evidence that no
 * answer cites, sources of other products.
 *
 * @param address of the page that shows this choice
 * @throws where no packet is given: there is no day to put on it
 */
export function selectPacket(packets: readonly Packet[], selection: Selection, address: string): Packet {
	const [first] = packets;
	if (!first) throw new Error("A packet needs at least one platform");
	const chosen = new Set(selection.products);
	const asked = new Set(selection.topics);
	const answers = packets.flatMap((p) => p.answers.filter((a) => chosen.has(a.product) && asked.has(a.topic)));
	const cited = new Set(answers.flatMap(({ clauses, conflict }) => [...clauses, ...(conflict?.clauses ?? [])]));
	const open = packets.flatMap((p) =>
		p.open.flatMap((one) => {
			const left = { ...one, products: some(one.products, chosen), topics: some(one.topics, asked), clauses: some(one.clauses, cited) };
			return left.products.length > 0 && left.topics.length > 0 ? [left] : [];
		}),
	);
	open.sort((a, b) => OPEN_KINDS.indexOf(a.kind) - OPEN_KINDS.indexOf(b.kind));
	return {
		...first,
		address,
		products: packets.flatMap((p) => p.products.filter(({ id }) => chosen.has(id))),
		topics: first.topics.filter(({ id }) => asked.has(id)),
		answers,
		evidence: packets.flatMap((p) => p.evidence.filter(({ number }) => cited.has(number))),
		open,
		sources: packets.flatMap((p) =>
			p.sources.flatMap((source) => {
				const products = some(source.products, chosen);
				return products.length > 0 ? [{ ...source, products }] : [];
			}),
		),
		decisions: packets.flatMap((p) => p.decisions.filter(({ product }) => chosen.has(product))),
	};
}

/** The packet with what a reader typed into its decision table. */
export function withDecisions(packet: Packet, typed: ReadonlyMap<string, PacketDecision>): Packet {
	return { ...packet, decisions: packet.decisions.map((decision) => typed.get(decision.product) ?? decision) };
}
