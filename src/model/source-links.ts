import type { DocumentView, VersionView } from "./book.ts";

/** Address of the archived text at the proven commit, at the line of the first part. */
export function archiveUrl(version: VersionView): string | undefined {
	const { proof } = version;
	if (!proof) return undefined;
	const path = proof.path.split("/").map(encodeURIComponent).join("/");
	return `${version.document.origins.get(proof.collection)}/blob/${proof.commit}/${path}?plain=1#L${proof.parts[0]?.line ?? 1}`;
}

/**
 * Address of an archive commit.
 *
 * @param document one whose text lies in the collection
 */
export function commitUrl(document: DocumentView | undefined, collection: string, commit: string): string {
	return `${document?.origins.get(collection)}/commit/${commit}`;
}

/** Link to the live page that scrolls to the words, where the browser finds them (text fragment, WICG). */
export function textFragmentUrl(version: VersionView): string {
	const first = version.data.quote?.parts[0];
	const { url } = version.document.data;
	if (!first || url.includes("#")) return url;
	const words = first.split(/\s+/);
	const encode = (text: string) => encodeURIComponent(text).replaceAll("-", "%2D");
	const range =
		words.length <= 10 ? encode(words.join(" ")) : `${encode(words.slice(0, 5).join(" "))},${encode(words.slice(-5).join(" "))}`;
	return `${url}#:~:text=${range}`;
}
