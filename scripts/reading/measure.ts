import type { HTMLElement } from "node-html-parser";
import { HIGHEST_GRADE } from "../../src/rules/plain-language.ts";
import { readability, wordsOf } from "../../src/rules/text.ts";
import type { BuiltPage, Finding } from "../audit/page.ts";

/** Reading effort of one built page. */
export interface PageReading {
	readonly path: string;
	readonly kind: string;
	readonly words: number;
	/** Flesch-Kincaid grade: years of US school. */
	readonly grade: number;
}

/** Page kinds by address, the first that fits. `consumer`: written for a person with an account, so held to the grade. */
export const PAGE_KINDS: readonly { readonly kind: string; readonly consumer: boolean; readonly address: RegExp }[] = [
	{ kind: "home", consumer: true, address: /^\/$/ },
	{ kind: "plan finder", consumer: true, address: /^\/answer\// },
	{ kind: "opt-out", consumer: true, address: /^\/opt-out\// },
	{ kind: "after opt-out", consumer: true, address: /^\/after-opt-out\// },
	{ kind: "clause", consumer: true, address: /^\/clauses\/[^/]+\/[^/]+\/$/ },
	{ kind: "frozen version", consumer: true, address: /^\/clauses\/[^/]+\/[^/]+\/\d{4}-\d{2}-\d{2}\/$/ },
	{ kind: "vendor review", consumer: false, address: /^\/platforms\/[^/]+\/review\/$/ },
	{ kind: "platform's changes", consumer: false, address: /^\/platforms\/[^/]+\/changes\/$/ },
	{ kind: "product", consumer: true, address: /^\/platforms\/[^/]+\/[^/]+\/$/ },
	{ kind: "platform", consumer: true, address: /^\/platforms\/[^/]+\/$/ },
	{ kind: "topic", consumer: true, address: /^\/topics\/[^/]+\/$/ },
	{ kind: "carve-out", consumer: true, address: /^\/carve-outs\/[^/]+\/$/ },
	{ kind: "guide", consumer: true, address: /^\/guides\// },
	{ kind: "law", consumer: false, address: /^\/regulations\// },
	{ kind: "conflict", consumer: false, address: /^\/conflicts\// },
	{ kind: "history", consumer: false, address: /^\/clauses\/[^/]+\/[^/]+\/history\/$/ },
	{ kind: "changes", consumer: false, address: /^\/changes\// },
	{ kind: "comparison", consumer: false, address: /^\/compare\// },
	{ kind: "other", consumer: false, address: /^\// },
];

/** Sections of a clause page that are written for experts, and what is not prose anywhere. */
const NOT_PROSE = [
	"table",
	"blockquote",
	"figure",
	"pre",
	"nav",
	"form",
	"dl",
	".records",
	".byline",
	".visually-hidden",
	".print-only",
	...[
		"severity",
		"elsewhere",
		"same-document",
		"law",
		"for-organisations",
		"evidence",
		"versions",
		"cite",
		"share",
		"sources",
		"searched",
	].map((id) => `section[aria-labelledby=${id}]`),
].join(", ");

/** A block with fewer words is a label, not a sentence. */
const LEAST_WORDS = 5;

/** Text that a page's reader reads as prose, a line for each block. */
export function proseOf(main: HTMLElement): string {
	const left = new Set(main.querySelectorAll(NOT_PROSE));
	const isLeft = (node: HTMLElement): boolean => {
		for (let at: HTMLElement | null = node; at && at !== main; at = at.parentNode) if (left.has(at)) return true;
		return false;
	};
	return main
		.querySelectorAll("p, li, summary")
		.filter((node) => !node.querySelector("p, li") && !isLeft(node))
		.map((node) => node.text.replace(/\s+/g, " ").trim())
		.filter((line) => wordsOf(line).length >= LEAST_WORDS)
		.join("\n");
}

/**
 * Measures every page that has prose.
 *
 * @param names lower-case words of names, not counted as hard
 */
export function readPagesAloud(pages: Iterable<BuiltPage>, names: ReadonlySet<string>): PageReading[] {
	return Array.from(pages, ({ path, root }) => {
		const main = root.querySelector("main");
		if (!main || root.querySelector('meta[http-equiv="refresh"]')) return [];
		const { words, grade } = readability(proseOf(main), names);
		const kind = PAGE_KINDS.find(({ address }) => address.test(path))?.kind ?? "other";
		return words === 0 ? [] : [{ path, kind, words, grade: Math.round(grade * 10) / 10 }];
	}).flat();
}

/** Pages for consumers that read above the grade of the house. */
export function auditReading(pages: readonly BuiltPage[], names: ReadonlySet<string>): Finding[] {
	const kinds = new Set(PAGE_KINDS.flatMap(({ kind, consumer }) => (consumer ? [kind] : [])));
	return readPagesAloud(pages, names).flatMap(({ path, kind, grade }) =>
		kinds.has(kind) && grade > HIGHEST_GRADE
			? [{ audit: "reading", page: path, message: `reads at grade ${grade}, at most ${HIGHEST_GRADE} (npm run reading -- --all)` }]
			: [],
	);
}

/** One line for each kind: how many pages, and their grades. */
export function summarise(readings: readonly PageReading[]) {
	return PAGE_KINDS.flatMap(({ kind, consumer }) => {
		const own = readings.filter((r) => r.kind === kind).sort((a, b) => a.grade - b.grade);
		const worst = own.at(-1);
		if (!worst) return [];
		const at = (share: number) => own[Math.min(own.length - 1, Math.floor(own.length * share))]?.grade ?? 0;
		const words = own.map((r) => r.words).sort((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0;
		return [{ kind, consumer, pages: own.length, words, median: at(0.5), ninth: at(0.9), worst: worst.grade, page: worst.path }];
	});
}
