import { type Asked, type Candidate, narrow, tellsApart, UNKNOWN } from "./narrow.ts";
import { statusText } from "./status.ts";

/** With more products than this, each shows its answer and what tells it apart, and no more. */
const MANY = 4;

/**
 * The way in to one platform. The page is complete without it: all products stand there, with a key. With it, each
 * answer hides what no longer fits. Every word shown was on the page; the state is in the address and nowhere else.
 */

const WHERE = "where";
const PLAN = "plan";

interface Card {
	readonly element: HTMLElement;
	readonly name: string;
	readonly candidate: Candidate;
	readonly groups: readonly HTMLElement[];
}

/** Values of a card as the page wrote them; a page that wrote none is a bug, and shows the card always. */
function readCard(element: HTMLElement): Card {
	return {
		element,
		name: element.querySelector("h3")?.textContent ?? "",
		candidate: { id: element.id, values: JSON.parse(element.dataset.fit ?? "{}") as Candidate["values"] },
		groups: [...element.querySelectorAll<HTMLElement>(".answer-group")],
	};
}

function isIn(group: HTMLElement, place: string | undefined): boolean {
	return place === undefined || (group.dataset.regions ?? "").split(" ").includes(place);
}

class AnswerFinder extends HTMLElement {
	#cards: readonly Card[] = [];
	#fieldsets: readonly HTMLFieldSetElement[] = [];
	/** The question of the last step in the history: changing one's mind about it is not a step of its own. */
	#last: string | undefined;

	connectedCallback(): void {
		const form = this.querySelector("form");
		if (!form) return;
		this.#cards = [...this.querySelectorAll<HTMLElement>("[data-fit]")].map(readCard);
		this.#fieldsets = [...form.querySelectorAll("fieldset")];
		form.hidden = false;
		for (const element of this.querySelectorAll<HTMLElement>("[data-plain]")) element.hidden = true;
		form.addEventListener("change", (event) => this.#step(form, event.target instanceof HTMLInputElement ? event.target.name : undefined));
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			const heading = this.querySelector<HTMLElement>("#fits");
			heading?.focus();
			heading?.scrollIntoView();
		});
		form.addEventListener("reset", (event) => {
			event.preventDefault();
			this.#last = undefined;
			history.pushState(null, "", location.pathname);
			this.#show();
		});
		window.addEventListener("popstate", () => {
			this.#last = undefined;
			this.#show();
		});
		this.#show();
	}

	/** Takes an answer into the address. An address that a later answer made impossible is cleaned on the way. */
	#step(form: HTMLFormElement, name: string | undefined): void {
		const answers = [...new FormData(form)].map(([key, value]) => [key, String(value)] as const);
		const given = this.#narrowed(new Map(answers)).asked.flatMap(({ name: key, answer }) => (answer === undefined ? [] : [[key, answer]]));
		// That the name is not known goes without saying where something else was answered.
		const valid = given.length > 1 ? given.filter(([key, answer]) => key !== PLAN || answer !== UNKNOWN) : given;
		const place = answers.filter(([key]) => key === WHERE).map(([key, value]) => [key, value]);
		const address = `?${new URLSearchParams([...valid, ...place])}`;
		if (name === this.#last) history.replaceState(null, "", address);
		else history.pushState(null, "", address);
		this.#last = name;
		this.#show();
	}

	#narrowed(answers: ReadonlyMap<string, string>) {
		const order = this.#fieldsets.map((one) => one.dataset.question ?? "").filter((name) => name !== WHERE);
		const candidates = this.#cards.map(({ candidate }) => candidate);
		const others = order.filter((name) => name !== PLAN);
		// An address of somebody who answered another question does not ask for the name of the plan first.
		const skipped = !answers.has(PLAN) && narrow(candidates, others, answers).asked.some(({ answer }) => answer !== undefined);
		const said = skipped ? new Map([...answers, [PLAN, UNKNOWN]]) : answers;
		return { ...narrow(candidates, order, said), order };
	}

	/** Shows what the address says. Anything may stand in an address: only options that are on the page count. */
	#show(): void {
		const answers = new Map(new URLSearchParams(location.search));
		const { asked, fits, done, order } = this.#narrowed(answers);
		const cards = this.#cards.filter(({ candidate }) => fits.includes(candidate));
		const asksPlace = done && cards.some(({ groups }) => groups.length > 1);
		const given = answers.get(WHERE);
		const places = [...(this.querySelectorAll<HTMLInputElement>(`input[name="${WHERE}"]`) ?? [])].map(({ value }) => value);
		const place = given !== undefined && places.includes(given) ? given : undefined;
		const questions: Asked[] = asksPlace ? [...asked, { name: WHERE, options: places, answer: place }] : [...asked];
		for (const fieldset of this.#fieldsets) this.#showQuestion(fieldset, questions);

		const known = asksPlace && place !== undefined && this.#isPlace(cards, place) ? place : undefined;
		const apart = cards.length > 1 ? tellsApart(fits, order) : [];
		for (const card of this.#cards) {
			card.element.hidden = !cards.includes(card);
			for (const group of card.groups) group.hidden = !isIn(group, known);
			for (const row of card.element.querySelectorAll<HTMLElement>("[data-tells]"))
				row.hidden = cards.length > 1 && !apart.includes(row.dataset.tells ?? "");
			for (const link of card.element.querySelectorAll<HTMLAnchorElement>("[data-more]"))
				link.hash = known === undefined ? "" : `in-${known}`;
		}
		this.querySelector(".fits")?.toggleAttribute("data-many", cards.length > MANY);
		const labels = cards.flatMap(({ groups }) => groups.filter((group) => !group.hidden).map((group) => group.dataset.label ?? ""));
		const status = this.querySelector("[data-status]");
		if (status)
			status.textContent = statusText({
				names: cards.map(({ name }) => name),
				of: this.#cards.length,
				labels: [...new Set(labels)],
				done: done && (!asksPlace || place !== undefined),
				places: asksPlace || known !== undefined,
			});
	}

	#isPlace(cards: readonly Card[], place: string): boolean {
		return cards.some(({ groups }) => groups.some((group) => isIn(group, place)));
	}

	#showQuestion(fieldset: HTMLFieldSetElement, questions: readonly Asked[]): void {
		const question = questions.find(({ name }) => name === fieldset.dataset.question);
		fieldset.hidden = question === undefined;
		for (const input of fieldset.querySelectorAll("input")) {
			const offered = question?.options.includes(input.value) === true || input.value === UNKNOWN;
			const label = input.closest("label");
			if (label) label.hidden = !offered;
			input.checked = question?.answer === input.value;
			input.disabled = !offered || question === undefined;
		}
	}
}

customElements.define("answer-finder", AnswerFinder);
