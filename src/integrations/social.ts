import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Records } from "../content/read.ts";
import { writeWhole } from "../content/whole.ts";
import { ACCENT, type Box, box, INK, MUTED, PICTURE_FONTS, toPng, toSvg } from "../export/picture.ts";

const ROOT = join(import.meta.dirname, "..", "..");
const CACHE = join(ROOT, ".cache", "social");
const SIZE = { width: 1200, height: 630 };

interface Picture {
	/** File name below social/, without its ending. */
	readonly name: string;
	readonly title: string;
	readonly line: string;
}

function layout({ title, line }: Picture): Box {
	return box(
		{
			// A box is as wide as its padding, its border and what is in it: sizes are of what is in it.
			width: SIZE.width - 2 * 72,
			height: SIZE.height - 2 * 72 - 18,
			flexDirection: "column",
			justifyContent: "space-between",
			background: "#ffffff",
			padding: 72,
			borderTop: `18px solid ${ACCENT}`,
			fontFamily: "Inter",
			color: INK,
		},
		[
			box({ fontSize: 34, fontWeight: 700, color: ACCENT }, "Clausebook"),
			box({ flexDirection: "column" }, [
				box({ fontSize: title.length > 40 ? 62 : 84, fontWeight: 700, lineHeight: 1.1, letterSpacing: -2 }, title),
				box({ fontSize: 38, lineHeight: 1.35, marginTop: 28, color: MUTED }, line),
			]),
			box({ fontSize: 28, color: MUTED }, "Every answer rests on one clause, proven word for word."),
		],
	);
}

/** One picture for the site and one for each platform: their number grows with platforms, not with clauses. */
export function pictures(records: Records): Picture[] {
	return [
		{ name: "clausebook", title: "May it train AI on what you give it?", line: "And what still happens after you say no." },
		...records.platform.map(({ id, data }) => ({
			name: id,
			title: data.name,
			line: "May it train AI on what you give it? And after you say no?",
		})),
	];
}

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

/** Pictures by a hash of what is drawn. Each file is named by the hash of its bytes too: one that is damaged is drawn anew. */
class PictureCache {
	readonly #folder: string;
	readonly #files: Map<string, string>;

	constructor(folder: string) {
		mkdirSync(folder, { recursive: true });
		this.#folder = folder;
		this.#files = new Map(readdirSync(folder).map((name) => [name.split(".")[0] ?? "", name]));
	}

	get(key: string): Buffer | undefined {
		const name = this.#files.get(key);
		if (name === undefined) return undefined;
		const path = join(this.#folder, name);
		try {
			const bytes = readFileSync(path);
			if (name === `${key}.${sha256(bytes)}.png`) return bytes;
		} catch {
			// What cannot be read is damaged too.
		}
		rmSync(path, { recursive: true, force: true });
		return undefined;
	}

	set(key: string, bytes: Uint8Array): void {
		writeWhole(join(this.#folder, `${key}.${sha256(bytes)}.png`), bytes);
	}
}

/**
 * Draws the social images of a built site. Cached, because drawing costs about 70 ms each.
 *
 * @param folder of the cache
 * @returns how many were drawn and how many came from the cache
 */
export async function writeSocialImages(dist: string, records: Records, folder = CACHE): Promise<{ drawn: number; kept: number }> {
	const fontFiles = join(ROOT, "node_modules/@fontsource/inter/files");
	const fonts = {
		400: readFileSync(join(fontFiles, PICTURE_FONTS[400])),
		700: readFileSync(join(fontFiles, PICTURE_FONTS[700])),
	};
	const cache = new PictureCache(folder);
	mkdirSync(join(dist, "social"), { recursive: true });
	let drawn = 0;
	let kept = 0;
	for (const picture of pictures(records)) {
		const tree = layout(picture);
		const key = sha256(JSON.stringify([tree, "satori 0.63.2, resvg 2.6.2"]));
		let bytes: Uint8Array | undefined = cache.get(key);
		if (bytes) kept += 1;
		else {
			bytes = toPng(await toSvg(tree, SIZE, fonts), SIZE);
			cache.set(key, bytes);
			drawn += 1;
		}
		writeFileSync(join(dist, "social", `${picture.name}.png`), bytes);
	}
	return { drawn, kept };
}
