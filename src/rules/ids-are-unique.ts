import type { Entry } from "../content/read.ts";
import { groupVersions, splitVersionId } from "../content/versions.ts";
import { asWritten, SLUG } from "../schema/id.ts";
import { allEntries, type Report, type Rule } from "./rule.ts";

/** Reports ids of a list that are used already, and adds them to those that are seen. */
function repeated(report: Report, entry: Entry, list: readonly { id: string }[], field: string, seen = new Map<string, string>()): void {
	for (const [index, { id }] of list.entries()) {
		const earlier = seen.get(id);
		seen.set(id, entry.file);
		if (earlier === undefined) continue;
		const path = [...(field ? [field] : []), index, "id"];
		report(entry, path, `"${id}" is already used in ${earlier}.`, "choose another id; a published one is never reused");
	}
}

export const idsAreUnique: Rule = {
	name: "ids-are-unique",
	scope: "book",
	description:
		"An id names one thing: file names are slugs, a clause number stays with its clause, product ids are unique in the book, a kind of platform has one guide.",
	check({ records, ledger }, report) {
		for (const entry of allEntries(records)) {
			const names = entry.id.split("/");
			for (const name of entry.kind === "clause" ? names.slice(0, 2) : names) {
				if (SLUG.test(name)) continue;
				const fix = "use lower-case letters, digits and single hyphens in file and folder names";
				report(entry, [], `"${name}" in the path is not a slug.`, fix);
			}
		}
		const products = new Map<string, string>();
		for (const entry of records.platform) repeated(report, entry, entry.data.products, "products", products);
		for (const entry of records.regulation) repeated(report, entry, entry.data.provisions, "provisions");
		for (const entry of records.topic) repeated(report, entry, entry.data.options, "options");
		for (const entry of records.elsewhere) repeated(report, entry, entry.data.claims, "claims");
		for (const entry of [...records.questions, ...records.exercise, ...records.glossary]) repeated(report, entry, entry.data, "");
		const guides = new Map<string, string>();
		for (const entry of records.guide) {
			for (const [i, kind] of (entry.data.about?.kinds ?? []).entries()) {
				const earlier = guides.get(kind);
				if (earlier !== undefined)
					report(entry, ["about", "kinds", i], `"${kind}" has a guide already, ${earlier}.`, "take it out here, or in the other guide");
				guides.set(kind, entry.file);
			}
		}
		const owners = new Map<string, Entry<"clause">[]>();
		for (const group of groupVersions(records.clause).values()) {
			const number = group[0]?.data.id ?? "";
			for (const version of group) {
				if (version.data.id === number) continue;
				const message = `"${asWritten(version.data.id)}" differs from "${asWritten(number)}", the number of the clause's first version.`;
				report(version, ["id"], message, "write the same number in every version");
			}
			if (group[0]) owners.set(number, [...(owners.get(number) ?? []), group[0]]);
		}
		for (const [number, entries] of owners) {
			// The one that was published keeps it, whichever comes first in the book.
			const owner = entries.find(({ id }) => ledger?.data.numbers[number] === splitVersionId(id).clause) ?? entries[0];
			for (const entry of entries) {
				if (entry === owner || !owner) continue;
				const message = `"${number}" already belongs to the clause ${splitVersionId(owner.id).clause} (${owner.file}).`;
				report(entry, ["id"], message, "write `id: new` in every version of the clause that came later, then: npm run number");
			}
		}
	},
};
