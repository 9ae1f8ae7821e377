import { today } from "../content/today.ts";
import { currentVersion, groupVersions, regionsOf, splitVersionId } from "../content/versions.ts";
import type { ArchiveRecord } from "../schema/archive.ts";
import type { Asked } from "../schema/asked.ts";
import type { Authority } from "../schema/authority.ts";
import type { Brand } from "../schema/brands.ts";
import type { CarveOut } from "../schema/carve-out.ts";
import type { Clause } from "../schema/clause.ts";
import type { Conflict } from "../schema/conflict.ts";
import { archivedIn, type DocumentRecord, platformsOf } from "../schema/document.ts";
import type { Tracker } from "../schema/elsewhere.ts";
import type { ExerciseInput } from "../schema/exercise.ts";
import type { GlossaryTerm } from "../schema/glossary.ts";
import type { Guide } from "../schema/guide.ts";
import { isNumbered } from "../schema/id.ts";
import type { BookKind, DataOf } from "../schema/kinds.ts";
import type { Letter } from "../schema/letter.ts";
import type { Drift, Lock, Proof, Searched } from "../schema/lock.ts";
import type { Platform, Product } from "../schema/platform.ts";
import { NO_BODY, type PrintedBody } from "../schema/printed.ts";
import type { VendorQuestion } from "../schema/questions.ts";
import type { Redirect } from "../schema/redirects.ts";
import type { Provision, Regulation } from "../schema/regulation.ts";
import type { Review } from "../schema/review.ts";
import type { Rubric } from "../schema/rubric.ts";
import type { Topic, TopicOption } from "../schema/topic.ts";
import type { Region } from "../schema/vocabulary.ts";
import { type Severity, severityOf } from "./severity.ts";

/** A record as a page needs it: validated data, and the body printed as HTML where it has one. */
export interface BookRecord<K extends BookKind = BookKind> {
	readonly id: string;
	readonly data: DataOf<K>;
	readonly printed?: PrintedBody | undefined;
}

export type BookInput = { readonly [K in BookKind]: readonly BookRecord<K>[] };

export interface TopicView {
	readonly id: string;
	readonly data: Topic;
	readonly body: PrintedBody;
	readonly options: ReadonlyMap<string, TopicOption>;
}

export interface CarveOutView {
	readonly id: string;
	readonly data: CarveOut;
	readonly body: PrintedBody;
}

export interface DocumentView {
	readonly id: string;
	readonly data: DocumentRecord;
	readonly linkedOnly: boolean;
	/** Where the archives it lies in are public, by their names: `https://github.com/OpenTermsArchive/pga-versions`. */
	readonly origins: ReadonlyMap<string, string>;
}

export interface ProductView {
	readonly id: string;
	readonly data: Product;
	readonly platform: PlatformView;
}

export interface PlatformView {
	readonly id: string;
	readonly data: Platform;
	readonly body: PrintedBody;
	readonly products: ProductView[];
	readonly clauses: ClauseView[];
	readonly documents: DocumentView[];
	readonly conflicts: ConflictView[];
}

/** One dated wording. */
export interface VersionView {
	/** `<platform>/<clause>/<date>` */
	readonly id: string;
	readonly date: string;
	readonly data: Clause;
	readonly body: PrintedBody;
	readonly clause: ClauseView;
	readonly topic: TopicView;
	readonly document: DocumentView;
	readonly products: readonly ProductView[];
	readonly regions: readonly Region[];
	readonly severity: Severity;
	readonly proof: Proof | undefined;
	readonly searched: Searched | undefined;
	/** How a current wording compares with the newest archived text. Undefined where it was not compared, or is not current. */
	readonly drift: Drift | undefined;
}

export interface ClauseView {
	/** `<platform>/<clause>` */
	readonly id: string;
	/** CB-0001; while the clause has none yet, what stands for it. */
	readonly number: string;
	readonly isNumbered: boolean;
	readonly platform: PlatformView;
	/** Oldest first; never empty. */
	readonly versions: VersionView[];
	/** What holds on the book's day. Undefined where the wording ended. */
	readonly current: VersionView | undefined;
	/** The newest version, current or not: what the clause's own address shows. */
	readonly newest: VersionView;
}

export interface ConflictView {
	readonly id: string;
	readonly data: Conflict;
	readonly body: PrintedBody;
	readonly platform: PlatformView;
	readonly topic: TopicView;
	readonly versions: readonly VersionView[];
}

export interface ProvisionView {
	/** `<regulation>/<provision>` */
	readonly id: string;
	readonly data: Provision;
	readonly regulation: RegulationView;
	readonly clauses: { readonly version: VersionView; readonly kind: string; readonly why: string }[];
}

export interface RegulationView {
	readonly id: string;
	readonly data: Regulation;
	readonly body: PrintedBody;
	readonly provisions: ProvisionView[];
	readonly authorities: readonly AuthorityView[];
}

