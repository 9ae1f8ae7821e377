import { type Problem, problemAt } from "../content/problem.ts";
import type { Entry, Records } from "../content/read.ts";
import { archivedIn } from "../schema/document.ts";
import type { Archive } from "./archive.ts";
import { normaliseQuote, normaliseText } from "./normalise.ts";

/** A text as an address may be spelled in it: without escapes, with "[at]" and "[dot]" as signs. */
function addressText(text: string): string {
	return text.replaceAll("\\", "").replaceAll("[at]", "@").replaceAll("[dot]", ".");
}

function problemsOf(entry: Entry<"document">, index: number, archive: Archive): Problem[] {
	const contact = entry.data.contacts[index];
	if (!contact) return [];
	const at = (field: string, message: string, fix: string) =>
		problemAt(entry, "contacts-are-in-the-archive", ["contacts", index, field], message, fix);
	const places = archivedIn(entry.data).filter(({ collection }) => archive.has(collection));
	const found = places.flatMap(({ collection, path }) => {
		const text = archive.textAt(collection, contact.commit, path);
		return text === undefined ? [] : [{ text, collection }];
	})[0];
	if (!found)
		return [
			at(
				"commit",
				`No archived copy of "${entry.id}" has commit ${contact.commit}.`,
				`list them with \`npm run evidence -- versions ${entry.id}\``,
			),
		];
	const day = archive.dayOf(found.collection, contact.commit)?.date;
	return [
		...(normaliseText(found.text).text.includes(normaliseQuote(contact.words))
			? []
			: [at("words", `"${contact.words}"\nis not in ${entry.id} at ${contact.commit.slice(0, 12)}.`, "quote the archived words exactly")]),
		...(addressText(found.text).includes(contact.address)
			? []
			: [at("address", `"${contact.address}" is not in ${entry.id} at ${contact.commit.slice(0, 12)}.`, "take the address from the text")]),
		...(day === contact.on
			? []
			: [at("on", `The copy ${contact.commit.slice(0, 12)} is of ${day}, not of ${contact.on}.`, `write "${day}"`)]),
	];
}

/** Holds every address that a document is said to name against the archived text it was taken from. */
export function contactProblems(records: Pick<Records, "document">, archive: Archive): Problem[] {
	archive.show(
		records.document.flatMap(({ data }) =>
			data.contacts.flatMap(({ commit }) => archivedIn(data).map(({ collection, path }) => ({ collection, commit, path }))),
		),
	);
	return records.document.flatMap((entry) => entry.data.contacts.flatMap((_contact, index) => problemsOf(entry, index, archive)));
}
