import { z } from "zod";
import { day } from "./date.ts";
import { platformScoped } from "./id.ts";
import { httpsUrl } from "./link.ts";
import { controlKind, controlUser, reachBack, surface } from "./vocabulary.ts";

const route = z.strictObject({
	surface: surface.describe("App or place where these steps work"),
	steps: z
		.array(z.string().min(3))
		.min(1)
		.describe("What to do, one action a step, in the words on the screen where the source gives them"),
	url: httpsUrl.optional().describe("Direct link to the setting or form"),
	source: platformScoped.describe("Document the steps are taken from"),
});

export const control = z.strictObject({
	kind: controlKind.describe("How a person can change the default"),
	who: controlUser.describe("Who may use it"),
	routes: z.array(route).default([]).describe("Steps for each surface, only as far as a source gives them"),
	reachesBack: reachBack.describe("Whether it reaches content given before"),
	reach: z.string().optional().describe("What it covers and what not, in a sentence"),
	testedOn: day.optional().describe("Day a person walked the steps. Leave out unless someone did"),
});

export type Control = z.infer<typeof control>;
