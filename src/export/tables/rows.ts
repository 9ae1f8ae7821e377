import { type AfterRow, effectOf, kindsThatGoOn } from "../../model/after-opt-out.ts";
import { answersOverTime } from "../../model/answers-over-time.ts";
import type { Book, VersionView } from "../../model/book.ts";
import { datasetCitation } from "../../model/catalogue.ts";
import { limitsOf } from "../../model/cell-facts.ts";
import type { Change } from "../../model/changes.ts";
import { speaksOfSwitch } from "../../model/choice.ts";
import { toClaims } from "../../model/claims.ts";
import { conflictState } from "../../model/conflicts.ts";
import { toCoverage } from "../../model/coverage.ts";
import type { Grid } from "../../model/grid.ts";
import { cellLabel } from "../../model/sentences.ts";
import { archiveUrl } from "../../model/source-links.ts";
import { archivedIn, platformsOf } from "../../schema/document.ts";
import { type RELEASE, TABLES_VERSION, type TableName } from "../../schema/published/tables.ts";
import type { Published } from "../../schema/published/type.ts";
import { isDay } from "../../schema/text.ts";
import { REGIONS, type Region } from "../../schema/vocabulary.ts";
import { afterData } from "../after-opt-out-data.ts";

/** What every table is made of. */
export interface Source {
	readonly book: Book;
	readonly grid: Grid;
	readonly after: readonly AfterRow[];
	readonly changes: readonly Change[];
	/** Full addresses of pages. */
	readonly addresses: {
		platform(id: string): string;
		product(platform: string, id: string): string;
		topic(id: string): string;
		clause(id: string): string;
		version(version: VersionView): string;
		change(change: Change): string;
		conflict(id: string): string;
		claim(id: string): string;
		data(): string;
	};
}

export type Row<T extends TableName> = Published<(typeof RELEASE)[T]["row"]>;
type Makers = { readonly [T in TableName]: (source: Source) => readonly Row<T>[] };

const dayOf = (day: string | undefined): string | null => (isDay(day) ? day : null);
const placesOf = (regions: "everywhere" | readonly Region[]): readonly Region[] => (regions === "everywhere" ? REGIONS : regions);
const wordingsOf = ({ book }: Source): VersionView[] => book.clauses.flatMap(({ versions }) => versions);
/** Rows of a part of each wording, with their places from 1. */
const listed = <T, R>(
	source: Source,
	of: (version: VersionView) => readonly T[],
	row: (one: T, own: { wording: string; position: number }, version: VersionView) => R,
): R[] => wordingsOf(source).flatMap((version) => of(version).map((one, i) => row(one, { wording: version.id, position: i + 1 }, version)));

/** Collections of Open Terms Archive name a service by the folder of its texts. */
const OTA = "https://github.com/OpenTermsArchive/";

