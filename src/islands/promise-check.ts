import { nameWords } from "../model/text-language.ts";
import { choicesOf } from "../promise/judge.ts";
import type { Reading } from "../promise/reader.ts";
import { familyOf } from "../promise/relations.ts";
import { type Line, reportOf, STATES } from "../promise/report.ts";
import type { Form, PromiseData } from "../promise/types.ts";
import { addCopyButton } from "./copy-text.ts";
import { element } from "./dom.ts";
import { words } from "./words.ts";

/**
 * The form of the promise checker, held against the texts in this page only: nothing is sent, stored or put in the
 * address. A pasted sentence fills it, the person corrects it. Without script the page is the table below.
 */
class PromiseCheck extends HTMLElement {
	#ready: Promise<{ readonly data: PromiseData; readonly read: (text: string) => Reading }> | undefined;

	connectedCallback(): void {
		const form = this.#one("form");
		const text = this.#one<HTMLTextAreaElement>("textarea");
		form.hidden = false;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			void this.#update(false).then(() => this.#one("#promise-found").focus());
		});
		form.addEventListener("input", ({ target }) => void this.#update(target === text));
		form.addEventListener("reset", () => setTimeout(() => void this.#update(true)));
		const example = this.#one("[data-read] button");
		example.addEventListener("click", () => {
			text.value = example.textContent?.replace("Try: ", "") ?? "";
			void this.#update(true);
		});
		const found = this.#one(".found");
		const links = () => [...found.querySelectorAll("a")].map((a) => `${a.textContent}: ${a.href}`);
		addCopyButton(this.#one("[data-copy]"), "the finding", () => [text.value, found.innerText, ...links()].join("\n").trim());
	}

	#one<E extends HTMLElement = HTMLElement>(selector: string): E {
		const found = this.querySelector<E>(selector);
		if (!found) throw new Error(`The promise checker has no ${selector}`);
		return found;
	}

	#field(name: string): HTMLInputElement {
		return this.#one(`#promise-${name}`);
	}

	/** Reads the sentence into the form where it changed, and the form into a finding. */
	async #update(isRead: boolean): Promise<void> {
		// The reader is a file of its own, which a visit without a question does not load.
		this.#ready ??= Promise.all([import("../promise/reader.ts"), fetch(this.dataset.source ?? "")]).then(
			async ([{ readerOf }, response]) => {
				const data = (await response.json()) as PromiseData;
				return { data, read: readerOf(data) };
			},
		);
		const ready = await this.#ready.catch(() => undefined);
		if (ready) {
			if (isRead) this.#fill(ready.read(this.#field("text").value));
			return this.#show(ready.data, this.#form());
		}
		this.#ready = undefined;
		this.#one("[data-status]").textContent = "The data of the checker could not be loaded. The table below needs none.";
		this.#one(".found").hidden = false;
	}

	/** Puts what was understood of the sentence into the fields, and marks its words. */
	#fill({ form, used, open }: Reading): void {
		const text = this.#field("text").value;
		const ends = [0, ...used.map(({ to }) => to)];
		const marked = used.flatMap(({ from, to, field }, i) => [
			text.slice(ends[i], from),
			element("mark", { title: field }, text.slice(from, to)),
		]);
		this.#one("[data-read]").replaceChildren(...marked, text.slice(ends.at(-1)));
		this.#one("[data-open]").textContent = text.trim() === "" ? "" : open.join(" ");
		for (const box of this.querySelectorAll<HTMLInputElement>(".platforms input")) box.checked = form.products.includes(box.value);
		for (const platform of this.querySelectorAll("details")) platform.open = platform.querySelector(":checked") !== null;
		const { topic, says, days } = form;
		this.#field("says").value = topic ? `${familyOf(topic).topics[0]} ${says}` : "";
		if (topic?.startsWith("training-on")) this.#field("data").value = topic;
		this.#field("days").value = `${days ?? ""}`;
		this.#field("place").value = "";
		for (const name of ["unknown", "setting"]) this.#field(name).checked = false;
		for (const limit of this.querySelectorAll<HTMLSelectElement>("select[data-about]")) limit.value = "";
		for (const box of this.querySelectorAll<HTMLInputElement>("input[data-about]"))
			box.checked = form.excepts?.includes(box.dataset.about ?? "") === true;
	}

	/** What the fields say. */
	#form(): Form {
		const [topic = "", says] = this.#field("says").value.split(" ");
		const isTraining = topic.startsWith("training-on");
		const days = says === "fixed-period" || says === "until-deleted" ? this.#field("days").value : "";
		const choices = [...this.querySelectorAll<HTMLInputElement>("[data-about]:is(select, :checked)")];
		const chosen = (value: string) => choices.flatMap((choice) => (choice.value === value ? (choice.dataset.about ?? []) : []));
		return {
			products: [...this.querySelectorAll<HTMLInputElement>(".platforms :checked")].map(({ value }) => value),
			unknown: this.#field("unknown").checked,
			...(says ? { topic: isTraining ? this.#field("data").value : topic, says } : {}),
			...(days === "" ? {} : { days: Number(days) }),
			regions: this.#field("place").value.split(",").filter(Boolean),
			bySetting: isTraining && says === "never" && this.#field("setting").checked,
			excepts: chosen("excepts"),
			within: chosen("within"),
			outside: chosen("outside"),
		};
	}

	/** Asks of what the texts of the chosen products name, and shows the finding. */
	#show(data: PromiseData, form: Form): void {
		const { excepts, limits } = choicesOf(data, form);
		const named = [...excepts, ...limits];
		for (const choice of this.querySelectorAll<HTMLElement>("[data-about]"))
			choice.closest("label")?.toggleAttribute("hidden", !named.includes(choice.dataset.about ?? ""));
		this.#one("[data-choices]").hidden = named.length === 0;
		const report = reportOf(data, form);
		const missing = [form.says ? "" : "what is promised", form.products.length > 0 || form.unknown ? "" : "a product and plan"].filter(
			Boolean,
		);
		const status = this.#one("[data-status]");
		status.textContent = report ? STATES[report.state].label : `Choose ${missing.join(" and ")}.`;
		status.classList.toggle("state", report !== undefined);
		const lines = report?.lines.flatMap((line) => lineOf(line, report.lines.length > 1)) ?? [];
		this.#one("[data-finding]").replaceChildren(...(report ? [element("p", {}, `The form says: ${report.promise}`)] : []), ...lines);
		this.#one(".found").hidden = false;
	}
}

