import { inside, type Mark, matches } from "./marks.ts";
import type { Sentence } from "./text.ts";
import { toSentence } from "./text.ts";
import type { Name, PromiseData } from "./types.ts";
import { BEFORE_PLAN, unclearIn } from "./unclear.ts";

/** A name in a sentence. */
interface Mention extends Mark {
	readonly name: Name;
	/** Products it stands for, plan words beside it taken in. */
	readonly products: readonly string[];
	readonly narrowed: boolean;
	/** A name and a plan that it does not have: "Grok Business". */
	readonly unclear: boolean;
}

export interface Mentions {
	/** Products named. */
	readonly products: readonly string[];
	/** A platform or several of its products are named, not one. */
	readonly platformOnly: boolean;
	/** Names of products that the book does not hold. */
	readonly absent: readonly string[];
	/** Words that stand in a list with a name, as a product would, and lead to none. */
	readonly unclear: readonly string[];
}

export const NOBODY: Mentions = { products: [], platformOnly: false, absent: [], unclear: [] };
/** Names that are English words too: only with a capital. */
const ORDINARY = new Set([
	"cursor",
	"comet",
	"cascade",
	"sonar",
	"vibe",
	"bard",
	"copilot",
	"studio",
	"workbench",
	"codex",
	"otter",
	"llama",
	"groq",
]);
/** A plan's word in small letters counts before one of these: "enterprise customers", not "your business data". */
const PLAN_NOUN =
	/^(?:plan|tier|account|user|customer|edition|version|workspace|subscription|subscriber|offering|product|service|term|license|seat)s?$/;
const LIST = new Set([",", "and", "or", "nor", "&", "the"]);
/** Whether no product is named at all, known or not. */
export function isNobody({ products, absent, unclear }: Mentions): boolean {
	return products.length + absent.length + unclear.length === 0;
}

function fold(name: string): string {
	return toSentence(name)[0]?.hay.trimEnd() ?? "";
}

/** Finds products by their names and the words of their plans. */
export class NameFinder {
	readonly #byName = new Map<string, Name>();
	readonly #expression: RegExp;
	readonly #data: PromiseData;
	readonly #platform: ReadonlyMap<string, string>;

