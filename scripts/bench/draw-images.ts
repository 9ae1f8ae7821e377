import { readRecords } from "../../src/records/read.ts";
import { CONTENT } from "../lib/paths.ts";
import { writeSocialImages } from "../lib/social.ts";

/** Draws the social images of the site given as the only argument; a program of its own so that its cost can be measured. */
const [dist = ""] = process.argv.slice(2);
const { drawn, kept } = await writeSocialImages(dist, readRecords(CONTENT).records);
console.log(JSON.stringify({ drawn, kept }));
