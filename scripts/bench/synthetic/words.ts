import { Random } from "./random.ts";

/**
 * The vocabulary of synthetic books: common words of the field first, then a long tail of made-up words, drawn by
 * Zipf's law as in real text. Without the tail a search index would look far smaller than a real one.
 */
const COMMON =
	"data model train use chat file service user account content terms setting switch plan text clause reply product policy team work customer image voice code prompt share store delete keep review human staff person law right consent purpose feedback report safety abuse security log copy record day month year region country company group partner vendor contract licence grant royalty free paid public post page link export import tool agent plugin app phone web desktop editor server cloud key token limit scope reach default change notice email form request answer question choice control admin owner member child parent age school health finance bank legal court claim harm risk test study research improve develop build run serve filter flag score label sample set class type name place time date version draft note list table part section line word phrase language speech audio video photo picture face sound room meeting call message thread folder drive mail calendar contact search index cache memory profile history session device browser cookie address location signal trend count sum share rate price fee charge order invoice refund trial pilot beta preview feature release update patch fix outage incident breach audit check proof source archive hash commit branch mirror backup restore transfer border transit storage retention period window delay expiry removal erasure object access portability correction complaint regulator authority agency office board council market sector industry firm startup platform provider processor controller subprocessor affiliate parent entity party third person reader writer author creator artist singer teacher student pupil doctor nurse patient lawyer judge clerk driver worker manager employee employer union tenant landlord buyer seller".split(
		" ",
	);

/** Glue between words that carry meaning. One syllable each, so that readability stays in the rules' limits. */
const GLUE =
	"the a this that its your each some of to in on for by with from as and or but if when while may can will must does is are was not no more less then so at all such one".split(
		" ",
	);

const STARTS = [
	"b",
	"br",
	"c",
	"cr",
	"d",
	"dr",
	"f",
	"fl",
	"g",
	"gr",
	"h",
	"j",
	"k",
	"l",
	"m",
	"n",
	"p",
	"pl",
	"r",
	"s",
	"st",
	"t",
	"tr",
	"v",
	"w",
];
const VOWELS = ["a", "e", "i", "o", "u"];
const ENDS = ["n", "r", "l", "s", "t", "m", "nd", "rk", "st", "x"];

/** A pronounceable made-up word of `syllables` syllables. */
export function madeUpWord(random: Random, syllables: number): string {
	return `${Array.from({ length: syllables }, () => random.pick(STARTS) + random.pick(VOWELS)).join("")}${random.pick(ENDS)}`;
}

function vocabulary(size: number): string[] {
	const random = new Random(20_260_101);
	const words = new Set(COMMON);
	while (words.size < size) words.add(madeUpWord(random, random.chance(0.75) ? 2 : 3));
	return [...words];
}

const WORDS = vocabulary(12_000);

/** Running sums of 1/rank, to draw ranks by Zipf's law. */
function runningSums(size: number): number[] {
	const sums: number[] = [];
	let sum = 0;
	for (let rank = 1; rank <= size; rank++) {
		sum += 1 / rank;
		sums.push(sum);
	}
	return sums;
}

const SUMS = runningSums(WORDS.length);

/** One word that carries meaning: often a common one, sometimes one of the long tail. */
export function word(random: Random): string {
	const target = random.next() * (SUMS.at(-1) ?? 0);
	let low = 0;
	let high = SUMS.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((SUMS[middle] ?? 0) < target) low = middle + 1;
		else high = middle;
	}
	return WORDS[low] ?? "word";
}

/** Words of which every second one carries meaning. */
export function words(random: Random, count: number): string {
	return Array.from({ length: count }, (_, i) => (i % 2 === 0 ? random.pick(GLUE) : word(random))).join(" ");
}

export function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence of `shortest` to `longest` words. */
export function sentence(random: Random, shortest = 8, longest = 15): string {
	return `${capital(words(random, random.between(shortest, longest)))}.`;
}

/** A paragraph of short sentences: within the limits of the rule plain-language also for consumers. */
export function paragraph(random: Random, sentences: number): string {
	return Array.from({ length: sentences }, () => sentence(random)).join(" ");
}
