import { clean, isBlank, type Note } from "./checklist-store.ts";
import { element, today } from "./dom.ts";

/** One item of the checklist on the page: real fields in the place of its empty box and lines. */
export class ItemFields {
	readonly id: string;
	readonly title: string;
	readonly href: string;
	readonly #item: HTMLElement;
	readonly #box = element("input", { type: "checkbox", autocomplete: "off" });
	readonly #on = element("input", { type: "date", class: "field", autocomplete: "off" });
	readonly #text = element("textarea", { class: "field", rows: "1", autocomplete: "off", spellcheck: "false" });
	readonly #paper = element("p", { class: "paper" });
	readonly #changed: HTMLElement;
	/** Version of the clause or letter that the note was made on. */
	#version: string;

	constructor(item: HTMLElement) {
		const { item: id = "", title = "", href = "", version = "" } = item.dataset;
		this.#item = item;
		this.id = id;
		this.title = title;
		this.href = href;
		this.#version = version;
		this.#box.id = `done-${id}`;
		this.#changed = element(
			"p",
			{ class: "small", hidden: true },
			"The wording or the letter has changed since you noted this. ",
			element("a", { href }, "See what holds now", this.#hint()),
		);
		item.querySelector(".box")?.replaceWith(this.#box);
		item.querySelector(".title")?.replaceWith(element("label", { for: this.#box.id }, title));
		item.append(
			element(
				"div",
				{ class: "own" },
				element("label", {}, element("span", {}, "Done on", this.#hint()), this.#on),
				element("label", { class: "wide" }, element("span", {}, "Notes", this.#hint()), this.#text),
			),
			this.#paper,
			this.#changed,
		);
		this.#box.addEventListener("change", () => {
			this.#version = version;
			if (this.#box.checked && this.#on.value === "") this.#on.value = today();
		});
	}

	/** Heading of the section it stands in. */
	get group(): string {
		return this.#item.closest("section")?.querySelector("h2")?.textContent ?? "";
	}

	/** What stands in the fields, or undefined where nothing does. */
	get note(): Note | undefined {
		const note = { done: this.#box.checked, on: this.#on.value, text: clean(this.#text.value), version: this.#version };
		return isBlank(note) ? undefined : note;
	}

	show(note: Note | undefined): void {
		this.#box.checked = note?.done ?? false;
		this.#on.value = note?.on ?? "";
		this.#text.value = note?.text ?? "";
		this.#version = note?.version || (this.#item.dataset.version ?? "");
		this.refresh();
	}

	/** What follows from the fields: the text on paper, and whether the wording changed since. */
	refresh(): void {
		const { note } = this;
		const lines = this.#item.querySelector<HTMLElement>(".lines");
		if (lines) lines.hidden = note !== undefined;
		this.#paper.textContent = note ? [note.on && `Done on ${note.on}.`, note.text].filter(Boolean).join("\n") : "";
		this.#changed.hidden = !this.#box.checked || this.#version === this.#item.dataset.version;
	}

	/** Which item a field or link belongs to, for readers who hear one at a time. */
	#hint(): HTMLElement {
		return element("span", { class: "visually-hidden" }, `: ${this.title}`);
	}
}
