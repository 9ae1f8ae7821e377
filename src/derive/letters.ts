import type { Book, LetterView, PlatformView, ProductView, VersionView } from "./book.ts";
import { isSound } from "./drift.ts";
import type { Grid } from "./grid.ts";
import { dateWords } from "./sentences.ts";

/** Clauses that a letter can name for a product: they hold where the letter does, and fit what it is about. */
export function citable(grid: Grid, letter: LetterView, product: ProductView): VersionView[] {
	const { cites, regions } = letter.data;
	if (!cites) return [];
	const raises = ({ data }: VersionView) => data.regulations.some(({ provision }) => cites.raises.includes(provision));
	const found = new Set<VersionView>();
	for (const topic of cites.topics) {
		for (const cell of grid.cells(product.id, topic)) {
			if (cell.state === "drifted" || !cell.regions.some((region) => regions.includes(region))) continue;
			for (const version of cell.deciding) if (cites.answers.includes(version.data.answer) || raises(version)) found.add(version);
			// A text beside the deciding one is named only where the law it raises is the letter's own.
			for (const version of cell.supporting) if (raises(version)) found.add(version);
		}
	}
	return [...found].filter(
		(version) => isSound(version) && version.data.quote && version.regions.some((region) => regions.includes(region)),
	);
}

/** An address or a form that a clause of the product names, for the places of a letter. */
export interface Contact {
	readonly version: VersionView;
	readonly surface: "form" | "e-mail";
	/** The e-mail address, or that of the form. */
	readonly address: string;
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** Addresses and forms that current clauses of a product name. Each was named for something: the clause says for what. */
export function contactsOf(letter: LetterView, product: ProductView): Contact[] {
	const found = new Map<string, Contact>();
	for (const { current } of product.platform.clauses) {
		if (!current || !isSound(current) || !current.products.includes(product)) continue;
		if (!current.regions.some((region) => letter.data.regions.includes(region))) continue;
		for (const { surface, steps, url } of current.data.control.routes) {
			if (surface !== "form" && surface !== "e-mail") continue;
			const address = surface === "e-mail" ? EMAIL.exec(steps.join(" "))?.[0] : url;
			if (address !== undefined && !found.has(address)) found.set(address, { version: current, surface, address });
		}
	}
	return [...found.values()];
}

/** Companies that the documents of a platform name: the name, and where it is the one. */
export function companiesOf({ data }: PlatformView): { name: string; where: string }[] {
	const all = [data.provider, ...(data.providers ?? [])].map((text) => {
		const match = /^(.*?)(?:\s+\((.*)\))?$/.exec(text);
		return { name: match?.[1] ?? text, where: match?.[2] ?? "" };
	});
	// The entry that says where a company acts says more than the bare name.
	return all.filter(
		({ name, where }, i) => where !== "" || !all.some((other, j) => j !== i && other.name === name && (other.where !== "" || j < i)),
	);
}

/** The words of a clause as a letter names them, with what is needed to find them again. */
export function clauseParagraph(version: VersionView): string {
	const { quote, dates } = version.data;
	const words = (quote?.parts ?? []).join(" … ");
	const day = version.document.linkedOnly
		? `as read on ${dateWords(version.document.data.seenOn ?? dates.checked)}`
		: `version of ${dateWords(version.date)}`;
	return `Your text “${version.document.data.title}” (${quote?.locator ?? ""}; ${day}) says: “${words}”`;
}

/** What the page of a letter needs to fill it in: every clause once, products by id. */
export function letterData(book: Book, grid: Grid, letter: LetterView, route: { clause(id: string): string }) {
	const clauses: Record<string, { title: string; text: string; url: string }> = {};
	const products = [...book.products.values()].map((product) => {
		const versions = citable(grid, letter, product);
		for (const version of versions)
			clauses[version.data.id] = { title: version.data.title, text: clauseParagraph(version), url: route.clause(version.clause.id) };
		const contacts = contactsOf(letter, product).map(({ address, version }) => ({
			address,
			clause: version.data.id,
			title: version.data.title,
		}));
		return [
			product.id,
			{ name: product.data.name, companies: companiesOf(product.platform), clauses: versions.map((v) => v.data.id), contacts },
		] as const;
	});
	const { subject, paragraphs } = letter.data;
	return { asOf: book.asOf, letter: { id: letter.id, subject, paragraphs }, products: Object.fromEntries(products), clauses };
}
