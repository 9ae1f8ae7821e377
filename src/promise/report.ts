import { judge } from "./judge.ts";
import type { SentenceReading } from "./types.ts";
import {
	type Claim,
	type ClauseData,
	type Finding,
	type LimitData,
	type Other,
	type Part,
	type PromiseData,
	SCOPE_WORDS,
	type State,
} from "./types.ts";
import { NOTE_WORDS, SCOPE_QUESTIONS, STATE_WORDS, saysWords } from "./words.ts";

/** A finding in words: what the page shows and the copied text says. */
export interface Line {
	readonly state: State;
	readonly text: string;
	readonly clauses: readonly ClauseData[];
	/** What still happens and the sentence leaves out, with the clause that shows it. */
	readonly left: readonly { readonly label: string; readonly url: string; readonly clause: ClauseData | undefined }[];
	readonly more: readonly string[];
	/** The recorded conflict that goes with it, and what it is in words. */
	readonly conflict?: Other;
}
export interface ClaimReport {
	readonly state: State;
	readonly topic: string;
	readonly topicUrl: string;
	readonly promise: string;
	/** Words it was recognised by. */
	readonly words: readonly string[];
	readonly remarks: readonly string[];
	readonly lines: readonly Line[];
	readonly missing: readonly { readonly name: string; readonly ask: string }[];
}

const ORDER: readonly State[] = ["contradicted", "cannot-tell", "limits", "unstated", "supported"];

