/** Words as they are compared when people type them: without case or accents, so that "creme" finds "Crème". */
export function folded(text: string): string {
	return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
