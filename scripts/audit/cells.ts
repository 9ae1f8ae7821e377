import type { HTMLElement } from "node-html-parser";
import { MARK_WORDS } from "../../src/model/cell-facts.ts";
import { regionWords } from "../../src/model/sentences.ts";
import { REGIONS, type Region } from "../../src/schema/vocabulary.ts";
import type { BuiltPage, Finding } from "./page.ts";

/** A row of data/v1/grid.json, as far as pages must agree with it. */
export interface GridRow {
	readonly platform: string;
	readonly product: string;
	readonly topic: string;
	readonly regions: readonly string[];
	readonly state: string;
	readonly label: string;
	readonly limits: readonly string[];
	readonly marks: readonly string[];
	readonly severity: string | null;
	readonly versions: readonly string[];
	readonly conflict: string | null;
}

/** What the audit counted, so that "nothing found" cannot mean that nothing was looked at. */
export interface CellAudit {
	readonly findings: readonly Finding[];
	/** Answers held against the grid: product x topic x place, over all pages. */
	readonly checked: number;
	/** Pages that show one. */
	readonly pages: number;
}

const text = (element: HTMLElement): string => element.text.replace(/\s+/g, " ").trim();

/** Text that a reader sees: without what is only said to screen readers. */
function visible(element: HTMLElement): string {
	return element.childNodes
		.map((node) => ((node as HTMLElement).classList?.contains("visually-hidden") ? "" : node.text))
		.join("")
		.replace(/\s+/g, " ")
		.trim();
}

/** Whether it, or something around it, is so. The parser's `closest` reads its selector anew each time, which was half of this audit. */
function isOrIn(element: HTMLElement, is: (around: HTMLElement) => boolean): boolean {
	for (let at: HTMLElement | null = element; at?.rawTagName; at = at.parentNode) if (is(at)) return true;
	return false;
}

const isHidden = (element: HTMLElement): boolean =>
	isOrIn(element, (around) => around.hasAttribute("hidden") || around.classList.contains("visually-hidden"));

/** Every way to name places: of words that stand for one, only those of the cell's own places may be printed. */
const PLACES: ReadonlySet<string> = new Set(
	Array.from({ length: 2 ** REGIONS.length - 1 }, (_, n) => regionWords(REGIONS.filter((_, i) => (n + 1) & (1 << i)))),
);
const placeOf = (regions: string): string => regionWords(regions.split(" ") as Region[]);

/** What a cell shows beside or against its own data, whatever the grid says: each as a finding. */
function contradictions(cell: HTMLElement, links: readonly HTMLElement[], base: string): string[] {
	const found: string[] = [];
	const answers = cell.querySelectorAll(".answer-link");
	if (answers.length > 1) found.push(`${answers.length} answers stand in one cell.`);
	if (answers[0] && !answers[0].hasAttribute("data-regions") && links.length < 2)
		found.push("an answer without a link has one place only.");
	if (cell.querySelectorAll("[data-level]").length > 1) found.push("two levels stand in one cell.");
	for (const element of [cell, ...cell.querySelectorAll(".limit, [data-mark], [data-conflict], .answer-link")])
		if (isHidden(element)) found.push(`"${text(element)}" is hidden.`);
	for (const mark of cell.querySelectorAll("[data-mark]")) {
		const words = new Map<string, string>(Object.entries(MARK_WORDS)).get(mark.getAttribute("data-mark") ?? "");
		if (!words || !text(mark).startsWith(words)) found.push(`the mark "${mark.getAttribute("data-mark")}" says "${text(mark)}".`);
	}
	for (const limit of cell.querySelectorAll(".limit"))
		if (!text(limit).startsWith("limit: ")) found.push(`"${text(limit)}" is not called a limit.`);
	for (const link of cell.querySelectorAll("a")) {
		const href = link.getAttribute("href") ?? "";
		const conflict = link.getAttribute("data-conflict");
		if (conflict ? href !== `${base}/conflicts/${conflict}/` || text(link) === "" : !link.hasAttribute("data-regions"))
			found.push(`"${text(link)}" leads to ${href} for no place and no conflict of the cell.`);
	}
	const own = links.length > 1 ? [] : cell.querySelectorAll(".where");
	for (const where of own) {
		const [, place = text(where)] = /\(([^()]*)\)$/.exec(text(where)) ?? [];
		const regions = links[0]?.getAttribute("data-regions") ?? "";
		if (PLACES.has(place) && place !== placeOf(regions)) found.push(`"${place}" is printed for ${regions}.`);
	}
	for (const link of links.length > 1 ? links : []) {
		const regions = link.getAttribute("data-regions") ?? "";
		if (visible(link) !== placeOf(regions)) found.push(`"${visible(link)}" is printed for ${regions}.`);
	}
	return found;
}

