import { bar } from "../bar.ts";
import { button, element } from "../dom.ts";
import { type Choice, EMPTY, FACETS, type Facet, MOST_WEIGHT, WEIGHT_STEP } from "./choice.ts";
import type { Bench } from "./data.ts";
import { type Counted, countsOf, type Row } from "./rows.ts";

const FACET_NAMES: Readonly<Record<Facet, string>> = {
	answer: "Answers",
	grade: "Grades",
	mark: "Marks",
	model: "Models",
	limit: "Limits",
};

/** Words of the values that have no words of their own in the data. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
	none: "None",
	low: "Low",
	medium: "Medium",
	high: "High",
	critical: "Critical",
	unstated: "Not stated",
	conflict: "Texts conflict",
	drifted: "Being read again",
	"not-read": "Not read yet",
	yes: "With a limit",
	no: "Without a limit",
	implied: "Implied",
	"linked-only": "Linked only",
	"old-copy": "Old copy",
	elsewhere: "Another page speaks of it",
};

/** Lists whose boxes can be ticked, in the order they stand. */
const BOXES = ["kind", "audience", "topic"] as const;

/** One box that can be ticked. */
interface Box {
	readonly value: string;
	readonly label: HTMLLabelElement;
	readonly input: HTMLInputElement;
	readonly count: HTMLElement | undefined;
	readonly draw: (share: number) => void;
}

function boxOf(name: string, value: string, words: string, isCounted: boolean): Box {
	const input = element("input", { type: "checkbox", name, value });
	const count = isCounted ? element("span", { class: "count" }) : undefined;
	const { picture, draw } = bar();
	const label = element("label", {}, input, element("span", { class: "name" }, words), ...(count ? [picture, count] : []));
	return { value, label, input, count, draw };
}

/** A folded list of boxes; its summary says how many are ticked. */
function group(title: string, boxes: readonly Box[]): { node: HTMLDetailsElement; say: () => void } {
	const said = element("span");
	const legend = element("legend", { class: "visually-hidden" }, title);
	const node = element(
		"details",
		{},
		element("summary", {}, title, said),
		element("fieldset", {}, legend, ...boxes.map(({ label }) => label)),
	);
	const say = (): void => {
		const ticked = boxes.filter(({ input }) => input.checked).length;
		said.textContent = ticked > 0 ? `: ${ticked} chosen` : ": all";
	};
	return { node, say };
}

