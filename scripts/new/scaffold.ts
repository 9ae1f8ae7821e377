import type { Records } from "../../src/content/read.ts";
import { MARK } from "../../src/rules/nothing-is-left-to-fill-in.ts";
import { CLAUSE_SECTIONS, SECTIONS, SHORT_CLAUSE_SECTIONS } from "../../src/rules/sections.ts";
import { document as documentSchema } from "../../src/schema/document.ts";
import { UNNUMBERED } from "../../src/schema/id.ts";
import { platform as platformSchema } from "../../src/schema/platform.ts";
import { PAYERS, SIGN_INS, TOOLS } from "../../src/schema/recognise.ts";
import {
	AUDIENCES,
	CONTROL_KINDS,
	CONTROL_USERS,
	COVERS,
	MODEL_KINDS,
	ORGANISATION_SECTIONS,
	REACH_BACK,
	REGIONS,
} from "../../src/schema/vocabulary.ts";

/** A field to fill in, with its options as a comment. */
const todo = (options: readonly string[] = []) => `${MARK}${options.length > 0 ? ` # ${options.join(", ")}` : ""}`;
/** A text as YAML reads it back: JSON is YAML. */
const quoted = (text: string) => JSON.stringify(text);
const regions = todo(["everywhere", `or a list of ${REGIONS.join(", ")}`]);

function section(title: string): string {
	return `## ${title}\n\n${MARK}\n`;
}

/** What is known of a platform before a person has read its texts. */
export interface KnownPlatform {
	readonly name: string;
	readonly category: string;
	/** Ids of its products, each of which its documents govern until someone has read them. */
	readonly products: readonly string[];
	readonly documents: readonly string[];
}

/** @param known what the archive tells of it, where it was asked: then it is read to core depth */
export function platformScaffold(today: string, known?: KnownPlatform): string {
	const products = known?.products.length ? known.products : [undefined];
	return `---
name: ${known ? quoted(known.name) : `"${MARK}: what people call it"`}
provider: "${MARK}: the legal entity, as its documents name it"
category: ${known?.category ?? todo(platformSchema.shape.category.options)}${known ? "\ndepth: core" : ""}
homepage: ${todo(["https://..."])}
compareWith: []
checked: "${today}"
products:
${products.map((product) => productScaffold(product, known?.documents)).join("\n")}
---

${(SECTIONS.platform ?? []).map(section).join("\n")}`;
}

function productScaffold(product: string | undefined, documents: readonly string[] | undefined): string {
	return `  - id: ${product ?? todo(["unique in the whole book, such as claude-pro"])}
    name: "${MARK}: what people call the plan"
    audience: ${todo(AUDIENCES)}
    plan: "${MARK}: the provider's word, such as Free"
    paid: ${todo(["true", "false"])}
    pays: [${MARK}] # ${PAYERS.join(", ")}
    signIn: [${MARK}] # ${SIGN_INS.join(", ")}
    uses: [${MARK}] # ${TOOLS.join(", ")}
    recognise: "${MARK}: how a reader can tell that this is theirs"
    governedBy: [${documents?.join(", ") ?? MARK}] # the most decisive document first`;
}

/** What the archive shows of a document. */
export interface KnownDocument {
	readonly title: string;
	/** What the archive calls its kind. */
	readonly type: string;
	/** Two letters; undefined where the text does not tell. */
	readonly language: string | undefined;
	readonly archive: readonly { readonly collection: string; readonly path: string }[];
}

const LINKED_ONLY = `# A document that no archive holds: archive: linked-only, and storedCopy with the day of the copy that was read, or undated.
archive:
  - collection: ${todo(["a record of content/archives"])}
    path: "${MARK}: such as Claude/Privacy Policy.md"`;

export function documentScaffold(known?: KnownDocument): string {
	const types: readonly string[] = documentSchema.shape.termsType.options;
	const archive = known?.archive.map(({ collection, path }) => `  - collection: ${collection}\n    path: ${quoted(path)}`);
	const type = known && types.includes(known.type) ? known.type : todo(known ? [`${known.type} in the archive`, ...types] : types);
	return `title: ${known ? quoted(known.title) : `"${MARK}: as the provider prints it"`}
termsType: ${type}
url: ${todo(["https://..."])}
language: ${known ? (known.language ?? todo(["two letters"])) : "en"}
regions: ${regions}
${archive ? `archive:\n${archive.join("\n")}` : LINKED_ONLY}
`;
}

/** What is known of a clause before a person has read it. */
export interface KnownClause {
	readonly topic: string;
	/** Closed answers of the topic. */
	readonly answers: readonly string[];
	readonly document: string;
	readonly products: readonly string[];
	/** Exact words. Without them it is a silence. */
	readonly quote?: {
		readonly locator: string;
		/** Each as it stands in the text; one that is too long says so. */
		readonly parts: readonly { readonly text: string; readonly isTooLong: boolean }[];
		readonly commit: string;
		readonly archived: string;
		readonly published: string | undefined;
		readonly effective: string | undefined;
		/** Words that turn a sentence and that the parts leave out. */
		readonly leftOut: readonly string[];
	};
	readonly search?: {
		readonly words: readonly string[];
		readonly inLanguage: Readonly<Record<string, readonly string[]>>;
		readonly documents: readonly { readonly document: string; readonly commit: string }[];
		readonly hits: readonly { readonly document: string; readonly words: string; readonly times: number }[];
		/** Hits beyond what a record has room for. */
		readonly more: number;
	};
}

