import type { Problem } from "../records/problem.ts";
import type { Entry, Records } from "../records/read.ts";
import type { ArchiveReference, DocumentRecord } from "../schema/document.ts";
import type { Lock, Proof, Searched } from "../schema/lock.ts";
import type { Archive } from "./archive.ts";
import type { HoldsCache } from "./cache.ts";
import { dateProblems } from "./claimed-dates.ts";
import type { RecordedDay } from "./days.ts";
import { driftAll } from "./drift.ts";
import { findParts } from "./find.ts";
import { unfitToProve, unfitToSearch } from "./fit-copies.ts";
import { omitsHash, quoteHash, searchHash } from "./hash.ts";
import { otherLanguage } from "./language.ts";
import { holdsParts, type LocatedPart } from "./locate.ts";
import { namedCopies } from "./named.ts";
import { nearestPassage, wordDiff } from "./nearest.ts";
import { invisibleIn, lineAt, NORMALISATION, type NormalisedText, normaliseQuote, normaliseText } from "./normalise.ts";
import { danglingIn, idleExplanations, REACH, swallowedIn } from "./omissions.ts";
import { searchText, wordsIn } from "./search.ts";
import { newTracer } from "./trace.ts";
import { unsaidAt } from "./unsaid.ts";
import { type DocumentVersion, isUsable } from "./versions.ts";

const RULE = "quotes-are-in-the-archive";
const OMISSIONS = "omissions-turn-nothing";

export interface VerifyResult {
	readonly lock: Lock;
	readonly problems: readonly Problem[];
	readonly quotes: number;
	readonly silences: number;
}

interface Run {
	readonly archive: Archive;
	readonly cache: HoldsCache;
	readonly documents: ReadonlyMap<string, Entry<"document">>;
	readonly texts: Map<string, NormalisedText>;
	/** Documents whose copies are in another language than they say, each told once. */
	readonly foreign: Map<string, Problem>;
	/** Copies whose language was looked at, as document and commit. */
	readonly looked: Set<string>;
}

function references(run: Run, document: string): readonly ArchiveReference[] {
	const record: DocumentRecord | undefined = run.documents.get(document)?.data;
	return record && record.archive !== "linked-only" ? record.archive : [];
}

async function load(run: Run, versions: readonly DocumentVersion[]): Promise<void> {
	const wanted = new Map<string, Set<string>>();
	for (const { collection, blob } of versions) {
		if (blob && !run.texts.has(blob)) wanted.set(collection, (wanted.get(collection) ?? new Set()).add(blob));
	}
	for (const [collection, blobs] of wanted) {
		for (const [blob, text] of await run.archive.texts(collection, [...blobs])) run.texts.set(blob, normaliseText(text));
	}
}

/** The place and recorded state a commit names, for the first of the document's places that has it. */
async function textAt(
	run: Run,
	document: string,
	commit: string,
): Promise<({ reference: ArchiveReference; text: NormalisedText; blob: string | undefined } & RecordedDay) | undefined> {
	const places = references(run, document).filter((reference) => run.archive.has(reference.collection));
	// First the place whose own history has the commit: an older place may still hold a frozen file beside it.
	for (const reference of places) {
		const version = run.archive.history(reference).find((v) => v.commit === commit);
		if (!version?.blob) continue;
		await load(run, [version]);
		const text = run.texts.get(version.blob);
		if (text) return { reference, text, ...version, blob: version.blob };
	}
	// Else the commit may have recorded another document, and the text stands unchanged beside it. Newest place first.
	for (const reference of [...places].reverse()) {
		const text = run.archive.textAt(reference.collection, commit, reference.path);
		if (text === undefined) continue;
		const [blob] = run.archive.blobsAt(reference.collection, [{ commit, path: reference.path }]);
		return { reference, date: "", ...run.archive.dayOf(reference.collection, commit), text: normaliseText(text), blob };
	}
	return undefined;
}

function languageOf(run: Run, document: string): string {
	return run.documents.get(document)?.data.language ?? "en";
}

