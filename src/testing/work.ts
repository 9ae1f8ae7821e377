import { Session } from "node:inspector";

interface Coverage {
	readonly result: readonly { readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[] }[];
}

/**
 * How much code a piece of work runs: every function and block of every loaded module, as often as it is entered. The
 * same on every machine and at any load, so that a growth of cost can be asserted, which seconds cannot.
 */
export function workOf(work: () => void): number {
	const session = new Session();
	session.connect();
	/** Answers before it returns: the session is on this thread. */
	const ask = (method: string, params: object = {}): unknown => {
		let answer: unknown;
		session.post(method, params, (error, result) => {
			if (error) throw error;
			answer = result;
		});
		return answer;
	};
	try {
		ask("Profiler.enable");
		ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
		work();
		const { result } = ask("Profiler.takePreciseCoverage") as Coverage;
		return result.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((sum, { count }) => sum + count, 0);
	} finally {
		ask("Profiler.stopPreciseCoverage");
		session.disconnect();
	}
}
