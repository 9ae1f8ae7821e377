import { expect, test } from "vitest";
import { formatProblem } from "../content/problem.ts";
import { TestArchive } from "../testing/archive.ts";
import { aDocument } from "../testing/builders.ts";
import { Archive } from "./archive.ts";
import { contactProblems } from "./contacts.ts";

const COLLECTION = "genai-contrib-versions";
const PATH = "Acme/Privacy Policy.md";
const archive = new TestArchive();
const [commit = ""] = archive.record(COLLECTION, [
	{
		on: "2026-03-01",
		files: {
			[PATH]:
				"You can [write to us](mailto:privacy@acme.example) or send an email to dpo\\[at\\]acme\\[dot\\]example. Use [this form](https://acme.example/form).\n",
		},
	},
]);
const good = { address: "privacy@acme.example", words: "You can write to us or send an email", commit, on: "2026-03-01" };

function messages(fields: Partial<typeof good>, document = {}) {
	const entry = aDocument({ archive: [{ collection: COLLECTION, path: PATH }], contacts: [{ ...good, ...fields }], ...document });
	return contactProblems({ document: [entry] }, new Archive(archive.folder))
		.map(formatProblem)
		.join("\n");
}

test("an address stands in the archived text, behind a link or spelled out, with the words around it", () => {
	expect(messages({})).toBe("");
	expect(messages({ address: "https://acme.example/form", words: "example. Use this form." })).toBe("");
	expect(messages({ address: "dpo@acme.example", words: "send an email to dpo[at]acme[dot]example" })).toBe("");
});

test("other words, another address, another day and an unknown copy are told, each at its field", () => {
	expect(messages({ words: "You can call us at any time." })).toBe(
		`content/documents/acme/privacy-policy.yaml:1  contacts[0].words\n  "You can call us at any time."\n  is not in acme/privacy-policy at ${commit.slice(0, 12)}.\n  Fix: quote the archived words exactly\n  (rule contacts-are-in-the-archive)`,
	);
	expect(messages({ address: "legal@acme.example" })).toContain(
		'contacts[0].address\n  "legal@acme.example" is not in acme/privacy-policy',
	);
	expect(messages({ on: "2026-03-02" })).toContain("is of 2026-03-01, not of 2026-03-02");
	expect(messages({ commit: "9".repeat(40) })).toContain('No archived copy of "acme/privacy-policy" has commit');
	expect(messages({}, { archive: "linked-only", storedCopy: "2026-03-01" })).toContain("No archived copy");
});
