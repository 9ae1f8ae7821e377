import type { Records } from "../../src/content/read.ts";
import { MARK } from "../../src/rules/nothing-is-left-to-fill-in.ts";
import { CLAUSE_SECTIONS, SECTIONS } from "../../src/rules/sections.ts";
import { document as documentSchema } from "../../src/schema/document.ts";
import { UNNUMBERED } from "../../src/schema/id.ts";
import { platform as platformSchema } from "../../src/schema/platform.ts";
import { PAYERS, SIGN_INS, TOOLS } from "../../src/schema/recognise.ts";
import {
	AUDIENCES,
	CONTROL_KINDS,
	CONTROL_USERS,
	COVERS,
	ORGANISATION_SECTIONS,
	REACH_BACK,
	REGIONS,
} from "../../src/schema/vocabulary.ts";

/** A field to fill in, with its options as a comment. */
const todo = (options: readonly string[] = []) => `${MARK}${options.length > 0 ? ` # ${options.join(", ")}` : ""}`;
const regions = todo(["everywhere", `or a list of ${REGIONS.join(", ")}`]);

function section(title: string): string {
	return `## ${title}\n\n${MARK}\n`;
}

export function platformScaffold(today: string): string {
	return `---
name: "${MARK}: what people call it"
provider: "${MARK}: the legal entity, as its documents name it"
category: ${todo(platformSchema.shape.category.options)}
homepage: ${todo(["https://..."])}
compareWith: []
checked: "${today}"
products:
  - id: ${todo(["unique in the whole book, such as claude-pro"])}
    name: "${MARK}: what people call the plan"
    audience: ${todo(AUDIENCES)}
    plan: "${MARK}: the provider's word, such as Free"
    paid: ${todo(["true", "false"])}
    pays: [${MARK}] # ${PAYERS.join(", ")}
    signIn: [${MARK}] # ${SIGN_INS.join(", ")}
    uses: [${MARK}] # ${TOOLS.join(", ")}
    recognise: "${MARK}: how a reader can tell that this is theirs"
    governedBy: [${MARK}] # the most decisive document first
---

${(SECTIONS.platform ?? []).map(section).join("\n")}`;
}

export function documentScaffold(): string {
	return `title: "${MARK}: as the provider prints it"
termsType: ${todo(documentSchema.shape.termsType.options)}
url: ${todo(["https://..."])}
language: en
regions: ${regions}
# A document that no archive holds: archive: linked-only, and storedCopy with the day of the copy that was read, or undated.
archive:
  - collection: ${todo(["a record of content/archives"])}
    path: "${MARK}: such as Claude/Privacy Policy.md"
`;
}

/** @param date day the text takes effect, if it is known */
export function clauseScaffold(platform: string, records: Records, date: string | undefined, today: string): string {
	const products = records.platform.find((entry) => entry.id === platform)?.data.products.map((product) => product.id) ?? [];
	const documents = records.document.map((entry) => entry.id).filter((id) => id.startsWith(`${platform}/`));
	const [inPlainWords, whyItMatters, forYou, forOrganisations, questions] = CLAUSE_SECTIONS;
	return `---
id: ${UNNUMBERED}
title: "${MARK}: who does what, in plain words"
topic: ${todo(records.topic.map((entry) => entry.id))}
document: ${todo(documents)}
appliesTo:
  products: [${MARK}] # ${products.join(", ")}
  regions: ${regions}
answer: ${todo(["an option of the topic, or unstated"])}
covers: [${MARK}] # ${COVERS.join(", ")}
control:
  kind: ${todo(CONTROL_KINDS)}
  who: ${todo(CONTROL_USERS)}
  reachesBack: ${todo(REACH_BACK)}
basis: ${todo(["explicit", "implied"])}
quote:
  locator: "${MARK}: section number and heading"
  parts:
    - "${MARK}: the exact words"
  commit: ${todo(["npm run evidence -- versions <document>"])}
dates:
  published: ${todo(["or not-stated"])}
  effective: ${date === undefined ? todo(["or not-stated; the file is named by it"]) : `"${date}"`}
  archived: ${todo(["npm run evidence -- verify says which day"])}
  checked: "${today}"
review:
  state: machine-candidate
---

${[inPlainWords, whyItMatters, forYou].map(section).join("\n")}
## ${forOrganisations}

### ${ORGANISATION_SECTIONS[0]}

${MARK}

${section(questions)}`;
}
