import type { APIRoute } from "astro";
import { versionData } from "../../../derive/dataset.ts";
import { route } from "../../../routes.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async ({ site }) => {
	const { book } = await getSite();
	const versions = book.clauses
		.flatMap((clause) => clause.versions)
		.map((v) => versionData(v, new URL(route.clauseVersion(v.clause.id, v.date), site).href));
	const body = {
		schemaVersion: 1,
		asOf: book.asOf,
		licence: "CC-BY-4.0",
		rubric: book.rubric.version,
		archive: book.lock?.collections ?? {},
		clauses: versions,
	};
	return new Response(`${JSON.stringify(body)}\n`, { headers: { "Content-Type": "application/json" } });
};
