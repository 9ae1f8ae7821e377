import type { Path } from "../content/field.ts";
import { type Entry, recordKey } from "../content/read.ts";
import { currentVersion, splitVersionId, type VersionLike } from "../content/versions.ts";
import type { TrackerClaim } from "../schema/elsewhere.ts";
import { isAskedOf } from "../schema/topic.ts";
import { knownGroups } from "./cells.ts";
import type { Report, Rule, RuleInput } from "./rule.ts";

type Tell = (field: Path, message: string, fix: string) => void;

const dayOf = ({ id }: VersionLike) => splitVersionId(id).date;
/** Days begin with their month, so that a month is before a day where it is before the day's month. */
const isBefore = (date: string, day: string) => date !== "undated" && date < day.slice(0, date.length);

/** Whether the question can arise at each product. What does not exist is told by references-resolve. */
function products({ records, broken }: RuleInput, claim: TrackerClaim, tell: Tell): void {
	const platform = records.platform.find(({ id }) => id === claim.platform);
	const topic = records.topic.find(({ id }) => id === claim.topic);
	if (!platform || broken.has(recordKey("platform", claim.platform))) return;
	const own = new Map(platform.data.products.map((product) => [product.id, product]));
	const everywhere = new Set(records.platform.flatMap(({ data }) => data.products.map(({ id }) => id)));
	for (const [i, id] of claim.products.entries()) {
		const product = own.get(id);
		if (!product) {
			if (everywhere.has(id))
				tell(["products", i], `"${id}" is not a product of ${claim.platform}.`, "correct the product or the platform");
		} else if (topic && (!isAskedOf(topic.data, platform.data) || product.notAsked.includes(topic.id)))
			tell(["topic"], `"${topic.id}" is not asked of "${id}".`, "correct the topic, or take the product out");
	}
}

/** Whether the version compared is one that the claim can be held against. */
function wording(claim: TrackerClaim, version: VersionLike, tell: Tell): void {
	const { platform } = splitVersionId(version.id);
	if (platform !== claim.platform)
		tell(["clause"], `"${claim.clause}" is a clause of ${platform}, not of ${claim.platform}.`, "correct the clause or the platform");
	if (version.data.topic !== claim.topic)
		tell(
			["clause"],
			`"${claim.clause}" answers "${version.data.topic}", not "${claim.topic}".`,
			"compare with a clause on the topic, and name this one in `beside`",
		);
	const foreign = claim.products.filter((id) => !version.data.appliesTo.products.includes(id));
	if (platform === claim.platform && foreign.length > 0)
		tell(["version"], `The version of ${claim.version} does not govern: ${foreign.join(", ")}.`, "correct the products or the version");
	if (isBefore(claim.date, claim.version))
		tell(
			["date"],
			`"${claim.date}" is before ${claim.version}, when the wording compared began.`,
			"compare with the wording that stood then",
		);
}

/** Whether the verdict is one that such a version can have today, and was given with all of them in view. */
function verdict({ data }: Entry<"elsewhere">, claim: TrackerClaim, group: readonly VersionLike[], today: string, tell: Tell): void {
	const current = currentVersion(group, today);
	const isCurrent = current !== undefined && dayOf(current) === claim.version;
	if (claim.verdict === "agrees" && !isCurrent)
		tell(
			["verdict"],
			`The version of ${claim.version} does not hold today, so the page agrees with a wording that was replaced.`,
			"write agrees-with-replaced, or compare with the current version",
		);
	if (claim.verdict === "agrees-with-replaced" && (isCurrent || claim.version > today))
		tell(["verdict"], `The version of ${claim.version} was not replaced.`, "write agrees, or name the version that the page shows");
	const later = group.map(dayOf).find((day) => day > data.checked && day <= today);
	if (later !== undefined)
		tell(
			["version"],
			`"${claim.clause}" has a version of ${later}, and the claims were last compared on ${data.checked}.`,
			"compare the claim again, then set checked",
		);
}

function days(claim: TrackerClaim, checked: string, tell: Tell): void {
	if (claim.seen.on > checked)
		tell(
			["seen", "on"],
			`"${claim.seen.on}" is after the day on which the claims were last compared (${checked}).`,
			"correct the day, or set checked",
		);
	if (claim.date !== "undated" && claim.date > claim.seen.on.slice(0, claim.date.length))
		tell(["date"], `"${claim.date}" is after ${claim.seen.on}, the day the page was seen.`, "correct the date or the day");
}

export const claimsFitTheirWordings: Rule = {
	name: "claims-fit-their-wordings",
	scope: "record",
	description:
		"What another tracker published is compared with a version of a clause of the same platform and topic that governs its products and had begun by the date of its page: one that holds today where it agrees, one that was replaced where it agrees with a replaced wording. It was seen by the day it was compared, and its date is no later.",
	check(input, report: Report) {
		const groups = knownGroups(input.records, input.broken);
		for (const entry of input.records.elsewhere) {
			for (const [i, claim] of entry.data.claims.entries()) {
				const tell: Tell = (field, message, fix) => report(entry, ["claims", i, ...field], message, fix);
				days(claim, entry.data.checked, tell);
				products(input, claim, tell);
				const group = groups.get(claim.clause);
				if (!group) continue;
				const version = group.find((one) => dayOf(one) === claim.version);
				if (!version) {
					tell(
						["version"],
						`"${claim.clause}" has no version of ${claim.version}.\nVersions: ${group.map(dayOf).join(", ")}.`,
						"correct the day",
					);
					continue;
				}
				wording(claim, version, tell);
				verdict(entry, claim, group, input.today, tell);
			}
		}
	},
};
