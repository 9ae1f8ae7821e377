import { ItemFields } from "./checklist-fields.ts";
import { type Checklist, type Described, EMPTY, MOST_CHARACTERS, type Note, read, toMarkdown, write } from "./checklist-store.ts";
import { element, save, today } from "./dom.ts";

/**
 * The checklist: ticks, days and notes. All of it lives in the page until the reader presses "Keep on this device"; from
 * then on every change is kept, until "Forget everything".
 */
const KEY = "clausebook.checklist";
const NOT_KEPT = "Nothing is kept. What you write is gone when you close this tab.";
const KEPT = "Kept in this browser. Every change is kept too, until you press “Forget everything”.";
const FULL = "The browser would not keep it: the list is too long for it. “Save as JSON” still works.";
const REFUSED = "This browser lets no page keep anything. “Save as JSON” still works.";
const CORRUPT = "What was kept here cannot be read. It stays as it is until you press “Keep” or “Forget everything”.";
const SURE = "Press “Forget everything” once more to clear this page and what is kept.";

/** Two lists as one; where both have a note on an item, the second one's stands. */
function joined(first: Checklist, second: Checklist): Checklist {
	return { notes: new Map([...first.notes, ...second.notes]), platforms: new Set([...first.platforms, ...second.platforms]) };
}

class OptOutChecklist extends HTMLElement {
	readonly #items = new Map<string, ItemFields>();
	/** Notes on items that the page does not name any more. They are carried along. */
	#gone = new Map<string, Note>();
	#kept = false;
	#timer = 0;

