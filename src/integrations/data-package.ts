import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dataPackageOf } from "../model/catalogue.ts";
import { BINARY_TABLES, PUBLISHED, SQLITE_FILE, TABLES, tableFile } from "../schema/published/index.ts";
import { TABLE_NAMES } from "../schema/published/tables.ts";

const FOLDER = "data/v1/";
/** The data package of the dataset, below the site's root. */
export const PACKAGE = `${FOLDER}datapackage.json`;
/** The files it names: each has a published schema. Parts by platform and topic hold rows of the tables again. */
const NAMED = [
	...[...Object.values(PUBLISHED), ...Object.values(TABLES)].flatMap(({ files }) => files),
	...TABLE_NAMES.flatMap((table) => BINARY_TABLES.map(({ ending }) => tableFile(table, ending))),
	SQLITE_FILE,
]
	.map((address) => address.slice(1))
	.filter((file) => file.startsWith(FOLDER) && file !== PACKAGE && !file.includes("*"))
	.sort();

/**
 * The data package of the files beside it, with the size and hash of each.
 *
 * @param read bytes of a file of the site; undefined where it is not there
 * @param asOf the edition, YYYY-MM-DD
 * @param home full address of the site
 */
export function dataPackageText(read: (file: string) => Buffer | undefined, asOf: string, home: string): string {
	const named = NAMED.flatMap((file) => {
		const bytes = read(file);
		if (!bytes) return [];
		return [{ name: file.slice(FOLDER.length), bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") }];
	});
	return `${JSON.stringify(dataPackageOf(asOf, home, `${home}data/`, named), null, "\t")}\n`;
}

/**
 * Writes datapackage.json beside the files of the dataset, when these are there: it holds their sizes and hashes.
 *
 * @param dist absolute path of the built site
 * @param home full address of the site
 * @returns number of files it names
 */
export function writeDataPackage(dist: string, home: string): number {
	const { asOf } = JSON.parse(readFileSync(join(dist, FOLDER, "compare.json"), "utf8")) as { asOf: string };
	writeFileSync(
		join(dist, PACKAGE),
		dataPackageText((file) => readFileSync(join(dist, file)), asOf, home),
	);
	return NAMED.length;
}
