import { FURTHER_NAMES, FURTHER_PLANS } from "../../promise/grammar/names.ts";
import type { Name, PlanWord } from "../../promise/types.ts";
import type { Book, PlatformView, ProductView } from "../book.ts";

/** Names that lead to products, from what the book's records call them. */

const squashed = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

/** The name without what tells it from its siblings: "Gemini with a personal account" -> "Gemini". */
function head(name: string): string {
	return name.split(/ (?:with|without|in|on|used) | \(/)[0] ?? name;
}

/** A company behind several products: its legal name holds the alias. */
function isCompany(platform: PlatformView, alias: string): boolean {
	return [platform.data.provider, ...(platform.data.providers ?? [])].some((name) =>
		squashed(name.replace(/\(.*\)/, "")).includes(squashed(alias)),
	);
}

/** Words of an alias beside the platform's own: "Claude Code" -> "Code". */
function further(platform: PlatformView, alias: string): string {
	const first = platform.products.map((p) => p.data.name.split(" ")[0] ?? "");
	const own = new Set([...platform.data.name.split(" "), ...first].map((word) => word.toLowerCase()));
	return alias
		.split(" ")
		.filter((word) => !own.has(word.toLowerCase()))
		.join(" ");
}

/** Products an alias leads to, and whether it names them or only what they belong to. */
function led(platform: PlatformView, alias: string): Pick<Name, "products" | "exact"> {
	const { products } = platform;
	const ids = (list: readonly ProductView[]) => list.map((p) => p.id);
	const same = products.filter(
		(p) => p.data.plan.toLowerCase() === alias.toLowerCase() || p.data.name.toLowerCase() === alias.toLowerCase(),
	);
	if (same.length > 0) return { products: ids(same), exact: true };
	if (isCompany(platform, alias)) return { products: ids(products), exact: false };
	const rest = further(platform, alias).toLowerCase();
	if (rest !== "" && rest !== alias.toLowerCase()) {
		const byPlan = products.filter((p) => p.data.plan.toLowerCase() === rest);
		const byName = products.filter((p) => p.data.name.toLowerCase().includes(rest.split(" ").at(-1) ?? rest));
		const found = byPlan.length > 0 ? byPlan : byName;
		if (found.length > 0 && found.length < products.length) return { products: ids(found), exact: true };
	}
	const named = products.filter((p) => ` ${p.data.name.toLowerCase()} `.includes(alias.toLowerCase()));
	const part = named.length > 1 || (named.length === 1 && products.length === 1);
	const one = named.length === 1 && named[0]?.data.name.toLowerCase().includes(`(${alias.toLowerCase()})`);
	return { products: ids(part || one ? named : products), exact: one === true };
}

/** Every name the checker knows, one entry a name; a name of two platforms leads to the products of both. */
export function promiseNames(book: Book): Name[] {
	const names = new Map<string, Name>();
	const add = (name: string, to: Pick<Name, "products" | "exact">) => {
		const key = name.toLowerCase();
		const known = names.get(key);
		names.set(key, known ? { ...known, products: [...new Set([...known.products, ...to.products])] } : { name, ...to });
	};
	for (const platform of book.platforms) {
		for (const alias of new Set([platform.data.name, ...platform.data.aliases])) {
			for (const name of alias.split(/ \(|\)/).filter((part) => part !== "")) add(name, led(platform, name));
		}
		for (const product of platform.products) {
			const { name } = product.data;
			add(name.replace(/ \(.*\)$/, ""), { products: [product.id], exact: true });
			const short = head(name);
			if (short !== name && !/^(?:A|An|The) /.test(short) && !names.has(short.toLowerCase())) add(short, led(platform, short));
		}
	}
	for (const { name, products } of FURTHER_NAMES) {
		const found = products.flatMap((id) =>
			id.endsWith("/*")
				? (book.platforms.find((p) => p.id === id.slice(0, -2))?.products.map((p) => p.id) ?? [])
				: book.products.has(id)
					? [id]
					: [],
		);
		// Set by hand: what was derived under the same name gives way.
		if (found.length > 0) names.set(name.toLowerCase(), { name, products: found, exact: products.every((id) => !id.endsWith("/*")) });
	}
	return [...names.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** Words of plans: "Team" of Claude is claude-team. Long descriptions such as "Claude Code at work" are none. */
export function planWords(book: Book): PlanWord[] {
	const words = new Map<string, PlanWord>();
	const add = (word: string, platform: string, product: string) => {
		const key = `${platform} ${word}`;
		words.set(key, { word, platform, products: [...new Set([...(words.get(key)?.products ?? []), product])] });
	};
	for (const platform of book.platforms) {
		for (const { id, data } of platform.products) {
			const plan = data.plan.toLowerCase();
			if (!/^[\p{L}\d+]+(?: [\p{L}\d+]+)?$/u.test(plan) || /^(?:no|own|inside) /.test(plan)) continue;
			add(plan, platform.id, id);
			// "Enterprise Pro" is called Enterprise where no other plan begins so.
			const [first = ""] = plan.split(" ");
			const alone = platform.products.filter((p) => p.data.plan.toLowerCase().split(" ")[0] === first).length === 1;
			if (first !== plan && alone && !platform.data.name.toLowerCase().includes(first)) add(first, platform.id, id);
		}
	}
	for (const { word, products } of FURTHER_PLANS) {
		for (const id of products) {
			const product = book.products.get(id);
			if (product) add(word, product.platform.id, id);
		}
	}
	return [...words.values()].sort((a, b) => (`${a.platform} ${a.word}` < `${b.platform} ${b.word}` ? -1 : 1));
}
