import { since } from "./terminal.ts";

/** Runs one stage of a command and prints its name, what it found and how long it took. */
export async function stage<T>(name: string, work: () => T | Promise<T>, found: (result: T) => string = () => ""): Promise<T> {
	const started = performance.now();
	process.stdout.write(`${name} …\n`);
	const result = await work();
	const words = found(result);
	process.stdout.write(`  ${words ? `${words}, ` : ""}${since(started)}\n`);
	return result;
}
