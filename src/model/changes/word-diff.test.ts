import { expect, it } from "vitest";
import { wordDiff } from "./word-diff.ts";

const marked = (before: string, after: string) =>
	wordDiff(before, after)
		.map(({ kind, text }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[kind])
		.join("");

it.each([
	["We do not train on chats.", "We may train on chats unless you opt out.", "We [-do not-]{+may+} train on chats{+ unless you opt out+}."],
	[
		"stored until the later of (a) and (b)",
		"stored until the earlier of (a) and (b)",
		"stored until the [-later-]{+earlier+} of (a) and (b)",
	],
	["we will store it", "we will store it", "we will store it"],
	// Curly quotes and hard spaces are folded by the archive's normalisation, so they are no difference.
	["you've “opted out” of training", 'you’ve "opted\u00a0out" of training', 'you’ve "opted\u00a0out" of training'],
	["", "We may train on chats.", "{+We may train on chats.+}"],
	["We may train on chats.", "", "[-We may train on chats.-]"],
	// "the" and "of" between two longer changes are coincidence, not what stayed.
	[
		"Delete every copy of the content you sent us",
		"Keep all parts of the material they posted here",
		"[-Delete every copy of the content you sent us-]{+Keep all parts of the material they posted here+}",
	],
	// A long stretch that stayed is kept, however long the changes beside it are.
	[
		"Foo bar baz qux use your inputs and outputs to train our models Lorem ipsum dolor sit",
		"One two three four use your inputs and outputs to train our models five six seven eight",
		"[-Foo bar baz qux-]{+One two three four+} use your inputs and outputs to train our models [-Lorem ipsum dolor sit-]{+five six seven eight+}",
	],
	["opt-out of use", "opt-in of use", "[-opt-out-]{+opt-in+} of use"],
])("%s -> %s", (before, after, expected) => {
	expect(marked(before, after)).toBe(expected);
});

it("loses no word of either text", () => {
	const before = "We may use Content to provide, maintain, develop, and improve our Services … and keep our Services safe.";
	const after = "We use Your Content, to provide and improve our Services, comply with law, and train the models … safe?";
	const parts = wordDiff(before, after);
	const joined = (skip: string) => parts.map((p) => (p.kind === skip ? "" : p.text)).join("");
	expect([joined("added"), joined("removed")]).toEqual([before, after]);
});
