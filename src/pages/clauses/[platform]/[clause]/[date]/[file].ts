import type { APIRoute, GetStaticPaths } from "astro";
// biome-ignore lint/style/noRestrictedImports: writes the very text that is hashed
import { quoteText } from "../../../../../evidence/normalise.ts";
import { toBadge } from "../../../../../export/share/badge.ts";
import { toCard } from "../../../../../export/share/card.ts";
import { toOembed } from "../../../../../export/share/oembed.ts";
import type { VersionView } from "../../../../../model/book.ts";
import { conflictsOf } from "../../../../../model/conflicts.ts";
import { VERSION_FILES, type VersionFile } from "../../../../../routes.ts";
import { getSite } from "../../../../../site/book.ts";
import { shareAddresses } from "../../../../../site/share.ts";

/** Files beside a frozen version. A silence has no words, so no quote.txt. */
export const getStaticPaths = (async () => {
	const { book } = await getSite();
	return book.clauses.flatMap((clause) => {
		const [platform, name] = clause.id.split("/");
		return clause.versions.flatMap((version) =>
			VERSION_FILES.filter((file) => file !== "quote.txt" || version.data.quote).map((file) => ({
				params: { platform, clause: name, date: version.date, file },
				props: { version, file },
			})),
		);
	});
}) satisfies GetStaticPaths;

interface Props {
	readonly version: VersionView;
	readonly file: VersionFile;
}

export const GET: APIRoute<Props> = async ({ props: { version, file }, site }) => {
	const { book } = await getSite();
	const addresses = shareAddresses(version, site);
	switch (file) {
		case "quote.txt":
			// Without a line end, so that the file's hash is the quote's.
			return new Response(quoteText(version.data.quote?.parts ?? []));
		case "card.svg":
			return new Response(toCard(version, addresses.page, book.asOf, conflictsOf(book, version)));
		case "badge.svg":
			return new Response(toBadge(version, book.asOf));
		case "oembed.json":
			return Response.json(toOembed(version, addresses));
	}
};
