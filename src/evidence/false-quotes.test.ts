import { expect, test } from "vitest";
import { locateParts } from "./locate.ts";
import { normaliseText } from "./normalise.ts";
import { swallowedIn } from "./omissions.ts";
import { dayPattern } from "./stated-dates.ts";
import { unsaidAt } from "./unsaid.ts";

const CASES: [string, string[], string?][] = [
	["You are unable to opt out of training.", ["You are", "able to opt out of training."]],
	["You are unable to opt out of training.", ["able to opt out of training."]],
	["Nothing is kept.", ["thing is kept."]],
	["We keep chats for 130 days.", ["30 days"]],
	["We keep 0.5 percent.", ["5 percent"]],
	["We keep 1,000 chats.", ["000 chats"]],
	["We use non-personal data to train.", ["We use", "personal data to train."]],
	["We use non-personal data to train.", ["We use non", "data to train."]],
	["We don't train on chats.", ["We do", "train on chats."]],
	["Anthropic's partners may train on chats.", ["Anthropic", "may train on chats."]],
	["We use naïve models (e\u0301).", ["(e"]],
	["We use x\u0338 here to train.", ["We use x"]],
	["We de‑identify chats before training.", ["identify chats before training."]],
	["Do we train on your chats? No.", ["we train on your chats"]],
	["Do we train on your chats?", ["we train on", "your chats"]],
	["## Do we train on your chats?\n\nNo.", ["we train on your chats"]],
	["Is it true (that we train)?", ["we train"]],
	["“Do you train on chats?” people ask. We do not.", ["you train on chats"]],
	["We will never, under this contract,\ntrain on your chats.", ["train on your chats."]],
	["We train on your chats\nunless you opt out.", ["We train on your chats"]],
	["- We will never\n  train on your chats.", ["train on your chats."]],
	["> We will never\n> train on your chats.", ["train on your chats."]],
	["We will never:\n\n- train on your chats\n- sell them", ["train on your chats"]],
	["Acme does not do the following:\n\n1. read chats\n2. train on your chats", ["train on your chats"]],
	["You may not:\n\n* use bots:\n    * to read\n    * to train on chats", ["to train on chats"]],
	["We do not:\ntrain on your chats.", ["train on your chats."]],
	["With your permission, we train on chats.", ["we train on chats."]],
	["Unlike others, we train on chats.", ["we train on chats."]],
	["We refuse to train on chats.", ["to train on chats."]],
	["We stop to train on chats where you opt in.", ["train on chats"]],
	["We rarely let people read chats.", ["let people read chats."]],
	["Until you agree we train on nothing.", ["we train on"]],
	["~~We train on your chats.~~ We never do.", ["We train on your chats."]],
	["We <s>train on your chats</s> stopped.", ["train on your chats"]],
	["We <del>train on your chats</del> stopped.", ["train on your chats"]],
	["We <strike>train on your chats</strike> stopped.", ["train on your chats"]],
	["Text.\n\n<!-- We train on your chats. -->\n\nMore.", ["We train on your chats."]],
	["Text.\n\n<!--\nWe train on your chats.\n-->\n\nMore.", ["We train on your chats."]],
	["We ~~never~~ train on chats.", ["We ~~never"]],
	["We use [your chats](but never those of a Free account) to train.", ["We use your chats to train."]],
	["[We](will stop to) train on your chats.", ["We train on your chats."]],
	["Here <b never by anyone>trained staff may read chats.", ["Here trained staff may read chats."]],
	["We <b never ever> train on your chats.", ["We train on your chats."]],
	["You are un<b>able</b> to opt out.", ["able to opt out."]],
	["We keep 10<sup>6</sup> chats.", ["106 chats."]],
	["We train on all chats* of yours.", ["on all chats of yours."]],
	['We <span style="text-decoration: line-through">never</span> train.', ["We never train."]],
	['We <span style="text-decoration: line-through">never</span> train.', ["never"]],
	["We read <div hidden>all chats</div>.", ["all chats"]],
	["Text.\n\n<script>\nWe train on your chats.\n</script>", ["We train on your chats."]],
	['[1]: https://a.example/ "We train on your chats."', ["We train on your chats."]],
	["We <img alt='never' src=x> train on chats.", ["We train on chats."]],
	["We [do](not) train on chats.", ["We do train on chats."]],
	["We &#110;ever, ever train on chats.", ["ever train on chats."]],
	["We train \u202eylrevo\u202c on chats.", ["We train ylrevo on chats."]],
	// legit ones
	["[^1]: We train on chats.", ["We train on chats."], "ok"],
	['We use [your chats](/chats "About chats") <i>to</i> train.', ["We use your chats to train."], "ok"],
	["<style>\np { color: red }\n</style>\n\nWe train on chats.", ["We train on chats."], "ok"],
	["We train on chats (all of them).", ["train on chats"], "ok"],
	["'We train' is a name. Users' chats train us.", ["chats train us."], "ok"],
	["Privacy Statement—for security purposes", ["for security purposes"], "ok"],
	["我们可能会使用您的对话。", ["使用您的对话"], "ok"],
	["**We** train on chats, and/or files.", ["files."], "ok"],
	["We keep it 30 days.", ["30 days"], "ok"],
	["The “Services” train on chats.", ["Services"], "ok"],
	["We collect:\n\n- chats\n- files", ["chats"], "ok"],
	["What do we do?\n\nWe train on chats.", ["We train on chats."], "ok"],
	["We ~~never~~ train on chats.", ["train on chats."], "not"],
];
test.each(CASES)("%j %j %s", (source, parts, ok) => {
	const d = normaliseText(source);
	const r = locateParts(d, parts);
	const bad =
		"missing" in r
			? ["missing"]
			: [...swallowedIn(d, r.found, [], "en").map((w) => w.word), ...r.found.flatMap((f) => unsaidAt(d, f) ?? [])];
	if (ok === "ok") expect(bad).toEqual([]);
	else expect(bad).not.toEqual([]);
});
test.each([
	["EffectiveMay 1, 2025", "2025-05-01", "en", true],
	["1er mai 2025", "2025-05-01", "fr", true],
	["1. Mai 2025", "2025-05-01", "de", true],
	["Sept. 3, 2025", "2025-09-03", "en", true],
	["2025年9月3日", "2025-09-03", "zh", true],
	["03.09.2025", "2025-09-03", "de", true],
	["9/3/2025", "2025-09-03", "en", true],
	["11 May 2025", "2025-05-01", "en", false],
	["May 1, 20251", "2025-05-01", "en", false],
	["May 12, 2025", "2025-05-01", "en", false],
	["Mayor 1, 2025", "2025-05-01", "en", false],
	["1 de mayo de 2025", "2025-05-01", "es", true],
	["1st of May, 2025", "2025-05-01", "en", true],
	["21 May 2025", "2025-05-01", "en", false],
	["June 1, 2025", "2025-05-01", "en", false],
	["May 2025", "2025-05-01", "en", false],
	["1 mei 2025", "2025-05-01", "nl", true],
] as const)("states %s %s %s", (t, d, l, e) => {
	expect(dayPattern(d, l).test(t)).toBe(e);
});
