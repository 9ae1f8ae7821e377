import type { Build, Moment } from "./builders.ts";
import { METHOD } from "./measure.ts";
import { marginal, msPerPage, ratio, type SizeResult, verdicts } from "./result.ts";

/** Rows as a text table; the first row is the head. Numbers stand to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	const line = (row: readonly string[]) =>
		row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  ");
	return [line(rows[0] ?? []), widths.map((width) => "-".repeat(width)).join("  "), ...rows.slice(1).map(line)].join("\n");
}

const seconds = (n: number) => n.toFixed(1);
const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(0);

function buildRow(name: string, build: Build, against: string): string[] {
	return [
		name,
		String(build.pages),
		seconds(build.wall),
		seconds(build.cpu),
		msPerPage(build).toFixed(2),
		build.peak.toFixed(0),
		kilobytes(build.htmlBytes / Math.max(1, build.pages)),
		against,
	];
}

function builds(results: readonly SizeResult[]): string {
	return textTable([
		["build", "pages", "wall s", "CPU s", "CPU ms/page", "peak MB", "HTML KB/page", "ratio CPU (wall)"],
		...results.flatMap((result) => {
			const { cpu, wall } = ratio(result);
			return [
				buildRow(`${result.size} Astro`, result.astro, `${cpu.toFixed(2)} (${wall.toFixed(2)})`),
				buildRow(`${result.size} Eleventy`, result.eleventy, ""),
			];
		}),
	]);
}

function stages(results: readonly SizeResult[]): string {
	const row = (name: string, of: (result: SizeResult) => Moment) => [
		name,
		...results.map((result) => `${seconds(of(result).cpu)} (${seconds(of(result).wall)})`),
	];
	return textTable([
		["CPU s (wall s) of each stage", ...results.map(({ size }) => String(size))],
		row("check", ({ check }) => check),
		row("Astro: start", ({ astro }) => astro.stages.start),
		row("Astro: load (read, validate, render bodies, store)", ({ astro }) => astro.stages.load),
		row("Astro: bundle", ({ astro }) => astro.stages.bundle),
		row("Astro: pages (derive, render, write)", ({ astro }) => astro.stages.write),
		row("social images", ({ social }) => social),
		["social images drawn (from cache)", ...results.map(({ social }) => `${social.drawn} (${social.kept})`)],
		row("search index", ({ index }) => index),
	]);
}

function search(results: readonly SizeResult[]): string {
	return textTable([
		["search", ...results.map(({ size }) => String(size))],
		["index peak MB", ...results.map(({ index }) => index.peak.toFixed(0))],
		["index MB on disk (files)", ...results.map(({ index }) => `${megabytes(index.bytes)} (${index.files})`)],
		[
			"first query with a filter, search KB",
			...results.map(({ firstQuery }) => (firstQuery ? kilobytes(firstQuery.searchBytes) : "not measured")),
		],
		["first query, page KB beside it", ...results.map(({ firstQuery }) => (firstQuery ? kilobytes(firstQuery.pageBytes) : "not measured"))],
		["first query, requests", ...results.map(({ firstQuery }) => (firstQuery ? String(firstQuery.requests) : "not measured"))],
	]);
}

function books(results: readonly SizeResult[]): string {
	return textTable([
		["synthetic book", ...results.map(({ size }) => String(size))],
		["platforms", ...results.map(({ book }) => String(book.platforms))],
		["products", ...results.map(({ book }) => String(book.products))],
		["clause versions", ...results.map(({ book }) => String(book.versions))],
		["bytes of a clause file", ...results.map(({ book }) => String(book.clauseBytes))],
		["problems found by check", ...results.map(({ check }) => String(check.problems))],
	]);
}

function budgets(results: readonly SizeResult[]): string {
	return verdicts(results)
		.map(
			({ budget, at, value, passed }) =>
				`${passed ? "PASS" : "MISS"}  ${budget.name}, ${at}: ${value.toFixed(2)} ${budget.unit}, at most ${budget.most} (${budget.source})`,
		)
		.join("\n");
}

function growth(results: readonly SizeResult[]): string {
	const sorted = [...results].sort((a, b) => a.size - b.size);
	const steps = sorted.slice(1).flatMap((large, i) => {
		const small = sorted[i];
		if (!small) return [];
		const more = (builder: "astro" | "eleventy") => marginal(small[builder], large[builder]).toFixed(2);
		return [[`${small.size} to ${large.size}`, more("astro"), more("eleventy")]];
	});
	return steps.length === 0 ? "" : textTable([["CPU ms of one more page", "Astro", "Eleventy"], ...steps]);
}

/** The whole report as text. */
export function report(results: readonly SizeResult[], rounds: number): string {
	const note = `${rounds === 1 ? "One round" : `The cheapest of ${rounds} rounds by CPU`}, builders alternating. Cost by ${METHOD}. CPU is user and system time: compare it, not wall time, on a shared machine.`;
	return [books(results), builds(results), growth(results), stages(results), search(results), budgets(results), note]
		.filter(Boolean)
		.join("\n\n");
}
