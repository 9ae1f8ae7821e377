import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

/** A token's value in one theme. */
function token(name: string, theme: "light" | "dark"): string {
	const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
	if (!match) throw new Error(`No colour token --${name}`);
	return (theme === "light" ? match[1] : match[2]) ?? "";
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
	return (x + 0.05) / (y + 0.05);
}

const LEVELS = ["none", "low", "medium", "high", "critical"];

describe.each(["light", "dark"] as const)("colours in %s", (theme) => {
	it.each([
		["ink", "paper"],
		["ink", "paper-raised"],
		["ink", "notice-paper"],
		["ink", "added-paper"],
		["ink", "removed-paper"],
		["ink-muted", "paper"],
		["ink-muted", "paper-raised"],
		["link", "paper"],
		["link", "paper-raised"],
		["link", "notice-paper"],
		["link-visited", "paper"],
		["link-visited", "paper-raised"],
		["paper", "accent"],
	])("%s on %s is readable (4.5:1)", (text, ground) => {
		expect(contrast(token(text, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(LEVELS)("the word on the %s mark is readable", (level) => {
		expect(contrast(token(`severity-${level}-ink`, theme), token(`severity-${level}-fill`, theme))).toBeGreaterThanOrEqual(4.5);
	});

	it.each(["severity-line", "rule-strong", "focus", "quote-bar", "notice-line", "widens", "narrows"])(
		"%s is visible on the page (3:1)",
		(line) => {
			expect(contrast(token(line, theme), token("paper", theme))).toBeGreaterThanOrEqual(3);
		},
	);

	it("severity moves one way in lightness, so it survives greyscale", () => {
		const ramp = LEVELS.map((level) => luminance(token(`severity-${level}-fill`, theme)));
		const sorted = [...ramp].sort((a, b) => (theme === "light" ? b - a : a - b));
		expect(ramp).toEqual(sorted);
		for (let i = 1; i < ramp.length; i++) {
			const [x, y] = [ramp[i - 1]!, ramp[i]!].sort((p, q) => q - p) as [number, number];
			expect((x + 0.05) / (y + 0.05), `${LEVELS[i - 1]} to ${LEVELS[i]}`).toBeGreaterThanOrEqual(1.2);
		}
	});
});
