/** What Eleventy gives a template of one page. */
export interface PageData {
	readonly item: string;
}

/** Data of a template that makes one page for each id of a list. */
export function onePageEach(list: string, address: (id: string) => string): object {
	return {
		pagination: { data: list, size: 1, alias: "item", addAllPagesToCollections: false },
		permalink: ({ item }: PageData) => `${address(item)}index.html`,
	};
}
