import type { Path } from "../content/field.ts";
import type { Rule } from "./rule.ts";

/** The version of a rubric that was never changed, which no entry of the history tells of. */
const FIRST = "1.0";

/** Whether a version is higher than another: 1.10 is higher than 1.9. */
function isHigher(version: string, than: string): boolean {
	const [a = 0, b = 0] = version.split(".").map(Number);
	const [c = 0, d = 0] = than.split(".").map(Number);
	return a > c || (a === c && b > d);
}

export const rubricHistoryEndsAtItsVersion: Rule = {
	name: "rubric-history-ends-at-its-version",
	scope: "record",
	description:
		"The rubric's version is that of the newest entry of its history, oldest first with rising versions and days; a rubric without history is 1.0.",
	check({ records }, report) {
		for (const entry of records.rubric) {
			const { version, history } = entry.data;
			const add = (path: Path, message: string, fix: string) => report(entry, path, message, fix);
			for (const [i, { version: own, on }] of history.entries()) {
				const before = history[i - 1];
				const last = before?.version ?? FIRST;
				if (!isHigher(own, last))
					add(["history", i, "version"], `Rubric "${own}" does not follow "${last}".`, "raise it; list the oldest entry first");
				if (before && on < before.on)
					add(["history", i, "on"], `Rubric "${own}" is of ${on}, before "${last}" of ${before.on}.`, "list the oldest entry first");
			}
			const newest = history.at(-1)?.version;
			if (newest === undefined && version !== FIRST)
				add(
					["version"],
					`Rubric "${version}" has no history. Without one it is "${FIRST}".`,
					"add an entry to `history` that says on which day which numbers changed and why",
				);
			if (newest !== undefined && newest !== version)
				add(
					["version"],
					`The rubric is "${version}", but the newest entry of its history is "${newest}".`,
					"give both the same version, or add the entry that is missing",
				);
		}
	},
};
