/** What the page of a wording quotes: its heading, and its quotes as they stand there. */
export interface Quoted {
	readonly title: string;
	/** Copies with the language of each, without the anchors they have on their page. None where the texts do not say. */
	readonly quotes: readonly Element[];
}

const pages = new Map<string, Promise<Document>>();

/** The page at an address of the site, fetched once; what failed is asked for again. */
function pageAt(address: string): Promise<Document> {
	let page = pages.get(address);
	if (!page) {
		page = fetch(address).then(async (response) => {
			if (!response.ok) throw new Error(`${address} answers ${response.status}`);
			return new DOMParser().parseFromString(await response.text(), "text/html");
		});
		page.catch(() => pages.delete(address));
		pages.set(address, page);
	}
	return page;
}

function copy(quote: Element): Element {
	const own = document.importNode(quote, true);
	for (const one of [own, ...own.querySelectorAll("[id]")]) one.removeAttribute("id");
	return own;
}

/**
 * The words that an answer rests on, from the page that holds them: they are that page's own, not another copy of the site.
 *
 * @param address of a clause, a wording or a conflict, which quotes two texts
 * @throws where the page cannot be fetched
 */
export async function quotedAt(address: string): Promise<Quoted> {
	const page = await pageAt(address);
	return {
		title: page.querySelector("main h1")?.textContent?.trim() ?? "",
		quotes: [...page.querySelectorAll("main .quote blockquote")].slice(0, 2).map(copy),
	};
}