/** Looks once at a copy that proves something: words of one language find nothing in another. */
function checkLanguage(run: Run, id: string, commit: string, text: NormalisedText): void {
	const document = run.documents.get(id);
	const copy = `${id} ${commit}`;
	if (run.looked.has(copy)) return;
	run.looked.add(copy);
	const other = document && !run.foreign.has(id) && otherLanguage(text.text, document.data.language);
	if (!other) return;
	run.foreign.set(id, {
		file: document.file,
		line: document.lineOf(["language"]),
		field: "language",
		rule: "documents-are-in-their-language",
		message: `The copy of "${id}" at ${commit.slice(0, 12)} ${other}, and the record says "${document.data.language}".`,
		fix: "correct the language, or give each language its own document",
	});
}

/** Where a text lies, without the window of days that finds it. */
function place({ collection, path }: ArchiveReference): { collection: string; path: string } {
	return { collection, path };
}

/** The range of a doubtful day, where there is one. */
function between(day: RecordedDay | undefined): Pick<Proof, "between"> {
	return day?.between ? { between: [...day.between] } : {};
}

/** @param collection where the proof lies: a copy in another one, as after a renaming, says so */
async function range(run: Run, document: string, parts: readonly string[], collection: string) {
	const history = run.archive.historyOf(references(run, document)).filter(isUsable);
	const hash = quoteHash(parts);
	await load(
		run,
		history.filter((v) => v.blob && run.cache.get(v.blob, hash) === undefined),
	);
	const holding = history.filter((version) => {
		const blob = version.blob ?? "";
		const known = run.cache.get(blob, hash);
		if (known !== undefined) return known;
		const text = run.texts.get(blob);
		const holds = text !== undefined && holdsParts(text, parts);
		run.cache.set(blob, hash, holds);
		return holds;
	});
	const seen = (v: DocumentVersion | undefined) => ({
		commit: v?.commit ?? "",
		date: v?.date ?? "",
		...between(v),
		...(v && v.collection !== collection ? { collection: v.collection } : {}),
	});
	return { first: seen(holding[0]), last: seen(holding.at(-1)), newest: seen(history.at(-1)), copies: holding.length };
}

function missing(entry: Entry<"clause">, index: number, document: string, commit: string, text: NormalisedText): Problem {
	const part = entry.data.quote?.parts[index] ?? "";
	const near = nearestPassage(text, part);
	const hidden = invisibleIn(part);
	const unseen = hidden.length === 0 ? "" : `, which holds ${hidden.join(", ")} that nobody sees,`;
	const inOrder = text.text.includes(normaliseQuote(part))
		? "The words are there, but before the part above: parts must be in order.\n"
		: "";
	return {
		file: entry.file,
		line: entry.lineOf(["quote", "parts", index]),
		field: `quote.parts[${index}]`,
		rule: RULE,
		message: `"${part}"${unseen}\nis not in ${document} at ${commit.slice(0, 12)}.\n${inOrder}${
			near
				? `Nearest passage (line ${near.line}, similarity ${near.similarity.toFixed(2)}):\n  ${near.text}\nDiff, quote to archive: ${wordDiff(normaliseQuote(part), near.text)}`
				: "The archived text is empty."
		}`,
		fix: "quote the archived words exactly, or name the commit that holds them",
	};
}

