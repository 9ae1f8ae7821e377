import { element } from "./dom.ts";

/**
 * The answer sheet of one product: findings from the table that stands on the page anyway, sentences and clauses from
 * the packet of its platform. The choice is in the address.
 */

interface Packet {
	readonly site: string;
	readonly answers: readonly {
		readonly product: string;
		readonly topic: string;
		readonly where: string;
		readonly sentence: string;
		readonly clauses: readonly string[];
	}[];
	readonly evidence: readonly { readonly number: string; readonly url: string }[];
}

class ExerciseSheet extends HTMLElement {
	#turn = 0;

	connectedCallback(): void {
		const form = this.querySelector("form");
		const select = this.querySelector("select");
		if (!form || !select) return;
		form.hidden = false;
		const asked = new URLSearchParams(location.search).get("product") ?? "";
		if ([...select.options].some(({ value }) => value === asked)) select.value = asked;
		const update = () => {
			history.replaceState(null, "", select.value ? `?product=${select.value}` : location.pathname);
			void this.#show(select.value, select.selectedOptions[0]?.text ?? "");
		};
		form.addEventListener("change", update);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			update();
		});
		if (select.value) void this.#show(select.value, select.selectedOptions[0]?.text ?? "");
	}

	async #show(product: string, name: string): Promise<void> {
		const turn = ++this.#turn;
		const sheet = this.querySelector(".sheet");
		const table = document.getElementById(this.dataset.table ?? "");
		if (!sheet || !(table instanceof HTMLTableElement)) return;
		const row = [...table.tBodies].flatMap((body) => [...body.rows]).find((one) => one.dataset.product === product);
		if (!row) {
			sheet.replaceChildren();
			return;
		}
		try {
			const packet = (await (await fetch(row.dataset.source ?? "")).json()) as Packet;
			if (turn === this.#turn) sheet.replaceChildren(this.#sheet(table, row, product, name, packet));
		} catch {
			if (turn === this.#turn)
				sheet.replaceChildren(element("p", {}, "The sentences could not be loaded. The table below holds the findings."));
		}
	}

	#sheet(table: HTMLTableElement, row: HTMLTableRowElement, product: string, name: string, packet: Packet): HTMLElement {
		const inputs = [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map((cell) => cell.textContent ?? "");
		const frame = element("div", { class: "scroll", role: "region", tabindex: "0", "aria-labelledby": "own-caption" });
		const own = element("table", { class: "grid" });
		own.append(element("caption", { id: "own-caption" }, `Answer sheet for ${name}`));
		const head = own.createTHead().insertRow();
		for (const text of ["Input", "What the texts say", "Because"]) head.append(element("th", { scope: "col" }, text));
		const body = own.createTBody();
		const link = new Map(packet.evidence.map(({ number, url }) => [number, url]));
		for (const [i, cell] of [...row.cells].slice(1).entries()) {
			const line = body.insertRow();
			const topics = (cell.dataset.topics ?? "").split(" ");
			line.append(element("th", { scope: "row" }, inputs[i] ?? ""), element("td", {}, cell.firstChild?.textContent ?? ""));
			const why = element("td", {}, topics[0] ? "" : "No answer stands in the way.");
			for (const answer of packet.answers.filter((one) => one.product === product && topics.includes(one.topic))) {
				const sentence = element("p", {}, `${answer.where === "Everywhere" ? "" : `${answer.where}: `}${answer.sentence} `);
				for (const number of answer.clauses) {
					const url = link.get(number) ?? "";
					sentence.append(element("a", { href: url.startsWith(`${packet.site}/`) ? url.slice(packet.site.length) : url }, number), " ");
				}
				why.append(sentence);
			}
			line.append(why);
		}
		frame.append(own);
		return frame;
	}
}

customElements.define("exercise-sheet", ExerciseSheet);