/** The form that the reader chooses with. It holds no state: `show` writes a choice into it, `read` takes one out. */
export class Controls {
	readonly form = element("form", { class: "bench-form no-print" });
	readonly #bench: Bench;
	readonly #chips = element("ul", { class: "chips plain-list", "aria-label": "Products that are compared" });
	readonly #said = element("span", { role: "status", class: "small" });
	readonly #groups: { readonly name: string; readonly boxes: readonly Box[]; readonly say: () => void; readonly node: HTMLElement }[];
	readonly #fields = {
		add: element("input", { class: "field", id: "bench-add", list: "bench-things", autocomplete: "off" }),
		place: element("select", { class: "field", id: "bench-place" }),
		on: element("input", { class: "field", type: "date", id: "bench-on" }),
		since: element("input", { class: "field", type: "date", id: "bench-since" }),
		find: element("input", { class: "field", type: "search", id: "bench-find", autocomplete: "off" }),
		differences: element("input", { type: "checkbox" }),
		turned: element("input", { type: "checkbox" }),
	};
	readonly #weights: { readonly id: string; readonly input: HTMLInputElement; readonly said: HTMLOutputElement }[];
	#platform: readonly string[] = [];
	#product: readonly string[] = [];
	#sort = "";

	/** @param onChange called with the new choice whenever the reader changes something */
	constructor(bench: Bench, onChange: (choice: Choice) => void) {
		this.#bench = bench;
		const { data } = bench;
		const changed = () => onChange(this.read());
		const options = {
			kind: data.kinds.map(({ id, name }) => [id, name] as const),
			audience: [...new Map(data.products.map(({ audience }) => [audience.id, audience.name])).entries()],
			topic: data.topics.map(({ id, short }) => [id, short] as const),
		};
		const titles = { kind: "Kinds of platform", audience: "Accounts", topic: "Questions" };
		const make = (name: string, title: string, values: readonly (readonly [string, string])[], isCounted: boolean) => {
			const boxes = values.map(([value, words]) => boxOf(name, value, words, isCounted));
			return { name, boxes, ...group(title, boxes) };
		};
		const every = countsOf(this.#everyRow());
		this.#groups = [
			...BOXES.map((name) => make(name, titles[name], options[name], false)),
			...FACETS.map((facet) =>
				make(
					facet,
					FACET_NAMES[facet],
					every[facet].map(({ value }) => [value, this.#wordsOf(facet, value)] as const),
					true,
				),
			),
		];
		// Where there is room, the counts of answers stand beside the table from the start.
		const answers = this.#groups.find(({ name }) => name === "answer")?.node;
		if (answers instanceof HTMLDetailsElement) answers.open = matchMedia("(min-width: 48rem)").matches;
		this.#weights = data.factors.map(({ id }) => ({
			id,
			input: element("input", { type: "range", min: "0", max: String(MOST_WEIGHT), step: String(WEIGHT_STEP), id: `weight-${id}` }),
			said: element("output", { for: `weight-${id}` }),
		}));
		this.#lay(changed);
		this.form.addEventListener("submit", (event) => event.preventDefault());
		this.form.addEventListener("input", ({ target }) => {
			if (target !== this.#fields.add) changed();
		});
		const add = (): void => {
			if (this.#add(this.#fields.add.value)) changed();
		};
		this.#fields.add.addEventListener("keydown", (event) => {
			if (event.key !== "Enter") return;
			event.preventDefault();
			add();
		});
		// A name that is picked from the list comes whole; one that is typed is taken with the button or Enter.
		this.#fields.add.addEventListener("change", () => {
			if (this.#named(this.#fields.add.value)) add();
		});
		this.#chips.addEventListener("click", ({ target }) => {
			const id = target instanceof HTMLElement ? target.closest("button")?.dataset.id : undefined;
			if (id === undefined) return;
			this.#platform = this.#platform.filter((own) => own !== id);
			this.#product = this.#product.filter((own) => own !== id);
			this.#showChips();
			this.#fields.add.focus();
			changed();
		});
	}

	/** Every value that a facet can have, whenever it held: boxes stay where they are while counts change. */
	#everyRow(): Row[] {
		const { data } = this.#bench;
		const lines = data.faces.map((face) => ({ face, places: 0, answers: [] as never }));
		return [{ platform: 0, products: [0], cells: [{ topic: 0, lines }], words: "" }];
	}

	#wordsOf(facet: Facet, value: string): string {
		if (facet === "answer") return value;
		if (facet === "model") {
			const name = this.#bench.data.models.find(({ id }) => id === value)?.name ?? value;
			return name.replace(/^./, (c) => c.toUpperCase());
		}
		if (facet === "mark" && value === "conflict") return "Another text says otherwise, or sets other limits";
		return VALUE_WORDS[value] ?? value;
	}

	#lay(changed: () => void): void {
		const { data, firstDay } = this.#bench;
		const { add, place, on, since, find, differences, turned } = this.#fields;
		const labelled = (words: string, field: HTMLElement) => element("p", {}, element("label", { for: field.id }, words), field);
		place.append(
			element("option", { value: "" }, "All places"),
			...data.places.map(({ id, name }) => element("option", { value: id }, name)),
		);
		for (const field of [on, since]) {
			field.min = firstDay;
			field.max = data.asOf;
		}
		const things = element(
			"datalist",
			{ id: "bench-things" },
			...data.platforms.map(({ name }) => element("option", { value: name })),
			...data.products.map(({ name }) => element("option", { value: name })),
		);
		const adding = labelled("Add a platform or a product", add);
		adding.append(
			" ",
			button("Add", () => {
				if (this.#add(add.value)) changed();
			}),
			this.#said,
		);
		const nodes = (names: readonly string[]) => this.#groups.filter(({ name }) => names.includes(name)).map(({ node }) => node);
		const weights = element(
			"details",
			{ class: "weights" },
			element("summary", {}, "Your own weights"),
			element(
				"p",
				{ class: "small" },
				"How much each part of the rubric counts for you, from nothing to three times. 1 is the rubric itself. The ranking below the table is yours, not ours.",
			),
			...this.#weights.map(({ id, input, said }) => {
				const name = data.factors.find((factor) => factor.id === id)?.name ?? id;
				return element("p", { class: "weight" }, element("label", { for: input.id }, name), input, said);
			}),
			button("Back to the rubric", () => {
				for (const { input } of this.#weights) input.value = "1";
				changed();
			}),
		);
		this.form.append(
			element("div", { class: "bench-row" }, adding, labelled("Place", place), labelled("As of", on), labelled("Changes since", since)),
			things,
			this.#chips,
			element("div", { class: "choices" }, ...nodes(BOXES)),
			element("div", { class: "choices" }, ...nodes(FACETS)),
			weights,
			element(
				"div",
				{ class: "bench-row" },
				labelled("Find in the rows", find),
				element(
					"p",
					{ class: "ticks" },
					element("label", {}, differences, " Differences only"),
					element("label", {}, turned, " Turn the table"),
				),
				element(
					"p",
					{},
					button("Start again", () => {
						this.show(EMPTY);
						changed();
					}),
				),
			),
		);
	}

	/** The platform or product of a name. */
	#named(text: string): { kind: "platform" | "product"; id: string } | undefined {
		const sought = text.trim().toLowerCase();
		const is = ({ id, name }: { readonly id: string; readonly name: string }) => name.toLowerCase() === sought || id === sought;
		const { platforms, products } = this.#bench.data;
		const [platform, product] = [platforms.find(is), products.find(is)];
		if (platform) return { kind: "platform", id: platform.id };
		return product ? { kind: "product", id: product.id } : undefined;
	}

	#add(text: string): boolean {
		if (text.trim() === "") return false;
		const found = this.#named(text);
		if (!found) {
			this.#said.textContent = ` “${text.trim()}” is no platform or product of the book. The list below the field has all names.`;
			return false;
		}
		this.#said.textContent = "";
		this.#fields.add.value = "";
		if (found.kind === "platform") this.#platform = [...new Set([...this.#platform, found.id])];
		else this.#product = [...new Set([...this.#product, found.id])];
		this.#showChips();
		return true;
	}

	#showChips(): void {
		const { platforms, products } = this.#bench.data;
		const chip = (id: string, name: string) =>
			element(
				"li",
				{},
				element("button", { type: "button", class: "button quiet", "data-id": id, "aria-label": `Remove ${name}` }, `${name} ×`),
			);
		this.#chips.replaceChildren(
			...this.#platform.map((id) => chip(id, `${platforms.find((one) => one.id === id)?.name ?? id}, all plans`)),
			...this.#product.map((id) => chip(id, products.find((one) => one.id === id)?.name ?? id)),
		);
		this.#chips.hidden = this.#platform.length + this.#product.length === 0;
	}

	/** Writes a choice into the form. */
	show(choice: Choice): void {
		const { place, on, since, find, differences, turned } = this.#fields;
		this.#platform = choice.platform;
		this.#product = choice.product;
		this.#sort = choice.sort;
		this.#showChips();
		for (const { name, boxes, say } of this.#groups) {
			const chosen = this.#listOf(choice, name);
			for (const { input, value } of boxes) input.checked = chosen.includes(value);
			say();
		}
		place.value = choice.place;
		on.value = choice.on;
		since.value = choice.since;
		find.value = choice.find;
		differences.checked = choice.differences;
		turned.checked = choice.turned;
		for (const { id, input, said } of this.#weights) {
			input.value = String(choice.weights[id] ?? 1);
			said.textContent = `× ${input.value}`;
		}
	}

	#listOf(choice: Choice, name: string): readonly string[] {
		const facet = FACETS.find((one) => one === name);
		if (facet) return choice.facets[facet];
		const box = BOXES.find((one) => one === name);
		return box ? choice[box] : [];
	}

	/** What the form says. */
	read(): Choice {
		const { place, on, since, find, differences, turned } = this.#fields;
		const ticked = (name: string) =>
			this.#groups.find((one) => one.name === name)?.boxes.flatMap(({ input, value }) => (input.checked ? [value] : [])) ?? [];
		for (const { say } of this.#groups) say();
		for (const { input, said } of this.#weights) said.textContent = `× ${input.value}`;
		return {
			kind: ticked("kind"),
			audience: ticked("audience"),
			topic: ticked("topic"),
			platform: this.#platform,
			product: this.#product,
			place: place.value,
			on: on.validity.valid ? on.value : "",
			since: since.validity.valid ? since.value : "",
			find: find.value,
			facets: { answer: ticked("answer"), grade: ticked("grade"), mark: ticked("mark"), model: ticked("model"), limit: ticked("limit") },
			sort: this.#sort,
			differences: differences.checked,
			turned: turned.checked,
			weights: Object.fromEntries(
				this.#weights.flatMap(({ id, input }) => (input.value === "1" ? [] : [[id, Number(input.value)] as const])),
			),
		};
	}

	/** Sorts by something else. */
	sort(by: string): Choice {
		this.#sort = by;
		return this.read();
	}

	/** Writes counts and bars beside the values that rows can be narrowed by; values that no row has are hidden. */
	count(counts: Readonly<Record<Facet, readonly Counted[]>>): void {
		for (const facet of FACETS) {
			const own = new Map(counts[facet].map(({ value, count }) => [value, count]));
			const most = Math.max(1, ...own.values());
			for (const { value, label, input, count, draw } of this.#groups.find(({ name }) => name === facet)?.boxes ?? []) {
				const number = own.get(value) ?? 0;
				label.hidden = number === 0 && !input.checked;
				if (count) count.textContent = String(number);
				draw(number / most);
			}
		}
	}
}
