import { pathToFileURL } from "node:url";
import { format } from "node:util";

/** What a command left behind. */
export interface Outcome {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

let runs = 0;

function setVariables(variables: Readonly<Record<string, string | undefined>>): void {
	for (const [name, value] of Object.entries(variables)) {
		if (value === undefined) delete process.env[name];
		else process.env[name] = value;
	}
}

/**
 * Runs a command of the project within the test's own process, as a shell would start it: with its arguments, an
 * environment, and what it prints caught. Starting a process for each costs a second; that commands are whole processes
 * too is shown once for each kind (`command.test.ts`, `git.test.ts`).
 *
 * @param script path of the file that is the command
 * @param env variables beside those of the test; one that is undefined is taken away
 */
export async function runCommand(
	script: string,
	args: readonly string[] = [],
	env: Readonly<Record<string, string | undefined>> = {},
): Promise<Outcome> {
	const { argv, exitCode } = process;
	const before = { ...process.env };
	const printed = { stdout: "", stderr: "" };
	const { log, error, warn } = console;
	const write = process.stdout.write;
	process.argv = [process.execPath, script, ...args];
	process.exitCode = undefined;
	setVariables(env);
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
		setVariables(Object.fromEntries(Object.keys(env).map((name) => [name, before[name]])));
	}
}