/** Address of what decides a row. */
export function targetOf(row: GridRow): string {
	if (row.state === "conflict") return `/conflicts/${row.conflict}/`;
	if (row.state === "not-read") return "/coverage/#not-read";
	return `/clauses/${(row.versions[0] ?? "").split("/").slice(0, 2).join("/")}/`;
}

/** Level of an answer, or what stands where there is none. */
export const levelOf = (row: GridRow): string => row.severity ?? row.state;

/**
 * Every answer that a page shows in a cell is the grid's own: its link leads to the clause that decides it for that product in
 * that place, and its words, mark, limits, qualifications and conflict are those of the row. Nothing in it is hidden, leads
 * elsewhere, or names another place.
 *
 * @param base path the site is deployed below, "" at the root
 */
export function auditCells(pages: readonly BuiltPage[], grid: readonly GridRow[], base = ""): CellAudit {
	const findings: Finding[] = [];
	const key = (product: string, topic: string, regions: string) => `${product}\u0000${topic}\u0000${regions}`;
	const rows = new Map(grid.map((row) => [key(row.product, row.topic, row.regions.join(" ")), row]));
	let checked = 0;
	let shown = 0;
	for (const page of pages) {
		const add = (message: string) => findings.push({ audit: "cells", page: page.path, message });
		const cells = page.root.querySelectorAll("[data-cell]");
		if (cells.length > 0) shown += 1;
		for (const link of page.root.querySelectorAll(".answer-link"))
			if (!isOrIn(link, (around) => around.hasAttribute("data-cell")))
				add(`"${text(link)}" is an answer that names no cell, so nothing holds it against the grid.`);
		for (const cell of cells) {
			const topic = cell.getAttribute("data-cell") ?? "";
			const products = (cell.getAttribute("data-products") ?? "").split(" ").filter(Boolean);
			const links = cell.querySelectorAll("[data-regions]");
			const label = cell.querySelector(".answer-link");
			if (products.length === 0 || links.length === 0 || !label) {
				add(`A cell on ${topic} names no product, no place or no answer.`);
				continue;
			}
			if (new Set(products).size < products.length) add(`A cell on ${topic} names a product twice: ${products.join(" ")}.`);
			for (const what of contradictions(cell, links, base)) add(`${products.join(" ")}, ${topic}: ${what}`);
			const prints = {
				words: visible(label),
				level: cell.querySelector("[data-level]")?.getAttribute("data-level") ?? "",
				limits: cell
					.querySelectorAll(".limit")
					.map((limit) => text(limit).replace(/^limit: /, ""))
					.join("; "),
				marks: cell
					.querySelectorAll("[data-mark]")
					.map((mark) => mark.getAttribute("data-mark"))
					.join(" "),
				conflict: cell.querySelector("[data-conflict]")?.getAttribute("data-conflict") ?? "",
			};
			for (const product of products) {
				for (const link of links) {
					const regions = link.getAttribute("data-regions") ?? "";
					const row = rows.get(key(product, topic, regions));
					const at = `${product}, ${topic}, ${regions}`;
					if (!row) {
						add(`${at}: the grid has no such cell.`);
						continue;
					}
					checked += 1;
					const says = {
						words: row.label,
						level: levelOf(row),
						limits: row.limits.join("; "),
						marks: row.marks.join(" "),
						conflict: row.state === "conflict" ? "" : (row.conflict ?? ""),
					};
					for (const what of Object.keys(says) as (keyof typeof says)[])
						if (prints[what] !== says[what]) add(`${at}: ${what} "${prints[what]}", by the grid "${says[what]}".`);
					const href = link.getAttribute("href") ?? "";
					if (href !== `${base}${targetOf(row)}`) add(`${at}: leads to ${href}, decided by ${targetOf(row)}.`);
				}
			}
		}
	}
	return { findings, checked, pages: shown };
}

/** That no page shows an answer is a fault by itself. */
export function auditShown({ checked }: Pick<CellAudit, "checked">): Finding[] {
	if (checked > 0) return [];
	return [{ audit: "cells", page: "/", message: "No page shows an answer that could be held against the grid." }];
}
