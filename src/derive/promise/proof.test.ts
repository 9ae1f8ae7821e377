import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { CLAIM_TOPICS } from "../../promise/types.ts";
import { readRecords } from "../../records/read.ts";
import { aDerivedBook } from "../../testing/derived.ts";
import type { VersionView } from "../book.ts";
import { MOST_PROOF, proofOf } from "./proof.ts";

const { book } = aDerivedBook(readRecords(join(import.meta.dirname, "../../../content")).records);

interface Told {
	readonly topic?: string;
	readonly answer: string;
	readonly parts: readonly string[];
	/** Number of the part that shows what still happens. */
	readonly open?: number;
}

function proof({ topic = "training-on-conversations", answer, parts, open }: Told): string {
	const carveOuts = open === undefined ? [] : [{ kind: "feedback", reached: false, part: open }];
	return proofOf({
		data: { answer, carveOuts, quote: { locator: "1", parts, alsoIn: [] } },
		topic: { id: topic },
	} as unknown as VersionView);
}

describe("the proof shown is the part that bears the answer", () => {
	test("the operative words, not the first", () => {
		const parts = [
			"OpenAI will only use Customer Content as necessary to provide Customer with the Services, comply with applicable law, enforce the OpenAI Policies, and prevent abuse.",
			"OpenAI will not use Customer Content to develop or improve the Services, unless Customer explicitly agrees to such use.",
		];
		expect(proof({ answer: "opt-in", parts, open: 1 })).toBe(parts[1]);
	});

	test("a piece of a sentence stands with its subject", () => {
		expect(proof({ answer: "never", parts: ["Prompts, responses", "aren't used to train foundation LLMs"] })).toBe(
			"Prompts, responses … aren't used to train foundation LLMs",
		);
		expect(proof({ answer: "opt-in", parts: ["ACME WILL NOT USE CONTENT TO TRAIN", "UNLESS YOU’VE AGREED TO TRAINING."] })).toBe(
			"ACME WILL NOT USE CONTENT TO TRAIN … UNLESS YOU’VE AGREED TO TRAINING.",
		);
	});

	test("never what still happens in place of the promise", () => {
		const parts = ["We do not train on your content.", "We train on your chats when you send feedback, and we do not ask again."];
		expect(proof({ answer: "never", parts, open: 2 })).toBe(parts[0]);
		expect(proof({ answer: "never", parts: ["However, we may train on feedback.", "We do not train on your content."] })).toBe(parts[0]);
	});

	test("the condition, where the words of the act stand without it", () => {
		expect(proof({ answer: "opt-out", parts: ["We train our models on your chats.", "You can opt out in settings."] })).toBe(
			"We train our models on your chats. … You can opt out in settings.",
		);
	});

	test("of a long sentence the stretch that bears it, cut at words", () => {
		const long = `You grant us a ${"very ".repeat(60)}wide licence, to use your chats to train our models, unless you opt out.`;
		const shown = proof({ answer: "opt-out", parts: [long] });
		expect(shown).toMatch(/^… .*train our models, unless you opt out\.$/);
		expect(shown.length).toBeLessThanOrEqual(MOST_PROOF);
	});

	test("an abbreviation ends no sentence", () => {
		const [part] = ["It does not train on raw content from connectors (e.g. Google Drive), including remote servers."];
		expect(proof({ answer: "never", parts: [part] })).toBe(part);
	});
});

describe("the proofs of the book", () => {
	const asked: readonly string[] = CLAIM_TOPICS;
	const versions = book.clauses.flatMap(({ current }) => (current?.data.quote && asked.includes(current.topic.id) ? [current] : []));

	test("are words of the quote, in order, and short", () => {
		for (const version of versions) {
			const shown = proofOf(version);
			const whole = (version.data.quote?.parts ?? []).join(" ").replace(/\s+/g, " ");
			expect(shown.length, version.id).toBeLessThanOrEqual(MOST_PROOF);
			let from = 0;
			for (const piece of shown.split(/ ?… ?/).filter((text) => text !== "")) {
				const at = whole.indexOf(piece, from);
				expect(at, `${version.id}: ${piece}`).toBeGreaterThanOrEqual(from);
				from = at + piece.length;
			}
		}
	});

	test("are no fragment of a few words where the quote has more", () => {
		const words = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
		for (const version of versions) {
			const all = (version.data.quote?.parts ?? []).reduce((sum, part) => sum + words(part), 0);
			expect(words(proofOf(version)), `${version.id}: ${proofOf(version)}`).toBeGreaterThanOrEqual(Math.min(5, all));
		}
	});

	test("show a word of training wherever the quote of a promise about training has one", () => {
		const trains = /train|improv|learn|develop|fine-tun/i;
		const promises = versions.filter(({ topic, data }) => topic.id.startsWith("training-on") && topic.options.get(data.answer)?.promise);
		expect(promises.length).toBeGreaterThan(20);
		for (const version of promises)
			if (version.data.quote?.parts.some((part) => trains.test(part))) expect(proofOf(version), version.id).toMatch(trains);
	});
});
