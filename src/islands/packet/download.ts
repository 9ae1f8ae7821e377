import { save } from "../dom.ts";
import { type Packet, packetCsv, packetMarkdown } from "./formats.ts";

export type Format = "md" | "csv" | "json";

const TYPES: Readonly<Record<Format, string>> = { md: "text/markdown", csv: "text/csv", json: "application/json" };

/** Name of a packet's file: the day and the platforms, cut where there are many. */
export function fileName({ asOf, products }: Packet, format: Format): string {
	const platforms = [...new Set(products.map(({ platform }) => platform))];
	return `clausebook-packet-${asOf}-${platforms.length > 3 ? `${platforms.length}-platforms` : platforms.join("-")}.${format}`;
}

/** Has the browser save a packet as a file. It never leaves the device. */
export function download(packet: Packet, format: Format, topics: number): void {
	const forms: Readonly<Record<Format, () => string>> = {
		md: () => packetMarkdown(packet, topics),
		csv: () => packetCsv(packet),
		json: () => `${JSON.stringify(packet, null, "\t")}\n`,
	};
	save(fileName(packet, format), new Blob([forms[format]()], { type: TYPES[format] }));
}
