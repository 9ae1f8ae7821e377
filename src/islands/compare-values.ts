/** Numbers by size, words by the alphabet. A word against a number is a word. */
export function compareValues(a: string, b: string): number {
	const number = /^-?\d+(?:\.\d+)?$/;
	return number.test(a) && number.test(b) ? Number(a) - Number(b) : a.localeCompare(b, "en", { sensitivity: "base" });
}
