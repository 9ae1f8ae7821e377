/** Overwrites one line on a terminal; stays silent where output is a file or a pipe. */
export function progress(text: string): void {
	if (!process.stderr.isTTY) return;
	process.stderr.write(`\r\u001b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

/** Ends a progress line. */
export function progressDone(): void {
	if (process.stderr.isTTY) process.stderr.write("\r\u001b[2K");
}

/** Seconds since `start` (performance.now()), with one decimal. */
export function since(start: number): string {
	return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
