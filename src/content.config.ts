import { defineCollection } from "astro:content";
import { bookLoader } from "./content/loader.ts";

/** One Astro collection a kind of record. All read the same way; schemas are applied by the reader itself. */
export const collections = {
	platform: defineCollection({ loader: bookLoader("platform") }),
	document: defineCollection({ loader: bookLoader("document") }),
	archive: defineCollection({ loader: bookLoader("archive") }),
	topic: defineCollection({ loader: bookLoader("topic") }),
	"carve-out": defineCollection({ loader: bookLoader("carve-out") }),
	clause: defineCollection({ loader: bookLoader("clause") }),
	conflict: defineCollection({ loader: bookLoader("conflict") }),
	regulation: defineCollection({ loader: bookLoader("regulation") }),
	authority: defineCollection({ loader: bookLoader("authority") }),
	guide: defineCollection({ loader: bookLoader("guide") }),
	review: defineCollection({ loader: bookLoader("review") }),
	elsewhere: defineCollection({ loader: bookLoader("elsewhere") }),
	questions: defineCollection({ loader: bookLoader("questions") }),
	exercise: defineCollection({ loader: bookLoader("exercise") }),
	letter: defineCollection({ loader: bookLoader("letter") }),
	glossary: defineCollection({ loader: bookLoader("glossary") }),
	brands: defineCollection({ loader: bookLoader("brands") }),
	asked: defineCollection({ loader: bookLoader("asked") }),
	rubric: defineCollection({ loader: bookLoader("rubric") }),
	redirects: defineCollection({ loader: bookLoader("redirects") }),
};
