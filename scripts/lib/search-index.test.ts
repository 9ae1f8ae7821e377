import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";
import { afterAll, expect, test } from "vitest";
import { listFiles } from "../../src/content/read.ts";
import { writeSearchIndex } from "../../src/integrations/search-index.ts";
import { temporaryFolder } from "../../src/testing/temporary.ts";
import { compareSites } from "./same-site.ts";
import { searchAnswers } from "./search-answers.ts";

afterAll(() => close());

const PAGES = 30;

/** A site whose pages have many filters, so that a chance order would show. */
function site(topicOf: (page: number) => number = (page) => page % 13): string {
	const dist = temporaryFolder();
	for (let page = 0; page < PAGES; page++) {
		mkdirSync(join(dist, `p${page}`));
		const filters = ["Topic", "Answer", "Law", "Kind"].map((name, n) => {
			const value = name === "Topic" ? topicOf(page) : (page * (n + 3)) % 13;
			return `<span data-pagefind-filter="${name}:value ${value}"></span>`;
		});
		writeFileSync(
			join(dist, `p${page}`, "index.html"),
			`<!doctype html><html lang="en"><head><title>Page ${page}</title></head><body><main data-pagefind-body>${filters.join("")}<h1>Page ${page}</h1><p>${"They train on it. ".repeat(page % 7)}Words of page ${page}.</p></main></body></html>`,
		);
	}
	return dist;
}

async function indexed(dist: string): Promise<string> {
	await writeSearchIndex(dist);
	return dist;
}

test("two indexes of one site answer the same, and are the same bytes but for filters and what names them", async () => {
	const [a, b] = [await indexed(site()), await indexed(site())];
	expect((await compareSites(a, b)).found).toEqual([]);
	const answers = await searchAnswers(a);
	expect([...answers.keys()].filter((question) => question.startsWith("the filter"))).toHaveLength(4);
	// Four filters and none, for eight wordings of a question.
	expect(answers.size).toBe(4 + 8 * 5);
	expect(answers.get('["train",{}]')?.split(" ")).toHaveLength(25);
	expect(answers.get('["train",{}]')).toMatch(/^\/p\d+\/ /);
	expect(answers.get('["train",{"Topic":"value 0"}]')?.split(" ").sort()).toEqual(["/p13/", "/p26/"]);
});

test("a page in another place of a filter is found, though no word of it differs", async () => {
	const { found } = await compareSites(await indexed(site()), await indexed(site((page) => (page === 5 ? 6 : page % 13))));
	expect(found).toContainEqual(expect.stringMatching(/^Search answers the filter Topic with .+value 5 2.+, and with .+value 5 1/));
});

test("the index is whole on disk when it is done: this process writes it, never Pagefind's", async () => {
	const dist = site();
	const handed = new Map<string, Buffer>();
	let written = 0;
	await writeSearchIndex(dist, async () => {
		const made = await createIndex();
		const { index } = made;
		if (!index) return made;
		return {
			...made,
			index: {
				...index,
				getFiles: async () => {
					const answer = await index.getFiles();
					for (const { path, content } of answer.files) handed.set(path, Buffer.from(content));
					return answer;
				},
				writeFiles: async () => {
					written += 1;
					return { errors: [], outputPath: dist };
				},
			},
		};
	});
	expect(written).toBe(0);
	expect(handed.size).toBeGreaterThan(PAGES);
	const folder = join(dist, "pagefind");
	expect(new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]))).toEqual(handed);
});
