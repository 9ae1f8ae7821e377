import type { Path } from "../content/field.ts";
import { type Problem, problemAt } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import type { Proof } from "../schema/lock.ts";
import { dateProblems } from "./claimed-dates.ts";
import { findParts } from "./find.ts";
import { unfitToProve } from "./fit-copies.ts";
import { omitsHash, quoteHash, sha256 } from "./hash.ts";
import { holdsParts } from "./locate.ts";
import { doubledProblems, missing, omissionProblems, QUOTES_RULE } from "./quote-problems.ts";
import { between, checkLanguage, copyAt, languageOf, load, place, type Run, references } from "./run.ts";
import { type DocumentVersion, isUsable } from "./versions.ts";

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

/** Days on which texts of a document's provider were recorded. */
function daysBeside(run: Run, document: string): ReadonlySet<string> {
	const provider = document.slice(0, document.indexOf("/") + 1);
	let days = run.daysOf.get(provider);
	if (!days) {
		const others = [...run.documents.keys()].filter((id) => id.startsWith(provider));
		days = new Set(others.flatMap((id) => run.archive.historyOf(references(run, id)).map(({ date }) => date)));
		run.daysOf.set(provider, days);
	}
	return days;
}

/** Looks for a quote at the commit it names, in the other editions it names, and through the history of its document. */
export async function prove(run: Run, entry: Entry<"clause">): Promise<Proof | Problem[]> {
	const { quote, document } = entry.data;
	if (!quote?.commit) return [];
	const at = (message: string, fix: string, path: Path = ["quote", "commit"]) => problemAt(entry, QUOTES_RULE, path, message, fix);
	const found = copyAt(run, document, quote.commit);
	if (!found) {
		return [
			at(
				`No collection of "${document}" has commit ${quote.commit} with that document.`,
				`list its commits with \`npm run evidence -- versions ${document}\``,
			),
		];
	}
	await checkLanguage(run, document, quote.commit, found);
	const unfit = unfitToProve({ document, commit: quote.commit }, found, run.archive.history(found.reference));
	if (unfit) return [at(unfit.message, unfit.fix)];
	const omits = omitsHash(quote.omits);
	const language = languageOf(run, document);
	let problems: Problem[] = [];
	// Only what was proven is remembered: a problem is worked out anew, with its words.
	const parts = await run.cache.fact(`proof ${found.blob} ${quoteHash(quote.parts)} ${omits} ${language}`, async () => {
		const text = await found.text();
		const result = findParts(text, quote.parts);
		problems =
			"missing" in result
				? [missing(entry, result.missing, document, quote.commit ?? "", text)]
				: [...omissionProblems(entry, document, text, result.located, language), ...doubledProblems(entry, text, result.located)];
		return "missing" in result || problems.length > 0 ? undefined : result.found;
	});
	if (!parts) return problems;
	const alsoIn: Proof["alsoIn"] = [];
	for (const [index, other] of quote.alsoIn.entries()) {
		const there = copyAt(run, other.document, other.commit);
		if (!there) {
			return [at(`No collection of "${other.document}" has commit ${other.commit}.`, "correct the commit", ["quote", "alsoIn", index])];
		}
		await checkLanguage(run, other.document, other.commit, there);
		const unfitThere = unfitToProve(other, there, run.archive.history(there.reference));
		if (unfitThere) return [at(unfitThere.message, unfitThere.fix, ["quote", "alsoIn", index])];
		let absent: Problem | undefined;
		let wrongThere: Problem[] = [];
		const theirs = languageOf(run, other.document);
		await run.cache.fact(`holds ${there.blob} ${quoteHash(quote.parts)} ${omits} ${theirs}`, async () => {
			const text = await there.text();
			const result = findParts(text, quote.parts);
			if ("missing" in result) absent = missing(entry, result.missing, other.document, other.commit, text);
			else wrongThere = omissionProblems(entry, other.document, text, result.located, theirs);
			return absent || wrongThere.length > 0 ? undefined : true;
		});
		if (wrongThere.length > 0) return wrongThere;
		if (absent) return [{ ...absent, line: entry.lineOf(["quote", "alsoIn", index]), field: `quote.alsoIn[${index}]` }];
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
	const history = run.archive.historyOf(references(run, document));
	let dates: Problem[] = [];
	const shown = [
		entry.id,
		entry.data.dates,
		entry.data.ended?.on,
		seen.first.date,
		seen.last.date,
		history.map(({ blob, date }) => [blob, date]),
	];
	const beside = daysBeside(run, document);
	await run.cache.fact(`dates ${found.blob} ${language} ${sha256(JSON.stringify([shown, [...beside]]))}`, async () => {
		dates = await dateProblems(entry, {
			proven: await found.text(),
			first: seen.first.date,
			last: seen.last.date,
			language,
			history,
			cache: run.cache,
			text: async (version) => {
				await load(run, [version]);
				return run.texts.get(version.blob ?? "");
			},
			beside: () => beside,
		});
		return dates.length > 0 ? undefined : true;
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
		parts: [...parts],
		...(omits ? { omits } : {}),
		...seen,
		alsoIn,
	};
}
