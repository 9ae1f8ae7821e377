import { printable } from "../schema/text.ts";
import { fieldName, type Path } from "./field.ts";

/** One finding about content. `rule` names the sentence that does not hold. */
export interface Problem {
	/** Path from the project root, with forward slashes. */
	readonly file: string;
	/** 1-based line in the source file. */
	readonly line: number;
	/** Field path such as `control.routes[0].url`, or a place such as `body`. */
	readonly field: string;
	readonly rule: string;
	/** What is wrong, with the value in quotes. May have several lines. */
	readonly message: string;
	/** What to do about it. */
	readonly fix: string;
	/** The one right answer, where there is one: `npm run check -- --fix` gives it. */
	readonly mend?: Mend;
}

/** What stands on the line of a problem, and what belongs in its place; nothing, where an entry of a list or a field is to go. */
export interface Mend {
	readonly from: string;
	readonly to?: string;
}

/** A problem of a field of a record. @param entry of which the file is, and who knows the lines of its fields */
export function problemAt(
	entry: { readonly file: string; lineOf(path: Path): number },
	rule: string,
	path: Path,
	message: string,
	fix: string,
): Problem {
	return { file: entry.file, line: entry.lineOf(path), field: fieldName(path), rule, message, fix };
}

/** Sorts by file, line, field and rule, so that two runs print the same. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
	const key = (p: Problem) => `${p.file}\u0000${String(p.line).padStart(7, "0")}\u0000${p.field}\u0000${p.rule}`;
	return problems
		.map((problem) => ({ problem, key: key(problem) }))
		.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
		.map((entry) => entry.problem);
}

/** The form a person reads. */
export function formatProblem(p: Problem): string {
	const message = p.message
		.split("\n")
		.map((line) => `  ${line}`)
		.join("\n");
	return printable(`${p.file}:${p.line}  ${p.field}\n${message}\n  Fix: ${p.fix}\n  (rule ${p.rule})`);
}

/** The form a CI annotates lines with (GitHub workflow command). */
export function annotateProblem(p: Problem): string {
	const escaped = (text: string) => printable(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
	const property = (text: string) => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
	return `::error file=${property(p.file)},line=${p.line},title=${property(p.rule)}::${escaped(`${p.field}: ${p.message} Fix: ${p.fix}`)}`;
}