/** Rows of each table, in the book's order. Each is a function of the book alone. */
const MAKERS: Makers = {
	archives: ({ book }) =>
		book.archives.map(({ id, data }) => ({
			archive: id,
			name: data.name,
			origin: data.origin,
			licence: data.licence,
			attribution: data.attribution,
			read_to_commit: book.lock?.collections[id]?.commit ?? null,
			read_to: book.lock?.collections[id]?.date ?? null,
		})),
	platforms: ({ book, addresses }) =>
		book.platforms.map(({ id, data, documents }) => ({
			platform: id,
			name: data.name,
			provider: data.provider,
			category: data.category,
			depth: data.depth,
			homepage: data.homepage,
			open_terms_archive: [
				...new Set(
					documents.flatMap((document) =>
						archivedIn(document.data).flatMap(({ collection, path }) =>
							document.origins.get(collection)?.startsWith(OTA) ? [path.split("/")[0] ?? ""] : [],
						),
					),
				),
			].sort(),
			checked: data.checked,
			url: addresses.platform(id),
		})),
	products: ({ book, addresses }) =>
		[...book.products.values()].map(({ id, data, platform }) => ({
			product: id,
			platform: platform.id,
			name: data.name,
			audience: data.audience,
			plan: data.plan,
			paid: data.paid,
			recognise: data.recognise,
			governed_by: data.governedBy,
			not_asked: data.notAsked,
			url: addresses.product(platform.id, id),
		})),
	topics: ({ book, addresses }) =>
		book.topics.map(({ id, data }, i) => ({
			topic: id,
			title: data.title,
			question: data.question,
			position: i + 1,
			asked_of: data.askedOf === "every-kind" ? [] : data.askedOf,
			core: data.core,
			choice: data.choice,
			effect: data.effect,
			url: addresses.topic(id),
		})),
	options: ({ book }) =>
		book.topics.flatMap(({ id, data }) =>
			data.options.map((option, i) => ({
				topic: id,
				answer: option.id,
				position: i + 1,
				label: option.label,
				meaning: option.meaning,
				promise: option.promise,
				points: option.points,
				after_carve_out: option.after?.kind ?? null,
				after_outcome: option.after?.outcome ?? null,
				after_effect: option.after?.effect ?? null,
			})),
		),
	carve_outs: ({ book }) =>
		book.carveOuts.map(({ id, data }, i) => ({
			carve_out: id,
			label: data.label,
			meaning: data.meaning,
			effect: data.effect ?? null,
			position: i + 1,
			points: data.points,
		})),
	rubric: ({ book: { rubric } }) => {
		const rows = (what: Row<"rubric">["what"], of: Readonly<Record<string, number>>) =>
			Object.entries(of).map(([name, points]) => ({ what, of: name, points }));
		return [
			...rows("band", rubric.bands),
			...rows("cap", { "carve-outs": rubric.carveOutCap, licence: rubric.licenceCap, limits: rubric.limitCap }),
			...rows("applies-from", { answer: rubric.appliesFrom }),
			...rows("licence", rubric.licence),
			...rows("third-party", rubric.thirdParty),
			...rows("models", rubric.models),
			...rows("limit", rubric.limits),
			...rows("control", rubric.control),
		];
	},
	documents: ({ book }) =>
		[...book.documents.values()].map(({ id, data, linkedOnly }) => ({
			document: id,
			title: data.title,
			terms_type: data.termsType,
			url: data.url,
			language: data.language,
			regions: placesOf(data.regions),
			platforms: platformsOf(id, data),
			linked_only: linkedOnly,
			stored_copy: dayOf(data.storedCopy),
		})),
	editions: ({ book }) =>
		[...book.documents.values()].flatMap(({ id, data }) =>
			archivedIn(data).map(({ collection, path, from, until, holds }, i) => ({
				document: id,
				position: i + 1,
				archive: collection,
				path,
				from_day: from ?? null,
				until_day: until ?? null,
				holds: holds ?? null,
			})),
		),
	clauses: ({ book, addresses }) =>
		book.clauses.map(({ id, number, platform, newest, versions, current }) => ({
			clause: id,
			number,
			platform: platform.id,
			topic: newest.topic.id,
			wordings: versions.length,
			current: current?.id ?? null,
			url: addresses.clause(id),
		})),
	wordings: (source) =>
		wordingsOf(source).map((version) => {
			const { data, proof, severity, drift } = version;
			return {
				wording: version.id,
				clause: version.clause.id,
				platform: version.clause.platform.id,
				number: version.clause.number,
				date: version.date,
				is_current: version.clause.current === version,
				title: data.title,
				topic: data.topic,
				document: data.document,
				standing: data.standing,
				products: version.products.map(({ id }) => id),
				regions: version.regions,
				answer: data.answer,
				models: data.models,
				limits: limitsOf([data]),
				covers: data.covers,
				basis: data.basis,
				control: data.control.kind,
				control_who: data.control.who,
				control_reaches_back: data.control.reachesBack,
				third_party: data.thirdParty,
				licence: data.licence,
				reserves: data.reserves ?? null,
				published: dayOf(data.dates.published),
				effective: dayOf(data.dates.effective),
				archived: dayOf(data.dates.archived),
				last_seen: proof?.last.date ?? null,
				document_last_archived: proof?.newest.date ?? null,
				checked: data.dates.checked,
				ended: data.ended?.on ?? null,
				severity: severity.level,
				points: severity.total,
				drift: drift?.state ?? null,
				drift_since: drift?.since ?? null,
				review: data.review.state,
				second_reading: data.review.secondReading ?? null,
				url: source.addresses.version(version),
			};
		}),
	wording_products: (source) =>
		wordingsOf(source).flatMap(({ id, products }) => products.map((product) => ({ wording: id, product: product.id }))),
	wording_regions: (source) => wordingsOf(source).flatMap(({ id, regions }) => regions.map((region) => ({ wording: id, region }))),
	limits: (source) =>
		listed(
			source,
			({ data }) => data.limits,
			({ on, says, part }, own) => ({ ...own, kind: on, says, part }),
		),
	wording_carve_outs: (source) =>
		listed(
			source,
			({ data }) => data.carveOuts,
			({ kind, reached, part, effect }, own, version) => ({
				...own,
				carve_out: kind,
				reached,
				effect: effectOf(source.book, version, kind, effect) ?? null,
				part,
			}),
		),
	severity_steps: (source) =>
		listed(
			source,
			({ severity }) => severity.steps,
			({ factor, points, why }, own) => ({ ...own, factor, points, why }),
		),
	quotes: (source) =>
		wordingsOf(source).flatMap((version) => {
			const { data, proof } = version;
			const blob = proof && source.book.lock?.copies[proof.document]?.[proof.commit]?.blob;
			return (data.quote?.parts ?? []).map((words, i) => ({
				wording: version.id,
				part: i + 1,
				words,
				translation: data.quote?.translation?.[i] ?? null,
				locator: data.quote?.locator ?? "",
				document: data.document,
				archive: proof?.collection ?? null,
				path: proof?.path ?? null,
				commit: proof?.commit ?? null,
				blob: blob ?? null,
				copied: proof?.date ?? null,
				line: proof?.parts[i]?.line ?? null,
				heading: proof?.parts[i]?.heading ?? null,
				paragraph_sha256: proof?.parts[i]?.paragraph ?? null,
				quote_sha256: proof?.quote ?? null,
				first_commit: proof?.first.commit ?? null,
				first_seen: proof?.first.date ?? null,
				last_commit: proof?.last.commit ?? null,
				last_seen: proof?.last.date ?? null,
				copies: proof?.copies ?? null,
				url: archiveUrl(version) ?? null,
			}));
		}),
	silences: (source) =>
		wordingsOf(source).flatMap(({ id, data: { search } }) =>
			search
				? [
						{
							wording: id,
							words: search.words,
							searched: search.on,
							texts: search.documents.length,
							hits: search.hits.reduce((sum, { times }) => sum + times, 0),
							elsewhere: search.elsewhere.map(({ document }) => document),
						},
					]
				: [],
		),
	silence_texts: (source) =>
		wordingsOf(source).flatMap(({ id, data: { search }, searched }) =>
			(search?.documents ?? []).map(({ document, commit }) => {
				const found = searched?.documents.find((one) => one.document === document && one.commit === commit);
				return {
					wording: id,
					document,
					commit,
					archive: found?.collection ?? null,
					path: found?.path ?? null,
					copied: found?.date ?? null,
					last_archived: found?.newest.date ?? null,
					hits: found?.hits ?? null,
				};
			}),
		),
	silence_hits: (source) =>
		listed(
			source,
			({ data }) => data.search?.hits ?? [],
			({ document, words, times, why }, own) => ({ ...own, document, words, times, why }),
		),
	control_steps: (source) =>
		wordingsOf(source).flatMap(({ id, data: { control } }) =>
			control.routes.flatMap(({ surface, steps, url, source: document }, route) =>
				steps.map((action, step) => ({
					wording: id,
					route: route + 1,
					surface,
					step: step + 1,
					action,
					url: url ?? null,
					source: document,
				})),
			),
		),
	conflicts: ({ book, addresses }) =>
		book.conflicts.map((conflict) => {
			const { id, data, platform } = conflict;
			return {
				conflict: id,
				platform: platform.id,
				topic: data.topic,
				title: data.title,
				first_clause: data.clauses[0] ?? "",
				second_clause: data.clauses[1] ?? "",
				products: data.appliesTo.products,
				regions: placesOf(data.appliesTo.regions),
				state: conflictState(conflict),
				precedence_stated: data.precedence.stated,
				precedence: data.precedence.says,
				prevails: data.precedence.prevails ?? null,
				checked: data.checked,
				url: addresses.conflict(id),
			};
		}),
	answers: ({ book }) =>
		book.platforms.flatMap((platform) =>
			answersOverTime(book, platform).map(({ cell, region, from, until }) => {
				const isGiven = cell.state === "answered" || cell.state === "unstated";
				const [first] = isGiven ? cell.deciding : [];
				return {
					platform: platform.id,
					product: cell.product.id,
					topic: cell.topic.id,
					region,
					from_day: from,
					until_day: until ?? null,
					state: cell.state,
					answer: first?.data.answer ?? null,
					label: cellLabel(cell),
					limits: cell.limits,
					models: isGiven ? [...new Set(cell.deciding.flatMap(({ data }) => data.models))] : [],
					marks: cell.marks.map(({ id }) => id),
					severity: first?.severity.level ?? null,
					control: isGiven || cell.state === "conflict" ? (cell.deciding.find(speaksOfSwitch)?.data.control.kind ?? null) : null,
					carve_outs: kindsThatGoOn(book, cell),
					wordings: cell.deciding.map(({ id }) => id),
					conflict: cell.conflict?.id ?? null,
				};
			}),
		),
	after_opt_out: ({ book, after }) => {
		const numbers = new Map(book.clauses.map(({ number, id }) => [number, id]));
		return afterData(after).map(({ platform, product, regions, kind, effect, state, says, clause, version, part }) => ({
			platform,
			product,
			regions,
			carve_out: kind,
			effect: effect || null,
			state,
			says: says || null,
			wording: clause === "" ? null : `${numbers.get(clause)}/${version}`,
			part,
		}));
	},
	changes: ({ changes, addresses }) =>
		changes.map((change) => ({
			change: change.id,
			clause: change.after.clause.id,
			platform: change.after.clause.platform.id,
			topic: change.after.topic.id,
			before: change.before.id,
			after: change.after.id,
			date: change.date,
			dated: change.dated,
			headline: change.headline,
			material: change.material,
			answer_changed: change.answerChanged,
			direction: change.direction,
			fields: [...new Set(change.fields.map(({ field }) => field))],
			url: addresses.change(change),
		})),
	elsewhere: ({ book, addresses }) =>
		toClaims(book).map(({ id, tracker, data, version, until, time }) => {
			const { current } = version.clause;
			return {
				claim: id,
				tracker: tracker.id,
				tracker_name: tracker.data.name,
				page: data.page,
				page_date: data.date === "undated" ? null : data.date,
				dated: data.dated,
				seen: data.seen.on,
				seen_as: data.seen.as,
				platform: data.platform,
				products: data.products,
				topic: data.topic,
				says: data.says,
				quoted: data.quoted ?? null,
				clause: data.clause,
				wording: version.id,
				verdict: data.verdict,
				reason: data.reason,
				beside: data.beside,
				wording_answers: version.data.answer,
				until_day: until ?? null,
				page_time: time,
				holds_today: current?.id ?? null,
				answers_today: current?.data.answer ?? null,
				url: addresses.claim(id),
			};
		}),
	provisions: ({ book }) =>
		[...book.provisions.values()].map(({ id, data, regulation }) => ({
			provision: id,
			regulation: regulation.id,
			regulation_title: regulation.data.title,
			jurisdiction: regulation.data.jurisdiction,
			label: data.label,
			title: data.title,
			says: data.says,
			status: data.status,
			since: dayOf(data.since),
			url: data.url,
		})),
	wording_provisions: (source) =>
		wordingsOf(source).flatMap(({ id, data }) =>
			data.regulations.map(({ provision, kind, why }) => ({ wording: id, provision, kind, why })),
		),
	edition: ({ book, addresses }) => [
		{ name: "edition", value: book.asOf },
		{ name: "rubric", value: book.rubric.version },
		{ name: "licence", value: "CC-BY-4.0; quotes remain their owners'" },
		{ name: "citation", value: datasetCitation(book.asOf, addresses.data()) },
		{ name: "tables", value: String(TABLES_VERSION) },
	],
	coverage: ({ book, grid }) =>
		toCoverage(book, grid).platforms.map(({ platform, archived, linkedOnly, versions, cells }) => ({
			platform: platform.id,
			archived_documents: archived,
			linked_only_documents: linkedOnly,
			wordings: versions,
			answered: cells.answered,
			unstated: cells.unstated,
			conflict: cells.conflict,
			drifted: cells.drifted,
			not_read: cells["not-read"],
		})),
};

const made = new WeakMap<Source, Map<TableName, readonly object[]>>();

/** Rows of one table, made once for all formats. */
export function rowsOf<T extends TableName>(table: T, source: Source): readonly Row<T>[] {
	const own = made.get(source) ?? new Map<TableName, readonly object[]>();
	made.set(source, own);
	const rows = (own.get(table) ?? MAKERS[table](source)) as readonly Row<T>[];
	own.set(table, rows);
	return rows;
}
