import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail } from "../lib/command.ts";
import { ROOT } from "../lib/paths.ts";
import { run } from "../lib/run.ts";

const PEAK = pathToFileURL(join(import.meta.dirname, "peak-memory.ts")).href;

/** What one run of a command cost. */
export interface Cost {
	readonly seconds: number;
	/** Largest resident set of any of its Node processes, in MB. */
	readonly memory: number;
}

/**
 * Runs a command of the project and measures it.
 *
 * @param args script below the root, and its arguments
 * @param folder where it may leave what it says of its memory
 * @throws Failure with what it printed, where it fails
 */
export async function measure(args: readonly [string, ...string[]], env: NodeJS.ProcessEnv, folder: string): Promise<Cost> {
	const file = join(folder, "peak");
	rmSync(file, { force: true });
	const started = performance.now();
	const { code, output } = await run(process.execPath, args, {
		cwd: ROOT,
		env: { ...env, CLAUSEBOOK_PEAK: file, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import ${PEAK}` },
	});
	const seconds = (performance.now() - started) / 1000;
	if (code !== 0) fail(`${args.join(" ")} ended with ${code}:\n${output.trim().slice(-4000)}`);
	const peaks = readFileSync(file, "utf8").trim().split("\n").map(Number);
	return { seconds, memory: Math.max(...peaks) / 1024 };
}
