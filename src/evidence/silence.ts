import type { Path } from "../content/field.ts";
import { type Problem, problemAt } from "../content/problem.ts";
import type { Entry } from "../content/read.ts";
import type { Searched } from "../schema/lock.ts";
import { unfitToSearch } from "./fit-copies.ts";
import { searchHash, sha256 } from "./hash.ts";
import { between, type Copy, checkLanguage, copyAt, languageOf, place, type Run, references } from "./run.ts";
import { searchText, wordsIn } from "./search.ts";
import { isUsable } from "./versions.ts";

type Silence = ReturnType<typeof searchText>;

/** What a search finds in a copy. Only that everything is explained is remembered. */
async function silenceIn(
	run: Run,
	copy: Copy,
	asked: string,
	words: Parameters<typeof searchText>[1],
	listed: Parameters<typeof searchText>[2],
): Promise<Silence> {
	let found: Silence | undefined;
	const hits = await run.cache.fact(`silence ${copy.blob} ${asked}`, async () => {
		found = searchText(await copy.text(), words, listed);
		return found.unexplained.length + found.miscounted.length === 0 ? found.hits : undefined;
	});
	return found ?? { hits: hits ?? 0, unexplained: [], miscounted: [] };
}

/** Re-runs the search a silence rests on. Every place of the archived texts with a searched word must lie within a listed hit. */
export async function searchAgain(run: Run, entry: Entry<"clause">): Promise<Searched | Problem[]> {
	const { search } = entry.data;
	if (!search) return [];
	const problems: Problem[] = [];
	const documents: Searched["documents"] = [];
	for (const [index, target] of search.documents.entries()) {
		const add = (message: string, fix: string, path: Path = ["search", "documents", index]) =>
			problems.push(problemAt(entry, "silences-are-searched", path, message, fix));
		const found = copyAt(run, target.document, target.commit);
		if (!found) {
			add(`No collection of "${target.document}" has commit ${target.commit}.`, "correct the commit");
			continue;
		}
		await checkLanguage(run, target.document, target.commit, found);
		const unfit = unfitToSearch(target, found, search.on, {
			place: run.archive.history(found.reference),
			all: run.archive.historyOf(references(run, target.document)),
		});
		if (unfit) {
			add(unfit.message, unfit.fix);
			continue;
		}
		const listed = search.hits.filter((hit) => hit.document === target.document);
		const words = wordsIn(search, languageOf(run, target.document), languageOf(run, entry.data.document));
		const asked = sha256(JSON.stringify([words, listed.map((hit) => [hit.words, hit.times])]));
		const { hits, unexplained, miscounted } = await silenceIn(run, found, asked, words, listed);
		for (const { line, word, excerpt } of unexplained) {
			add(
				`"${word}" is in ${target.document} at line ${line}, but no hit explains this place:\n  ...${excerpt}...`,
				"add the passage to search.hits with the reason it does not answer the topic, or record a clause instead",
			);
		}
		for (const { hit, found: times } of miscounted) {
			const path = ["search", "hits", search.hits.indexOf(hit)];
			if (times === 0) {
				add(`The hit "${hit.words}" is not in ${target.document} at that commit.`, "copy the words from the text, or remove the hit", path);
				continue;
			}
			const write = times === 1 ? "remove `times`" : `write \`times: ${times}\``;
			add(
				`The hit "${hit.words}" stands ${times === 1 ? "once" : `${times} times`} in ${target.document}, and ${hit.times === 1 ? "explains one place" : `says ${hit.times}`}.`,
				times > hit.times ? `quote more of each passage, or write \`times: ${times}\` if the reason holds for all of them` : write,
				path,
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
