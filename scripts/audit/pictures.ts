import { crc32 } from "node:zlib";
import { DOMParser, type Element, onWarningStopParsing } from "@xmldom/xmldom";
import { httpsUrl } from "../../src/schema/link.ts";

/** What draws. An image holds nothing that runs, loads or frames. */
const DRAWS = new Set(["svg", "title", "desc", "g", "defs", "clipPath", "mask", "rect", "path", "text"]);

/** Why a text is not a whole XML document with this root; its elements where it is one. */
export function readXml(text: string, root: string): { readonly elements: readonly Element[]; readonly faults: readonly string[] } {
	let document: ReturnType<DOMParser["parseFromString"]>;
	try {
		document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(text, "application/xml");
	} catch (error) {
		return { elements: [], faults: [`is not XML: ${(error as Error).message.split("\n")[0]}`] };
	}
	const name = document.documentElement?.localName;
	const beside = [...document.childNodes].filter((node) => node !== document.documentElement && node.nodeName !== "xml");
	if (beside.length > 0)
		return { elements: [], faults: [`has ${beside[0]?.nodeType === 10 ? "a document type" : "an instruction"} beside its root`] };
	return name === root
		? { elements: [...document.getElementsByTagName("*")], faults: [] }
		: { elements: [], faults: [`has the root ${name}; it must be ${root}`] };
}

/** Why a text is no SVG that can be shown anywhere: whole, with a title, and nothing in it that runs or loads. */
export function svgFaults(text: string): string[] {
	const { elements, faults } = readXml(text, "svg");
	if (faults.length > 0) return [...faults];
	const titles = elements.filter(({ localName }) => localName === "title");
	return [
		...(titles.length === 1 && titles[0]?.textContent ? [] : [`has ${titles.length} titles; it must have one`]),
		...elements.flatMap((element) => {
			const name = element.localName ?? "";
			const attributes = [...element.attributes];
			return [
				...(DRAWS.has(name) ? [] : [`has the element ${name}, which does not draw`]),
				...attributes.flatMap(({ name: key, value }) => {
					if (/^on/i.test(key)) return [`has the event handler ${key} on ${name}`];
					if (/(?:^|:)(?:href|src)$/.test(key) && !httpsUrl.safeParse(value).success) return [`has ${key}="${value}" on ${name}`];
					return /url\(\s*["']?(?!#)|javascript:|@import/i.test(value) && !key.startsWith("aria-")
						? [`has ${key}="${value}" on ${name}`]
						: [];
				}),
			];
		}),
	];
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

/**
 * Why bytes are no whole PNG (ISO/IEC 15948, 5.2 to 5.5): signature, each chunk with its checksum, header first, end last.
 *
 * @param size width and height it must have
 */
export function pngFaults(bytes: Buffer, size?: readonly [number, number]): string[] {
	if (!bytes.subarray(0, 8).equals(SIGNATURE)) return ["is no PNG"];
	const names: string[] = [];
	let at = 8;
	while (at < bytes.length) {
		const end = bytes.length - at < 12 ? Number.POSITIVE_INFINITY : at + 12 + bytes.readUInt32BE(at);
		if (end > bytes.length) return [`is cut short at byte ${at}`];
		const body = bytes.subarray(at + 4, end - 4);
		const name = body.toString("latin1", 0, 4);
		if (crc32(body) !== bytes.readUInt32BE(end - 4)) return [`is damaged in the chunk ${name} at byte ${at}`];
		names.push(name);
		at = end;
	}
	if (names[0] !== "IHDR" || names.at(-1) !== "IEND" || !names.includes("IDAT")) return [`has the chunks ${names.join(", ")}`];
	const found = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
	return size && found.join() !== size.join() ? [`is ${found.join(" x ")} pixels; it must be ${size.join(" x ")}`] : [];
}
