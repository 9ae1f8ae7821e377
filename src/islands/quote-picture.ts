import { save } from "./dom.ts";
import { layoutPicture, PICTURE, type PictureText } from "./picture/layout.ts";

/** What the page says of its version: the words as they are printed there, the rest as share-link names it. */
function textOf({ dataset }: HTMLElement): PictureText {
	const quotes = [...document.querySelectorAll<HTMLElement>("[aria-labelledby=what-it-says] blockquote")];
	const wordsOf = (quote: HTMLElement) => [...quote.querySelectorAll(".part")].map((part) => part.textContent).join(" ");
	const said = quotes.map((quote) => `“${wordsOf(quote).replace(/\s+/g, " ").trim()}”`);
	const [first] = quotes;
	return {
		title: dataset.title ?? "",
		words: dataset.searched ?? said.join(" "),
		language: first?.lang ? { lang: first.lang, dir: first.dir === "rtl" ? "rtl" : "ltr" } : {},
		source: dataset.source ?? "",
		state: dataset.state ?? "",
		isCurrent: "current" in dataset,
		conflict: dataset.conflict ?? "",
		foot: `${dataset.number} · ${dataset.url}`,
	};
}

/** Draws the picture of this page's version with the fonts that the reader has. Nothing is fetched. */
function draw(text: PictureText): HTMLCanvasElement {
	const canvas = Object.assign(document.createElement("canvas"), PICTURE);
	// Some letters are drawn otherwise in another language.
	canvas.lang = text.language.lang ?? "en";
	const context = canvas.getContext("2d");
	if (!context) throw new Error("This browser draws no picture");
	const measure = (one: string, font: string) => {
		context.font = font;
		return context.measureText(one).width;
	};
	const { boxes, lines } = layoutPicture(text, measure);
	for (const { x, y, width, height, fill, line } of boxes) {
		context.fillStyle = fill;
		context.fillRect(x, y, width, height);
		if (!line) continue;
		context.strokeStyle = line.colour;
		context.lineWidth = line.width;
		context.strokeRect(x, y, width, height);
	}
	context.textAlign = "start";
	for (const { text: one, x, y, font, fill, dir } of lines) {
		Object.assign(context, { font, fillStyle: fill, direction: dir });
		context.fillText(one, x, y);
	}
	return canvas;
}

/** Fetched when the button of share-link is first pressed; that press is answered too. */
const host = document.querySelector<HTMLElement>("share-link");
const button = host?.querySelector("[data-picture]");
if (host && button) {
	const give = (): void =>
		draw(textOf(host)).toBlob((png) => png && save(`${host.dataset.number}-${host.dataset.date}.png`, png), "image/png");
	button.addEventListener("click", give);
	give();
}
