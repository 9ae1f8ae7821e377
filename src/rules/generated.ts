import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { notUtf8 } from "../content/files.ts";
import type { Problem } from "../content/problem.ts";
import { clauseOfProof, writtenPaths } from "../content/written.ts";
import { NORMALISATION } from "../evidence/normalise.ts";
import { SLUG } from "../schema/id.ts";
import { BOOK_NAME, joinLedger, type LedgerPiece, ledgerFile } from "../schema/ledger-files.ts";
import type { Lock } from "../schema/lock.ts";
import {
	ARCHIVE_NAME,
	type ArchiveFile,
	archiveFile,
	type LockPieces,
	type ProofFile,
	proofFile,
	toLock,
	type WatchFile,
	watchFile,
} from "../schema/lock-files.ts";
import { type LedgerFile, PROOF_RULE, proofKey, WATCH_KEY } from "./rule.ts";
import { sealState } from "./seal.ts";

export const SEAL_RULE = "written-files-are-sealed";

/** A kind of file that a command writes, as messages speak of it. */
interface Generated {
	readonly noun: string;
	readonly rule: string;
	readonly fix: string;
	/** What gives it a seal where it never had one. */
	readonly seal: string;
}

const PROVE = "write it again: npm run evidence -- verify";
const PROOF: Generated = { noun: "proof file", rule: PROOF_RULE, fix: PROVE, seal: PROVE };
const LOOK = "take it back from the last commit, or look again: npm run evidence -- watch";
const WATCH: Generated = { noun: "file of the watch", rule: PROOF_RULE, fix: LOOK, seal: LOOK };
const LEDGER: Generated = {
	noun: "ledger",
	rule: "published-addresses-stay",
	fix: "take it back whole from the last commit, or from one side of a merge, then: npm run ledger; it cannot be made again from the content of today",
	seal: "npm run ledger",
};

/** Lines that git writes between two versions it could not merge. */
const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;

/** What a file says, if it is one of its kind, and what is wrong with it. A missing file is no problem by itself. */
interface Read<T> {
	readonly data?: T;
	readonly text: string;
	readonly problems: readonly Problem[];
}

/** Reads and parses one such file. @param path below the content folder */
function read<S extends z.ZodType>(folder: string, path: string, schema: S, about: Generated): Read<z.infer<S>> {
	const place = { file: `content/${path}`, line: 1, field: "file" };
	const refuse = (message: string, more: Partial<Problem> = {}) => ({
		text: "",
		problems: [{ ...place, rule: about.rule, message, fix: about.fix, ...more }],
	});
	const file = join(folder, path);
	let text: string;
	try {
		if (!lstatSync(file).isFile()) return refuse(`The ${about.noun} is not a file: links are not followed.`);
		const bytes = readFileSync(file);
		const wrong = notUtf8(bytes);
		if (wrong) return refuse(`Byte ${wrong.offset} of the ${about.noun} is ${wrong.byte}, which is not UTF-8 there.`, { line: wrong.line });
		text = bytes.toString("utf8");
	} catch (error) {
		const { code } = error as { code?: string };
		return code === "ENOENT" ? { text: "", problems: [] } : refuse(`The ${about.noun} cannot be read: ${code}.`);
	}
	const mark = MERGE_MARK.exec(text);
	if (mark)
		return refuse(`The ${about.noun} holds two versions that git could not merge.`, { line: text.slice(0, mark.index).split("\n").length });
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		return refuse(`The ${about.noun} is not JSON: ${(error as Error).message}`);
	}
	const result = schema.safeParse(json);
	if (!result.success) {
		const [issue] = result.error.issues;
		return refuse(`The ${about.noun} is not valid: ${issue?.path.join(".")}: ${issue?.message}`);
	}
	const state = sealState(json);
	const unsealed =
		state === "none"
			? { message: `The ${about.noun} has no seal of the command that writes it.`, fix: about.seal }
			: {
					message: `The ${about.noun} was edited by hand, or merged line by line, after the command wrote it: its seal does not fit.`,
					fix: about.fix,
				};
	const problems: Problem[] = state === "whole" ? [] : [{ ...place, field: "seal", rule: SEAL_RULE, ...unsealed }];
	// The seal belongs to the file, not to what it says.
	const { seal: _, ...data } = result.data as object & { seal?: string };
	return { data: data as z.infer<S>, text, problems };
}

/** Whether a problem is only that a file of the ledger has no seal yet: the command that writes it gives it one. */
export function isUnsealed({ rule, fix }: Problem): boolean {
	return rule === SEAL_RULE && fix === LEDGER.seal;
}

/** A file in a folder where only commands write, and none of theirs. */
function misplaced(path: string): Problem {
	return {
		file: `content/${path}`,
		line: 1,
		field: "file name",
		rule: "files-have-a-place",
		message: `"${path}" is no file that a command writes. In ledger/ and watch/ lie only <platform>.json, ledger/${BOOK_NAME}.json and watch/${ARCHIVE_NAME}.json.`,
		fix: "move or remove the file",
	};
}

