import { label, REGIONS } from "../schema/vocabulary.ts";
import { type AfterLine, afterRow } from "./after-opt-out.ts";
import type { Book, PlatformView, ProductView, TopicView, VersionView } from "./book.ts";
import { isActionable } from "./choice.ts";
import { countEach } from "./count-each.ts";
import { DRIFTED_LABEL, isSound } from "./drift.ts";
import { type Cell, type Grid, NOT_READ_LABEL } from "./grid.ts";
import { headlineOf } from "./headline-topic.ts";
import { list, regionWords } from "./sentences.ts";

/** A topic that is not about training: told where the same switch covers it, and never by itself. */
const ALSO_COVERED = "human-review";

/** Topics that a person's switch can be about: those that know an answer with a way out. */
function switchTopics({ topics }: Book): readonly TopicView[] {
	return topics.filter(({ id, options }) => id !== ALSO_COVERED && options.has("opt-out"));
}

/**
 * Where a person stands who wants to say no:
 * - switch: on by default, and the texts name a way out
 * - administrator: only who runs the account can change it
 * - agreement: off by default, until the person or the customer agrees
 * - not-needed: the texts say that it does not happen
 * - none: it happens, and the texts name no switch
 * - unstated, conflict, drifted, not-read: as in the grid; there is no answer to act on
 */
export type WayOut = "switch" | "administrator" | "agreement" | "not-needed" | "none" | "unstated" | "conflict" | "drifted" | "not-read";

/** Where a person stands on one question. */
export function wayOutOf(cell: Cell): WayOut {
	if (cell.state !== "answered") return cell.state;
	const [version] = cell.deciding;
	if (!version) return "unstated";
	const { answer, control } = version.data;
	if (answer === "never") return "not-needed";
	if (!isActionable(version)) return "none";
	if (control.who === "administrator" || control.kind === "admin-setting") return "administrator";
	return answer === "opt-in" || answer === "with-consent" ? "agreement" : "switch";
}

/** Where a product stands on its headline question: one thing, or another one by place. */
export type ProductWayOut = WayOut | "by-place";

/** How many products stand where: each is counted once, so the numbers add up to all. */
export function wayOutCounts(cellsByProduct: readonly (readonly Cell[])[]): ReadonlyMap<ProductWayOut, number> {
	return countEach(cellsByProduct, (cells): ProductWayOut => {
		const [wayOut = "unstated", ...others] = new Set(cells.map(wayOutOf));
		return others.length > 0 ? "by-place" : wayOut;
	});
}

/** What there is to do, for a table cell: "A switch in account settings", "The document names no switch". */
export function wayOutWords(cell: Cell): string {
	const control = cell.deciding[0]?.data.control;
	const kind = control ? label(control.kind) : "";
	const byDefault = cell.deciding[0]?.data.answer === "opt-in" ? "off by default" : "on by default";
	const words: Record<WayOut, string> = {
		switch: kind,
		administrator: `An administrator decides; ${byDefault}`,
		agreement: `Off by default: ${kind.replace(/^./, (c) => c.toLowerCase())}`,
		"not-needed": label("not-needed"),
		none: label("none-stated"),
		unstated: label("not-stated"),
		conflict: "Texts conflict",
		drifted: DRIFTED_LABEL,
		"not-read": NOT_READ_LABEL,
	};
	return words[wayOutOf(cell)];
}

/** A text that names a switch, and the questions it answers with it. */
export interface SwitchUse {
	readonly version: VersionView;
	readonly cells: readonly [Cell, ...Cell[]];
	/** The text supports the answer: another one decides. */
	readonly beside: boolean;
}

/** One switch, form or address: everything the texts say that it is about. */
export interface SwitchView {
	readonly uses: readonly [SwitchUse, ...SwitchUse[]];
}

/** Products of one platform for which the texts say the same, so that one card serves them all. */
export interface OptOutCard {
	readonly platform: PlatformView;
	readonly products: readonly [ProductView, ...ProductView[]];
	/** Answers of the first product to the headline question. */
	readonly headline: readonly Cell[];
	readonly switches: readonly SwitchView[];
	/** Questions on training on which the texts name nothing to do. */
	readonly others: readonly { readonly wayOut: WayOut; readonly cells: readonly Cell[] }[];
	/** Carve-outs of which a text speaks, by effect. */
	readonly after: readonly AfterLine[];
}

/** Whether two texts give the same steps from the same source for the same app: then they speak of one switch. */
function sharesSteps(a: VersionView, b: VersionView): boolean {
	const words = ({ data }: VersionView) =>
		data.control.routes.map(({ surface, steps, source }) => JSON.stringify([surface, steps, source]));
	const known = new Set(words(a));
	return a === b || (a.data.control.kind === b.data.control.kind && words(b).some((route) => known.has(route)));
}

/**
 * Switches that the texts of a product name, each once. Where a text gives no steps, nothing says that it speaks of a
 * switch another text describes, so it stands by itself.
 */
