const SVG = "http://www.w3.org/2000/svg";

/** A picture of a bar of some share of its width, and what draws it to another. The number beside it says the same. */
export function bar(share = 0): { readonly picture: SVGElement; readonly draw: (share: number) => void } {
	const [picture, box] = [document.createElementNS(SVG, "svg"), document.createElementNS(SVG, "rect")];
	for (const [name, value] of Object.entries({ viewBox: "0 0 1 1", preserveAspectRatio: "none", class: "bar", "aria-hidden": "true" }))
		picture.setAttribute(name, value);
	box.setAttribute("height", "1");
	picture.append(box);
	const draw = (to: number): void => box.setAttribute("width", String(to));
	draw(share);
	return { picture, draw };
}
