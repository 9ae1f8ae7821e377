import { type Problem, problemAt } from "../content/problem.ts";
import type { Records } from "../content/read.ts";
import type { Archive } from "./archive.ts";

/** Holds every copy that a person is said to have confirmed against the archive: it must be there, and made by that day. */
export function acceptedProblems(records: Pick<Records, "document">, archive: Archive): Problem[] {
	return records.document.flatMap((entry) => {
		const { accepted, archive: places } = entry.data;
		const history = places === "linked-only" ? [] : archive.historyOf(places);
		return accepted.flatMap(({ commit, on }, i): Problem[] => {
			const at = (field: string, message: string, fix: string) =>
				problemAt(entry, "accepted-copies-are-in-the-archive", ["accepted", i, field], message, fix);
			const copy = history.find((version) => version.commit === commit && version.blob !== undefined);
			if (!copy)
				return [
					at(
						"commit",
						`No archived copy of "${entry.id}" has commit ${commit}.`,
						`list them with \`npm run evidence -- versions ${entry.id}\``,
					),
				];
			if (copy.date <= on) return [];
			return [at("on", `The copy ${commit.slice(0, 12)} is of ${copy.date}, and cannot have been compared on ${on}.`, "correct the day")];
		});
	});
}
