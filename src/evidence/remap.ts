import { isDeepStrictEqual } from "node:util";
import { isAlias, isMap, isScalar, parseDocument } from "yaml";
import type { Records } from "../content/read.ts";
import type { Lock, NamedCopy } from "../schema/lock.ts";
import type { Archive } from "./archive.ts";
import { type NamedCommit, namedCommits, namedCopies, placesHere } from "./named.ts";

/** A commit that a record names and the history no longer has, with the commit that holds the same text. */
export interface Remapped extends NamedCommit {
	readonly to: string;
}

/** One for which no commit was found, and why. */
export interface Unfound extends NamedCommit {
	readonly why: string;
}

/** The commit of a document's places that shows the same text on the same day, the same path first. */
function sameCopy(
	records: Pick<Records, "document">,
	archive: Archive,
	document: string,
	copy: NamedCopy,
): { to: string } | { why: string } {
	const places = [...placesHere(records, archive, document)].sort((a, b) => Number(b.path === copy.path) - Number(a.path === copy.path));
	const other = new Set<string>();
	for (const place of places) {
		const history = archive.history(place);
		const same = history.filter(({ blob }) => blob === copy.blob);
		const ofDay = same.find(({ date }) => date === copy.date);
		// A commit that recorded another document: the text stood there unchanged on that day.
		const stood = history.findLast(({ date }) => date <= copy.date);
		const found = ofDay ?? (stood?.blob === copy.blob ? stood : undefined);
		if (found) return { to: found.commit };
		for (const { date, commit } of same) other.add(`${date} (${commit.slice(0, 12)})`);
	}
	if (other.size > 0) return { why: `the same text stands there, but not on ${copy.date}: ${[...other].join(", ")}` };
	return { why: `no copy has the text of ${copy.date} (blob ${copy.blob.slice(0, 12)}) any more` };
}

/**
 * Finds the same texts again for every commit that records name and the archive's history lacks.
 *
 * @param lock what was proven before the history was rewritten: it knows the blob behind each commit
 */
export function remap(records: Records, archive: Archive, lock: Pick<Lock, "copies">): { found: Remapped[]; unfound: Unfound[] } {
	const here = namedCopies(records, archive);
	const found: Remapped[] = [];
	const unfound: Unfound[] = [];
	for (const named of namedCommits(records)) {
		const { document, commit } = named;
		if (here[document]?.[commit]) continue;
		const copy = lock.copies[document]?.[commit];
		const result = copy ? sameCopy(records, archive, document, copy) : { why: "the last watch does not know what text that commit held" };
		if ("to" in result) found.push({ ...named, ...result });
		else unfound.push({ ...named, ...result });
	}
	return { found, unfound };
}

/** Front matter of an .mdx file, all of a .yaml file: where it begins, and its text. */
function yamlOf(text: string): { readonly start: number; readonly yaml: string } {
	const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text.replace(/^\uFEFF/, ""));
	if (!matter) return { start: 0, yaml: text };
	return { start: text.indexOf("\n") + 1, yaml: matter[1] ?? "" };
}

/**
 * A record's file with the commits replaced and every other character as it was. A value that stands for another one
 * (`*name`) gets its own.
 *
 * @throws where a value is not where the record has it, or stands for others too, so that nothing else is changed
 */
export function withCommits(text: string, remapped: readonly Pick<Remapped, "at" | "commit" | "to">[]): string {
	const { start, yaml } = yamlOf(text);
	const document = parseDocument(yaml);
	if (!isMap(document.contents)) throw new Error("The file holds no record.");
	const edits = remapped.map(({ at, commit, to }) => {
		const node = document.getIn(at, true);
		const [from, end] = ((isScalar(node) || isAlias(node)) && node.range) || [0, 0];
		if (isAlias(node)) return { from, end, text: `"${to}"` };
		const within = yaml.slice(from, end).indexOf(commit);
		if (within < 0) throw new Error(`${at.join(".")} is not ${commit}.`);
		return { from: from + within, end: from + within + commit.length, text: to };
	});
	let result = yaml;
	for (const { from, end, text } of edits.sort((a, b) => b.from - a.from)) result = result.slice(0, from) + text + result.slice(end);
	// Read again, so that whatever YAML can do with names for values changes no other field.
	const expected = parseDocument(JSON.stringify(document.toJS()));
	for (const { at, to } of remapped) expected.setIn(at, to);
	if (!isDeepStrictEqual(parseDocument(result).toJS(), expected.toJS()))
		throw new Error("A commit in it stands for another value too (&name, *name).");
	return text.slice(0, start) + result + text.slice(start + yaml.length);
}
