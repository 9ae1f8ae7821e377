import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { didYouMean } from "../../src/content/near.ts";
import { readRecords } from "../../src/content/read.ts";
import { writeAllNew, writeWhole } from "../../src/content/whole.ts";
import { Archive } from "../../src/evidence/archive.ts";
import { HoldsCache } from "../../src/evidence/cache.ts";
import { type Service, servicesIn } from "../../src/evidence/services.ts";
import { progress, progressDone, since } from "../../src/integrations/terminal.ts";
import { MARK } from "../../src/rules/nothing-is-left-to-fill-in.ts";
import { CATEGORIES, type Category } from "../../src/schema/vocabulary.ts";
import { fail, UsageError } from "../lib/command.ts";
import { PATHS } from "../lib/paths.ts";
import { draftOf } from "./draft.ts";
import { findIn } from "./findings.ts";
import { readRequest, slug } from "./request.ts";
import { worksheetOf } from "./worksheet.ts";

/** Where the command keeps what is no content: its memory of the archive, and worksheets. */
const ownFolder = () => join(PATHS.evidence, "new");

/** The archive with a memory of its own: what git printed of one service would push out what it printed of the book. */
function openArchive(): { archive: Archive; cache: HoldsCache } {
	const cache = new HoldsCache(join(ownFolder(), "cache.json"));
	return { archive: new Archive(PATHS.evidence, cache), cache };
}

/** Collections to look in: those asked for, else all that are here. @throws where one is not here, or none is */
function collectionsOf(archive: Archive, known: readonly string[], asked: readonly string[] | undefined): string[] {
	for (const collection of asked ?? []) {
		if (!known.includes(collection))
			throw new UsageError(`"${collection}" is not a known collection.${didYouMean(collection, known)}\nKnown: ${known.join(", ")}.`);
		if (!archive.has(collection)) fail(`${collection} is not here. Fix: npm run evidence -- sync --all`);
	}
	const here = (asked ?? known).filter((collection) => archive.has(collection));
	if (here.length === 0) fail("The archive is not here. Fix: npm run evidence -- sync --all");
	const broken = here.flatMap((collection) => archive.fault(collection) ?? []);
	if (broken.length > 0) fail(`The archive cannot be read.\n${broken.join("\n")}`);
	return here;
}

/** Prints the services whose name has a part of it, in any letters, with their texts. */
export function printServices([part = "", ...more]: readonly string[], collections: readonly string[] | undefined): void {
	if (more.length > 0) throw new UsageError(`"${more.join(" ")}" is one argument too many.`);
	const { archive } = openArchive();
	const known = readRecords(PATHS.content).records.archive.map(({ id }) => id);
	const services = servicesIn(archive, collectionsOf(archive, known, collections));
	const found = services.filter(({ name }) => name.toLowerCase().includes(part.toLowerCase()));
	if (found.length === 0)
		fail(
			`No service of the archive has "${part}" in its name.${didYouMean(
				part,
				services.map(({ name }) => name),
			)}`,
		);
	for (const { name, texts } of found) {
		const byType = [...Map.groupBy(texts, ({ type }) => type)].map(
			([type, same]) => `${type} (${same.map(({ collection }) => collection.replace(/-versions$/, "")).join(", ")})`,
		);
		console.log(`${name}: ${byType.join("; ")}`);
	}
}

function serviceNamed(services: readonly Service[], name: string): Service {
	const found = services.find((service) => service.name.toLowerCase() === name.toLowerCase());
	if (found) return found;
	const names = services.map((service) => service.name);
	const near = names.filter((one) => one.toLowerCase().includes(name.toLowerCase())).slice(0, 10);
	const listed = near.length === 0 ? "" : `\nNames that hold it: ${near.join(", ")}.`;
	throw new UsageError(`The archive has no service "${name}".${didYouMean(name, names)}${listed}\nAll of them: npm run new -- services`);
}

