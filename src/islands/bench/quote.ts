import { element } from "../dom.ts";
import { quotedAt } from "../quoted.ts";
import type { Answer, Wording } from "./data.ts";
import { dayWords } from "./text.ts";

/** Milliseconds a pointer rests on an answer before its quote shows, and may be off it before it goes. */
const REST = 250;

/** The days on which an answer held, in words. */
const heldWords = ({ from, until }: Answer): string =>
	until === null ? `Holds since ${dayWords(from)}.` : `Held from ${dayWords(from)} until ${dayWords(until)}.`;

/**
 * Shows the quote that decides an answer beside the button of that answer: when a pointer rests on it, when it gets the
 * focus, and for as long as the reader wants when it is pressed (WCAG 1.4.13: it can be pointed at, and Escape closes it).
 */
export class QuotePanel {
	readonly #panel = element("div", { class: "quote-panel", popover: "manual", id: "bench-quote" });
	readonly #answers = new WeakMap<HTMLElement, readonly Answer[]>();
	#of: HTMLElement | undefined;
	#isKept = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(host: HTMLElement) {
		host.append(this.#panel);
		this.#listen(host);
		this.#panel.addEventListener("pointerenter", () => clearTimeout(this.#timer));
		this.#panel.addEventListener("pointerleave", () => this.#soon(() => this.#leave()));
		host.addEventListener("keydown", ({ key }) => {
			if (key === "Escape") this.close();
		});
		document.addEventListener("pointerdown", ({ target }) => {
			if (target instanceof Node && !this.#panel.contains(target) && !this.#of?.contains(target)) this.close();
		});
	}

	/** A button that shows the quotes of the answers it stands for. What is heard of it, the host hears for all. */
	attach(button: HTMLElement, answers: readonly Answer[]): void {
		button.setAttribute("aria-expanded", "false");
		button.setAttribute("aria-controls", this.#panel.id);
		this.#answers.set(button, answers);
	}

	/** The button at or above what an event is about, and its answers. */
	#at(target: EventTarget | null): { button: HTMLElement; answers: readonly Answer[] } | undefined {
		const button = target instanceof Element ? target.closest<HTMLElement>("[aria-controls]") : null;
		const answers = button ? this.#answers.get(button) : undefined;
		return button && answers ? { button, answers } : undefined;
	}

	#listen(host: HTMLElement): void {
		host.addEventListener("pointerover", ({ target, pointerType }) => {
			const at = this.#at(target);
			if (at && pointerType === "mouse") this.#soon(() => this.#show(at.button, at.answers));
		});
		host.addEventListener("pointerout", ({ target }) => {
			if (this.#at(target)) this.#soon(() => this.#leave());
		});
		host.addEventListener("focusin", ({ target }) => {
			const at = this.#at(target);
			if (at?.button.matches(":focus-visible")) this.#soon(() => this.#show(at.button, at.answers));
		});
		host.addEventListener("focusout", ({ target, relatedTarget }) => {
			const isInside = relatedTarget instanceof Node && this.#panel.contains(relatedTarget);
			if (this.#at(target) && !isInside) this.#soon(() => this.#leave());
		});
		host.addEventListener("click", ({ target }) => {
			const at = this.#at(target);
			if (!at) return;
			clearTimeout(this.#timer);
			if (this.#of === at.button && this.#isKept) this.close();
			else this.#show(at.button, at.answers, true);
		});
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#of?.setAttribute("aria-expanded", "false");
		this.#of = undefined;
		this.#isKept = false;
		this.#panel.hidePopover();
	}

	#soon(act: () => void): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(act, REST);
	}

	#leave(): void {
		if (!this.#isKept && !this.#panel.contains(document.activeElement)) this.close();
	}

	#show(button: HTMLElement, answers: readonly Answer[], isKept = false): void {
		if (!button.isConnected || (this.#isKept && !isKept)) return;
		if (this.#of !== button) this.close();
		this.#of = button;
		this.#isKept = isKept;
		button.setAttribute("aria-expanded", "true");
		const wordings = new Map(answers.flatMap((answer) => answer.wordings.map((wording) => [wording.url, { wording, answer }] as const)));
		const parts = [...wordings.values()].map(({ wording, answer }) => {
			const words = element("div", { "aria-live": "polite" }, element("p", { class: "small muted" }, "Fetching the quote …"));
			void this.#fill(words, wording);
			return element(
				"div",
				{},
				words,
				element(
					"p",
					{ class: "small" },
					`${heldWords(answer)} `,
					element("a", { href: wording.url }, `${wording.number}, wording of ${dayWords(wording.date)}`),
				),
			);
		});
		const { conflict } = answers[0]?.face ?? {};
		this.#panel.replaceChildren(
			...parts,
			...(parts.length === 0
				? [element("p", { class: "small" }, "Nobody has read the texts for this question yet. It is no silence.")]
				: []),
			...(conflict ? [element("p", { class: "small" }, element("a", { href: conflict.url }, conflict.words))] : []),
		);
		this.#panel.showPopover();
		this.#place(button);
	}

	async #fill(words: HTMLElement, wording: Wording): Promise<void> {
		try {
			const { quotes } = await quotedAt(wording.url);
			words.replaceChildren(
				...(quotes.length > 0
					? [element("div", { class: "quote" }, ...quotes), element("p", { class: "small muted" }, wording.document)]
					: [element("p", { class: "small" }, `The texts were searched and do not say: ${wording.title}`)]),
			);
		} catch {
			words.replaceChildren(element("p", { class: "small" }, "The quote could not be fetched. The link below leads to it."));
		}
		if (this.#of) this.#place(this.#of);
	}

	/** Below the button, or above it where there is more room; never beyond the window. */
	#place(button: HTMLElement): void {
		const [at, own] = [button.getBoundingClientRect(), this.#panel.getBoundingClientRect()];
		const left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - own.width - 8));
		const below = at.bottom + own.height + 8 <= innerHeight || at.top < own.height + 8;
		this.#panel.style.setProperty("inset-inline-start", `${left}px`);
		this.#panel.style.setProperty("inset-block-start", `${below ? at.bottom + 4 : at.top - own.height - 4}px`);
	}
}
