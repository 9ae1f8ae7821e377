import { element } from "../dom.ts";
import type { Counts } from "./find.ts";

/** Headings of the filters, in the order they are shown. */
export const FILTERS = ["Page", "Platform", "Audience", "Topic", "Answer", "Severity", "Carve-out", "Law", "Region"];
/** Filters that are unfolded from the start. */
const OPEN = ["Platform", "Answer"];

/** What a reader chose of the filters: values by name. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

/** What is chosen in a list of filters, or in the address as long as the list is empty. */
export function chosenIn(list: Element | null): Chosen {
	const chosen: Record<string, string[]> = {};
	const add = (name: string, value: string) => {
		chosen[name] = [...(chosen[name] ?? []), value];
	};
	if (list?.querySelector("fieldset")) {
		for (const { name, value } of list.querySelectorAll<HTMLInputElement>("input:checked")) add(name, value);
	} else {
		for (const [name, value] of new URLSearchParams(location.search)) if (FILTERS.includes(name)) add(name, value);
	}
	return chosen;
}

/** Shows how many pages each filter would leave. What is chosen stays, and so does what is unfolded and where the reader is. */
export function showFilters(list: Element, counts: Counts, chosen: Chosen): void {
	const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : "";
	const groups = FILTERS.flatMap((name) => {
		const values = Object.entries(counts[name] ?? {}).filter(([value, count]) => count > 0 || chosen[name]?.includes(value));
		if (values.length === 0) return [];
		const wasOpen = list.querySelector<HTMLDetailsElement>(`details[data-name="${name}"]`)?.open === true;
		const open = OPEN.includes(name) || chosen[name] !== undefined || wasOpen;
		const boxes = values
			.sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
			.slice(0, 14)
			.map(([value, count]) => {
				const id = `${name}-${value}`.replace(/[^A-Za-z0-9]+/g, "-");
				const checked = chosen[name]?.includes(value) ?? false;
				return element("label", {}, element("input", { type: "checkbox", name, value, id, checked }), `${value} (${count})`);
			});
		const fold = element("details", { open, "data-name": name }, element("summary", {}, name), ...boxes);
		return [element("fieldset", {}, element("legend", { class: "visually-hidden" }, name), fold)];
	});
	list.replaceChildren(...groups);
	if (focused) document.getElementById(focused)?.focus();
}
