import { NO_ACTION } from "../schema/vocabulary.ts";
import type { Rule } from "./rule.ts";

/** What there can be on a topic that leaves a person no choice. */
const AGREED: ReadonlySet<string> = new Set(["none-stated", "not-needed", "contract"]);

export const controlsFitAnswers: Rule = {
	name: "controls-fit-answers",
	scope: "record",
	description: "An opt-out or opt-in names its switch; an answer without a switch names none, nor does a topic without a choice.",
	check({ records }, report) {
		const withoutChoice = new Set(records.topic.filter(({ data }) => !data.choice).map(({ id }) => id));
		for (const entry of records.clause) {
			const { answer, control } = entry.data;
			if ((answer === "opt-out" || answer === "opt-in") && NO_ACTION.has(control.kind)) {
				report(
					entry,
					["control", "kind"],
					`The answer is "${answer}", but the control is "${control.kind}".`,
					"name the kind of switch, or correct the answer",
				);
			}
			if (answer === "always" && control.kind !== "none-stated" && control.kind !== "not-doing-it") {
				report(
					entry,
					["control", "kind"],
					`The answer is "always", but the control is "${control.kind}".`,
					"write none-stated, or correct the answer",
				);
			}
			if (answer === "unstated" && control.kind !== "none-stated") {
				report(entry, ["control", "kind"], `A silence cannot have the control "${control.kind}".`, "write none-stated");
			}
			if (withoutChoice.has(entry.data.topic) && !AGREED.has(control.kind)) {
				report(
					entry,
					["control", "kind"],
					`On "${entry.data.topic}" nobody has a choice, but the control is "${control.kind}".\nAllowed: ${[...AGREED].join(", ")}.`,
					"write none-stated, or contract where the text lets a contract change it",
				);
			}
			if (NO_ACTION.has(control.kind) && control.routes.length > 0) {
				report(
					entry,
					["control", "routes"],
					`The control is "${control.kind}", so there are no steps to take.`,
					"remove the routes, or name the kind of switch",
				);
			}
		}
	},
};
