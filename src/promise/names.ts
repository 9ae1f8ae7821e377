import type { Form, PromiseData } from "./types.ts";

/** Finds products by what the book's records call them and their platforms. No name is set here. */

/** A stretch of a text, in characters. */
export interface Span {
	readonly from: number;
	readonly to: number;
}
/** Products of a name, and whether it names them or only what several belong to. */
type Led = Pick<Form, "products"> & { readonly exact: boolean };

const NOBODY: Led = { products: [], exact: false };
const squashed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");
const words = (text: string): string[] => text.split(/[ ()]+/).filter((word) => word !== "");
/** With a capital only because they begin a sentence. */
const BEGINS = /^(?:our|the|an?|both|neither|either|with|in|on|under|use|using|via|by|if|unlike|for|no|does|is|as|when|while|ai)$/i;
const NEXT = /^(?:'s)? (?:(?:and|or|nor) (?:the )?(?:paid )?)?(\p{Lu}[\p{L}\p{N}.+]*)/u;

/** Where names stand in a text, none over another, longer names first. */
function matches(text: string, names: readonly string[]): (Span & { readonly name: string })[] {
	const longest = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
	const found = text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${longest.join("|")})(?![\\p{L}\\p{N}+])`, "gu"));
	return [...found].map(({ 0: name, index }) => ({ from: index, to: index + name.length, name }));
}

/** The products an alias leads to: those that bear it, or all where it is the company or another name of the whole. */
function led(data: PromiseData, platform: string, alias: string): Led {
	const own = data.products.filter((product) => product.platform === platform);
	const { name: whole = "", company = "" } = data.platforms[platform] ?? {};
	const known = ["AI", ...words(whole), ...own.flatMap(({ name }) => words(name)[0] ?? [])];
	const rest = words(alias).filter((word) => !known.includes(word));
	const inside = ` ${words(alias).join(" ")} `;
	// "ChatGPT Team": a former plan, of which the book does not say what it is called now.
	const isFormer = rest.length > 0 && rest.length < words(alias).length;
	const rules: readonly (readonly [products: typeof own, exact: boolean])[] = [
		[own.filter(({ name, plan }) => [name, plan].includes(alias)), true],
		[squashed(company).includes(squashed(alias)) ? own : [], false],
		[own.filter(({ plan }) => plan === rest.join(" ")), true],
		[own.filter(({ name }) => ` ${words(name).join(" ")} `.includes(inside)), false],
		[isFormer ? [] : own, false],
	];
	const [products, exact] = rules.find(([list]) => list.length > 0) ?? [[], false];
	return { products: products.map(({ id }) => id), exact };
}

/** Every name of the book and the products it leads to; a name of two platforms leads to the products of both. */
function namesOf(data: PromiseData): Map<string, Led> {
	const names = new Map<string, Led>();
	for (const [id, { name, aliases }] of Object.entries(data.platforms)) {
		for (const alias of new Set([name, ...aliases].flatMap((one) => one.split(/ \(|\)/)).filter(Boolean))) {
			const to = led(data, id, alias);
			const known = names.get(alias);
			names.set(alias, known ? { products: [...known.products, ...to.products], exact: false } : to);
		}
	}
	for (const { id, name, platform } of data.products) {
		// "Gemini with a personal account": people say the first word, of all that begin so. "Grok (without an account)" is a Grok.
		const [head = name] = name.split(/ (?:with|without|in|on|used) | \(/);
		if (head !== name && !/^An? /.test(head) && !names.has(head)) names.set(head, led(data, platform, head));
		const short = name.replace(/ \(.*\)$/, "");
		if (short === name || !names.has(short)) names.set(short, { products: [id], exact: true });
	}
	return names;
}

/**
 * A function that finds the products a text names, where it names them, and as `unclear` the names that lead to no one
 * product: "ChatGPT Team", "Azure" of "Azure OpenAI".
 */
export function nameFinder(data: PromiseData): (text: string) => Pick<Form, "products"> & { spans: Span[]; unclear: string[] } {
	const names = namesOf(data);
	const platformOf = new Map(data.products.map(({ id, platform }) => [id, platform]));
	const tier = new RegExp(`\\b(?:${data.products.map(({ plan }) => plan.toLowerCase()).join("|")}) (?:plan|tier|version|edition)`);
	return (text) => {
		const found = matches(text, [...names.keys()]).map((span) => ({ ...span, ...(names.get(span.name) ?? NOBODY) }));
		const platforms = found.map(({ products }) => new Set(products.flatMap((id) => platformOf.get(id) ?? [])));
		const unclear = found.filter((_, i) => platforms[i]?.size !== 1).map(({ name }) => name);
		const chosen = new Set<string>();
		const spans: Span[] = [...found];
		for (const platform of new Set(platforms.flatMap((own) => [...own]))) {
			const own = data.products.filter((product) => product.platform === platform);
			const mine = found.filter((_, i) => platforms[i]?.has(platform));
			// "Free", "APIs": a plan's word with its capital, outside of a name.
			const isOut = ({ from, to }: Span) => !found.some((one) => one.from < to && from < one.to);
			const written = own.flatMap(({ plan }) => [plan, `${plan}s`]);
			const plans = matches(text, written).filter(isOut);
			const byPlan = own.filter(({ plan }) => plans.some(({ name }) => name === plan || name === `${plan}s`)).map(({ id }) => id);
			const exact = [...mine.filter((one) => one.exact).flatMap(({ products }) => products), ...byPlan];
			// "Claude Code ... by Anthropic": the narrower of two names.
			const [narrowest] = [...mine].sort((a, b) => a.products.length - b.products.length);
			for (const id of exact.length > 0 ? exact : (narrowest?.products ?? [])) chosen.add(id);
			spans.push(...plans);
		}
		// Words with a capital beside a name, or in a list with it, that are no name of the book; a tier in small letters.
		const taken = (at: number) => spans.some(({ from, to }) => at >= from && at < to);
		for (const { from, to } of found) {
			const before = /(\p{Lu}[\p{L}\p{N}.+]*) (?:(?:and|or|nor) )?$/u.exec(text.slice(0, from));
			if (before?.[1] && !BEGINS.test(before[1]) && !taken(before.index)) unclear.push(before[1]);
			const after = NEXT.exec(text.slice(to));
			if (after?.[1] && !taken(to + after[0].length - 1)) unclear.push(after[1].replace(/\.$/, ""));
		}
		if (found.length > 0) unclear.push(...(tier.exec(text) ?? []));
		return { products: data.products.flatMap(({ id }) => (chosen.has(id) ? id : [])), spans, unclear: [...new Set(unclear)] };
	};
}
