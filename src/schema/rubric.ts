import { z } from "zod";
import { day } from "./date.ts";
import { CONTROL_KINDS, LICENCE_FLAGS, LIMITS_ON, MODEL_KINDS, THIRD_PARTY } from "./vocabulary.ts";

const points = z.number().int().min(0).max(10);

export const rubric = z.strictObject({
	version: z
		.string()
		.regex(/^\d+\.\d+$/)
		.describe("Raised with every change of a number"),
	bands: z
		.strictObject({ low: points, medium: points, high: points, critical: z.number().int().max(30) })
		.describe("Lowest total of each level; below `low` is none"),
	carveOutCap: points.describe("Most that carve-outs can add"),
	licence: z.record(z.enum(LICENCE_FLAGS), points).describe("Points of each licence flag"),
	licenceCap: points.describe("Most that the licence can add"),
	thirdParty: z.record(z.enum(THIRD_PARTY), points).describe("Points for letting others train"),
	models: z
		.record(z.enum(MODEL_KINDS), z.number().int().min(-10).max(0))
		.describe("What an answer that takes something loses where nothing but such models is trained"),
	limits: z.record(z.enum(LIMITS_ON), points).describe("Points of a limit to a promise, by what it limits"),
	limitCap: points.describe("Most that limits can add"),
	limitWords: z
		.array(z.string().min(1))
		.min(1)
		.describe("Words in the quote of a promise that may be a limit: the record then says which, or why not"),
	conditionWords: z
		.array(z.string().min(1))
		.min(1)
		.describe("The same in the quote of a promise of 0 points: words that make it wait for a yes or a case, which is another answer"),
	control: z.record(z.enum(CONTROL_KINDS), points).describe("Points for how hard the switch is to use"),
	history: z
		.array(
			z.strictObject({
				version: z
					.string()
					.regex(/^\d+\.\d+$/)
					.describe("Version that replaced the one before"),
				on: day.describe("Day of the re-grading"),
				what: z.string().min(10).describe("Which numbers changed and why"),
			}),
		)
		.default([])
		.describe("Re-gradings by us, oldest first, listed apart from changes by platforms. The first version, 1.0, has none"),
	appliesFrom: points.describe("Option points from which the additions count: a clause that takes nothing gets none"),
});

export type Rubric = z.infer<typeof rubric>;
