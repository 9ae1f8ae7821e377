import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { atExit } from "../../src/content/leave.ts";

export interface RunResult {
	readonly code: number;
	readonly output: string;
}

const LEASH = pathToFileURL(join(import.meta.dirname, "leash.ts")).href;

/**
 * Runs a program of node_modules/.bin or of the system. It ends with this command: a program of Node even where this
 * one is killed.
 *
 * @param show whether its output also goes to the terminal as it comes
 */
export function run(
	command: string,
	args: readonly string[],
	options: { env?: NodeJS.ProcessEnv; show?: boolean; cwd?: string } = {},
): Promise<RunResult> {
	return new Promise((done, fail) => {
		const held = command === process.execPath;
		const child = spawn(command, held ? ["--import", LEASH, ...args] : args, {
			cwd: options.cwd,
			env: { ...process.env, ...options.env, ...(held ? { CLAUSEBOOK_PARENT: String(process.pid) } : {}) },
			stdio: ["ignore", "pipe", "pipe", ...(held ? (["pipe"] as const) : [])],
		});
		const forget = atExit(() => child.kill());
		const chunks: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on("data", (chunk: Buffer) => {
				chunks.push(chunk);
				if (options.show) process.stdout.write(chunk);
			});
		}
		// What the child leaves running does not keep its line open.
		child.on("exit", () => (child.stdio[3] as { destroy?: () => void } | undefined)?.destroy?.());
		child.on("error", (error) => {
			forget();
			fail(error);
		});
		child.on("close", (code) => {
			forget();
			done({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") });
		});
	});
}
