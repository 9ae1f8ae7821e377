import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FontBytes, PICTURE_FONTS } from "../export/picture.ts";
import { pressPicture } from "../export/press-picture.ts";
import { dateWords } from "../model/sentences.ts";
import { type PressFinding, pressFindings } from "../views/press.ts";
import { getSite } from "./book.ts";

const FILES = join(process.cwd(), "node_modules/@fontsource/inter/files");

let findings: Promise<readonly PressFinding[]> | undefined;

/** The findings of this build's book. */
export function getFindings(): Promise<readonly PressFinding[]> {
	findings ??= getSite().then(pressFindings);
	return findings;
}

const pictures = new Map<string, Promise<string>>();

/** The chart of a finding, drawn once for all its formats. */
export async function pictureOf(finding: PressFinding): Promise<string> {
	const { book } = await getSite();
	const fonts: FontBytes = { 400: readFileSync(join(FILES, PICTURE_FONTS[400])), 700: readFileSync(join(FILES, PICTURE_FONTS[700])) };
	const source = `Clausebook, edition of ${dateWords(book.asOf)}. What the texts say, not what systems do. CC BY 4.0`;
	const drawn = pictures.get(finding.id) ?? pressPicture(finding, source, fonts);
	pictures.set(finding.id, drawn);
	return drawn;
}
