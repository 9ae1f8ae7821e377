import { describe, expect, test } from "vitest";
import type { AskedWords, SearchWords } from "./data.ts";
import { Understanding } from "./understand.ts";

const asked = (words: Record<string, readonly string[]>, rest: Partial<AskedWords> = {}): AskedWords => ({
	topics: [],
	headline: false,
	weight: "thing",
	words,
	...rest,
});
const product = (id: string, name: string, plan: string) => ({ id, name, plan, href: `/${id}/` });
const book: SearchWords = {
	platforms: [
		{
			id: "anthropic",
			name: "Claude",
			href: "/claude/",
			provider: "Anthropic, PBC",
			names: ["Claude", "Anthropic"],
			headline: "chats",
			topics: ["chats", "photos", "review"],
			products: [product("claude-free", "Claude Free", "Free"), product("claude-team", "Claude Team", "Team")],
		},
		{
			id: "github-copilot",
			name: "GitHub Copilot",
			href: "/github/",
			provider: "GitHub, Inc.",
			names: ["GitHub Copilot"],
			headline: "chats",
			topics: ["chats", "photos", "review"],
			products: [product("copilot-pro", "GitHub Copilot Pro", "Pro"), product("copilot-pro-plus", "GitHub Copilot Pro+", "Pro+")],
		},
		{
			id: "microsoft-copilot",
			name: "Microsoft Copilot",
			href: "/microsoft/",
			provider: "Microsoft Corporation",
			names: ["Microsoft Copilot", "Copilot"],
			headline: "chats",
			topics: ["chats", "photos", "review"],
			products: [product("copilot-free", "Copilot", "Personal account")],
		},
		{
			id: "facebook",
			name: "Facebook",
			href: "/facebook/",
			provider: "Meta Platforms, Inc.",
			names: ["Facebook", "Meta"],
			headline: "posts",
			topics: ["posts", "review"],
			products: [product("facebook-member", "Facebook", "Member")],
		},
		{
			id: "instagram",
			name: "Instagram",
			href: "/instagram/",
			provider: "Meta Platforms, Inc.",
			names: ["Instagram"],
			headline: "posts",
			topics: ["posts", "review"],
			products: [product("instagram-member", "Instagram", "Member")],
		},
	],
	topics: { chats: "Chats", photos: "Photos", posts: "Posts", review: "Human review" },
	asked: [
		asked({ en: ["does", "on", "my", "the", "can", "of", "a"], de: ["mit", "meinen"] }),
		asked({ en: ["train~", "training data"], de: ["trainier~"] }, { search: "training", headline: true }),
		asked({ en: ["chats", "code"], de: ["daten"] }, { search: "conversations", topics: ["chats"] }),
		asked({ en: ["photos"], fr: ["photos"] }, { search: "images", topics: ["photos", "posts"] }),
		asked({ en: ["read"], de: ["lesen"] }, { search: "human review", topics: ["review"], weight: "act" }),
		asked({ en: ["opt out"], fr: ["désactiver"] }, { search: "opt out", page: "Opt-out", headline: true }),
		asked({ en: ["personalised"], "en-US": ["personalized"] }, { search: "personalised", page: "Carve-out" }),
		asked({ en: ["chatgpt team", "claude for teams"] }, { search: "Claude Team", product: "claude-team" }),
	],
	brands: [{ name: "Midjourney", names: ["Midjourney"], words: [], archived: true }],
};
const understanding = new Understanding(book);
const understand = (question: string, known: readonly string[] = []) =>
	understanding.understand(question, async (word) => known.includes(word));
/** Platform, its plans and topics, in short. */
const subjects = async (question: string) =>
	(await understand(question)).subjects.map(
		({ platform, products, topics }) => `${platform.id} [${products.map(({ id }) => id).join()}] ${topics.join()}`,
	);

describe("platforms, plans and topics", () => {
	test.each([
		["does claude train on my code", ["anthropic [] chats"]],
		["CLAUDE", ["anthropic [] chats"]],
		["claude team", ["anthropic [claude-team] chats"]],
		["can claude read my chats on the free plan", ["anthropic [claude-free] review"]],
		["claude for teams", ["anthropic [claude-team] chats"]],
		// The longest name is the one that is meant.
		["github copilot photos", ["github-copilot [] photos"]],
		["github copilot pro+", ["github-copilot [copilot-pro-plus] chats"]],
		["copilot photos", ["microsoft-copilot [] photos"]],
		// The first topic that is asked of such a platform.
		["instagram photos", ["instagram [] posts"]],
		// Who runs a platform is not another one.
		["can meta train on my instagram photos", ["instagram [] posts"]],
		["meta", ["facebook [] posts"]],
		["claude or instagram photos", ["anthropic [] photos", "instagram [] posts"]],
		// What was not understood is not answered.
		["claude weather forecast", ["anthropic [] "]],
		["weather forecast", []],
		["", []],
	])("%s", async (question, expected) => expect(await subjects(question)).toEqual(expected));

	test("a topic without a platform is a topic", async () => expect((await understand("who can read this")).topics).toEqual(["review"]));
});

describe("words to look for", () => {
	test.each([
		["does claude train on my code", ["train", "code"]],
		["trainiert claude mit meinen daten", ["training", "conversations"]],
		["désactiver claude", ["opt", "out"]],
		["personalized ads", ["personalised", "ads"]],
		["claude weather", ["weather"]],
		["does the", ["does", "the"]],
	])("%s", async (question, words) => expect((await understand(question)).words).toEqual(words));

	test("names are words too where every platform is wanted", async () =>
		expect((await understand("does claude train")).all).toEqual(["claude", "train"]));

	test("kinds of page", async () => expect((await understand("claude opt-out")).pages).toEqual(["Opt-out"]));
});

describe("typing mistakes", () => {
	test("are mended to the words of the book, and said", async () => {
		const { subjects: own, mended } = await understand("cluade traning");
		expect(own.map(({ platform, topics }) => [platform.id, ...topics])).toEqual([["anthropic", "chats"]]);
		expect(mended).toEqual([
			["cluade", "claude"],
			["traning", "training"],
		]);
	});

	test("a word that stands in a page, or in the name of a brand, is none", async () => {
		expect((await understand("claud", ["claud"])).mended).toEqual([]);
		expect((await understand("midjourney")).mended).toEqual([]);
	});
});