	constructor(data: PromiseData) {
		this.#data = data;
		for (const name of data.grammar.absent) this.#byName.set(fold(name), { name, products: [], exact: true });
		for (const name of data.names) this.#byName.set(fold(name.name), name);
		const longest = [...this.#byName.keys()].sort((a, b) => b.length - a.length);
		this.#expression = new RegExp(`(?:${longest.map((n) => n.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})s?(?= )`, "g");
		this.#platform = new Map(data.products.map((p) => [p.id, p.platform]));
	}

	/** Names in a stretch of a sentence, without those that only say whose models are trained. */
	in(sentence: Sentence, stretch: Mark, train: readonly Mark[] = []): Mentions {
		const all = this.#mentions(sentence);
		const isObject = (m: Mention) => train.some((t) => m.from === t.to) || (train.some((t) => m.from >= t.from) && isModelsOf(sentence, m));
		const subjects = all.filter((m) => !isObject(m));
		const kept = subjects.some((m) => m.name.products.length > 0) ? subjects : all;
		const here = kept.filter((m) => m.from >= stretch.from && m.to <= stretch.to);
		return this.#resolve(sentence, stretch, here);
	}

	/** Plan words alone, of platforms that the sentence named before: "Business and Enterprise do not". */
	plans(sentence: Sentence, stretch: Mark, platforms: readonly string[]): string[] {
		const found = new Set(platforms.flatMap((platform) => this.#planProducts(sentence, stretch, platform, true).products));
		return this.#inOrder(found);
	}

	#inOrder(products: ReadonlySet<string>): string[] {
		return this.#data.products.map((p) => p.id).filter((id) => products.has(id));
	}

	platformsOf(products: readonly string[]): string[] {
		return [...new Set(products.map((p) => this.#platform.get(p) ?? ""))];
	}

	#mentions(sentence: Sentence): Mention[] {
		return matches(sentence, this.#expression).flatMap((mark): Mention[] => {
			const text = sentence.hay.slice(sentence.starts[mark.from], mark.to < sentence.starts.length ? sentence.starts[mark.to] : -1);
			const name = this.#byName.get(text) ?? this.#byName.get(text.slice(0, -1));
			const raw = sentence.tokens[mark.from]?.raw ?? "";
			if (!name || (mark.to - mark.from === 1 && ORDINARY.has(raw))) return [];
			const products = this.#byMaker(sentence, name.products);
			const list = products.length > 0 ? this.#listed(sentence, mark.to, name) : [];
			if (products.length === 1 && list.length > 0)
				return [{ ...mark, name, products: [...new Set([...products, ...list])], narrowed: true, unclear: false }];
			if (products.length > 1 && list.length === 0 && this.#isOtherPlan(sentence, mark.to)) {
				const words = sentence.tokens.slice(mark.from, mark.to + 1).map((t) => t.raw);
				const to = mark.to + 1;
				return [
					{ from: mark.from, to, name: { name: words.join(" "), products: [], exact: true }, products: [], narrowed: false, unclear: true },
				];
			}
			return [{ ...mark, name, products: list.length > 0 ? list : products, narrowed: list.length > 0, unclear: false }];
		});
	}

	/** A name that two platforms have had, by the company that the sentence names too: GitHub's or Microsoft's Copilot Pro. */
	#byMaker(sentence: Sentence, products: readonly string[]): readonly string[] {
		const platforms = this.platformsOf(products);
		if (platforms.length < 2) return products;
		const named = platforms.filter((p) => sentence.hay.includes(`${fold(this.#data.platforms[p]?.maker ?? "")} `));
		const kept = products.filter((p) => named.includes(this.#platform.get(p) ?? ""));
		return kept.length > 0 ? kept : products;
	}

	/** Plan words that follow a name: "ChatGPT Free, Plus and Pro". */
	#listed(sentence: Sentence, from: number, name: Name): string[] {
		const platforms = this.platformsOf(name.products);
		let found: string[] = [];
		let at = from;
		for (;;) {
			let next = sentence.tokens[at]?.word === "'s" ? at + 1 : at;
			const start = next;
			const word = () => sentence.tokens[next]?.word ?? "";
			while (LIST.has(word()) && (found.length > 0 || name.exact)) next += 1;
			while (next > start && BEFORE_PLAN.has(word())) next += 1;
			const plan = this.#data.plans
				.filter((p) => platforms.includes(p.platform) && this.#isPlan(sentence, next, p.word))
				.sort((a, b) => b.word.length - a.word.length);
			const [longest] = plan;
			if (!longest) return found;
			const all = plan.filter((p) => p.word === longest.word).flatMap((p) => p.products);
			// "Le Chat Team or the API": a plan of the name's own products first, else one beside them.
			const inName = all.filter((p) => name.products.includes(p));
			const own = inName.length > 0 ? inName : all;
			// "Free and Pro" are two plans, "commercial API" is one in two words.
			const both = next === start ? own.filter((p) => found.includes(p)) : [];
			found = both.length > 0 ? both : [...found, ...own];
			at = next + longest.word.split(" ").length;
		}
	}

	/** Whether a word is a plan's, of any platform, and not part of another name: "Enterprise", not "Enterprise Agreement". */
	#isOtherPlan({ tokens }: Sentence, at: number): boolean {
		const { word = "", raw = "" } = tokens[at] ?? {};
		const next = tokens[at + 1]?.raw ?? "";
		return /^\p{Lu}\p{Ll}/u.test(raw) && !/^\p{Lu}/u.test(next) && this.#data.plans.some((plan) => plan.word === word);
	}

	#isPlan(sentence: Sentence, at: number, word: string): boolean {
		const parts = word.split(" ");
		const fits = parts.every((part, i) => {
			const own = sentence.tokens[at + i]?.word;
			return own === part || (part === "api" && own === "apis");
		});
		if (!fits) return false;
		const { raw = "" } = sentence.tokens[at] ?? {};
		if (word === "api" || raw !== raw.toLowerCase()) return true;
		if (!/\p{Lu}/u.test(sentence.text)) return true;
		// "free and Pro plans": the noun may stand at the end of the list.
		for (const { word: next, raw: own } of sentence.tokens.slice(at + parts.length, at + parts.length + 5)) {
			if (PLAN_NOUN.test(next)) return true;
			if (!LIST.has(next) && own === own.toLowerCase()) return false;
		}
		return false;
	}

	#planProducts(sentence: Sentence, stretch: Mark, platform: string, first = false): { products: string[]; at: number[] } {
		const found: (Mark & { readonly products: readonly string[] })[] = [];
		for (const plan of this.#data.plans) {
			if (plan.platform !== platform) continue;
			for (let i = stretch.from; i < stretch.to; i++) {
				const opens = i === 0 && !first && !PLAN_NOUN.test(sentence.tokens[i + 1]?.word ?? "") && plan.word !== "api";
				if (opens || !this.#isPlan(sentence, i, plan.word)) continue;
				found.push({ from: i, to: i + plan.word.split(" ").length, products: plan.products });
			}
		}
		// "Enterprise Pro" is one plan, and not Pro too.
		const own = found.filter((one) => !found.some((other) => other.to - other.from > one.to - one.from && inside(one, other)));
		const sets = own.map(({ products }) => products);
		// "commercial API": the wider word only says what kind the narrower one is.
		const narrowest = sets.filter((wide) => !sets.some((set) => set.length < wide.length && set.every((p) => wide.includes(p))));
		return { products: [...new Set(narrowest.flat())], at: own.map(({ from }) => from) };
	}

	#resolve(sentence: Sentence, stretch: Mark, mentions: readonly Mention[]): Mentions {
		if (mentions.length === 0) return NOBODY;
		const products = new Set<string>();
		let platformOnly = false;
		const usedAt: number[] = [];
		const named = mentions.filter((m) => m.name.products.length > 0);
		for (const platform of new Set(named.flatMap((m) => this.platformsOf(m.products)))) {
			const own = named.filter((m) => this.platformsOf(m.products).includes(platform));
			const exact = own.filter((m) => m.name.exact || m.narrowed);
			if (exact.length > 0) {
				const found = exact.flatMap((m) => m.products.filter((p) => this.#platform.get(p) === platform));
				const open = exact.some((m) => m.products.length > 1 && !m.narrowed);
				// "Commercial Claude Code use": a plan's word beside a name of several products.
				const both = open ? this.#planProducts(sentence, stretch, platform).products.filter((p) => found.includes(p)) : [];
				if (open && both.length !== 1) platformOnly = true;
				for (const product of both.length > 0 ? both : found) products.add(product);
				continue;
			}
			const all = own.flatMap((m) => m.products.filter((p) => this.#platform.get(p) === platform));
			const plan = this.#planProducts(sentence, stretch, platform);
			const both = plan.products.filter((p) => all.includes(p));
			usedAt.push(...plan.at);
			for (const product of both.length > 0 ? both : plan.products.length > 0 ? plan.products : all) products.add(product);
			if (plan.products.length === 0 && all.length > 1) platformOnly = true;
		}
		const absent = mentions
			.filter((m) => m.name.products.length === 0 && !m.unclear && !usedAt.some((i) => i >= m.from && i < m.to))
			.map((m) => m.name.name);
		const isPlan = (at: number) => this.#data.plans.some((plan) => this.#isPlan(sentence, at, plan.word));
		const unclear = [...mentions.filter((m) => m.unclear).map((m) => m.name.name), ...unclearIn(sentence, stretch, mentions, isPlan)];
		return { products: this.#inOrder(products), platformOnly, absent: [...new Set(absent)], unclear: [...new Set(unclear)] };
	}
}

/** "OpenAI's models", "Gemini models": the name says whose model, not whose promise. */
function isModelsOf(sentence: Sentence, mark: Mark): boolean {
	const next = sentence.tokens.slice(mark.to, mark.to + 4).map((t) => t.word);
	const after = next[0] === "'s" ? next.slice(1) : next;
	return after.slice(0, 2).some((word) => /^(?:model|llm)s?$/.test(word));
}
