import { describe, expect, it } from "vitest";
import { aBook, aClause, aConflict, aPlatform, aProduct, aSilence, aTopic } from "../testing/builders.ts";
import { aDerivedBook } from "../testing/derived.ts";
import { checklistItems, itemTitle, optOutCards, routesOf, wayOutOf, wayOutWords } from "./opt-out.ts";

const quote = (words: string) => ({ locator: "Section 2", parts: [words], commit: "1".repeat(40) });
const steps = (url?: string) => ({
	surface: "web" as const,
	steps: ["Open Settings", "Switch it off"],
	source: "acme/privacy-policy",
	...(url ? { url } : {}),
});
const toggle = { kind: "account-toggle", who: "signed-in-user", reachesBack: "future-only" } as const;
const topics = [
	aTopic(),
	aTopic({ order: 2, title: "Connected accounts", short: "Connected accounts" }, { id: "training-on-connected-data" }),
];
const products = (...ids: string[]) => [aPlatform({ products: ids.map((id) => aProduct({ id, name: `Acme ${id.slice(5)}` })) })];
const everywhere = (...ids: string[]) => ({ products: ids, regions: "everywhere" as const });

function cardsOf(clauses: ReturnType<typeof aClause>[], platform = products("acme-free")) {
	const { book, grid } = aDerivedBook(aBook({ topic: topics, platform, clause: clauses }).records);
	return { book, grid, cards: optOutCards(book, grid, book.platforms[0]!) };
}

describe("where a person stands", () => {
	it.each([
		[{ answer: "opt-out", control: toggle }, "switch", "A switch in account settings"],
		[{ answer: "opt-out", control: { ...toggle, kind: "admin-setting" } }, "administrator", "An administrator decides; on by default"],
		[
			{ answer: "opt-in", control: { ...toggle, who: "administrator", kind: "contract" } },
			"administrator",
			"An administrator decides; off by default",
		],
		[{ answer: "opt-in", control: toggle }, "agreement", "Off by default: a switch in account settings"],
		[{ answer: "never", control: { ...toggle, kind: "not-needed" } }, "not-needed", "No switch needed"],
		[{ answer: "always", control: { ...toggle, kind: "none-stated" } }, "none", "The document names no switch"],
		[{ answer: "always", control: { ...toggle, kind: "not-doing-it" } }, "none", "The document names no switch"],
	] as const)("%j is %s", (fields, wayOut, words) => {
		const { grid } = cardsOf([aClause({ ...fields, quote: quote("Words.") })]);
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		expect([wayOutOf(cell!), wayOutWords(cell!)]).toEqual([wayOut, words]);
	});

	it("a silence is not stated, and nothing to do", () => {
		const { grid, cards } = cardsOf([aSilence({}, { id: "acme/unstated/2026-09-01" })]);
		const [cell] = grid.cells("acme-free", "training-on-conversations");
		expect([wayOutOf(cell!), wayOutWords(cell!)]).toEqual(["unstated", "The document does not say"]);
		expect(cards[0]?.switches).toEqual([]);
	});

	it("a text that is being read again gives no switch", () => {
		const drift = { state: "gone", against: { commit: "1".repeat(40), date: "2026-09-01" } };
		const records = aBook({ topic: topics }).records;
		const { book, grid } = aDerivedBook(records, undefined, { [records.clause[0]!.id]: drift } as never);
		const [card] = optOutCards(book, grid, book.platforms[0]!);
		expect([wayOutOf(card!.headline[0]!), card!.switches.length]).toEqual(["drifted", 0]);
	});
});

