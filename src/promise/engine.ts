/** All that the page loads when a reader begins to type: one file, loaded once. */
export { Reader } from "./read.ts";
export { asText, claimReport } from "./report.ts";
export { MOST_CHARACTERS } from "./text.ts";
export { NOTE_WORDS, STATE_WORDS } from "./words.ts";
