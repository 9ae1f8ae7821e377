import { fieldName, type Path } from "../content/field.ts";
import { splitVersionId } from "../content/versions.ts";
import { day } from "../schema/date.ts";
import type { Rule } from "./rule.ts";

/** A date and the field that holds it. */
type Dated = readonly [Path, string | undefined];

const isDay = (value: string | undefined): value is string => value !== undefined && value !== "not-stated";

export const versionsAreDated: Rule = {
	name: "versions-are-dated",
	scope: "record",
	description:
		"A version file is named by the day its text takes effect; where the text states none, by its first archived copy; where there is no archive either, by the day it was first checked; a silence, by the day of its search. Dates are in order.",
	check({ records, lock }, report) {
		for (const entry of records.clause) {
			const { dates, ended, search } = entry.data;
			const { date } = splitVersionId(entry.id);
			const copied = [
				...(lock?.proofs[entry.id] ? [lock.proofs[entry.id]?.date ?? ""] : []),
				...(lock?.searches[entry.id]?.documents.map((one) => one.date) ?? []),
			].reduce((newest, one) => (one > newest ? one : newest), "");
			if (dates.checked < copied) {
				report(
					entry,
					["dates", "checked"],
					`dates.checked ("${dates.checked}") is before the copy it was compared with was made (${copied}).`,
					"correct the day, or name the copy that was read",
				);
			}
			if (!day.safeParse(date).success) {
				report(entry, [], `The file name "${date}" is not a real day.`, "name the file YYYY-MM-DD.mdx");
				continue;
			}
			const expected = search
				? { field: "search.on", value: search.on }
				: dates.effective !== "not-stated"
					? { field: "dates.effective", value: dates.effective }
					: dates.archived !== "not-stated"
						? { field: "dates.archived", value: dates.archived }
						: undefined;
			// Without any date of its own a version keeps the day it was first checked, however often it is checked again.
			if (!expected && date > dates.checked) {
				report(
					entry,
					["dates", "checked"],
					`The file is named "${date}", but dates.checked ("${dates.checked}") is before that.`,
					"name the file by the day it was first checked, or correct the date",
				);
			}
			if (expected && date !== expected.value) {
				report(
					entry,
					["dates"],
					`The file is named "${date}", but ${expected.field} is "${expected.value}".`,
					`rename the file to ${expected.value}.mdx, or correct the date`,
				);
			}
			const order: readonly { earlier: Dated; later: Dated }[] = [
				{ earlier: [["dates", "published"], dates.published], later: [["dates", "archived"], dates.archived] },
				{ earlier: [["dates", "published"], dates.published], later: [["dates", "checked"], dates.checked] },
				{ earlier: [["dates", "archived"], dates.archived], later: [["dates", "checked"], dates.checked] },
				{ earlier: [["search", "on"], search?.on], later: [["dates", "checked"], dates.checked] },
				{ earlier: [[], date], later: [["ended", "on"], ended?.on] },
				{ earlier: [["ended", "on"], ended?.on], later: [["dates", "checked"], dates.checked] },
			];
			for (const { earlier, later } of order) {
				const [earlierPath, earlierDay] = earlier;
				const [laterPath, laterDay] = later;
				if (!isDay(earlierDay) || !isDay(laterDay) || earlierDay <= laterDay) continue;
				report(
					entry,
					laterPath,
					`${fieldName(laterPath)} ("${laterDay}") is before ${earlierPath.length === 0 ? "the day it took effect" : fieldName(earlierPath)} ("${earlierDay}").`,
					"correct the date that is wrong",
				);
			}
		}
	},
};
