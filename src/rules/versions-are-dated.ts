import type { Problem } from "../records/problem.ts";
import { splitVersionId } from "../records/versions.ts";
import { day } from "../schema/date.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "versions-are-dated";

export const versionsAreDated: Rule = {
	name: NAME,
	description:
		"A version file is named by the day its text takes effect; where the text states none, by its first archived copy; where there is no archive either, by the day it was checked. Dates are in order.",
	check({ records }) {
		const problems: Problem[] = [];
		for (const entry of records.clause) {
			const { dates, ended, search } = entry.data;
			const { date } = splitVersionId(entry.id);
			if (!day.safeParse(date).success) {
				problems.push(at(NAME, entry, [], `The file name "${date}" is not a real day.`, "name the file YYYY-MM-DD.mdx"));
				continue;
			}
			const expected = search
				? { field: "search.on", value: search.on }
				: dates.effective !== "not-stated"
					? { field: "dates.effective", value: dates.effective }
					: dates.archived !== "not-stated"
						? { field: "dates.archived", value: dates.archived }
						: { field: "dates.checked", value: dates.checked };
			if (date !== expected.value) {
				problems.push(at(NAME, entry, ["dates"], `The file is named "${date}", but ${expected.field} is "${expected.value}".`, `rename the file to ${expected.value}.mdx, or correct the date`));
			}
			const order: [string, string, string, string][] = [
				["published", dates.published, "archived", dates.archived],
				["published", dates.published, "checked", dates.checked],
				["archived", dates.archived, "checked", dates.checked],
			];
			for (const [earlierName, earlier, laterName, later] of order) {
				if (earlier === "not-stated" || later === "not-stated" || earlier <= later) continue;
				problems.push(at(NAME, entry, ["dates", laterName], `${laterName} ("${later}") is before ${earlierName} ("${earlier}").`, "correct the date that is wrong"));
			}
			if (ended && ended.on < date) {
				problems.push(at(NAME, entry, ["ended", "on"], `It ended ("${ended.on}") before it began ("${date}").`, "correct the date that is wrong"));
			}
		}
		return problems;
	},
};
