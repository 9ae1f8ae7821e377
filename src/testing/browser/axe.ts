import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Rules of axe whose finding can depend on the theme: nothing but colours differs between themes. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Address of the script of axe, which the server of the tests has beside both sites. The browser keeps it compiled. */
export const AXE_SCRIPT = "/axe-core-of-the-tests.js";

/** Attribute of an element whose contrast is looked at. */
const LOOKED_AT = "data-contrast-of-the-tests";

/** Loads axe into a page, once a page. */
async function loadAxe(page: Page): Promise<void> {
	await page.evaluate(
		async ([src, attribute]) => {
			if ("axe" in globalThis) return;
			await new Promise((resolve, reject) => {
				document.head.append(Object.assign(document.createElement("script"), { src, onload: resolve, onerror: reject }));
			});
			(globalThis as unknown as { axe: typeof axe }).axe.configure({ rules: [{ id: "color-contrast", selector: `[${attribute}]` }] });
		},
		[AXE_SCRIPT, LOOKED_AT] as const,
	);
}

/** How often an element that looks the same is looked at. */
const OFTEN = 3;

/** How often a worker met elements of one look: a look has one contrast, on whatever page it stands. A theme gives other looks. */
const met = new Map<number, number>();

/**
 * Marks the elements whose contrast is to be looked at: those with words that a reader sees, but of each look the first
 * three that this worker met. A look is what an element and all around it are, their classes and the colours, sizes
 * and weights that the page gives them. Half of the time went into contrasts that were known from the row or the page before.
 */
async function markLooks(page: Page): Promise<void> {
	const seen = await page.evaluate(
		([attribute, often, known]) => {
			const times = new Map(known);
			const grounds = new Map<Element | null, number>([[null, 0]]);
			/** A number of 53 bits for words (cyrb53), worked out once for each. */
			const numbers = new Map<string, number>();
			const numberOf = (words: string): number => {
				let [a, b, number] = [0xdeadbeef, 0x41c6ce57, numbers.get(words)];
				if (number !== undefined) return number;
				for (let i = 0; i < words.length; i += 1) {
					a = Math.imul(a ^ words.charCodeAt(i), 2654435761);
					b = Math.imul(b ^ words.charCodeAt(i), 1597334677);
				}
				a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
				b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
				number = 4294967296 * (2097151 & b) + (a >>> 0);
				numbers.set(words, number);
				return number;
			};
			/** What an element is drawn on: all around it. */
			const groundOf = (element: Element | null): number => {
				const had = grounds.get(element);
				if (had !== undefined || !element) return had ?? 0;
				const { backgroundColor, backgroundImage, opacity, filter, position } = getComputedStyle(element);
				const own = [element.localName, element.getAttribute("class"), backgroundColor, backgroundImage, opacity, filter, position];
				const ground = numberOf(`${groundOf(element.parentElement)} ${own.join(" ")}`);
				grounds.set(element, ground);
				return ground;
			};
			const lookOf = (element: Element): number => {
				const { color, textShadow, fontSize, fontWeight } = getComputedStyle(element);
				const off = ["disabled", "aria-disabled", "inert"].filter((name) => element.closest(`[${name}]`));
				return numberOf([groundOf(element), color, textShadow, fontSize, fontWeight, ...off].join(" "));
			};
			const hasWords = (element: Element) =>
				element.matches("input, select, textarea") ||
				[...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? "").trim() !== "");
			const now = new Map<number, number>();
			for (const element of document.body.querySelectorAll("*")) {
				element.removeAttribute(attribute);
				if (!hasWords(element) || !element.checkVisibility({ visibilityProperty: true }) || element.getClientRects().length === 0) continue;
				const look = lookOf(element);
				const count = (times.get(look) ?? 0) + 1;
				times.set(look, count);
				if (count > often) continue;
				now.set(look, count);
				element.setAttribute(attribute, "");
			}
			return [...now];
		},
		[LOOKED_AT, OFTEN, [...met]] as const,
	);
	for (const [look, count] of seen) met.set(look, count);
}

/** Findings of axe on a page as it stands. Only violations are worked out in full, which makes it four times faster. */
async function findings(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
	await loadAxe(page);
	await markLooks(page);
	return page.evaluate(async (only) => {
		const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: only, resultTypes: ["violations"] });
		return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join("; ")}`);
	}, runOnly);
}

/**
 * No finding of any rule of axe in the light theme, and none of colour in the dark one. A test goes on to its other pages
 * after a finding, and fails in the end.
 */
export async function expectAccessible(page: Page, state = "page"): Promise<void> {
	await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
	expect.soft(await findings(page, { type: "tag", values: TAGS }), `${state}, light`).toEqual([]);
	await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
	expect.soft(await findings(page, { type: "rule", values: OF_COLOUR }), `${state}, dark`).toEqual([]);
}
