import { lstatSync, readFileSync } from "node:fs";
import type { z } from "zod";
import { notUtf8 } from "../records/files.ts";
import type { Problem } from "../records/problem.ts";
import { ledger as ledgerSchema } from "../schema/ledger.ts";
import { type Lock, lock as lockSchema } from "../schema/lock.ts";
import type { LedgerFile } from "./rule.ts";
import { sealState } from "./seal.ts";

/** Name of the ledger in a content folder. */
export const LEDGER_NAME = "ledger.json";

export const SEAL_RULE = "written-files-are-sealed";

/** A file of content/ that a command writes, as messages speak of it. */
interface Generated {
	readonly name: string;
	readonly noun: string;
	readonly rule: string;
	readonly fix: string;
	/** What gives it a seal where it never had one. */
	readonly seal: string;
}

/** Lines that git writes between two versions it could not merge. */
const MERGE_MARK = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/m;

/** Reads and parses one such file. A missing file is no problem by itself. */
function read<S extends z.ZodType>(file: string, schema: S, about: Generated): { data?: z.infer<S>; text: string; problems: Problem[] } {
	const place = { file: `content/${about.name}`, line: 1, field: "file" };
	const refuse = (message: string, more: Partial<Problem> = {}) => ({
		text: "",
		problems: [{ ...place, rule: about.rule, message, fix: about.fix, ...more }],
	});
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
	const problems: Problem[] =
		state === "whole"
			? []
			: [
					state === "none"
						? {
								...place,
								field: "seal",
								rule: SEAL_RULE,
								message: `The ${about.noun} has no seal of the command that writes it.`,
								fix: about.seal,
							}
						: {
								...place,
								field: "seal",
								rule: SEAL_RULE,
								message: `The ${about.noun} was edited by hand, or merged line by line, after the command wrote it: its seal does not fit.`,
								fix: about.fix,
							},
				];
	// The seal belongs to the file, not to what it says.
	const { seal: _, ...data } = result.data as object & { seal?: string };
	return { data: data as z.infer<S>, text, problems };
}

/** Whether a problem is only that a file has no seal yet: the command that writes it gives it one. */
export function isUnsealed({ rule, file, fix }: Problem): boolean {
	return rule === SEAL_RULE && file === `content/${LEDGER_NAME}` && fix === LEDGER.seal;
}

const LOCK: Generated = {
	name: "evidence.lock.json",
	noun: "lock",
	rule: "quotes-match-the-lock",
	fix: "write it again: npm run evidence -- verify",
	seal: "write it again: npm run evidence -- verify",
};
const LEDGER: Generated = {
	name: LEDGER_NAME,
	noun: "ledger",
	rule: "published-addresses-stay",
	fix: "take it back whole from the last commit, or from one side of a merge, then: npm run ledger; it cannot be made again from the content of today",
	seal: "npm run ledger",
};

/** Reads the lock. Where it is missing, the quotes that rest on it are the problem. */
export function readLock(file: string): { lock: Lock | undefined; problems: Problem[] } {
	const { data, problems } = read(file, lockSchema, LOCK);
	return { lock: data, problems };
}

/** Reads the ledger. Where it is missing, nothing was published yet. */
export function readLedger(file: string): { ledger: LedgerFile | undefined; problems: Problem[] } {
	const { data, text, problems } = read(file, ledgerSchema, LEDGER);
	if (!data) return { ledger: undefined, problems };
	const lines = new Map<string, number>();
	for (const [i, line] of text.split("\n").entries()) {
		const key = /^\s*"([^"]+)"/.exec(line)?.[1];
		if (key !== undefined && !lines.has(key)) lines.set(key, i + 1);
	}
	return { ledger: { data, lineOf: (key) => lines.get(key) ?? 1 }, problems };
}