const list = (words: readonly string[]) => `[${words.map(quoted).join(", ")}]`;

function searchFields({ words, inLanguage, documents, hits, more }: NonNullable<KnownClause["search"]>, today: string): string {
	const foreign = Object.entries(inLanguage).map(([language, own]) => `    ${language}: ${list(own)}\n`);
	const explained = hits.map(
		({ document, words: hit, times }) =>
			`    - document: ${document}\n      words: ${quoted(hit)}\n${times > 1 ? `      times: ${times}\n` : ""}      why: "${MARK}: why this passage does not answer the question"\n`,
	);
	const rest = more === 0 ? "" : `    # ${more} further hits have no room here; npm run evidence -- verify --dry-run names each place\n`;
	return `search:
  words: ${list(words)}
${foreign.length === 0 ? "" : `  inLanguage:\n${foreign.join("")}`}  on: "${today}"
  documents:
${documents.map(({ document, commit }) => `    - { document: ${document}, commit: "${commit}" }\n`).join("")}${hits.length === 0 ? "" : `  hits:\n${explained.join("")}`}${rest}`;
}

function quoteFields(quote: KnownClause["quote"]): string {
	if (!quote)
		return `quote:
  locator: "${MARK}: section number and heading"
  parts:
    - "${MARK}: the exact words"
  commit: ${todo(["npm run evidence -- versions <document>"])}
`;
	const parts = quote.parts.map(
		({ text, isTooLong }) => `    - ${quoted(isTooLong ? `${MARK} keep the operative words of: ${text}` : text)}\n`,
	);
	const leftOut = quote.leftOut.length === 0 ? "" : `  # Quote these words too, or explain them in omits: ${list(quote.leftOut)}\n`;
	return `quote:\n  locator: ${quoted(quote.locator)}\n  parts:\n${parts.join("")}${leftOut}  commit: "${quote.commit}"\n`;
}

const control = (kind: string, who: string, reachesBack: string) => `control:
  kind: ${kind}
  who: ${who}
  reachesBack: ${reachesBack}`;

/**
 * A clause to be filled in.
 *
 * @param date day the text takes effect, if it is known
 * @param known what the archive shows of it, where it was asked
 */
export function clauseScaffold(platform: string, records: Records, date: string | undefined, today: string, known?: KnownClause): string {
	const products =
		known?.products ?? records.platform.find((entry) => entry.id === platform)?.data.products.map((product) => product.id) ?? [];
	const documents = records.document.map((entry) => entry.id).filter((id) => id.startsWith(`${platform}/`));
	const [inPlainWords, whyItMatters, forYou, forOrganisations, questions] = CLAUSE_SECTIONS;
	const isSilence = known !== undefined && known.quote === undefined;
	const day = (stated: string | undefined, otherwise: string) => (stated === undefined ? otherwise : `"${stated}"`);
	const { quote } = known ?? {};
	const body = known
		? SHORT_CLAUSE_SECTIONS.map(section).join("\n")
		: `${[inPlainWords, whyItMatters, forYou].map(section).join("\n")}
## ${forOrganisations}

### ${ORGANISATION_SECTIONS[0]}

${MARK}

${section(questions)}`;
	const dates = isSilence
		? ["not-stated", "not-stated", "not-stated"]
		: [
				day(quote?.published, quote ? todo(["not-stated: the text was not seen to say"]) : todo(["or not-stated"])),
				day(
					quote ? quote.effective : date,
					quote
						? todo(["not-stated: the text was not seen to say; the file is named by the first archived copy"])
						: todo(["or not-stated; the file is named by it"]),
				),
				day(quote?.archived, todo(["npm run evidence -- verify says which day"])),
			];
	return `---
id: ${UNNUMBERED}
title: "${MARK}: who does what, in plain words"
topic: ${known?.topic ?? todo(records.topic.map((entry) => entry.id))}
document: ${known?.document ?? todo(documents)}
appliesTo:
  products: ${known ? `[${products.join(", ")}]` : `[${MARK}] # ${products.join(", ")}`}
  regions: ${regions}
answer: ${isSilence ? "unstated" : todo(known ? [...known.answers, "or unstated"] : ["an option of the topic, or unstated"])}
covers: [${MARK}] # ${COVERS.join(", ")}
${known && !isSilence ? `models: [${MARK}] # ${MODEL_KINDS.join(", ")}\n` : ""}${isSilence ? control("none-stated", "not-stated", "not-stated") : control(todo(CONTROL_KINDS), todo(CONTROL_USERS), todo(REACH_BACK))}
basis: ${isSilence ? "explicit" : todo(["explicit", "implied"])}
${known?.search ? searchFields(known.search, today) : quoteFields(quote)}dates:
  published: ${dates[0]}
  effective: ${dates[1]}
  archived: ${dates[2]}
  checked: "${today}"
review:
  state: machine-candidate
---

${body}`;
}
