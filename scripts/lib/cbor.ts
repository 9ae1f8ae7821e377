/**
 * As much of CBOR (RFC 8949) as a search index of Pagefind holds: whole numbers, texts and arrays of known length.
 * Items are kept as their own bytes, so that what is put in another order is not written anew.
 */

const UNSIGNED = 0;
const TEXT = 3;
const ARRAY = 4;
/** First byte's low five bits: below 24 the number itself, then how many bytes follow. */
const SIZES: Readonly<Record<number, number>> = { 24: 1, 25: 2, 26: 4 };

function headAt(bytes: Buffer, at: number): { major: number; value: number; next: number } {
	const first = bytes[at];
	if (first === undefined) throw new Error("CBOR ends before its last item");
	const [major, low] = [first >> 5, first & 31];
	if (low < 24) return { major, value: low, next: at + 1 };
	const size = SIZES[low];
	if (size === undefined || ![UNSIGNED, TEXT, ARRAY].includes(major)) throw new Error(`CBOR byte ${first} at ${at} is not understood`);
	return { major, value: bytes.readUIntBE(at + 1, size), next: at + 1 + size };
}

function endOf(bytes: Buffer, at: number): number {
	const { major, value, next } = headAt(bytes, at);
	if (major === UNSIGNED) return next;
	if (major === TEXT) return next + value;
	if (major !== ARRAY) throw new Error(`CBOR type ${major} at ${at} is not understood`);
	let end = next;
	for (let i = 0; i < value; i++) end = endOf(bytes, end);
	return end;
}

/**
 * The items of an array, each as its own bytes.
 *
 * @throws where the bytes are not one array
 */
export function itemsOf(bytes: Buffer): Buffer[] {
	const { major, value, next } = headAt(bytes, 0);
	if (major !== ARRAY) throw new Error("CBOR item is no array");
	const items: Buffer[] = [];
	let at = next;
	for (let i = 0; i < value; i++) {
		const end = endOf(bytes, at);
		items.push(bytes.subarray(at, end));
		at = end;
	}
	if (at !== bytes.length) throw new Error("CBOR array has bytes behind it");
	return items;
}

/** The text that an item is. */
export function textOf(item: Buffer | undefined): string {
	if (!item) throw new Error("CBOR item is missing");
	const { major, value, next } = headAt(item, 0);
	if (major !== TEXT) throw new Error("CBOR item is no text");
	return item.subarray(next, next + value).toString("utf8");
}

function head(major: number, value: number): Buffer {
	if (value < 24) return Buffer.from([(major << 5) | value]);
	const [low, size] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : [26, 4];
	const bytes = Buffer.alloc(1 + size);
	bytes[0] = (major << 5) | low;
	bytes.writeUIntBE(value, 1, size);
	return bytes;
}

export function toArray(items: readonly Buffer[]): Buffer {
	return Buffer.concat([head(ARRAY, items.length), ...items]);
}

export function toText(text: string): Buffer {
	const bytes = Buffer.from(text, "utf8");
	return Buffer.concat([head(TEXT, bytes.length), bytes]);
}
