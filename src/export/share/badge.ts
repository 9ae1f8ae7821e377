import type { VersionView } from "../../model/book.ts";
import { lastBorneOut } from "../../model/dates-of.ts";
import { answerWords } from "../../model/sentences.ts";
import { toVersionState } from "../../model/version-state.ts";
import { estimatedWidth } from "./measure.ts";
import { xml } from "./svg.ts";

const SIZE = 12;
const HEIGHT = 24;
const PAD = 8;
const FONT = 'font-family="Verdana, &quot;DejaVu Sans&quot;, Geneva, sans-serif"';

/** What the badge says: the answer while it holds, and that it no longer does once it does not. */
export function badgeWords(version: VersionView, asOf: string): { readonly left: string; readonly right: string } {
	const { platform, number } = version.clause;
	const left = `${platform.data.name}: ${version.topic.data.short.toLowerCase()}`;
	const standing = toVersionState(version, asOf);
	const says = {
		current: answerWords(version),
		superseded: "Superseded",
		ended: "Ended",
		"being-re-read": "Being re-read",
		ahead: "Not yet in effect",
	}[standing.state];
	const last = standing.state === "current" ? lastBorneOut(version) : undefined;
	return { left, right: `${says} · ${number}, version ${version.date}${last ? ` · ${last.label.toLowerCase()} ${last.day}` : ""}` };
}

/** A small SVG for a README or a page: no script, nothing fetched, readable in greyscale. */
export function toBadge(version: VersionView, asOf: string): string {
	const { left, right } = badgeWords(version, asOf);
	const a = Math.ceil(estimatedWidth(left) * SIZE) + 2 * PAD;
	const b = Math.ceil(estimatedWidth(right) * SIZE) + 2 * PAD;
	const whole = `Clausebook. ${left}: ${right}`;
	const text = (words: string, x: number, fill: string) =>
		`<text x="${x}" y="16" font-size="${SIZE}" fill="${fill}" text-anchor="middle" ${FONT}>${xml(words)}</text>`;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="${HEIGHT}" viewBox="0 0 ${a + b} ${HEIGHT}" role="img" aria-label="${xml(whole)}">`,
		`<title>${xml(whole)}</title>`,
		`<rect x="0.5" y="0.5" width="${a + b - 1}" height="${HEIGHT - 1}" rx="3" fill="#ffffff" stroke="#14324f"/>`,
		`<path d="M3.5 0.5h${a - 3}v${HEIGHT - 1}h-${a - 3}a3 3 0 0 1 -3 -3v-${HEIGHT - 7}a3 3 0 0 1 3 -3z" fill="#14324f"/>`,
		text(left, a / 2, "#ffffff"),
		text(right, a + b / 2, "#1b1d1f"),
		"</svg>\n",
	].join("");
}
