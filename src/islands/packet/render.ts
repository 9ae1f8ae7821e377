import type { ElementContent } from "hast";
import { element } from "../dom.ts";
import { DECISION_FIELDS, DECISION_LABELS, type Packet, type PacketDecision, packetElements } from "./formats.ts";

/** A syntax tree as nodes of this page. */
function toNode(tree: ElementContent): Node {
	if (tree.type !== "element") return document.createTextNode("value" in tree ? tree.value : "");
	const node = document.createElement(tree.tagName);
	for (const [name, value] of Object.entries(tree.properties)) node.setAttribute(name, String(value));
	node.append(...tree.children.map(toNode));
	return node;
}

/** Puts fields to type in into the cells of a line of the decision table. */
function addFields(row: HTMLTableRowElement, name: string, decision: PacketDecision, typed: (decision: PacketDecision) => void): void {
	const values: Record<string, string> = { ...decision };
	for (const [i, field] of DECISION_FIELDS.entries()) {
		const label = { "aria-label": `${DECISION_LABELS[field]} for ${name}` };
		const input =
			field === "nextReview"
				? element("input", { type: "date", ...label })
				: element("textarea", { rows: "2", ...label, autocomplete: "off", spellcheck: "false" });
		input.value = decision[field];
		input.classList.toggle("empty", input.value === "");
		input.addEventListener("input", () => {
			values[field] = input.value;
			input.classList.toggle("empty", input.value === "");
			typed(values as unknown as PacketDecision);
		});
		row.cells[i + 1]?.append(input);
	}
}

/**
 * A packet as nodes: what the ready-made page prints, one heading level deeper, with a decision table to type in.
 *
 * @param topics number of questions in the book
 * @param typed told of each line of the decision table that changes
 */
export function renderPacket(packet: Packet, topics: number, typed: (decision: PacketDecision) => void): DocumentFragment {
	const made = document.createDocumentFragment();
	made.append(...packetElements(packet, topics, true).map(toNode));
	const names = new Map(packet.products.map(({ id, name }) => [id, name]));
	const decisions = packet.decisions.filter(({ product }) => names.has(product));
	const rows = made.querySelector<HTMLTableElement>("table.decisions")?.tBodies[0]?.rows ?? [];
	for (const [i, row] of [...rows].entries()) {
		const decision = decisions[i];
		if (decision) addFields(row, names.get(decision.product) ?? "", decision, typed);
	}
	return made;
}
