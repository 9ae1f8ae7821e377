import type { APIRoute } from "astro";
import { databaseFile } from "../../../site/tables.ts";

/** All tables in one file. */
export const GET: APIRoute = async ({ site }) => new Response((await databaseFile(site)).bytes);
