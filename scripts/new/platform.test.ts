import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatProblem } from "../../src/content/problem.ts";
import { TestArchive } from "../../src/testing/archive.ts";
import { checkBook, layBook, VALID } from "../../src/testing/book.ts";
import { runCommand } from "../../src/testing/command.ts";

const LICENCE = "You grant us a worldwide, royalty-free license to use your content.";
const OLD = "We may use your chats to train our AI models unless you opt out in your settings.";
const NOW = "We may use your chats and files to train our AI models unless you opt out in your settings.";
const rules = (n: number) => Array.from({ length: 30 }, (_, i) => `Rule ${n}.${i}: members keep to the customs of the place.`).join("\n\n");
const terms = (edition: number) => `# Cedar Terms of Use\n\nEdition ${edition}.\n\n## Your content\n\n${LICENCE}\n\n${rules(edition)}\n`;
const policy = (words: string, more = "") =>
	`# Cedar Privacy Policy\n\n## How we use it\n\nWe keep things short. ${words} Thank you.\n\n${more}\n\nWe train our staff well.\n\n${rules(1)}\n`;

/** Topics of the test book as the project's own have them: what a passage that answers is about. */
function topics(...about: readonly string[]): Record<string, string> {
	const [conversations = "", review = ""] = about;
	const read = (name: string) => readFileSync(join(VALID, "topics", `${name}.mdx`), "utf8");
	return {
		"topics/training-on-conversations.mdx": read("training-on-conversations").replace("options:", `${conversations}\noptions:`),
		"topics/human-review.mdx": read("human-review").replace("options:", `${review}\noptions:`),
	};
}
const ABOUT = ["about: [training, ai]\nof: [messages]\nheadlineOf: [music]", "about: [review]\nof: [content]"] as const;

function lay() {
	const made = new TestArchive();
	const [first, , newest] = made.record("genai-contrib-versions", [
		{ on: "2025-01-01", files: { "Cedar/Terms of Service.md": terms(1), "Cedar/Privacy Policy.md": policy(OLD) } },
		{ on: "2025-03-01", files: { "Cedar/Terms of Service.md": terms(2) } },
		{ on: "2025-06-01", files: { "Cedar/Privacy Policy.md": policy(NOW, "Effective: May 20, 2025") } },
	]);
	made.record("pga-versions", [{ on: "2025-02-01", files: { "CEDAR/Terms of Service.md": terms(1), "Cedarwood/Imprint.md": policy("") } }]);
	const folder = layBook(undefined, topics(...ABOUT));
	const run = (...args: string[]) =>
		runCommand(join(import.meta.dirname, "..", "new.ts"), args, { CLAUSEBOOK_CONTENT: folder, CLAUSEBOOK_EVIDENCE: made.folder });
	const read = (path: string) => readFileSync(join(folder, path), "utf8");
	return { folder, evidence: made.folder, run, read, first, newest };
}
const CEDAR = ["platform", "cedar", "--service", "cedar", "--category", "music"] as const;

