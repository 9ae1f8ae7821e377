import { didYouMean, oneSlip } from "../content/near.ts";
import type { Mend } from "../content/problem.ts";
import { type Records, recordKey } from "../content/read.ts";
import { splitVersionId } from "../content/versions.ts";

/** Things a record can name. */
export type Named =
	| "platform"
	| "product"
	| "document"
	| "archive"
	| "topic"
	| "carve-out"
	| "clause"
	| "regulation"
	| "provision"
	| "authority"
	| "language"
	| "term";

/** Of them, the lists of words that a record picks from. */
const VOCABULARIES: ReadonlySet<Named> = new Set(["topic", "carve-out", "term"]);

/** Longest list of known ids a message prints. */
const LONGEST_LIST = 15;
/** Most ids a suggestion is looked for in: comparing words is dear, and no writer means one of thousands. */
const MOST_COMPARED = 400;

/** What exists, and in what words to say that something does not. */
export interface Known {
	has(kind: Named, id: string): boolean;
	/** @param scope names only what belongs to this platform or regulation */
	missing(kind: Named, id: string, scope?: string): string;
	/** What a misspelt id has to be, of a vocabulary. Ids of facts are for a person to correct. */
	mend(kind: Named, id: string): Mend | undefined;
}

/** Ids by kind, and once more by what they belong to, so that one question never walks the whole book. */
export function knownOf(records: Records, broken: ReadonlySet<string>): Known {
	const all = new Map<Named, Set<string>>();
	const scoped = new Map<string, string[]>();
	const add = (kind: Named, id: string, scope?: string) => {
		const set = all.get(kind) ?? new Set<string>();
		all.set(kind, set);
		if (set.has(id)) return;
		set.add(id);
		if (scope === undefined) return;
		const key = `${kind} ${scope}`;
		const list = scoped.get(key);
		if (list) list.push(id);
		else scoped.set(key, [id]);
	};
	for (const { id, data } of records.platform) {
		add("platform", id);
		for (const product of data.products) add("product", product.id, id);
	}
	for (const { id } of records.document) add("document", id, id.split("/")[0]);
	for (const kind of ["archive", "topic", "carve-out", "authority", "language"] as const) for (const { id } of records[kind]) add(kind, id);
	for (const { id } of records.clause) add("clause", splitVersionId(id).clause, splitVersionId(id).platform);
	for (const { id, data } of records.regulation) {
		add("regulation", id);
		for (const provision of data.provisions) add("provision", `${id}/${provision.id}`, id);
	}
	for (const { data } of records.glossary) for (const term of data) add("term", term.id);

	const brokenClauses = new Set([...broken].filter((key) => key.startsWith("clause ")).map((key) => splitVersionId(key.slice(7)).clause));
	/** A record that is there but not valid is reported once, at its own place. */
	const isBroken = (kind: Named, id: string): boolean => {
		if (kind === "term") return broken.has(recordKey("glossary", "glossary"));
		if (kind === "provision") return broken.has(recordKey("regulation", id.split("/")[0] ?? ""));
		if (kind === "clause") return brokenClauses.has(id);
		if (kind === "product") return false;
		return broken.has(recordKey(kind, id));
	};
	return {
		has: (kind, id) => all.get(kind)?.has(id) === true || isBroken(kind, id),
		mend: (kind, id) => (VOCABULARIES.has(kind) ? oneSlip(id, [...(all.get(kind) ?? [])]) : undefined),
		missing(kind, id, scope) {
			const near = scope === undefined ? undefined : scoped.get(`${kind} ${scope}`);
			const among = near ?? [...(all.get(kind) ?? [])];
			const list = among.length > 0 && among.length <= LONGEST_LIST ? `\nKnown: ${among.join(", ")}.` : "";
			return `"${id}" is not a known ${kind}.${among.length <= MOST_COMPARED ? didYouMean(id, among) : ""}${list}`;
		},
	};
}

/** Beginnings of the addresses that a record of a kind stands at. */
function startsOf(kind: string, id: string): string[] {
	if (kind === "platform") return ["answer", "platforms", "packet", "opt-out"].map((page) => `/${page}/${id}/`);
	if (kind === "review") return [`/platforms/${id}/review/`];
	// A version also gives its clause a history, and its year a page.
	if (kind === "clause") return [`/clauses/${splitVersionId(id).clause}/`, "/changes/"];
	// Any address may be one that the file tells of.
	return kind === "redirects" ? ["/"] : [`/${kind}s/${id}/`];
}

/** An address and everything above it: "/", "/clauses/", "/clauses/acme/". */
const beginningsOf = (address: string): string[] => [...address.matchAll(/\//g)].map(({ index }) => address.slice(0, index + 1));

/** Tells of an address whether a record that is there and not known may stand at it. */
export function addressesOfBroken(broken: ReadonlySet<string>, numbers: Readonly<Record<string, string>>): (address: string) => boolean {
	const keys = [...broken].map((key) => {
		const [kind = "", id = ""] = key.split(" ");
		return { kind, id };
	});
	const starts = new Set(keys.flatMap(({ kind, id }) => startsOf(kind, id)));
	const clauses = new Set(keys.filter(({ kind }) => kind === "clause").map(({ id }) => splitVersionId(id).clause));
	const platforms = keys.filter(({ kind }) => kind === "platform").map(({ id }) => id);
	for (const [number, clause] of Object.entries(numbers)) if (clauses.has(clause)) starts.add(`/c/${number}/`);
	return (address) =>
		beginningsOf(address).some((start) => starts.has(start)) ||
		// The kind of a broken platform is not known, so any kind may have lost its only one.
		(platforms.length > 0 && address.startsWith("/compare/matrix/")) ||
		platforms.some((id) => address === `/clauses/${id}/`) ||
		(address.startsWith("/compare/") &&
			platforms.some((id) => address === `/compare/${id}/` || address.startsWith(`/compare/${id}-vs-`) || address.endsWith(`-vs-${id}/`)));
}
