import { button, element } from "./dom.ts";
import { download, type Format } from "./packet/download.ts";
import {
	type Packet,
	type PacketDecision,
	packetTitle,
	readSelection,
	selectPacket,
	withDecisions,
	writeSelection,
} from "./packet/formats.ts";
import { renderPacket } from "./packet/render.ts";

/**
 * The packet page: products and questions chosen, a packet made in the browser from the packets of the platforms, its
 * decision table filled in, files written. The choice is in the address; what is typed lives as long as the tab.
 */
class PacketMaker extends HTMLElement {
	readonly #packets = new Map<string, Promise<Packet>>();
	readonly #typed = new Map<string, PacketDecision>();
	#turn = 0;
	#packet: Packet | undefined;

	connectedCallback(): void {
		const form = this.querySelector("form");
		if (!form) return;
		form.hidden = false;
		const known = { products: this.#values("products"), topics: this.#values("topics") };
		const chosen = readSelection(location.search, known);
		const products = new Set([...chosen.products, ...this.#ofPlatforms()]);
		for (const box of this.#boxes("products")) box.checked = products.has(box.value);
		for (const box of this.#boxes("topics")) box.checked = chosen.topics.includes(box.value);
		this.#showWholes();
		form.addEventListener("change", ({ target }) => {
			if (!(target instanceof HTMLInputElement)) return;
			if (target.hasAttribute("data-all")) {
				for (const box of this.#boxes("products", target.closest("li") ?? undefined)) box.checked = target.checked;
			} else if (target.hasAttribute("data-all-topics")) {
				for (const box of this.#boxes("topics")) box.checked = target.checked;
			}
			this.#showWholes();
			this.#keep(known);
			if (this.#packet) void this.#make(known, false);
		});
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.#keep(known);
			void this.#make(known, true);
		});
		if (products.size > 0) void this.#make(known, false, chosen.unknown);
		else if (chosen.unknown > 0) this.#say("The address names no product of this book. Choose below.");
	}

	#boxes(name: string, within: Element = this): HTMLInputElement[] {
		return [...within.querySelectorAll<HTMLInputElement>(`form input[name="${name}"], li input[name="${name}"]`)];
	}

	/** Products of the platforms that an address names, as the foot of a page about one does: "?platforms=anthropic". */
	#ofPlatforms(): string[] {
		const named = new URLSearchParams(location.search).getAll("platforms").flatMap((value) => value.split(","));
		return [...this.querySelectorAll<HTMLElement>("[data-platform]")]
			.filter(({ dataset }) => named.includes(dataset.platform ?? ""))
			.flatMap((item) => this.#boxes("products", item).map(({ value }) => value));
	}

	#values(name: string, checked = false): string[] {
		return this.#boxes(name)
			.filter((box) => !checked || box.checked)
			.map(({ value }) => value);
	}

	#say(text: string): void {
		const status = this.querySelector(".status");
		if (status) status.textContent = text;
	}

	/** The boxes that stand for many show whether all, some or none are chosen. */
	#showWholes(): void {
		const show = (whole: HTMLInputElement | null, boxes: readonly HTMLInputElement[]) => {
			if (!whole) return;
			const checked = boxes.filter((box) => box.checked).length;
			whole.checked = checked === boxes.length;
			whole.indeterminate = checked > 0 && checked < boxes.length;
		};
		for (const item of this.querySelectorAll("[data-platform]")) show(item.querySelector("[data-all]"), this.#boxes("products", item));
		show(this.querySelector("[data-all-topics]"), this.#boxes("topics"));
	}

	#chosen() {
		return { products: this.#values("products", true), topics: this.#values("topics", true) };
	}

	#keep(known: { products: readonly string[]; topics: readonly string[] }): void {
		history.replaceState(null, "", writeSelection(this.#chosen(), known) || location.pathname);
	}

	#load(platform: HTMLElement): Promise<Packet> {
		const source = platform.dataset.source ?? "";
		let packet = this.#packets.get(source);
		if (!packet) {
			packet = fetch(source).then((response) => {
				if (!response.ok) throw new Error(String(response.status));
				return response.json() as Promise<Packet>;
			});
			this.#packets.set(source, packet);
			// A failed download may be tried again.
			packet.catch(() => this.#packets.delete(source));
		}
		return packet;
	}

	async #make(known: { products: readonly string[]; topics: readonly string[] }, focus: boolean, unknown = 0): Promise<void> {
		const turn = ++this.#turn;
		const made = this.querySelector<HTMLElement>(".made");
		const selection = this.#chosen();
		if (!made) return;
		if (selection.products.length === 0 || selection.topics.length === 0) {
			made.hidden = true;
			this.#packet = undefined;
			this.#say(selection.products.length === 0 ? "No product is chosen yet." : "No question is chosen yet.");
			return;
		}
		this.#say("Making the packet…");
		try {
			const platforms = [...this.querySelectorAll<HTMLElement>("[data-platform]")].filter((item) =>
				this.#boxes("products", item).some((box) => box.checked),
			);
			const packets = await Promise.all(platforms.map((item) => this.#load(item)));
			if (turn !== this.#turn) return;
			const address = `${this.dataset.site ?? ""}${writeSelection(selection, known)}`;
			this.#packet = selectPacket(packets, selection, address);
			this.#show(made, this.#packet, focus);
			const { products, evidence, open } = this.#packet;
			const ignored = unknown > 0 ? ` ${unknown} unknown ${unknown === 1 ? "name" : "names"} in the address left out.` : "";
			this.#say(`Packet made: products: ${products.length}, clauses: ${evidence.length}, open questions: ${open.length}.${ignored}`);
		} catch {
			this.#say("The data could not be loaded. The ready-made packets below hold the same.");
		}
	}

	#show(made: HTMLElement, packet: Packet, focus: boolean): void {
		const title = element("h2", { tabindex: "-1" }, packetTitle(packet));
		const tools = element("p", { class: "tools no-print" });
		const tool = (text: string, act: () => void) => tools.append(button(text, act));
		const topics = Number(this.dataset.topics);
		const save = (format: Format) => download(withDecisions(packet, this.#typed), format, topics);
		tool("Print or save as PDF", () => print());
		tool("Markdown", () => save("md"));
		tool("CSV", () => save("csv"));
		tool("JSON", () => save("json"));
		tool("Copy the address", () => {
			navigator.clipboard.writeText(location.href).then(
				() => this.#say("Address copied."),
				() => this.#say(`The browser did not allow it. The address is ${location.href}`),
			);
		});
		const document = renderPacket(withDecisions(packet, this.#typed), topics, (decision) => this.#typed.set(decision.product, decision));
		made.replaceChildren(title, tools, document);
		made.hidden = false;
		if (focus) title.focus();
	}
}

customElements.define("packet-maker", PacketMaker);
