import { book, clauseById, clauseByNumber, pairById, platformById, versionById } from "./site.ts";

/** The part of Eleventy's configuration object that this site uses. */
interface EleventyConfig {
	addGlobalData(name: string, data: readonly string[]): void;
	addTemplateFormats(format: string): void;
	addExtension(extension: string, options: { key: string }): void;
	setQuietMode(quiet: boolean): void;
}

/**
 * An Eleventy site over the same records: lists of ids as global data, one page for each through pagination, templates
 * as plain functions ("11ty.js", the fastest of Eleventy's template languages).
 */
export default function configure(config: EleventyConfig): object {
	config.setQuietMode(true);
	config.addTemplateFormats("11ty.ts");
	config.addExtension("11ty.ts", { key: "11ty.js" });
	config.addGlobalData("clauses", [...clauseById.keys()]);
	config.addGlobalData("versions", [...versionById.keys()]);
	config.addGlobalData("numbers", [...clauseByNumber.keys()]);
	config.addGlobalData("platforms", [...platformById.keys()]);
	config.addGlobalData("products", [...book.products.keys()]);
	config.addGlobalData("topics", [...book.topicById.keys()]);
	config.addGlobalData("pairs", [...pairById.keys()]);
	return { dir: { input: "scripts/bench/eleventy/pages" } };
}
