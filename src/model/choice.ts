import { label, NO_ACTION } from "../schema/vocabulary.ts";
import type { TopicView, VersionView } from "./book.ts";

/** Whether a version names something that can be done. */
export function isActionable({ data }: VersionView): boolean {
	return !NO_ACTION.has(data.control.kind);
}

/**
 * Whether a page may speak of a switch: the topic leaves a person a choice, or the text names an act of its own, such
 * as a contract. "No switch needed" beside "Barred" would promise a choice that nobody has.
 */
export function speaksOfSwitch(version: VersionView): boolean {
	return version.topic.data.choice || isActionable(version);
}

/** A switch and who may use it, as one phrase: "A switch in account settings, for a signed-in user". Nobody is named twice. */
export function switchWords({ data: { control } }: VersionView): string {
	const kind = label(control.kind);
	if (control.kind === "admin-setting" && control.who === "administrator") return kind;
	return `${kind}, for ${control.who === "not-stated" ? "whom the document does not say" : label(control.who)}`;
}

/** What heads the carve-outs of a table: on a topic without a choice there is no switch that could reach them. */
export function carveOutHeading({ data }: TopicView): string {
	return data.choice ? "Not reached by it" : "Not covered";
}
