import { spawn, spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a program cost, its child processes included where the system tells. */
export interface Cost {
	readonly wall: number;
	/** User and system seconds. Compare these where the machine has other work: wall time has its waiting in it. */
	readonly cpu: number;
	/** Largest resident set of any of its processes, in MB (1024 * 1024 bytes). */
	readonly peak: number;
}

export interface Measured extends Cost {
	/** Standard output. */
	readonly output: string;
}

const GNU_TIME = "/usr/bin/time";
const hasGnuTime = spawnSync(GNU_TIME, ["--version"]).status === 0;

/** How costs are taken on this machine, for the report. */
export const METHOD = hasGnuTime
	? "GNU time: whole process tree"
	: "process.resourceUsage() of the program itself, without child processes";

let running: ReturnType<typeof spawn> | undefined;

/** Ends the program being measured with its own children, if there is one. */
export function stopRunning(): void {
	if (running?.pid !== undefined) process.kill(-running.pid, "SIGTERM");
}

/**
 * Runs a Node program and measures it.
 *
 * @param args script and arguments
 * @param accept exit codes that are a result and not a failure
 * @throws with the program's output where it fails
 */
export function measure(args: readonly string[], env: NodeJS.ProcessEnv, cwd: string, accept: readonly number[] = [0]): Promise<Measured> {
	const report = join(tmpdir(), `clausebook-bench-${process.pid}`);
	const [command, ...rest] = hasGnuTime
		? [GNU_TIME, "-q", "-o", report, "-f", "%U %S %M", process.execPath, ...args]
		: [process.execPath, "--import", join(import.meta.dirname, "self-report.ts"), ...args];
	return new Promise((done, fail) => {
		const started = performance.now();
		const child = spawn(command ?? "", rest, {
			cwd,
			env: { ...process.env, ...env, CLAUSEBOOK_BENCH_COST: report },
			stdio: ["ignore", "pipe", "pipe"],
			// A process group of its own, so that the program can be ended with its children.
			detached: true,
		});
		running = child;
		let output = "";
		let errors = "";
		child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
			output += chunk;
		});
		child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
			errors += chunk;
		});
		child.on("error", fail);
		child.on("close", (code) => {
			running = undefined;
			const wall = (performance.now() - started) / 1000;
			if (code === null || !accept.includes(code)) {
				fail(new Error(`${args.join(" ")} ended with ${code ?? "a signal"}:\n${`${output}${errors}`.trim().slice(-4000)}`));
				return;
			}
			const [user = 0, system = 0, kilobytes = 0] = readFileSync(report, "utf8").trim().split("\n").at(-1)?.split(" ").map(Number) ?? [];
			rmSync(report, { force: true });
			done({ wall, cpu: user + system, peak: kilobytes / 1024, output });
		});
	});
}
