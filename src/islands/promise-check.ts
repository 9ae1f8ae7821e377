import type { ClaimReport, Line } from "../promise/report.ts";
import type { ClauseData, PromiseData, SentenceReading } from "../promise/types.ts";

/**
 * Reads a pasted sentence against the texts, in this page only: the text is never sent, stored or put in the address.
 * The form shows itself when the script runs; without it the page is the checklist and the table below.
 */

type Engine = typeof import("../promise/engine.ts");
interface Ready {
	readonly engine: Engine;
	readonly data: PromiseData;
	readonly reader: InstanceType<Engine["Reader"]>;
}

/** Sentences shown with their findings; a longer text is read to the end and counted. */
const MOST_SHOWN = 40;

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = "", className = ""): HTMLElementTagNameMap[K] {
	const node = document.createElement(name);
	if (text) node.textContent = text;
	if (className) node.className = className;
	return node;
}

function link(text: string, href: string): HTMLAnchorElement {
	const node = element("a", text);
	node.href = href;
	return node;
}

function clauseItem({ number, title, url, quote, language, document: text }: ClauseData): HTMLElement {
	const item = element("li");
	item.append(link(`${number}: ${title}`, url));
	if (quote) {
		const words = element("blockquote");
		for (const [name, value] of Object.entries(language ?? {})) words.setAttribute(name, value);
		words.append(element("p", `“${quote}”`));
		item.append(words, element("p", text, "small muted"));
	}
	return item;
}

class PromiseCheck extends HTMLElement {
	#ready: Promise<Ready> | undefined;
	#turn = 0;
	/** Text and choice that the findings on the page are of: the same is not drawn again, so that what was unfolded stays so. */
	#shown = "";
	#readings: readonly SentenceReading[] = [];

