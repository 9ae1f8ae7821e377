import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import { describe, expect, it } from "vitest";
import { STYLES, type Style } from "./citation.ts";
import { citedDate } from "./dates.ts";
import type { Citable } from "./item.ts";

const ITEM: Citable = {
	key: "clausebook-cb-0001-2025-09-28",
	title: "Acme & Sons may train on 100% of your chats_and #files, {unless} you pay $5 ~ or opt out",
	number: "CB-0001",
	version: "2025-09-28",
	issued: "2026-09-01",
	url: "https://x.example/clauses/acme/chats-train-models/2025-09-28/",
	provider: "Acme AI, Inc.",
	evidence: `Archive commit ${"1".repeat(40)} of genai-contrib-versions.`,
	document: { title: "Acme Privacy Policy", locator: "Section 2", effective: "2025-09-28" },
	archive: { collection: "genai-contrib-versions", commit: "1".repeat(40), date: "2025-09-30", url: "https://archive.example/#L12" },
};
const ACCESSED = "2026-10-03";
const byId = new Map(STYLES.map((style) => [style.id, style]));
const cite = (id: Style["id"], item = ITEM) =>
	(byId.get(id)?.cite(item) ?? []).map((piece) => (typeof piece === "string" ? piece : citedDate(ACCESSED, piece.accessed))).join("");
const parsed = (text: string) => new Cite(text).data[0] ?? {};

describe("citations", () => {
	it("in words name the version, its record's day, its frozen address and the day of access", () => {
		const plain = { ...ITEM, title: "Acme may train on chats" };
		expect(cite("plain", plain)).toBe(
			`Clausebook, “Acme may train on chats”, CB-0001, version of 28 September 2025, record checked 1 September 2026 (Acme AI, Inc., Acme Privacy Policy). Archive commit ${"1".repeat(40)} of genai-contrib-versions. ${ITEM.url} (accessed 3 October 2026).`,
		);
		expect(cite("chicago", plain)).toBe(
			`Clausebook. “Acme may train on chats.” CB-0001, version of September 28, 2025. Last modified September 1, 2026. Accessed October 3, 2026. ${ITEM.url}.`,
		);
		expect(cite("bluebook", plain)).toBe(
			`Acme may train on chats, Clausebook (Sept. 1, 2026) (CB-0001, version of Sept. 28, 2025), ${ITEM.url} [archive commit 111111111111 of genai-contrib-versions] (last visited Oct. 3, 2026).`,
		);
		expect(cite("document", plain)).toBe(
			`Acme AI, Inc., Acme Privacy Policy (effective 28 September 2025), Section 2, in Open Terms Archive, genai-contrib-versions, commit ${"1".repeat(40)} of 30 September 2025, https://archive.example/#L12`,
		);
	});

	it("in APA are what citeproc makes of the CSL-JSON", () => {
		const made = new Cite(JSON.parse(cite("csl"))).format("bibliography", { template: "apa", format: "text" }).trim();
		expect(cite("apa")).toBe(made);
	});

	it("in BibTeX are read back whole, also from a title full of TeX's own marks", () => {
		const data = parsed(cite("bibtex"));
		expect(data).toMatchObject({
			"citation-key": ITEM.key,
			URL: ITEM.url,
			issued: { "date-parts": [[2026, 9]] },
			accessed: { "date-parts": [[2026, 10, 3]] },
		});
		expect(String(data.title).replaceAll("\u00a0", " ")).toBe(ITEM.title);
		expect(String(data.note)).toContain("CB-0001, version of 2025-09-28");
	});

	it("in RIS are read back whole", () => {
		expect(parsed(cite("ris"))).toMatchObject({
			type: "webpage",
			title: `${ITEM.title} (CB-0001, version of 2025-09-28)`,
			URL: ITEM.url,
			issued: { "date-parts": [[2026, 9, 1]] },
			note: ITEM.evidence,
		});
		// citation-js does not read the day of access; Zotero, EndNote and Mendeley read it from Y2.
		expect(cite("ris")).toMatch(/^Y2 {2}- 2026\/10\/03$/m);
		expect(cite("ris")).toMatch(/\nER {2}- $/);
	});

	it("in CSL-JSON are one item with both days", () => {
		expect(parsed(cite("csl"))).toMatchObject({
			id: ITEM.key,
			type: "webpage",
			author: [{ literal: "Clausebook" }],
			issued: { "date-parts": [[2026, 9, 1]] },
			accessed: { "date-parts": [[2026, 10, 3]] },
		});
	});

	it("offer the provider's text only where an archive holds it", () => {
		expect(byId.get("document")?.cite({ ...ITEM, archive: undefined })).toEqual([]);
		expect(cite("bluebook", { ...ITEM, archive: undefined })).not.toContain("[archive");
	});
});

describe("a day in a citation", () => {
	it("is refused where it is none", () => {
		expect(() => citedDate("not-stated", "iso")).toThrow('"not-stated" is not a day written YYYY-MM-DD');
	});
});
