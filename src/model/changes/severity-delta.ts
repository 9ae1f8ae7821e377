import type { Severity } from "../severity.ts";

/** One line of two sums side by side. Undefined: that side has no such step. */
export interface SeverityRow {
	readonly why: string;
	readonly before: number | undefined;
	readonly after: number | undefined;
}

/** The arithmetic of two severities, line by line: first what the older one has, then what the newer one adds. */
export function severityDelta(before: Severity, after: Severity): SeverityRow[] {
	const points = (severity: Severity, why: string) => severity.steps.find((step) => step.why === why)?.points;
	const reasons = [...new Set([...before.steps, ...after.steps].map((step) => step.why))];
	return reasons.map((why) => ({ why, before: points(before, why), after: points(after, why) }));
}