	connectedCallback(): void {
		const tools = this.querySelector<HTMLElement>(".tools");
		if (!tools || this.#items.size > 0) return;
		for (const item of this.querySelectorAll<HTMLElement>("[data-item]")) {
			const fields = new ItemFields(item);
			this.#items.set(fields.id, fields);
		}
		// A browser that fills old ticks in again on reload would keep what nobody asked it to.
		for (const input of this.#platforms()) input.autocomplete = "off";
		tools.hidden = false;
		for (const choice of this.querySelectorAll<HTMLElement>("[data-choose]")) choice.hidden = false;
		this.querySelector("[data-bare]")?.remove();
		this.#say(NOT_KEPT);
		this.#filter();
		this.addEventListener("click", (event) => {
			const action = event.target instanceof HTMLElement ? event.target.dataset.do : undefined;
			if (action) this.#act(action);
		});
		this.querySelector<HTMLInputElement>("[data-file]")?.addEventListener("change", (event) => void this.#open(event));
		for (const kind of ["change", "input"]) this.addEventListener(kind, (event) => this.#changed(event));
		window.addEventListener("pagehide", () => this.#store());
		// Another tab wrote or forgot the kept list: a tab that keeps follows, so that neither undoes the other.
		window.addEventListener("storage", ({ key, newValue }) => {
			if (!this.#kept || (key !== KEY && key !== null)) return;
			clearTimeout(this.#timer);
			this.#kept = false;
			if (newValue === null) this.#say(NOT_KEPT);
			else this.#load();
		});
		this.#load();
		// The page grew shorter above the place that the reader was sent to.
		if (location.hash !== "") document.getElementById(location.hash.slice(1))?.scrollIntoView();
	}

	#platforms(): HTMLInputElement[] {
		return [...this.querySelectorAll<HTMLInputElement>("[name=platform]")];
	}

	#list(): Checklist {
		const notes = new Map(this.#gone);
		for (const [id, { note }] of this.#items) if (note) notes.set(id, note);
		return { notes, platforms: new Set(this.#platforms().flatMap(({ checked, value }) => (checked ? [value] : []))) };
	}

	#show({ notes, platforms }: Checklist): void {
		for (const [id, fields] of this.#items) fields.show(notes.get(id));
		for (const input of this.#platforms()) input.checked = platforms.has(input.value);
		this.#gone = new Map([...notes].filter(([id]) => !this.#items.has(id)));
		const section = this.querySelector<HTMLElement>("[data-gone]");
		if (section) section.hidden = this.#gone.size === 0;
		this.querySelector("[data-gone-list]")?.replaceChildren(
			...[...this.#gone].map(([id, { done, on, text }]) =>
				element(
					"li",
					{ class: "item" },
					element("p", {}, `${id}: ${done ? "done" : "not done"}${on && ` on ${on}`}`),
					element("p", {}, text),
				),
			),
		);
		this.#filter();
	}

	/** What a reader uses, or wrote about, or was sent to, is shown. Until there is something, nothing is; on paper, all. */
	#filter(): void {
		const { notes, platforms } = this.#list();
		const sentTo = document.getElementById(location.hash.slice(1));
		const sections = [...this.querySelectorAll<HTMLElement>("[data-platform]")];
		const shown = sections.filter(
			(section) =>
				platforms.has(section.dataset.platform ?? "") ||
				(sentTo !== null && section.contains(sentTo)) ||
				[...section.querySelectorAll<HTMLElement>("[data-item]")].some(({ dataset }) => notes.has(dataset.item ?? "")),
		);
		this.toggleAttribute("data-unasked", shown.length === 0);
		for (const section of sections) section.hidden = shown.length > 0 && !shown.includes(section);
	}

	#chooseAll(): void {
		for (const input of this.#platforms()) input.checked = true;
		this.#filter();
		this.#store();
	}

	#changed({ target }: Event): void {
		// What was said of a file stays: choosing one changes nothing that is kept.
		if (target instanceof HTMLInputElement && target.type === "file") return;
		for (const fields of this.#items.values()) fields.refresh();
		this.#filter();
		if (!this.#kept) return;
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => this.#store(), 300);
	}

	#say(words: string): void {
		const state = this.querySelector("[data-state]");
		if (state && state.textContent !== words) state.textContent = words;
	}

	/** What the browser keeps, or undefined where it keeps nothing or refuses. */
	#stored(): string | undefined {
		try {
			return localStorage.getItem(KEY) ?? undefined;
		} catch {
			this.#say(REFUSED);
			return undefined;
		}
	}

	#load(): void {
		const text = this.#stored();
		if (text === undefined) return;
		const found = read(text);
		if (found) {
			this.#kept = true;
			this.#show(found.list);
		}
		this.#say(found ? KEPT : CORRUPT);
	}

	#store(): void {
		if (!this.#kept) return;
		clearTimeout(this.#timer);
		try {
			localStorage.setItem(KEY, write(this.#list()));
			this.#say(KEPT);
		} catch (error) {
			this.#say(error instanceof DOMException && error.name === "QuotaExceededError" ? FULL : REFUSED);
		}
	}

	/** Begins to keep. What another tab kept meanwhile stays, where this tab has nothing of its own. */
	#keep(): void {
		const other = this.#kept ? undefined : read(this.#stored() ?? "")?.list;
		if (other) this.#show(joined(other, this.#list()));
		this.#kept = true;
		this.#store();
	}

	#forget(): void {
		clearTimeout(this.#timer);
		this.#kept = false;
		this.#show(EMPTY);
		try {
			localStorage.removeItem(KEY);
		} catch {
			// Nothing could be kept, so nothing is left.
		}
		this.#say(`Forgotten. ${NOT_KEPT}`);
	}

	#act(action: string): void {
		const forget = this.querySelector<HTMLElement>('[data-do="forget"]');
		const sure = forget?.dataset.sure === "yes";
		if (forget) delete forget.dataset.sure;
		if (action === "keep") this.#keep();
		else if (action === "all") this.#chooseAll();
		else if (action === "json") save("opt-out-checklist.json", new Blob([write(this.#list())], { type: "application/json" }));
		else if (action === "markdown")
			save("opt-out-checklist.md", new Blob([toMarkdown(this.#list(), this.#described(), today())], { type: "text/markdown" }));
		else if (action === "print") window.print();
		else if (action === "forget" && sure) this.#forget();
		else if (action === "forget" && forget) {
			forget.dataset.sure = "yes";
			this.#say(SURE);
		}
	}

	#described(): Map<string, Described> {
		return new Map([...this.#items].map(([id, { title, group, href }]) => [id, { title, group, url: new URL(href, location.href).href }]));
	}

	async #open({ target: input }: Event): Promise<void> {
		const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
		if (!file || !(input instanceof HTMLInputElement)) return;
		// Most bytes a character takes in UTF-8 are four.
		const found = file.size > 4 * MOST_CHARACTERS ? undefined : read(await file.text());
		input.value = "";
		if (!found) {
			this.#say("This file is not a saved checklist. The page stays as it is.");
			return;
		}
		this.#show(joined(this.#list(), found.list));
		this.#store();
		const { dropped, list } = found;
		const left = dropped > 0 ? ` Left out, because they could not be read: ${dropped}.` : "";
		this.#say(`Notes opened: ${list.notes.size}; what else stood here stays.${left} ${this.#kept ? KEPT : NOT_KEPT}`);
	}
}

customElements.define("opt-out-checklist", OptOutChecklist);
