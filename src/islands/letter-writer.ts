import { element, save, today } from "./dom.ts";
import { letterText, type Values } from "./letter-text.ts";

/** Fills a letter in on the page, from one data file. Nothing is kept and nothing is sent; the address holds the product only. */

interface LetterData {
	readonly letter: { readonly id: string; readonly subject: string; readonly paragraphs: readonly string[] };
	readonly products: Readonly<
		Record<
			string,
			{
				readonly name: string;
				readonly companies: readonly { readonly name: string; readonly where: string }[];
				readonly clauses: readonly string[];
				readonly editions: string;
				readonly contacts: readonly { readonly address: string; readonly named: string }[];
			}
		>
	>;
	readonly clauses: Readonly<Record<string, { readonly title: string; readonly text: string; readonly url: string }>>;
}

/** "21 November 2026" from what a date field gives. */
function dateWords(day: string): string {
	const date = new Date(`${day}T12:00:00`);
	return Number.isNaN(date.getTime()) ? "" : date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

const NO_CLAUSE = "No clause in this book fits this letter for this product. The letter then names none.";
const NO_CONTACT = "No text of this product in this book names an address or a form for such a letter.";

class LetterWriter extends HTMLElement {
	#data: LetterData | undefined;

	connectedCallback(): void {
		const form = this.querySelector("form");
		if (!form) return;
		form.hidden = false;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#write();
			this.querySelector<HTMLElement>("[data-letter]")?.focus();
		});
		form.addEventListener("input", (event) => this.#changed(event.target));
		this.addEventListener("click", (event) => {
			const action = event.target instanceof HTMLElement ? event.target.dataset.do : undefined;
			if (action) void this.#act(action);
		});
		window.addEventListener("afterprint", () => this.ownerDocument.documentElement.removeAttribute("data-print"));
		void this.#load(form);
	}

	async #load(form: HTMLFormElement): Promise<void> {
		try {
			const response = await fetch(this.dataset.source ?? "");
			this.#data = (await response.json()) as LetterData;
		} catch {
			this.#say("The clauses could not be loaded. The letter below can be filled in by hand.");
			form.hidden = true;
			return;
		}
		const product = this.#field("product");
		const asked = new URLSearchParams(location.search).get("product") ?? "";
		if (product instanceof HTMLSelectElement && [...product.options].some((option) => option.value === asked)) product.value = asked;
		const date = this.#field("date");
		if (date instanceof HTMLInputElement && date.value === "") date.value = today();
		this.#chosen();
		this.#write();
	}

	#field(name: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement | undefined {
		return this.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? undefined;
	}

	#value(name: string): string {
		return this.#field(name)?.value ?? "";
	}

	#product(): LetterData["products"][string] | undefined {
		const id = this.#value("product");
		return this.#data && Object.hasOwn(this.#data.products, id) ? this.#data.products[id] : undefined;
	}

	#changed(target: EventTarget | null): void {
		if (target === this.#field("product")) {
			const id = this.#value("product");
			history.replaceState(null, "", id ? `?product=${encodeURIComponent(id)}` : location.pathname);
			this.#chosen();
		}
		this.#write();
	}

	/** What a product brings: companies, clauses to name, addresses that a clause names. */
	#chosen(): void {
		const product = this.#product();
		const option = (value: string, text: string) => element("option", { value }, text);
		const clauses = (product?.clauses ?? []).map((id) => option(id, `${id}: ${this.#data?.clauses[id]?.title ?? ""}`));
		const companies = (product?.companies ?? []).map(({ name, where }) => option(name, where ? `${name} (${where})` : name));
		// Which of several it is depends on where the reader lives: the reader says.
		this.#field("company")?.replaceChildren(...(companies.length === 1 ? companies : [option("", "Choose"), ...companies]));
		this.#field("clause")?.replaceChildren(...clauses, option("", "None"));
		const contacts = product?.contacts ?? [];
		const address = this.#field("address");
		if (address) address.value = contacts[0]?.address ?? "";
		const found = this.querySelector("[data-contacts]");
		found?.replaceChildren(
			...(product && contacts.length === 0 ? [element("p", {}, NO_CONTACT)] : []),
			...contacts.map(({ address: words, named }) => element("p", {}, `${words} is named in ${named}`)),
			...(product?.editions ? [element("p", {}, product.editions)] : []),
			...(product && this.#field("clause") && clauses.length === 0 ? [element("p", {}, NO_CLAUSE)] : []),
		);
	}

	#write(): void {
		const output = this.querySelector("[data-letter]");
		if (!output || !this.#data) return;
		const text = this.#text();
		if (output.textContent !== text) output.textContent = text;
		this.querySelector<HTMLElement>(".by-hand")?.setAttribute("hidden", "");
		this.querySelector<HTMLElement>(".filled")?.removeAttribute("hidden");
	}

	#text(): string {
		const product = this.#product();
		const id = this.#value("clause");
		const clause = this.#data && Object.hasOwn(this.#data.clauses, id) ? this.#data.clauses[id]?.text : undefined;
		const values: Values = {
			"your name": this.#value("name"),
			"account e-mail": this.#value("email"),
			date: dateWords(this.#value("date")),
			company: this.#value("company"),
			address: this.#value("address"),
			product: product?.name,
			// Before a product is chosen the place of the clause stays; after that it holds one or goes.
			clause: product ? clause : "",
			grounds: this.#value("grounds"),
		};
		return letterText(this.#data?.letter ?? { subject: "", paragraphs: [] }, values);
	}

	#say(words: string): void {
		const state = this.querySelector("[data-state]");
		if (state) state.textContent = words;
	}

	async #act(action: string): Promise<void> {
		const name = [this.#data?.letter.id ?? "letter", this.#value("product")].filter(Boolean).join("-");
		if (action === "file") save(`${name}.txt`, new Blob([this.#text()], { type: "text/plain;charset=utf-8" }));
		if (action === "print") {
			this.ownerDocument.documentElement.dataset.print = "letter";
			window.print();
		}
		if (action !== "copy") return;
		try {
			await navigator.clipboard.writeText(this.#text());
			this.#say("Copied.");
		} catch {
			const output = this.querySelector("[data-letter]");
			if (output) getSelection()?.selectAllChildren(output);
			this.#say("The browser did not allow copying. The letter is selected instead.");
		}
	}
}

customElements.define("letter-writer", LetterWriter);
