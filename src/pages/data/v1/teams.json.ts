import type { APIRoute } from "astro";
import { getSite } from "../../../site/book.ts";

/** What was written for teams: judgements of the reviews, questions to vendors, the exercise. Answers are in grid.json. */
export const GET: APIRoute = async () => {
	const { book } = await getSite();
	const body = {
		schemaVersion: 1,
		asOf: book.asOf,
		licence: "CC-BY-4.0",
		reviews: [...book.reviews].map(([platform, authored]) => ({ platform, authored })),
		questions: book.questions,
		exercise: book.exercise,
	};
	return new Response(`${JSON.stringify(body, null, "\t")}\n`, { headers: { "Content-Type": "application/json" } });
};
