import type { Book } from "../model/book.ts";
import { dateWords } from "../model/sentences.ts";
import { pairId, pairs } from "./comparison.ts";

/** What a page is called, by its address from the root: for links that are known by address only. */
export function addressNames(book: Book): ReadonlyMap<string, string> {
	const names = new Map<string, string>();
	for (const { id, data, products, conflicts } of book.platforms) {
		names.set(`/platforms/${id}/`, data.name);
		for (const product of products) names.set(`/platforms/${id}/${product.id}/`, product.data.name);
		for (const conflict of conflicts) names.set(`/conflicts/${conflict.id}/`, conflict.data.title);
	}
	for (const { id, number, newest, versions } of book.clauses) {
		names.set(`/clauses/${id}/`, `${number}: ${newest.data.title}`);
		names.set(`/c/${number}/`, number);
		for (const { date, data } of versions) names.set(`/clauses/${id}/${date}/`, `${number}, version of ${dateWords(date)}: ${data.title}`);
	}
	for (const { id, data } of book.topics) names.set(`/topics/${id}/`, data.title);
	for (const { id, data } of book.carveOuts) names.set(`/carve-outs/${id}/`, data.label);
	for (const { id, data } of book.guides) names.set(`/guides/${id}/`, data.title);
	for (const { id, data, provisions } of book.regulations) {
		names.set(`/regulations/${id}/`, data.short);
		for (const p of provisions) names.set(`/regulations/${id}/#provision-${p.data.id}`, `${data.short}, ${p.data.label}`);
	}
	for (const [a, b] of pairs(book)) names.set(`/compare/${pairId(a, b)}/`, `${a.data.name} and ${b.data.name}`);
	return names;
}
