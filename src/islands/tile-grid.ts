import { element } from "./dom.ts";
import { quotedAt } from "./quoted.ts";

/**
 * Makes the tiles of a picture one stop of the keyboard, walked by arrows, and shows the words a tile rests on beside it.
 * Without it each tile is a link to the page that holds them.
 */
class TileGrid extends HTMLElement {
	connectedCallback(): void {
		const links = [...this.querySelectorAll<HTMLAnchorElement>(".tile a")];
		const [first] = links;
		if (!first || this.dataset.ready) return;
		this.dataset.ready = "";
		for (const link of links) link.tabIndex = link === first ? 0 : -1;
		const hint = element("p", { class: "tiles-hint small", hidden: true }, "Arrow keys go from tile to tile. Enter shows the words.");
		this.prepend(hint);
		const enter = (to: HTMLAnchorElement): void => {
			for (const link of links) link.tabIndex = link === to ? 0 : -1;
			to.focus();
		};
		this.addEventListener("focusin", ({ target }) => {
			const link = links.find((one) => one === target);
			hint.hidden = !link?.matches(":focus-visible");
			if (link) for (const one of links) one.tabIndex = one === link ? 0 : -1;
		});
		this.addEventListener("focusout", () => {
			hint.hidden = true;
		});
		this.addEventListener("keydown", (event) => {
			const from = links.find((link) => link === event.target);
			const to = from && next(links.filter(isShown), from, event.key);
			if (!to) return;
			event.preventDefault();
			enter(to);
		});
		this.addEventListener("click", (event) => {
			const link = links.find((one) => event.target instanceof Node && one.contains(event.target));
			// A new tab, a part of a page, or a browser without panels: the link does what links do.
			if (
				!link ||
				event.ctrlKey ||
				event.metaKey ||
				event.shiftKey ||
				event.button > 0 ||
				link.hash ||
				!("popover" in HTMLElement.prototype)
			)
				return;
			event.preventDefault();
			void show(link);
		});
	}
}

const isShown = (link: HTMLElement): boolean => link.getClientRects().length > 0;

/** The link an arrow leads to: the one before or after, or in the next row the one that stands nearest below or above. */
function next(links: readonly HTMLAnchorElement[], from: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
	const at = links.indexOf(from);
	if (key === "ArrowRight") return links[at + 1];
	if (key === "ArrowLeft") return links[at - 1];
	if (key === "Home") return links[0];
	if (key === "End") return links.at(-1);
	if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
	const down = key === "ArrowDown";
	const row = from.closest("tr");
	const others = links.filter((link) => {
		const other = link.closest("tr");
		const place = row && other ? row.compareDocumentPosition(other) : 0;
		return Boolean(place & (down ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING));
	});
	const beside = (down ? others[0] : others.at(-1))?.closest("tr");
	const x = (link: HTMLElement) => (link.closest(".tile") ?? link).getBoundingClientRect().x;
	return others.filter((link) => link.closest("tr") === beside).sort((a, b) => Math.abs(x(a) - x(from)) - Math.abs(x(b) - x(from)))[0];
}

const plain = (of: Element | null | undefined): string => (of?.textContent ?? "").replace(/\s+/g, " ").trim();

const panel = element("aside", { class: "quoted", popover: "auto", "aria-label": "The words it rests on" });

/** Opens the panel on the words that the page behind a tile quotes; they are that page's own, not a copy. */
async function show(link: HTMLAnchorElement): Promise<void> {
	const part = link.closest(".tile-part");
	const name = part?.closest("tr")?.querySelector("th")?.textContent?.trim() ?? "";
	const words = plain(part?.querySelector(".answer-link, .words"));
	// What the tile has room for as signs, or cut off at its end, stands here as words.
	const about = [...(part?.querySelectorAll(".where, .limit, [data-mark]") ?? [])].map((one) => plain(one));
	const close = element("button", { type: "button", class: "button quiet" }, "Close");
	close.addEventListener("click", () => panel.hidePopover());
	const title = element("h2", { tabindex: "-1" }, name ? `${name}: ${words}` : words);
	const quotes = element("div", { class: "quote" }, element("p", { class: "muted" }, "Looking up the words…"));
	const whole = element("a", { href: link.href, class: "button" }, "The whole clause");
	panel.replaceChildren(
		title,
		...(about.length > 0 ? [element("p", { class: "small" }, about.join(" · "))] : []),
		quotes,
		element("p", { class: "buttons" }, whole, close),
	);
	if (!panel.isConnected) document.body.append(panel);
	panel.showPopover();
	title.focus();
	try {
		const { title: clause, quotes: found } = await quotedAt(link.href);
		const none = element("p", {}, "No words to quote: the texts were searched and do not say. The page has what was searched for.");
		quotes.replaceChildren(...(clause ? [element("p", { class: "small muted" }, clause)] : []), ...(found.length > 0 ? found : [none]));
	} catch {
		location.assign(link.href);
	}
}

customElements.define("tile-grid", TileGrid);