export interface AuthorityView {
	readonly id: string;
	readonly data: Authority;
}

/** A page of content: Astro renders its text. */
export interface GuideView {
	readonly id: string;
	readonly data: Guide;
}

export interface LetterView {
	readonly id: string;
	readonly data: Letter;
	readonly body: PrintedBody;
	/** What it rests on; the first gives the right. */
	readonly restsOn: readonly ProvisionView[];
}

/** Another site that reads terms. */
export interface TrackerView {
	readonly id: string;
	readonly data: Tracker;
}

/** Everything the site and the dataset are made of, linked both ways. */
export interface Book {
	/** The day the book is looked at from: its own today, unless another was asked for. */
	readonly asOf: string;
	readonly platforms: readonly PlatformView[];
	readonly products: ReadonlyMap<string, ProductView>;
	readonly topics: readonly TopicView[];
	readonly topicById: ReadonlyMap<string, TopicView>;
	readonly carveOuts: readonly CarveOutView[];
	readonly carveOutById: ReadonlyMap<string, CarveOutView>;
	readonly documents: ReadonlyMap<string, DocumentView>;
	/** Archives that texts lie in, with whom their licences ask to name. */
	readonly archives: readonly { readonly id: string; readonly data: ArchiveRecord }[];
	readonly clauses: readonly ClauseView[];
	readonly conflicts: readonly ConflictView[];
	readonly regulations: readonly RegulationView[];
	readonly provisions: ReadonlyMap<string, ProvisionView>;
	readonly authorities: readonly AuthorityView[];
	readonly guides: readonly GuideView[];
	/** The judgements of vendor reviews, by platform. */
	readonly reviews: ReadonlyMap<string, Review>;
	/** Other sites that read terms, with what they published. What it is compared with: model/claims.ts. */
	readonly trackers: readonly TrackerView[];
	readonly questions: readonly VendorQuestion[];
	readonly exercise: readonly ExerciseInput[];
	readonly letters: readonly LetterView[];
	readonly glossary: readonly GlossaryTerm[];
	/** What people ask for and no platform of the book is. */
	readonly brands: readonly Brand[];
	/** What people type for what the book calls otherwise. */
	readonly asked: readonly Asked[];
	readonly redirects: readonly Redirect[];
	readonly rubric: Rubric;
	readonly lock: Lock | undefined;
}

/** The version that a clause's own address shows: the current one; of a clause without, the newest. */
export function shown(clause: ClauseView): VersionView {
	return clause.current ?? clause.newest;
}

function byName<T extends { id: string }>(map: ReadonlyMap<string, T>, id: string, kind: string): T {
	const found = map.get(id);
	if (!found) throw new Error(`No ${kind} "${id}"; run \`npm run check\``);
	return found;
}

/**
 * Links all records into one book. The only way in to derived data: pages, dataset, search and tests all use it.
 *
 * @param input valid records (content that passes `npm run check`)
 * @param lock proofs of the quotes, or undefined where there are none yet
 * @param asOf day to look from; the book's own today unless told
 * @throws when a reference dangles: the rules are meant to have refused that before
 */
