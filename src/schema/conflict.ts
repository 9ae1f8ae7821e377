import { z } from "zod";
import type { Clause } from "./clause.ts";
import { day } from "./date.ts";
import { slug } from "./id.ts";
import { region } from "./vocabulary.ts";

export const conflict = z.strictObject({
	title: z.string().min(15).max(110).describe("What the two texts say, in one line"),
	topic: slug.describe("The topic both answer: differently, or with other carve-outs, content or switch"),
	clauses: z.array(z.string()).length(2).describe("The two clauses, as <platform>/<clause>"),
	appliesTo: z.strictObject({
		products: z.array(slug).min(1).describe("Products both clauses govern"),
		regions: z.union([z.literal("everywhere"), z.array(region).min(1)]).describe("Places both govern"),
	}),
	precedence: z
		.strictObject({
			stated: z.boolean().describe("Whether a text says which one prevails"),
			says: z.string().describe("What it says, in our words, or what is missing"),
			prevails: z.string().optional().describe("The clause that prevails, if the text says so"),
		})
		.describe("Which text wins, if a text says so"),
	checked: day.describe("Day both texts were last compared"),
});

export type Conflict = z.infer<typeof conflict>;

export type ConflictField = "answer" | "carveOuts" | "covers" | "control";

/** Carve-outs of a clause, each with whether the switch reaches it: one that two parts show counts as reached only if both say so. */
function carveOutsOf({ carveOuts }: Clause): string {
	const kinds = [...new Set(carveOuts.map(({ kind }) => kind))].sort();
	return kinds.map((kind) => `${kind} ${carveOuts.filter((c) => c.kind === kind).every((c) => c.reached)}`).join();
}

/** Two texts disagree only where both speak: "not-stated" contradicts nothing. */
const disagree = (a: string, b: string): boolean => a !== b && ![a, b].some((value) => value === "not-stated" || value === "none-stated");

/** What two clauses of a conflict say differently, of what makes a conflict: their answer, carve-outs, content or switch. */
export function conflictFields(a: Clause, b: Clause): ConflictField[] {
	const fields: [ConflictField, boolean][] = [
		["answer", a.answer !== b.answer],
		["carveOuts", carveOutsOf(a) !== carveOutsOf(b)],
		["covers", [...a.covers].sort().join() !== [...b.covers].sort().join()],
		["control", (["kind", "who", "reachesBack"] as const).some((field) => disagree(a.control[field], b.control[field]))],
	];
	return fields.flatMap(([field, differs]) => (differs ? [field] : []));
}