/** What a quotation leaves out and may not, what it says in vain, and what cannot be printed. */
function omissionProblems(
	run: Run,
	entry: Entry<"clause">,
	document: string,
	text: NormalisedText,
	located: readonly LocatedPart[],
): Problem[] {
	const { quote } = entry.data;
	if (!quote) return [];
	const language = languageOf(run, document);
	const isOther = document !== entry.data.document;
	const whose = isOther ? `the text of ${document}` : "the text";
	const at = (path: (string | number)[], message: string, fix: string): Problem => ({
		file: entry.file,
		line: entry.lineOf(path),
		field: path.reduce<string>((name, key) => (typeof key === "number" ? `${name}[${key}]` : name ? `${name}.${key}` : key), ""),
		rule: OMISSIONS,
		message,
		fix,
	});
	const swallowed = swallowedIn(text, located, quote.omits, language).map(({ part, where, word, at: place, text: left }) => {
		const around = `${place > 100 ? "..." : ""}${left.slice(Math.max(0, place - 100), place + word.length + 100).trim()}${left.length > place + word.length + 100 ? "..." : ""}`;
		return at(
			["quote", "parts", part],
			`${where === "between" ? `Between parts ${part} and ${part + 1}` : where === "above" ? `Above the list of part ${part + 1}` : `In the sentence ${where} part ${part + 1}`} ${whose} says "${word}", which the quote leaves out:\n  ${around}`,
			"quote it, or add the words to quote.omits with the reason the parts say the same without them",
		);
	});
	// An entry for one edition may have nothing to explain in another, and the parts are the same.
	if (isOther) return swallowed;
	const unsaid = located.flatMap((part, i) => {
		const how = unsaidAt(text, part);
		return how ? [at(["quote", "parts", i], `Part ${i + 1} is ${how} in the archived text.`, "quote what the text says")] : [];
	});
	const dangling = quote.parts.flatMap((part, i) => {
		const word = danglingIn(part, language);
		return word
			? [
					at(
						["quote", "parts", i],
						`Part ${i + 1} ends with "${word.word}", and what it turns is left out.`,
						"let the part go on to the words it turns",
					),
				]
			: [];
	});
	const idle = idleExplanations(text, located, quote.omits).map((explained) =>
		at(
			["quote", "omits", quote.omits.indexOf(explained)],
			`"${explained.words}" is not left out beside part ${explained.part}.`,
			"copy the words from the text, name the part they stand beside, or remove the entry",
		),
	);
	return [...unsaid, ...swallowed, ...dangling, ...idle];
}

/** A part that stands far from the one before it, with its paragraph in front of that one as well: the file holds its text twice. */
function doubledProblems(entry: Entry<"clause">, text: NormalisedText, located: readonly LocatedPart[]): Problem[] {
	return located.flatMap((part, i) => {
		const before = located[i - 1];
		if (!before || part.start - before.end <= REACH) return [];
		// Whole lines alone: a paragraph may begin as a longer one does.
		const isEarlier = (offset: number, index: number) =>
			offset + part.paragraph.length <= before.start && lineAt(text, index) === part.paragraph;
		if (!text.offsets.some(isEarlier)) return [];
		return [
			{
				file: entry.file,
				line: entry.lineOf(["quote", "parts", i]),
				field: `quote.parts[${i}]`,
				rule: RULE,
				message: `Part ${i + 1} follows part ${i} only because the archived file holds its paragraph twice: it stands before part ${i} as well.`,
				fix: "put the parts in the order of one copy of the text",
			},
		];
	});
}

/** Days on which texts of a document's provider were recorded. */
function daysBeside(run: Run, document: string): Set<string> {
	const provider = document.slice(0, document.indexOf("/") + 1);
	const others = [...run.documents.keys()].filter((id) => id.startsWith(provider));
	return new Set(others.flatMap((id) => run.archive.historyOf(references(run, id)).map(({ date }) => date)));
}

