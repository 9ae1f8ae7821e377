import { element } from "./dom.ts";

/** Any two platforms side by side, from one data file, with the state in the URL. Pre-built pages stay the way without script. */

interface Answer {
	readonly plans: string;
	readonly answer: string;
	readonly limits: readonly string[];
	readonly marks: readonly string[];
	readonly conflict: { readonly words: string; readonly url: string } | null;
	readonly url: string;
	readonly where: string;
}
interface CompareData {
	readonly topics: readonly { readonly title: string; readonly url: string }[];
	readonly platforms: Readonly<
		Record<string, { readonly name: string; readonly url: string; readonly answers: readonly (readonly Answer[])[] }>
	>;
}

function answerCell(answers: readonly Answer[]): HTMLTableCellElement {
	const cell = element("td");
	for (const { plans, answer, limits, marks, conflict, url, where } of answers) {
		const line = element("div", { class: "cell" });
		line.append(element("a", { href: url, class: "answer-link" }, answer));
		for (const limit of limits) line.append(element("span", { class: "limit" }, `limit: ${limit}`));
		for (const mark of marks) line.append(element("span", { class: "cell-mark" }, mark));
		const words = answers.length > 1 || where !== "" ? `${plans}${where && ` (${where})`}` : "";
		if (words) line.append(element("span", { class: "where" }, words));
		if (conflict) line.append(element("a", { href: conflict.url, class: "conflict-mark" }, conflict.words));
		cell.append(line);
	}
	return cell;
}

class CompareChooser extends HTMLElement {
	#data: Promise<CompareData> | undefined;

	connectedCallback(): void {
		const form = this.querySelector("form");
		const result = this.querySelector<HTMLElement>(".result");
		if (!form || !result) return;
		form.hidden = false;
		const parameters = new URLSearchParams(location.search);
		for (const name of ["a", "b"]) {
			const field = form.elements.namedItem(name);
			const value = parameters.get(name);
			if (field instanceof HTMLSelectElement && value && [...field.options].some((o) => o.value === value)) field.value = value;
		}
		const box = form.elements.namedItem("differences");
		if (box instanceof HTMLInputElement) box.checked = parameters.has("differences");
		const update = () => {
			const state = new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, String(v)]));
			history.replaceState(null, "", `?${state}`);
			void this.#show(form, result);
		};
		form.addEventListener("change", update);
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			update();
		});
		if (parameters.has("a")) void this.#show(form, result);
	}

	async #show(form: HTMLFormElement, result: HTMLElement): Promise<void> {
		this.#data ??= fetch(this.dataset.source ?? "").then((response) => response.json() as Promise<CompareData>);
		const data = await this.#data;
		const values = new FormData(form);
		const [a, b] = ["a", "b"].map((name) => data.platforms[String(values.get(name))]);
		if (!a || !b) return;
		const differences = values.has("differences");
		const table = element("table", { class: "grid" });
		table.append(element("caption", {}, `${a.name} and ${b.name}${differences ? ", differences only" : ""}`));
		const head = table.createTHead().insertRow();
		for (const text of ["Question", a.name, b.name]) head.append(element("th", { scope: "col" }, text));
		const body = table.createTBody();
		for (const [i, topic] of data.topics.entries()) {
			const sides = [a.answers[i] ?? [], b.answers[i] ?? []];
			const [left, right] = sides.map((side) => [...new Set(side.map((x) => [x.answer, ...x.limits].join()))].sort().join());
			if (differences && left === right) continue;
			const row = body.insertRow();
			const name = element("th", { scope: "row" });
			name.append(element("a", { href: topic.url }, topic.title));
			row.append(name, ...sides.map(answerCell));
		}
		if (body.rows.length === 0)
			body.insertRow().append(element("td", { colspan: "3" }, "The two give the same answers to every question."));
		const scroll = element("div", { class: "scroll section" });
		scroll.append(table);
		result.replaceChildren(scroll);
	}
}

customElements.define("compare-chooser", CompareChooser);
