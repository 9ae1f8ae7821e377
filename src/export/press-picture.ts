import { DOMParser, XMLSerializer } from "@xmldom/xmldom";
import { barWords, type PressFinding } from "../views/press.ts";
import { ACCENT, type Box, box, type FontBytes, INK, MUTED, type Size, toSvg } from "./picture.ts";

/** 16 to 9: what papers and slides take. */
export const PRESS_SIZE: Size = { width: 1200, height: 675 };
const SIDE = 64;
const LABEL = 370;
const NUMBER = 130;
const WIDE = PRESS_SIZE.width - 2 * SIDE;
const LONGEST = WIDE - LABEL - NUMBER;

/** Bars lie below each other, as wide as their numbers; a whole, where there is one, is a pale bar behind. */
function rows({ bars }: PressFinding): Box[] {
	const widest = Math.max(1, ...bars.map(({ value, of = value }) => of));
	const step = Math.min(52, Math.floor(360 / bars.length));
	const thick = Math.round(step * 0.62);
	const wide = (value: number) => Math.round((value / widest) * LONGEST);
	return bars.map((bar) =>
		box({ height: step, alignItems: "center", fontSize: Math.min(24, Math.round(step * 0.62)) }, [
			box({ width: LABEL, paddingRight: 20, flexShrink: 0, justifyContent: "flex-end", textAlign: "right", lineHeight: 1.05 }, bar.label),
			box({ width: bar.of === undefined ? wide(bar.value) : wide(bar.of), height: thick, background: "#e6e3da" }, [
				box({ width: wide(bar.value), height: thick, background: ACCENT }),
			]),
			box({ paddingLeft: 12, fontWeight: 700 }, barWords(bar)),
		]),
	);
}

const EDGE = 12;
const ABOVE = 40;
const BELOW = 32;

function layout(finding: PressFinding, source: string): Box {
	const inner = box(
		{ flexDirection: "column", justifyContent: "space-between", width: WIDE, height: PRESS_SIZE.height - EDGE - ABOVE - BELOW },
		[
			box({ flexDirection: "column" }, [
				box({ fontSize: 36, fontWeight: 700, lineHeight: 1.2, letterSpacing: -0.5 }, finding.sentence),
				box({ fontSize: 22, color: MUTED, marginTop: 12 }, finding.chart),
			]),
			box({ flexDirection: "column" }, rows(finding)),
			box({ fontSize: 19, color: MUTED }, source),
		],
	);
	// A box is as wide as its padding and what is in it: sizes are of what is in it.
	return box({ ...PRESS_SIZE, flexDirection: "column", alignItems: "center", background: "#ffffff", fontFamily: "Inter", color: INK }, [
		box({ width: PRESS_SIZE.width, height: EDGE, background: ACCENT, marginBottom: ABOVE }),
		inner,
	]);
}

/**
 * The chart of a finding as SVG, with the sentence as its title.
 *
 * @param source line at its foot: whose it is, of which day, under which licence
 */
export async function pressPicture(finding: PressFinding, source: string, fonts: FontBytes): Promise<string> {
	const drawn = new DOMParser().parseFromString(await toSvg(layout(finding, source), PRESS_SIZE, fonts), "image/svg+xml");
	const root = drawn.documentElement;
	if (!root) throw new Error(`The picture of “${finding.id}” is empty`);
	const title = drawn.createElementNS(root.namespaceURI, "title");
	title.appendChild(drawn.createTextNode(`${finding.sentence} ${finding.bars.map((bar) => `${bar.label}: ${barWords(bar)}`).join("; ")}.`));
	root.insertBefore(title, root.firstChild);
	return new XMLSerializer().serializeToString(drawn);
}
