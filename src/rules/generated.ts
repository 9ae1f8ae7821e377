import { existsSync, readFileSync } from "node:fs";
import type { z } from "zod";
import type { Problem } from "../records/problem.ts";
import { ledger as ledgerSchema } from "../schema/ledger.ts";
import { type Lock, lock as lockSchema } from "../schema/lock.ts";
import type { LedgerFile } from "./rule.ts";

/** Name of the ledger in a content folder. */
export const LEDGER_NAME = "ledger.json";

/** A file of content/ that a command writes, as messages speak of it. */
interface Generated {
	readonly name: string;
	readonly noun: string;
	readonly rule: string;
	readonly fix: string;
}

/** Reads and parses one such file. A missing file is no problem by itself. */
function read<S extends z.ZodType>(file: string, schema: S, about: Generated): { data?: z.infer<S>; text: string; problems: Problem[] } {
	if (!existsSync(file)) return { text: "", problems: [] };
	const text = readFileSync(file, "utf8");
	const fail = (message: string) => ({
		text,
		problems: [{ file: `content/${about.name}`, line: 1, field: "file", rule: about.rule, message, fix: about.fix }],
	});
	try {
		const result = schema.safeParse(JSON.parse(text));
		if (result.success) return { data: result.data, text, problems: [] };
		const [issue] = result.error.issues;
		return fail(`The ${about.noun} is not valid: ${issue?.path.join(".")}: ${issue?.message}`);
	} catch (error) {
		return fail(`The ${about.noun} is not JSON: ${(error as Error).message}`);
	}
}

/** Reads the lock. Where it is missing, the quotes that rest on it are the problem. */
export function readLock(file: string): { lock: Lock | undefined; problems: Problem[] } {
	const { data, problems } = read(file, lockSchema, {
		name: "evidence.lock.json",
		noun: "lock",
		rule: "quotes-match-the-lock",
		fix: "write it again: npm run evidence -- verify",
	});
	return { lock: data, problems };
}

/** Reads the ledger. Where it is missing, nothing was published yet. */
export function readLedger(file: string): { ledger: LedgerFile | undefined; problems: Problem[] } {
	const { data, text, problems } = read(file, ledgerSchema, {
		name: LEDGER_NAME,
		noun: "ledger",
		rule: "published-addresses-stay",
		fix: "take it back from the last commit; it cannot be made again from the content of today",
	});
	if (!data) return { ledger: undefined, problems };
	const lines = new Map<string, number>();
	for (const [i, line] of text.split("\n").entries()) {
		const key = /^\s*"([^"]+)"/.exec(line)?.[1];
		if (key !== undefined && !lines.has(key)) lines.set(key, i + 1);
	}
	return { ledger: { data, lineOf: (key) => lines.get(key) ?? 1 }, problems };
}
