import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../schema/language.ts";
import { formatProblem } from "./problem.ts";
import { type Entry, readRecord } from "./read.ts";

/** Where the project keeps what it knows of languages. That is the same for every book. */
export const ownLanguages = (): string => join(import.meta.dirname, "..", "..", "content", "languages");

/** @throws where the file is not valid, with file, line and fix */
function readLanguage(folder: string, name: string): Language {
	const { entry, problems } = readRecord(`languages/${name}`, `content/languages/${name}`, readFileSync(join(folder, name), "utf8"));
	if (!entry || problems.length > 0) throw new Error(problems.map(formatProblem).join("\n\n"));
	return (entry as Entry<"language">).data;
}

/**
 * What is known of each language, by its code, sorted.
 *
 * @throws where a file is not valid, with file, line and fix
 */
export function readLanguages(folder: string): ReadonlyMap<string, Language> {
	const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
	return new Map(names.sort().map((name) => [name.replace(".yaml", ""), readLanguage(folder, name)]));
}

let all: ReadonlyMap<string, Language> | undefined;

/** What is known of all languages, read once a process. */
export function languages(): ReadonlyMap<string, Language> {
	all ??= readLanguages(ownLanguages());
	return all;
}

const known = new Map<string, Language | undefined>();

/** What is known of one, whose file alone is read: most runs need no other than English. @param language as `en` or `de-AT` */
export function knownOf(language: string): Language | undefined {
	const code = language.split("-")[0]?.toLowerCase() ?? "";
	if (!known.has(code)) {
		const isThere = existsSync(join(ownLanguages(), `${code}.yaml`));
		known.set(code, isThere ? readLanguage(ownLanguages(), `${code}.yaml`) : undefined);
	}
	return known.get(code);
}
