import { z } from "zod";
import { PHRASE } from "./text.ts";

/** A phrase that stands in a list: a limit, a carve-out, a word searched for. */
export const phrase = z.string().regex(PHRASE, "must hold no semicolon: it keeps the phrases of a list apart in CSV files");
