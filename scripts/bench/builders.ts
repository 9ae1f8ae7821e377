import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../lib/paths.ts";
import { folderSize } from "./folder.ts";
import { type Cost, type Measured, measure } from "./measure.ts";

/** Folders of one size below .bench/. */
export interface Place {
	readonly folder: string;
	readonly content: string;
	readonly dist: string;
	readonly eleventy: string;
}

export function placeOf(size: number): Place {
	const folder = join(ROOT, ".bench", String(size));
	return { folder, content: join(folder, "content"), dist: join(folder, "dist"), eleventy: join(folder, "eleventy") };
}

/** One build: its cost and what it made. */
export interface Build extends Cost {
	readonly pages: number;
	readonly htmlBytes: number;
}

/** A moment of a build: seconds since it began, and of CPU it had used by then. */
export interface Moment {
	readonly wall: number;
	readonly cpu: number;
}

/** Cost of each stage of an Astro build, as far as its hooks tell. */
export interface AstroStages {
	/** Starting Node, Astro and Vite. */
	readonly start: Moment;
	/** Reading, validating and rendering records into the data store. */
	readonly load: Moment;
	readonly bundle: Moment;
	/** Deriving, rendering and writing pages. */
	readonly write: Moment;
}

/** A cost with the pages that were made for it. */
function made(folder: string, { wall, cpu, peak }: Measured): Build {
	const { files, bytes } = folderSize(folder, ".html");
	return { wall, cpu, peak, pages: files, htmlBytes: bytes };
}

const BEGIN: Moment = { wall: 0, cpu: 0 };

/** Turns the moments written by astro.config.ts into the cost between them. */
export function toStages(moments: Readonly<Record<string, Moment>>): AstroStages {
	const { configured = BEGIN, loaded = BEGIN, bundled = BEGIN, written = BEGIN } = moments;
	const between = (from: Moment, to: Moment): Moment => ({ wall: to.wall - from.wall, cpu: to.cpu - from.cpu });
	return { start: configured, load: between(configured, loaded), bundle: between(loaded, bundled), write: between(bundled, written) };
}

/** Builds a book with the project's own site, from an empty folder and an empty data store. */
export async function buildAstro(place: Place): Promise<Build & { readonly stages: AstroStages }> {
	const cache = join(place.folder, "cache");
	const moments = join(place.folder, "stages.json");
	for (const path of [place.dist, cache, moments]) rmSync(path, { recursive: true, force: true });
	const args = [
		join(ROOT, "node_modules/astro/bin/astro.mjs"),
		"build",
		"--force",
		"--silent",
		"--config",
		"scripts/bench/astro.config.ts",
	];
	const env = {
		CLAUSEBOOK_CONTENT: place.content,
		CLAUSEBOOK_DIST: place.dist,
		CLAUSEBOOK_BENCH_CACHE: cache,
		CLAUSEBOOK_BENCH_STAGES: moments,
		ASTRO_TELEMETRY_DISABLED: "1",
	};
	const cost = await measure(args, env, ROOT);
	const times = existsSync(moments) ? (JSON.parse(readFileSync(moments, "utf8")) as Record<string, Moment>) : {};
	return { ...made(place.dist, cost), stages: toStages(times) };
}

/** Builds the same pages with Eleventy, into an empty folder. */
export async function buildEleventy(place: Place): Promise<Build> {
	rmSync(place.eleventy, { recursive: true, force: true });
	const args = [
		join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs"),
		"--config=scripts/bench/eleventy/eleventy.config.ts",
		`--output=${place.eleventy}`,
		"--quiet",
	];
	const cost = await measure(args, { CLAUSEBOOK_CONTENT: place.content }, ROOT);
	return made(place.eleventy, cost);
}

/** Checks a book as `npm run check` does. Kept texts of the real book may have problems while it is being written. */
export async function check(place: Place): Promise<Cost & { readonly problems: number }> {
	const { wall, cpu, peak, output } = await measure(
		[join(ROOT, "scripts/check.ts"), "--json"],
		{ CLAUSEBOOK_CONTENT: place.content },
		ROOT,
		[0, 1],
	);
	return { wall, cpu, peak, problems: (JSON.parse(output) as { problems: unknown[] }).problems.length };
}

/** Indexes a built site for search, as scripts/build.ts does. */
export async function indexSite(place: Place): Promise<Cost & { readonly files: number; readonly bytes: number }> {
	const bundle = join(place.dist, "pagefind");
	rmSync(bundle, { recursive: true, force: true });
	const { cpu, peak, output } = await measure([join(ROOT, "scripts/bench/index-site.ts"), place.dist], {}, ROOT);
	return { wall: Number(output), cpu, peak, ...folderSize(bundle) };
}

/** Draws the social images of a built site; those of an earlier drawing come from the cache. */
export async function drawSocialImages(place: Place): Promise<Cost & { readonly drawn: number; readonly kept: number }> {
	const { wall, cpu, peak, output } = await measure(
		[join(ROOT, "scripts/bench/draw-images.ts"), place.dist],
		{ CLAUSEBOOK_CONTENT: place.content },
		ROOT,
	);
	return { wall, cpu, peak, ...(JSON.parse(output) as { drawn: number; kept: number }) };
}
