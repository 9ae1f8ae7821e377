import type { HTMLElement } from "node-html-parser";
import type { Records } from "../../src/content/read.ts";
import { today } from "../../src/content/today.ts";
import { currentVersion, groupVersions } from "../../src/content/versions.ts";
import type { BuiltPage, Finding } from "./page.ts";

/** What the audit must know of the book: where silences stand, and every word that is an answer. */
export interface Silences {
	/** Addresses of clauses and frozen versions that are silences. */
	readonly addresses: ReadonlySet<string>;
	/** Labels of all options of all topics, such as "Never". */
	readonly answers: ReadonlySet<string>;
}

export function silencesOf(records: Records): Silences {
	const asOf = today(records);
	const addresses = new Set<string>();
	for (const [clause, group] of groupVersions(records.clause)) {
		const shown = currentVersion(group, asOf) ?? group.at(-1);
		if (shown?.data.answer === "unstated") addresses.add(`/clauses/${clause}/`);
		for (const { id, data } of group) if (data.answer === "unstated") addresses.add(`/clauses/${id}/`);
	}
	return { addresses, answers: new Set(records.topic.flatMap(({ data }) => data.options.map(({ label }) => label))) };
}

/** Text that a reader sees: without what is only said to screen readers. */
function visible(element: HTMLElement): string {
	const hidden = element.querySelectorAll(".visually-hidden").reduce((text, part) => text.replace(part.text, ""), element.text);
	return hidden.replace(/\s+/g, " ").trim();
}

/**
 * Nothing on any page gives a silence an answer: what leads to one, or stands in its row, never says "Never" or any
 * other option, and its severity is always "Not stated".
 *
 * @param base path the site is deployed below, "" at the root
 */
export function auditSilences(pages: readonly BuiltPage[], { addresses, answers }: Silences, base = ""): Finding[] {
	const findings: Finding[] = [];
	for (const page of pages) {
		const add = (message: string) => findings.push({ audit: "silences", page: page.path, message });
		const graded = (where: HTMLElement) => where.querySelectorAll(".severity:not(.unstated)").map(visible);
		if (addresses.has(page.path)) {
			for (const box of page.root.querySelectorAll(".answer-box"))
				for (const level of graded(box)) add(`A silence is graded "${level}" on its own page.`);
		}
		for (const link of page.root.querySelectorAll("a[href]")) {
			const href = (link.getAttribute("href") ?? "").split("#")[0] ?? "";
			if (!href.startsWith(base) || !addresses.has(href.slice(base.length))) continue;
			const text = visible(link);
			if (answers.has(text)) add(`A link to the silence ${href} says "${text}".`);
			if (link.parentNode?.rawTagName?.toLowerCase() !== "th") continue;
			const row = link.closest("tr");
			for (const cell of row?.querySelectorAll("td").map(visible) ?? [])
				if (answers.has(cell)) add(`The row of the silence ${href} says "${cell}".`);
			for (const level of row ? graded(row) : []) add(`The row of the silence ${href} is graded "${level}".`);
		}
	}
	return findings;
}
