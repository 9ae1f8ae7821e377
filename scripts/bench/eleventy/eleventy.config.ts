import type { VersionView } from "../../../src/derive/book.ts";
import { route } from "../../../src/routes.ts";
import { clauseBodies, engine } from "./read.ts";
import { book, clauseByNumber, pairById, platformById, versionById } from "./site.ts";

/** The part of Eleventy's configuration object that this site uses. */
interface EleventyConfig {
	addGlobalData(name: string, data: readonly string[]): void;
	addTemplateFormats(format: string): void;
	addExtension(extension: string, options: { key: string }): void;
	addTemplate(path: string, content: string, data: object): void;
	setLibrary(language: string, library: object): void;
	setQuietMode(quiet: boolean): void;
}

const PAGES = "scripts/bench/eleventy/pages";

/** One page of a clause as a Markdown template: its front matter as data, its body as content, and a layout. */
function addClausePage(config: EleventyConfig, version: VersionView, frozen: boolean): void {
	const permalink = frozen ? route.clauseVersion(version.clause.id, version.date) : route.clause(version.clause.id);
	const data = { record: version.data, versionId: version.id, frozen, layout: "clause.11ty.ts", permalink };
	config.addTemplate(`${frozen ? "frozen" : "current"}/${version.id}.md`, clauseBodies.get(version.id) ?? "", data);
}

/**
 * An Eleventy site over the same records, made as most are: a Markdown template with a layout for each clause page, and
 * paginated lists for the rest. Layouts are plain functions ("11ty.js"), the fastest of Eleventy's template languages.
 */
export default function configure(config: EleventyConfig): object {
	config.setQuietMode(true);
	config.addTemplateFormats("11ty.ts");
	config.addExtension("11ty.ts", { key: "11ty.js" });
	config.addGlobalData("numbers", [...clauseByNumber.keys()]);
	config.addGlobalData("platforms", [...platformById.keys()]);
	config.addGlobalData("products", [...book.products.keys()]);
	config.addGlobalData("topics", [...book.topicById.keys()]);
	config.addGlobalData("pairs", [...pairById.keys()]);
	config.setLibrary("md", engine);
	for (const version of versionById.values()) addClausePage(config, version, true);
	for (const { current, newest } of book.clauses) addClausePage(config, current ?? newest, false);
	return { dir: { input: PAGES, layouts: "../layouts" }, markdownTemplateEngine: false };
}
