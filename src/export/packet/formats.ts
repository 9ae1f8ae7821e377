/** What a browser needs to make a packet: the very functions that make it at build time. No other part of the site comes along. */
export { packetCsv } from "./csv.ts";
export { packetTitle } from "./document.ts";
export { packetElements } from "./elements.ts";
export { packetMarkdown } from "./markdown.ts";
export { DECISION_FIELDS, DECISION_LABELS, type Packet, type PacketDecision } from "./model.ts";
export { readSelection, selectPacket, withDecisions, writeSelection } from "./select.ts";
