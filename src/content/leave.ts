/**
 * Order in which a command leaves: whatever ends it, what it started and what it laid down for itself ends with it.
 * Node runs nothing of this where the command is killed outright; children then see their line cut (leash.ts).
 */

/** Signals by which a terminal, a CI or a service manager ends a command, with their numbers (POSIX). */
const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

const works = new Set<() => void>();

function leave(): void {
	for (const work of [...works].reverse()) {
		works.delete(work);
		try {
			work();
		} catch {
			// The rest is still to be done; the next command sweeps what stays.
		}
	}
}

let watching = false;

/**
 * Runs some work when this command ends, however it does.
 *
 * @param work synchronous
 * @returns a function that forgets it
 */
export function atExit(work: () => void): () => void {
	if (!watching) {
		watching = true;
		process.once("exit", leave);
		for (const [signal, number] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(128 + number));
	}
	works.add(work);
	return () => works.delete(work);
}
