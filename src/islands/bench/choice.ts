import type { Bench, Face } from "./data.ts";

/** What rows can be narrowed by, each a list of values that a face has. */
export const FACETS = ["answer", "grade", "mark", "model", "limit"] as const;
export type Facet = (typeof FACETS)[number];

/** What the reader chose, as the address holds it. Empty lists choose everything. */
export interface Choice {
	readonly kind: readonly string[];
	readonly platform: readonly string[];
	readonly product: readonly string[];
	readonly audience: readonly string[];
	readonly topic: readonly string[];
	/** Id of a place; empty for all places. */
	readonly place: string;
	/** Day of the table, YYYY-MM-DD; empty for the day of the edition. */
	readonly on: string;
	/** Day that the table is compared with; empty for none. */
	readonly since: string;
	/** Words that a row holds. */
	readonly find: string;
	readonly facets: Readonly<Record<Facet, readonly string[]>>;
	/** Id of a question that rows are sorted by, "grade" for the reader's own ranking, with a minus before it for the other way round. */
	readonly sort: string;
	readonly differences: boolean;
	/** Questions are the rows where few columns stand beside each other; this says the other. */
	readonly turned: boolean;
	/** By part of the rubric; a part that is not named has 1. */
	readonly weights: Readonly<Record<string, number>>;
}

export const EMPTY: Choice = {
	kind: [],
	platform: [],
	product: [],
	audience: [],
	topic: [],
	place: "",
	on: "",
	since: "",
	find: "",
	facets: { answer: [], grade: [], mark: [], model: [], limit: [] },
	sort: "",
	differences: false,
	turned: false,
	weights: {},
};

/** Steps of a weight: from nothing to three times the rubric's points. */
export const MOST_WEIGHT = 3;
export const WEIGHT_STEP = 0.5;

const LISTS = ["kind", "platform", "product", "audience", "topic"] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The values of a face that a facet tells apart. */
export function valuesOf(face: Face, facet: Facet): readonly string[] {
	switch (facet) {
		case "answer":
			return [face.words];
		case "grade":
			return [face.level ?? face.state];
		case "mark":
			return face.conflict && face.state !== "conflict" ? [...face.marks.map(({ id }) => id), "conflict"] : face.marks.map(({ id }) => id);
		case "model":
			return face.models;
		case "limit":
			return face.limits.length > 0 ? ["yes"] : ["no"];
	}
}

/** Whether a day is one, and the archive speaks of it. */
const dayIn = (bench: Bench, day: string): string =>
	DAY.test(day) && !Number.isNaN(Date.parse(day)) && day >= bench.firstDay && day <= bench.data.asOf ? day : "";

/** Reads an address. What the data do not know is left out, so that an old or a mistyped address still shows something. */
export function readChoice(parameters: URLSearchParams, bench: Bench): Choice {
	const { kinds, platforms, products, topics, places, factors, faces } = bench.data;
	const known: Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>> = {
		kind: new Set(kinds.map(({ id }) => id)),
		platform: new Set(platforms.map(({ id }) => id)),
		product: new Set(products.map(({ id }) => id)),
		audience: new Set(products.map(({ audience }) => audience.id)),
		topic: new Set(topics.map(({ id }) => id)),
	};
	const list = (name: (typeof LISTS)[number], ...more: string[]) =>
		[...new Set([...parameters.getAll(name), ...more])].filter((id) => known[name].has(id));
	const facets = Object.fromEntries(
		FACETS.map((facet) => {
			const values = new Set(faces.flatMap((face) => valuesOf(face, facet)));
			return [facet, parameters.getAll(facet).filter((value) => values.has(value))];
		}),
	) as Record<Facet, string[]>;
	const weights = factors.flatMap(({ id }) => {
		const text = parameters.get(`weight-${id}`);
		const weight = Number(text);
		return text !== null && text !== "" && weight >= 0 && weight <= MOST_WEIGHT && weight !== 1 ? [[id, weight] as const] : [];
	});
	const sort = parameters.get("sort") ?? "";
	const place = parameters.get("place") ?? "";
	return {
		kind: list("kind"),
		// Two platforms were `a` and `b` once; those addresses go on working.
		platform: list("platform", ...parameters.getAll("a"), ...parameters.getAll("b")),
		product: list("product"),
		audience: list("audience"),
		topic: list("topic"),
		place: places.some(({ id }) => id === place) ? place : "",
		on: dayIn(bench, parameters.get("on") ?? ""),
		since: dayIn(bench, parameters.get("since") ?? ""),
		find: parameters.get("find") ?? "",
		facets,
		sort: known.topic.has(sort.replace(/^-/, "")) || /^-?grade$/.test(sort) ? sort : "",
		differences: parameters.has("differences"),
		turned: parameters.has("turned"),
		weights: Object.fromEntries(weights),
	};
}

/** The address of a choice: only what it chooses. */
export function writeChoice(choice: Choice): URLSearchParams {
	const parameters = new URLSearchParams();
	for (const name of LISTS) for (const id of choice[name]) parameters.append(name, id);
	for (const name of ["place", "on", "since", "find"] as const) if (choice[name] !== "") parameters.set(name, choice[name]);
	for (const facet of FACETS) for (const value of choice.facets[facet]) parameters.append(facet, value);
	if (choice.sort !== "") parameters.set("sort", choice.sort);
	for (const name of ["differences", "turned"] as const) if (choice[name]) parameters.set(name, "1");
	for (const [id, weight] of Object.entries(choice.weights)) if (weight !== 1) parameters.set(`weight-${id}`, String(weight));
	return parameters;
}

/** How rows are sorted by something, as a heading says it; undefined where they are not. */
export function isSorted(sort: string, by: string): "ascending" | "descending" | undefined {
	if (sort === by) return "ascending";
	return sort === `-${by}` ? "descending" : undefined;
}