function switchesOf(cells: readonly Cell[], alsoCovered: readonly Cell[]): SwitchView[] {
	const found: [SwitchUse, ...SwitchUse[]][] = [];
	const add = (cell: Cell, version: VersionView, beside: boolean, onlyIfKnown = false) => {
		if (!isActionable(version) || !isSound(version)) return;
		const own = found.find((uses) => uses.some((use) => sharesSteps(use.version, version)));
		const at = own?.findIndex((use) => use.version === version) ?? -1;
		const known = own?.[at];
		if (own && known) own[at] = { ...known, cells: [...known.cells, cell] };
		else if (own) own.push({ version, cells: [cell], beside });
		else if (!onlyIfKnown) found.push([{ version, cells: [cell], beside }]);
	};
	const open = cells.filter((cell) => cell.state !== "drifted" && cell.state !== "not-read");
	for (const cell of open) for (const version of cell.deciding) add(cell, version, false);
	for (const cell of alsoCovered) for (const version of cell.deciding) add(cell, version, false, true);
	// A text that says the same is shown only where it gives steps of its own.
	for (const cell of open) for (const version of cell.supporting) if (version.data.control.routes.length > 0) add(cell, version, true);
	return found.map((uses) => ({ uses }));
}

const WITHOUT_SWITCH: readonly WayOut[] = ["not-needed", "none", "unstated", "conflict", "drifted", "not-read"];

function othersOf(cells: readonly Cell[]): OptOutCard["others"] {
	return WITHOUT_SWITCH.flatMap((wayOut) => {
		const own = cells.filter((cell) => wayOutOf(cell) === wayOut);
		return own.length > 0 ? [{ wayOut, cells: own }] : [];
	});
}

/** What a card would say, as text: products with equal texts share one. */
function fingerprint(card: OptOutCard): string {
	const cell = ({ topic, regions, state, deciding, conflict }: Cell) => [topic.id, regions, state, deciding.map((v) => v.id), conflict?.id];
	return JSON.stringify([
		card.headline.map(cell),
		card.switches.map(({ uses }) => uses.map((use) => [use.version.id, use.cells.map(cell)])),
		card.others.map(({ wayOut, cells }) => [wayOut, cells.map(cell)]),
		card.after.map(({ carveOut, effect, state, goesOn, stops, ruledOut }) => [
			[carveOut.id, effect, state],
			[...goesOn, ...stops, ...ruledOut].map((s) => [s.version.id, s.part, s.regions]),
		]),
	]);
}

/** The cards of a platform, in the order of its products. */
export function optOutCards(book: Book, grid: Grid, platform: PlatformView): OptOutCard[] {
	const topics = switchTopics(book);
	const cards = new Map<string, OptOutCard>();
	for (const product of platform.products) {
		const cells = topics.flatMap((topic) => grid.cells(product.id, topic.id));
		const headline = grid.cells(product.id, headlineOf(book, product).id);
		const card: OptOutCard = {
			platform,
			products: [product],
			headline,
			switches: switchesOf(cells, grid.cells(product.id, ALSO_COVERED)),
			others: othersOf(cells.filter((cell) => !headline.includes(cell))),
			after: afterRow(book, grid, product).lines,
		};
		const key = fingerprint(card);
		const same = cards.get(key);
		cards.set(key, same ? { ...same, products: [...same.products, product] } : card);
	}
	return [...cards.values()];
}

/** A switch a person can tick off: named for its first clause, which keeps its number when its wording changes. */
export interface ChecklistItem {
	readonly id: string;
	readonly view: SwitchView;
	readonly products: readonly ProductView[];
}

/** What a switch is called on the checklist: "A request form: public content (Europe)". */
export function itemTitle({ uses }: SwitchView): string {
	const cells = uses.flatMap((use) => use.cells);
	const topics = [...new Set(cells.map(({ topic }) => topic))].sort((a, b) => a.data.order - b.data.order);
	const where = regionWords(REGIONS.filter((region) => cells.some(({ regions }) => regions.includes(region))));
	const names = topics.map(({ data }) => data.short.replace(/^./, (c) => c.toLowerCase()));
	return `${label(uses[0].version.data.control.kind)}: ${list(names)}${where === "Everywhere" ? "" : ` (${where})`}`;
}

/** Every switch of a platform once, with all products it serves. */
export function checklistItems(cards: readonly OptOutCard[]): ChecklistItem[] {
	const items = new Map<string, { view: SwitchView; products: ProductView[] }>();
	for (const card of cards) {
		for (const view of card.switches) {
			const id = view.uses[0].version.clause.number;
			const own = items.get(id) ?? { view, products: [] };
			items.set(id, own);
			for (const product of card.products) if (!own.products.includes(product)) own.products.push(product);
		}
	}
	return [...items].map(([id, { view, products }]) => ({ id, view, products }));
}

/** Steps that the texts of a switch give, each once, with the text that was read for them. */
export function routesOf({ uses }: SwitchView): { route: VersionView["data"]["control"]["routes"][number]; version: VersionView }[] {
	const found = new Map<string, { route: VersionView["data"]["control"]["routes"][number]; version: VersionView }>();
	for (const { version } of uses) {
		for (const route of version.data.control.routes) {
			const key = JSON.stringify([route.surface, route.steps, route.source]);
			const own = found.get(key);
			// Two texts may give the same steps: the one with the direct link says more.
			if (!own || (!own.route.url && route.url)) found.set(key, { route, version });
		}
	}
	return [...found.values()];
}