	connectedCallback(): void {
		const form = this.querySelector("form");
		const field = this.querySelector("textarea");
		if (!form || !field) return;
		form.hidden = false;
		let timer = 0;
		const soon = (): void => {
			clearTimeout(timer);
			timer = window.setTimeout(() => void this.#run(), 250);
		};
		field.addEventListener("focus", () => void this.#load().catch(() => undefined), { once: true });
		form.addEventListener("input", soon);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			void this.#run();
		});
		form.addEventListener("reset", soon);
		for (const button of this.querySelectorAll<HTMLButtonElement>("[data-example]")) {
			button.addEventListener("click", () => {
				field.value = button.textContent?.trim() ?? "";
				field.focus();
				void this.#run();
			});
		}
		this.querySelector("[data-copy]")?.addEventListener("click", () => void this.#copy());
	}

	#load(): Promise<Ready> {
		this.#ready ??= (async () => {
			const [engine, response] = await Promise.all([import("../promise/engine.ts"), fetch(this.dataset.source ?? "")]);
			if (!response.ok) throw new Error(String(response.status));
			const data = (await response.json()) as PromiseData;
			return { engine, data, reader: new engine.Reader(data) };
		})();
		this.#ready.catch(() => {
			this.#ready = undefined;
		});
		return this.#ready;
	}

	#say(text: string): void {
		const status = this.querySelector("[data-status]");
		if (status) status.textContent = text;
	}

	async #run(): Promise<void> {
		const turn = ++this.#turn;
		const found = this.querySelector<HTMLElement>(".found");
		const text = this.querySelector("textarea")?.value ?? "";
		const chosen = this.querySelector("select")?.value;
		const key = `${chosen} ${text}`;
		if (!found || key === this.#shown) return;
		if (text.trim() === "") {
			this.#shown = "";
			this.#show(found, []);
			this.#say("");
			return;
		}
		try {
			const { engine, data, reader } = await this.#load();
			if (turn !== this.#turn) return;
			this.#shown = key;
			this.#readings = reader.read(text, chosen ? [chosen] : []);
			const telling = this.#readings.filter(({ claims, notes }) => claims.length > 0 || notes.length > 0);
			this.#show(
				found,
				telling.slice(0, MOST_SHOWN).map((reading) => this.#sentence(engine, data, reading)),
			);
			this.#say(this.#summary(text, telling.length, engine.MOST_CHARACTERS));
		} catch {
			if (turn === this.#turn) this.#say("The data of the checker could not be loaded. The list and the table below need none.");
		}
	}

	#summary(text: string, telling: number, most: number): string {
		const all = this.#readings.length;
		const claims = this.#readings.reduce((sum, reading) => sum + reading.claims.length, 0);
		const count = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
		const parts = [
			`${claims === 0 ? "No promise of these kinds was recognised" : `${count(claims, "promise")} recognised`} in ${count(all, "sentence")}.`,
		];
		if (claims === 0 && telling === 0) parts.push("It reads English sentences about training, reading by people, retention and licences.");
		if (telling > MOST_SHOWN) parts.push(`The first ${MOST_SHOWN} sentences are shown; the copied text holds all.`);
		if (text.length > most) parts.push(`Only the first ${most.toLocaleString("en")} characters were read.`);
		return parts.join(" ");
	}

	#show(found: HTMLElement, sentences: readonly HTMLElement[]): void {
		found.hidden = sentences.length === 0;
		found.querySelector(".sentences")?.replaceChildren(...sentences);
		const kept = this.querySelector("[data-copied]");
		if (kept) kept.textContent = "";
	}

	#sentence(engine: Engine, data: PromiseData, { text, claims, notes }: SentenceReading): HTMLElement {
		const item = element("li", "", "sentence");
		item.append(element("p", text.length > 600 ? `${text.slice(0, 600)} …` : text, "pasted"));
		for (const note of notes) item.append(element("p", `Not read as a promise. ${engine.NOTE_WORDS[note]}`, "small muted"));
		for (const claim of claims) item.append(this.#claim(engine, engine.claimReport(data, claim)));
		return item;
	}

	#claim(engine: Engine, report: ClaimReport): HTMLElement {
		const box = element("section", "", "claim");
		const heading = element("h3");
		heading.append(element("span", engine.STATE_WORDS[report.state], `state ${report.state}`));
		const read = element("p", "Read as: ");
		read.append(link(report.topic, report.topicUrl), `: ${report.promise}.`);
		const by = element("p", `Recognised by: ${report.words.join(" · ")}`, "small muted");
		box.append(heading, read, by);
		for (const remark of report.remarks) box.append(element("p", remark));
		const lines = element("ul", "", "plain-list lines");
		for (const line of report.lines) lines.append(this.#line(engine, line, report.lines.length > 1));
		box.append(lines);
		if (report.missing.length > 0) {
			const names = report.missing.map(({ name }) => name.toLowerCase()).join(", ");
			const missing = element("p");
			missing.append(element("b", "The sentence does not say: "), `${names}.`);
			const fold = element("details");
			fold.append(element("summary", "What to ask"));
			const list = element("dl", "", "facts small");
			for (const { name, ask } of report.missing) {
				const pair = element("div");
				pair.append(element("dt", name), element("dd", ask));
				list.append(pair);
			}
			fold.append(list);
			box.append(missing, fold);
		}
		return box;
	}

	#line(engine: Engine, line: Line, several: boolean): HTMLElement {
		const item = element("li");
		const says = element("p");
		// These two sentences say their finding themselves.
		const saysItself = line.clauses.length > 0 && (line.state === "contradicted" || line.state === "unstated");
		if (several && !saysItself) says.append(element("b", `${engine.STATE_WORDS[line.state]}. `));
		says.append(line.text);
		item.append(says);
		for (const more of line.more) item.append(element("p", more, "small"));
		if (line.conflict) {
			const both = element("p", "", "small");
			both.append(link(line.conflict.words, line.conflict.url));
			item.append(both);
		}
		if (line.left.length > 0) {
			const left = element("p", "The sentence leaves out: ");
			line.left.forEach(({ label, url, clause }, i) => {
				if (i > 0) left.append("; ");
				left.append(link(label, url));
				if (clause) left.append(" (", link(clause.number, clause.url), ")");
			});
			left.append(".");
			item.append(left);
		}
		if (line.clauses.length > 0) {
			const clauses = element("ul", "", "plain-list clauses");
			clauses.append(...line.clauses.map(clauseItem));
			item.append(clauses);
		}
		return item;
	}

	async #copy(): Promise<void> {
		const kept = this.querySelector("[data-copied]");
		const { engine, data } = await this.#load();
		const text = engine.asText(data, this.#readings, (url) => new URL(url, location.href).href);
		try {
			await navigator.clipboard.writeText(text);
			if (kept) kept.textContent = "Copied";
		} catch {
			if (kept) kept.textContent = "The browser refused to copy. Select the text above instead.";
		}
	}
}

customElements.define("promise-check", PromiseCheck);