async function prove(run: Run, entry: Entry<"clause">): Promise<Proof | Problem[]> {
	const { quote, document } = entry.data;
	if (!quote?.commit) return [];
	const at = (message: string, fix: string, field: (string | number)[] = ["quote", "commit"]): Problem => ({
		file: entry.file,
		line: entry.lineOf(field),
		field: field.join("."),
		rule: RULE,
		message,
		fix,
	});
	const found = await textAt(run, document, quote.commit);
	if (!found) {
		return [
			at(
				`No collection of "${document}" has commit ${quote.commit} with that document.`,
				`list its commits with \`npm run evidence -- versions ${document}\``,
			),
		];
	}
	const unfit = unfitToProve({ document, commit: quote.commit }, found, run.archive.history(found.reference));
	if (unfit) return [at(unfit.message, unfit.fix)];
	checkLanguage(run, document, quote.commit, found.text);
	const result = findParts(found.text, quote.parts);
	if ("missing" in result) return [missing(entry, result.missing, document, quote.commit, found.text)];
	const wrong = [
		...omissionProblems(run, entry, document, found.text, result.located),
		...doubledProblems(entry, found.text, result.located),
	];
	if (wrong.length > 0) return wrong;
	const omits = omitsHash(quote.omits);
	const alsoIn: Proof["alsoIn"] = [];
	for (const [index, other] of quote.alsoIn.entries()) {
		const there = await textAt(run, other.document, other.commit);
		if (!there) {
			return [at(`No collection of "${other.document}" has commit ${other.commit}.`, "correct the commit", ["quote", "alsoIn", index])];
		}
		const unfitThere = unfitToProve(other, there, run.archive.history(there.reference));
		if (unfitThere) return [at(unfitThere.message, unfitThere.fix, ["quote", "alsoIn", index])];
		checkLanguage(run, other.document, other.commit, there.text);
		const inOther = findParts(there.text, quote.parts);
		if ("missing" in inOther) {
			return [
				{
					...missing(entry, inOther.missing, other.document, other.commit, there.text),
					line: entry.lineOf(["quote", "alsoIn", index]),
					field: `quote.alsoIn[${index}]`,
				},
			];
		}
		const wrongThere = omissionProblems(run, entry, other.document, there.text, inOther.located);
		if (wrongThere.length > 0) return wrongThere;
		const { first, last, newest } = await range(run, other.document, quote.parts, there.reference.collection);
		alsoIn.push({
			document: other.document,
			...place(there.reference),
			commit: other.commit,
			date: there.date,
			...between(there),
			first,
			last,
			newest,
		});
	}
	const seen = await range(run, document, quote.parts, found.reference.collection);
	const dates = await dateProblems(entry, {
		proven: found.text,
		last: seen.last.date,
		language: languageOf(run, document),
		history: run.archive.historyOf(references(run, document)),
		cache: run.cache,
		text: async (version) => {
			await load(run, [version]);
			return run.texts.get(version.blob ?? "");
		},
		beside: () => daysBeside(run, document),
	});
	if (dates.length > 0) return dates;
	if (entry.data.dates.archived !== seen.first.date) {
		return [
			at(
				`dates.archived is "${entry.data.dates.archived}", but the first archived copy that holds this quote is of ${seen.first.date} (${seen.first.commit.slice(0, 12)}).`,
				seen.first.between
					? `write "${seen.first.date}": the archive's history contradicts the day of that commit, which may be any from ${seen.first.between.join(" to ")}; the words were there by the last`
					: `write "${seen.first.date}"`,
				["dates", "archived"],
			),
		];
	}
	return {
		document,
		...place(found.reference),
		commit: quote.commit,
		date: found.date,
		...between(found),
		quote: quoteHash(quote.parts),
		parts: [...result.found],
		...(omits ? { omits } : {}),
		...seen,
		alsoIn,
	};
}