/** `acme` for ledger/acme.json; undefined for what is no such file. */
function nameIn(path: string, other: string): string | undefined {
	const [, name = ""] = /^[^/]+\/([^/]+)\.json$/.exec(path) ?? [];
	return name === other || SLUG.test(name) ? name : undefined;
}

/** What lies in the proof files and in the files of the watch. */
export interface LockRead {
	readonly lock: Lock | undefined;
	/** The files themselves, of those that are whole or only lack a fitting seal. */
	readonly pieces: LockPieces;
	/** Clauses whose proof file is not as its command wrote it. */
	readonly unsealed: ReadonlySet<string>;
	/** What could not be read, as rules know it: `proofKey` of a clause, or WATCH_KEY. */
	readonly broken: ReadonlySet<string>;
	readonly problems: readonly Problem[];
}

/** Proofs that were made before the rules of comparison changed: one problem, not one for each. */
function oldNormalisations(proofs: ReadonlyMap<string, ProofFile>): Problem[] {
	const old = [...proofs].filter(([, { normalisation }]) => normalisation !== NORMALISATION);
	const [first] = old;
	if (!first) return [];
	const [clause, { normalisation }] = first;
	return [
		{
			file: `content/clauses/${clause}/proof.json`,
			line: 1,
			field: "normalisation",
			rule: PROOF_RULE,
			message: `${old.length} of ${proofs.size} proof files were made under another normalisation, this one under ${normalisation}; this is ${NORMALISATION}.`,
			fix: "prove them: npm run evidence -- verify",
		},
	];
}

/**
 * Reads the proofs of all clauses and what the watch found, and puts the lock together. Where a proof is missing, the
 * quote that rests on it is the problem.
 *
 * @param folder the content folder
 */
export function readLock(folder: string): LockRead {
	const proofs = new Map<string, ProofFile>();
	const watch = new Map<string, WatchFile>();
	let archive: ArchiveFile | undefined;
	const problems: Problem[] = [];
	const unsealed = new Set<string>();
	const broken = new Set<string>();
	for (const path of writtenPaths(folder)) {
		const clause = clauseOfProof(path);
		if (clause !== undefined) {
			const one = read(folder, path, proofFile, PROOF);
			problems.push(...one.problems);
			if (one.data) proofs.set(clause, one.data);
			else broken.add(proofKey(clause));
			if (one.problems.length > 0) unsealed.add(clause);
		} else if (path.startsWith("watch/")) {
			const name = nameIn(path, ARCHIVE_NAME);
			if (name === undefined) {
				problems.push(misplaced(path));
				continue;
			}
			const one = read(folder, path, name === ARCHIVE_NAME ? archiveFile : watchFile, WATCH);
			problems.push(...one.problems);
			if (!one.data) broken.add(WATCH_KEY);
			else if (name === ARCHIVE_NAME) archive = one.data as ArchiveFile;
			else watch.set(name, one.data as WatchFile);
		}
	}
	const pieces = { proofs, watch, archive };
	return { lock: toLock(pieces), pieces, unsealed, broken, problems: [...problems, ...oldNormalisations(proofs)] };
}

/** First line of a text on which each key or word of a list stands. */
function linesOf(text: string): Map<string, number> {
	const lines = new Map<string, number>();
	for (const [i, line] of text.split("\n").entries()) {
		const key = /^\s*"([^"]+)"/.exec(line)?.[1];
		if (key !== undefined && !lines.has(key)) lines.set(key, i + 1);
	}
	return lines;
}

/** Reads the ledger. Where it is missing, nothing was published yet. @param folder the content folder */
export function readLedger(folder: string): { ledger: LedgerFile | undefined; problems: Problem[] } {
	const pieces: LedgerPiece[] = [];
	const problems: Problem[] = [];
	const places = new Map<string, { file: string; line: number }>();
	const owners = new Map<string, { readonly clause: string; readonly file: string }>();
	let isWhole = true;
	for (const path of writtenPaths(folder).filter((one) => one.startsWith("ledger/"))) {
		if (nameIn(path, BOOK_NAME) === undefined) {
			problems.push(misplaced(path));
			continue;
		}
		const { data, text, problems: own } = read(folder, path, ledgerFile, LEDGER);
		problems.push(...own);
		if (!data) {
			isWhole = false;
			continue;
		}
		const file = `content/${path}`;
		pieces.push(data);
		for (const [key, line] of linesOf(text)) if (!places.has(key)) places.set(key, { file, line });
		for (const [number, clause] of Object.entries(data.numbers)) {
			const other = owners.get(number);
			owners.set(number, { clause, file });
			if (other !== undefined && other.clause !== clause)
				problems.push({
					file,
					line: linesOf(text).get(number) ?? 1,
					field: number,
					rule: LEDGER.rule,
					message: `"${number}" is the number of "${clause}" here and of "${other.clause}" in ${other.file}.`,
					fix: "take this file back from the last commit of the main branch, write `id: new` in the record that came later, then: npm run number",
				});
		}
	}
	const data = isWhole ? joinLedger(pieces) : undefined;
	const nowhere = { file: `content/ledger/${BOOK_NAME}.json`, line: 1 };
	return { ledger: data && { data, placeOf: (key) => places.get(key) ?? nowhere }, problems };
}
