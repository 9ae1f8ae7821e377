import { since } from "./terminal.ts";

/** Says that a stage of a command begins, and gives a function that says what it found and how long it took. */
export function begin(name: string): (found?: string) => void {
	const started = performance.now();
	process.stdout.write(`${name} …\n`);
	return (found = "") => process.stdout.write(`  ${found ? `${found}, ` : ""}${since(started)}\n`);
}

/** Runs one stage of a command and prints its name, what it found and how long it took. */
export async function stage<T>(name: string, work: () => T | Promise<T>, found: (result: T) => string = () => ""): Promise<T> {
	const end = begin(name);
	const result = await work();
	end(found(result));
	return result;
}