describe("a platform from the archive", () => {
	const { folder, evidence, run, read, first, newest } = lay();

	test("is all of its records, and the check refuses nothing but what a reader has to say", async () => {
		const dry = await run(...CEDAR, "--dry-run");
		expect(dry.status).toBe(0);
		expect(dry.stdout).toContain("--- content/platforms/cedar.mdx\n");
		expect(dry.stdout).toContain("# Cedar: what the archive says");
		expect(dry.stderr).toMatch(
			/^Would write 2 documents, 1 candidates with quotes, 1 silences, 6 files in [\d.]+ s\. Nothing was written\.\n$/,
		);
		expect(existsSync(join(folder, "platforms/cedar.mdx"))).toBe(false);

		const { stdout, stderr, status } = await run(...CEDAR);
		expect(stderr).toBe("");
		expect(status).toBe(0);
		const files = [...stdout.matchAll(/^ {2}content\/(.+)$/gm)].map(([, path]) => path ?? "");
		const today = new Date().toISOString().slice(0, 10);
		expect(files).toEqual([
			"platforms/cedar.mdx",
			"documents/cedar/terms-of-service.yaml",
			"documents/cedar/privacy-policy.yaml",
			"clauses/cedar/training-on-conversations/2025-01-01.mdx",
			"clauses/cedar/training-on-conversations/2025-05-20.mdx",
			`clauses/cedar/human-review-unstated/${today}.mdx`,
		]);
		const { problems } = checkBook(folder);
		expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(files.map((path) => `content/${path}`)));
		for (const problem of problems) {
			const line = read(problem.file.replace(/^content\//, "")).split("\n")[problem.line - 1];
			expect(line, formatProblem(problem)).toContain("TODO");
		}
	});

	test("names the documents that govern it, with the places that hold each and its language", () => {
		expect(read("platforms/cedar.mdx")).toContain("governedBy: [cedar/terms-of-service, cedar/privacy-policy]");
		expect(read("platforms/cedar.mdx")).toContain('name: "Cedar"\n');
		expect(read("platforms/cedar.mdx")).toContain("category: music\ndepth: core\n");
		expect(read("documents/cedar/terms-of-service.yaml")).toBe(`title: "Cedar Terms of Use"
termsType: Terms of Service
url: TODO # https://...
language: en
regions: TODO # everywhere, or a list of eea, switzerland, uk, us, canada, australia, other
archive:
  - collection: genai-contrib-versions
    path: "Cedar/Terms of Service.md"
  - collection: pga-versions
    path: "CEDAR/Terms of Service.md"
`);
	});

	test("quotes what may answer word for word, from its first copy on, and what stood there before", () => {
		const now = read("clauses/cedar/training-on-conversations/2025-05-20.mdx");
		expect(now).toContain(`  locator: "\\"How we use it\\""\n  parts:\n    - "${NOW}"\n  commit: "${newest}"\n`);
		expect(now).toContain(
			'  published: TODO # not-stated: the text was not seen to say\n  effective: "2025-05-20"\n  archived: "2025-06-01"\n',
		);
		expect(now).toContain("document: cedar/privacy-policy\nappliesTo:\n  products: [cedar-member]\n");
		expect(now).toContain("answer: TODO # never, opt-in, opt-out, always, or unstated\n");
		expect(now).toContain("state: machine-candidate");
		const before = read("clauses/cedar/training-on-conversations/2025-01-01.mdx");
		expect(before).toContain(`    - "${OLD}"\n  commit: "${first}"\n`);
		expect(before).toContain('  archived: "2025-01-01"\n');
	});

	test("where no passage speaks of a question, it is a silence that lists every place of the searched words", () => {
		const [name] = readdirSync(join(folder, "clauses/cedar/human-review-unstated"));
		const silence = read(`clauses/cedar/human-review-unstated/${name}`);
		expect(silence).toContain("answer: unstated\n");
		expect(silence).toContain('  words: ["reviewer", "TODO"]\n');
		expect(silence).toContain(`    - { document: cedar/privacy-policy, commit: "${newest}" }\n`);
	});

	test("its worksheet has every passage once, with its place and its time in the archive", () => {
		const sheet = readFileSync(join(evidence, "new/cedar.md"), "utf8");
		expect(sheet).toContain('- **terms-of-service** "Cedar Terms of Use" (English; 3 usable)');
		expect(sheet).toContain("  - pga-versions: CEDAR/Terms of Service.md, 2025-02-01 to 2025-02-01, 1 copy");
		expect(sheet).toContain(`  - newest copy: 2025-06-01, commit ${newest}\n`);
		expect(sheet).toContain("Candidate: privacy-policy:5, archived since 2025-06-01; earlier wordings since 2025-01-01.");
		expect(sheet).toContain(
			`- P1 privacy-policy:5, Cedar Privacy Policy > How we use it (2025-06-01 to 2025-06-01, 1 of 2 copies)\n  > ${NOW}`,
		);
		expect(sheet).toContain("No passage speaks of it. Candidate: a silence, with 0 places to explain.");
		expect(sheet).toContain(
			"## Other passages: licence\n\n- P3 terms-of-service:7, Cedar Terms of Use > Your content (2025-01-01 to 2025-03-01, 3 of 3 copies)",
		);
		expect(sheet.split(LICENCE)).toHaveLength(2);
	});

	test("what is there already is listed, and left as it is", async () => {
		writeFileSync(join(folder, "platforms/cedar.mdx"), "mine");
		const { stderr, status } = await run(...CEDAR);
		expect(status).toBe(1);
		expect(stderr).toContain(
			'Nothing was written. Of "cedar" is already there:\n  content/clauses/cedar/human-review-unstated\n  content/clauses/cedar/training-on-conversations\n  content/documents/cedar/privacy-policy.yaml\n',
		);
		expect(read("platforms/cedar.mdx")).toBe("mine");
	});
});

describe("what is refused", () => {
	const { run } = lay();
	test.each([
		[["platform", "cedar", "--service", "Cedr", "--category", "music"], 'The archive has no service "Cedr". Did you mean "Cedar"?'],
		[["platform", "cedar", "--service", "wood", "--category", "music"], "Names that hold it: Cedarwood."],
		[["platform", "cedar", "--service", "Cedar"], "Say what kind of platform it is: --category\nCategories: assistant, "],
		[["platform", "cedar", "--service", "Cedar", "--category", "musik"], '"musik" is no category. Did you mean "music"?'],
		[
			["platform", "cedar", "--service", "Cedar", "--category", "music", "--product", "acme-free"],
			"The book has a product acme-free already.",
		],
		[["platform", "cedar", "--service", "Cedar", "--category", "music", "--product", "A b"], '"A b" cannot be an id'],
		[["platform", "cedar", "--service", "Cedar", "--category", "music", "--collection", "pga-version"], 'Did you mean "pga-versions"?'],
		[["platform", "Cedar", "--service", "Cedar", "--category", "music"], '"Cedar" cannot be an id'],
		[["document", "acme/x", "--service", "Cedar", "--category", "music"], "Only a platform has --service"],
		[["platform", "cedar", "--category", "music"], "Only a platform with --service has --category."],
		[["services", "zzz"], 'No service of the archive has "zzz" in its name.'],
	])("%j", async (args, message) => {
		const { stderr, status } = await run(...args);
		expect(status).toBe(1);
		expect(stderr).toContain(message);
	});

	test("an archive that is not here", async () => {
		const folder = layBook();
		const { stderr, status } = await runCommand(join(import.meta.dirname, "..", "new.ts"), [...CEDAR], {
			CLAUSEBOOK_CONTENT: folder,
			CLAUSEBOOK_EVIDENCE: join(folder, "none"),
		});
		expect(status).toBe(1);
		expect(stderr).toBe("The archive is not here. Fix: npm run evidence -- sync --all\n");
	});
});

test("the services of the archive are listed by a part of their name, with their texts and collections", async () => {
	const { run } = lay();
	const { stdout } = await run("services", "ced");
	expect(stdout).toBe("Cedar: Privacy Policy (genai-contrib); Terms of Service (genai-contrib, pga)\nCedarwood: Imprint (pga)\n");
	expect((await run("services", "ced", "--collection", "pga-versions")).stdout).toBe(
		"CEDAR: Terms of Service (pga)\nCedarwood: Imprint (pga)\n",
	);
});
