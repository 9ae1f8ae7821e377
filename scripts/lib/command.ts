import { type ParseArgsConfig, parseArgs } from "node:util";
import { noRoom } from "../../src/content/whole.ts";
import { GitError } from "../../src/evidence/git.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
/** Values of a command's options, by their names. */
export type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>["values"];

/** Options alone, or arguments too. */
type Takes = "options" | "arguments";

/** What was asked for cannot be done. The message says why, and what to do. */
export class Failure extends Error {}

/** What was asked for is none of what the command can be asked: its usage is shown too. */
export class UsageError extends Failure {}

/** Ends the command with a message. */
export function fail(text: string): never {
	throw new Failure(text);
}

/** @throws UsageError for an option or an argument that the command does not have */
function read<O extends Options>(options: O, takes: Takes): { values: Values<O>; positionals: string[] } {
	try {
		const { values, positionals } = parseArgs({
			options: { ...options, help: { type: "boolean" } },
			allowPositionals: takes === "arguments",
		});
		return { values: values as Values<O>, positionals };
	} catch (error) {
		if ((error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") !== true) throw error;
		throw new UsageError((error as Error).message);
	}
}

/**
 * Runs a command: reads its options, answers --help, and says in words what cannot be done. Anything else that is thrown is
 * a fault of ours and shows its trace.
 *
 * @param usage what --help prints
 * @param options of parseArgs, without help
 * @param takes whether it takes arguments beside options
 * @param failed exit code of what cannot be done, unless the work has set one
 */
export async function command<const O extends Options>(
	{ usage, options, takes = "options", failed = 1 }: { usage: string; options: O; takes?: Takes; failed?: number },
	work: (values: Values<O>, positionals: readonly string[]) => unknown,
): Promise<void> {
	try {
		const { values, positionals } = read(options, takes);
		if ("help" in values && values.help === true) console.log(usage);
		else await work(values, positionals);
	} catch (error) {
		const isTold = error instanceof Failure || error instanceof GitError;
		if (!isTold && !noRoom(error)) throw error;
		console.error(
			isTold ? error.message : `There is no room to write (${(error as Error).message}).\nFix: make room on that disk and run it again`,
		);
		if (error instanceof UsageError) console.error(`\n${usage}`);
		// Not process.exit: a pipe must get everything that was printed before.
		process.exitCode = process.exitCode || failed;
	}
}