describe("a card", () => {
	it("serves all plans for which the texts say the same, and no other", () => {
		const { cards } = cardsOf(
			[
				aClause({ appliesTo: everywhere("acme-free", "acme-pro"), quote: quote("One.") }),
				aClause(
					{
						id: "CB-0002",
						answer: "never",
						control: { ...toggle, kind: "not-needed" },
						appliesTo: everywhere("acme-team"),
						quote: quote("Two."),
					},
					{ id: "acme/team/2025-01-01" },
				),
			],
			products("acme-free", "acme-team", "acme-pro"),
		);
		expect(cards.map((card) => card.products.map((p) => p.id))).toEqual([["acme-free", "acme-pro"], ["acme-team"]]);
	});

	const chats = aClause({ control: { ...toggle, routes: [steps(), { ...steps(), surface: "ios" }] }, quote: quote("Chats.") });
	const connected = (routes: ReturnType<typeof steps>[]) =>
		aClause(
			{ id: "CB-0002", topic: "training-on-connected-data", control: { ...toggle, routes }, quote: quote("Mail.") },
			{ id: "acme/connected/2025-01-01" },
		);

	it("takes texts with the same steps for one switch, and keeps the direct link", () => {
		const { cards } = cardsOf([chats, connected([steps("https://acme.example/settings")])]);
		expect(cards[0]?.switches).toHaveLength(1);
		const view = cards[0]!.switches[0]!;
		expect(view.uses.map((use) => use.version.clause.number)).toEqual(["CB-0001", "CB-0002"]);
		expect(routesOf(view).map(({ route }) => [route.surface, route.url])).toEqual([
			["web", "https://acme.example/settings"],
			["ios", undefined],
		]);
		expect(itemTitle(view)).toBe("A switch in account settings: your chats and connected accounts");
	});

	it("does not guess that a text without steps means the same switch", () => {
		expect(cardsOf([chats, connected([])]).cards[0]?.switches).toHaveLength(2);
	});

	it("lists the questions on which there is nothing to do", () => {
		const silence = aSilence({ id: "CB-0002", topic: "training-on-connected-data" }, { id: "acme/connected-unstated/2026-09-01" });
		const { cards } = cardsOf([chats, silence]);
		expect(cards[0]?.others.map(({ wayOut, cells }) => [wayOut, cells.map((c) => c.topic.id)])).toEqual([
			["unstated", ["training-on-connected-data"]],
		]);
	});

	it("shows a switch that only a further text names, and says so", () => {
		const never = aClause({ answer: "never", control: { ...toggle, kind: "not-needed" }, quote: quote("Never.") });
		const help = aClause(
			{
				id: "CB-0002",
				answer: "never",
				standing: "supports",
				control: { ...toggle, kind: "admin-setting", who: "administrator", routes: [steps()] },
				quote: quote("Unless an administrator agrees."),
			},
			{ id: "acme/help/2025-01-01" },
		);
		const [card] = cardsOf([never, help]).cards;
		expect(card?.switches.map(({ uses }) => uses.map((use) => use.beside))).toEqual([[true]]);
	});
});

it("keeps a product apart whose answer a conflict goes with", () => {
	const appliesTo = everywhere("acme-free", "acme-team");
	const terms = aClause({ appliesTo, quote: quote("Terms.") }, { id: "acme/terms-say/2025-01-01" });
	const help = aClause(
		{ id: "CB-0002", appliesTo, standing: "supports", covers: ["outputs"], quote: quote("Help.") },
		{ id: "acme/help-says/2025-01-01" },
	);
	const conflict = aConflict({ clauses: ["acme/terms-say", "acme/help-says"], appliesTo: everywhere("acme-free") });
	const platform = products("acme-free", "acme-team");
	const cardsWith = (conflicts: ReturnType<typeof aConflict>[]) => {
		const { book, grid } = aDerivedBook(aBook({ topic: topics, platform, clause: [terms, help], conflict: conflicts }).records);
		return optOutCards(book, grid, book.platforms[0]!).map((card) => card.products.map(({ id }) => id));
	};
	expect(cardsWith([])).toEqual([["acme-free", "acme-team"]]);
	expect(cardsWith([conflict])).toEqual([["acme-free"], ["acme-team"]]);
});

describe("the checklist", () => {
	it("has every switch once, named by its clause, with all products it serves", () => {
		const form = aClause(
			{
				id: "CB-0002",
				topic: "training-on-connected-data",
				control: { kind: "form", who: "every-user", reachesBack: "not-stated" },
				appliesTo: everywhere("acme-free", "acme-team"),
				quote: quote("Mail."),
			},
			{ id: "acme/connected/2025-01-01" },
		);
		const chats = aClause({ quote: quote("Chats.") });
		const never = aClause(
			{
				id: "CB-0003",
				answer: "never",
				control: { ...toggle, kind: "not-needed" },
				appliesTo: everywhere("acme-team"),
				quote: quote("Never."),
			},
			{ id: "acme/team/2025-01-01" },
		);
		const { cards } = cardsOf([chats, form, never], products("acme-free", "acme-team"));
		expect(checklistItems(cards).map(({ id, products: own }) => [id, own.map((p) => p.id)])).toEqual([
			["CB-0001", ["acme-free"]],
			["CB-0002", ["acme-free", "acme-team"]],
		]);
	});

	it("says where a switch works if it does not work everywhere", () => {
		const eea = aClause({
			control: { kind: "email", who: "resident-of-region", reachesBack: "not-stated" },
			appliesTo: { products: ["acme-free"], regions: ["eea", "uk"] },
			quote: quote("Europe."),
		});
		expect(itemTitle(cardsOf([eea]).cards[0]!.switches[0]!)).toBe("A request by e-mail: your chats (EEA and UK)");
	});
});
