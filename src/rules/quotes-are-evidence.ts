import type { Rule } from "./rule.ts";
import { WHY_WORDS } from "./searches-are-thorough.ts";
import { wordCount } from "./text.ts";

/** Most words a quote may have: the operative words only (DESIGN.md section 3). */
export const MOST_WORDS = 120;
/** Most words quoted from a page that no archive holds. */
export const MOST_WORDS_LINKED_ONLY = 12;

export const quotesAreEvidence: Rule = {
	name: "quotes-are-evidence",
	scope: "record",
	description:
		"An answer has a quote with its archive commit, at most 120 words; a linked-only document is quoted with at most 12, with the day of its stored copy, and proves no address; a silence has a search and no quote; a carve-out names the part that shows it.",
	check({ records }, report) {
		const documents = new Map(records.document.map((entry) => [entry.id, entry.data]));
		for (const entry of records.document) {
			if (entry.data.archive === "linked-only" && entry.data.contacts.length > 0)
				report(entry, ["contacts"], "A linked-only document proves no address: no archive holds its words.", "remove the contacts");
			if (entry.data.archive !== "linked-only" || entry.data.storedCopy) continue;
			report(
				entry,
				["archive"],
				'"storedCopy" is missing: no archive dates a linked-only document.',
				'add the day of the copy that was read, "undated" where it shows none, "none" where no copy was found',
			);
		}
		for (const entry of records.clause) {
			const { answer, quote, search, document, carveOuts, dates, review } = entry.data;
			const linkedOnly = documents.get(document)?.archive === "linked-only";
			if (answer === "unstated") {
				if (quote) report(entry, ["quote"], "A silence has no quote.", "remove the quote, or give the answer it shows");
				if (!search)
					report(
						entry,
						["search"],
						'"search" is missing: a silence must say what was searched.',
						"add search with words, documents and date",
					);
				if (carveOuts.length > 0) report(entry, ["carveOuts"], "A silence has no carve-outs.", "remove them");
			} else {
				if (search) report(entry, ["search"], "Only a silence has a search.", "remove it, or answer `unstated`");
				if (!quote) {
					report(
						entry,
						["quote"],
						'"quote" is missing: an answer rests on exact words.',
						"add the quote, or record a silence with answer `unstated`",
					);
				} else {
					const words = quote.parts.reduce((sum, part) => sum + wordCount(part), 0);
					const most = linkedOnly ? MOST_WORDS_LINKED_ONLY : MOST_WORDS;
					if (words > most) {
						report(
							entry,
							["quote", "parts"],
							`The quote has ${words} words; ${linkedOnly ? "from a linked-only document" : "a clause"} at most ${most}.`,
							"keep the operative words; leave out the rest between parts",
						);
					}
					if (!linkedOnly && !quote.commit) {
						report(
							entry,
							["quote"],
							'"quote.commit" is missing: the document is archived, so the words can be proven.',
							`list the commits with \`npm run evidence -- versions ${document}\``,
						);
					}
					if (quote.commit && !linkedOnly && dates.archived === "not-stated") {
						report(
							entry,
							["dates", "archived"],
							"The quote is proven at a commit, so its first archived copy has a day.",
							"write the day; `npm run evidence -- verify` says which",
						);
					}
					if (linkedOnly && dates.archived !== "not-stated") {
						report(
							entry,
							["dates", "archived"],
							"No archive holds a linked-only document, so there is no archived copy.",
							"write not-stated",
						);
					}
					if (linkedOnly && quote.commit) {
						report(
							entry,
							["quote", "commit"],
							"A linked-only document has no archive commit.",
							"remove the commit, or give the document its archive place",
						);
					}
				}
			}
			for (const [i, { why }] of (quote?.omits ?? []).entries()) {
				if (wordCount(why) >= WHY_WORDS) continue;
				report(entry, ["quote", "omits", i, "why"], `"${why}" is no reason.`, "say why the parts say the same without the words");
			}
			for (const [i, carveOut] of carveOuts.entries()) {
				const parts = quote?.parts.length ?? 0;
				if (answer !== "unstated" && carveOut.part > parts) {
					report(
						entry,
						["carveOuts", i, "part"],
						`Part ${carveOut.part} is named, but the quote has ${parts}.`,
						"name the part that shows the carve-out, or quote it",
					);
				}
			}
			if (review.state === "reviewed" && !review.secondReading) {
				report(
					entry,
					["review"],
					"A record is `reviewed` only after a second reading, and none is dated.",
					"add review.secondReading, or write machine-candidate",
				);
			}
		}
	},
};