const link = (text: string, href: string): HTMLAnchorElement => element("a", { href }, text);

/** A line of the finding, what the sentence leaves out, and the clauses with their words. */
function lineOf({ state, text, more, conflict, left, clauses }: Line, isOneOfMany: boolean): HTMLElement[] {
	const out: HTMLElement[] = more.map((one) => element("p", { class: "small" }, one));
	out.unshift(element("p", {}, element("b", {}, isOneOfMany ? `${STATES[state].label}. ` : ""), text));
	if (conflict) out.push(element("p", {}, link(conflict.words, conflict.url)));
	const names = left.flatMap(({ label, url, clause }) => [link(label, url), clause ? ` (${clause.number}). ` : ". "]);
	if (left.length > 0) out.push(element("p", {}, "The sentence leaves out: ", ...names));
	for (const { number, title, url, quote, language, document: source } of clauses) {
		const quoted = element("blockquote", { ...language }, element("p", {}, `“${quote}”`));
		const fold = element(
			"details",
			{},
			element("summary", {}, "The words, from ", ...words(nameWords(source, language?.lang ?? "en"))),
			element("div", { class: "quote" }, quoted),
		);
		out.push(element("p", {}, link(`${number}: ${title}`, url)), ...(quote ? [fold] : []));
	}
	return out;
}

customElements.define("promise-check", PromiseCheck);
