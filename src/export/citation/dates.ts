/** How a style writes a day. */
export type DateForm = "day-month-year" | "month-day-year" | "short-month-day-year" | "iso" | "slashes" | "parts";

/** Bluebook table T12: months of five letters or fewer stay whole, and "Sept." */
const SHORT = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."] as const;

/** Made once: to make it for each day was a tenth of a build. */
const LONG = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** English name of a month, 1 to 12; nothing for another number. Not from the list of the book: its module would be one more file of every clause page. */
const monthName = (month: number): string => (month >= 1 && month <= 12 ? LONG.format(Date.UTC(2000, month - 1)) : "");

/**
 * A day as a citation style writes it. Also runs in the browser.
 *
 * @param day YYYY-MM-DD
 * @returns the words; `parts` gives the inner part of a CSL `date-parts` list: 2026, 11, 21
 * @throws where the text is not a day
 */
export function citedDate(day: string, form: DateForm): string {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	const month = Number(match?.[2]);
	const long = monthName(month);
	if (!match || !long) throw new Error(`"${day}" is not a day written YYYY-MM-DD`);
	const year = match[1] ?? "";
	const date = Number(match[3]);
	switch (form) {
		case "iso":
			return day;
		case "slashes":
			return day.replaceAll("-", "/");
		case "parts":
			return `${Number(year)}, ${month}, ${date}`;
		case "day-month-year":
			return `${date} ${long} ${year}`;
		case "month-day-year":
			return `${long} ${date}, ${year}`;
		case "short-month-day-year":
			return `${SHORT[month - 1]} ${date}, ${year}`;
	}
}

/** Three-letter month that BibTeX knows as a word of its own. */
export function bibtexMonth(day: string): string {
	return monthName(Number(day.slice(5, 7)))
		.slice(0, 3)
		.toLowerCase();
}
