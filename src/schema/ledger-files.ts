import { z } from "zod";
import { clauseNumber, platformScoped, sha } from "./id.ts";
import { edition, files, type Ledger, ledger, meaning } from "./ledger.ts";
import { address } from "./redirects.ts";

/**
 * The ledger lies in one file a platform, and one for what belongs to none: content/ledger/<platform>.json and
 * content/ledger/_book.json. `npm run ledger` writes them where the book is published, that is on the main branch: a
 * branch publishes nothing, so that two of them never write the same line. Each file is sealed as a whole.
 */
export const ledgerFile = z.strictObject({
	version: z.literal(1),
	edition: edition.optional(),
	numbers: z.record(clauseNumber, platformScoped).default({}),
	versions: z.record(z.string(), meaning).default({}),
	addresses: z.array(address).default([]),
	files: files.optional(),
	seal: sha.optional().describe("SHA-256 of all the rest, by the command that wrote it"),
});

export type LedgerPiece = z.infer<typeof ledgerFile>;

/** Name of the piece that belongs to no platform. No platform can have it: an id has no underscore. */
export const BOOK_NAME = "_book";

/** Name of the piece that an entry of the ledger belongs to: the platform that its address names, else the book's. */
function nameOf(at: string, numbers: Ledger["numbers"]): string {
	const [, own] = /^\/(?:answer|platforms|packet|opt-out|clauses|conflicts)\/([^/#]+)\//.exec(at) ?? [];
	const [, number = ""] = /^\/(?:changes\/\d{4}|c)\/(CB-\d{4})\b/.exec(at) ?? [];
	return own ?? numbers[number]?.split("/")[0] ?? BOOK_NAME;
}

/** The ledger that pieces give, whatever lies in which; undefined where there is none. What two of them say twice is there once. */
export function joinLedger(pieces: Iterable<LedgerPiece>): Ledger | undefined {
	const all = [...pieces];
	if (all.length === 0) return undefined;
	const sorted = <T>(of: (piece: LedgerPiece) => Record<string, T>) =>
		Object.fromEntries(all.flatMap((piece) => Object.entries(of(piece))).sort(([a], [b]) => (a < b ? -1 : 1)));
	return ledger.parse({
		version: 1,
		edition: Math.max(1, ...all.map((piece) => piece.edition ?? 1)),
		numbers: sorted((piece) => piece.numbers),
		versions: sorted((piece) => piece.versions),
		addresses: [...new Set(all.flatMap((piece) => piece.addresses))].sort(),
		files: [...new Set(all.flatMap((piece) => piece.files ?? []))].sort(),
	});
}

/** The pieces of a ledger, by their names. */
export function splitLedger({ edition: number, numbers, versions, addresses, files: kinds }: Ledger): ReadonlyMap<string, LedgerPiece> {
	const book: LedgerPiece = { version: 1, edition: number, numbers: {}, versions: {}, addresses: [], files: kinds };
	const pieces = new Map([[BOOK_NAME, book]]);
	const piece = (name: string): LedgerPiece => {
		const own = pieces.get(name) ?? { version: 1, numbers: {}, versions: {}, addresses: [] };
		pieces.set(name, own);
		return own;
	};
	const platformOf = (id: string) => id.slice(0, id.indexOf("/"));
	for (const [key, clause] of Object.entries(numbers)) piece(platformOf(clause)).numbers[key] = clause;
	for (const [id, said] of Object.entries(versions)) piece(platformOf(id)).versions[id] = said;
	for (const at of addresses) piece(nameOf(at, numbers)).addresses.push(at);
	return new Map([...pieces].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where each piece of a ledger lies below the content folder. */
export const filesOfLedger = (ledger: Ledger): ReadonlyMap<string, object> =>
	new Map([...splitLedger(ledger)].map(([name, piece]) => [`ledger/${name}.json`, piece]));
