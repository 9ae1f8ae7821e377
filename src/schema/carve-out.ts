import { z } from "zod";
import { phrase } from "./phrase.ts";
import { effect } from "./vocabulary.ts";

export const carveOut = z.strictObject({
	label: phrase.max(40).describe("What still happens, as a short noun phrase"),
	meaning: z.string().describe("When a clause has this carve-out"),
	stillHappens: z.string().describe("Sentence fragment after `even after you opt out, `"),
	effect: effect.optional().describe("Where the kind itself says what happens, whatever the topic"),
	order: z.number().int().min(1).describe("Place in lists"),
	points: z.number().int().min(0).max(3).describe("What it scores when the control does not reach it"),
});

export type CarveOut = z.infer<typeof carveOut>;