/** "A, B and C". */
function listed(words: readonly string[]): string {
	return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** Names of products: all of a platform in one word, where it is all of them. */
export function namesOf(data: PromiseData, ids: readonly string[]): string {
	const platforms = [...new Set(data.products.filter((p) => ids.includes(p.id)).map((p) => p.platform))];
	return listed(
		platforms.flatMap((platform) => {
			const all = data.products.filter((p) => p.platform === platform);
			const own = all.filter((p) => ids.includes(p.id));
			const whole = own.length === all.length && all.length > 2;
			return whole ? [`all ${all.length} products of ${data.platforms[platform]?.name ?? platform}`] : own.map((p) => p.name);
		}),
	);
}

function lineOf(data: PromiseData, claim: Claim, part: Part): Line {
	const names = `${namesOf(data, part.products)}${part.where === "Everywhere" ? "" : ` (${part.where})`}`;
	const topic = data.topics[claim.topic];
	const clauses = part.clauses.flatMap((i) => data.clauses[i] ?? []);
	const says = clauses.map(({ answer, limits = [] }) => withLimits(topic?.options[answer] ?? "", limits));
	const more: string[] = [];
	if (part.state === "limits" && part.limits.length > 0) more.push(`The text bears this: “${bears(names, part.products, says[0] ?? "")}”`);
	if (part.stricter) more.push("The clause allows less than the sentence says.");
	if (part.byContract) more.push("A contract can agree on zero retention. The sentence has to name it.");
	if (part.bySetting) more.push("It holds where the switch is used, and only there.");
	for (const i of part.beside) {
		const other = data.clauses[i];
		if (other) more.push(`Another text says: it ${topic?.options[other.answer] ?? ""} (${other.number}).`);
	}
	const days = daysLine(claim, part, clauses);
	if (days) more.push(days);
	more.push(...part.marks);
	const left = part.left.map(([kind, i]) => ({
		label: data.carveOuts[kind]?.label ?? kind,
		url: data.carveOuts[kind]?.url ?? "",
		clause: data.clauses[i],
	}));
	const conflict = part.conflict ? { url: part.conflict, words: "The conflict and both texts" } : part.other;
	return {
		state: part.state,
		text: textOf(part, names, says, topic?.unstated ?? ""),
		clauses,
		left,
		more,
		...(conflict ? { conflict } : {}),
	};
}

/** Periods side by side, where they differ or count from different events. */
function daysLine(claim: Claim, part: Part, clauses: readonly ClauseData[]): string | undefined {
	const named = [...new Set(clauses.flatMap((c) => c.days))];
	if (claim.days === undefined || named.length === 0 || part.state === "unstated") return undefined;
	if (!named.includes(claim.days))
		return `The quoted words name ${listed(named.map((d) => `${d} days`))}, the sentence ${claim.days} days.`;
	return part.state === "contradicted" ? `Both name ${claim.days} days. The clause counts them from another event.` : undefined;
}

/** An answer with its limits, as the book's pages write it. */
function withLimits(says: string, limits: readonly LimitData[]): string {
	return limits.length === 0 ? says : `${says} (limit: ${limits.map((limit) => limit.says).join("; ")})`;
}

/** The sentence that the text bears, with its limits. */
function bears(names: string, products: readonly string[], says: string): string {
	return products.length === 1 ? `${names} ${says}.` : `For ${names}: it ${says}.`;
}

/** What a text is limited to: "the text covers personal data only". */
function limitedTo(limits: readonly string[]): string {
	return limits.every((says) => says.endsWith(" only"))
		? `the text covers ${listed(limits)}`
		: `the text has ${limits.length === 1 ? "a limit" : "limits"}: ${limits.join("; ")}`;
}

function textOf(part: Part, names: string, says: readonly string[], unstated: string): string {
	switch (part.state) {
		case "supported":
			return `The clause bears it out for ${names}: it ${says[0]}.`;
		case "limits":
			if (part.limits.length > 0) return `Supported only in part for ${names}: ${limitedTo(part.limits)}.`;
			return `For ${names} the clause says: it ${says[0]}.`;
		case "contradicted":
			return `The clause says otherwise for ${names}: it ${says[0]}.`;
		case "unstated":
			if (part.why === "outside") return `For ${names} ${limitedTo(part.limits)}. It does not speak of what the sentence names.`;
			return `The documents of ${names} ${unstated}.`;
		default:
			if (part.why === "drifted") return `The text that answered this for ${names} changed in the archive and is being read again.`;
			if (part.why === "improve")
				return `To improve a service may or may not mean to train a model. For ${names} the clause says: it ${says[0]}.`;
			if (part.why === "limit")
				return `For ${names} the clause says: it ${says[0]}. Beyond that limit it does not say, and the sentence is not limited to it.`;
			if (part.why === "no-rule") return `For ${names} the clause says: it ${says[0]}. The checker has no rule to compare that.`;
			return `The texts of ${names} disagree. One says: it ${says[0]}. The other says: it ${says[1] ?? says[0]}.`;
	}
}

function remarksOf(claim: Claim, finding: Finding): string[] {
	const remarks: string[] = [];
	if (claim.implied) remarks.push("It follows from the words, read word for word. The sentence does not name it.");
	if (claim.from === "earlier") remarks.push("The product is taken from an earlier sentence.");
	if (claim.from === "chosen") remarks.push("The product is the one chosen above.");
	const left = finding.parts.some((part) => part.left.length > 0);
	if (claim.absolute.length > 0 && left) remarks.push(`“${claim.absolute[0]}” admits no exception. The texts name some.`);
	if (claim.hedges.length > 0) remarks.push(`“${claim.hedges[0]}” softens it.`);
	return remarks;
}

/** Products that the sentence names and that get no finding. */
function unknown(claim: Claim): Line[] {
	const line = (text: string): Line => ({ state: "cannot-tell", text, clauses: [], left: [], more: [] });
	return [
		...(claim.absent.length > 0 ? [line(`Not in this book: ${listed(claim.absent)}.`)] : []),
		...claim.unclear.map((name) => line(`Could not tell which product “${name}” is.`)),
	];
}

/** Where no product is named: what the finding would be, by product. */
function deciding(data: PromiseData, claim: Claim): Line[] {
	const groups = new Map<State, string[]>();
	for (const { id } of data.products) {
		const { state } = judge(data, { ...claim, about: [id] });
		groups.set(state, [...(groups.get(state) ?? []), id]);
	}
	return [...ORDER, "depends" as const].flatMap((state): Line[] => {
		const ids = groups.get(state);
		if (!ids) return [];
		const [one] = ids;
		const what = ids.length === 1 && one ? "1 product" : `${ids.length} products`;
		return [{ state, text: `${what}: ${namesOf(data, ids)}.`, clauses: [], left: [], more: [] }];
	});
}

/** One claim in words. */
export function claimReport(data: PromiseData, claim: Claim): ClaimReport {
	const finding = judge(data, claim);
	const topic = data.topics[claim.topic];
	const open = finding.why === "product";
	const lines = open
		? deciding(data, claim)
		: [...finding.parts.map((part) => lineOf(data, claim, part)), ...unknown(claim)].sort(
				(a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state),
			);
	const remarks = remarksOf(claim, finding);
	if (open) remarks.unshift("The sentence names no product. Which one does it speak of? For each, the finding would be:");
	return {
		state: finding.state,
		topic: topic?.title ?? claim.topic,
		topicUrl: topic?.url ?? "",
		promise: `${saysWords(claim.topic, claim.says)}${claim.days === undefined ? "" : ` (${claim.days} days)`}`,
		words: claim.words,
		remarks,
		lines,
		missing: SCOPE_WORDS.filter((word) => !claim.scope.includes(word)).map((word) => SCOPE_QUESTIONS[word]),
	};
}

/** All findings as plain text, to keep or to send. */
export function asText(data: PromiseData, readings: readonly SentenceReading[], absolute: (url: string) => string): string {
	const out: string[] = [`Promises held against the texts in Clausebook, ${data.asOfWords}. Information, not legal advice.`];
	for (const reading of readings) {
		if (reading.claims.length === 0 && reading.notes.length === 0) continue;
		out.push("", `Sentence: ${reading.text}`);
		for (const note of reading.notes) out.push(`  Not read as a promise: ${NOTE_WORDS[note]}`);
		for (const claim of reading.claims) {
			const report = claimReport(data, claim);
			out.push(`  Read as: ${report.topic}: ${report.promise}. Finding: ${STATE_WORDS[report.state]}.`);
			for (const remark of report.remarks) out.push(`    ${remark}`);
			for (const line of report.lines) {
				out.push(`    - ${STATE_WORDS[line.state]}. ${line.text}${line.more.map((m) => ` ${m}`).join("")}`);
				for (const { number, title, url } of line.clauses) out.push(`      ${number}: ${title}. ${absolute(url)}`);
				if (line.conflict) out.push(`      ${line.conflict.words}: ${absolute(line.conflict.url)}`);
				if (line.left.length > 0)
					out.push(`      Left out: ${listed(line.left.map(({ label, clause }) => `${label}${clause ? ` (${clause.number})` : ""}`))}.`);
			}
			if (report.missing.length > 0)
				out.push(`    Missing words of scope: ${listed(report.missing.map(({ name }) => name.toLowerCase()))}.`);
		}
	}
	return `${out.join("\n")}\n`;
}
