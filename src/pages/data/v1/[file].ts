import type { APIRoute } from "astro";
import { afterCsv, afterData, afterFileData } from "../../../export/after-opt-out-data.ts";
import { clausesData, compareData, dictionaryData, gridCsv, gridData, gridFileData, teamsData } from "../../../export/dataset.ts";
import { csvMetadataOf } from "../../../model/catalogue.ts";
import { route } from "../../../routes.ts";
import { getSite, type Site } from "../../../site/book.ts";
import { feedAddresses } from "../../../site/feeds.ts";

const pretty = (data: object): string => `${JSON.stringify(data, null, "\t")}\n`;

/** The files of the dataset. What people may open is written line by line; what only programs read is not. */
const FILES: Readonly<Record<string, (site: Site, root: URL | undefined) => string>> = {
	"after-opt-out.csv": ({ after }) => afterCsv(afterData(after)),
	"after-opt-out.json": ({ book, after }) => pretty(afterFileData(book, after)),
	"clauses.json": ({ book }, root) => `${JSON.stringify(clausesData(book, feedAddresses(root).version))}\n`,
	"compare.json": ({ book, grid }) => JSON.stringify(compareData(book, grid, route)),
	"csv-metadata.json": ({ book }) => pretty(csvMetadataOf(book.platforms.map(({ id }) => id))),
	"dictionary.json": ({ book }) => pretty(dictionaryData(book)),
	"grid.csv": ({ book, grid }) => gridCsv(gridData(book, grid)),
	"grid.json": ({ book, grid }) => pretty(gridFileData(book, grid)),
	"teams.json": ({ book }) => pretty(teamsData(book)),
};

export const getStaticPaths = () => Object.keys(FILES).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params: { file = "" }, site }) => {
	const type = file.endsWith(".csv")
		? "text/csv; charset=utf-8"
		: file === "csv-metadata.json"
			? "application/csvm+json"
			: "application/json";
	return new Response(FILES[file]?.(await getSite(), site), { headers: { "Content-Type": type } });
};