/** Re-runs the search a silence rests on. Every place of the archived texts with a searched word must lie within a listed hit. */
async function searchAgain(run: Run, entry: Entry<"clause">): Promise<Searched | Problem[]> {
	const { search } = entry.data;
	if (!search) return [];
	const problems: Problem[] = [];
	const documents: Searched["documents"] = [];
	for (const [index, target] of search.documents.entries()) {
		const base = {
			file: entry.file,
			line: entry.lineOf(["search", "documents", index]),
			field: `search.documents[${index}]`,
			rule: "silences-are-searched",
		};
		const found = await textAt(run, target.document, target.commit);
		if (!found) {
			problems.push({ ...base, message: `No collection of "${target.document}" has commit ${target.commit}.`, fix: "correct the commit" });
			continue;
		}
		const unfit = unfitToSearch(target, found, search.on, {
			place: run.archive.history(found.reference),
			all: run.archive.historyOf(references(run, target.document)),
		});
		if (unfit) {
			problems.push({ ...base, ...unfit });
			continue;
		}
		checkLanguage(run, target.document, target.commit, found.text);
		const listed = search.hits.filter((hit) => hit.document === target.document);
		const words = wordsIn(search, languageOf(run, target.document), languageOf(run, entry.data.document));
		const { hits, unexplained, miscounted } = searchText(found.text, words, listed);
		for (const { line, word, excerpt } of unexplained) {
			problems.push({
				...base,
				message: `"${word}" is in ${target.document} at line ${line}, but no hit explains this place:\n  ...${excerpt}...`,
				fix: "add the passage to search.hits with the reason it does not answer the topic, or record a clause instead",
			});
		}
		for (const { hit, found: times } of miscounted) {
			const field = ["search", "hits", search.hits.indexOf(hit)] as const;
			const where = { ...base, line: entry.lineOf([...field]), field: `search.hits[${field[2]}]` };
			problems.push(
				times === 0
					? {
							...where,
							message: `The hit "${hit.words}" is not in ${target.document} at that commit.`,
							fix: "copy the words from the text, or remove the hit",
						}
					: {
							...where,
							message: `The hit "${hit.words}" stands ${times === 1 ? "once" : `${times} times`} in ${target.document}, and ${hit.times === 1 ? "explains one place" : `says ${hit.times}`}.`,
							fix:
								times > hit.times
									? `quote more of each passage, or write \`times: ${times}\` if the reason holds for all of them`
									: times === 1
										? "remove `times`"
										: `write \`times: ${times}\``,
						},
			);
		}
		const newest = run.archive.historyOf(references(run, target.document)).filter(isUsable).at(-1);
		documents.push({
			document: target.document,
			...place(found.reference),
			commit: target.commit,
			date: found.date,
			...between(found),
			hits,
			newest: { commit: newest?.commit ?? "", date: newest?.date ?? "", ...between(newest) },
		});
	}
	return problems.length > 0 ? problems : { search: searchHash(search), documents };
}

/**
 * Proves every quote and repeats every search against the archive.
 *
 * @param made day of the run, YYYY-MM-DD
 * @param onProgress called after each record with how many are done
 * @returns a lock that holds only what was proven, and a problem for each record that was not
 */
export async function verify(
	records: Records,
	archive: Archive,
	cache: HoldsCache,
	made: string,
	onProgress: (done: number, total: number) => void = () => {},
): Promise<VerifyResult> {
	const documents = new Map(records.document.map((entry) => [entry.id, entry]));
	archive.accept(records.document);
	// One walk over each collection for all its documents: one for each document took most of the time.
	archive.prefetch(records.document.flatMap(({ data }) => (data.archive === "linked-only" ? [] : data.archive)));
	const run: Run = { archive, cache, documents, texts: new Map(), foreign: new Map(), looked: new Set() };
	const problems: Problem[] = [];
	const lock: Lock = { version: 2, normalisation: NORMALISATION, made, collections: {}, proofs: {}, searches: {}, copies: {}, drift: {} };
	let quotes = 0;
	let silences = 0;
	// Clauses of one document one after the other: its texts are then in memory only once.
	const clauses = [...records.clause].sort((a, b) => a.data.document.localeCompare(b.data.document));
	let document = "";
	for (const [index, entry] of clauses.entries()) {
		if (entry.data.document !== document) {
			run.texts.clear();
			document = entry.data.document;
		}
		if (entry.data.quote?.commit) {
			const proof = await prove(run, entry);
			if (Array.isArray(proof)) problems.push(...proof);
			else lock.proofs[entry.id] = proof;
			quotes += 1;
		}
		if (entry.data.search) {
			const searched = await searchAgain(run, entry);
			if (Array.isArray(searched)) problems.push(...searched);
			else lock.searches[entry.id] = searched;
			silences += 1;
		}
		onProgress(index + 1, clauses.length);
	}
	problems.push(...run.foreign.values());
	for (const { version, drift } of await driftAll(newTracer(records, archive, cache))) lock.drift[version] = drift;
	const used = [...Object.values(lock.proofs), ...Object.values(lock.searches).flatMap((s) => s.documents)];
	for (const collection of [...new Set(used.map((p) => p.collection))].sort()) lock.collections[collection] = archive.head(collection);
	lock.copies = namedCopies(records, archive);
	const sorted = <T>(map: Record<string, T>) => Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
	lock.proofs = sorted(lock.proofs);
	lock.searches = sorted(lock.searches);
	return { lock, problems, quotes, silences };
}
