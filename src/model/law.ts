import type { Book, LetterView, ProvisionView, RegulationView } from "./book.ts";
import { DRIFTED_LABEL, isSound } from "./drift.ts";
import { count } from "./sentences.ts";

const REREAD = DRIFTED_LABEL.toLowerCase();

/** Links from clauses to provisions: those that count, and those of words that are being read again, which do not. */
function counted(provisions: readonly ProvisionView[]): { sound: number; reread: number } {
	const links = provisions.flatMap(({ clauses }) => clauses);
	const sound = links.filter(({ version }) => isSound(version)).length;
	return { sound, reread: links.length - sound };
}

/** "2 clauses raise it, 1 more is being read again". */
export function raisedBy(provision: ProvisionView): string {
	const { sound, reread } = counted([provision]);
	if (sound === 0 && reread > 0) return `${count(reread, "clause")} that raised it ${reread === 1 ? "is" : "are"} ${REREAD}`;
	const raise = `${count(sound, "clause")} ${sound === 1 ? "raises" : "raise"} it`;
	return reread === 0 ? raise : `${raise}, ${reread} more ${reread === 1 ? "is" : "are"} ${REREAD}`;
}

/** Letters that use a provision, and for what: some provisions no clause raises, but an answer is due by them. */
export function lettersUsing(book: Book, { id }: ProvisionView) {
	return book.letters.flatMap((letter): { letter: LetterView; use: "rests on it" | "has its deadline from it" }[] => {
		const { deadline } = letter.data;
		if (letter.restsOn.some((provision) => provision.id === id)) return [{ letter, use: "rests on it" }];
		return deadline !== "not-stated" && deadline.provision === id ? [{ letter, use: "has its deadline from it" }] : [];
	});
}

/** "12 links from clauses, 1 more from words being read again". */
export function linkedFrom({ provisions }: RegulationView): string {
	const { sound, reread } = counted(provisions);
	return `${count(sound, "link")} from clauses${reread === 0 ? "" : `, ${reread} more from words ${REREAD}`}`;
}
