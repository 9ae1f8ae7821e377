import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import config from "../../astro.config.mjs";
import { type BuiltFile, dataPackageOf } from "../../src/derive/catalogue.ts";

const NAME = "datapackage.json";

/**
 * Writes datapackage.json beside the files of the dataset, when these are there: it holds their sizes and hashes.
 *
 * @param dist absolute path of the built site
 * @returns number of files it names
 */
export function writeDataPackage(dist: string): number {
	const folder = join(dist, "data/v1");
	const files = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== NAME)
		.map(({ name }) => name)
		.sort()
		.map((name): BuiltFile => {
			const bytes = readFileSync(join(folder, name));
			return { name, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
		});
	const { asOf } = JSON.parse(readFileSync(join(folder, "compare.json"), "utf8")) as { asOf: string };
	const home = new URL(`${(config.base ?? "/").replace(/\/$/, "")}/`, config.site).href;
	writeFileSync(join(folder, NAME), `${JSON.stringify(dataPackageOf(asOf, home, `${home}data/`, files), null, "\t")}\n`);
	return files.length;
}
