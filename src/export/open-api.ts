import type { Book } from "../model/book.ts";
import { PUBLISHED, schemaOfFile } from "../schema/published/index.ts";
import type { openApi } from "../schema/published/parts.ts";
import type { Published } from "../schema/published/type.ts";

/** Kinds of file that are no answers to a question of a program: catalogues of the others. */
const CATALOGUES: ReadonlySet<string> = new Set(["csv-metadata", "datapackage", "openapi"]);

const named = (words: string): string => words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * openapi.json: each kind of JSON file as a path, with the ids that it has and the schema it fits, so that a generator can
 * make a client of it. Schemas are named from where the file lies.
 *
 * @param home address of the site, without a slash at its end
 */
export function openApiData(book: Book, home: string): Published<typeof openApi> {
	const ids: Readonly<Record<string, readonly string[]>> = {
		platform: book.platforms.map(({ id }) => id),
		topic: book.topics.map(({ id }) => id),
	};
	const paths = Object.entries(PUBLISHED)
		.filter(([kind]) => !CATALOGUES.has(kind))
		.flatMap(([kind, { files, says }]) =>
			files.map((at, i) => {
				// "/packet/*/*.json": an id, and a file of its name.
				const parameter = at.includes("/topics/") ? "topic" : "platform";
				const path = at.replaceAll("*", `{${parameter}}`);
				const operation = {
					operationId: named(files.length > 1 ? `${kind}-${["all", "of-platform", "of-topic"][i]}` : kind),
					summary: says,
					...(at.includes("*")
						? {
								parameters: [
									{
										name: parameter,
										in: "path" as const,
										required: true as const,
										schema: { type: "string" as const, enum: ids[parameter] ?? [] },
									},
								],
							}
						: {}),
					responses: {
						"200": {
							description: says,
							content: { "application/json": { schema: { $ref: schemaOfFile(kind).replace("/data/v1/", "") } } },
						},
					},
				};
				return [path, { get: operation }] as const;
			}),
		);
	return {
		openapi: "3.1.1",
		info: {
			title: "Clausebook, open data",
			version: book.asOf,
			description: "Static JSON files. Fields keep their names below v1; values are of the edition that the version names.",
			license: { name: "CC-BY-4.0", identifier: "CC-BY-4.0" },
		},
		servers: [{ url: home }],
		paths: Object.fromEntries(paths),
	};
}
