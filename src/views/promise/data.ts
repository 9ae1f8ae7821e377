import type { Book, VersionView } from "../../model/book.ts";
import { conflictBeside, conflictWords } from "../../model/conflicts.ts";
import type { Cell, Grid } from "../../model/grid.ts";
import { regionWords } from "../../model/sentences.ts";
import { textLanguage } from "../../model/text-language.ts";
import { periodsIn } from "../../promise/periods.ts";
import { CLAIM_TOPICS } from "../../promise/relations.ts";
import type { CellData, ClauseData, PromiseData } from "../../promise/types.ts";
import { toOpen } from "./open.ts";

export type PromiseRoutes = Readonly<Record<"topic" | "clause" | "carveOut" | "conflict", (id: string) => string>>;

function toClause({ data, document, clause }: VersionView, route: PromiseRoutes): ClauseData {
	const { lang, dir } = textLanguage(document.data.language);
	const parts = data.quote?.parts.map((part) => part.replace(/\s+/g, " ")) ?? [];
	const isZero = data.control.kind === "contract" && /zero[- ]data[- ]retention/i.test([data.control.reach, ...parts].join(" "));
	return {
		number: data.id,
		title: data.title,
		url: route.clause(clause.id),
		answer: data.answer,
		quote: parts.join(" … "),
		document: document.data.title,
		...(lang === undefined ? {} : { language: { lang, ...(dir ? { dir } : {}) } }),
		days: [...new Set(parts.flatMap((part) => periodsIn(part).map(({ days }) => days)))],
		...(isZero ? { zero: true } : {}),
		...(data.limits.length > 0 ? { limits: data.limits.map(({ on, says }) => `${on}: ${says}`) } : {}),
	};
}

/**
 * Everything the promise checker holds a form against, from the answer grid: one file, at build time.
 *
 * @returns plain data. Each cell and clause once.
 */
export function promiseData(book: Book, grid: Grid, route: PromiseRoutes): PromiseData {
	const openOf = toOpen(book, grid);
	const clauses: Record<string, ClauseData> = {};
	const cells: CellData[] = [];
	const places = new Map<string, number>();
	const numberOf = (version: VersionView): string => {
		clauses[version.data.id] ??= toClause(version, route);
		return version.data.id;
	};
	const placeOf = (cell: Cell): number => {
		const answers = cell.deciding.map((version) => version.data.answer);
		const other = cell.state === "conflict" ? cell.conflict : conflictBeside(cell);
		const words = cell.state === "conflict" ? "The conflict and both texts" : other && conflictWords(other);
		const data: CellData = {
			regions: cell.regions,
			where: regionWords(cell.regions),
			state: cell.state,
			clauses: cell.deciding.map(numberOf),
			open: openOf(cell).map(({ kind, version }) => [kind, numberOf(version)] as const),
			beside: cell.conflict ? [] : cell.supporting.filter(({ data: own }) => !answers.includes(own.answer)).map(numberOf),
			...(other && words ? { conflict: { url: route.conflict(other.id), words } } : {}),
			marks: cell.marks.map(({ says }) => says),
		};
		const key = JSON.stringify(data);
		const place = places.get(key) ?? cells.push(data) - 1;
		places.set(key, place);
		return place;
	};
	const topics = CLAIM_TOPICS.flatMap((id) => book.topicById.get(id) ?? []);
	return {
		platforms: Object.fromEntries(
			book.platforms.map(({ id, data }) => {
				const company = [data.provider, ...(data.providers ?? [])].join(" ");
				return [id, { name: data.name, aliases: data.aliases, company }];
			}),
		),
		topics: Object.fromEntries(
			topics.map(({ id, data, options }) => {
				const says = Object.fromEntries([...options].map(([option, { says: words }]) => [option, words]));
				return [id, { title: data.title, url: route.topic(id), options: says, unstated: data.unstatedSays }];
			}),
		),
		carveOuts: Object.fromEntries(book.carveOuts.map((c) => [c.id, { label: c.data.label, url: route.carveOut(c.id) }])),
		products: [...book.products.values()].map(({ id, data, platform }) => ({
			id,
			name: data.name,
			plan: data.plan,
			platform: platform.id,
			cells: Object.fromEntries(topics.map((topic) => [topic.id, grid.cells(id, topic.id).map(placeOf)])),
		})),
		cells,
		clauses,
	};
}
