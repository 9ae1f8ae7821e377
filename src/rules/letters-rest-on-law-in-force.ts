import type { Provision, Regulation } from "../schema/regulation.ts";
import type { LawStatus } from "../schema/vocabulary.ts";
import type { Rule } from "./rule.ts";

/** What nobody can rely on in a letter: law that is not there yet, not there any more, or no law. */
const NOT_LAW: readonly LawStatus[] = ["adopted", "proposed", "replaced", "revoked", "guidance"];

export const lettersRestOnLawInForce: Rule = {
	name: "letters-rest-on-law-in-force",
	scope: "record",
	description:
		"A letter rests on provisions that are in force, of one law, and its deadline stands in one of that law. Guidance and law that is gone or not yet there carry none.",
	check({ records }, report) {
		const laws = new Map<string, Regulation>(records.regulation.map(({ id, data }) => [id, data]));
		const provisions = new Map<string, Provision>(
			records.regulation.flatMap(({ id, data }) => data.provisions.map((p) => [`${id}/${p.id}`, p] as const)),
		);
		const lawOf = (provision: string) => provision.split("/")[0] ?? "";
		for (const entry of records.letter) {
			const { restsOn, deadline } = entry.data;
			const [first = ""] = restsOn;
			const named = [
				...restsOn.map((id, i) => ({ id, path: ["restsOn", i] })),
				...(deadline === "not-stated" ? [] : [{ id: deadline.provision, path: ["deadline", "provision"] }]),
			];
			for (const { id, path } of named) {
				const provision = provisions.get(id);
				// references-resolve tells of one that does not exist.
				if (!provision) continue;
				const status = [laws.get(lawOf(id))?.status, provision.status].find((s) => s !== undefined && NOT_LAW.includes(s));
				if (status)
					report(entry, path, `"${id}" is "${status}": a letter cannot rest on it.`, "name a provision in force, or withdraw the letter");
				else if (lawOf(id) !== lawOf(first))
					report(entry, path, `"${id}" belongs to another law than "${first}".`, "write one letter for each law");
			}
		}
	},
};
