import type { Problem } from "../records/problem.ts";
import type { Entry } from "../records/read.ts";
import { splitVersionId } from "../records/versions.ts";
import type { Clause } from "../schema/clause.ts";
import { knownGroups } from "./cells.ts";
import { at, type Rule } from "./rule.ts";

const NAME = "changes-rest-on-quoted-words";

type Field = keyof Clause["restsOn"];

/** Words of which a quote holds one where it shows a kind of switch. A kind that is none needs no words. */
const SWITCH: Partial<Record<Clause["control"]["kind"], RegExp>> = {
	"account-toggle":
		/setting|toggle|\baccount\b|activity|switch|\bdelet|disabl|enabl|activat|\bselect|\belect\b|control|\bturn(?:ed|ing)?\b.{0,30}\bo(?:ff|n)\b/i,
	"app-toggle": /setting|toggle|\bmode\b|switch|\bdelet|disabl|enabl|activat|\bselect|\bturn|\boff\b|zero data retention/i,
	"per-chat-mode": /temporary|private|incognito|\bmode\b/i,
	"admin-setting": /\badmin|\bowner|setting|configur|\bcontrols?\b|disabl|enabl|activat|\bselect|\belect\b|choose|\bturn/i,
	form: /\bform\b|portal|request|chatbot|filling out/i,
	email: /@|e-?mail|contact|request|\bwrit/i,
	contract:
		/agree|contract|terminat|expir|order form|\bwrit|permi|consent|authori[sz]|approv|zero data retention|licen[cs]|\belect\b|instruct|opted in/i,
	"paid-plan": /\bpaid|\bpay|subscri|\bplans?\b|\btier/i,
};

const REACH: Readonly<Record<Clause["control"]["reachesBack"], RegExp | undefined>> = {
	"past-too": /delet|eras|past|previous|prior|already|stored|earlier|before|terminat/i,
	"future-only": /future|\bnew\b|going forward|from now|from then|henceforth|subsequent/i,
	"not-stated": undefined,
};

const LICENCE: Partial<Record<Clause["licence"][number], RegExp>> = {
	"service-only": /provid|perform|operat|necessary/i,
	improvement: /improv|develop|train|enhanc|research/i,
	perpetual: /perpetual|duration|indefinite|unlimited in time/i,
	irrevocable: /irrevocabl|non-revocabl/i,
	sublicensable: /sub-?licen[cs]|transfer|assign/i,
	sale: /sell|sale/i,
};

const OTHERS: Readonly<Record<Clause["thirdParty"], RegExp | undefined>> = {
	affiliates: /affiliat|group|subsidiar|related compan|parent/i,
	"third-parties": /third|other|provider|partner|compan|part(?:y|ies)/i,
	none: /not|never|\bno\b|only/i,
	"not-stated": undefined,
};

/** What a version says in a field that quoted words must show, where the field differs from its neighbour: values, with words for each. */
function toShow(clause: Clause, other: Clause | undefined, field: Field): { value: string; words: RegExp | undefined }[] {
	switch (field) {
		case "control":
			return other && other.control.kind !== clause.control.kind
				? [{ value: clause.control.kind, words: SWITCH[clause.control.kind] }]
				: [];
		case "reachesBack":
			// Asked of every version: no other field is taken from another page so often.
			return [{ value: clause.control.reachesBack, words: REACH[clause.control.reachesBack] }];
		case "licence":
			return other
				? clause.licence.filter((flag) => !other.licence.includes(flag)).map((flag) => ({ value: flag, words: LICENCE[flag] }))
				: [];
		case "thirdParty":
			return other && other.thirdParty !== clause.thirdParty ? [{ value: clause.thirdParty, words: OTHERS[clause.thirdParty] }] : [];
		case "who":
			return [];
	}
}

const PLACE: Readonly<Record<Field, readonly string[]>> = {
	control: ["control", "kind"],
	who: ["control", "who"],
	reachesBack: ["control", "reachesBack"],
	licence: ["licence"],
	thirdParty: ["thirdParty"],
};

function ofVersion(version: Entry<"clause">, neighbours: readonly Entry<"clause">[]): Problem[] {
	const { data } = version;
	if (!data.quote) return [];
	const quoted = data.quote.parts.join(" ");
	return (Object.keys(PLACE) as Field[]).flatMap((field) => {
		if (data.restsOn[field]) return [];
		const others: readonly (Entry<"clause"> | undefined)[] = neighbours.length > 0 ? neighbours : [undefined];
		for (const other of others) {
			const missing = toShow(data, other?.data, field).find(({ words }) => words && !words.test(quoted));
			if (!missing) continue;
			const differs = field === "reachesBack" || !other ? "" : `, and the version of ${splitVersionId(other.id).date} says otherwise`;
			return [
				at(
					NAME,
					version,
					PLACE[field],
					`No quoted word shows "${missing.value}"${differs}.`,
					`quote the words that do, or name the document that does: restsOn: { ${field}: ${data.document} }`,
				),
			];
		}
		return [];
	});
}

export const changesRestOnQuotedWords: Rule = {
	name: NAME,
	description:
		"A switch, a licence or training by others that differs between two versions, and every reach back, is shown by quoted words, or `restsOn` names the document that shows it.",
	check({ records, broken }) {
		return [...knownGroups(records, broken).values()].flatMap((group) =>
			group.flatMap((version, i) =>
				ofVersion(
					version,
					[group[i - 1], group[i + 1]].filter((other) => other !== undefined),
				),
			),
		);
	},
};
