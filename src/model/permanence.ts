import { type Ledger, ledgerAddresses } from "../schema/ledger.ts";
import { type Redirect, redirectFor } from "../schema/redirects.ts";

/** An address that was published and is no page any more. */
export interface Gone {
	/** From the root, with a slash at both ends; may name a place on a page. */
	readonly from: string;
	/** one place to go: moved; several: split; none: withdrawn. */
	readonly kind: "moved" | "split" | "withdrawn";
	readonly to: readonly string[];
	readonly on: string;
	readonly reason: string;
	/** Clause number that the address names or named, where it is a clause's. */
	readonly number: string | undefined;
	/** Frozen versions published at or below the address: date, and hash of the quote. */
	readonly versions: readonly { readonly date: string; readonly quote: string | undefined }[];
}

/** `<platform>/<clause>` of an address of a clause or of one of its versions. */
const clauseOf = (address: string) => /^\/clauses\/([^/]+\/[^/]+)\//.exec(address)?.[1];

/** Whether an address names a place on a page, which no host can redirect. */
export function isPlace(address: string): boolean {
	return address.includes("#");
}

/**
 * Every address that needs a note: those that redirects.yaml names, those below them that the ledger knows, and the
 * short addresses of clauses that went.
 *
 * @param ledger what was ever published, undefined where nothing was
 * @param published what is published now
 * @returns notes in the order of their addresses. An address nobody accounts for is left out: a rule refuses it.
 */
export function toGone(ledger: Ledger | undefined, redirects: readonly Redirect[], published: ReadonlySet<string>): Gone[] {
	const numbers = new Map(Object.entries(ledger?.numbers ?? {}).map(([number, clause]) => [clause, number]));
	const versions = Object.entries(ledger?.versions ?? {});
	const short = (address: string) => {
		const number = /^\/c\/([^/]+)\/$/.exec(address)?.[1];
		return number === undefined ? undefined : { number, clause: ledger?.numbers[number] };
	};
	const known = new Set([...redirects.map(({ from }) => from), ...(ledger ? ledgerAddresses(ledger) : [])]);
	return [...known].sort().flatMap((from): Gone[] => {
		if (published.has(from)) return [];
		const own = short(from);
		const entry = redirectFor(from, redirects) ?? (own?.clause ? redirectFor(`/clauses/${own.clause}/`, redirects) : undefined);
		if (!entry) return [];
		const clause = own?.clause ?? clauseOf(from);
		// What moved as a whole keeps its parts: a frozen version goes to the same version of the new clause.
		const below = from.startsWith(entry.from) ? from.slice(entry.from.length) : "";
		const [first] = entry.to;
		const to = entry.to.length === 1 && first && published.has(first + below) ? [first + below] : entry.to;
		const date = /^\/clauses\/[^/]+\/[^/]+\/([^/]+)\/$/.exec(from)?.[1];
		return [
			{
				from,
				kind: to.length === 0 ? "withdrawn" : to.length === 1 ? "moved" : "split",
				to,
				on: entry.on,
				reason: entry.reason,
				number: own?.number ?? (clause ? numbers.get(clause) : undefined),
				versions: versions
					.filter(([id]) => clause !== undefined && id.startsWith(`${clause}/`))
					.map(([id, { quote }]) => ({ date: id.slice(id.lastIndexOf("/") + 1), quote }))
					.filter((version) => date === undefined || version.date === date),
			},
		];
	});
}

/** Addresses whose page moved to this one. What a program reads below them stays: it does not see a note. */
export function movedTo(gone: readonly Gone[], to: string): string[] {
	return gone.filter(({ kind, from, to: [first] }) => kind === "moved" && first === to && !isPlace(from)).map(({ from }) => from);
}

/** A rule of a host: this path is answered with that one. */
export interface HostRule {
	readonly from: string;
	readonly to: string;
	readonly status: 301 | 302;
}

/**
 * What a host can do better than a page: answer a moved address and a clause number at once. Split and withdrawn
 * addresses keep their pages.
 *
 * @param numbers clause by number, as they stand now
 * @param base path the site is deployed below, "" at the root
 * @returns moved addresses first, then numbers: hosts with a limit keep the first
 */
export function hostRules(gone: readonly Gone[], numbers: Readonly<Record<string, string>>, base = ""): HostRule[] {
	const moved = gone.flatMap(({ kind, from, to: [to] }) =>
		kind === "moved" && to && !isPlace(from) ? [{ from, to, status: 301 as const }] : [],
	);
	const short = Object.entries(numbers)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		// 302: a number is for ever, the address it lands on may move.
		.map(([number, clause]) => ({ from: `/c/${number}/`, to: `/clauses/${clause}/`, status: 302 as const }));
	return [...moved, ...short].map(({ from, to, status }) => ({ from: base + from, to: base + to, status }));
}
