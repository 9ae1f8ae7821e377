import { isClaim, judge } from "./judge.ts";
import { familyOf } from "./relations.ts";
import type { CellData, ClauseData, Form, Part, PromiseData, State } from "./types.ts";

/** Words a reader sees. They judge a sentence against texts and never say that anyone lies. */

export const STATES: Readonly<Record<State, { readonly label: string; readonly means: string }>> = {
	supported: { label: "Supported", means: "The clause says the same or more, and the texts name nothing that the sentence leaves out." },
	limits: {
		label: "Supported only with limits",
		means: "The clause says the same, with limits or carve-outs that the sentence leaves out.",
	},
	contradicted: { label: "The clause says otherwise", means: "The clause that decides says something else for this product." },
	unstated: { label: "The documents do not say", means: "The documents were searched and do not answer it. That is not a no." },
	"cannot-tell": { label: "Cannot tell", means: "The form leaves open what would decide, or two texts disagree." },
	depends: { label: "It depends on the product or place", means: "Products or places that the sentence covers have different answers." },
};

const BUT: Readonly<Record<NonNullable<Part["but"]>, string>> = {
	stricter: "The clause allows less than the sentence says.",
	contract: "A contract can agree on zero retention. The sentence has to name it.",
	setting: "It holds where the switch is used, and only there.",
};

/** A finding in words: what the page shows and the copied text says. */
export interface Line {
	readonly state: State;
	readonly text: string;
	readonly clauses: readonly ClauseData[];
	/** What still happens and the sentence leaves out, with the clause that shows it. */
	readonly left: readonly { readonly label: string; readonly url: string; readonly clause: ClauseData | undefined }[];
	readonly more: readonly string[];
	/** The recorded conflict that goes with it, and what it is in words. */
	readonly conflict?: CellData["conflict"];
}

const ORDER: readonly State[] = ["contradicted", "cannot-tell", "limits", "unstated", "supported"];

/** "A, B and C". */
export const listed = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);

/** Names of products: all of a platform in one word, where it is all of them. */
function namesOf(data: PromiseData, ids: readonly string[]): string {
	const names = Object.entries(data.platforms).flatMap(([id, { name }]) => {
		const all = data.products.filter(({ platform }) => platform === id);
		const own = all.filter((product) => ids.includes(product.id));
		return own.length === all.length && all.length > 2 ? [`all ${all.length} products of ${name}`] : own.map((product) => product.name);
	});
	return listed(names);
}

/** The words of a limit, without what it is on. */
export function limitWords(limit: string): string {
	return limit.slice(limit.indexOf(": ") + 2);
}

/** What a text is limited to: "the text covers personal data only". */
function limitedTo(limits: readonly string[]): string {
	const words = limits.map(limitWords);
	return words.every((says) => says.endsWith(" only"))
		? `the text covers ${listed(words)}`
		: `the text has ${words.length === 1 ? "a limit" : "limits"}: ${words.join("; ")}`;
}

function textOf({ state, why, limits }: Part, names: string, [says = "", other = says]: readonly string[], unstated: string): string {
	const clause = `For ${names} the clause says: it ${says}.`;
	if (state === "supported") return `The clause bears it out for ${names}: it ${says}.`;
	if (state === "limits") return limits.length > 0 ? `Supported only in part for ${names}: ${limitedTo(limits)}.` : clause;
	if (state === "contradicted") return `The clause says otherwise for ${names}: it ${says}.`;
	if (why === "outside") return `For ${names} ${limitedTo(limits)}. It does not speak of what the sentence names.`;
	if (state === "unstated") return `The documents of ${names} ${unstated}.`;
	if (why === "not-read") return `Nobody has read yet what the texts of ${names} say on this question.`;
	if (why === "drifted") return `The text that answered this for ${names} changed in the archive and is being read again.`;
	if (why === "improve") return `To improve a service may or may not mean to train a model. ${clause}`;
	if (why === "limit") return `${clause} Beyond that limit it does not say, and the sentence is not limited to it.`;
	if (why === "no-rule") return `${clause} The checker has no rule to compare that.`;
	return `The texts of ${names} disagree. One says: it ${says}. The other says: it ${other}.`;
}

/** Periods side by side, where they differ or count from different events. */
function daysLine({ days }: Form, part: Part, clauses: readonly ClauseData[]): string[] {
	const named = [...new Set(clauses.flatMap((clause) => clause.days))];
	if (days === undefined || named.length === 0 || part.state === "unstated") return [];
	if (!named.includes(days)) return [`The quoted words name ${listed(named.map((d) => `${d} days`))}, the sentence ${days} days.`];
	return part.state === "contradicted" ? [`Both name ${days} days. The clause counts them from another event.`] : [];
}

function lineOf(data: PromiseData, form: Form, part: Part): Line {
	const names = `${namesOf(data, part.products)}${part.where === "Everywhere" ? "" : ` (${part.where})`}`;
	const topic = data.topics[form.topic ?? ""];
	const clauses = part.clauses.flatMap((number) => data.clauses[number] ?? []);
	// An answer with its limits, as the book's pages write it.
	const says = clauses.map(({ answer, limits = [] }) => {
		const words = topic?.options[answer] ?? "";
		return limits.length === 0 ? words : `${words} (limit: ${limits.map(limitWords).join("; ")})`;
	});
	const more: string[] = [];
	if (part.state === "limits" && part.limits.length > 0)
		more.push(`The text bears this: “${part.products.length === 1 ? names : `For ${names}: it`} ${says[0] ?? ""}.”`);
	if (part.but) more.push(BUT[part.but]);
	for (const { number, answer } of part.beside.flatMap((number) => data.clauses[number] ?? []))
		more.push(`Another text says: it ${topic?.options[answer] ?? ""} (${number}).`);
	more.push(...daysLine(form, part, clauses));
	const left = part.left.map(([kind, number]) => ({ label: kind, url: "", ...data.carveOuts[kind], clause: data.clauses[number] }));
	return {
		state: part.state,
		text: textOf(part, names, says, topic?.unstated ?? ""),
		clauses,
		left,
		more: [...more, ...part.marks],
		...(part.conflict ? { conflict: part.conflict } : {}),
	};
}

/** What the form says, held against the texts, in words. Nothing where it leaves open what would decide. */
export function reportOf(data: PromiseData, form: Form): { state: State; promise: string; lines: Line[] } | undefined {
	const { state, parts } = judge(data, form);
	if (!isClaim(form) || (form.products.length === 0 && !form.unknown)) return undefined;
	const days = form.days === undefined ? "" : ` (${form.days} days)`;
	const promise = `${data.topics[form.topic]?.title ?? form.topic}: ${familyOf(form.topic).rows[form.says]?.[1] ?? form.says}${days}.`;
	const lines = parts.map((part) => lineOf(data, form, part));
	const unknown = "It names a product that is not in this book. No text here answers for it.";
	if (form.unknown) lines.push({ state: "cannot-tell", text: unknown, clauses: [], left: [], more: [] });
	return { state, promise, lines: lines.sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)) };
}
