import type { APIRoute } from "astro";
import { afterCsv, afterData, afterFileData } from "../../../export/after-opt-out-data.ts";
import { compareData } from "../../../export/compare-data.ts";
import { clausesData, dictionaryData, gridCsv, gridData, gridFileData, recordsData, teamsData } from "../../../export/dataset.ts";
import { openApiData } from "../../../export/open-api.ts";
import { citationFile, csvMetadataOf } from "../../../model/catalogue.ts";
import { route } from "../../../routes.ts";
import { getSite, type Site } from "../../../site/book.ts";
import { feedAddresses } from "../../../site/feeds.ts";

const pretty = (data: object): string => `${JSON.stringify(data, null, "\t")}\n`;

/** The files of the dataset. What people may open is written line by line; what only programs read is not. */
const FILES: Readonly<Record<string, (site: Site, root: URL | undefined) => string>> = {
	"CITATION.cff": ({ book }, root) => citationFile(book.asOf, new URL(route.data(), root).href),
	"after-opt-out.csv": ({ after }) => afterCsv(afterData(after)),
	"after-opt-out.json": ({ book, after }) => pretty(afterFileData(book, after)),
	"clauses.json": ({ book }, root) => `${JSON.stringify(clausesData(book, feedAddresses(root).version))}\n`,
	"compare.json": ({ book }) => JSON.stringify(compareData(book, route)),
	"csv-metadata.json": ({ book }) => pretty(csvMetadataOf(book.platforms.map(({ id }) => id))),
	"dictionary.json": ({ book }) => pretty(dictionaryData(book)),
	"grid.csv": ({ book, grid }) => gridCsv(gridData(book, grid)),
	"grid.json": ({ book, grid }) => pretty(gridFileData(book, grid)),
	"openapi.json": ({ book }, root) => pretty(openApiData(book, new URL(route.home(), root).href.replace(/\/$/, ""))),
	"records.json": ({ book }) => `${JSON.stringify(recordsData(book))}\n`,
	"teams.json": ({ book }) => pretty(teamsData(book)),
};

const TYPES = [
	[".csv", "text/csv; charset=utf-8"],
	[".cff", "application/yaml; charset=utf-8"],
	["csv-metadata.json", "application/csvm+json"],
] as const;

export const getStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file = "" }, site }) => {
	const type = TYPES.find(([name]) => file.endsWith(name))?.[1] ?? "application/json";
	return new Response(FILES[file]?.(await getSite(), site), { headers: { "Content-Type": type } });
};
