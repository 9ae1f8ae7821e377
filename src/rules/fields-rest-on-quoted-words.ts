import type { Clause } from "../schema/clause.ts";
import type { Rule } from "./rule.ts";

type Field = keyof Clause["restsOn"];

/** Words of which a quote holds one where it shows a kind of switch. A kind that is none needs no words. */
const SWITCH: Partial<Record<Clause["control"]["kind"], RegExp>> = {
	"account-toggle":
		/setting|toggle|\b(?:from|in|on|through|via) (?:your|their) account\b|activity|switch|\bdelet|disabl|enabl|activat|\bselect|\belect\b|control|\bturn(?:ed|ing)?\b.{0,30}\bo(?:ff|n)\b/i,
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

const OTHERS: Readonly<Record<Clause["thirdParty"], RegExp | undefined>> = {
	affiliates: /affiliat|group|subsidiar|related compan|parent/i,
	"third-parties": /third|other|provider|partner|compan|part(?:y|ies)|disclos|distribut/i,
	none: /not|never|\bno\b|only/i,
	"not-stated": undefined,
};

/** What a record says in a field that quoted words must show, with words of which the quote then holds one. */
function toShow({ control, thirdParty }: Clause, field: Field): { value: string; words: RegExp | undefined } | undefined {
	switch (field) {
		case "control":
			return { value: control.kind, words: SWITCH[control.kind] };
		case "reachesBack":
			return { value: control.reachesBack, words: REACH[control.reachesBack] };
		case "thirdParty":
			return { value: thirdParty, words: OTHERS[thirdParty] };
		case "who":
			return undefined;
	}
}

const PLACE: Readonly<Record<Field, readonly string[]>> = {
	control: ["control", "kind"],
	who: ["control", "who"],
	reachesBack: ["control", "reachesBack"],
	thirdParty: ["thirdParty"],
};

export const fieldsRestOnQuotedWords: Rule = {
	name: "fields-rest-on-quoted-words",
	scope: "record",
	description:
		"A kind of switch, how far back it reaches and training by others are shown by quoted words, or `restsOn` names the document that shows them.",
	check({ records }, report) {
		for (const version of records.clause) {
			const { quote, restsOn, document } = version.data;
			if (!quote) continue;
			const quoted = quote.parts.join(" ");
			for (const field of Object.keys(PLACE) as Field[]) {
				const shown = toShow(version.data, field);
				if (restsOn[field] || !shown?.words || shown.words.test(quoted)) continue;
				const fix = `quote the words that do, or name the document that does: restsOn: { ${field}: ${document} }`;
				report(version, PLACE[field], `No quoted word shows "${shown.value}".`, fix);
			}
		}
	},
};
