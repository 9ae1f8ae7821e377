import { describe, expect, it } from "vitest";
import { html, raw } from "./html.ts";

describe("html", () => {
	it("escapes what is put in and leaves HTML as it is", () => {
		expect(html`<p title="${'"'}">${"a < b & c"}${raw("<br>")}</p>`.text).toBe('<p title="&quot;">a &lt; b &amp; c<br></p>');
	});

	it("joins lists and prints nothing for false and undefined, but prints 0", () => {
		expect(html`${["a", html`<b>${1}</b>`]}${false}${undefined}${0}`.text).toBe("a<b>1</b>0");
	});
});
