import { clausePage } from "../clause-page.ts";
import { known, versionById } from "../site.ts";

interface PageData {
	readonly versionId: string;
	readonly frozen: boolean;
	/** The body, rendered by Eleventy. */
	readonly content: string;
}

export function render({ versionId, frozen, content }: PageData): string {
	return clausePage(known(versionById, versionId), frozen, content);
}
