import { addCopyButton } from "./copy-text.ts";
import { button, element, save } from "./dom.ts";
import engine from "./sql/engine.ts?worker&url";
import type { Answer, Ask, Result } from "./sql/protocol.ts";
import { barsOf, countWords, tableOf } from "./sql/show.ts";

/** A query that takes longer can be stopped, in ms: a button that comes and goes at once would only flicker. */
const LONG = 500;

/**
 * A desk to ask the tables in SQL. Nothing is fetched before its button is pressed or a file is chosen; the query stands in
 * the address, behind the #, which no server sees. Without script the page has the file, the dictionary and the queries.
 */
class SqlDesk extends HTMLElement {
	#worker: Worker | undefined;
	/** What is open, to be opened anew after a query was stopped. */
	#data: Blob | undefined;
	#isBusy = false;
	/** A file that was chosen meanwhile. */
	#next: (() => Promise<void>) | undefined;
	#end: ((answer: Answer) => void) | undefined;

	connectedCallback(): void {
		const form = this.#one("form");
		form.hidden = false;
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#start();
		});
		this.#text.addEventListener("change", () => this.#keep());
		this.#text.addEventListener("keydown", (event) => {
			if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
			event.preventDefault();
			this.#start();
		});
		this.#one("[data-load]").addEventListener("click", () => {
			if (!this.#isBusy) void this.#alone(() => this.#load());
		});
		this.#one<HTMLInputElement>("[data-file]").addEventListener("change", ({ currentTarget }) => {
			const [file] = (currentTarget as HTMLInputElement).files ?? [];
			if (file) void this.#alone(() => this.#open(file, file.name));
		});
		this.#one("[data-stop]").addEventListener("click", () => {
			this.#close("it was stopped");
			this.#text.focus();
		});
		for (const question of document.querySelectorAll<HTMLElement>("[data-question]")) {
			const ask = button("Ask this", () => {
				this.#text.value = question.querySelector("pre")?.textContent ?? "";
				this.#text.focus();
				this.#start();
			});
			ask.setAttribute("aria-describedby", question.querySelector("[id]")?.id ?? "");
			question.append(ask);
		}
		addEventListener("hashchange", () => this.#read());
		this.#read();
	}

	#one<E extends HTMLElement = HTMLElement>(selector: string): E {
		const found = this.querySelector<E>(selector);
		if (!found) throw new Error(`The desk has no ${selector}`);
		return found;
	}

	get #text(): HTMLTextAreaElement {
		return this.#one("textarea");
	}

	/** Takes the query that the address brings. */
	#read(): void {
		const sql = new URLSearchParams(location.hash.slice(1)).get("sql");
		if (sql === null || sql === this.#text.value) return;
		this.#text.value = sql;
		this.#start();
	}

	/** Writes the query into the address. */
	#keep(): void {
		const sql = this.#text.value.trim();
		history.replaceState(null, "", sql ? `#sql=${encodeURIComponent(sql)}` : location.pathname + location.search);
	}

	#say(state: string): void {
		this.#one("form [role=status]").textContent = state;
		this.#one("[role=alert]").textContent = "";
		this.#text.removeAttribute("aria-invalid");
	}

	#fail(error: string): void {
		this.#say("");
		this.#one("[role=alert]").textContent = error;
		this.#one("[data-result]").replaceChildren();
	}

	/** Does one thing at a time. What is being done is ended for another file. */
	async #alone(work: () => Promise<void>): Promise<void> {
		if (this.#isBusy) {
			this.#next = work;
			return this.#close("another file was chosen");
		}
		this.#isBusy = true;
		await work();
		this.#isBusy = false;
		const next = this.#next;
		this.#next = undefined;
		if (next) await this.#alone(next);
	}

	#engine(): Worker {
		this.#worker ??= new Worker(engine, { type: "module" });
		return this.#worker;
	}

	#ask(ask: Ask): Promise<Answer> {
		const worker = this.#engine();
		return new Promise((done) => {
			this.#end = done;
			worker.onmessage = ({ data }: MessageEvent<Answer>) => done(data);
			worker.onerror = () => this.#close("the engine could not be loaded");
			worker.postMessage(ask);
		});
	}

	/** Ends the engine, and with it what it does. */
	#close(error: string): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#end?.({ error });
	}

	/** Fetches the database of the site while the engine starts. */
	async #load(): Promise<void> {
		this.#engine();
		this.#say("Loading…");
		const response = await fetch(this.dataset.database ?? "").catch(() => undefined);
		const data = response?.ok ? await response.blob().catch(() => undefined) : undefined;
		if (data) return this.#open(data, "The data of this site");
		this.#fail("The data could not be loaded. Try again, or download the file and open it here.");
	}

	/** Opens a database, and runs the query that waits for it. */
	async #open(data: Blob, name: string): Promise<void> {
		this.#say("Loading…");
		const answer = await this.#ask({ open: data });
		if (!("tables" in answer) || answer.tables === 0) {
			this.#data = undefined;
			// An engine that did not start never will: the next try has a new one.
			this.#close("it could not be opened");
			return this.#fail(`${name} cannot be opened: ${"error" in answer ? answer.error : "it has no table"}.`);
		}
		this.#data = data;
		this.#say(`${name}: ${answer.tables} ${answer.tables === 1 ? "table is" : "tables are"} open.`);
		if (this.#text.value.trim()) await this.#run(data);
	}

	/** Runs the query, or says what it needs. While another runs, nothing happens. */
	#start(): void {
		this.#keep();
		const data = this.#data;
		if (this.#isBusy) return;
		if (!this.#text.value.trim()) this.#say("Write a query, or take a question from below.");
		else if (data) void this.#alone(() => this.#run(data));
		else this.#say("The query runs when the data are loaded.");
	}

	async #run(data: Blob): Promise<void> {
		const stop = this.#one("[data-stop]");
		const timer = setTimeout(() => {
			stop.hidden = false;
		}, LONG);
		this.#say("Running…");
		const opened = this.#worker ? undefined : await this.#ask({ open: data });
		const answer = opened && "error" in opened ? opened : await this.#ask({ run: this.#text.value });
		clearTimeout(timer);
		stop.hidden = true;
		if ("error" in answer) {
			this.#fail(`No result: ${answer.error}.`);
			this.#text.setAttribute("aria-invalid", "true");
		} else if ("result" in answer) this.#show(answer.result);
	}

	#show(result: Result | undefined): void {
		this.#say(result ? countWords(result) : "The query ran and gives no rows.");
		const parts = result ? [barsOf(result), this.#buttons(result.csv), tableOf(result)] : [];
		this.#one("[data-result]").replaceChildren(...parts.filter((part) => part !== undefined));
	}

	#buttons(csv: string): HTMLElement {
		const copy = element("span");
		addCopyButton(copy, "as CSV", () => csv);
		const download = () => save("clausebook-query.csv", new Blob([csv], { type: "text/csv;charset=utf-8" }));
		return element("p", { class: "buttons no-print" }, copy, button("Download CSV", download));
	}
}

customElements.define("sql-desk", SqlDesk);
