import { dateWords } from "../../model/dates.ts";
import { mixedWords } from "../../model/text-language.ts";
import { type Block, type Run, runsOf } from "./block.ts";
import type { Packet, PacketClause } from "./model.ts";

const REVIEW: Readonly<Record<string, string>> = {
	"machine-candidate": "one reading, not yet confirmed",
	reviewed: "read twice, independently",
	disputed: "readers disagree",
};

const stated = (day: string) => (day === "not-stated" ? "the document does not say" : dateWords(day));

/** Where the words are kept for good, or why they are not. */
function kept({ archive, search, linkedOnly, language }: PacketClause): { term: string; runs: Run[] }[] {
	if (archive) {
		return [
			{
				term: "Archive commit",
				runs: [{ text: archive.commit, href: archive.url }, ` in ${archive.collection}, ${archive.path}`],
			},
			{ term: "Words first and last seen", runs: [`${dateWords(archive.firstSeen)}; ${dateWords(archive.lastSeen)}`] },
		];
	}
	if (search) {
		return [
			{ term: "Words searched", runs: search.words.flatMap((text, i): Run[] => [...(i > 0 ? [", "] : []), { text, language }]) },
			{
				term: "Texts searched",
				runs: search.texts.flatMap(({ document, language: theirs, commit, archived }, i): Run[] => [
					...(i > 0 ? ["; "] : []),
					{ text: document, language: theirs },
					`${archived ? `, copy of ${dateWords(archived)}` : ""} (${commit})`,
				]),
			},
			{ term: "Searched on", runs: [dateWords(search.on)] },
		];
	}
	return linkedOnly ? [{ term: "Archive", runs: ["No public archive holds this page."] }] : [];
}

/** Every clause a packet rests on: words, dates, hash, commit, and the address that stays. */
export function evidenceBlocks(packet: Packet): Block[] {
	return packet.evidence.flatMap((clause): Block[] => {
		const {
			number,
			title,
			version,
			url,
			document,
			documentUrl,
			language,
			locator,
			quote,
			quotations,
			sha256,
			published,
			effective,
			checked,
			review,
		} = clause;
		return [
			{ kind: "heading", level: 3, id: number.toLowerCase(), text: `${number}: ${title}` },
			...(quote.length > 0
				? [
						{
							kind: "quote",
							quotations,
							language,
							source: [{ text: document, language }, ", ", ...runsOf(mixedWords(locator, language))],
						} as const,
					]
				: []),
			{
				kind: "facts",
				rows: [
					{ term: "Official text", runs: [{ text: document, href: documentUrl, language }] },
					{ term: "Version", runs: [`${version}, at `, { text: url, href: url }] },
					...(quote.length > 0 ? [{ term: "Published, takes effect", runs: [`${stated(published)}; ${stated(effective)}`] }] : []),
					...kept(clause),
					...(sha256 ? [{ term: "SHA-256 of the quote", runs: [sha256] }] : []),
					{ term: "Record checked", runs: [`${dateWords(checked)}; ${REVIEW[review] ?? review}`] },
				],
			},
		];
	});
}
