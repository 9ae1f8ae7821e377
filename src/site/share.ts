import type { ShareAddresses } from "../export/share/oembed.ts";
import type { VersionView } from "../model/book.ts";
import { route } from "../routes.ts";

/** Full addresses of what a version can be shared as. */
export function shareAddresses(version: VersionView, site: URL | undefined): ShareAddresses {
	const full = (path: string) => new URL(path, site ?? "https://clausebook.example").href;
	const { id, number } = version.clause;
	return {
		site: full(route.home()),
		page: full(route.clauseVersion(id, version.date)),
		embed: full(route.embed(number, version.date)),
		card: full(route.versionFile(id, version.date, "card.svg")),
		badge: full(route.versionFile(id, version.date, "badge.svg")),
	};
}