export function toBook(input: BookInput, lock: Lock | undefined, asOf = today(input)): Book {
	const [rubricRecord] = input.rubric;
	if (!rubricRecord) throw new Error("content/rubric.yaml is missing; run `npm run check`");
	const rubric = rubricRecord.data;
	const sorted = <T extends { id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

	const topics: TopicView[] = input.topic
		.map(({ id, data, printed: body = NO_BODY }) => ({ id, data, body, options: new Map(data.options.map((o) => [o.id, o])) }))
		.sort((a, b) => a.data.order - b.data.order);
	const topicById = new Map(topics.map((t) => [t.id, t]));
	const carveOuts: CarveOutView[] = input["carve-out"]
		.map(({ id, data, printed: body = NO_BODY }) => ({ id, data, body }))
		.sort((a, b) => a.data.order - b.data.order);
	const carveOutById = new Map(carveOuts.map((c) => [c.id, c]));

	const platforms: PlatformView[] = sorted(input.platform).map(({ id, data, printed: body = NO_BODY }) => ({
		id,
		data,
		body,
		products: [],
		clauses: [],
		documents: [],
		conflicts: [],
	}));
	platforms.sort((a, b) => (a.data.name.toLowerCase() < b.data.name.toLowerCase() ? -1 : 1));
	const platformById = new Map(platforms.map((p) => [p.id, p]));
	const products = new Map<string, ProductView>();
	for (const platform of platforms) {
		for (const data of platform.data.products) {
			const product = { id: data.id, data, platform };
			platform.products.push(product);
			products.set(product.id, product);
		}
	}
	const archiveById = new Map(input.archive.map((one) => [one.id, one]));
	const documents = new Map<string, DocumentView>();
	for (const { id, data } of sorted(input.document)) {
		const origins = new Map(archivedIn(data).map(({ collection }) => [collection, byName(archiveById, collection, "archive").data.origin]));
		const view = { id, data, linkedOnly: data.archive === "linked-only", origins };
		for (const one of platformsOf(id, data)) platformById.get(one)?.documents.push(view);
		documents.set(id, view);
	}

	const clauses: ClauseView[] = [];
	for (const [id, group] of groupVersions(sorted(input.clause))) {
		const platform = byName(platformById, splitVersionId(`${id}/`).platform, "platform");
		const current = currentVersion(group, asOf);
		const versions: VersionView[] = [];
		const clause = { id, number: group[0]?.data.id ?? "", isNumbered: isNumbered(group[0]?.data.id ?? ""), platform, versions } as {
			-readonly [K in keyof ClauseView]: ClauseView[K];
		};
		for (const record of group) {
			const topic = byName(topicById, record.data.topic, "topic");
			const view: VersionView = {
				id: record.id,
				date: splitVersionId(record.id).date,
				data: record.data,
				body: (record as BookRecord<"clause">).printed ?? NO_BODY,
				clause,
				topic,
				document: byName(documents, record.data.document, "document"),
				products: record.data.appliesTo.products.map((p) => byName(products, p, "product")),
				regions: regionsOf(record.data.appliesTo.regions),
				severity: severityOf(record.data, topic.data, carveOutById, rubric),
				proof: lock?.proofs[record.id],
				searched: lock?.searches[record.id],
				drift: record === current ? lock?.drift[record.id] : undefined,
			};
			versions.push(view);
			clause.newest = view;
			if (record === current) clause.current = view;
		}
		clauses.push(clause);
		platform.clauses.push(clause);
	}
	for (const platform of platforms) {
		platform.clauses.sort((a, b) => a.newest.topic.data.order - b.newest.topic.data.order || (a.id < b.id ? -1 : 1));
	}
	const clauseById = new Map(clauses.map((c) => [c.id, c]));

	const conflicts: ConflictView[] = sorted(input.conflict).map(({ id, data, printed: body = NO_BODY }) => ({
		id,
		data,
		body,
		platform: byName(platformById, id.split("/")[0] ?? "", "platform"),
		topic: byName(topicById, data.topic, "topic"),
		versions: data.clauses.map((c) => {
			const clause = byName(clauseById, c, "clause");
			return clause.current ?? clause.newest;
		}),
	}));
	for (const conflict of conflicts) conflict.platform.conflicts.push(conflict);

	const authorities: AuthorityView[] = sorted(input.authority).map(({ id, data }) => ({ id, data }));
	const authorityById = new Map(authorities.map((a) => [a.id, a]));
	const provisions = new Map<string, ProvisionView>();
	const regulations: RegulationView[] = input.regulation
		.map(({ id, data, printed: body = NO_BODY }) => {
			const regulation: RegulationView = {
				id,
				data,
				body,
				provisions: [],
				authorities: data.authorities.map((a) => byName(authorityById, a, "authority")),
			};
			for (const provision of data.provisions) {
				const view = { id: `${id}/${provision.id}`, data: provision, regulation, clauses: [] };
				regulation.provisions.push(view);
				provisions.set(view.id, view);
			}
			return regulation;
		})
		.sort((a, b) => (`${a.data.jurisdiction} ${a.data.short}` < `${b.data.jurisdiction} ${b.data.short}` ? -1 : 1));
	for (const clause of clauses) {
		if (!clause.current) continue;
		for (const law of clause.current.data.regulations) {
			byName(provisions, law.provision, "provision").clauses.push({ version: clause.current, kind: law.kind, why: law.why });
		}
	}

	return {
		asOf,
		platforms,
		products,
		topics,
		topicById,
		carveOuts,
		carveOutById,
		documents,
		archives: sorted(input.archive).map(({ id, data }) => ({ id, data })),
		clauses,
		conflicts,
		regulations,
		provisions,
		authorities,
		guides: input.guide.map(({ id, data }) => ({ id, data })).sort((a, b) => a.data.order - b.data.order),
		reviews: new Map(input.review.map(({ id, data }) => [id, data])),
		trackers: sorted(input.elsewhere).map(({ id, data }) => ({ id, data })),
		questions: input.questions.flatMap((r) => r.data),
		exercise: input.exercise.flatMap((r) => r.data),
		letters: input.letter
			.map(({ id, data, printed: body = NO_BODY }) => ({
				id,
				data,
				body,
				restsOn: data.restsOn.map((p) => byName(provisions, p, "provision")),
			}))
			.sort((a, b) => a.data.order - b.data.order),
		glossary: input.glossary.flatMap((r) => r.data).sort((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1)),
		brands: input.brands.flatMap((r) => r.data),
		asked: input.asked.flatMap((r) => r.data),
		redirects: input.redirects.flatMap((r) => r.data),
		rubric,
		lock,
	};
}
