import { spawn } from "node:child_process";

export interface RunResult {
	readonly code: number;
	readonly output: string;
}

/**
 * Runs a program of node_modules/.bin or of the system.
 *
 * @param show whether its output also goes to the terminal as it comes
 */
export function run(
	command: string,
	args: readonly string[],
	options: { env?: NodeJS.ProcessEnv; show?: boolean; cwd?: string } = {},
): Promise<RunResult> {
	return new Promise((done, fail) => {
		const child = spawn(command, args, { cwd: options.cwd, env: { ...process.env, ...options.env }, stdio: ["ignore", "pipe", "pipe"] });
		const chunks: Buffer[] = [];
		for (const stream of [child.stdout, child.stderr]) {
			stream.on("data", (chunk: Buffer) => {
				chunks.push(chunk);
				if (options.show) process.stdout.write(chunk);
			});
		}
		child.on("error", fail);
		child.on("close", (code) => done({ code: code ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
	});
}
