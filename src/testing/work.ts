import { Session } from "node:inspector";

interface Coverage {
	readonly result: readonly {
		readonly url: string;
		readonly functions: readonly { readonly ranges: readonly { readonly count: number }[] }[];
	}[];
}

/** Node's own modules and those of the test runner, which work beside a test. */
const NOT_OURS = /^node:|^$|[\\/]node_modules[\\/](?:vitest|@vitest|vite)[\\/]/;

/**
 * How much a piece of work does: calls of functions, of our modules and of packages. The same on every machine and at
 * any load, so that a growth of cost can be asserted, which seconds cannot.
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
		ask("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
		// Counts begin anew when they are taken.
		ask("Profiler.takePreciseCoverage");
		work();
		const { result } = ask("Profiler.takePreciseCoverage") as Coverage;
		return result
			.filter(({ url }) => !NOT_OURS.test(url))
			.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
			.reduce((sum, { count }) => sum + count, 0);
	} finally {
		ask("Profiler.stopPreciseCoverage");
		session.disconnect();
	}
}