/** What of a platform is in the book already, by path below the content folder. */
function alreadyThere(platform: string): string[] {
	const below = (folder: string) => {
		const path = join(PATHS.content, folder, platform);
		return existsSync(path) ? readdirSync(path).map((name) => `${folder}/${platform}/${name}`) : [];
	};
	const own = `platforms/${platform}.mdx`;
	return [...(existsSync(join(PATHS.content, own)) ? [own] : []), ...below("documents"), ...below("clauses")].sort();
}

interface Options {
	readonly category?: string | undefined;
	readonly product?: string[] | undefined;
	readonly collection?: string[] | undefined;
	readonly date?: string | undefined;
	readonly at?: string | undefined;
	readonly "dry-run"?: boolean | undefined;
}

/**
 * Writes all records of a platform as far as the archive can tell, and a worksheet for the reader who finishes them.
 *
 * @param name of the service in the archive, in any letters
 * @throws UsageError where what is asked for cannot be, Failure where something of the platform is already there
 */
export async function fromArchive(args: readonly string[], options: Options, name: string): Promise<void> {
	const start = performance.now();
	const { records } = readRecords(PATHS.content);
	const { what, platform } = readRequest(args, options.date, records);
	if (what !== "platform" || options.at !== undefined) throw new UsageError("Only a platform has --service, and it has no --at.");
	const category = CATEGORIES.find((one) => one === options.category) as Category | undefined;
	if (category === undefined) {
		const said =
			options.category === undefined
				? "Say what kind of platform it is: --category"
				: `"${options.category}" is no category.${didYouMean(options.category, CATEGORIES)}`;
		throw new UsageError(`${said}\nCategories: ${CATEGORIES.join(", ")}.`);
	}
	const products = options.product ?? [`${platform}-member`];
	for (const product of products) slug(product);
	const taken = records.platform.flatMap(({ data }) => data.products).filter(({ id }) => products.includes(id));
	if (taken.length > 0)
		throw new UsageError(`The book has a product ${taken.map(({ id }) => id).join(", ")} already. Name another: --product`);
	const there = alreadyThere(platform);
	if (there.length > 0)
		fail(`Nothing was written. Of "${platform}" is already there:\n${there.map((path) => `  content/${path}`).join("\n")}`);
	const { archive, cache } = openArchive();
	const collections = collectionsOf(
		archive,
		records.archive.map(({ id }) => id),
		options.collection,
	);
	const service = serviceNamed(servicesIn(archive, collections), name);
	const found = await findIn({
		archive,
		cache,
		topics: records.topic,
		platform,
		service,
		category,
		progress: (line) => progress(`${service.name}  ${line}`),
	});
	progressDone();
	if (found.documents.length === 0) fail(`No text of ${service.name} has a usable copy. Nothing was written.`);
	const today = new Date().toISOString().slice(0, 10);
	const files = draftOf(found, records, { platform, name: service.name, category, products, today });
	const worksheet = worksheetOf(service.name, found);
	const candidates = found.findings.filter(({ candidate }) => candidate).length;
	const summary = `${found.documents.length} documents, ${candidates} candidates with quotes, ${found.findings.length - candidates} silences, ${files.size} files in ${since(start)}`;
	if (options["dry-run"]) {
		for (const [path, text] of files) console.log(`--- content/${path}\n${text}`);
		console.log(worksheet);
		console.error(`Would write ${summary}. Nothing was written.`);
		return;
	}
	writeAllNew(new Map([...files].map(([path, text]) => [join(PATHS.content, path), text])));
	mkdirSync(ownFolder(), { recursive: true });
	const sheet = join(ownFolder(), `${platform}.md`);
	writeWhole(sheet, worksheet);
	console.log(`Wrote ${summary}:\n${[...files.keys()].map((path) => `  content/${path}`).join("\n")}`);
	console.log(
		`Read ${relative(process.cwd(), sheet)}, fill in what says ${MARK}, name each clause by what it says, then: npm run check ${platform}`,
	);
}
