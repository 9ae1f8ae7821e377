import { regionsOf } from "../content/versions.ts";
import type { Book, DocumentView, LetterView, PlatformView, ProductView, VersionView } from "../model/book.ts";
import { isSound } from "../model/drift.ts";
import type { Grid } from "../model/grid.ts";
import { quotedWords } from "../model/quotation.ts";
import { dateWords } from "../model/sentences.ts";
import { inSentence, mixedWords, plainly, plainTitle } from "../model/text-language.ts";
import { isDay } from "../schema/text.ts";

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

/** An address or a form that a text names, for the places of a letter. */
export interface Contact {
	readonly kind: "form" | "e-mail";
	readonly address: string;
	/** Why it is known: the document that names it for requests, or a clause that names it for something of its own. */
	readonly named: { readonly document: DocumentView; readonly words: string; readonly on: string } | { readonly clause: VersionView };
}

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** What the documents that govern a product name for requests about personal data. */
function documentContacts(book: Book, { data: letter }: LetterView, product: ProductView): Contact[] {
	return product.data.governedBy.flatMap((id) => {
		const document = book.documents.get(id);
		return (document?.data.contacts ?? []).flatMap(({ address, regions, words, on }): Contact[] => {
			const where = regionsOf(regions ?? document?.data.regions ?? "everywhere");
			if (!document || !where.some((region) => letter.regions.includes(region))) return [];
			return [{ kind: address.startsWith("https:") ? "form" : "e-mail", address, named: { document, words, on } }];
		});
	});
}

/** What current clauses of a product name in their steps. Each was named for something: the clause says for what. */
function clauseContacts({ data: letter }: LetterView, product: ProductView): Contact[] {
	return product.platform.clauses.flatMap(({ current }) => {
		if (!current || !isSound(current) || !current.products.includes(product)) return [];
		if (!current.regions.some((region) => letter.regions.includes(region))) return [];
		return current.data.control.routes.flatMap(({ surface, steps, url }): Contact[] => {
			if (surface !== "form" && surface !== "e-mail") return [];
			const address = surface === "e-mail" ? EMAIL.exec(steps.join(" "))?.[0] : url;
			return address === undefined ? [] : [{ kind: surface, address, named: { clause: current } }];
		});
	});
}

/** Addresses and forms for a letter about a product, each once: what its documents name for requests comes first. */
export function contactsOf(book: Book, letter: LetterView, product: ProductView): Contact[] {
	const all = [...documentContacts(book, letter, product), ...clauseContacts(letter, product)];
	return all.filter(({ address }, i) => all.findIndex((other) => other.address === address) === i);
}

/** What an address was named in, and for what: "Privacy Policy, copy of 22 August 2026: “…”". */
export function namedWords({ named }: Contact): string {
	if ("clause" in named) return `${named.clause.clause.number}: ${named.clause.data.title}`;
	return `${plainTitle(named.document)}, copy of ${dateWords(named.on)}: “${inSentence(named.words, named.document.data.language)}”`;
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
	const words = quotedWords(version, (text) => inSentence(text, version.document.data.language));
	const day = version.document.linkedOnly
		? `as read on ${dateWords(isDay(version.document.data.storedCopy) ? version.document.data.storedCopy : dates.checked)}`
		: `version of ${dateWords(version.date)}`;
	return `Your text “${plainTitle(version.document)}” (${plainly(mixedWords(quote?.locator ?? "", version.document.data.language))}; ${day}) says: ${words}`;
}

/** What the page of a letter needs to fill it in: every clause once, products by id. */
export function letterData(book: Book, grid: Grid, letter: LetterView, route: { clause(id: string): string }) {
	const clauses: Record<string, { title: string; text: string; url: string }> = {};
	const products = [...book.products.values()].map((product) => {
		const versions = citable(grid, letter, product);
		for (const version of versions)
			clauses[version.data.id] = { title: version.data.title, text: clauseParagraph(version), url: route.clause(version.clause.id) };
		const contacts = contactsOf(book, letter, product).map((contact) => ({ address: contact.address, named: namedWords(contact) }));
		return [
			product.id,
			{
				name: product.data.name,
				companies: companiesOf(product.platform),
				editions: product.platform.data.editions ?? "",
				clauses: versions.map((v) => v.data.id),
				contacts,
			},
		] as const;
	});
	const { subject, paragraphs } = letter.data;
	return { asOf: book.asOf, letter: { id: letter.id, subject, paragraphs }, products: Object.fromEntries(products), clauses };
}
