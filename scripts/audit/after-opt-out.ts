import type { BuiltPage, Finding } from "./page.ts";

/** Address that the pages lie below which are held against the file. */
export const AFTER_PAGE = "/after-opt-out/";
const FILE = "data/v1/after-opt-out.csv";

/** A row of after-opt-out.csv as far as the page shows it. None of these columns holds a comma or a quote. */
function lineOf(head: readonly string[], row: string): string {
	const cells = row.split(",");
	const of = (name: string) => cells[head.indexOf(name)] ?? "";
	return [of("product"), of("kind"), of("effect"), of("state")].join(" ");
}

/**
 * The pages of all kinds and the file after-opt-out.csv tell one story: each product, carve-out, effect and state of the one stands in the
 * other.
 *
 * @param csv the file's text, or undefined where the site has none
 */
export function auditAfterOptOut(pages: readonly BuiltPage[], csv: string | undefined): Finding[] {
	const finding = (message: string): Finding => ({ audit: "after-opt-out", page: AFTER_PAGE, message });
	const own = pages.filter(({ path }) => path.startsWith(AFTER_PAGE));
	if (own.length === 0 || csv === undefined) return [finding(`There is no ${own.length > 0 ? FILE : "such page"}.`)];
	const [head = "", ...rows] = csv.trimEnd().split("\r\n");
	const listed = new Set(rows.map((row) => lineOf(head.split(","), row)));
	const shown = new Set(
		own
			.flatMap(({ root }) => root.querySelectorAll("#after tbody tr"))
			.flatMap((row) =>
				row.querySelectorAll("li[data-kind]").flatMap((line) => {
					const of = (name: string) => line.getAttribute(`data-${name}`) ?? "";
					const products = row.getAttribute("data-products")?.split(" ") ?? [];
					return products.map((product) => [product, of("kind"), of("effect"), of("state")].join(" "));
				}),
			),
	);
	if (shown.size === 0) return [finding("The page has no line that can be held against the file.")];
	return [
		...[...shown].filter((line) => !listed.has(line)).map((line) => finding(`"${line}" is not in ${FILE}.`)),
		...[...listed].filter((line) => !shown.has(line)).map((line) => finding(`"${line}" is in ${FILE} only.`)),
	];
}
