import type { APIRoute } from "astro";
import { clausesData } from "../../../export/dataset.ts";
import { route } from "../../../routes.ts";
import { getSite } from "../../../site/book.ts";

export const GET: APIRoute = async ({ site }) => {
	const { book } = await getSite();
	const body = clausesData(book, (version) => new URL(route.clauseVersion(version.clause.id, version.date), site).href);
	return new Response(`${JSON.stringify(body)}\n`, { headers: { "Content-Type": "application/json" } });
};
