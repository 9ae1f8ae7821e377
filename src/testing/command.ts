import { pathToFileURL } from "node:url";
import { format } from "node:util";

/** What a command left behind. */
export interface Outcome {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

let runs = 0;

/**
 * Runs a command of the project within the test's own process, as a shell would start it: with its arguments, an
 * environment, and what it prints caught. Starting a process for each costs a second; that commands are whole processes
 * too is shown once for each kind (`command.test.ts`, `git.test.ts`).
 *
 * @param script path of the file that is the command
 * @param env variables beside those of the test
 */
export async function runCommand(
	script: string,
	args: readonly string[] = [],
	env: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
	const { argv, exitCode } = process;
	const variables = { ...process.env };
	const printed = { stdout: "", stderr: "" };
	const { log, error, warn } = console;
	const write = process.stdout.write;
	process.argv = [process.execPath, script, ...args];
	process.exitCode = undefined;
	Object.assign(process.env, env);
	console.log = (...words) => {
		printed.stdout += `${format(...words)}\n`;
	};
	console.error = (...words) => {
		printed.stderr += `${format(...words)}\n`;
	};
	console.warn = console.error;
	process.stdout.write = (text: string | Uint8Array) => {
		printed.stdout += typeof text === "string" ? text : Buffer.from(text).toString();
		return true;
	};
	try {
		runs += 1;
		await import(`${pathToFileURL(script).href}?run=${runs}`);
		return { status: Number(process.exitCode ?? 0), ...printed };
	} catch (thrown) {
		return { status: 1, stdout: printed.stdout, stderr: `${printed.stderr}${(thrown as Error).stack ?? String(thrown)}\n` };
	} finally {
		process.argv = argv;
		process.exitCode = exitCode;
		Object.assign(console, { log, error, warn });
		process.stdout.write = write;
		for (const name of Object.keys(env)) {
			const before = variables[name];
			if (before === undefined) delete process.env[name];
			else process.env[name] = before;
		}
	}
}
